import { slaagtVoorElfproef } from '@iwlz/basis';
import { RuleTester } from 'eslint';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRealBsn } from './no-real-bsn.mjs';
import { findRealBsns } from './real-bsn.mjs';

// Put together here, for a number that looks real may not stand in any file of the project, this one included.
const REAL = ['1234', '56782'].join('');
const nineDigits = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));

describe('findRealBsns', () => {
  it.each([
    ['by itself', REAL],
    ['in XML', `<Bsn>${REAL}</Bsn>`],
    ['in a list', `[${REAL},999900006]`],
    ['at the end of a sentence', `Zie ${REAL}.`],
    ['behind a name', `bsn${REAL}`],
  ])('finds one %s', (_where, text) => {
    expect(findRealBsns(text)).toEqual([{ index: text.indexOf(REAL), masked: '*******82' }]);
  });

  it.each([
    ['a BSN that begins with 9999', '999900006'],
    ['the official "no BSN"', '000000000'],
    ['nine digits that do not pass the 11-proef', String(Number(REAL) + 1)],
    ['a part of a longer number', `${REAL}0000`],
    ['a part of a hash', `fe${REAL}ab`],
    ['a decimal fraction', `0.${REAL}`],
    ['a number with a fraction', `${REAL}.5`],
  ])('leaves %s alone', (_what, text) => {
    expect(findRealBsns(text)).toEqual([]);
  });

  it('computes the 11-proef as @iwlz/basis does', () => {
    const notExempt = nineDigits.filter((n) => !n.startsWith('9999') && n !== '000000000');
    fc.assert(fc.property(notExempt, (n) => findRealBsns(n).length === Number(slaagtVoorElfproef(n))));
  });
});

RuleTester.describe = describe;
RuleTester.it = it;
const found = { message: '*******82 could be a real BSN: invented ones begin with 9999' };

new RuleTester().run('no-real-bsn', noRealBsn, {
  valid: ['const bsn = "999900006";', '// telling: 999900006', 'const duurMs = 86_400_000;'],
  invalid: [
    { code: `const bsn = '${REAL}';`, errors: [{ ...found, line: 1, column: 14, endColumn: 23 }] },
    { code: `const bsn = ${REAL};`, errors: [found] },
    { code: `const xml = \`<Bsn>${REAL}</Bsn>\`;`, errors: [found] },
    { code: `// na de eerste regel\n/* ${REAL} */`, errors: [{ ...found, line: 2, column: 4 }] },
    { code: `const paar = ['${REAL}', '${REAL}'];`, errors: [found, found] },
  ],
});
