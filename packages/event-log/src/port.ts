/**
 * The port of the log: what a service may count on, whichever engine is behind it. Two halves:
 *
 * - `EventLog` is what everyone reads: topics of a fixed number of partitions, each an ordered, gapless, durable sequence.
 * - `Store` is what one service keeps for itself: state rows, reading positions and parked keys. Its transaction is the
 *   only way to write to the log, so that an effect, its facts and the position of its cause are there together or not at all.
 *
 * What every engine promises is written down as tests in `contract/`.
 */
import type { Datum, Tijdstip } from '@iwlz/basis';

/** Every topic has this many partitions, for ever: another number is a copy to a new topic. */
export const PARTITIONS = 12;

/** What a service hands to the log. Headers that follow from the rest (id, source, type) are not carried along. */
export interface NewRecord {
  readonly topic: string;
  /** 0 up to and including 11; `partitionOf(key)` unless the record has no key. */
  readonly partition: number;
  readonly key: string | null;
  /** Framed Avro: byte 0, schema id, binary. `null` is a tombstone, on compacted topics only. */
  readonly value: Buffer | null;
  /** The recorded instant. */
  readonly time: Tijdstip;
  /** Follows one message through the whole chain. */
  readonly correlationId: string;
  /** Id of the record that caused this one; `null` when it came from outside. */
  readonly causationId: string | null;
  /** W3C trace context, when the outside brought one. */
  readonly traceparent: string | null;
}

/** A record as it stands on the log. Its number is 0 for the first of its partition and leaves no gaps. */
export interface LogRecord extends NewRecord {
  readonly position: number;
}

/** One state row of a consumer group, in one partition. `value` is JSON text; `due` the day on which it wants a tick. */
export interface StateRow {
  readonly key: string;
  readonly value: string;
  readonly due: Datum | null;
}

/** A key that stands still because of a defect, and the events that wait behind it, in order. */
export interface ParkedKey {
  readonly group: string;
  readonly partition: number;
  readonly key: string;
  readonly reason: string;
  readonly since: Tijdstip;
  readonly held: readonly HeldRecord[];
  /** What an operator asked for and the consumer has still to carry out. */
  readonly request: ParkingRequest | null;
}

export interface HeldRecord {
  readonly topic: string;
  readonly position: number;
}

export type ParkingRequest = { readonly kind: 'resume' } | { readonly kind: 'discard'; readonly reason: string };

/** How far a group has come in one partition. */
export interface Progress {
  /** Rises by one with everything the group writes for the partition; 0 before the first. */
  readonly turn: number;
  /** Version of the spec whose fold the rows are; `null` before the first turn. */
  readonly version: number | null;
  /** Next position to read per topic; a topic that was never read is absent (read from 0). */
  readonly positions: ReadonlyMap<string, number>;
}

/** A turn that is taken: what it follows, and where reading goes on after it. */
export interface Turn {
  /** The last turn that was taken, as far as we know. */
  readonly turn: number;
  /** Of which version of the spec all rows of the partition are, with what this turn writes. */
  readonly version: number;
  /** Next position to read, of the topics where that moves; of none for work that takes several turns. */
  readonly next?: Readonly<Record<string, number>>;
}

/** The partition was given to another member: what was being done is discarded, nothing is wrong. */
export class LostPartition extends Error {
  override readonly name = 'LostPartition';
}

/** A passing fault: the same call may succeed later. Every engine translates its own errors to this one. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** Writes of one transaction; nothing is visible to anyone before it has committed. */
export interface StoreTransaction {
  /**
   * Takes the next turn of a group in a partition. Everything that a group writes for a partition goes with a turn, and that
   * proves that the partition is still ours: throws `LostPartition` when somebody wrote since the turn that it follows.
   */
  advance(group: string, partition: number, turn: Turn): Promise<void>;
  /** Removes all rows of the partition, to put others in their place. */
  clearRows(group: string, partition: number): Promise<void>;
  /** Writes state rows of a group over what was there. */
  put(group: string, partition: number, rows: readonly StateRow[]): Promise<void>;
  /**
   * Appends to the log, numbered in the order given; readers find them there soon after the commit, and never before. Call it
   * once per transaction, with all records of it.
   */
  publish(records: readonly NewRecord[]): Promise<void>;
  /** Sets a key aside, or adds to what waits behind it when it already is. */
  park(
    group: string,
    partition: number,
    key: string,
    reason: string,
    held: readonly HeldRecord[],
    since: Tijdstip,
  ): Promise<void>;
  /** Forgets a parked key and what was held. */
  unpark(group: string, partition: number, key: string): Promise<void>;
}

