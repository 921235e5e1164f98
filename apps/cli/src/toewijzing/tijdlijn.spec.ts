import { datum, dagenTussen, type Datum } from '@iwlz/basis';
import type { Staat, Staatperiode } from '@iwlz/zorgtoewijzing/handlers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balk, datumregel, merkregel, schaalVan, type Schaal } from './tijdlijn.js';

const periode = (staat: Staat, van: string, tot: string | null): Staatperiode => ({
  staat,
  van: datum(van),
  tot: tot === null ? null : datum(tot),
  leveringsstatus: null,
  classificatie: null,
  naar: null,
  reden: null,
});

/** Ten days in ten characters: a day is a character. */
const TIEN: Schaal = { van: datum('2026-03-01'), tot: datum('2026-03-10'), breedte: 10 };

describe('de balk', () => {
  it('tekent een teken per dag, en niets voor en na de toewijzing', () => {
    const perioden = [
      periode('TOEGEWEZEN', '2026-03-02', '2026-03-03'),
      periode('WACHTEND', '2026-03-04', '2026-03-05'),
      periode('IN_ZORG', '2026-03-06', '2026-03-07'),
      periode('BEEINDIGD', '2026-03-08', null),
    ];
    expect(balk(perioden, TIEN)).toBe(' ··░░██');
  });

  it('laat een periode van een dag niet tussen twee kolommen wegvallen', () => {
    const jaar: Schaal = { van: datum('2026-01-01'), tot: datum('2026-12-31'), breedte: 12 };
    const perioden = [
      periode('TOEGEWEZEN', '2026-01-01', '2026-06-14'),
      periode('AANGEHOUDEN', '2026-06-15', '2026-06-15'),
    ];
    expect(balk(perioden, jaar)).toContain('▒');
  });

  it('loopt door tot het einde als de laatste periode open is', () => {
    expect(balk([periode('IN_ZORG', '2026-03-10', null)], TIEN)).toBe('         █');
    expect(balk([periode('IN_ZORG', '2026-03-11', null)], TIEN)).toBe('');
  });
});

describe('de schaal', () => {
  it('begint bij de eerste dag en houdt ruimte over na de laatste', () => {
    const schaal = schaalVan(
      [[periode('IN_ZORG', '2026-03-05', null)], [periode('IN_ZORG', '2026-03-01', null)]],
      datum('2026-03-08'),
      20,
    );
    expect(schaal.van).toBe('2026-03-01');
    expect(dagenTussen(datum('2026-03-08'), schaal.tot)).toBeGreaterThanOrEqual(3);
  });

  it('houdt elke dag van de perioden en de gevraagde dag in beeld (seed in de uitvoer)', () => {
    const dag = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => datum(new Date(n * 86_400_000).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(fc.array(dag, { maxLength: 5 }), dag, (begin: Datum[], op) => {
        const schaal = schaalVan([begin.map((van) => periode('IN_ZORG', van, null))], op, 72);
        for (const d of [...begin, op]) expect(d >= schaal.van && d <= schaal.tot).toBe(true);
        expect(merkregel(op, '^', schaal)).toMatch(new RegExp(`^ *\\^ ${op}$`));
        expect(merkregel(op, '^', schaal).indexOf('^')).toBeLessThan(72);
      }),
    );
  });
});

it('zet de data boven hun kolom', () => {
  const schaal: Schaal = { van: datum('2026-03-01'), tot: datum('2026-03-24'), breedte: 24 };
  expect(datumregel(schaal)).toBe('2026-03-01  2026-03-13');
});
