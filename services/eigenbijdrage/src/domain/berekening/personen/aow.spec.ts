import { datum } from '@iwlz/basis';
import { expect, it } from 'vitest';
import { aowDatumVan } from './aow.js';

// The birth dates around which the AOW age steps up: who is born a day later waits longer (A1).
it.each([
  ['1940-05-20', '2005-08-20'],
  ['1950-09-30', '2015-12-30'],
  ['1950-10-01', '2016-04-01'],
  ['1952-12-31', '2018-12-31'],
  ['1953-01-01', '2019-05-01'],
  ['1953-12-31', '2020-04-30'],
  ['1955-08-31', '2021-12-31'],
  ['1955-09-01', '2022-04-01'],
  ['1957-02-28', '2023-12-28'],
  ['1957-03-01', '2024-03-01'],
  ['1960-12-31', '2027-12-31'],
  ['1961-01-01', undefined],
])('born on %s: AOW from %s', (geboren, verwacht) => {
  expect(aowDatumVan(datum(geboren))).toBe(verwacht);
});
