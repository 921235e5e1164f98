import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompatibilities } from '../tools/compatibility.mjs';
import { compile } from './avro/compile.js';

interface Veld {
  readonly name: string;
  readonly type: unknown;
  readonly default?: unknown;
}

const datum = { type: 'int', logicalType: 'date' };
const record = (name: string, ...fields: Veld[]): object => ({
  type: 'record',
  name,
  namespace: 'nl.iwlz.proef',
  fields,
});
const sleutel = record('Sleutel', { name: 'nummer', type: 'long' });
const met = (...fields: Veld[]): object => record('Proef', { name: 'dag', type: datum }, ...fields);

/** Whether avsc, with our types, finds a way to read one with the other in both directions: the second opinion. */
function canReadEachOther(before: unknown, after: unknown): boolean {
  const [a, b] = [compile(JSON.stringify(before)), compile(JSON.stringify(after))];
  try {
    a.createResolver(b);
    b.createResolver(a);
    return true;
  } catch {
    return false;
  }
}

describe('een wijziging die mag', () => {
  const zonder = met();
  it.each<[wat: string, before: object, after: object]>([
    ['geen', zonder, zonder],
    ['een veld erbij met default', zonder, met({ name: 'reden', type: ['null', 'string'], default: null })],
    [
      'een lijst erbij met default',
      zonder,
      met({ name: 'codes', type: { type: 'array', items: 'string' }, default: [] }),
    ],
    [
      'een andere volgorde',
      met({ name: 'a', type: 'int' }),
      record('Proef', { name: 'a', type: 'int' }, { name: 'dag', type: datum }),
    ],
    ['een andere default', met({ name: 'a', type: 'int', default: 1 }), met({ name: 'a', type: 'int', default: 2 })],
    ['andere uitleg', zonder, { ...zonder, doc: 'Duidelijker.' }],
    [
      'een record bij naam genoemd in plaats van herhaald',
      met({ name: 'a', type: sleutel }, { name: 'b', type: 'Sleutel' }),
      met({ name: 'a', type: sleutel }, { name: 'b', type: 'nl.iwlz.proef.Sleutel' }),
    ],
  ])('%s', (_wat, before, after) => {
    expect(incompatibilities(before, after)).toEqual([]);
    expect(incompatibilities(after, before)).toEqual([]);
    expect(canReadEachOther(before, after)).toBe(true);
  });
});

describe('een wijziging die niet mag', () => {
  const tekst = met({ name: 'a', type: 'string' });
  const leegbaar = met({ name: 'a', type: ['null', 'string'], default: null });
  const lijst = (items: unknown): object => met({ name: 'regels', type: { type: 'array', items } });

  it.each<[wat: string, before: object, after: object, zin: string]>([
    ['een veld weg', tekst, met(), 'het geheel: a is weg en had geen default'],
    ['een veld erbij zonder default', met(), tekst, 'het geheel: a is nieuw en heeft geen default'],
    [
      'een veld met een andere naam',
      tekst,
      met({ name: 'b', type: 'string' }),
      'het geheel: b is nieuw en heeft geen default',
    ],
    ['een ander type', tekst, met({ name: 'a', type: 'long' }), 'a: string is long geworden'],
    ['een ruimer getal', met({ name: 'a', type: 'int' }), met({ name: 'a', type: 'long' }), 'a: int is long geworden'],
    ['een dag die een getal wordt', met(), record('Proef', { name: 'dag', type: 'int' }), 'dag: date is int geworden'],
    [
      'een andere naam van het geheel',
      met(),
      { ...met(), name: 'Test' },
      'het geheel: record nl.iwlz.proef.Proef heet nu nl.iwlz.proef.Test',
    ],
    [
      'een andere namespace',
      met(),
      { ...met(), namespace: 'nl.iwlz.test' },
      'het geheel: record nl.iwlz.proef.Proef heet nu nl.iwlz.test.Proef',
    ],
    ['niet langer leeg', leegbaar, tekst, 'a: union is string geworden'],
    ['voortaan ook leeg', tekst, leegbaar, 'a: string is union geworden'],
    [
      'een mogelijkheid weg',
      leegbaar,
      met({ name: 'a', type: ['null'], default: null }),
      'a: de mogelijkheid string is weg',
    ],
    [
      'een mogelijkheid erbij',
      leegbaar,
      met({ name: 'a', type: ['null', 'string', 'int'], default: null }),
      'a: de mogelijkheid int is nieuw',
    ],
    [
      'een record in een mogelijkheid',
      met({ name: 'a', type: ['null', sleutel], default: null }),
      met({ name: 'a', type: ['null', { ...sleutel, name: 'Nummer' }], default: null }),
      'a: de mogelijkheid nl.iwlz.proef.Sleutel is weg',
    ],
    ['een lijst van iets anders', lijst('string'), lijst('int'), 'regels[]: string is int geworden'],
    [
      'een veld diep van binnen',
      lijst(sleutel),
      lijst(record('Sleutel', { name: 'nummer', type: 'long' }, { name: 'soort', type: 'string' })),
      'regels[]: soort is nieuw en heeft geen default',
    ],
  ])('%s', (_wat, before, after, zin) => {
    expect(incompatibilities(before, after)).toContain(zin);
    expect(incompatibilities(after, before)).not.toEqual([]);
    expect(canReadEachOther(before, after)).toBe(false);
  });

  it('wordt in een keer helemaal verteld', () => {
    expect(
      incompatibilities(tekst, record('Proef', { name: 'dag', type: 'string' }, { name: 'b', type: 'int' })),
    ).toHaveLength(3);
  });
});

it('zegt van willekeurige schema’s hetzelfde als avsc', () => {
  const eenvoudig = fc.constantFrom<unknown>('int', 'long', 'string', 'boolean', datum);
  const type = fc.oneof(
    eenvoudig,
    eenvoudig.map((items) => ({ type: 'array', items })),
    fc.constantFrom('string', 'int', 'boolean').map((tak) => ['null', tak]),
  );
  const veld = fc
    .record({ name: fc.constantFrom('a', 'b', 'c'), type, verplicht: fc.boolean() })
    .map(({ verplicht, ...f }) => {
      return !verplicht && Array.isArray(f.type) ? { ...f, default: null } : f;
    });
  const schema = fc
    .record({
      name: fc.constantFrom('Proef', 'Proef', 'Proef', 'Test'),
      velden: fc.uniqueArray(veld, { selector: (f) => f.name }),
    })
    .map(({ name, velden }) => record(name, ...velden));
  fc.assert(
    fc.property(schema, schema, (before, after) => {
      expect(incompatibilities(before, after).length === 0).toBe(canReadEachOther(before, after));
    }),
    { numRuns: 300 },
  );
});
