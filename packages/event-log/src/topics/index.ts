import { catalogus } from '@iwlz/contracts';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { addPermissions, changeConfig, createTopics, readPermissions, readTopics } from './kafka.js';
import { plan, type Plan, type Step } from './plan.js';
import { readSubjects, registerSchema, setCompatibility, someAtOnce } from './registry.js';
import { readTopicRules, wish } from './wish.js';

export type { ConfigChange, Plan, Step } from './plan.js';
export type { Permission, TopicState } from './wish.js';

/** Where the cluster is. */
export interface TopicsAddress {
  readonly brokers: readonly string[];
  readonly registryUrl: string;
  /** Stands before the names of topics and subjects, as in the services that use them. */
  readonly prefix?: string;
}

/** The topics, access lists and schemas of a cluster, next to what `infra/topics.json` and the catalogue ask for. */
export interface Topics {
  /** Looks, and changes nothing. */
  plan(): Promise<Plan>;
  /** Does what a plan says, in its order. Again gives the same: what is done already is left out by the next plan. */
  apply(plan: Plan): Promise<void>;
  close(): Promise<void>;
}

/** Connects; rejects when no broker answers. */
export async function openTopics({ brokers, registryUrl, prefix = '' }: TopicsAddress): Promise<Topics> {
  const retry = { retries: 3, maxRetryTime: 1_000 };
  const kafka = new Kafka({ clientId: 'iwlz-topics', brokers: [...brokers], logLevel: logLevel.NOTHING, retry });
  const admin = kafka.admin();
  await admin.connect();
  return {
    plan: () => makePlan(admin, registryUrl, prefix),
    apply: ({ steps }) => apply(admin, registryUrl, steps),
    close: () => admin.disconnect(),
  };
}

async function makePlan(admin: Admin, registryUrl: string, prefix: string): Promise<Plan> {
  const { brokers } = await admin.describeCluster();
  const catalogue = {
    topics: catalogus.topics.map((t) => ({ ...t, topic: prefix + t.topic })),
    events: catalogus.events.map((e) => ({ ...e, subject: prefix + e.subject })),
  };
  const wanted = wish(await readTopicRules(), catalogue, brokers.length);
  return plan(wanted, {
    topics: await readTopics(
      admin,
      wanted.topics.map(({ topic }) => topic),
    ),
    permissions: await readPermissions(admin),
    subjects: await readSubjects(registryUrl, wanted.subjects),
  });
}

/** Topics and permissions go in one request each: a cluster takes as long over one as over all. */
async function apply(admin: Admin, registryUrl: string, steps: readonly Step[]): Promise<void> {
  const of = <K extends Step['kind']>(kind: K) =>
    steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);
  await createTopics(
    admin,
    of('topic').map(({ topic }) => topic),
  );
  for (const { topic, changes } of of('config')) await changeConfig(admin, topic, changes);
  await addPermissions(
    admin,
    of('permission').map(({ permission }) => permission),
  );
  // First the levels: a schema is judged by the level that its subject has then.
  await someAtOnce(of('compatibility'), ({ subject, to }) => setCompatibility(registryUrl, subject, to));
  await someAtOnce(of('schema'), ({ subject, schema }) => registerSchema(registryUrl, subject, schema));
}
