import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import type { Publicatie } from './feiten/soort.js';
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

const ANDER = '999900018';
const VANDAAG = datum('2026-05-20');

/** What a fact that is right becomes: topic, person and event. */
function wordt(body: unknown): (readonly [topic: string, bsn: string, feit: Publicatie['feit']])[] {
  const gelezen = leesGebeurtenis(body);
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  const { waarde } = gelezen;
  expect([waarde.bron, waarde.bronId]).toEqual(['urn:nld:proef', 'f-1']);
  const publicaties = waarde.publicaties({ vandaag: VANDAAG, pseudoniem: (bsn) => `pseudoniem van ${bsn}` });
  expect(new Set(publicaties.map((p) => p.bsn))).toEqual(new Set(waarde.bsns));
  return publicaties.map((p) => [p.topic, p.bsn, p.feit] as const);
}

const FEIT = { bron: 'urn:nld:proef', bronId: 'f-1' };

describe('een feit van buiten', () => {
  it.each([
    ['Akkoord', { bij: BIJ, akkoord: false }],
    ['AatBesluit', { bij: BIJ, besluit: 'AFGEWEZEN' }],
  ])('%s wordt de gebeurtenis met die velden, zonder BSN', (type, velden) => {
    for (const naam of [type, `nl.iwlz.melding.${type}.v1`]) {
      expect(wordt(cloudEvent(naam, { bsn: BSN, ...velden }))).toEqual([
        ['iwlz.melding', BSN, { type, data: { feit: FEIT, ...velden } }],
      ]);
    }
  });

  it('Overlijden is een feit voor de zorg en voor de bijdrage', () => {
    for (const naam of ['Overlijden', 'nl.iwlz.melding.Overlijden.v1', 'nl.iwlz.bijdragegegevens.Overlijden.v1']) {
      const overlijdensdatum = '2026-05-01';
      expect(wordt(cloudEvent(naam, { bsn: BSN, overlijdensdatum }))).toEqual([
        ['iwlz.melding', BSN, { type: 'Overlijden', data: { feit: FEIT, overlijdensdatum } }],
        [
          'iwlz.bijdragegegevens',
          BSN,
          { type: 'Overlijden', data: { feit: FEIT, vastgesteldOp: VANDAAG, overlijdensdatum } },
        ],
      ]);
    }
  });

  it('een Indicatie zonder bericht draagt het besluit, en verder niets', () => {
    const besluit = { besluitnummer: 700_002, afgiftedatum: '2026-05-01', ingangsdatum: '2026-05-15' };
    expect(wordt(cloudEvent('Indicatie', { bsn: BSN, indicatie: besluit }))).toEqual([
      [
        'iwlz.melding',
        BSN,
        {
          type: 'Indicatie',
          data: { feit: FEIT, herkomst: null, indicatie: { ...besluit, einddatum: null, soort: null }, profielen: [] },
        },
      ],
    ]);
  });

  it('laat velden weg die niemand kent', () => {
    const meer = cloudEvent('Overlijden', { bsn: BSN, overlijdensdatum: '2026-05-01', naam: 'x' }, { subject: BSN });
    expect(wordt(meer)).toEqual(wordt(OVERLIJDEN));
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

  it('een bron van het platform zelf meldt hier niets', () => {
    const [fout] = fouten({ ...OVERLIJDEN, source: 'urn:nld:iwlz:intake' });
    expect(fout).toEqual(['source', expect.stringContaining('noem uw eigen')]);
  });

  it.each(['a', '20260501123456789', '2f1c0006-9990-4000-8000-999900006abc', 'a'.repeat(255), 'é-1'])(
    'id mag: %s',
    (id) => {
      expect(leesGebeurtenis({ ...OVERLIJDEN, id }).ok).toBe(true);
    },
  );
});

describe('wat de bijdrage moet weten', () => {
  const HERKOMST = { feit: FEIT, vastgesteldOp: '2026-04-01' };
  const periode = { van: '2026-01-01', tm: '2026-06-30' };
  const LEEG_VERMOGEN = { grondslagSparenBeleggen: 0, rendementsgrondslag: 0, uitgezonderdeUitkering: 0 };

  it.each([
    ['Geboortedatum', { geboortedatum: '1941-03-14' }, {}],
    ['AowDatum', { aowDatum: '2006-03-14' }, {}],
    [
      'Inkomen',
      { peiljaar: 2024, inkomen: -100 },
      { belasting: 0, bijdrageInkomenZvw: null, zorgtoeslag: false, wuvWubo: null },
    ],
    ['Inkomen', { peiljaar: 2024, inkomen: 2, belasting: 1, bijdrageInkomenZvw: 0, zorgtoeslag: true, wuvWubo: 0 }, {}],
    ['Vermogen', { peiljaar: 2024, rendementsgrondslag: 9 }, { ...LEEG_VERMOGEN, rendementsgrondslag: 9 }],
    ['Arbeid', { jaar: 2025, nettoOpbrengst: 0 }, {}],
    ['Omstandigheid', { soort: 'KINDERLAST', van: '2026-01-01' }, { tm: null, opAanvraag: false, vervallen: false }],
    ['Omstandigheid', { soort: 'PARTICIPATIEWET', ...periode, opAanvraag: true, vervallen: true }, {}],
    ['OverigeZorg', { leveringsvorm: 'BW', ...periode }, { vervallen: false }],
    [
      'MptVerwachting',
      { ...periode, urenHonderdsten: 2_000 },
      { urenHonderdsten: 2_000, dagdelen: 0, etmalen: 0, vervallen: false },
    ],
    ['MptLevering', { maand: '2026-02', dagdelen: 3 }, { urenHonderdsten: 0, dagdelen: 3, etmalen: 0 }],
    ['Maandbedrag', { regime: 'LAAG', bedrag: 21_260, van: '2026-01-01' }, { tm: null, vervallen: false }],
  ])('%s: %o', (type, velden, erbij) => {
    const data = { bsn: BSN, vastgesteldOp: '2026-04-01', ...velden };
    for (const naam of [type, `nl.iwlz.bijdragegegevens.${type}.v1`]) {
      expect(wordt(cloudEvent(naam, data))).toEqual([
        ['iwlz.bijdragegegevens', BSN, { type, data: { ...HERKOMST, ...velden, ...erbij } }],
      ]);
    }
  });

  it('een huishouden staat bij beiden, met de ander als partner', () => {
    const data = { bsn: BSN, partner: ANDER, relatie: 'GEHUWD', van: '1970-06-01', vastgesteldOp: '2026-04-01' };
    const velden = { relatie: 'GEHUWD', van: '1970-06-01', tm: null, vervallen: false };
    const bij = (partner: string) => ({ type: 'Huishouden', data: { ...HERKOMST, partner, ...velden } });
    expect(wordt(cloudEvent('Huishouden', data))).toEqual([
      ['iwlz.bijdragegegevens', BSN, bij(`pseudoniem van ${ANDER}`)],
      ['iwlz.bijdragegegevens', ANDER, bij(`pseudoniem van ${BSN}`)],
    ]);
  });

  it('vermogen dat met het inkomen meekomt, is een feit ernaast', () => {
    const data = { bsn: BSN, vastgesteldOp: '2026-04-01', peiljaar: 2024, inkomen: 5, rendementsgrondslag: 7 };
    expect(wordt(cloudEvent('Inkomen', data)).map(([, , { type, data: d }]) => [type, d])).toEqual([
      ['Inkomen', expect.not.objectContaining({ rendementsgrondslag: 7 })],
      ['Vermogen', { ...HERKOMST, peiljaar: 2024, ...LEEG_VERMOGEN, rendementsgrondslag: 7 }],
    ]);
  });

  it('wie niet zegt wanneer hij het vaststelde, deed het vandaag', () => {
    const [[, , feit]] = wordt(cloudEvent('Geboortedatum', { bsn: BSN, geboortedatum: '1941-03-14' })) as [
      readonly [string, string, Publicatie['feit']],
    ];
    expect(feit.data).toMatchObject({ vastgesteldOp: VANDAAG });
  });

  it.each([
    ['Huishouden', { partner: BSN, relatie: 'GEHUWD' }, ['data.partner']],
    ['Huishouden', { partner: '123456789', relatie: 'VRIEND' }, ['data.partner', 'data.relatie']],
    [
      'Huishouden',
      { partner: ANDER, relatie: 'VRIEND', van: '2026-02-02', tm: '2026-02-01' },
      ['data.relatie', 'data.tm'],
    ],
    ['Inkomen', { peiljaar: 2009, inkomen: 1.5, belasting: -1 }, ['data.peiljaar', 'data.inkomen', 'data.belasting']],
    ['Inkomen', { peiljaar: 2024, inkomen: 1e13, wuvWubo: '0' }, ['data.inkomen', 'data.wuvWubo']],
    ['Omstandigheid', { soort: 'ZIEK', van: '2026-02-30' }, ['data.soort', 'data.van']],
    ['OverigeZorg', { leveringsvorm: 'BW', van: '2026-02-02', tm: '2026-02-01' }, ['data.tm']],
    [
      'MptLevering',
      { maand: '2026-13', dagdelen: 1_001, etmalen: 32 },
      ['data.maand', 'data.dagdelen', 'data.etmalen'],
    ],
    ['Maandbedrag', { regime: 'MIDDEN', bedrag: null, van: null }, ['data.regime', 'data.bedrag', 'data.van']],
    [
      'Geboortedatum',
      { bsn: '1', vastgesteldOp: 'gisteren' },
      ['data.bsn', 'data.vastgesteldOp', 'data.geboortedatum'],
    ],
  ])('%s: alles wat er niet aan klopt, tegelijk: %o', (type, velden, verwacht) => {
    const gevonden = fouten(cloudEvent(type, { bsn: BSN, ...velden }));
    expect(gevonden.map(([veld]) => veld).sort()).toEqual([...verwacht].sort());
    expect(gevonden.map(([, tekst]) => tekst).join()).not.toMatch(/invalid|expected|received/i);
  });

  it('een dag is de laatste die mag: van en tm op dezelfde dag', () => {
    const data = { bsn: BSN, leveringsvorm: 'BW', van: '2026-02-02', tm: '2026-02-02' };
    expect(wordt(cloudEvent('OverigeZorg', data))).toHaveLength(1);
  });
});
