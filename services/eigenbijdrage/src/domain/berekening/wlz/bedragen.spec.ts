import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { maand } from '../kalender/maand.js';
import type { Inkomen, Persoon } from '../personen/persoon.js';
import { bereken, inkomen, maandVan, partner, persoon, zorg } from '../testhulp/wlz.js';
import type { WlzInvoer } from './wlz.js';

const JONG = datum('1970-05-20');

/** The month amount of February for who is single with this income of t-2, in the low phase unless `sinds` says otherwise. */
function bedrag(jaar: number, over: Partial<Inkomen>, wie: Partial<Persoon> = {}, sinds = `${jaar}-01-01`): number {
  const client = persoon({
    zorgperioden: [zorg('VB', sinds)],
    inkomens: [{ peiljaar: jaar - 2, inkomen: 0, ...over }],
    ...wie,
  });
  return maandVan(`${jaar}-02`, { client }).delen[0]!.maandbedrag;
}

describe('vermogen (A7)', () => {
  it('adds 8% until 2018 and 4% from 2019', () => {
    const met = { inkomen: 30_000_00, grondslagSparenBeleggen: 12_000_00 };
    expect(bedrag(2018, met)).toBe(258_00);
    expect(bedrag(2019, met)).toBe(254_00);
  });

  it('comes from sparen en beleggen until 2022, from the rendementsgrondslag above its threshold from 2023', () => {
    const beide = {
      inkomen: 30_000_00,
      grondslagSparenBeleggen: 12_000_00,
      rendementsgrondslag: 31_340_00 + 30_000_00,
    };
    expect(bedrag(2022, beide)).toBe(254_00);
    expect(bedrag(2023, beide)).toBe(260_00);
    expect(bedrag(2023, { ...beide, rendementsgrondslag: 31_340_00 })).toBe(250_00);
    expect(bedrag(2026, { inkomen: 30_000_00, rendementsgrondslag: 36_952_00 + 30_000_00 })).toBe(260_00);
  });

  it('is exempt below AOW age up to a bound, until 2025 (G10)', () => {
    const met = (rendementsgrondslag: number): Partial<Inkomen> => ({ inkomen: 30_000_00, rendementsgrondslag });
    const [drempel2025, drempel2026] = [33_748_00, 36_952_00];
    expect(bedrag(2025, met(drempel2025 + 11_534_00), { geboortedatum: JONG })).toBe(250_00);
    expect(bedrag(2025, met(drempel2025 + 11_534_00 + 3_000_00), { geboortedatum: JONG })).toBe(251_00);
    expect(bedrag(2026, met(drempel2026 + 3_000_00), { geboortedatum: JONG })).toBe(251_00);
  });

  it('loses what is taken out on request, first its own and then what the spouse could not use', () => {
    const paar = (eigen: number, van: number): number =>
      maandVan('2018-02', {
        client: persoon({
          zorgperioden: [zorg('VB', '2018-01-01')],
          inkomens: [inkomen(2016, 40_000, { grondslagSparenBeleggen: 10_000_00, uitgezonderdeUitkering: eigen })],
        }),
        partner: partner({
          inkomens: [inkomen(2016, 0, { grondslagSparenBeleggen: 5_000_00, uitgezonderdeUitkering: van })],
        }),
      }).bedrag;
    const zonder = (vermogen: number): number => Math.round((40_000_00 + vermogen * 0.08) / 120);
    // The partner is of AOW age with an income far below the bound: the CVO of 12% weighs more than the 8%.
    const cvo = (vermogen: number): number =>
      Math.round((40_000_00 + 10_000_00 * 0.08 + vermogen * (0.08 - 0.12)) / 120);
    expect(paar(0, 0)).toBe(cvo(5_000_00));
    expect(paar(0, 5_000_00)).toBe(zonder(10_000_00));
    expect(paar(0, 8_000_00)).toBe(zonder(7_000_00));
    expect(paar(12_000_00, 8_000_00)).toBe(zonder(0));
  });

  it('is exempt for both as soon as one who owes is below AOW age, and not for one who does not owe', () => {
    const paar = (client: Partial<Persoon>, ander: Partial<Persoon>): number =>
      maandVan('2018-02', {
        client: persoon({
          zorgperioden: [zorg('VB', '2018-01-01')],
          inkomens: [inkomen(2016, 30_000, { grondslagSparenBeleggen: 10_000_00 })],
          ...client,
        }),
        partner: partner({ inkomens: [inkomen(2016, 30_000, { grondslagSparenBeleggen: 10_000_00 })], ...ander }),
      }).bedrag;
    const zorgperioden = [zorg('VB', '2018-01-01')];
    expect(paar({ geboortedatum: JONG }, {})).toBe(500_00);
    expect(paar({}, { geboortedatum: JONG })).toBe(513_33);
    expect(paar({}, { geboortedatum: JONG, zorgperioden })).toBe(500_00);
    expect(paar({}, { zorgperioden })).toBe(513_33);
  });
});

