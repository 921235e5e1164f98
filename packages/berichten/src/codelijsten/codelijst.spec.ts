import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { codesOp, zoekCode } from './codelijst.js';
import * as lijsten from './codelijsten.js';
import { LAND_CODE } from './landen.js';
import { RETOUR_CODE } from './retourcodes.js';

const kent = (lijst: (typeof lijsten)['MUTATIE_CODE'], code: string, dag: string) =>
  codesOp(lijst, datum(dag)).some((c) => c.code === code);

describe('codelijsten', () => {
  it('gelden van dag tot dag', () => {
    expect(kent(lijsten.LEVERINGSSTATUS, '6', '2020-12-31')).toBe(false);
    expect(kent(lijsten.LEVERINGSSTATUS, '6', '2021-01-01')).toBe(true);
    expect(kent(lijsten.MUTATIE_CODE, '02', '2020-12-31')).toBe(true);
    expect(kent(lijsten.MUTATIE_CODE, '02', '2021-01-01')).toBe(false);
    expect(zoekCode(lijsten.MUTATIE_CODE, '02')?.betekenis).toBe('overlijden');
    expect(zoekCode(lijsten.MUTATIE_CODE, '03')).toBeUndefined();
  });

  it.each<[keyof typeof lijsten, number]>([
    ['MUTATIE_CODE', 6],
    ['LEVERINGSSTATUS', 7],
    ['LEVERINGSSTATUS_CLASSIFICATIE', 19],
    ['SOORT_TOEWIJZING', 3],
    ['KLASSE', 32],
    ['ZZP_CODE', 64],
    ['ZORGKANTOOR_CODE', 32],
    ['BEPERKING_VRAAG', 65],
    ['STOORNIS_VRAAG', 30],
    ['TOESLAG_OVERIG', 9],
  ])('%s heeft in release 2.2 %i codes', (naam, aantal) =>
    expect(codesOp(lijsten[naam], datum('2021-01-01'))).toHaveLength(aantal),
  );

  it('kennen 249 landen en 128 retourcodes', () => {
    expect([LAND_CODE.codes.length, RETOUR_CODE.codes.length]).toEqual([249, 128]);
    expect(zoekCode(LAND_CODE, 'NL')?.betekenis).toBe('Nederland');
    expect(LAND_CODE.codes.map((c) => c.code)).not.toContain('XK');
  });

  it('noemen hun nummer en hun bron', () => {
    for (const lijst of Object.values(lijsten)) {
      expect(lijst.nummer).toMatch(/^(COD|NUM)\d{3}$/);
      expect(lijst.bron).toContain(lijst.naam);
    }
  });
});
