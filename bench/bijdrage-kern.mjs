import { berekenWlz, maand, Spoor } from '@iwlz/eigenbijdrage/berekening';
import { inTurns } from './lib/in-turns.mjs';
import { compared } from './lib/report.mjs';

const HOUSEHOLDS = 20_000;
const MONTH = maand('2026-03');

export const title = 'decide one contribution in the pure core';
export const notes = [
  `The Wlz contribution of March 2026 for ${HOUSEHOLDS / 1_000} thousand invented households: a third lives as a couple, with one to five times`,
  'in care each and incomes of three years. The aim is 50 µs a decision. Floor: reading and writing the same facts as JSON.',
];

export async function run() {
  const households = Array.from({ length: HOUSEHOLDS }, (_, n) => household(n));
  const texts = households.map((invoer) => JSON.stringify(invoer));
  const seconds = await inTurns([
    { name: 'JSON', work: async () => texts.forEach((text) => JSON.stringify(JSON.parse(text))) },
    { name: 'month', work: async () => households.forEach((invoer) => berekenWlz(invoer)) },
    { name: 'explained', work: async () => households.forEach((invoer) => berekenWlz(invoer, new Spoor())) },
    { name: 'year', work: async () => households.forEach((invoer) => berekenWlz({ ...invoer, ...YEAR })) },
  ]);
  const of = (name) => ({ events: HOUSEHOLDS, seconds: seconds.get(name) });
  return {
    rows: [
      compared('a month', of('month'), of('JSON'), { perSecond: 20_000 }),
      compared('a month with its explanation', of('explained'), of('JSON')),
      compared('the twelve months of 2026', of('year'), of('JSON')),
    ],
  };
}

const YEAR = { van: maand('2026-01'), tm: maand('2026-12') };
const FORMS = ['VB', 'VB', 'VB', 'VPT', 'PGB', 'MPT', 'BW', 'DTV'];

/** The n-th household: all of it follows from n. */
function household(n) {
  const client = person(n);
  return { van: MONTH, client, ...(n % 3 === 0 && { partner: { ...person(n + 7), relatie: 'GEHUWD' } }) };
}

function person(n) {
  const times = Array.from({ length: 1 + (n % 5) }, (_, i) => ({
    leveringsvorm: FORMS[(n + i) % FORMS.length],
    van: `${2021 + i}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
    ...(i < n % 5 && { tm: `${2022 + i}-${two(1 + ((n + i) % 11))}-${two(1 + (n % 27))}` }),
  }));
  const income = (peiljaar) => ({
    peiljaar,
    inkomen: 15_000_00 + ((n * 7919) % 40_000_00),
    belasting: 2_000_00 + ((n * 104_729) % 5_000_00),
    zorgtoeslag: n % 4 === 0,
    ...(n % 2 === 0 && { rendementsgrondslag: (n * 1_299_709) % 150_000_00 }),
  });
  return {
    geboortedatum: `${1930 + (n % 60)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
    zorgperioden: times,
    inkomens: [2022, 2023, 2024].map(income),
  };
}

function two(number) {
  return String(number).padStart(2, '0');
}
