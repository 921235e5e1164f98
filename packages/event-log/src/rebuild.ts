import { createHash } from 'node:crypto';
import type { Tijdstip } from '@iwlz/basis';
import { faultOf } from './consumer/faults.js';
import { heldIds } from './consumer/parking.js';
import { Decoder, recordId, type Decoded } from './envelope.js';
import { PARTITION_ROW, type PartitionState } from './consumer/plan.js';
import { viewEvent } from './consumer/processor.js';
import { OPERATOR_FACTS, topicsOf, type ConsumerSpec } from './consumer/spec.js';
import type { LogReader, LogRecord, ParkedKey, Progress, StateRow, Store, StoreReader, StoreView } from './port.js';
import { PARTITIONS } from './port.js';

const PAGE = 1_000;

/** The topic whose fold a consumer's state is. */
export function sourceTopic(spec: ConsumerSpec): string {
  return spec.kind === 'decider' ? spec.output : spec.input;
}

/** How far a fold goes, and what it passes over. */
export interface FoldRange {
  /** Up to, not including, this position. */
  readonly upTo: number;
  /** Nothing that was recorded after this instant. */
  readonly until?: Tijdstip | undefined;
  /** What waits behind parked keys: whoever reads it has not seen it yet. */
  readonly parked?: readonly ParkedKey[];
}

/**
 * The state rows of one partition as they follow from the log alone, in byte order of their key: a fold of what was
 * recorded. Decides nothing.
 */
export async function foldPartition(
  log: LogReader,
  spec: ConsumerSpec,
  partition: number,
  { upTo, until, parked = [] }: FoldRange,
): Promise<StateRow[]> {
  const decoder = new Decoder(log);
  const states = new Map<string, unknown>();
  const leftOut = new Set([...parked.flatMap(heldIds), ...(await discarded(log, decoder, spec, partition))]);
  for await (const records of pages(log, sourceTopic(spec), partition, upTo)) {
    for (const record of records) {
      if (record.value === null || (until !== undefined && record.time > until)) continue;
      if (leftOut.size > 0 && leftOut.has(recordId(record))) continue;
      fold(spec, states, record, decoder.decodeKnown(record) ?? (await decoder.decode(record)));
    }
  }
  return [...states]
    .map(([key, state]) => ({ bytes: Buffer.from(key), row: stateRow(spec, key, state) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ row }) => row);
}

/** Ids of what operators took away from a view. A decider records nothing of it, so there is nothing to leave out. */
async function discarded(log: LogReader, decoder: Decoder, spec: ConsumerSpec, partition: number): Promise<string[]> {
  const { own } = topicsOf(spec);
  if (spec.kind === 'decider' || own === undefined) return [];
  const ids: string[] = [];
  for await (const records of pages(log, own, partition, (await log.tails(own))[partition]!)) {
    for (const record of records) {
      if (record.value === null || record.key === null) continue;
      if ((await nameOf(decoder, record)) !== 'SleutelVerworpen') continue;
      const { groep, gebeurtenissen } = (await decoder.decode(record)).data as {
        groep: string;
        gebeurtenissen: string[];
      };
      if (groep === spec.group) ids.push(...gebeurtenissen);
    }
  }
  return ids;
}

/** What a record is called; undefined for one that nobody can read. */
function nameOf(decoder: Decoder, record: LogRecord): Promise<string | undefined> {
  return decoder.nameOf(record).catch((error: unknown) => {
    if (faultOf(error) === 'passing') throw error;
    return undefined;
  });
}

/** The records before position `upTo`, a page at a time; the next page is under way while the caller works on one. */
async function* pages(
  log: LogReader,
  topic: string,
  partition: number,
  upTo: number,
): AsyncGenerator<readonly LogRecord[]> {
  const read = (from: number): Promise<readonly LogRecord[]> => {
    const page = from < upTo ? log.read(topic, partition, from, Math.min(PAGE, upTo - from)) : Promise.resolve([]);
    // It may fail before anyone waits for it; who does, hears of it then.
    page.catch(() => undefined);
    return page;
  };
  for (let next = read(0); ;) {
    const records = await next;
    if (records.length === 0) return;
    next = read(records.at(-1)!.position + 1);
    yield records;
  }
}

function stateRow(spec: ConsumerSpec, key: string, state: unknown): StateRow {
  const due = key === PARTITION_ROW ? null : (spec.due?.(state) ?? null);
  return { key, value: JSON.stringify(state), due };
}

function fold(spec: ConsumerSpec, states: Map<string, unknown>, record: LogRecord, event: Decoded): void {
  const name = event.type.naam;
  if (spec.kind === 'decider') {
    if (OPERATOR_FACTS.has(name)) return;
    if (record.key === null) {
      states.set(PARTITION_ROW, {
        vandaag: (event.data as { dag: PartitionState['vandaag'] }).dag,
      } satisfies PartitionState);
    } else {
      states.set(record.key, spec.evolve(states.get(record.key) ?? spec.initial, { type: name, data: event.data }));
    }
    return;
  }
  const seen = viewEvent({ record, event });
  const rows =
    record.key === null && spec.due
      ? dueRows((state) => spec.due?.(state), states, (event.data as { dag: string }).dag)
      : spec.rows(seen);
  for (const row of rows) states.set(row, spec.evolve(row, states.get(row), seen));
}

