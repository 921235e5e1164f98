import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leesScenarios } from './lees-scenarios.js';
import { vergelijk } from './vergelijk.js';
import { voerScenarioUit } from './voer-uit.js';

const { scenarios, fouten } = leesScenarios(
  readFileSync(new URL('../testdata/zorgtoewijzing/scenarios.jsonl', import.meta.url), 'utf8'),
);

describe('de scenario’s van het rule book', () => {
  it('zijn alle leesbaar', () => {
    expect(fouten).toEqual([]);
    expect(scenarios).toHaveLength(120);
  });

  it.each(scenarios.map((s) => [s.id, s.titel, s] as const))('%s %s', (_, __, s) => {
    expect(vergelijk(s, voerScenarioUit(s))).toEqual([]);
  });
});
