import { describe, expect, it } from 'vitest';
import * as aow from './aow.js';
import * as hoog from './hoog.js';
import { ParameterOntbreekt, Reeks, reeks } from './reeks.js';
import * as termijnen from './termijnen.js';
import * as vermogen from './vermogen.js';
import * as bedragen from './wlz-bedragen.js';
import * as wlz from './wlz-regels.js';
import * as wmo from './wmo.js';

/** Every series in a module, also those in groups. */
function reeksen(waarde: unknown): Reeks<unknown>[] {
  if (waarde instanceof Reeks) return [waarde as Reeks<unknown>];
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(reeksen) : [];
}

const ALLE = [aow, hoog, termijnen, vermogen, bedragen, wlz, wmo].flatMap((module) =>
  Object.values(module).flatMap(reeksen),
);

describe('every series', () => {
  it.each(ALLE.map((r) => [r.sleutel, r] as const))(
    '%s: rows in order, without a gap, each with its source',
    (sleutel, { rijen }) => {
      expect(rijen.length).toBeGreaterThan(0);
      for (const [i, rij] of rijen.entries()) {
        expect(rij).toMatchObject({
          sleutel,
          bron: expect.stringMatching(/\S/) as unknown,
          bewijs: expect.stringMatching(/^[VSA]$/) as unknown,
        });
        expect(rij.van).toBeLessThanOrEqual(rij.tm);
        if (i > 0) expect(rij.van).toBe(rijen[i - 1]!.tm + 1);
      }
    },
  );

  it('has a key of its own', () => {
    expect(new Set(ALLE.map((r) => r.sleutel)).size).toBe(ALLE.length);
  });

  it('names the year that it does not know, and never gives a neighbour’s value', () => {
    const [eerste, laatste] = [bedragen.LAGE_MIN.rijen[0]!, bedragen.LAGE_MIN.rijen.at(-1)!];
    expect(bedragen.LAGE_MIN.in(2015)).toBe(eerste);
    expect(bedragen.LAGE_MIN.in(2026)).toBe(laatste);
    for (const jaar of [2014, 2027]) {
      expect(() => bedragen.LAGE_MIN.in(jaar)).toThrow(new ParameterOntbreekt('LAGE_MIN', jaar));
    }
    expect(new ParameterOntbreekt('LAGE_MIN', 2027).message).toContain('2027');
  });

  it('cannot hold two values for one year', () => {
    expect(() =>
      reeks('X', 'cent', 'bron', [
        [2015, 2016, 1, 'V'],
        [2016, 2017, 2, 'V'],
      ]),
    ).toThrow('twee waarden van X in 2016');
  });
});

describe('the amounts of the Wlz move with one index a year (A4; Blz 3.3.1.7)', () => {
  const KOLOMMEN = [bedragen.LAGE_MIN, bedragen.LAGE_MAX, bedragen.HOGE_MAX, bedragen.KORTING_THUIS];
  const JAREN = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

  it.each(JAREN)('%i: every amount is a multiple of 0.20', (jaar) => {
    for (const kolom of KOLOMMEN) expect(kolom.in(jaar).waarde % 20).toBe(0);
  });

  it.each(JAREN.slice(1))('%i: there is an index that takes all amounts of the year before to these', (jaar) => {
    // What was rounded down to 0.20 lies in [amount, amount + 0.20): the index lies between these bounds for each column.
    const grenzen = KOLOMMEN.map((kolom) => {
      const [voor, na] = [kolom.in(jaar - 1).waarde, kolom.in(jaar).waarde];
      return { onder: na / (voor + 20), boven: (na + 20) / voor };
    });
    expect(Math.max(...grenzen.map((g) => g.onder))).toBeLessThan(Math.min(...grenzen.map((g) => g.boven)));
  });

  it('marks exactly 2016 and 2023 as assumed', () => {
    expect(JAREN.filter((jaar) => bedragen.LAGE_MIN.in(jaar).bewijs === 'A')).toEqual([2016, 2023]);
  });
});

describe('rules that changed in years of their own (H6, H7)', () => {
  it('the percentage in 2018, vermogen and the low phase in 2019', () => {
    const wissel = (r: Reeks): number[] => JAREN.filter((jaar) => r.in(jaar).waarde !== r.in(jaar - 1).waarde);
    const JAREN = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
    expect(wissel(bedragen.LAAG_PERCENTAGE)).toEqual([2018]);
    expect(wissel(vermogen.VIB_PERCENTAGE)).toEqual([2019]);
    expect(wissel(wlz.LAGE_MAANDEN)).toEqual([2019]);
  });
});
