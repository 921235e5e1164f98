import { datum } from '@iwlz/basis';
import { expect, it } from 'vitest';
import { dagenIn, isMaand, laatsteDag, maand, maandenVan, plusMaanden } from './maand.js';

it.each([
  ['2018-03-15', 6, '2018-09-15'],
  ['2019-10-31', 4, '2020-02-29'],
  ['2018-10-31', 4, '2019-02-28'],
  ['2000-02-29', 216, '2018-02-28'],
  ['2018-05-31', -36, '2015-05-31'],
  ['2018-03-31', -1, '2018-02-28'],
  ['2018-01-15', -1, '2017-12-15'],
])('%s plus %i months is %s', (dag, aantal, verwacht) => {
  expect(plusMaanden(datum(dag), aantal)).toBe(verwacht);
});

it('knows months, their days and their order', () => {
  expect(['2018-01', '2018-13', '2018-00', '2018-1', '0000-01', '2018-01-01'].map(isMaand)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect([dagenIn(maand('2020-02')), dagenIn(maand('2019-02')), dagenIn(maand('2019-12'))]).toEqual([29, 28, 31]);
  expect(laatsteDag(maand('2018-12'))).toBe('2018-12-31');
  expect(maandenVan(maand('2018-11'), maand('2019-02'))).toEqual(['2018-11', '2018-12', '2019-01', '2019-02']);
  expect(() => maand('2018-13')).toThrow(RangeError);
});
