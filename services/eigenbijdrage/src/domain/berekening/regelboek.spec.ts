import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { bijdrageperiode } from './kalender/bijdrageperiode.js';
import { maand } from './kalender/maand.js';
import { rondClientdeelAf, rondDeelVanMaandAf } from './rekenen/afronden.js';
import { BEDRAGEN, bereken, inkomen, maandVan, partner, persoon, wisselingen, zorg } from './testhulp/wlz.js';
import { berekenWmoMaanden } from './wmo/maanden.js';
import { berekenWmoPerioden } from './wmo/perioden.js';

// Section H of the rule book, the rules that go wrong most, and what of section G (edge cases) is not tested beside its own
// code: there the tests carry the number. G6, G16 to G18 and G23 are about messages; E is in aanvraag/gevallen.spec.ts.

const VB = (van: string, tm?: string): object => ({ zorgperioden: [zorg('VB', van, tm)] });

describe('section H', () => {
  it('H1: three clocks: income of t-2, amounts of t, months for the invoice', () => {
    const inkomens = [inkomen(2015, 30_000), inkomen(2016, 24_000)];
    const { maanden } = bereken('2017-12', '2018-01', { client: persoon({ ...VB('2017-11-01'), inkomens }) });
    expect(maanden.map((m) => [m.maand, m.parameterjaar, m.peiljaar, m.bedrag])).toEqual([
      ['2017-12', 2017, 2015, 312_50],
      ['2018-01', 2018, 2016, 200_00],
    ]);
  });

  it('H2: by days x 12 / 365, also in a leap year, and the whole month as it is', () => {
    expect(rondDeelVanMaandAf(1_000_00, 30)).toBe(986_30);
    expect(rondDeelVanMaandAf(168_00, 10)).toBe(55_23);
    const februari = (tm: string): number =>
      maandVan('2020-02', { client: persoon(VB('2020-01-01', tm)), maandbedragen: { LAAG: 100_00 } }).bedrag;
    expect([februari('2020-02-28'), februari('2020-02-29')]).toEqual([92_05, 100_00]);
  });

  it('H3: LAAG: deduct, take the percentage, clamp, and only then the korting', () => {
    const mpt = (euros: number): number =>
      maandVan('2018-02', {
        client: persoon({ zorgperioden: [zorg('MPT', '2018-01-01')], inkomens: [inkomen(2016, euros)] }),
      }).bedrag;
    expect(mpt(0)).toBe(161_80 - 138_80);
    expect(mpt(1_000_000)).toBe(850_00 - 138_80);
  });

  it('H4: HOOG has no minimum', () => {
    expect(
      maandVan('2018-02', { client: persoon({ ...VB('2010-01-01'), inkomens: [inkomen(2016, 7_000)] }) }).bedrag,
    ).toBeLessThan(161_80);
  });

  it('H5: a couple has one joint contribution, LAAG as long as one of them is at home', () => {
    const client = persoon({ ...VB('2010-01-01'), inkomens: [inkomen(2016, 25_000)] });
    const thuis = partner({ inkomens: [inkomen(2016, 20_000)] });
    expect(maandVan('2018-02', { client, partner: thuis }).delen).toMatchObject([
      { regime: 'LAAG', betaler: 'CLIENT', bedrag: 375_00 },
    ]);
    const beiden = maandVan('2018-02', { client, partner: partner(VB('2018-01-01')), maandbedragen: BEDRAGEN });
    expect(beiden.delen).toMatchObject([{ regime: 'LAAG', betaler: 'BEIDEN', bedrag: 250_00 }]);
  });

  it('H6: six months became four on 1-1-2019', () => {
    const client = persoon(VB('2018-08-15'));
    expect(wisselingen(bereken('2018-12', '2019-01', { client, maandbedragen: BEDRAGEN }))).toEqual([
      'LAAG 2018-12-01..2018-12-31',
      'HOOG 2019-01-01..2019-01-31',
    ]);
  });

  it('H7: 12.5% became 10% in 2018, 8% of vermogen became 4% in 2019', () => {
    const met = (jaar: number): number =>
      maandVan(`${jaar}-02`, {
        client: persoon({
          ...VB(`${jaar}-01-01`),
          inkomens: [inkomen(jaar - 2, 36_000, { grondslagSparenBeleggen: 12_000_00 })],
        }),
      }).bedrag;
    expect([met(2017), met(2018), met(2019)]).toEqual([385_00, 308_00, 304_00]);
  });

  it('H8: a couple below AOW age: a percentage without base in 2017 and 2018, nothing from 2019', () => {
    const kosten = {
      levering: 'L',
      product: 'P',
      soort: 'HULP',
      periodeVan: bijdrageperiode('2015-P01'),
      periodeTm: bijdrageperiode('2019-P13'),
      startdatum: datum('2015-01-01'),
      kosten: 900_00,
    } as const;
    const inkomens = [2014, 2015, 2016].map((jaar) => inkomen(jaar, 40_000));
    const op = (van: string): number =>
      berekenWmoPerioden({
        van: bijdrageperiode(van),
        client: persoon({ inkomens }),
        partner: partner({ geboortedatum: datum('1971-03-02'), inkomens: inkomens.map((i) => ({ ...i, inkomen: 0 })) }),
        leveringen: [kosten],
      }).totaal;
    expect(['2016-P06', '2017-P06', '2018-P06', '2019-P06'].map(op)).toEqual([164_22, 48_08, 46_39, 0]);
  });

  it('H9: Wmo from 2020 counts whole months from the month after the start, Wlz to the day', () => {
    const wmo = berekenWmoMaanden({
      van: maand('2021-03'),
      tm: maand('2021-04'),
      client: persoon(),
      startdatum: datum('2021-03-10'),
    });
    expect(wmo.maanden.map((m) => m.bedrag)).toEqual([0, 19_00]);
    expect(maandVan('2021-03', { client: persoon(VB('2021-03-10')), maandbedragen: BEDRAGEN }).delen[0]?.dagen).toBe(
      22,
    );
  });

  it('H10: what is left of the kostprijs below a month amount is not collected', () => {
    const uitkomst = berekenWmoMaanden({
      van: maand('2021-01'),
      tm: maand('2021-03'),
      client: persoon(),
      startdatum: datum('2021-01-01'),
      voorziening: 'HULPMIDDEL',
      kostprijs: 56_99,
    });
    expect(uitkomst).toMatchObject({ totaal: 38_00, restKostprijs: 18_99 });
  });

  it('H11: the CVO is subtracted, of client and of spouse', () => {
    const inkomens = [inkomen(2016, 18_000, { grondslagSparenBeleggen: 10_000_00 })];
    const samen = maandVan('2018-02', {
      client: persoon({ ...VB('2018-01-01'), inkomens }),
      partner: partner({ inkomens }),
    });
    expect(samen.bedrag).toBe(Math.round((36_000_00 + 1_600_00 - 2_400_00) / 120));
  });
});

