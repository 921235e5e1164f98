import avro from 'avsc';
import { DatumType, TijdstipType } from './logical.js';
import { BoundedArray, StrictInt, StrictLong, StrictString } from './strict.js';

const PRIMITIVES = new Map<unknown, avro.Type>([
  ['int', new StrictInt()],
  ['long', new StrictLong()],
  ['string', new StrictString()],
]);

/**
 * Compiles a schema (JSON text): dates and instants become our texts, records plain objects, and corrupt bytes are
 * refused. Throws when the text is no schema.
 */
export function compile(schema: string): avro.Type {
  const registry: Record<string, avro.Type> = {};
  const type = avro.Type.forSchema(JSON.parse(schema) as avro.Schema, {
    assertLogicalTypes: true,
    logicalTypes: { date: DatumType, 'timestamp-millis': TijdstipType },
    omitRecordMethods: true,
    registry,
    typeHook: strictType,
  });
  for (const named of Object.values(registry)) {
    if (named instanceof avro.types.RecordType) makePlain(named);
  }
  return type;
}

/** avsc gives each record a class of its own; without it, what is read equals what domain code makes by any measure. */
function makePlain(type: avro.types.RecordType): void {
  (type.recordConstructor as { prototype: object }).prototype = Object.prototype;
}

function strictType(schema: avro.Schema, options: avro.ForSchemaOptions): avro.Type | undefined {
  if (typeof schema === 'string') return PRIMITIVES.get(schema);
  if (!('type' in schema)) return undefined;
  if (schema.type === 'array') return new BoundedArray(schema, options);
  // A uuid is a string in any form; the other logical types see to their own range.
  return schema.type === 'string' ? PRIMITIVES.get('string') : undefined;
}
