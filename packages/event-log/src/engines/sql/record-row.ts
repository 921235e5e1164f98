import { vanEpochMs } from '@iwlz/basis';
import type { LogRecord } from '../../port.js';

/** The columns of a record, of the log and of an outbox alike, in the order of `RecordRow`. */
export const RECORD_COLUMNS = 'position, time_ms, key, value, correlation, causation, traceparent';

/** A row of `RECORD_COLUMNS`: in order, as naming the columns of every row anew costs a third of reading it. */
export type RecordRow = [
  position: number,
  timeMs: number,
  key: string | null,
  value: Buffer | null,
  correlation: string,
  causation: string | null,
  traceparent: string | null,
];

/** The records of a partition that these rows hold, in the same order. */
export function recordsOf(topic: string, partition: number, rows: readonly RecordRow[]): LogRecord[] {
  return rows.map(([position, timeMs, key, value, correlationId, causationId, traceparent]) => ({
    topic,
    partition,
    position,
    key,
    value,
    time: vanEpochMs(timeMs),
    correlationId,
    causationId,
    traceparent,
  }));
}
