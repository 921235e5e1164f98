import avro from 'avsc';
import { OngeldigFeit, OnleesbaarFeit } from './fouten.js';
import { AVRO_OPTIES } from './avro-typen.js';

/** Byte 0 and the four bytes of the schema id that stand before the Avro binary (the Confluent frame). */
const KADER_BYTES = 5;

/** Encoder and decoder of one event; see `EventType` for what they take, give and throw. */
export interface Codec<T> {
  encode(schemaId: number, data: T): Buffer;
  decode(framed: Buffer, writerSchema: string): T;
}

/** The schema id in framed bytes; throws `OnleesbaarFeit` when the frame is not there. */
export function schemaIdOf(framed: Buffer): number {
  if (framed.length < KADER_BYTES || framed[0] !== 0)
    throw new OnleesbaarFeit('Gebeurtenis', 'geen kader met schemanummer');
  return framed.readUInt32BE(1);
}

/** The codec of the event called `event` (for errors) with this schema. Compiling costs about a third of a millisecond, so it waits for the first use. */
export function maakCodec<T>(event: string, schema: string): Codec<T> {
  let eigen: avro.Type | undefined;
  const lezers = new Map<string, Lezer>();
  const type = (): avro.Type => (eigen ??= compileer(schema));
  const lezer = (writerSchema: string): Lezer => {
    const bekend = lezers.get(writerSchema);
    if (bekend) return bekend;
    const nieuw = maakLezer(event, type(), schema, writerSchema);
    lezers.set(writerSchema, nieuw);
    return nieuw;
  };
  return {
    encode: (schemaId, data) => schrijf(event, type(), schemaId, data),
    decode: (framed, writerSchema) => lezer(writerSchema)(framed) as T,
  };
}

function compileer(schema: string): avro.Type {
  return avro.Type.forSchema(JSON.parse(schema) as avro.Schema, { ...AVRO_OPTIES });
}

// Every event is encoded here and copied out once. Encoding is synchronous, so one buffer serves all.
let werkruimte = Buffer.allocUnsafe(64 * 1024);

function schrijf(event: string, type: avro.Type, schemaId: number, data: unknown): Buffer {
  const einde = schrijfInWerkruimte(event, type, data);
  werkruimte[0] = 0;
  werkruimte.writeUInt32BE(schemaId, 1);
  return Buffer.from(werkruimte.subarray(0, einde));
}

function schrijfInWerkruimte(event: string, type: avro.Type, data: unknown): number {
  try {
    const einde = type.encode(data, werkruimte, KADER_BYTES);
    if (einde >= 0) return einde;
    // A negative end is the number of bytes that did not fit.
    werkruimte = Buffer.allocUnsafe(2 * (werkruimte.length - einde));
    return type.encode(data, werkruimte, KADER_BYTES);
  } catch {
    // avsc puts the value in its message; ours may hold personal data, so only the places are told.
    throw new OngeldigFeit(event, foutePlekken(type, data));
  }
}

function foutePlekken(type: avro.Type, data: unknown): string[] {
  const plekken: string[] = [];
  type.isValid(data, {
    errorHook: (pad, _waarde, verwacht) =>
      plekken.push(`${pad.join('.') || '(geheel)'} is geen ${soortNaam(verwacht)}`),
  });
  return plekken;
}

function soortNaam(type: avro.Type): string {
  return type.name ?? type.typeName.replace('logical:', '');
}

type Lezer = (framed: Buffer) => unknown;

function maakLezer(event: string, eigen: avro.Type, schema: string, writerSchema: string): Lezer {
  const resolver = writerSchema === schema ? undefined : losOp(event, eigen, writerSchema);
  return (framed) => {
    schemaIdOf(framed);
    const { value, offset } = lees(event, eigen, framed, resolver);
    if (offset < 0) throw new OnleesbaarFeit(event, 'de bytes houden te vroeg op');
    if (offset < framed.length) throw new OnleesbaarFeit(event, 'er staan bytes na het einde');
    return value;
  };
}

function losOp(event: string, eigen: avro.Type, writerSchema: string): avro.Resolver {
  try {
    return eigen.createResolver(compileer(writerSchema));
  } catch {
    throw new OnleesbaarFeit(event, 'het schema van de schrijver past niet op het onze');
  }
}

function lees(
  event: string,
  type: avro.Type,
  framed: Buffer,
  resolver?: avro.Resolver,
): { value: unknown; offset: number } {
  try {
    return type.decode(framed, KADER_BYTES, resolver);
  } catch {
    throw new OnleesbaarFeit(event, 'de bytes passen niet bij het schema');
  }
}
