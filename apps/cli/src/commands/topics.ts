import type { Permission, Plan, Step, Topics } from '@iwlz/event-log/kafka/topics';
import { Command } from 'commander';
import { clusterOf } from '../cluster.js';
import { EXIT, Halt, WrongUse, type ExitCode } from '../exit.js';
import { coloursFor, print, printJson, type Io } from '../io.js';

interface Options {
  readonly json?: true;
}

/** `iwlz topics`: topics, access and schemas on a Kafka cluster, as infra/topics.json and the contracts want them. */
export function topicsCommand(io: Io, exit: (code: ExitCode) => void): Command {
  const command = new Command('topics').description(
    'Vergelijkt de topics, de toegang en de schemas op het cluster van KAFKA_BROKERS en SCHEMA_REGISTRY_URL met ' +
      'infra/topics.json en de contracten, en zet neer wat er ontbreekt. Er wordt nooit iets verwijderd of verkleind.',
  );
  const add = (name: string, summary: string): Command =>
    command.command(name).description(summary).option('--json', 'een regel JSON: stappen en bezwaren');
  add('plan', 'toon wat er te doen is; exitcode 1 als dat iets is').action(async (options: Options) =>
    exit(await onCluster(io, (topics) => show(topics, options, io))),
  );
  add('apply', 'toon wat er te doen is, en doe het').action(async (options: Options) =>
    exit(await onCluster(io, (topics) => apply(topics, options, io))),
  );
  return command;
}

async function show(topics: Topics, options: Options, io: Io): Promise<ExitCode> {
  const plan = await topics.plan();
  await printPlan(plan, options, io);
  return plan.steps.length + plan.objections.length > 0 ? EXIT.rejected : EXIT.done;
}

async function apply(topics: Topics, options: Options, io: Io): Promise<ExitCode> {
  const plan = await topics.plan();
  await printPlan(plan, options, io);
  await topics.apply(plan);
  if (options.json !== true && plan.steps.length > 0) await print(io.stdout, 'Gedaan.\n');
  return plan.objections.length > 0 ? EXIT.rejected : EXIT.done;
}

async function onCluster(io: Io, work: (topics: Topics) => Promise<ExitCode>): Promise<ExitCode> {
  const cluster = clusterOf(io.env);
  if (!cluster) throw new WrongUse('Wijs het cluster aan met KAFKA_BROKERS en SCHEMA_REGISTRY_URL.');
  // Only here: kafkajs takes its time to load, also for who asks for help.
  const { openTopics } = await import('@iwlz/event-log/kafka/topics');
  const topics = await openTopics(cluster).catch((error: unknown) => {
    throw unreachable(`Kafka antwoordt niet op ${cluster.brokers.join(',')}`, error);
  });
  try {
    return await work(topics);
  } catch (error) {
    // What `fetch` throws when nothing answers.
    if (error instanceof TypeError)
      throw unreachable(`Het register antwoordt niet op ${cluster.registryUrl}`, error.cause);
    throw error;
  } finally {
    await topics.close();
  }
}

function unreachable(sentence: string, reason: unknown): Halt {
  return new Halt(EXIT.unreachable, `${sentence}: ${reason instanceof Error ? reason.message : String(reason)}`);
}

async function printPlan({ steps, objections }: Plan, { json }: Options, io: Io): Promise<void> {
  if (json === true) return printJson(io, { stappen: steps.map(withoutSchema), bezwaren: objections });
  const { green, yellow } = coloursFor(io.stdout, io.env);
  const lines = [
    ...lineTexts(steps).map((text) => `${green('+')} ${text}`),
    ...objections.map((text) => `${yellow('!')} ${text}`),
  ];
  await print(io.stdout, lines.length === 0 ? 'Alles staat zoals het moet.\n' : `${lines.join('\n')}\n`);
}

function withoutSchema(step: Step): object {
  return step.kind === 'schema' ? { kind: step.kind, subject: step.subject } : step;
}

/** A line per topic and setting; of access and schemas, of which there are many, one per holder and per topic. */
function lineTexts(steps: readonly Step[]): string[] {
  const compatibility = steps.filter((step) => step.kind === 'compatibility');
  const permissions = steps.flatMap((step) => (step.kind === 'permission' ? [step.permission] : []));
  const subjects = steps.flatMap((step) => (step.kind === 'schema' ? [step.subject] : []));
  return [
    ...steps.flatMap(topicLines),
    ...grouped(permissions, ({ principal }) => principal).map(accessLine),
    ...grouped(compatibility, ({ from, to }) => `van ${from} naar ${to}`).map(
      ([change, { length }]) => `register: ${length} maal compatibiliteit ${change}`,
    ),
    ...grouped(subjects, topicOf).map(schemaLine),
  ];
}

/** The items by key, keys in the order in which they first came. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [string, readonly T[]])[] {
  const keys = [...new Set(items.map(keyOf))];
  return keys.map((key) => [key, items.filter((item) => keyOf(item) === key)]);
}

function topicLines(step: Step): string[] {
  if (step.kind === 'config') {
    return step.changes.map(
      ({ name, from, to }) => `instelling: ${step.topic} ${name} van ${from ?? 'de standaard'} naar ${to}`,
    );
  }
  if (step.kind !== 'topic') return [];
  const { topic, partitions, copies, config } = step.topic;
  const settings = Object.entries(config).map(([name, value]) => `${name}=${value}`);
  return [
    `topic: ${topic}, ${partitions} partities op ${copies} ${copies === 1 ? 'broker' : 'brokers'}, ${settings.join(' ')}`,
  ];
}

function accessLine([principal, permissions]: readonly [string, readonly Permission[]]): string {
  const names = (resource: string, operation: string): string =>
    permissions
      .filter((p) => p.resource === resource && p.operation === operation)
      .map(({ name, prefixed }) => (prefixed ? `${name}*` : name))
      .join(', ');
  const parts = [
    ['schrijft', names('topic', 'WRITE')],
    ['leest', names('topic', 'READ')],
    ['groepen', names('group', 'READ')],
  ].flatMap(([what, which]) => (which ? [`${what} ${which}`] : []));
  return `toegang: ${principal} ${parts.join('; ')}`;
}

/** Subjects are named after TopicRecordNameStrategy: `<topic>-<namespace>.<name>`. */
function topicOf(subject: string): string {
  return subject.slice(0, subject.indexOf('-'));
}

function schemaLine([topic, subjects]: readonly [string, readonly string[]]): string {
  return `schemas: ${topic} ${subjects.map((subject) => subject.slice(subject.lastIndexOf('.') + 1)).join(', ')}`;
}
