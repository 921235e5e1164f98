import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disarmStaleLocks, livingPostmaster } from './postmaster.js';

let folder: string;
let lockFile: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iwlz-spec-'));
  lockFile = join(folder, 'postmaster.pid');
});
afterEach(() => rm(folder, { recursive: true }));

/** As PostgreSQL writes it: pid, data folder, start, port, socket folder, TCP address, shared memory, status. */
const lock = (pid: number) => `${pid}\n${folder}\n1700000000\n5432\n/tmp/s\n\n  10058319   1343520\nready   \n`;

async function afterDisarming(text: string): Promise<string> {
  await writeFile(lockFile, text);
  await disarmStaleLocks(folder, folder, 5432);
  return readFile(lockFile, 'utf8');
}

describe('a lock file', () => {
  it('of another program is none of a living server, and gets our id; the rest is kept', async () => {
    const other = spawn('sleep', ['60']);
    const { pid } = other;
    if (pid === undefined) throw new Error('no sleep on this machine');
    await writeFile(lockFile, lock(pid));
    expect(await livingPostmaster(folder)).toBeUndefined();
    expect(await afterDisarming(lock(pid))).toBe(lock(process.pid));
    other.kill();
  });

  it('that another process is just writing is left alone', async () => {
    await writeFile(lockFile, '');
    expect(await livingPostmaster(folder)).toBeUndefined();
    expect(await afterDisarming('')).toBe('');
  });

  it('of a process that is gone is left to PostgreSQL', async () => {
    const gone = 2 ** 31 - 1; // more than any system gives out
    expect(await afterDisarming(lock(gone))).toBe(lock(gone));
  });

  it('is not needed', async () => {
    expect(await livingPostmaster(folder)).toBeUndefined();
    await expect(disarmStaleLocks(folder, folder, 5432)).resolves.toBeUndefined();
  });
});
