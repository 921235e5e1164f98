/** Makes up one event for a schema, the same every time, and writes it with plain avsc: a witness our codec had no part in. */
import avro from 'avsc';
import { shapeOf } from './compatibility.mjs';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 0, 1);

/** Invented: no real number begins with 9999. */
const BSN = '999900006';

/**
 * An event as our code has it (dates as text), with every optional field filled, except in the second item of a list.
 * @param {unknown} schema
 */
export function sampleOf(schema) {
  let count = 0;
  const make = {
    null: () => null,
    boolean: () => true,
    int: () => count,
    // More than 32 bits.
    long: () => 2 ** 33 + count,
    // Not all ASCII: the length in bytes is not the length in characters.
    string: (name) => (name === 'bsn' ? BSN : `één ${name}`),
    uuid: () => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    date: () => new Date(FIRST_DAY + count * DAY_MS).toISOString().slice(0, 10),
    'timestamp-millis': () => new Date(FIRST_DAY + count).toISOString(),
    array: (name, { items }) => [sample(items, name, true), sample(items, name, false)],
    union: (name, { branches }, filled) =>
      sample(
        branches.find(({ kind }) => (kind === 'null') !== filled),
        name,
        filled,
      ),
    record: (_name, { fields }, filled) => {
      return Object.fromEntries(fields.map((field) => [field.name, sample(field.type, field.name, filled)]));
    },
  };
  function sample(shape, name, filled) {
    count += 1;
    return make[shape.kind](name, shape, filled);
  }
  return sample(shapeOf(schema), '', true);
}

class NumberAsText extends avro.types.LogicalType {
  _toValue(text) {
    return Date.parse(text) / this.unitMs;
  }
}
class DateAsText extends NumberAsText {
  unitMs = DAY_MS;
}
class InstantAsText extends NumberAsText {
  unitMs = 1;
}

/**
 * The Avro binary of such an event.
 * @param {any} schema
 * @param {unknown} value
 * @returns {Buffer}
 */
export function encodeSample(schema, value) {
  const logicalTypes = { date: DateAsText, 'timestamp-millis': InstantAsText };
  return avro.Type.forSchema(schema, { logicalTypes }).toBuffer(value);
}
