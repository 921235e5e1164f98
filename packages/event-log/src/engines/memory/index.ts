import type { Datum, Tijdstip } from '@iwlz/basis';
import type {
  Closable,
  Engine,
  EventLog,
  HeldRecord,
  NewRecord,
  ParkedKey,
  ParkingRequest,
  Progress,
  StateRow,
  Store,
  StoreTransaction,
  StoreView,
  Turn,
} from '../../port.js';
import { LostPartition, PARTITIONS } from '../../port.js';
import { at, MemoryCluster, place, type MemoryTables, type ParkedEntry } from './cluster.js';

export { MemoryCluster } from './cluster.js';

/** The engine in memory, for tests and simulation; nothing outlives the cluster. */
export function openMemoryEngine(cluster: MemoryCluster = new MemoryCluster()): Engine {
  return {
    log: new MemoryLog(cluster),
    store: (service) => new MemoryStore(cluster, cluster.tables(service)),
    health: () => Promise.resolve({ ok: true }),
    unpublished: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}

class MemoryLog implements EventLog {
  constructor(private readonly cluster: MemoryCluster) {}

  tails(topic: string): Promise<readonly number[]> {
    return Promise.resolve(this.cluster.partitions(topic).map((p) => p.length));
  }
  read(
    topic: string,
    partition: number,
    from: number,
    max: number,
  ): Promise<ReturnType<MemoryCluster['partitions']>[number]> {
    return Promise.resolve(this.cluster.partitions(topic)[partition]!.slice(from, from + max));
  }
  positionAt(topic: string, partition: number, instant: Tijdstip): Promise<number> {
    const records = this.cluster.partitions(topic)[partition]!;
    const found = records.findIndex((r) => r.time >= instant);
    return Promise.resolve(found < 0 ? records.length : found);
  }
  schemaId(subject: string, schema: string): Promise<number> {
    return Promise.resolve(this.cluster.schemaId(subject, schema));
  }
  schema(id: number): Promise<string> {
    return Promise.resolve().then(() => this.cluster.schema(id));
  }
  watch(topics: readonly string[], onNews: () => void): Promise<Closable> {
    const stop = this.cluster.watch(topics, onNews);
    return Promise.resolve({
      close: () => {
        stop();
        return Promise.resolve();
      },
    });
  }
  async join(group: string, listener: Parameters<EventLog['join']>[1], partitions = PARTITIONS): Promise<Closable> {
    return { close: await this.cluster.join(group, listener, partitions) };
  }
}

class MemoryStore implements Store {
  constructor(
    private readonly cluster: MemoryCluster,
    private readonly tables: MemoryTables,
  ) {}

  async transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    const tx = new MemoryTransaction(this.cluster, this.tables);
    const result = await this.cluster.exclusive(async () => {
      const done = await work(tx);
      tx.commit();
      return done;
    });
    this.cluster.tell(tx.told);
    return result;
  }

  progress(group: string, partition: number): Promise<Progress> {
    return Promise.resolve(progressOf(this.tables, group, partition));
  }

  rows(group: string, partition: number, keys: readonly string[]): Promise<readonly StateRow[]> {
    const rows = this.tables.rows.get(place(group, partition));
    return Promise.resolve(keys.flatMap((k) => rows?.get(k) ?? []));
  }

  async *allRows(group: string, partition: number): AsyncIterable<StateRow> {
    yield* await Promise.resolve(sorted(this.tables, group, partition));
  }

  due(group: string, partition: number, day: Datum, max: number, after = ''): Promise<readonly string[]> {
    const parked = this.tables.parked.get(place(group, partition));
    const due = sorted(this.tables, group, partition).filter(
      (r) => r.due !== null && r.due <= day && byteOrder(r.key, after) > 0 && !parked?.has(r.key),
    );
    return Promise.resolve(due.slice(0, max).map((r) => r.key));
  }

  parked(group: string, partition?: number): Promise<readonly ParkedKey[]> {
    const all = [...this.tables.parked.values()].flatMap((m) => [...m.values()]);
    return Promise.resolve(
      all
        .filter((p) => p.group === group && (partition === undefined || p.partition === partition))
        .map((p) => ({ ...p, held: [...p.held] })),
    );
  }

  requestParking(group: string, key: string, request: ParkingRequest): Promise<boolean> {
    const entry = [...this.tables.parked.values()].map((m) => m.get(key)).find((p) => p?.group === group);
    if (entry) entry.request = request;
    if (entry) this.cluster.tell(new Set([`parking:${group}`]));
    return Promise.resolve(entry !== undefined);
  }

  /** Nothing else runs while the work runs: that is one moment. */
  snapshot<T>(work: (view: StoreView) => Promise<T>): Promise<T> {
    return this.cluster.exclusive(() =>
      work({
        progress: (group, partition) => this.progress(group, partition),
        parked: (group, partition) => this.parked(group, partition),
        allRows: (group, partition) => this.allRows(group, partition),
        tails: (topic) => Promise.resolve(this.cluster.partitions(topic).map((p) => p.length)),
      }),
    );
  }
}

