import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leesScenarios } from './lees-scenarios.js';
import { vergelijk } from './vergelijk.js';
import { voerScenarioUit } from './voer-uit.js';

/*
 * `scenarios.jsonl` are those of the rule book. `rijen.jsonl` are random ones, cut down to what a row of a table decides that
 * no scenario of the book sees (mutatieproef.spec.ts of zorgtoewijzing); what they expect was written by a second program,
 * made from the rule book alone.
 */
describe.each([
  ['scenarios.jsonl', 120],
  ['rijen.jsonl', 47],
])('%s', (naam, aantal) => {
  const { scenarios, fouten } = leesScenarios(
    readFileSync(new URL(`../testdata/zorgtoewijzing/${naam}`, import.meta.url), 'utf8'),
  );

  it('is geheel leesbaar', () => {
    expect(fouten).toEqual([]);
    expect(scenarios).toHaveLength(aantal);
  });

  it.each(scenarios.map((s) => [s.id, s.titel, s] as const))('%s %s', (_, __, s) => {
    expect(vergelijk(s, voerScenarioUit(s))).toEqual([]);
  });
});
