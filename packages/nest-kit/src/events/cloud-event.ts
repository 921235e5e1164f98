import { recordId, sequence, sourceOf, traceparentOf, type Decoded, type LogRecord } from '@iwlz/event-log';

/** A record as CloudEvents JSON, with where it stands on the log as extension attributes. */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly sequence: string;
  readonly correlationid: string;
  readonly causationid?: string;
  readonly traceparent: string;
  readonly topic: string;
  readonly partition: number;
  readonly position: number;
  readonly key: string | null;
  readonly data: unknown;
}

/** The CloudEvent of a record. Fields without value are left out of `data`. */
export function cloudEvent(record: LogRecord, { type, data }: Decoded): CloudEvent {
  return {
    specversion: '1.0',
    id: recordId(record),
    source: sourceOf(record.topic),
    type: type.ceType,
    time: record.time,
    datacontenttype: 'application/json',
    sequence: sequence(record.position),
    correlationid: record.correlationId,
    ...(record.causationId !== null && { causationid: record.causationId }),
    traceparent: traceparentOf(record),
    topic: record.topic,
    partition: record.partition,
    position: record.position,
    key: record.key,
    data: withoutNulls(data),
  };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).flatMap(([k, v]) => (v === null ? [] : [[k, withoutNulls(v)]])));
}
