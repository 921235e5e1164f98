import { datum, plusDagen } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { maand } from '../kalender/maand.js';
import { berekenKalender } from './kalender.js';
import { berekenLopendJaar } from './lopend-jaar.js';
import { berekenTermijn } from './termijn.js';
import { berekenHerziening, berekenTerugwerkendeKracht } from './terugwerkende-kracht.js';
import type { TerugwerkendeKrachtInvoer } from './termijnen.js';

describe('terms (C1, G19)', () => {
  it.each([
    ['MELDING', '2018-05-01', '2018-05-29'],
    ['BEZWAAR', '2018-05-01', '2018-06-12'],
    ['BETALING', '2018-05-01', '2018-05-31'],
    ['MPT_AFREKENING', '2018-08-31', '2019-02-28'],
  ] as const)('%s from %s ends on %s: that day is in time, the next is late', (termijn, vanaf, uiterlijk) => {
    const op = (dag: string): boolean => berekenTermijn({ termijn, vanaf: datum(vanaf), op: datum(dag) }).tijdig;
    expect(berekenTermijn({ termijn, vanaf: datum(vanaf), op: datum(vanaf) })).toEqual({ uiterlijk, tijdig: true });
    expect(op(uiterlijk)).toBe(true);
    expect(op(plusDagen(datum(uiterlijk), 1))).toBe(false);
  });
});

describe('"lopend jaar" (A4, A8)', () => {
  const vraag = { regeling: 'WLZ', jaar: 2018, bpiPeiljaar: 40_000_00, bpiVerwacht: 37_408_00 } as const;

  it('with bijstand no difference is needed, for the Wlz', () => {
    expect(berekenLopendJaar({ ...vraag, bijstand: true }).toegewezen).toBe(true);
    expect(berekenLopendJaar({ ...vraag, regeling: 'WMO', bijstand: true }).toegewezen).toBe(false);
  });

  it.each([
    [2018, undefined, '2019-03-31'],
    [2021, undefined, '2022-03-31'],
    [2022, undefined, '2023-04-30'],
    [2018, '2018-12-31', '2019-03-31'],
    [2018, '2019-01-31', '2019-04-30'],
  ])('of %s, decided on %s, can be asked until %s', (jaar, besluit, uiterlijk) => {
    const invoer = { ...vraag, jaar, bpiVerwacht: 0, ...(besluit && { besluitdatum: datum(besluit) }) };
    expect(berekenLopendJaar({ ...invoer, aanvraagdatum: datum(uiterlijk) })).toMatchObject({
      uiterlijk,
      tijdig: true,
      toegewezen: true,
    });
    expect(berekenLopendJaar({ ...invoer, aanvraagdatum: datum('2030-01-01') })).toMatchObject({
      tijdig: false,
      toegewezen: false,
    });
  });
});

