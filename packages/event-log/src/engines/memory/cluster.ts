import type {
  AssignmentListener,
  HeldRecord,
  LogRecord,
  NewRecord,
  ParkedKey,
  ParkingRequest,
  Progress,
  StateRow,
} from '../../port.js';
import { PARTITIONS } from '../../port.js';

/** The mutable side of a parked key. */
export interface ParkedEntry extends Omit<ParkedKey, 'held' | 'request'> {
  held: HeldRecord[];
  request: ParkingRequest | null;
}

/** What one service keeps: rows, progress and parked keys, each under `group partition`. */
export class MemoryTables {
  readonly rows = new Map<string, Map<string, StateRow>>();
  readonly progress = new Map<string, Progress>();
  readonly parked = new Map<string, Map<string, ParkedEntry>>();
}

export const place = (group: string, partition: number): string => `${group} ${partition}`;

/** The value under a key, made when it is not there yet. */
export function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

interface Member {
  readonly listener: AssignmentListener;
  readonly held: Set<number>;
}

/** What engines of one "cluster" share: opening two engines on one cluster is what two processes on one database are. */
export class MemoryCluster {
  readonly #topics = new Map<string, LogRecord[][]>();
  readonly #schemas: { subject: string; schema: string }[] = [];
  readonly #tables = new Map<string, MemoryTables>();
  readonly #watchers = new Set<{ topics: ReadonlySet<string>; call: () => void }>();
  readonly #groups = new Map<string, { members: Member[]; settling: Promise<void> }>();
  #queue: Promise<unknown> = Promise.resolve();

  partitions(topic: string): LogRecord[][] {
    return at(this.#topics, topic, () => Array.from({ length: PARTITIONS }, () => []));
  }

  tables(service: string): MemoryTables {
    return at(this.#tables, service, () => new MemoryTables());
  }

  append(records: readonly NewRecord[]): void {
    for (const record of records) {
      const partition = this.partitions(record.topic)[record.partition]!;
      partition.push({ ...record, position: partition.length });
    }
  }

  schemaId(subject: string, schema: string): number {
    const known = this.#schemas.findIndex((s) => s.subject === subject && s.schema === schema);
    return known >= 0 ? known + 1 : this.#schemas.push({ subject, schema });
  }

  schema(id: number): string {
    const found = this.#schemas[id - 1];
    if (!found) throw new Error(`schema ${id} is niet geregistreerd`);
    return found.schema;
  }

  /** One transaction at a time, in the order in which they were asked for. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  watch(names: readonly string[], call: () => void): () => void {
    const watcher = { topics: new Set(names), call };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  tell(names: ReadonlySet<string>): void {
    for (const watcher of this.#watchers) {
      if ([...names].some((n) => watcher.topics.has(n))) queueMicrotask(watcher.call);
    }
  }

  join(group: string, listener: AssignmentListener, partitions: number): Promise<() => Promise<void>> {
    const g = at(this.#groups, group, () => ({ members: [], settling: Promise.resolve() }));
    const member: Member = { listener, held: new Set() };
    const settle = (change: () => void): Promise<void> => {
      g.settling = g.settling.then(async () => {
        change();
        await share(g.members, partitions);
      });
      return g.settling;
    };
    const leave = async (): Promise<void> => {
      await giveUp(member, [...member.held]);
      await settle(() => void g.members.splice(g.members.indexOf(member), 1));
    };
    return settle(() => void g.members.push(member)).then(() => leave);
  }
}

/** Takes from everyone what is not theirs any more, then gives everyone what is. */
async function share(members: readonly Member[], partitions: number): Promise<void> {
  const theirs = members.map((_, i) =>
    Array.from({ length: partitions }, (_, p) => p).filter((p) => p % members.length === i),
  );
  await Promise.all(
    members.map((m, i) =>
      giveUp(
        m,
        [...m.held].filter((p) => !theirs[i]!.includes(p)),
      ),
    ),
  );
  members.forEach((m, i) => {
    for (const p of theirs[i]!) {
      if (m.held.has(p)) continue;
      m.held.add(p);
      m.listener.assigned(p);
    }
  });
}

async function giveUp(member: Member, partitions: readonly number[]): Promise<void> {
  await Promise.all(partitions.map((p) => member.listener.revoked(p)));
  for (const p of partitions) member.held.delete(p);
}
