import { isDatum, leesTijdstip, vanDagnummer } from '@iwlz/basis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf, type Shape } from '../tools/compatibility.mjs';
import { catalogus, OnleesbaarFeit } from './index.js';

const int = fc.integer();
const long = fc.integer({ min: -(2 ** 52), max: 2 ** 52 });
const dag = fc.integer({ min: -719_162, max: 2_932_896 }).map(vanDagnummer);
const moment = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((op) => op.toISOString());

/** Any value that fits. */
function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'record':
      return fc.record(Object.fromEntries(shape.fields.map((field) => [field.name, valueOf(field.type)])), {
        noNullPrototype: true,
      });
    case 'array':
      return fc.array(valueOf(shape.items), { maxLength: 5 });
    case 'union':
      return fc.oneof(...shape.branches.map(valueOf));
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'int':
      return int;
    case 'long':
      return long;
    case 'date':
      return dag;
    case 'timestamp-millis':
      return moment;
    case 'uuid':
    case 'string':
      return fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', minLength: 60, maxLength: 90 }));
  }
}

/** Whether the value fits: said without the codec, which is what is judged here. */
function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'record':
      return (
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).length === shape.fields.length &&
        shape.fields.every((field) => fits(field.type, (value as Record<string, unknown>)[field.name]))
      );
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(shape.items, item));
    case 'union':
      return shape.branches.some((branch) => fits(branch, value));
    case 'null':
      return value === null;
    case 'boolean':
      return typeof value === 'boolean';
    case 'int':
      return typeof value === 'number' && value === (value | 0);
    case 'long':
      return Number.isSafeInteger(value);
    case 'date':
      return typeof value === 'string' && isDatum(value);
    case 'timestamp-millis':
      return typeof value === 'string' && leesTijdstip(value) === value;
    case 'uuid':
    case 'string':
      return typeof value === 'string' && value.isWellFormed();
  }
}

/** Bytes that hurt: long runs of "and there is more", counts below zero, and anything else. */
const bytes = fc
  .array(fc.oneof(fc.constantFrom(0x00, 0x01, 0x02, 0x7f, 0x80, 0xfe, 0xff), fc.integer({ min: 0, max: 255 })), {
    maxLength: 300,
  })
  .map((inhoud) => Buffer.from([0, 0, 0, 0, 1, ...inhoud]));

/** A place in the bytes, and what to put there instead of so many of them. */
const damage = fc.record({
  place: fc.nat({ max: 400 }),
  length: fc.nat({ max: 3 }),
  inhoud: fc.uint8Array({ maxLength: 3 }),
});

describe.each(catalogus.events.map((event) => ({ event, ceType: event.ceType })))('$ceType', ({ event }) => {
  const shape = shapeOf(JSON.parse(event.schema));
  const value = valueOf(shape);
  // As another writer's schema, so that reading goes through a resolver.
  const elders = `${event.schema} `;

  function leesOfWeiger(framed: Buffer): void {
    for (const schema of [event.schema, elders]) {
      try {
        expect(fits(shape, event.decode(framed, schema))).toBe(true);
      } catch (error) {
        if (!(error instanceof OnleesbaarFeit)) throw error;
      }
    }
  }

  it('leest wat het schreef', () => {
    fc.assert(
      fc.property(value, fc.nat(), (data, schemaId) => {
        const framed = event.encode(schemaId, data);
        expect(event.decode(framed, event.schema)).toStrictEqual(data);
        expect(event.decode(framed, elders)).toStrictEqual(data);
      }),
      { numRuns: 20 },
    );
  });

  it('maakt van willekeurige bytes nooit iets dat niet past', () => {
    fc.assert(fc.property(bytes, leesOfWeiger), { numRuns: 60 });
  });

  it('maakt van beschadigde bytes nooit iets dat niet past', () => {
    fc.assert(
      fc.property(value, damage, (data, { place, length, inhoud }) => {
        const heel = event.encode(1, data);
        const waar = 5 + (place % heel.length);
        leesOfWeiger(Buffer.concat([heel.subarray(0, waar), inhoud, heel.subarray(waar + length)]));
      }),
      { numRuns: 30 },
    );
  });
});
