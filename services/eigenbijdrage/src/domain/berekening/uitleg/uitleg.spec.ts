import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { maand } from '../kalender/maand.js';
import { exact } from '../rekenen/exact.js';
import { inkomen, persoon, zorg } from '../testhulp/wlz.js';
import { berekenWlz } from '../wlz/bereken.js';
import { Spoor } from './spoor.js';
import type { Stap } from './stap.js';
import { dagtekst, euro, euroVan, procent } from './tekst.js';

/** Every step, with those under it. */
function alle(stappen: readonly Stap[]): Stap[] {
  return stappen.flatMap((stap) => [stap, ...alle(stap.stappen)]);
}

/** The explanation of June of a year for a stay in the low phase. */
function uitleg(jaar: number, sinds = `${jaar}-05-01`): Stap[] {
  const spoor = new Spoor();
  const client = persoon({ zorgperioden: [zorg('VB', sinds)], inkomens: [inkomen(jaar - 2, 30_000)] });
  berekenWlz({ van: maand(`${jaar}-06`), client }, spoor);
  return alle(spoor.stappen);
}

describe('an explanation', () => {
  it('names the facts, the rows with their source, and the amounts in between', () => {
    const stappen = uitleg(2018);
    expect(stappen.find((s) => s.regel === 'INKOMEN')).toMatchObject({
      tekst: 'Inkomen van de cliënt over 2016: 30.000,00.',
      feiten: ['client.inkomens[0]'],
    });
    expect(stappen.find((s) => s.regel === 'GRENZEN_LAAG')?.parameters).toEqual([
      { rij: 'LAGE_MIN 2018', bron: 'Blz art. 3.3.2.2 lid 3 (Blz, tekst 1-1-2018)', bewijs: 'V' },
      { rij: 'LAGE_MAX 2018', bron: 'Blz art. 3.3.2.2 lid 3 (Blz, tekst 1-1-2018)', bewijs: 'V' },
    ]);
  });

  it.each([
    [2016, 'LAGE_MIN 2016'],
    [2023, 'LAGE_MIN 2023'],
  ])('of %i shows its amounts as assumed', (jaar, rij) => {
    const rijen = uitleg(jaar).flatMap((s) => s.parameters);
    expect(rijen.find((p) => p.rij === rij)?.bewijs).toBe('A');
  });

  it('of HOOG after 2015 shows every amount of the regeling as assumed', () => {
    const regeling = (jaar: number): string[] =>
      uitleg(jaar, '2010-01-01')
        .filter((s) => ['ZAKGELD', 'PREMIE', 'AFTREKPOST', 'EXTRA_VRIJLATING'].includes(s.regel))
        .flatMap((s) => s.parameters.map((p) => p.bewijs));
    expect(new Set(regeling(2015))).toEqual(new Set(['V']));
    expect(new Set(regeling(2024))).toEqual(new Set(['A']));
  });
});

describe('amounts and days in a sentence', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [-5, '-0,05'],
    [123_456, '1.234,56'],
    [-100_000_000, '-1.000.000,00'],
  ])('%i cents: %s', (cent, tekst) => {
    expect(euro(cent)).toBe(tekst);
  });

  it('say when there is more behind the cents', () => {
    expect(euroVan(exact(1_00))).toBe('1,00');
    expect(euroVan(exact(1_00) + 1n)).toBe('ca. 1,00');
    expect(euroVan(-exact(1_00))).toBe('-1,00');
  });

  it('write percentages and days as people do', () => {
    expect([procent(12_500), procent(8_000), procent(8_713)]).toEqual(['12,5%', '8%', '8,713%']);
    expect(dagtekst(datum('2018-03-05'))).toBe('5-3-2018');
  });
});
