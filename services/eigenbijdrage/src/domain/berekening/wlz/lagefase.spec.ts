import { datum, plusDagen } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import type { Zorgperiode } from '../personen/persoon.js';
import { BEDRAGEN, bereken, partner, persoon, wisselingen, zorg } from '../testhulp/wlz.js';

/** The first day of HOOG between two months for who is single, born in 1970. */
function hoogVanaf(van: string, tm: string, ...zorgperioden: Zorgperiode[]): string | undefined {
  const client = persoon({ geboortedatum: datum('1970-05-20'), zorgperioden });
  const { regimeverloop } = bereken(van, tm, { client, maandbedragen: BEDRAGEN });
  return regimeverloop.find(({ regime }) => regime === 'HOOG')?.van;
}

describe('how long the low phase lasts (A3)', () => {
  it('six months until 2018, to the day', () => {
    expect(hoogVanaf('2018-03', '2018-12', zorg('VB', '2018-03-15'))).toBe('2018-09-15');
  });

  it('four months from 2019', () => {
    expect(hoogVanaf('2019-03', '2019-12', zorg('VB', '2019-03-15'))).toBe('2019-07-15');
  });

  it.each([
    ['2018-08-31', '2019-01-01'],
    ['2018-09-01', '2019-01-01'],
    ['2018-09-02', '2019-01-02'],
    ['2018-07-01', '2019-01-01'],
    ['2018-06-30', '2018-12-30'],
  ])('in on %s: HOOG from %s, by the rule of each day', (van, hoog) => {
    expect(hoogVanaf('2018-10', '2019-03', zorg('VB', van))).toBe(hoog);
  });

  it('ends on the last day of a month that has no such day', () => {
    expect(hoogVanaf('2019-10', '2020-03', zorg('VB', '2019-10-31'))).toBe('2020-02-29');
  });

  it('counts days before 2015, and before the 18th birthday', () => {
    expect(hoogVanaf('2015-01', '2015-06', zorg('VB', '2014-09-10'))).toBe('2015-03-10');
    const client = persoon({ geboortedatum: datum('2000-05-10'), zorgperioden: [zorg('VB', '2017-01-01')] });
    expect(wisselingen(bereken('2018-05', '2018-05', { client, maandbedragen: BEDRAGEN }))).toEqual([
      'HOOG 2018-05-10..2018-05-31',
    ]);
  });

  it.each(['VKB', 'BW'] as const)('is built up by %s as by VB, and goes on over both', (vorm) => {
    expect(hoogVanaf('2019-01', '2019-12', zorg(vorm, '2019-01-01', '2019-02-28'), zorg('VB', '2019-03-01'))).toBe(
      '2019-05-01',
    );
  });

  it.each(['VPT', 'PGB', 'MPT', 'LOGEREN'] as const)('is not built up by %s', (vorm) => {
    expect(hoogVanaf('2019-01', '2019-12', zorg(vorm, '2018-01-01', '2018-12-31'), zorg('VB', '2019-01-01'))).toBe(
      '2019-05-01',
    );
  });

  it('is built up by DTV until 2020 only', () => {
    expect(hoogVanaf('2021-01', '2021-12', zorg('DTV', '2020-10-01', '2020-12-31'), zorg('VB', '2021-01-01'))).toBe(
      '2021-02-01',
    );
    expect(hoogVanaf('2021-01', '2021-12', zorg('DTV', '2020-10-01', '2021-02-28'), zorg('VB', '2021-03-01'))).toBe(
      '2021-04-01',
    );
    expect(hoogVanaf('2021-01', '2021-12', zorg('DTV', '2021-01-01', '2021-02-28'), zorg('VB', '2021-03-01'))).toBe(
      '2021-07-01',
    );
  });
});

