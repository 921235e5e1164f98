import { Toetser, type Eenheid } from '@iwlz/berichten';
import { describe, expect, it } from 'vitest';
import { MUTATIEREGELS, SLUITINGEN, WERKING } from '../mutatiesoort.js';
import type { Staat } from '../perioden.js';
import {
  besluitOp,
  besluitOpMaz,
  EINDSTATEN,
  mutatieregel,
  naEinddatum,
  NA_ALLES,
  OPEN_STATEN,
  VOOR_HET_EINDE,
  type Beslissing,
} from './beslistabel.js';

const CODES = ['12', '17', '18', '19', '20', '21'];
const STATUSSEN = ['1', '2', '3', '4', '5', '6', '7'];
/** TR046, as the rule book prints it. */
const PAREN: Readonly<Record<string, string>> = { 12: '35', 17: '5', 18: '267', 19: '5', 20: '2367', 21: '5' };
const paren = CODES.flatMap((code) => STATUSSEN.map((status) => [code, status] as const));
const geldig = paren.filter(([code, status]) => PAREN[code]!.includes(status));

const kort = (b: Beslissing) => ('codes' in b ? b.codes.join(' ') : b.staat);

describe('de beslistabel, zoals het rule book haar herstelt (section 2)', () => {
  // code/status: in zorg, sluit, alleen regulier, met AAT, voor de ingangsdatum, bestemming
  it.each([
    ['12/3', 'Nee Nee Ja Ja Ja Nee'],
    ['12/5', 'Nee Ja Ja Ja Ja Nee'],
    ['17/5', 'Ja Ja Nee Nee Nee Ja'],
    ['18/2', 'Nee Nee Ja Ja Ja Nee'],
    ['18/6', 'Nee Nee Ja Ja Ja Nee'],
    ['18/7', 'Nee Nee Ja Ja Ja Nee'],
    ['19/5', 'Ja Ja Nee Ja Nee Nee'],
    ['20/2', 'Ja Nee Nee Nee Nee Nee'],
    ['20/3', 'Ja Nee Nee Nee Nee Nee'],
    ['20/6', 'Ja Nee Nee Nee Nee Nee'],
    ['20/7', 'Ja Nee Nee Nee Nee Nee'],
    ['21/5', 'Nee Ja Ja Nee Ja Ja'],
  ])('%s: %s', (paar, kolommen) => {
    const [code, status] = paar.split('/') as [string, string];
    const rij = mutatieregel(code, status)!;
    const waarden = [
      WERKING[rij.soort].IN_ZORG !== undefined,
      SLUITINGEN[rij.soort] !== undefined,
      rij.alleenRegulier,
      rij.metAanvraag,
      rij.voorIngangsdatum,
      rij.bestemming,
    ];
    expect(waarden.map((ja) => (ja ? 'Ja' : 'Nee')).join(' ')).toBe(kolommen);
  });

  it('heeft een rij voor elk geldig paar, en voor geen ander', () => {
    expect(paren.filter(([code, status]) => mutatieregel(code, status)).sort()).toEqual([...geldig].sort());
    expect(MUTATIEREGELS.map((r) => r.soort).sort()).toEqual(
      Object.keys(WERKING)
        .filter((s) => s !== 'MAZ')
        .sort(),
    );
  });

  it.each(paren)('zegt van %s/%s hetzelfde als de regels binnen het bericht', (mutatiecode, leveringsstatus) => {
    const rij = mutatieregel(mutatiecode, leveringsstatus);
    expect(codesBinnen({ mutatiecode, leveringsstatus }).includes('9046')).toBe(rij === undefined);
    if (!rij) return;
    const bestemming = { instellingBestemming: '99990002' };
    expect(codesBinnen({ mutatiecode, leveringsstatus }, {}).includes('9041')).toBe(!rij.metAanvraag);
    expect(codesBinnen({ mutatiecode, leveringsstatus }).includes('D020')).toBe(rij.bestemming);
    expect(codesBinnen({ mutatiecode, leveringsstatus, ...bestemming }).includes('D020')).toBe(!rij.bestemming);
    const inZorg = WERKING[rij.soort].IN_ZORG !== undefined;
    expect(codesBinnen({ mutatiecode, leveringsstatus }).includes('9066')).toBe(inZorg);
    expect(codesBinnen({ mutatiecode, leveringsstatus, begindatum: '2026-03-01' }).includes('9066')).toBe(!inZorg);
  });
});

const toetser = new Toetser('AW39');

/** The retourcodes of the rules within a message, of a mutation with these fields. */
function codesBinnen(velden: object, aanvraag?: object): string[] {
  const vast = { instelling: '99990001', mutatiedatum: '2026-03-10', leveringsvorm: '4', statusAanlevering: '1' };
  const client = {
    mutatieZorgzwaartepakketten: [{ ...vast, ...velden }],
    ...(aanvraag && { aanvragen: [{ instelling: '99990001', ...aanvraag }] }),
  };
  const header = Array.from(toetser.header({ afzender: '99990001' }));
  return [...header, ...toetser.client(client as Eenheid, 1, true)].map((f) => f.retourcode);
}

