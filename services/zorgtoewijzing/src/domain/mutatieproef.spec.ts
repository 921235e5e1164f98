import { readFileSync } from 'node:fs';
import { leesScenarios, voerScenarioUit, type Scenario } from '@iwlz/simulation';
import { describe, expect, it } from 'vitest';
import { AANVRAAGREGELS } from './aanvraagregels.js';
import { SLUITINGEN, WERKING } from './mutatiesoort.js';
import { GESLOTEN, REGELS, SLEUTELREGELS, SNIJDT_ZORG_AF } from './regels.js';
import { AANVRAAGWAARSCHUWINGEN, VERSIEWAARSCHUWINGEN, WAARSCHUWINGEN } from './waarschuwingen.js';

/*
 * Proof that the scenarios see every row of the tables: with its condition turned round or silenced, with one of its subjects
 * taken away, or with another state in a cell, at least one of them comes out otherwise than the rule book says.
 */

const MAP = new URL('../../../../packages/simulation/testdata/zorgtoewijzing/', import.meta.url);
const SCENARIOS = ['rijen.jsonl', 'scenarios.jsonl'].flatMap(
  (naam) => leesScenarios(readFileSync(new URL(naam, MAP), 'utf8')).scenarios,
);

const uitkomst = (s: Scenario) => JSON.stringify(voerScenarioUit(s));
const GOED = new Map(SCENARIOS.map((s) => [s, uitkomst(s)]));

/** Whether a scenario comes out otherwise while the table is `anders`; one that breaks down does. */
function gezien(verander: () => () => void): boolean {
  const herstel = verander();
  try {
    return SCENARIOS.some((s) => {
      try {
        return uitkomst(s) !== GOED.get(s);
      } catch {
        return true;
      }
    });
  } finally {
    herstel();
  }
}

/** Puts another value in a field of a table, for as long as it takes. */
function met<T extends object, K extends keyof T>(tabel: T, veld: K, waarde: T[K]): () => () => void {
  const rij: { -readonly [V in keyof T]: T[V] } = tabel;
  return () => {
    const was = rij[veld];
    rij[veld] = waarde;
    return () => {
      rij[veld] = was;
    };
  };
}

interface Rij {
  readonly code: string;
  readonly op?: readonly string[];
  readonly geldt: (...alles: never[]) => boolean;
}

const RIJEN: readonly (readonly [tabel: string, rijen: readonly Rij[]])[] = [
  ['9.4', [...SLEUTELREGELS, ...REGELS, GESLOTEN, SNIJDT_ZORG_AF]],
  ['9.4 Aanvraag', AANVRAAGREGELS],
  ['9.9', WAARSCHUWINGEN],
  ['9.9 Aanvraag', AANVRAAGWAARSCHUWINGEN],
  ['9.9 AW33', VERSIEWAARSCHUWINGEN],
];

describe('elke rij wordt gezien', () => {
  it.each(RIJEN.flatMap(([tabel, rijen]) => rijen.map((rij) => [tabel, rij.code, rij] as const)))(
    '%s %s',
    (_, __, rij) => {
      const { geldt, op = [] } = rij;
      expect(gezien(met(rij, 'geldt', (...alles) => !geldt(...alles))), 'omgekeerd').toBe(true);
      expect(gezien(met(rij, 'geldt', () => false)), 'zwijgend').toBe(true);
      const nietGezien = op.filter(
        (wat) =>
          !gezien(
            met(
              rij,
              'op',
              op.filter((ander) => ander !== wat),
            ),
          ),
      );
      expect(nietGezien, 'zonder dit onderwerp').toEqual([]);
    },
  );

  // Each cell with effect; verloop.spec.ts has the whole table, also the cells that no accepted record gets to.
  it.each(Object.entries(WERKING).map(([soort, werking]) => [soort as keyof typeof WERKING, werking] as const))(
    '9.2 %s',
    (soort, werking) => {
      const zonder = (staat: string) => Object.fromEntries(Object.entries(werking).filter(([s]) => s !== staat));
      const nietGezien = Object.keys(werking).filter((staat) => !gezien(met(WERKING, soort, zonder(staat))));
      expect(nietGezien, 'zonder deze cel').toEqual([]);
    },
  );

  it.each(Object.entries(SLUITINGEN))('9.1 sluiting door %s', (soort, sluiting) => {
    const ander = SLUITINGEN[soort === '17' ? '12/5' : '17']!;
    const veld = soort as keyof typeof SLUITINGEN;
    expect(gezien(met(SLUITINGEN, veld, { ...sluiting, staat: ander.staat })), 'staat').toBe(true);
    expect(gezien(met(SLUITINGEN, veld, { ...sluiting, overgang: ander.overgang })), 'overgang').toBe(true);
  });
});