describe('leaving and coming back (A3, G2)', () => {
  /** Two months of stay, so many days between, and in again. */
  const terugNa = (dagen: number): string | undefined => {
    const weg = datum('2019-02-28');
    return hoogVanaf('2019-01', '2020-06', zorg('VB', '2019-01-01', weg), zorg('VB', plusDagen(weg, dagen + 1)));
  };

  it('moves the end of the phase up by the days between, up to 60 of them', () => {
    expect(terugNa(1)).toBe('2019-05-02');
    expect(terugNa(59)).toBe(plusDagen(datum('2019-05-01'), 59));
    expect(terugNa(60)).toBe(plusDagen(datum('2019-05-01'), 60));
  });

  it('starts a new phase after 61 days', () => {
    expect(terugNa(61)).toBe('2019-09-01');
  });

  it('adds up several interruptions', () => {
    const stays = [
      zorg('VB', '2019-01-01', '2019-01-31'),
      zorg('VB', '2019-02-11', '2019-02-28'),
      zorg('VB', '2019-03-21'),
    ];
    expect(hoogVanaf('2019-01', '2019-12', ...stays)).toBe(plusDagen(datum('2019-05-01'), 30));
  });

  it.each([
    ['2019-09-01', '2019-09-01'],
    ['2019-09-02', '2020-01-02'],
  ])('after HOOG on 1-5-2019, in again on %s: HOOG from %s', (terug, hoog) => {
    expect(hoogVanaf('2019-06', '2020-06', zorg('VB', '2018-06-01', '2019-05-01'), zorg('VB', terug))).toBe(hoog);
  });

  it('counts by the rule of the new day: six months until 2018', () => {
    expect(hoogVanaf('2018-01', '2018-12', zorg('VB', '2016-01-01', '2017-11-30'), zorg('VB', '2018-05-30'))).toBe(
      '2018-05-30',
    );
    expect(hoogVanaf('2018-01', '2018-12', zorg('VB', '2016-01-01', '2017-11-30'), zorg('VB', '2018-05-31'))).toBe(
      '2018-11-30',
    );
  });

  it('starts a new phase when LAAG was due at the end, the phase passed or not', () => {
    const client = persoon({ zorgperioden: [zorg('VB', '2018-06-01', '2019-05-01'), zorg('VB', '2019-08-15')] });
    const weduwe = partner({ overlijdensdatum: datum('2019-06-01') });
    expect(wisselingen(bereken('2019-08', '2019-12', { client, partner: weduwe, maandbedragen: BEDRAGEN }))).toEqual([
      'LAAG 2019-08-15..2019-12-14',
      'HOOG 2019-12-15..2019-12-31',
    ]);
  });

  it('looks at a partner of before the relation as someone single', () => {
    const client = persoon({ zorgperioden: [zorg('VB', '2015-01-01')] });
    const later = partner({
      van: datum('2019-06-01'),
      zorgperioden: [zorg('VB', '2018-06-01', '2019-05-01'), zorg('VB', '2019-08-15')],
    });
    expect(wisselingen(bereken('2019-08', '2019-08', { client, partner: later, maandbedragen: BEDRAGEN }))).toEqual([
      'LAAG 2019-08-01..2019-08-14',
      'HOOG 2019-08-15..2019-08-31',
    ]);
  });

  it('goes VB, MPT, VB within 60 days without a new phase (G5)', () => {
    const stays = [
      zorg('VB', '2019-01-01', '2019-04-01'),
      zorg('MPT', '2019-04-02', '2019-04-30'),
      zorg('VB', '2019-05-01'),
    ];
    expect(hoogVanaf('2019-01', '2019-12', ...stays)).toBe(plusDagen(datum('2019-05-01'), 29));
  });
});

describe('stays of a special kind (A3)', () => {
  it('a Zvw-GGZ stay before it that reached its maximum: HOOG from the first day', () => {
    expect(hoogVanaf('2019-01', '2019-12', zorg('VB', '2019-03-15', undefined, { naGgzMaximum: true }))).toBe(
      '2019-03-15',
    );
  });

  it('and again after an interruption', () => {
    const stays = [zorg('VB', '2019-01-01', '2019-01-10', { naGgzMaximum: true }), zorg('VB', '2019-02-01')];
    expect(hoogVanaf('2019-02', '2019-02', ...stays)).toBe('2019-02-01');
  });

  it('two weeks per two months: never past the phase, does not count, does not interrupt', () => {
    const kort = { tweeWekenRegeling: true };
    expect(hoogVanaf('2019-01', '2020-12', zorg('VB', '2019-01-01', undefined, kort))).toBeUndefined();
    expect(
      hoogVanaf('2019-01', '2019-12', zorg('VB', '2019-01-01', '2019-03-31', kort), zorg('VB', '2019-04-01')),
    ).toBe('2019-08-01');
    expect(
      hoogVanaf('2019-01', '2019-12', zorg('VB', '2019-01-01'), zorg('VB', '2019-02-01', '2019-02-14', kort)),
    ).toBe('2019-05-01');
  });
});
