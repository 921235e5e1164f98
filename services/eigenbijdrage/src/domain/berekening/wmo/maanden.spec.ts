import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { maand } from '../kalender/maand.js';
import { partner, persoon, zorg } from '../testhulp/wlz.js';
import { berekenWmoMaanden } from './maanden.js';
import type { WmoMaandInvoer, WmoMaandUitkomst } from './wmo.js';

type Over = Partial<Omit<WmoMaandInvoer, 'van' | 'tm'>>;

function maanden(van: string, tm: string, over: Over = {}): WmoMaandUitkomst {
  return berekenWmoMaanden({
    van: maand(van),
    tm: maand(tm),
    client: persoon(),
    startdatum: datum('2018-01-01'),
    ...over,
  });
}

function grond(van: string, over: Over): string | null {
  return maanden(van, van, over).maanden[0]!.grond;
}

describe('the state on the first of the month decides (B4)', () => {
  it.each([
    ['2021-05-01', '2021-05-01', null],
    ['2021-05-02', undefined, 'NIET_ACTIEF'],
    ['2021-04-02', '2021-04-30', 'NIET_ACTIEF'],
    ['2021-04-02', '2021-05-01', null],
  ])('start %s, stop %s: %s in May', (startdatum, stopdatum, verwacht) => {
    const over = { startdatum: datum(startdatum), ...(stopdatum && { stopdatum: datum(stopdatum) }) };
    expect(grond('2021-05', over)).toBe(verwacht);
  });

  it('death: not from the month after', () => {
    expect(grond('2021-05', { client: persoon({ overlijdensdatum: datum('2021-05-01') }) })).toBeNull();
    expect(grond('2021-05', { client: persoon({ overlijdensdatum: datum('2021-04-30') }) })).toBe('NIET_ACTIEF');
  });

  it('18 years', () => {
    expect(grond('2021-05', { client: persoon({ geboortedatum: datum('2003-05-01') }) })).toBeNull();
    expect(grond('2021-05', { client: persoon({ geboortedatum: datum('2003-05-02') }) })).toBe('ONDER_18');
  });

  it('Wlz care of client or spouse, MPT included', () => {
    const over = (van: string, tm: string): Over => ({ client: persoon({ zorgperioden: [zorg('MPT', van, tm)] }) });
    expect(grond('2021-05', over('2021-04-01', '2021-04-30'))).toBeNull();
    expect(grond('2021-05', over('2021-05-01', '2021-05-01'))).toBe('WLZ_OF_BW');
    expect(grond('2021-05', over('2021-05-02', '2021-05-31'))).toBeNull();
    expect(grond('2021-05', { partner: partner({ zorgperioden: [zorg('BW', '2021-01-01')] }) })).toBe('WLZ_OF_BW');
  });

  it('a couple of whom one is below AOW age', () => {
    const over = (aowDatum: string, relatie: 'GEHUWD' | 'GESCHEIDEN_LEVEND' = 'GEHUWD'): Over => ({
      partner: partner({ aowDatum: datum(aowDatum), relatie }),
    });
    expect(grond('2021-05', over('2021-05-01'))).toBeNull();
    expect(grond('2021-05', over('2021-05-02'))).toBe('MP_NIET_AOW');
    expect(grond('2021-05', over('2021-05-02', 'GESCHEIDEN_LEVEND'))).toBeNull();
    expect(
      grond('2021-05', { partner: partner({ aowDatum: datum('2030-01-01'), overlijdensdatum: datum('2021-04-30') }) }),
    ).toBeNull();
  });

  it('names the first ground in their order', () => {
    const kind = persoon({ geboortedatum: datum('2010-01-01'), zorgperioden: [zorg('VB', '2015-01-01')] });
    expect(grond('2020-04', { client: kind, voorziening: 'ROLSTOEL', startdatum: datum('2020-05-01') })).toBe(
      'NIET_ACTIEF',
    );
    expect(grond('2020-04', { client: kind, voorziening: 'VERVOER' })).toBe('NIET_ONDER_REGELING');
    expect(grond('2020-04', { client: kind })).toBe('APRIL_MEI_2020');
    expect(grond('2020-06', { client: kind })).toBe('ONDER_18');
  });
});