/** Checks at once, changes at commit: a throw in between leaves nothing behind. */
class MemoryTransaction implements StoreTransaction {
  readonly told = new Set<string>();
  readonly #changes: (() => void)[] = [];
  #published = false;

  constructor(
    private readonly cluster: MemoryCluster,
    private readonly tables: MemoryTables,
  ) {}

  commit(): void {
    for (const change of this.#changes) change();
  }

  advance(group: string, partition: number, { turn, version, next = {} }: Turn): Promise<void> {
    const before = progressOf(this.tables, group, partition);
    if (before.turn !== turn)
      return Promise.reject(
        new LostPartition(`${group}: na beurt ${turn} schreef een ander voor partitie ${partition}`),
      );
    const positions = new Map([...before.positions, ...Object.entries(next)]);
    const after = { turn: turn + 1, version, positions };
    this.#changes.push(() => this.tables.progress.set(place(group, partition), after));
    return Promise.resolve();
  }

  clearRows(group: string, partition: number): Promise<void> {
    this.#changes.push(() => this.tables.rows.delete(place(group, partition)));
    return Promise.resolve();
  }

  put(group: string, partition: number, rows: readonly StateRow[]): Promise<void> {
    this.#changes.push(() => {
      const table = at(this.tables.rows, place(group, partition), () => new Map<string, StateRow>());
      for (const row of rows) table.set(row.key, row);
    });
    return Promise.resolve();
  }

  publish(records: readonly NewRecord[]): Promise<void> {
    if (this.#published) return Promise.reject(new Error('publish mag eenmaal per transactie'));
    this.#published = records.length > 0;
    this.#changes.push(() => this.cluster.append(records));
    for (const record of records) this.told.add(record.topic);
    return Promise.resolve();
  }

  park(
    group: string,
    partition: number,
    key: string,
    reason: string,
    held: readonly HeldRecord[],
    since: Tijdstip,
  ): Promise<void> {
    this.#changes.push(() => {
      const parked = at(this.tables.parked, place(group, partition), () => new Map<string, ParkedEntry>());
      at(parked, key, () => ({ group, partition, key, reason, since, held: [], request: null })).held.push(...held);
    });
    return Promise.resolve();
  }

  unpark(group: string, partition: number, key: string): Promise<void> {
    this.#changes.push(() => this.tables.parked.get(place(group, partition))?.delete(key));
    return Promise.resolve();
  }
}

const NOTHING: Progress = { turn: 0, version: null, positions: new Map() };

function progressOf(tables: MemoryTables, group: string, partition: number): Progress {
  return tables.progress.get(place(group, partition)) ?? NOTHING;
}

function sorted(tables: MemoryTables, group: string, partition: number): StateRow[] {
  const rows = [...(tables.rows.get(place(group, partition))?.values() ?? [])];
  return rows.sort((a, b) => byteOrder(a.key, b.key));
}

function byteOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
