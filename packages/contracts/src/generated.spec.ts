import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const GENERATE = fileURLToPath(new URL('../tools/generate.mjs', import.meta.url));

it('is gelijk aan wat uit schemas/ volgt, net als de catalogus', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, [GENERATE, '--check']).catch(
    (error: unknown) => error as { stderr: string },
  );
  expect(stderr).toBe('');
});
