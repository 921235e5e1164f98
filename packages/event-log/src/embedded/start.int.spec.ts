import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startPostgres, temporaryDataDir, type TemporaryDataDir } from './index.js';
import { newFolderUser, ownUid } from './server-user.js';
import { isAlive, waitUntil } from './small.js';

const asRoot = ownUid() === 0;

let temporary: TemporaryDataDir;
let dataDir: string;

beforeAll(async () => {
  temporary = await temporaryDataDir();
  dataDir = temporary.dataDir;
});
afterAll(() => temporary.remove());

async function ask<T extends object>(server: EmbeddedPostgres, sql: string): Promise<T | undefined> {
  const client = new pg.Client(server.connection);
  await client.connect();
  const { rows } = await client.query<T>(sql).finally(() => client.end());
  return rows[0];
}

describe('the first start', () => {
  it('makes a durable server that only its own user can reach, and stops without a trace but the data', async () => {
    const server = await startPostgres({ dataDir });
    const settings = await ask(
      server,
      `SELECT current_setting('listen_addresses') AS tcp, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS commit, current_setting('server_encoding') AS encoding,
              datlocale AS locale, pg_backend_pid() <> 0 AS answers
         FROM pg_database WHERE datname = 'postgres'`,
    );
    expect(settings).toEqual({
      tcp: '',
      fsync: 'on',
      commit: 'on',
      encoding: 'UTF8',
      locale: 'C.UTF-8',
      answers: true,
    });
    expect(server.adopted).toBe(false);
    for (const folder of [dataDir, server.connection.host]) {
      const { mode, uid } = await stat(folder);
      expect(mode & 0o777).toBe(0o700);
      expect(uid).toBe(newFolderUser()?.uid ?? ownUid());
    }

    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    await expect(stat(server.connection.host)).rejects.toThrow('ENOENT');
  });

  it('can be used by URL alone', async () => {
    const server = await startPostgres({ dataDir });
    const client = new pg.Client(server.url);
    await client.connect();
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await server.stop();
  });
});

describe('a later start', () => {
  it('finds what was committed', async () => {
    const first = await startPostgres({ dataDir });
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();

    const second = await startPostgres({ dataDir });
    expect(await ask(second, 'SELECT n FROM kept')).toEqual({ n: 7 });
    expect(second.pid).not.toBe(first.pid);
    await second.stop();
  });

  it('passes over a lock file whose process id now belongs to another program', async () => {
    const other = spawn('sleep', ['60'], { ...newFolderUser(), cwd: '/' });
    const lockFile = join(dataDir, 'cluster', 'postmaster.pid');
    await writeFile(lockFile, `${other.pid}\n${join(dataDir, 'cluster')}\n1700000000\n5432\n/tmp\n\n  1 1\nready   \n`);

    const server = await startPostgres({ dataDir });
    expect(server.adopted).toBe(false);
    expect(isAlive(other.pid ?? 0)).toBe(true);
    await server.stop();
    other.kill();
  });

  it('removes a half-made cluster that a killed process left, and makes a whole one', async () => {
    const fresh = await temporaryDataDir();
    const unfinished = join(fresh.dataDir, `cluster.unfinished-${await pidOfTheDead()}-abcdef`);
    await mkdir(join(unfinished, 'base'), { recursive: true });

    const server = await startPostgres({ dataDir: fresh.dataDir, durable: false });
    expect(await ask(server, 'SELECT 1 AS one')).toEqual({ one: 1 });
    expect((await readdir(fresh.dataDir)).filter((name) => name.includes('unfinished'))).toEqual([]);
    await server.stop();
    await fresh.remove();
  });
});

describe('several users of one server', () => {
  it('share it; the last one out stops it', async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => startPostgres({ dataDir })));
    if (!one || !two || !three) throw new Error('three handles expected');
    expect(new Set([one.pid, two.pid, three.pid]).size).toBe(1);
    expect([one, two, three].filter((server) => !server.adopted)).toHaveLength(1);

    await one.stop();
    await two.stop();
    expect(await ask(three, 'SELECT 1 AS one')).toEqual({ one: 1 });
    await three.stop();
    expect(isAlive(three.pid)).toBe(false);
  });

  it('may leave at the same moment', async () => {
    const servers = await Promise.all([1, 2, 3, 4].map(() => startPostgres({ dataDir })));
    await Promise.all(servers.map((server) => server.stop()));
    expect(servers.map((server) => isAlive(server.pid))).toEqual([false, false, false, false]);
  });

  it('are served by a new server when one comes while the last one leaves', async () => {
    const first = await startPostgres({ dataDir });
    const leaving = first.stop();
    const second = await startPostgres({ dataDir });
    await leaving;
    expect(await ask(second, 'SELECT 1 AS one')).toEqual({ one: 1 });
    await second.stop();
    expect(isAlive(second.pid)).toBe(false);
  });

  it('may not expect durability of a server that has none', async () => {
    const fast = await startPostgres({ dataDir, durable: false });
    await expect(startPostgres({ dataDir })).rejects.toThrow('zonder fsync');
    await fast.stop();
  });
});

describe('a server that falls away', () => {
  it('is started again at the same address, and says so', async () => {
    const lines: string[] = [];
    const server = await startPostgres({ dataDir, log: (line) => lines.push(line) });
    const { pid } = server;
    process.kill(pid, 'SIGKILL');

    expect(await waitUntil(async () => lines.length === 2, 60_000)).toBe(true);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual({ one: 1 });
    expect(server.pid).not.toBe(pid);
    expect(lines).toEqual([
      'PostgreSQL is weggevallen en wordt opnieuw gestart.',
      `PostgreSQL draait weer (proces ${server.pid}).`,
    ]);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('stays away when its user stops meanwhile', async () => {
    const server = await startPostgres({ dataDir });
    process.kill(server.pid, 'SIGKILL');
    await server.stop();
    const next = await startPostgres({ dataDir });
    expect(next.adopted).toBe(false);
    await next.stop();
  });
});

describe('refusals', () => {
  it('shows the last lines of a server that does not start', async () => {
    const start = startPostgres({ dataDir, settings: { shared_buffers: 'veel' } });
    await expect(start).rejects.toThrow(/is niet gestart[^]*invalid value for parameter "shared_buffers": "veel"/);
  });

  it('leaves a folder alone that holds other things', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'iwlz-spec-'));
    await chmod(folder, 0o755);
    await writeFile(join(folder, 'brief.txt'), 'van iemand anders');
    await expect(startPostgres({ dataDir: folder })).rejects.toThrow('bevat al iets anders (brief.txt)');
    expect(await readdir(folder)).toEqual(['brief.txt']);
    await rm(folder, { recursive: true });
  });

  it.runIf(asRoot)('names the folder that is closed to the server, and makes nothing', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'iwlz-spec-')); // mkdtemp makes 0700
    const start = startPostgres({ dataDir: join(closed, 'keten', 'postgres') });
    await expect(start).rejects.toThrow(`voor die gebruiker is de map ${closed} dicht`);
    expect(await readdir(closed)).toEqual([]);
    await rm(closed, { recursive: true });
  });
});

async function pidOfTheDead(): Promise<number> {
  const child = spawn('true');
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}
