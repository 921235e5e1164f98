import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { modelOf, readSchemas, schemaText } from '../tools/schemas.mjs';
import { catalogus } from './index.js';

const SCHEMAS = fileURLToPath(new URL('../../../schemas', import.meta.url));

it('schemas/ houdt zich aan de regels', () => {
  const { topics, records } = readSchemas(SCHEMAS);
  expect(topics.flatMap(({ events }) => events.map((event) => event.ceType)).sort()).toEqual(
    catalogus.events.map((event) => event.ceType).sort(),
  );
  expect(records.size).toBeGreaterThan(topics.length);
});

describe('de regels', () => {
  const veld = { name: 'dag', type: 'int', doc: 'De dag.' };
  const goed = { type: 'record', name: 'Proef', namespace: 'nl.iwlz.zorg', doc: 'Een proef.', fields: [veld] };
  const zorg = (...schemas: [file: string, schema: unknown][]): unknown =>
    modelOf([{ topic: 'iwlz.zorg', info: { topic: 'iwlz.zorg' }, schemas }]);

  it('laten een goed schema door, en een tweede versie onder eigen naam', () => {
    expect(() => zorg(['Proef.v1.avsc', goed], ['Proef.v2.avsc', { ...goed, name: 'ProefV2' }])).not.toThrow();
  });

  it.each<[wat: string, file: string, schema: object, zin: string]>([
    ['een bestand dat anders heet', 'proef.avsc', goed, 'iwlz.zorg/proef.avsc: heet niet <Event>.v<N>.avsc'],
    [
      'een record dat anders heet',
      'Test.v1.avsc',
      goed,
      'iwlz.zorg/Test.v1.avsc: het record heet Proef, verwacht Test',
    ],
    ['een tweede versie onder de naam van de eerste', 'Proef.v2.avsc', goed, 'het record heet Proef, verwacht ProefV2'],
    [
      'de namespace van een ander topic',
      'Proef.v1.avsc',
      { ...goed, namespace: 'nl.iwlz.melding' },
      'namespace nl.iwlz.melding, verwacht nl.iwlz.zorg',
    ],
    ['een record zonder uitleg', 'Proef.v1.avsc', { ...goed, doc: '' }, 'nl.iwlz.zorg.Proef heeft geen doc'],
    [
      'een veld zonder uitleg',
      'Proef.v1.avsc',
      { ...goed, fields: [{ name: 'dag', type: 'int' }] },
      'Proef.dag heeft geen doc',
    ],
    [
      'een naam die niet ASCII is',
      'Proef.v1.avsc',
      { ...goed, fields: [{ ...veld, name: 'clië' }] },
      'Proef.clië: geen naam als opDag',
    ],
    [
      'een record dat twee keer omschreven staat',
      'Proef.v1.avsc',
      {
        ...goed,
        fields: ['een', 'twee'].map((name) => ({ ...veld, name, type: { ...goed, name: 'Deel' } })),
      },
      'nl.iwlz.zorg.Deel staat hier twee keer; schrijf de tweede keer alleen de naam',
    ],
    [
      'een record dat alleen elders omschreven staat',
      'Proef.v1.avsc',
      { ...goed, fields: [{ ...veld, type: 'Elders' }] },
      '"Elders" is geen bekend type',
    ],
    ['een alias', 'Proef.v1.avsc', { ...goed, aliases: ['Test'] }, 'Proef heeft aliases'],
    [
      'een enum',
      'Proef.v1.avsc',
      { ...goed, fields: [{ ...veld, type: { type: 'enum', name: 'E', symbols: [] } }] },
      'is geen bekend type',
    ],
    [
      'een kommagetal',
      'Proef.v1.avsc',
      { ...goed, fields: [{ ...veld, type: 'double' }] },
      '"double" is geen bekend type',
    ],
    [
      'een dag als tekst',
      'Proef.v1.avsc',
      { ...goed, fields: [{ ...veld, type: { type: 'string', logicalType: 'date' } }] },
      'is geen bekend type',
    ],
    [
      'een naam die nergens op slaat',
      'Proef.v1.avsc',
      { ...goed, fields: [{ ...veld, type: 'nl.iwlz.zorg.Niets' }] },
      '"nl.iwlz.zorg.Niets" is geen bekend type',
    ],
    [
      'een record van een topic dat er niet is',
      'Proef.v1.avsc',
      { ...goed, fields: [{ ...veld, type: { ...goed, namespace: 'nl.iwlz.elders' } }] },
      'nl.iwlz.elders.Proef hoort bij geen topic',
    ],
  ])('weigeren %s', (_wat, file, schema, zin) => {
    expect(() => zorg([file, schema])).toThrow(zin);
  });

  it('weigeren dat een record op twee plaatsen niet hetzelfde is, ook in zijn uitleg', () => {
    const deel = { ...goed, name: 'Deel' };
    const met = (name: string, type: unknown): unknown => ({ ...goed, name, fields: [{ ...veld, type }] });
    const twee = (ander: unknown) => () =>
      zorg(['Een.v1.avsc', met('Een', deel)], ['Twee.v1.avsc', met('Twee', ander)]);
    expect(twee(deel)).not.toThrow();
    for (const anders of [{ type: 'long' }, { doc: 'Iets anders.' }, { default: 0 }, { name: 'nacht' }]) {
      const ander = { ...deel, fields: [{ ...veld, ...anders }] };
      expect(twee(ander)).toThrow(
        'iwlz.zorg/Twee.v1.avsc: nl.iwlz.zorg.Deel is hier anders dan in iwlz.zorg/Een.v1.avsc',
      );
    }
  });

  it('noemen alle fouten tegelijk', () => {
    expect(() => zorg(['een', goed], ['twee', goed])).toThrow(/een.*\n.*twee/);
  });
});

it('geeft een schema één tekst, hoe het ook is opgeschreven', () => {
  const velden = [{ doc: 'De dag.', type: { logicalType: 'date', type: 'int' }, name: 'dag', default: 0 }];
  const schema = { fields: velden, doc: 'Een proef.', name: 'Proef', type: 'record' };
  expect(schemaText(schema, { docs: true })).toBe(
    '{"type":"record","name":"Proef","doc":"Een proef.","fields":[{"type":{"type":"int","logicalType":"date"},"name":"dag","doc":"De dag.","default":0}]}',
  );
  expect(schemaText(schema, { docs: false })).not.toContain('De dag.');
});