describe('how far back a decision reaches (A8, B3, B4)', () => {
  const terug = (over: Partial<TerugwerkendeKrachtInvoer>): string[] => {
    const vraag = { regeling: 'WLZ', vaststelling: 'EERSTE', zorgVanaf: datum('2010-01-01') } as const;
    const { grens, ingangsdatum } = berekenTerugwerkendeKracht({
      ...vraag,
      besluitdatum: datum('2018-12-31'),
      ...over,
    });
    return [grens, ingangsdatum];
  };
  const op = (dag: string, over: Partial<TerugwerkendeKrachtInvoer> = {}): string | undefined =>
    terug({ besluitdatum: datum(dag), ...over })[0];

  it('until 2018: 36 months to the day, 24 when the CAK was late', () => {
    expect(op('2018-12-31')).toBe('2015-12-31');
    expect(op('2018-05-15', { vaststelling: 'HERZIENING' })).toBe('2015-05-15');
    expect(op('2018-05-15', { kennisgevingOp: datum('2016-05-15') })).toBe('2015-05-15');
    expect(op('2018-05-15', { kennisgevingOp: datum('2016-05-14') })).toBe('2016-05-15');
  });

  it('from 2019: calendar months, twelve for a first decision and 36 for a revision, whenever notice was given', () => {
    expect(op('2019-01-01')).toBe('2018-01-01');
    expect(op('2019-01-31', { vaststelling: 'HERZIENING', kennisgevingOp: datum('2015-01-01') })).toBe('2016-01-01');
    expect(op('2019-06-15', { regeling: 'BW' })).toBe('2018-06-01');
  });

  it('Wmo of 2019: 39 periods, from 31-12-2018 up to and including 31-12-2019', () => {
    const wmo = (dag: string): string | undefined => op(dag, { regeling: 'WMO' });
    expect(wmo('2018-12-30')).toBe('2015-12-30');
    expect(wmo('2018-12-31')).toBe('2016-01-04');
    expect(wmo('2019-12-29')).toBe('2016-12-05');
    expect(wmo('2019-12-31')).toBe('2017-01-02');
    expect(wmo('2020-01-01')).toBe('2019-01-01');
  });

  it('care counts from its period in 2019, from the next month in 2020, and from its day elsewhere', () => {
    const van = (besluitdatum: string, zorgVanaf: string, regeling: 'WMO' | 'WLZ' = 'WMO'): string | undefined =>
      terug({ regeling, besluitdatum: datum(besluitdatum), zorgVanaf: datum(zorgVanaf) })[1];
    expect(van('2018-12-30', '2018-05-15')).toBe('2018-05-15');
    expect(van('2019-06-15', '2019-05-15')).toBe('2019-04-22');
    expect(van('2020-06-15', '2020-05-15')).toBe('2020-06-01');
    expect(van('2020-06-15', '2020-05-01')).toBe('2020-05-01');
    expect(van('2020-06-15', '2020-05-15', 'WLZ')).toBe('2020-05-15');
    expect(van('2020-06-15', '2018-01-01')).toBe('2019-06-01');
  });

  it('a revision adds up the months whose first day it reaches, and names the others in order', () => {
    const maanden = ['2018-06', '2015-05', '2015-06', '2014-01'].map((m, i) => ({
      maand: maand(m),
      oud: 10_00,
      nieuw: i,
    }));
    const invoer = { regeling: 'WLZ', besluitdatum: datum('2018-06-01'), maanden } as const;
    expect(berekenHerziening(invoer)).toEqual({
      verrekening: -1_000 + (2 - 10_00),
      buitenTermijn: ['2014-01', '2015-05'],
    });
    expect(berekenHerziening({ ...invoer, besluitdatum: datum('2018-06-02') }).buitenTermijn).toEqual([
      '2014-01',
      '2015-05',
      '2015-06',
    ]);
    expect(berekenHerziening({ ...invoer, kennisgevingOp: datum('2016-05-31') }).buitenTermijn).toEqual([
      '2014-01',
      '2015-05',
      '2015-06',
    ]);
    expect(berekenHerziening({ ...invoer, maanden: [] })).toEqual({ verrekening: 0, buitenTermijn: [] });
  });
});

describe('the calendar (C2, G13)', () => {
  const vanDag = (dag: string): string => {
    const uitkomst = berekenKalender({ vraag: 'DATUM', datum: datum(dag) });
    return 'periode' in uitkomst ? `${uitkomst.periode} ${uitkomst.weken}` : '';
  };

  it.each([
    ['2014-12-29', '2015-P01 4'],
    ['2016-01-03', '2015-P13 5'],
    ['2016-01-04', '2016-P01 4'],
    ['2018-12-30', '2018-P13 4'],
    ['2018-12-31', '2019-P01 4'],
    ['2021-01-03', '2020-P13 5'],
    ['2027-01-03', '2026-P13 5'],
  ])('%s lies in %s weeks', (dag, verwacht) => {
    expect(vanDag(dag)).toBe(verwacht);
  });

  it('has thirteen periods a year that leave no day out, of four weeks but the last of 2015, 2020 and 2026', () => {
    const jaren = Array.from({ length: 12 }, (_, i) => berekenKalender({ vraag: 'JAAR', jaar: 2015 + i }));
    const perioden = jaren.flatMap((jaar) => ('perioden' in jaar ? jaar.perioden : []));
    expect(perioden).toHaveLength(12 * 13);
    expect(perioden.filter((p) => p.weken === 5).map((p) => p.periode)).toEqual(['2015-P13', '2020-P13', '2026-P13']);
    expect(perioden.every((p) => p.weken === 4 || p.weken === 5)).toBe(true);
    for (const [i, p] of perioden.slice(1).entries()) {
      expect(Date.parse(p.van) - Date.parse(perioden[i]!.tm)).toBe(86_400_000);
    }
  });

  it('gives days of delivery until 2019 only; a municipality has four weeks in 2019', () => {
    expect(berekenKalender({ vraag: 'DATUM', datum: datum('2019-12-29') })).toMatchObject({
      deadlineAanbieder: '2020-01-10',
      deadlineGemeente: '2020-01-26',
    });
    expect(berekenKalender({ vraag: 'DATUM', datum: datum('2018-12-30') })).toMatchObject({
      deadlineAanbieder: '2019-01-11',
      deadlineGemeente: '2019-01-11',
    });
    expect(Object.keys(berekenKalender({ vraag: 'DATUM', datum: datum('2019-12-30') }))).toEqual([
      'periode',
      'van',
      'tm',
      'weken',
    ]);
  });
});
