import { epochMs, vanEpochMs } from '@iwlz/basis';
import { headersOf, traceparentOf } from '../../envelope.js';
import type { LogRecord, NewRecord } from '../../port.js';
import type { Fetched, Message } from './record-batch.js';

export const MAX_RECORD_BYTES = 900_000;

/** The headers that a record is made of again; the others follow from it. */
export const READ_HEADERS: ReadonlySet<string> = new Set([
  'ce_sequence',
  'ce_correlationid',
  'ce_causationid',
  'traceparent',
]);

/** A record as it goes to Kafka: the CloudEvents attributes as headers, the recorded instant as timestamp. A tombstone has no type. */
export function toMessage(record: LogRecord, ceType: string | undefined): Message {
  const { ce_type, 'content-type': contentType, ...headers } = headersOf(record, ceType ?? '');
  return {
    key: record.key,
    value: record.value,
    timestampMs: epochMs(record.time),
    headers: ceType === undefined ? headers : { 'content-type': contentType!, ce_type: ce_type!, ...headers },
  };
}

/** The number of a message. Throws when there is none: nobody but the service that owns a topic writes to it. */
export function positionOf(topic: string, partition: number, { headers, offset }: Fetched): number {
  const position = Number(headers['ce_sequence'] ?? NaN);
  if (!Number.isSafeInteger(position))
    throw new Error(`record zonder ce_sequence op ${topic}, partitie ${partition}, offset ${offset}`);
  return position;
}

/** The record that a message was made of. */
export function fromMessage(topic: string, partition: number, message: Fetched): LogRecord {
  const { headers, key, value, timestampMs } = message;
  const record: LogRecord = {
    topic,
    partition,
    position: positionOf(topic, partition, message),
    key,
    value,
    time: vanEpochMs(timestampMs),
    correlationId: headers['ce_correlationid'] ?? '',
    causationId: headers['ce_causationid'] ?? null,
    traceparent: null,
  };
  const { traceparent } = headers;
  // Kafka carries it always; what follows from the rest was not brought by the outside.
  if (traceparent === undefined || traceparent === traceparentOf(record)) return record;
  return { ...record, traceparent };
}

/** What a record weighs in memory, about. */
export function weight({ key, value }: LogRecord): number {
  return 400 + (key?.length ?? 0) + (value?.length ?? 0);
}

/** Throws when a record is too large for one message; Kafka's own limit is 1 MiB with everything around it. */
export function assertFits(record: NewRecord): void {
  const bytes = (record.value?.length ?? 0) + (record.key?.length ?? 0);
  if (bytes > MAX_RECORD_BYTES)
    throw new Error(`een record van ${bytes} bytes past niet op ${record.topic}: ten hoogste ${MAX_RECORD_BYTES}`);
}
