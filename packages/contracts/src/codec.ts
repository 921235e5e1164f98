import avro from 'avsc';
import { compile } from './avro/compile.js';
import { fromJson } from './avro/json.js';
import { OngeldigFeit, OnleesbaarFeit } from './fouten.js';

/** The Confluent frame before the Avro binary: byte 0 and the four bytes of the schema id. */
const FRAME_BYTES = 5;

/** Writes and reads the bytes of one event; `EventType` says what goes in and out, and the errors. */
export interface Codec<T> {
  encode(schemaId: number, data: T): Buffer;
  decode(framed: Buffer, writerSchema: string): T;
  fromJson(json: unknown): T;
}

/** The schema id in framed bytes; throws `OnleesbaarFeit` when they have no frame. */
export function schemaIdOf(framed: Buffer): number {
  if (framed.length < FRAME_BYTES || framed[0] !== 0) {
    throw new OnleesbaarFeit('Een gebeurtenis', 'de bytes beginnen niet met 0 en een schemanummer');
  }
  return framed.readUInt32BE(1);
}

/**
 * The codec for the event that errors call `event`, with this schema (JSON text). Compiling a schema costs about a third
 * of a millisecond, so it waits for the first use; what writers' schemas ask for is kept per schema text.
 */
export function codec<T>(event: string, schema: string): Codec<T> {
  let compiled: avro.Type | undefined;
  const type = (): avro.Type => (compiled ??= compile(schema));
  const resolvers = new Map<string, avro.Resolver | undefined>([[schema, undefined]]);

  function resolverFor(writerSchema: string): avro.Resolver | undefined {
    if (!resolvers.has(writerSchema)) resolvers.set(writerSchema, resolve(event, type(), writerSchema));
    return resolvers.get(writerSchema);
  }
  return {
    encode: (schemaId, data) => encode(event, type(), schemaId, data),
    decode: (framed, writerSchema) => decode(event, type(), resolverFor(writerSchema), framed) as T,
    fromJson: (json) => readJson(event, type(), json) as T,
  };
}

function resolve(event: string, type: avro.Type, writerSchema: string): avro.Resolver {
  try {
    return type.createResolver(compile(writerSchema));
  } catch {
    throw new OnleesbaarFeit(event, 'het schema van de schrijver is niet te verenigen met het onze');
  }
}

// Every event is written here and copied out once. Encoding is synchronous, so one buffer serves all event types.
let scratch = Buffer.allocUnsafe(64 * 1024);

function encode(event: string, type: avro.Type, schemaId: number, data: unknown): Buffer {
  const end = encodeToScratch(event, type, data);
  scratch[0] = 0;
  scratch.writeUInt32BE(schemaId, 1);
  return Buffer.from(scratch.subarray(0, end));
}

function encodeToScratch(event: string, type: avro.Type, data: unknown): number {
  try {
    const end = type.encode(data, scratch, FRAME_BYTES);
    if (end >= 0) return end;
    // A negative end says how many bytes were lacking.
    scratch = Buffer.allocUnsafe(2 * (scratch.length - end));
    return type.encode(data, scratch, FRAME_BYTES);
  } catch {
    // What avsc throws shows the value, and a value may be personal data; ours shows the places only.
    throw new OngeldigFeit(event, misfits(type, data));
  }
}

function readJson(event: string, type: avro.Type, json: unknown): unknown {
  const data = fromJson(type, json);
  const places = misfits(type, data);
  if (places.length > 0) throw new OngeldigFeit(event, places);
  return data;
}

function misfits(type: avro.Type, data: unknown): string[] {
  const places: string[] = [];
  type.isValid(data, {
    errorHook: (path, _value, expected) => {
      places.push(`${path.join('.') || 'het geheel'} is geen ${describe(expected)}`);
    },
  });
  return places;
}

function describe(type: avro.Type): string {
  if (type instanceof avro.types.UnwrappedUnionType) return type.types.map(describe).join(' of ');
  return type.name ?? type.typeName.replace('logical:', '');
}

function decode(event: string, type: avro.Type, resolver: avro.Resolver | undefined, framed: Buffer): unknown {
  schemaIdOf(framed);
  const { value, offset } = decodeBody(event, type, resolver, framed);
  if (offset < 0) throw new OnleesbaarFeit(event, 'de bytes houden te vroeg op');
  if (offset < framed.length) throw new OnleesbaarFeit(event, 'er staan bytes na het einde');
  return value;
}

function decodeBody(event: string, type: avro.Type, resolver: avro.Resolver | undefined, framed: Buffer): Decoded {
  try {
    return type.decode(framed, FRAME_BYTES, resolver);
  } catch {
    throw new OnleesbaarFeit(event, 'de bytes passen niet bij het schema');
  }
}

interface Decoded {
  readonly value: unknown;
  /** Where reading ended; negative when it went past the end. */
  readonly offset: number;
}
