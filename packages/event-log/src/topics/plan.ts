import type { Permission, TopicState, Wish } from './wish.js';

/** How a cluster and its registry are. */
export interface Actual {
  readonly topics: readonly TopicState[];
  /** What is allowed; `undefined` when the cluster keeps no access lists. */
  readonly permissions: readonly Permission[] | undefined;
  /** By subject that was asked for. */
  readonly subjects: ReadonlyMap<string, SubjectState>;
}

export interface SubjectState {
  /** Its own level, or the one that holds for all. */
  readonly compatibility: string;
  readonly registered: boolean;
  /** Whether the registry would take the schema that is not registered yet. */
  readonly compatible: boolean;
}

/** Something to do. Every one of them adds or widens; none takes away. */
export type Step =
  | { readonly kind: 'topic'; readonly topic: TopicState }
  | { readonly kind: 'config'; readonly topic: string; readonly changes: readonly ConfigChange[] }
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'compatibility'; readonly subject: string; readonly from: string; readonly to: string }
  | { readonly kind: 'schema'; readonly subject: string; readonly schema: string };

export interface ConfigChange {
  readonly name: string;
  /** Absent when the topic has the cluster's default and that is not told. */
  readonly from: string | undefined;
  readonly to: string;
}

/** What is to be done, and what is not as it should be and is left to a person: a Dutch sentence each. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly objections: readonly string[];
}

/** The way from how things are to how they are to be. Pure. */
export function plan(wish: Wish, actual: Actual): Plan {
  const parts = [planTopics(wish, actual), planPermissions(wish, actual), planSubjects(wish, actual)];
  return { steps: parts.flatMap((p) => p.steps), objections: parts.flatMap((p) => p.objections) };
}

function planTopics(wish: Wish, actual: Actual): Plan {
  const steps: Step[] = [];
  const objections: string[] = [];
  for (const wanted of wish.topics) {
    const found = actual.topics.find(({ topic }) => topic === wanted.topic);
    if (found === undefined) {
      steps.push({ kind: 'topic', topic: wanted });
      continue;
    }
    objections.push(...shapeObjections(wanted, found));
    const changes = Object.entries(wanted.config)
      .map(([name, to]) => ({ name, from: found.config[name], to }))
      .filter(({ from, to }) => from !== to);
    const allowed = changes.filter((change) => !dropsRecords(change));
    if (allowed.length > 0) steps.push({ kind: 'config', topic: wanted.topic, changes: allowed });
    objections.push(...changes.filter(dropsRecords).map((change) => dropObjection(wanted.topic, change)));
  }
  return { steps, objections };
}

/** A record's partition follows from its key and their number: more of them would break the order per client. */
function shapeObjections(wanted: TopicState, found: TopicState): string[] {
  const objections: string[] = [];
  if (found.partitions !== wanted.partitions) {
    objections.push(
      `${wanted.topic} heeft ${found.partitions} partities in plaats van ${wanted.partitions}; een ander aantal is een kopie naar een nieuw topic.`,
    );
  }
  if (found.copies < wanted.copies) {
    objections.push(
      `${wanted.topic} staat op ${found.copies} van ${wanted.copies} gewenste brokers; spreid het met kafka-reassign-partitions.`,
    );
  }
  return objections;
}

/** Whether Kafka could throw away what it keeps now. */
function dropsRecords({ name, from, to }: ConfigChange): boolean {
  if (name === 'cleanup.policy') return to.includes('compact') && from?.includes('compact') !== true;
  if (!['retention.ms', 'retention.bytes', 'delete.retention.ms'].includes(name)) return false;
  return to !== '-1' && (from === '-1' || Number(from) > Number(to));
}

function dropObjection(topic: string, { name, from, to }: ConfigChange): string {
  return `${topic}: ${name} van ${from ?? 'de standaard'} naar ${to} laat Kafka gebeurtenissen weggooien; doe dat zelf met kafka-configs, als het zo bedoeld is.`;
}

function planPermissions(wish: Wish, actual: Actual): Plan {
  if (actual.permissions === undefined) {
    return { steps: [], objections: ['Dit cluster houdt geen toegang bij; zet authorizer.class.name op de brokers.'] };
  }
  const has = new Set(actual.permissions.map(idOf));
  const wanted = new Set(wish.permissions.map(idOf));
  const strangers = actual.permissions.filter(
    (p) =>
      !wanted.has(idOf(p)) && ['WRITE', 'ALL'].includes(p.operation) && wish.topics.some((t) => covers(p, t.topic)),
  );
  return {
    steps: wish.permissions
      .filter((p) => !has.has(idOf(p)))
      .map((permission) => ({ kind: 'permission' as const, permission })),
    objections: strangers.map(
      ({ principal, name, prefixed }) =>
        `${principal} mag schrijven op ${name}${prefixed ? '*' : ''}, maar elk topic heeft een schrijver; neem het terug met kafka-acls.`,
    ),
  };
}

function covers({ resource, name, prefixed }: Permission, topic: string): boolean {
  return resource === 'topic' && (name === '*' || name === topic || (prefixed && topic.startsWith(name)));
}

function idOf({ principal, operation, resource, name, prefixed }: Permission): string {
  return [principal, operation, resource, name, prefixed].join('\n');
}

function planSubjects(wish: Wish, actual: Actual): Plan {
  const steps: Step[] = [];
  const objections: string[] = [];
  for (const { subject, schema, compatibility } of wish.subjects) {
    const found = actual.subjects.get(subject);
    if (found?.compatibility !== compatibility) {
      steps.push({ kind: 'compatibility', subject, from: found?.compatibility ?? 'NONE', to: compatibility });
    }
    if (found?.registered === true) continue;
    if (found?.compatible === false)
      objections.push(`Het register weigert het schema van ${subject}: het past niet bij wat er staat.`);
    else steps.push({ kind: 'schema', subject, schema });
  }
  return { steps, objections };
}
