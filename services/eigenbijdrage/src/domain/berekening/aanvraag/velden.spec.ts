import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SOORTEN } from './soorten.js';
import * as velden from './velden.js';
import type { Objectsoort, Veldsoort } from './veld.js';

const PAGINA = readFileSync(
  fileURLToPath(new URL('../../../../../../docs/referentie/bijdragen.md', import.meta.url)),
  'utf8',
);

/** The names of all fields, and all values to choose from, at every depth. */
function namen(soort: Veldsoort<unknown>): string[] {
  switch (soort.vorm) {
    case 'object':
      return vanObject(soort.object);
    case 'lijst':
      return vanObject(soort.item);
    case 'keuze':
      return [...soort.waarden];
    default:
      return [];
  }
}

function vanObject({ velden: v }: Objectsoort): string[] {
  return Object.entries(v).flatMap(([naam, { soort }]) => [naam, ...namen(soort)]);
}

describe('docs/referentie/bijdragen.md', () => {
  it.each(Object.entries(velden))('names every field and value of %s', (naam, soort) => {
    expect(Object.keys(SOORTEN)).toContain(naam);
    const vergeten = [naam, ...namen(soort)].filter((woord) => !new RegExp(`\\b${woord}\\b`).test(PAGINA));
    expect(vergeten).toEqual([]);
  });

  it('names every kind', () => {
    expect(Object.keys(SOORTEN)).toEqual(Object.keys(velden).sort((a, b) => PLAATS(a) - PLAATS(b)));
  });
});

const PLAATS = (soort: string): number => Object.keys(SOORTEN).indexOf(soort);