/** The transition table of 1.6, by kind: what becomes of it in TOEGEWEZEN, WACHTEND, IN_ZORG, AANGEHOUDEN. */
const REGULIER: Readonly<Record<string, string>> = {
  MAZ: 'IN_ZORG, IN_ZORG, IN_ZORG, IN_ZORG',
  '12/3': 'WACHTEND, WACHTEND, 9078, AANGEHOUDEN',
  '12/5': 'VERVALLEN, VERVALLEN, 9078, VERVALLEN',
  '18': 'WACHTEND, WACHTEND, 9078, AANGEHOUDEN',
  '21': 'OVERGEDRAGEN, OVERGEDRAGEN, 9078, OVERGEDRAGEN',
  '17': '9069, 9069, OVERGEPLAATST, 9069',
  '19': '9069, 9069, BEEINDIGD, 9069',
  '20': '9069, 9069, AANGEHOUDEN, 9069',
};
const NIET_REGULIER: Readonly<Record<string, string>> = {
  ...REGULIER,
  ...Object.fromEntries(['12/3', '12/5', '18', '21'].map((soort) => [soort, '9073, 9073, 9073 9078, 9073'])),
};
/** The same in a terminal state, after its end and (late) before it: BEEINDIGD, OVERGEPLAATST, VERVALLEN, OVERGEDRAGEN, INGETROKKEN, VERLOPEN. */
const GESLOTEN: Readonly<Record<string, readonly [na: string, voor: string]>> = {
  MAZ: ['9017, 9017, 9017, 9017, 9017, 9017', '9121, 9121, ZT-S01, ZT-S01, IN_ZORG, IN_ZORG'],
  ...Object.fromEntries(
    [
      ['12/3', 'WACHTEND'],
      ['12/5', 'VERVALLEN'],
      ['18', 'WACHTEND'],
      ['21', 'OVERGEDRAGEN'],
    ].map(([soort, laat]): [string, [string, string]] => [
      soort!,
      ['9020 9078, 9020 9078, 9020, 9020, 9020, 9020', `9078, 9078, ZT-S01, ZT-S01, ${laat}, ${laat}`],
    ]),
  ),
  ...Object.fromEntries(
    ['17', '19', '20'].map((soort): [string, [string, string]] => [
      soort,
      ['9020 9069, 9020 9069, 9020 9069, 9020 9069, 9020 9069, 9020 9069', '9069, 9069, 9069, 9069, 9069, 9069'],
    ]),
  ),
};

describe('elke mutatie op elke soort toewijzing in elke staat is beslist (1.6)', () => {
  const verwacht = (tabel: Readonly<Record<string, string>>, rij: string, i: number) => tabel[rij]!.split(', ')[i]!;

  it.each(['1', '3', '5'])('op soort %s, zolang de toewijzing loopt', (soort) => {
    const tabel = soort === '1' ? REGULIER : NIET_REGULIER;
    OPEN_STATEN.forEach((staat, i) => {
      expect(`${staat} MAZ ${kort(besluitOpMaz(soort, staat))}`).toBe(`${staat} MAZ ${verwacht(tabel, 'MAZ', i)}`);
      for (const [code, status] of paren) {
        const rij = mutatieregel(code, status);
        const uitkomst = rij ? verwacht(tabel, rij.soort, i) : '9046';
        const cel = `${staat} ${code}/${status}`;
        expect(`${cel} ${kort(besluitOp(code, status, soort, staat))}`).toBe(`${cel} ${uitkomst}`);
      }
    });
  });

  it.each([
    ['na haar einddatum', NA_ALLES, 0],
    ['te laat gemeld, voor haar einddatum', VOOR_HET_EINDE, 1],
  ] as const)('nadat zij eindigde, %s', (_, opDag, kolom) => {
    EINDSTATEN.forEach((staat, i) => {
      const cel = (rij: string) => GESLOTEN[rij]![kolom].split(', ')[i]!;
      expect([staat, kort(besluitOpMaz('1', staat, opDag))]).toEqual([staat, cel('MAZ')]);
      for (const [code, status] of geldig) {
        const uitkomst = cel(mutatieregel(code, status)!.soort);
        expect([staat, code, status, kort(besluitOp(code, status, '1', staat, opDag))]).toEqual([
          ...[staat, code, status],
          uitkomst,
        ]);
      }
    });
  });

  it.each<[Staat, Staat]>([
    ['TOEGEWEZEN', 'VERLOPEN'],
    ['WACHTEND', 'VERLOPEN'],
    ['IN_ZORG', 'BEEINDIGD'],
    ['AANGEHOUDEN', 'VERLOPEN'],
  ])('een verstreken einddatum maakt van %s %s, een intrekking maakt haar ingetrokken', (staat, einde) => {
    expect(naEinddatum(staat)).toBe(einde);
    expect(naEinddatum(staat, '7')).toBe('INGETROKKEN');
  });
});
