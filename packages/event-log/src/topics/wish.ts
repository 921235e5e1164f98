import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { EventType, TopicInfo } from '@iwlz/contracts';

/** `infra/topics.json`: what holds for every topic, so that the catalogue stays the one list of them. */
export interface TopicRules {
  readonly partities: number;
  /** Wanted copies of every partition; fewer on a cluster with fewer brokers. */
  readonly kopieen: number;
  /** Copies that must have a record before it counts as written; at most the copies there are. */
  readonly geschrevenKopieen: number;
  /** Settings of a topic, by what its `topic.json` says under `bewaren`. */
  readonly bewaren: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** In `houder` and `groepen` stands `{naam}` for the service or role. */
  readonly toegang: {
    readonly houder: string;
    readonly schrijver: readonly Operation[];
    readonly lezer: readonly Operation[];
    readonly groepen: string;
  };
  readonly compatibiliteit: string;
}

export type Operation = 'READ' | 'WRITE' | 'DESCRIBE';

/** A topic as it is, or is to be. */
export interface TopicState {
  readonly topic: string;
  readonly partitions: number;
  readonly copies: number;
  readonly config: Readonly<Record<string, string>>;
}

/** One permission: this principal may do this to the topic of that name, or to all groups whose name begins so. */
export interface Permission {
  readonly principal: string;
  readonly operation: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  readonly prefixed: boolean;
}

export interface SubjectWish {
  readonly subject: string;
  readonly schema: string;
  readonly compatibility: string;
}

/** How a cluster and its registry are to be. */
export interface Wish {
  readonly topics: readonly TopicState[];
  readonly permissions: readonly Permission[];
  readonly subjects: readonly SubjectWish[];
}

const RULES = fileURLToPath(new URL('../../../../infra/topics.json', import.meta.url));

/** The rules of `infra/topics.json`. */
export async function readTopicRules(): Promise<TopicRules> {
  return JSON.parse(await readFile(RULES, 'utf8')) as TopicRules;
}

/**
 * What the rules make of the topics and events of the catalogue, on a cluster of so many brokers. Throws when a topic's
 * `bewaren` is not among the rules.
 */
export function wish(
  rules: TopicRules,
  catalogue: { readonly topics: readonly TopicInfo[]; readonly events: readonly EventType<string, unknown>[] },
  brokers: number,
): Wish {
  const copies = Math.min(rules.kopieen, brokers);
  const written = String(Math.min(rules.geschrevenKopieen, copies));
  return {
    topics: catalogue.topics.map(({ topic, bewaren }) => ({
      topic,
      partitions: rules.partities,
      copies,
      config: { ...retention(rules, topic, bewaren), 'min.insync.replicas': written },
    })),
    permissions: permissions(rules.toegang, catalogue.topics),
    subjects: catalogue.events.map(({ subject, schema }) => ({
      subject,
      schema,
      compatibility: rules.compatibiliteit,
    })),
  };
}

function retention({ bewaren }: TopicRules, topic: string, kind: string): Readonly<Record<string, string>> {
  const config = bewaren[kind];
  if (config === undefined)
    throw new Error(`infra/topics.json kent geen bewaren "${kind}", zoals topic ${topic} vraagt.`);
  return config;
}

/** The writer reads its own topic too: a rebuild folds it, and a counter is never below its tail. */
function permissions(access: TopicRules['toegang'], topics: readonly TopicInfo[]): Permission[] {
  const named = (template: string, name: string): string => template.replace('{naam}', name);
  const onTopics = topics.flatMap(({ topic, schrijver, lezers }) =>
    [
      ...access.schrijver.map((operation) => [schrijver, operation] as const),
      ...lezers.filter((name) => name !== schrijver).flatMap((name) => access.lezer.map((op) => [name, op] as const)),
    ].map(([name, operation]) => ({
      principal: named(access.houder, name),
      operation,
      resource: 'topic' as const,
      name: topic,
      prefixed: false,
    })),
  );
  const readers = [...new Set(topics.flatMap(({ schrijver, lezers }) => [schrijver, ...lezers]))].sort();
  const onGroups = readers.map((name) => ({
    principal: named(access.houder, name),
    operation: 'READ',
    resource: 'group' as const,
    name: named(access.groepen, name),
    prefixed: true,
  }));
  return [...onTopics, ...onGroups];
}
