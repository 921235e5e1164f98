import { transformFile } from '@swc/core';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAlive, waitUntil } from '../embedded/small.js';
import { Child } from './child.js';

const SOURCES = dirname(fileURLToPath(import.meta.url));
const ROOT = join(SOURCES, '../../../..');
const LIMIT_MS = 20_000;
/** A program that says its process id, and then does not end by itself. */
const SLEEPER = ['-c', 'echo $$; exec sleep 1000'];
/** What a test run does: it starts a broker, and is killed. */
const PROGRAM = `
  import { Child } from './child.js';
  await Child.start('sh', ${JSON.stringify(SLEEPER)}, process.argv[2]);
  process.send('started');
`;

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'iwlz-spec-'))));
afterEach(() => rm(folder, { recursive: true }));

it('ends when the process that started it is killed', async () => {
  const { code } = await transformFile(join(SOURCES, 'child.ts'), {
    configFile: join(ROOT, '.swcrc'),
    sourceMaps: false,
  });
  await writeFile(join(folder, 'child.js'), code);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'program.js'), PROGRAM);
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

  const program = fork(join(folder, 'program.js'), [join(folder, 'log')], { execArgv: [] });
  await once(program, 'message');
  const pid = await sleeperPid();
  expect(isAlive(pid)).toBe(true);
  program.kill('SIGKILL');
  expect(await waitUntil(async () => !isAlive(pid), LIMIT_MS)).toBe(true);
});

it('ends by a signal, and says what it wrote', async () => {
  const child = await Child.start('sh', SLEEPER, join(folder, 'log'));
  const pid = await sleeperPid();
  expect(child.running).toBe(true);
  await child.end('SIGTERM');
  expect([child.running, isAlive(pid)]).toEqual([false, false]);
  expect(await child.lastLines()).toBe(String(pid));
});

it('is not running when there is no such program', async () => {
  const child = await Child.start('bestaat-niet', [], join(folder, 'log'));
  await child.ended;
  expect(child.running).toBe(false);
});

async function sleeperPid(): Promise<number> {
  const log = join(folder, 'log');
  await waitUntil(async () => (await readFile(log, 'utf8')).endsWith('\n'), LIMIT_MS);
  return Number(await readFile(log, 'utf8'));
}
