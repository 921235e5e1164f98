import { describe, expect, it } from 'vitest';
import { run } from '../testing/io.js';

describe('iwlz code', () => {
  it.each([
    ['9069', 'TR069', 'Begindatum'],
    ['TR069', 'TR069', 'Begindatum'],
    ['9056', 'TR056', 'eigen Identificatie'],
    ['CS002', 'CS002', '11-proef'],
    ['s002', 'CS002', '11-proef'],
    ['ZT-W04', 'rule book 9.9', ''],
  ])('explains %s by its rule and says what to do', async (code, rule, advice) => {
    const { exitCode, stdout } = await run(['code', code]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(rule);
    expect(stdout).toContain(advice);
  });

  it('explains a code that no rule gives', async () => {
    expect((await run(['code', '0200'])).stdout).toBe('0200: geen opmerking over deze berichtklasse\n');
  });

  it('does not know every code', async () => {
    const { exitCode, stderr } = await run(['code', '1234']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('De code 1234 is niet bekend.') as string]);
  });
});
