import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { codesOp, zoekCode } from './codelijst.js';
import * as lijsten from './codelijsten.js';
import { LAND_CODE } from './landen.js';
import { RETOUR_CODE, retourcodeIn } from './retourcodes.js';

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
    expect([LAND_CODE.codes.length, codesOp(RETOUR_CODE, datum('2021-01-01')).length]).toEqual([249, 128]);
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

describe('de codes van het CAK', () => {
  const opDag = (dag: string): string[] => codesOp(RETOUR_CODE, datum(dag)).map((c) => c.code);
  const erbij = ['0692', '0693', '0694', '0695', '0696', '0703', '0704', '0705', '0706', '0707'].concat([
    '0800',
    '0801',
    '0802',
    '0803',
    '0804',
    '1157',
    '1162',
  ]);

  it('komen er op 1 januari 2022 bij, waar 0702 vervalt', () => {
    const [voor, na] = [opDag('2021-12-31'), opDag('2022-01-01')];
    expect(na.filter((c) => !voor.includes(c)).sort()).toEqual(erbij);
    expect(voor.filter((c) => !na.includes(c))).toEqual(['0702']);
  });

  it('hebben 1158 tot en met 31 maart 2018', () => {
    expect(opDag('2018-03-31')).toContain('1158');
    expect(opDag('2018-04-01')).not.toContain('1158');
  });

  it('staan in een retour van 2.2 als een code die de release heeft', () => {
    const release = opDag('2021-01-01');
    for (const code of erbij) expect(release, code).toContain(retourcodeIn(code));
    expect(['0703', '0801', '0696', '1162', '0702', '9063', 'ZT-D01'].map((c) => retourcodeIn(c))).toEqual([
      '0702',
      '9074',
      '0699',
      '1156',
      '0702',
      '9063',
      undefined,
    ]);
  });
});
