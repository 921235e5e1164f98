import { describe, expect, it } from 'vitest';
import { leesGebeurtenis } from './gebeurtenissen.js';

const BSN = '999900006';
const BIJ = { berichtsoort: 'AW35', afzender: '99990001', identificatie: 'M1' };

function cloudEvent(type: string, data: object, anders: object = {}): object {
  return { specversion: '1.0', id: 'f-1', source: 'urn:nld:proef', type, data, ...anders };
}

const OVERLIJDEN = cloudEvent('Overlijden', { bsn: BSN, overlijdensdatum: '2026-05-01' });

/** The findings, as field and text. */
function fouten(body: unknown): [string, string][] {
  const gelezen = leesGebeurtenis(body);
  if (gelezen.ok) throw new Error('er waren geen bevindingen');
  return gelezen.fouten.map((f) => [f.veld, f.tekst]);
}

describe('een feit van buiten', () => {
  it.each([
    ['Overlijden', { overlijdensdatum: '2026-05-01' }],
    ['Akkoord', { bij: BIJ, akkoord: false }],
    ['AatBesluit', { bij: BIJ, besluit: 'AFGEWEZEN' }],
  ])('%s wordt de gebeurtenis met die velden, zonder BSN', (type, velden) => {
    for (const naam of [type, `nl.iwlz.melding.${type}.v1`]) {
      expect(leesGebeurtenis(cloudEvent(naam, { bsn: BSN, ...velden }))).toEqual({
        ok: true,
        waarde: {
          bron: 'urn:nld:proef',
          bronId: 'f-1',
          bsn: BSN,
          feit: { type, data: { feit: { bron: 'urn:nld:proef', bronId: 'f-1' }, ...velden } },
        },
      });
    }
  });

  it('laat velden weg die niemand kent', () => {
    const meer = cloudEvent('Overlijden', { bsn: BSN, overlijdensdatum: '2026-05-01', naam: 'x' }, { subject: BSN });
    expect(leesGebeurtenis(meer)).toEqual(leesGebeurtenis(OVERLIJDEN));
  });

  it('noemt alles tegelijk, ook wat er in data mis is', () => {
    const gevonden = fouten({
      specversion: '0.3',
      id: '',
      type: 'Akkoord',
      data: { bij: { afzender: '' }, akkoord: 'ja' },
    });
    expect(gevonden.map(([veld]) => veld)).toEqual([
      'specversion',
      'id',
      'source',
      'data.bsn',
      'data.bij.berichtsoort',
      'data.bij.afzender',
      'data.bij.identificatie',
      'data.akkoord',
    ]);
  });

  it('zegt het in het Nederlands', () => {
    for (const body of [undefined, null, [], 'x', 1, {}, { data: null }, cloudEvent('Akkoord', { bij: 1 })]) {
      expect(
        fouten(body)
          .map(([, tekst]) => tekst)
          .join(),
      ).not.toMatch(/invalid|expected|received/i);
    }
  });

  it('herhaalt geen waarde', () => {
    const overal = fouten(
      cloudEvent(BSN, { bsn: BSN, overlijdensdatum: BSN, [BSN]: BSN }, { specversion: BSN, id: BSN, source: BSN }),
    );
    const inData = fouten(cloudEvent('AatBesluit', { bsn: `${BSN}1`, bij: { berichtsoort: [BSN] }, besluit: BSN }));
    expect(overal.length + inData.length).toBeGreaterThan(6);
    expect(JSON.stringify([overal, inData])).not.toContain(BSN);
  });

  it.each([
    ['geen negen cijfers', '99990000'],
    ['haalt de 11-proef niet', '999900007'],
    ['een getal', 999_900_006],
    ['met spaties', ` ${BSN} `],
  ])('bsn: %s', (_, bsn) => {
    expect(fouten(cloudEvent('Overlijden', { bsn, overlijdensdatum: '2026-05-01' })).map(([veld]) => veld)).toEqual([
      'data.bsn',
    ]);
  });

  it.each(['2026-02-29', '2026-5-1', '2026-05-01T00:00:00Z', '10000-01-01', ''])('geen dag: %s', (overlijdensdatum) => {
    expect(fouten(cloudEvent('Overlijden', { bsn: BSN, overlijdensdatum })).map(([veld]) => veld)).toEqual([
      'data.overlijdensdatum',
    ]);
  });

  it.each([
    'toString',
    '__proto__',
    'constructor',
    'nl.iwlz.zorg.Overlijden.v1',
    'nl.iwlz.melding.Overlijden.v2',
    'Melding',
  ])('geen feit van buiten: %s', (type) => {
    expect(fouten(cloudEvent(type, { bsn: BSN })).map(([veld]) => veld)).toEqual(['type']);
  });

  it.each([
    ['leeg', '', 'is leeg'],
    ['te lang', 'a'.repeat(256), 'langer'],
    ['een stuurteken', 'a\0b', 'teken'],
    ['een half teken', 'a\ud800b', 'teken'],
    ['een BSN', BSN, 'BSN'],
    ['een BSN ergens in', `overlijden-${BSN}`, 'BSN'],
  ])('id en source: %s', (_, waarde, uitleg) => {
    for (const veld of ['id', 'source']) {
      expect(fouten({ ...OVERLIJDEN, [veld]: waarde })).toEqual([[veld, expect.stringContaining(uitleg)]]);
    }
  });

  it.each(['a', '20260501123456789', '2f1c0006-9990-4000-8000-999900006abc', 'a'.repeat(255), 'é-1'])(
    'id mag: %s',
    (id) => {
      expect(leesGebeurtenis({ ...OVERLIJDEN, id }).ok).toBe(true);
    },
  );
});