describe('the compensatie vervallen ouderentoeslag (A7, G11)', () => {
  it('is for an income strictly below the bound', () => {
    const op = (euros: number): number => bedrag(2019, { inkomen: euros * 100, grondslagSparenBeleggen: 10_000_00 });
    // Tested is income less 400: 20.474 stays below 20.075 by one, 20.475 does not.
    expect(op(20_475)).toBe(Math.round((20_475_00 + 400_00) / 120));
    expect(op(20_474)).toBe(Math.round((20_474_00 + 400_00 - 800_00) / 120));
  });

  it('exists from 2018, for AOW only', () => {
    const met = { inkomen: 20_000_00, grondslagSparenBeleggen: 5_000_00 };
    expect(bedrag(2017, met)).toBe(212_50);
    expect(bedrag(2018, met)).toBe(165_00);
    expect(bedrag(2018, met, { geboortedatum: JONG })).toBe(166_67);
  });

  it('tests and counts sparen en beleggen in 2023 to 2025, and is gone from 2026', () => {
    const met = (jaar: number, drempel: number, sparen: number): number =>
      bedrag(jaar, { inkomen: 30_000_00, grondslagSparenBeleggen: sparen, rendementsgrondslag: drempel + 5_000_00 });
    // With vermogen 5.000 the bpi is 30.200, less at most 1.700 when 30.000 less 4% of sparen is below 22.833 (2025).
    expect(met(2025, 33_748_00, 179_175_00)).toBe(251_67);
    expect(met(2025, 33_748_00, 179_176_00)).toBe(237_50);
    expect(met(2024, 31_747_00, 213_026_00)).toBe(237_50);
    expect(met(2023, 31_340_00, 228_276_00)).toBe(237_50);
    expect(met(2026, 36_952_00, 228_276_00)).toBe(251_67);
  });
});

describe('AOW status (A1, G9)', () => {
  /** The exemption shows who counts as below AOW age: with it 250.00, without 253.33. */
  const status = (aowDatum: string, sinds: string): number =>
    maandVan('2021-06', {
      client: persoon({
        aowDatum: datum(aowDatum),
        zorgperioden: [zorg('VPT', sinds)],
        inkomens: [inkomen(2019, 30_000, { grondslagSparenBeleggen: 10_000_00 })],
      }),
    }).bedrag;
  const [AOW, GEEN_AOW] = [253_33, 250_00];

  it('with care over New Year: reached on or before 31 January', () => {
    expect(status('2021-01-30', '2020-12-31')).toBe(AOW);
    expect(status('2021-01-31', '2020-12-31')).toBe(AOW);
    expect(status('2021-02-01', '2020-12-31')).toBe(GEEN_AOW);
  });

  it('otherwise: reached on or before the first day of care of that year', () => {
    expect(status('2021-01-01', '2021-01-01')).toBe(AOW);
    expect(status('2021-01-02', '2021-01-01')).toBe(GEEN_AOW);
    expect(status('2021-05-10', '2021-05-10')).toBe(AOW);
    expect(status('2021-05-11', '2021-05-10')).toBe(GEEN_AOW);
  });

  it('looks at care of the household, not of the person', () => {
    const uitkomst = maandVan('2021-06', {
      client: persoon({
        aowDatum: datum('2021-01-31'),
        zorgperioden: [zorg('VPT', '2021-06-01')],
        inkomens: [inkomen(2019, 30_000, { grondslagSparenBeleggen: 10_000_00 })],
      }),
      partner: partner({ zorgperioden: [zorg('VPT', '2020-01-01', '2021-05-31')], inkomens: [inkomen(2019, 0)] }),
    });
    expect(uitkomst.bedrag).toBe(AOW);
  });
});

