import { epochMs, vanEpochMs } from '@iwlz/basis';
import type { IHeaders, Message } from 'kafkajs';
import { headersOf, traceparentOf } from '../../envelope.js';
import type { LogRecord, NewRecord } from '../../port.js';

export const MAX_RECORD_BYTES = 900_000;

/** A message as kafkajs fetches it. */
export interface Fetched {
  readonly offset: string;
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: IHeaders;
  readonly isControlRecord?: boolean;
}

/** A record as it goes to Kafka: the CloudEvents attributes as headers, the recorded instant as timestamp. A tombstone has no type. */
export function toMessage(record: LogRecord, ceType: string | undefined): Message {
  const { ce_type, 'content-type': contentType, ...headers } = headersOf(record, ceType ?? '');
  return {
    partition: record.partition,
    key: record.key,
    value: record.value,
    timestamp: String(epochMs(record.time)),
    headers: ceType === undefined ? headers : { 'content-type': contentType!, ce_type: ce_type!, ...headers },
  };
}

/** The number of a message. Throws when there is none: nobody but the service that owns a topic writes to it. */
export function positionOf(topic: string, partition: number, { headers, offset }: Fetched): number {
  const position = Number(text(headers, 'ce_sequence') ?? NaN);
  if (!Number.isSafeInteger(position))
    throw new Error(`record zonder ce_sequence op ${topic}, partitie ${partition}, offset ${offset}`);
  return position;
}

/** The record that a message was made of. */
export function fromMessage(topic: string, partition: number, message: Fetched): LogRecord {
  const { headers, key, value, timestamp } = message;
  const record: LogRecord = {
    topic,
    partition,
    position: positionOf(topic, partition, message),
    key: key === null ? null : key.toString(),
    value,
    time: vanEpochMs(Number(timestamp)),
    correlationId: text(headers, 'ce_correlationid') ?? '',
    causationId: text(headers, 'ce_causationid') ?? null,
    traceparent: null,
  };
  const traceparent = text(headers, 'traceparent');
  // Kafka carries it always; what follows from the rest was not brought by the outside.
  if (traceparent === undefined || traceparent === traceparentOf(record)) return record;
  return { ...record, traceparent };
}

/** What a record weighs in memory, about. */
export function weight({ key, value }: LogRecord): number {
  return 400 + (key?.length ?? 0) + (value?.length ?? 0);
}

function text(headers: IHeaders | undefined, name: string): string | undefined {
  const value = headers?.[name];
  return (Array.isArray(value) ? value[0] : value)?.toString();
}

/** Throws when a record is too large for one message; Kafka's own limit is 1 MiB with everything around it. */
export function assertFits(record: NewRecord): void {
  const bytes = (record.value?.length ?? 0) + (record.key?.length ?? 0);
  if (bytes > MAX_RECORD_BYTES)
    throw new Error(`een record van ${bytes} bytes past niet op ${record.topic}: ten hoogste ${MAX_RECORD_BYTES}`);
}
