import { readFileSync } from 'node:fs';
import { leesScenarios, vergelijk } from '@iwlz/simulation';
import { describe, expect, it } from 'vitest';
import { startTestketen } from './testketen.js';
import { voerUitDoorVoordeur } from './voordeur.js';

/** The everyday part of the rule book: through files and HTTP it must give what the pure core gives. */
const DOOR_DE_VOORDEUR = [
  ...['S1', 'S2a', 'S10a', 'S10b', 'S10c', 'S10d', 'S14', 'S15', 'S17', 'N9', 'N14a', 'N14b', 'N14c', 'N15a'],
  ...['S11', 'S19c', 'N3', 'N26', 'X12'],
  ...['N16', 'N17a', 'N17b', 'N17c', 'N24a', 'N24b', 'N24c', 'N29a'],
];

const bestand = new URL('../../../../packages/simulation/testdata/zorgtoewijzing/scenarios.jsonl', import.meta.url);
const { scenarios } = leesScenarios(readFileSync(bestand, 'utf8'));

describe('scenario’s als bestanden en feiten door de voordeur', () => {
  it.each(DOOR_DE_VOORDEUR)('%s', async (id) => {
    const scenario = scenarios.find((s) => s.id === id)!;
    const keten = await startTestketen({ KLOK: scenario.stappen[0]!.op });
    try {
      expect(vergelijk(scenario, await voerUitDoorVoordeur(scenario, keten))).toEqual([]);
    } finally {
      await keten.weg();
    }
  });
});