describe('tariffs (B4, G21)', () => {
  it('per year, and nothing in April and May 2020', () => {
    const op = (van: string): number => maanden(van, van).totaal;
    expect(['2020-03', '2020-04', '2020-05', '2020-06'].map(op)).toEqual([19_00, 0, 0, 19_00]);
    expect(['2023-12', '2024-01', '2025-01', '2025-12', '2026-01'].map(op)).toEqual([
      19_00, 20_60, 21_00, 21_00, 21_80,
    ]);
  });
});

describe('the kostprijs (B4, G20)', () => {
  const over = (kostprijs: number, meer: Over = {}): Over => ({
    startdatum: datum('2021-01-01'),
    voorziening: 'HULPMIDDEL',
    kostprijs,
    ...meer,
  });

  it('exactly reached: nothing is left', () => {
    expect(maanden('2021-01', '2021-04', over(3 * 19_00))).toMatchObject({ totaal: 3 * 19_00, restKostprijs: 0 });
    expect(maanden('2021-01', '2021-04', over(3 * 19_00 - 1))).toMatchObject({
      totaal: 2 * 19_00,
      restKostprijs: 18_99,
    });
    expect(maanden('2021-01', '2021-01', over(0))).toMatchObject({ totaal: 0, restKostprijs: 0 });
  });

  it('is written off before the first month asked, from the month after the start', () => {
    expect(maanden('2021-04', '2021-04', over(100_00)).restKostprijs).toBe(100_00 - 4 * 19_00);
    expect(maanden('2021-04', '2021-04', over(100_00, { startdatum: datum('2021-01-02') })).restKostprijs).toBe(
      100_00 - 3 * 19_00,
    );
    expect(maanden('2021-04', '2021-04', over(100_00, { startdatum: datum('2021-06-01') })).restKostprijs).toBe(100_00);
    expect(maanden('2020-02', '2020-02', over(100_00, { startdatum: datum('2016-06-01') })).restKostprijs).toBe(
      100_00 - 2 * 19_00,
    );
  });

  it('is also written off when nothing is due, and not after the provision stopped', () => {
    const wlz = persoon({ zorgperioden: [zorg('VB', '2021-02-01', '2021-02-28')] });
    expect(maanden('2021-01', '2021-03', over(100_00, { client: wlz }))).toMatchObject({
      totaal: 38_00,
      restKostprijs: 43_00,
    });
    expect(maanden('2021-01', '2021-03', over(100_00, { stopdatum: datum('2021-02-27') })).restKostprijs).toBe(62_00);
    expect(maanden('2020-04', '2020-06', over(100_00, { startdatum: datum('2020-04-01') })).restKostprijs).toBe(43_00);
  });

  it('is watched for an aid and an adaptation of the home only', () => {
    expect(maanden('2021-01', '2021-01', over(1_00, { voorziening: 'WONINGAANPASSING' }))).toMatchObject({
      totaal: 0,
      restKostprijs: 1_00,
    });
    expect(maanden('2021-01', '2021-01', over(1_00, { voorziening: 'OVERIG' }))).toMatchObject({
      totaal: 19_00,
      restKostprijs: null,
    });
    expect(maanden('2021-01', '2021-01', over(1_00, { voorziening: 'ROLSTOEL' }))).toMatchObject({
      totaal: 0,
      restKostprijs: null,
    });
  });

  it('does not care where the range of months is cut', () => {
    const heel = maanden('2021-01', '2022-12', over(300_00));
    const [voor, na] = [maanden('2021-01', '2021-07', over(300_00)), maanden('2021-08', '2022-12', over(300_00))];
    expect([...voor.maanden, ...na.maanden]).toEqual(heel.maanden);
    expect(na.restKostprijs).toBe(heel.restKostprijs);
  });
});
