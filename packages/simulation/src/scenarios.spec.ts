import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leesScenarios } from './lees-scenarios.js';
import { vergelijk } from './vergelijk.js';
import { voerScenarioUit } from './voer-uit.js';

/** Scenarios of the rule book that need what is not built yet, by what that is. Whoever builds it empties its list. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  'de levensloop van een aanvraag (rule book 9.6: AanvraagOntvangen, AanvraagToegewezen, AanvraagAfgewezen)': [
    ...['S2b-goed', 'S3', 'S4b', 'S5', 'S6b', 'S6c', 'S9a', 'S9b', 'S11', 'S12a', 'S12b', 'S13'],
    ...['N5', 'N6', 'N7a', 'N7b', 'N8', 'N28', 'X12', 'X15'],
  ],
  'de termijn voor een antwoord (rule book 9.8)': [
    ...['S19a', 'S19b', 'S19c', 'S19d', 'N15b', 'N33a', 'N33b', 'N33c', 'N33d', 'X13'],
  ],
  'dossieroverdracht en herindicatie (ZK31, IO31)': ['N1', 'N2a', 'N2b', 'N2c', 'N2d', 'N3', 'N4', 'N26', 'N26b'],
};

const { scenarios, fouten } = leesScenarios(
  readFileSync(new URL('../testdata/zorgtoewijzing/scenarios.jsonl', import.meta.url), 'utf8'),
);
const later = new Map(Object.entries(LATER).flatMap(([waarom, ids]) => ids.map((id) => [id, waarom] as const)));

describe('de scenario’s van het rule book', () => {
  it('zijn alle leesbaar', () => {
    expect(fouten).toEqual([]);
    expect(scenarios).toHaveLength(120);
    expect([...later.keys()].filter((id) => !scenarios.some((s) => s.id === id))).toEqual([]);
  });

  it.each(scenarios.filter((s) => !later.has(s.id)).map((s) => [s.id, s.titel, s] as const))('%s %s', (_, __, s) => {
    expect(vergelijk(s, voerScenarioUit(s))).toEqual([]);
  });

  it.each(scenarios.filter((s) => later.has(s.id)).map((s) => [s.id, later.get(s.id), s] as const))(
    '%s wacht op %s',
    (_, __, s) => {
      // One that starts to agree must leave the list, so that it is watched from then on.
      expect(verschillenOfFout(s)).not.toEqual([]);
    },
  );
});

function verschillenOfFout(s: (typeof scenarios)[number]): unknown[] {
  try {
    return vergelijk(s, voerScenarioUit(s));
  } catch (fout) {
    return [fout];
  }
}