describe('LAAG with care at home (A5)', () => {
  const thuis = (jaar: number, over: Omit<WlzInvoer, 'van' | 'client'> & { client?: Partial<Persoon> }): number =>
    maandVan(`${jaar}-06`, {
      ...over,
      client: persoon({
        zorgperioden: [zorg('PGB', '2010-01-01')],
        inkomens: [inkomen(jaar - 2, 40_000)],
        ...over.client,
      }),
    }).bedrag;

  it('has korting in 2015 for PGB alone, without deduction; also for a couple with PGB and MPT', () => {
    const vol = Math.round((40_000_00 * 0.125) / 12);
    const met = (vorm: 'PGB' | 'MPT' | 'VPT'): Partial<Persoon> => ({
      zorgperioden: [zorg(vorm, '2010-01-01')],
      inkomens: [inkomen(2013, 0)],
    });
    const geen = partner({ inkomens: [inkomen(2013, 0)] });
    expect(thuis(2015, {})).toBe(vol - 136_00);
    expect(thuis(2015, { partner: geen })).toBe(vol);
    expect(thuis(2015, { partner: geen, wmoVoorzieningen: [{ van: datum('2015-01-01') }] })).toBe(vol - 136_00);
    expect(thuis(2015, { partner: partner(met('PGB')) })).toBe(vol - 136_00);
    expect(thuis(2015, { partner: partner(met('MPT')) })).toBe(vol - 136_00);
    expect(thuis(2015, { partner: partner(met('VPT')) })).toBe(vol);
    expect(
      thuis(2015, {
        client: { zorgperioden: [zorg('VPT', '2010-01-01')] },
        wmoVoorzieningen: [{ van: datum('2015-01-01') }],
      }),
    ).toBe(vol);
  });

  it('has deduction and korting from 2016, also for one of a couple beside a stay', () => {
    const vol = Math.round(((40_000_00 - 6_085_00) * 0.1) / 12) - 138_80;
    expect(thuis(2018, {})).toBe(vol);
    expect(
      thuis(2018, { partner: partner({ zorgperioden: [zorg('VB', '2010-01-01')], inkomens: [inkomen(2016, 0)] }) }),
    ).toBe(vol);
  });

  it('takes a negative income as none, and stays at its minimum (G8)', () => {
    expect(thuis(2018, { client: { inkomens: [inkomen(2016, -50_000)] } })).toBe(161_80 - 138_80);
    expect(bedrag(2018, { inkomen: -1 })).toBe(161_80);
  });
});

describe('HOOG (A6, G12)', () => {
  const sinds = '2010-01-01';

  it('has no minimum, and is never below zero', () => {
    expect(bedrag(2018, { inkomen: 8_000_00 }, {}, sinds)).toBeLessThan(161_80);
    expect(bedrag(2018, { inkomen: -8_000_00, belasting: 1_00 }, {}, sinds)).toBe(0);
  });

  it('takes off 15% of the earnings of the year before, outside the extra vrijlating', () => {
    const zonder = bedrag(2015, { inkomen: 25_000_00, belasting: 4_000_00 }, {}, sinds);
    const arbeid = [
      { jaar: 2014, nettoOpbrengst: 8_000_00 },
      { jaar: 2013, nettoOpbrengst: 99_000_00 },
    ];
    expect(bedrag(2015, { inkomen: 25_000_00, belasting: 4_000_00 }, { arbeid }, sinds)).toBe(zonder - 100_00);
  });

  it('takes off WUV and WUBO in full', () => {
    const met = { inkomen: 25_000_00, belasting: 4_000_00 };
    expect(bedrag(2015, { ...met, wuvWubo: 1_200_00 }, {}, sinds)).toBe(bedrag(2015, met, {}, sinds) - 100_00);
  });

  it('takes the premie of who is below AOW age from the Zvw income, without a minimum', () => {
    const jong = { geboortedatum: JONG };
    const met = (bijdrageInkomenZvw: number): number =>
      bedrag(2015, { inkomen: 30_000_00, bijdrageInkomenZvw }, jong, sinds);
    // 5.65% of 12.000 more Zvw income is 678 more premie, of which the extra vrijlating takes a quarter: 508.50 a year.
    expect(met(0) - met(12_000_00)).toBeGreaterThanOrEqual(42_37);
    expect(met(0) - met(12_000_00)).toBeLessThanOrEqual(42_38);
  });

  it('of a couple counts each premie apart, the zorgtoeslag once, and the bound by whether one has AOW', () => {
    const uitkomst = maandVan('2015-03', {
      client: persoon({
        zorgperioden: [zorg('VB', sinds)],
        inkomens: [inkomen(2013, 25_000, { belasting: 4_000_00, zorgtoeslag: true })],
      }),
      partner: partner({
        geboortedatum: JONG,
        zorgperioden: [zorg('VB', sinds)],
        inkomens: [inkomen(2013, 10_000, { belasting: 1_000_00, zorgtoeslag: true })],
      }),
    });
    const premie = 1_478 + 0.0565 * 25_000 + 1_478 + 0.0565 * 10_000;
    const toeslag = 2_062 - 0.08713 * (35_000 - 19_043);
    const over = 30_000 - 5_471 - (premie - toeslag) - 965 - 1_727;
    expect(uitkomst.bedrag).toBe(Math.round(((over - 0.25 * (over - 9_826)) / 12) * 100));
  });
});