describe('section G', () => {
  it('G1: care of one day, on the first and the last of a month, on 29 February, and across New Year', () => {
    const dagen = (van: string, tm: string, eerste: string, laatste: string): number[] =>
      bereken(eerste, laatste, { client: persoon(VB(van, tm)), maandbedragen: BEDRAGEN }).maanden.flatMap((m) =>
        m.delen.map((d) => d.dagen),
      );
    expect(dagen('2018-05-01', '2018-05-01', '2018-05', '2018-05')).toEqual([1]);
    expect(dagen('2018-05-31', '2018-06-01', '2018-05', '2018-06')).toEqual([1, 1]);
    expect(dagen('2020-02-29', '2020-02-29', '2020-02', '2020-02')).toEqual([1]);
    const inkomens = [inkomen(2015, 0), inkomen(2016, 0)];
    const { maanden } = bereken('2017-12', '2018-01', {
      client: persoon({ ...VB('2017-12-31', '2018-01-01'), inkomens }),
    });
    expect(maanden.map((m) => m.delen.map((d) => [d.maandbedrag, d.bedrag]))).toEqual([
      [[160_60, 5_28]],
      [[161_80, 5_32]],
    ]);
  });

  it('G5: forms that overlap on one day: the higher is charged on it', () => {
    const zorgperioden = [zorg('VB', '2018-05-01', '2018-05-10'), zorg('MPT', '2018-05-10')];
    const { delen } = maandVan('2018-05', { client: persoon({ zorgperioden, inkomens: [inkomen(2016, 30_000)] }) });
    expect(delen.map((d) => [d.korting, d.dagen])).toEqual([
      [false, 10],
      [true, 21],
    ]);
  });

  it('G22: parts that are rounded apart, and a remainder cent that goes to the larger share', () => {
    const zorgperioden = [zorg('VB', '2018-05-01', '2018-05-10'), zorg('VPT', '2018-05-11')];
    const { delen, bedrag } = maandVan('2018-05', { client: persoon({ zorgperioden }), maandbedragen: BEDRAGEN });
    expect(delen).toHaveLength(1);
    expect(bedrag).toBe(250_00);
    expect(rondClientdeelAf(100_01, 2, 1)).toBe(66_68);
    expect(rondClientdeelAf(100_01, 1, 2)).toBe(33_33);
    expect(rondClientdeelAf(100_01, 5, 5)).toBe(50_01);
    expect(rondClientdeelAf(100_01, 0, 0)).toBe(50_01);
    expect(rondClientdeelAf(100_01, -5, 3)).toBe(0);
    expect(rondClientdeelAf(100_01, 3, -5)).toBe(100_01);
    expect(rondClientdeelAf(1_000_000_000_000, 999_999_999_999, 1_000_000_000_000)).toBe(499_999_999_999);
  });
});