function dueRows(
  due: (state: unknown) => string | undefined,
  states: ReadonlyMap<string, unknown>,
  dag: string,
): string[] {
  return [...states].filter(([, state]) => (due(state) ?? '~') <= dag).map(([key]) => key);
}

/** How far the state of a consumer has come: for a decider what it recorded, for a view what it read and did not set aside. */
async function rangeOf(
  spec: ConsumerSpec,
  view: StoreView,
  partition: number,
  tails: readonly number[],
): Promise<FoldRange> {
  if (spec.kind === 'decider') return { upTo: tails[partition]! };
  const { positions } = await view.progress(spec.group, partition);
  return { upTo: positions.get(spec.input) ?? 0, parked: await view.parked(spec.group, partition) };
}

/** A difference between what stands in the store and what follows from the log. */
export interface Difference {
  readonly partition: number;
  readonly key: string;
  readonly live: string | null;
  readonly rebuilt: string | null;
}

/** The outcome of a comparison: two hashes over all rows, and the first row that differs. */
export interface Verification {
  readonly group: string;
  readonly rows: number;
  readonly liveHash: string;
  readonly rebuiltHash: string;
  readonly difference: Difference | null;
  /** Whether rows stand there that another version of the spec made: they differ, and are folded anew once they are worked with. */
  readonly outdated: boolean;
}

/** Whether the rows of a partition, if any, are the fold of this version of the spec. */
export function isCurrent({ turn, version, positions }: Progress, spec: ConsumerSpec): boolean {
  return version === spec.version || (turn === 0 && positions.size === 0);
}

/** Compares what stands in the store with a rebuild at the same positions, while everything goes on. */
export async function verify(
  log: LogReader,
  store: StoreReader,
  spec: ConsumerSpec,
  onPartition?: (partition: number) => void,
): Promise<Verification> {
  return store.snapshot(async (view) => {
    const tails = await view.tails(sourceTopic(spec));
    const live = new RowHash();
    const rebuilt = new RowHash();
    let difference: Difference | null = null;
    let outdated = false;
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const rows = await foldPartition(log, spec, partition, await rangeOf(spec, view, partition, tails));
      const stored: StateRow[] = [];
      for await (const row of view.allRows(spec.group, partition)) stored.push(row);
      for (const row of stored) live.add(partition, row);
      for (const row of rows) rebuilt.add(partition, row);
      difference ??= firstDifference(partition, stored, rows);
      outdated ||= !isCurrent(await view.progress(spec.group, partition), spec);
      onPartition?.(partition);
    }
    const hashes = { liveHash: live.digest(), rebuiltHash: rebuilt.digest() };
    return { group: spec.group, rows: live.count, ...hashes, difference, outdated };
  });
}

/** Throws away the rows of a consumer and folds them anew from the log. Returns their number and hash. */
export async function rebuild(
  log: LogReader,
  store: Store,
  spec: ConsumerSpec,
  onPartition?: (partition: number) => void,
): Promise<{ rows: number; hash: string }> {
  const hash = new RowHash();
  for (let partition = 0; partition < PARTITIONS; partition++) {
    for (const row of await refold(log, store, spec, partition)) hash.add(partition, row);
    onPartition?.(partition);
  }
  return { rows: hash.count, hash: hash.digest() };
}

/**
 * Puts what follows from the log in the place of the rows of one partition, at once; gives those rows. Throws `LostPartition`
 * when the group went on meanwhile.
 */
export async function refold(
  log: LogReader,
  store: Store,
  spec: ConsumerSpec,
  partition: number,
): Promise<readonly StateRow[]> {
  const { turn, range } = await store.snapshot(async (view) => ({
    turn: (await view.progress(spec.group, partition)).turn,
    range: await rangeOf(spec, view, partition, await view.tails(sourceTopic(spec))),
  }));
  const rows = await foldPartition(log, spec, partition, range);
  await store.transaction(async (tx) => {
    await tx.advance(spec.group, partition, { turn, version: spec.version });
    await tx.clearRows(spec.group, partition);
    for (let i = 0; i < rows.length; i += PAGE) await tx.put(spec.group, partition, rows.slice(i, i + PAGE));
  });
  return rows;
}

/** Hash over rows in the order of partition and key. */
export class RowHash {
  readonly #hash = createHash('sha256');
  count = 0;

  add(partition: number, row: StateRow): void {
    this.count++;
    this.#hash.update(`${partition}\t${row.key}\t${row.due ?? ''}\t${row.value}\n`);
  }

  /** Hexadecimal; may be asked for once. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}

function firstDifference(
  partition: number,
  live: readonly StateRow[],
  rebuilt: readonly StateRow[],
): Difference | null {
  const text = (row: StateRow | undefined): string | null =>
    row ? `${row.value}${row.due ? ` (agenda ${row.due})` : ''}` : null;
  const liveByKey = new Map(live.map((r) => [r.key, r]));
  const rebuiltByKey = new Map(rebuilt.map((r) => [r.key, r]));
  for (const key of new Set([...liveByKey.keys(), ...rebuiltByKey.keys()])) {
    const [a, b] = [text(liveByKey.get(key)), text(rebuiltByKey.get(key))];
    if (a !== b) return { partition, key, live: a, rebuilt: b };
  }
  return null;
}
