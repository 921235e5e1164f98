import type { Datum } from '@iwlz/basis';
import type { HeldRecord, LogRecord, NewRecord, StateRow } from '../port.js';
import { partitionOf } from '../partition.js';
import { recordId, type Encoder } from '../envelope.js';
import type { RoutedFact } from './spec.js';

/** Key of the row that belongs to the partition and not to a client: it holds the last day that began. */
export const PARTITION_ROW = '';

/** State of the partition row. */
export interface PartitionState {
  readonly vandaag: Datum;
}

/** What a batch is going to change; nothing of it has happened before the commit. */
export class Plan {
  readonly states = new Map<string, unknown>();
  readonly records: NewRecord[] = [];
  readonly parked = new Map<string, { reason: string; held: HeldRecord[] }>();
  /** Set when a handler asked to stop; the plan then ends before that record. */
  stop: { reason: string; at: LogRecord } | undefined;

  constructor(
    private readonly encoder: Encoder,
    private readonly now: () => NewRecord['time'],
  ) {}

  /** Takes over what one step changed: its rows and the facts that `cause` led to; all of it or, when it throws, nothing. */
  apply(states: Iterable<readonly [string, unknown]>, facts: readonly RoutedFact[], cause: LogRecord): void {
    if (facts.length > 0) this.#publish(facts, cause);
    for (const [key, state] of states) this.states.set(key, state);
  }

  #publish(facts: readonly RoutedFact[], cause: LogRecord): void {
    const [time, causationId] = [this.now(), recordId(cause)];
    const records = facts.map(({ topic, key, partition, fact }): NewRecord => ({
      topic,
      partition: partition ?? partitionOf(key!),
      key,
      value: this.encoder.encode(topic, fact),
      time,
      correlationId: cause.correlationId,
      causationId,
      traceparent: cause.traceparent,
    }));
    this.records.push(...records);
  }

  /** Sets the key aside and holds the record behind it. */
  park(key: string, reason: string, record: LogRecord): void {
    const entry = this.parked.get(key) ?? { reason, held: [] };
    entry.held.push({ topic: record.topic, position: record.position });
    this.parked.set(key, entry);
  }

  /** The rows to write: one per key, however often it changed. */
  rows(due: (state: unknown) => Datum | undefined): StateRow[] {
    return [...this.states].map(([key, state]) => ({
      key,
      value: JSON.stringify(state),
      due: (key === PARTITION_ROW ? undefined : due(state)) ?? null,
    }));
  }
}
