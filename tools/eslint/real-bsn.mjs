/** Nine digits by themselves: no part of a longer number, a hexadecimal run, a decimal fraction or a version. */
const NINE_DIGITS = /(?<![\da-fA-F]|\d\.)\d{9}(?![\da-fA-F]|\.\d)/g;

/**
 * Finds the numbers in a text that could be the BSN of a living person: nine digits that pass the 11-proef (rule CS002).
 * Numbers that begin with 9999 are never given out and serve as test data; 000000000 is the official "no BSN".
 * @param {string} text any text: source, XML, JSON, prose
 * @returns {{ index: number, masked: string }[]} where each begins (from 0), and its last two digits as one may show them
 */
export function findRealBsns(text) {
  return [...text.matchAll(NINE_DIGITS)]
    .filter(([number]) => passesElevenTest(number) && !number.startsWith('9999') && number !== '000000000')
    .map(({ 0: number, index }) => ({ index, masked: `*******${number.slice(-2)}` }));
}

/**
 * The same test as `slaagtVoorElfproef` of @iwlz/basis, which cannot be had before anything is compiled.
 * @param {string} number nine digits
 */
function passesElevenTest(number) {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11 === 0;
}
