import { catalogus, schemaIdOf, type EventType } from '@iwlz/contracts';
import type { LogRecord } from './port.js';

/** The unique name of a record: topic, partition and number. The same on every engine, so a repeat is recognised by it. */
export function recordId(record: Pick<LogRecord, 'topic' | 'partition' | 'position'>): string {
  return `${record.topic}.${record.partition}.${record.position}`;
}

/** `ce_sequence`: the number as text that sorts as the number does. */
export function sequence(position: number): string {
  return String(position).padStart(16, '0');
}

/** `ce_source` of everything on a topic: the service that writes it. */
export function sourceOf(topic: string): string {
  const writer = catalogus.topics.find((t) => t.topic === topic)?.schrijver ?? topic;
  return `urn:nld:iwlz:${writer}`;
}

/** W3C trace context of a record: the one the outside brought, else one that follows from the correlation id. */
export function traceparentOf(record: LogRecord): string {
  if (record.traceparent !== null) return record.traceparent;
  const trace = record.correlationId.replaceAll('-', '').padStart(32, '0').slice(0, 32);
  const span = `${record.partition.toString(16).padStart(4, '0')}${(record.position + 1).toString(16).padStart(12, '0')}`;
  return `00-${/^[0-9a-f]{32}$/.test(trace) ? trace : '0'.repeat(31) + '1'}-${span}-01`;
}

/** The CloudEvents attributes of a record, as the headers carry them. */
export function headersOf(record: LogRecord, ceType: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/avro',
    ce_specversion: '1.0',
    ce_id: recordId(record),
    ce_source: sourceOf(record.topic),
    ce_type: ceType,
    ce_time: record.time,
    ce_sequence: sequence(record.position),
    ce_correlationid: record.correlationId,
    ...(record.causationId !== null && { ce_causationid: record.causationId }),
    traceparent: traceparentOf(record),
  };
}

/** Reads what a record says. A tombstone has no type and no data. */
export interface Decoded {
  readonly type: EventType<string, unknown>;
  readonly data: unknown;
}

interface KnownSchema {
  readonly type: EventType<string, unknown>;
  readonly schema: string;
}

/** Where schemas are looked up: the log itself. */
export interface SchemaSource {
  schema(id: number): Promise<string>;
}

/** Decodes records; what an event type is called and which version wrote it is told by its registered schema. */
export class Decoder {
  readonly #known = new Map<number, KnownSchema>();

  constructor(private readonly schemas: SchemaSource) {}

  /** The event in the record. Throws `OnleesbaarFeit` for corrupt bytes, an `Error` for an event the catalogue does not know. */
  async decode(record: LogRecord): Promise<Decoded> {
    const { type, schema } = this.#find(record) ?? (await this.#lookUp(record));
    return { type, data: type.decode(record.value!, schema) };
  }

  /** As `decode` but without waiting; undefined when the schema was not met before. */
  decodeKnown(record: LogRecord): Decoded | undefined {
    const known = this.#find(record);
    return known && { type: known.type, data: known.type.decode(record.value!, known.schema) };
  }

  /** The name of the event in the record, without reading what it says. Throws as `decode` does for a frame it cannot read. */
  async nameOf(record: LogRecord): Promise<string> {
    return (this.#find(record) ?? (await this.#lookUp(record))).type.naam;
  }

  #find(record: LogRecord): KnownSchema | undefined {
    if (record.value === null) throw new Error(`${recordId(record)} is een tombstone`);
    const known = this.#known.get(schemaIdOf(record.value));
    return known?.type.topic === record.topic ? known : undefined;
  }

  async #lookUp(record: LogRecord): Promise<KnownSchema> {
    const id = schemaIdOf(record.value!);
    const schema = await this.schemas.schema(id);
    const { namespace, name } = JSON.parse(schema) as { namespace: string; name: string };
    const type = catalogus.events.find((e) => e.topic === record.topic && e.subject.endsWith(`-${namespace}.${name}`));
    if (!type) throw new Error(`gebeurtenis ${namespace}.${name} op ${record.topic} staat niet in de catalogus`);
    // Our own text where it is the same: types look up by text, and one instance is found without comparing thousands of letters.
    const found = { type, schema: schema === type.schema ? type.schema : schema };
    this.#known.set(id, found);
    return found;
  }
}

/** Encodes facts under the schema ids of this log. */
export class Encoder {
  readonly #prepared = new Map<string, ReadonlyMap<string, { type: EventType<string, unknown>; id: number }>>();
  constructor(private readonly log: { schemaId(subject: string, schema: string): Promise<number> }) {}

  /** Registers every event of a topic, so that `encode` need not wait. */
  async prepare(topic: string): Promise<void> {
    const types = await Promise.all(
      catalogus.events
        .filter((e) => e.topic === topic)
        .map(async (type) => [type.naam, { type, id: await this.log.schemaId(type.subject, type.schema) }] as const),
    );
    this.#prepared.set(topic, new Map(types));
  }

  /** The framed bytes of a fact on a topic that was prepared. Throws `OngeldigFeit` when the data do not fit. */
  encode(topic: string, fact: { readonly type: string; readonly data: unknown }): Buffer {
    const types = this.#prepared.get(topic);
    if (!types) throw new Error(`topic ${topic} is niet voorbereid`);
    const known = types.get(fact.type);
    if (!known) throw new Error(`gebeurtenis ${fact.type} bestaat niet op ${topic}`);
    return known.type.encode(known.id, fact.data);
  }
}