/** A transaction that can also reach the service's own tables; offered by every engine that keeps its store in SQL. */
export interface SqlTransaction extends StoreTransaction {
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** What can be seen of what one service keeps. */
export interface StoreReader {
  /**
   * Reads state and log as they stand at one and the same moment, while everything goes on: the view that `verify` compares.
   */
  snapshot<T>(work: (view: StoreView) => Promise<T>): Promise<T>;
}

/** What one service keeps for itself, next to the log. */
export interface Store<Tx extends StoreTransaction = StoreTransaction> extends StoreReader {
  /** Runs the work in one transaction; readers of the log are told after the commit. A throw rolls back. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  progress(group: string, partition: number): Promise<Progress>;
  /** The rows of these keys, as far as they exist. */
  rows(group: string, partition: number, keys: readonly string[]): Promise<readonly StateRow[]>;
  /** All rows of a partition, in ascending byte order of the key, a page at a time. */
  allRows(group: string, partition: number): AsyncIterable<StateRow>;
  /** Up to `max` keys beyond `after` whose `due` is on or before the day and that are not parked, in order of key. */
  due(group: string, partition: number, day: Datum, max: number, after?: string): Promise<readonly string[]>;
  parked(group: string, partition?: number): Promise<readonly ParkedKey[]>;
  /** Notes what an operator wants; the consumer that holds the partition carries it out. False when nothing is parked under the key. */
  requestParking(group: string, key: string, request: ParkingRequest): Promise<boolean>;
}

/** A frozen moment: progress, rows, parked keys and tails that belong together. */
export interface StoreView {
  progress(group: string, partition: number): Promise<Progress>;
  parked(group: string, partition: number): Promise<readonly ParkedKey[]>;
  allRows(group: string, partition: number): AsyncIterable<StateRow>;
  /**
   * Number that the next record of each partition of the topic will get; what is before it can be read. Ask it first: the moment is that of
   * the first question.
   */
  tails(topic: string): Promise<readonly number[]>;
}

/** Told about the partitions that this member has and loses. */
export interface AssignmentListener {
  assigned(partition: number): void;
  /** Resolves once the work on the partition has stopped; only then may another member have it. */
  revoked(partition: number): Promise<void>;
}

/** Stops a subscription or membership; after it resolves no callback comes any more. */
export interface Closable {
  close(): Promise<void>;
}

/** What can be seen of the log. */
export interface LogReader {
  /** Number that the next record of each partition will get. */
  tails(topic: string): Promise<readonly number[]>;
  /** Up to `max` records from a position on, in order and without gaps; empty at the end of the log. */
  read(topic: string, partition: number, from: number, max: number): Promise<readonly LogRecord[]>;
  /** The schema of an id; throws when there is none. */
  schema(id: number): Promise<string>;
}

/** The log as everyone reads it. */
export interface EventLog extends LogReader {
  /** The first position recorded at or after the instant; the tail when there is none. */
  positionAt(topic: string, partition: number, instant: Tijdstip): Promise<number>;
  /** The id under which a schema is registered, registering it when it is new. Ids differ from log to log. */
  schemaId(subject: string, schema: string): Promise<number>;
  /** Calls back soon after records were added to one of the topics, and now and then without reason. */
  watch(topics: readonly string[], onNews: () => void): Promise<Closable>;
  /**
   * Joins a group: its members share the partitions, each partition with one member at a time. A member that dies is
   * replaced; one that sleeps through its lease loses its partitions and finds out when it writes.
   */
  join(group: string, listener: AssignmentListener, partitions?: number): Promise<Closable>;
}

/** What can be seen of an engine. Whoever opens only this takes no part in the work of the services and changes nothing. */
export interface EngineReader {
  readonly log: LogReader;
  store(service: string): StoreReader;
  close(): Promise<void>;
}

/** What a service has committed and nobody can read from the log yet. */
export interface Unpublished {
  readonly service: string;
  readonly records: number;
  /** Recorded instant of the one that waits longest; `null` when none does. */
  readonly oldest: Tijdstip | null;
}

/** One engine: the log, and a store per service. `Tx` is what its transactions offer. */
export interface Engine<Tx extends StoreTransaction = StoreTransaction> {
  readonly log: EventLog;
  store(service: string): Store<Tx>;
  /** Whether the engine can be reached now; the reason when it cannot. */
  health(): Promise<{ ok: true } | { ok: false; reason: string }>;
  /** One for each service whose store was opened here; empty on an engine where a commit can be read at once. */
  unpublished(): Promise<readonly Unpublished[]>;
  close(): Promise<void>;
}