describe('without income data (A8)', () => {
  const zonder = (jaar: number, over: Omit<WlzInvoer, 'van'>): [number, boolean, readonly string[]] => {
    const { bedrag: b, delen, voorlopig } = maandVan(`${jaar}-06`, over);
    return [b, delen[0]!.korting, voorlopig];
  };
  const pgb = (jaar: number): Omit<WlzInvoer, 'van'> => ({
    client: persoon({ zorgperioden: [zorg('PGB', `${jaar}-01-01`)] }),
  });

  it('LAAG is its minimum, with korting only from 2026', () => {
    expect(zonder(2025, pgb(2025))).toEqual([205_00, false, ['GEEN_INKOMEN']]);
    expect(zonder(2026, pgb(2026))).toEqual([212_60 - 182_20, true, ['GEEN_INKOMEN']]);
  });

  it('HOOG is the minimum of LAAG until 2025, nothing from 2026', () => {
    const vb = (jaar: number): Omit<WlzInvoer, 'van'> => ({
      // Nothing was due at the end of the year before: there is no December amount to keep.
      client: persoon({ zorgperioden: [zorg('VB', `${jaar - 2}-01-01`)] }),
      participatiewet: [{ van: datum(`${jaar - 2}-01-01`), tm: datum(`${jaar - 1}-12-31`), opAanvraag: true }],
    });
    expect(zonder(2025, vb(2025))).toEqual([205_00, false, ['GEEN_INKOMEN']]);
    expect(zonder(2026, vb(2026))).toEqual([0, false, ['GEEN_INKOMEN']]);
  });

  it('is also when only the spouse of a couple has no record', () => {
    const client = persoon({ zorgperioden: [zorg('VB', '2018-01-01')], inkomens: [inkomen(2016, 40_000)] });
    expect(zonder(2018, { client, partner: partner() })).toEqual([161_80, false, ['GEEN_INKOMEN']]);
    expect(zonder(2018, { client, partner: partner({ relatie: 'EERSTEGRAADS' }) })[2]).toEqual([]);
  });

  it('an assumed amount is a second reason', () => {
    expect(zonder(2016, pgb(2016))[2]).toEqual(['AANNAME_PARAMETER', 'GEEN_INKOMEN']);
    expect(zonder(2023, pgb(2023))[2]).toEqual(['AANNAME_PARAMETER', 'GEEN_INKOMEN']);
  });
});

describe('the amount of December (A8)', () => {
  const client = persoon({ zorgperioden: [zorg('VB', '2017-09-01')], inkomens: [inkomen(2015, 30_000)] });

  it('stays due while the income is not known, as long as nothing else changes', () => {
    const { maanden } = bereken('2017-12', '2018-04', { client });
    expect(maanden.map((m) => m.bedrag).slice(0, 3)).toEqual([312_50, 312_50, 312_50]);
    expect(maanden[1]?.voorlopig).toEqual(['DECEMBERBEDRAG']);
    // HOOG from 1 March: another regime.
    expect(maanden[3]).toMatchObject({ bedrag: 161_80, voorlopig: ['GEEN_INKOMEN'] });
  });

  it('ends with a change of household or of who owes', () => {
    const gezin = (over: Partial<Parameters<typeof partner>[0]>): number[] =>
      bereken('2017-12', '2018-02', {
        client,
        partner: partner({ inkomens: [inkomen(2015, 0)], ...over }),
      }).maanden.map((m) => m.bedrag);
    expect(gezin({})).toEqual([312_50, 312_50, 312_50]);
    expect(gezin({ overlijdensdatum: datum('2018-01-31') })).toEqual([312_50, 312_50, 161_80]);
    expect(gezin({ zorgperioden: [zorg('VPT', '2018-02-01')] })).toEqual([312_50, 312_50, 161_80]);
  });

  it('may itself have been kept, and knows nothing from before 2015', () => {
    const thuis = persoon({ zorgperioden: [zorg('VPT', '2014-01-01')], inkomens: [inkomen(2014, 30_000)] });
    const { maanden } = bereken('2015-12', '2018-01', { client: thuis });
    expect(maanden[0]).toMatchObject({ bedrag: 158_60, voorlopig: ['GEEN_INKOMEN'] });
    expect(maanden.at(-1)).toMatchObject({ bedrag: 312_50, voorlopig: ['DECEMBERBEDRAG'] });
  });
});

