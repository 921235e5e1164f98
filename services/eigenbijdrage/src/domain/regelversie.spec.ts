import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gebeurtenissen, speelAf } from '../handlers/testhulp/verhalen.js';
import { beantwoord } from './berekening/aanvraag/beantwoord.js';
import { wlzInvoer } from './berekening/testhulp/willekeurig.js';
import { berekenWlz } from './berekening/index.js';
import { REGELVERSIE } from './regelversie.js';

/** Fingerprints of what was put in and of what came out. */
interface Afdruk {
  readonly invoer: string;
  readonly uitkomst: string;
}

const tekst = (pad: string): string => readFileSync(fileURLToPath(new URL(pad, import.meta.url)), 'utf8');
const AFDRUKKEN = JSON.parse(tekst('./regelversie.json')) as Readonly<Record<string, Readonly<Record<string, Afdruk>>>>;
const SEED = 2026;

/** A fixed set of inputs, and how each is answered. */
interface Proef {
  readonly invoer: () => readonly unknown[];
  readonly antwoord: (invoer: never) => unknown;
}

const PROEVEN: Readonly<Record<string, Proef>> = {
  gevallen: {
    invoer: () => tekst('../../testdata/bijdragen.jsonl').trim().split('\n'),
    antwoord: (regel: string) => beantwoord(regel),
  },
  huishoudens: {
    invoer: () => fc.sample(wlzInvoer, { seed: SEED, numRuns: 300 }),
    antwoord: berekenWlz,
  },
  verhalen: {
    invoer: () => fc.sample(gebeurtenissen, { seed: SEED, numRuns: 60 }),
    antwoord: (verhaal) => speelAf(verhaal).maanden(),
  },
};

function afdrukVan({ invoer, antwoord }: Proef): Afdruk {
  const erin = invoer();
  return { invoer: hash(erin), uitkomst: hash(erin.map((i) => antwoord(i as never))) };
}

const hash = (waarde: unknown): string =>
  createHash('sha256').update(JSON.stringify(waarde)).digest('hex').slice(0, 32);

describe('REGELVERSIE', () => {
  const nu = Object.fromEntries(Object.entries(PROEVEN).map(([naam, proef]) => [naam, afdrukVan(proef)]));
  const regel = `"${REGELVERSIE}": ${JSON.stringify(nu)}`;

  it('heeft een afdruk van wat zij uitrekent', () => {
    expect(Object.keys(AFDRUKKEN), `Zet in regelversie.json: ${regel}`).toContain(REGELVERSIE);
  });

  it.each(Object.keys(PROEVEN))('gaat omhoog zodra een uitkomst verandert: %s', (naam) => {
    const [dan, toen] = [nu[naam]!, AFDRUKKEN[REGELVERSIE]?.[naam]];
    expect(
      dan.invoer,
      `Niet de regels maar de vragen zijn anders (testhulp, testdata of fast-check). Is er verder niets veranderd, zet dan in regelversie.json: ${regel}`,
    ).toBe(toen?.invoer);
    expect(
      dan.uitkomst,
      'Er komt iets anders uit dan onder deze regelversie is vastgesteld. Is dat niet de bedoeling, herstel het dan. Is het wel de ' +
        'bedoeling: geef REGELVERSIE in regelversie.ts een nieuwe waarde, laat deze regel in regelversie.json staan en zet er een bij ' +
        `met de nieuwe versie: ${JSON.stringify(nu)} (besluit 0020).`,
    ).toBe(toen?.uitkomst);
  });
});
