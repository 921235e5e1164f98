import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';

/** How often the project's settings for the file object to the code, going by the restrictions on pure code alone. */
async function objections(file: string, code: string): Promise<number> {
  const config = (await new ESLint().calculateConfigForFile(file)) as { rules: Linter.RulesRecord };
  const rules = Object.fromEntries(Object.entries(config.rules).filter(([name]) => name.startsWith('no-restricted-')));
  return new Linter().verify(code, { rules }).length;
}

describe('pure code', () => {
  it.each([
    'Date.now();',
    'new Date();',
    'Date();',
    'Math.random();',
    'setTimeout(klaar, 10);',
    'process.env.KLOK;',
    "import { readFileSync } from 'node:fs';",
    "import { readFileSync } from 'fs';",
    "export { readFile } from 'node:fs/promises';",
  ])('may not contain %s', async (code) => {
    expect(await objections('services/intake/src/domain/x.ts', code)).toBe(1);
  });

  it.each(["new Date('2026-03-01');", 'Math.max(1, 2);', "import { datum } from '@iwlz/basis';"])(
    'may contain %s',
    async (code) => expect(await objections('services/intake/src/domain/x.ts', code)).toBe(0),
  );

  it.each([
    ['services/zorgtoewijzing/src/domain/diep/x.ts', 1],
    ['services/zorgtoewijzing/src/handlers/x.ts', 1],
    ['packages/basis/src/x.ts', 1],
    ['packages/simulation/src/x.ts', 1],
    ['services/zorgtoewijzing/src/app/x.ts', 0],
    ['packages/event-log/src/x.ts', 0],
    ['packages/basis/src/x.spec.ts', 0],
  ])('is what lies in %s: %i', async (file, expected) => {
    expect(await objections(file, 'Date.now();')).toBe(expected);
  });
});