describe('the 20-hour rule (A5, G7)', () => {
  const mpt = (verwacht: object, werkelijk?: object): Omit<WlzInvoer, 'van'> => ({
    client: persoon({
      inkomens: [inkomen(2016, 40_000), inkomen(2014, 40_000)],
      zorgperioden: [
        zorg('MPT', '2016-01-01', undefined, {
          verwacht,
          ...(werkelijk && { werkelijk: [{ maand: maand('2018-05'), ...werkelijk }] }),
        }),
      ],
    }),
  });
  const [LAAGST, GEWOON] = [23_00, 143_83];
  const mei = (over: Omit<WlzInvoer, 'van'>): [number, number, readonly string[]] => {
    const { bedrag: b, verrekening, voorlopig } = maandVan('2018-05', over);
    return [b, verrekening, voorlopig];
  };

  it('is for up to 20.00 hours a month; a dagdeel is four, an etmaal twenty-four', () => {
    expect(mei(mpt({ urenHonderdsten: 20_00 }))).toEqual([LAAGST, 0, ['MPT_20_UUR']]);
    expect(mei(mpt({ urenHonderdsten: 20_01 }))).toEqual([GEWOON, 0, []]);
    expect(mei(mpt({ dagdelen: 5 }))[0]).toBe(LAAGST);
    expect(mei(mpt({ dagdelen: 5, urenHonderdsten: 1 }))[0]).toBe(GEWOON);
    expect(mei(mpt({ etmalen: 1 }))[0]).toBe(GEWOON);
    expect(mei(mpt({}))[0]).toBe(LAAGST);
  });

  it('is settled by the real hours of the month: above 20 the normal rule', () => {
    expect(mei(mpt({ urenHonderdsten: 12_00 }, { urenHonderdsten: 20_00 }))).toEqual([LAAGST, 0, []]);
    expect(mei(mpt({ urenHonderdsten: 12_00 }, { urenHonderdsten: 20_01 }))).toEqual([GEWOON, GEWOON - LAAGST, []]);
    expect(mei(mpt({ urenHonderdsten: 30_00 }, { urenHonderdsten: 1_00 }))).toEqual([GEWOON, 0, []]);
  });

  it('exists from 2017', () => {
    const { bedrag: b } = maandVan('2016-06', mpt({ urenHonderdsten: 12_00 }));
    expect(b).toBe(Math.round(((40_000_00 - 6_000_00) * 0.125) / 12) - 137_00);
  });

  it('is off with a PGB beside it, and for a couple with other care', () => {
    const { client } = mpt({ urenHonderdsten: 12_00 });
    const erbij = { ...client, zorgperioden: [...client.zorgperioden!, zorg('PGB', '2016-01-01')] };
    expect(mei({ client: erbij })[0]).toBe(GEWOON);
    expect(
      mei({ client, partner: partner({ inkomens: [inkomen(2016, 0)], zorgperioden: [zorg('VPT', '2016-01-01')] }) })[0],
    ).toBe(GEWOON);
    expect(mei({ client, partner: partner({ inkomens: [inkomen(2016, 0)] }) })[0]).toBe(LAAGST);
  });

  it('of a couple is settled by the normal rule only when both were above 20', () => {
    const { client } = mpt({ urenHonderdsten: 12_00 }, { urenHonderdsten: 26_00 });
    const ander = (werkelijk?: object): WlzInvoer['partner'] => {
      const [periode] = mpt({ urenHonderdsten: 10_00 }, werkelijk).client.zorgperioden!;
      return partner({ inkomens: [inkomen(2016, 0)], zorgperioden: [periode!] });
    };
    expect(mei({ client, partner: ander({ urenHonderdsten: 26_00 })! })).toEqual([GEWOON, GEWOON - LAAGST, []]);
    expect(mei({ client, partner: ander({ urenHonderdsten: 15_00 })! })).toEqual([LAAGST, 0, []]);
    expect(mei({ client, partner: ander()! })).toEqual([LAAGST, 0, ['MPT_20_UUR']]);
  });

  it('gives no reason and no settlement beside an amount that is known', () => {
    const { client } = mpt({ urenHonderdsten: 12_00 }, { urenHonderdsten: 26_00 });
    const uitkomst = maandVan('2018-05', { client, maandbedragen: { LAAG: 99_00 } });
    expect(uitkomst).toMatchObject({ bedrag: 99_00, verrekening: 0, voorlopig: [] });
    expect(uitkomst.delen[0]?.korting).toBe(false);
  });
});
