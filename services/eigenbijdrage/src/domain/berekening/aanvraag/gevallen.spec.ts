import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { beantwoord } from './beantwoord.js';

const FILE = fileURLToPath(new URL('../../../../testdata/bijdragen.jsonl', import.meta.url));
const regels = readFileSync(FILE, 'utf8').trim().split('\n');

interface Geval {
  readonly id: string;
  readonly uitleg: string;
  readonly verwacht?: object;
  readonly fouten?: readonly { readonly code: string; readonly pad: string }[];
}

// The examples of rule book E, by their number, and samples of the other kinds.
describe('the worked examples', () => {
  it.each(regels.map((regel) => [JSON.parse(regel) as Geval, regel] as const))('$0.id: $0.uitleg', (geval, regel) => {
    const antwoord = beantwoord(regel);
    if (geval.verwacht) expect(antwoord).toEqual({ id: geval.id, uitkomst: geval.verwacht });
    else {
      const fouten = 'fouten' in antwoord ? antwoord.fouten.map(({ code, pad }) => ({ code, pad })) : [];
      expect(new Set(fouten)).toEqual(new Set(geval.fouten));
    }
  });

  it.each(regels)('come out the same with an explanation', (regel) => {
    const [zonder, met] = [beantwoord(regel), beantwoord(regel, true)];
    expect({ ...met, uitleg: undefined }).toEqual({ ...zonder, uitleg: undefined });
    if ('uitkomst' in met) expect(Array.isArray(met.uitleg)).toBe(true);
  });
});
