import { transformFile } from '@swc/core';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startPostgres, temporaryDataDir, type TemporaryDataDir } from './index.js';
import { isAlive, waitUntil } from './small.js';

const SOURCES = dirname(fileURLToPath(import.meta.url));
const ROOT = join(SOURCES, '../../../..');
const LIMIT_MS = 20_000;

/** A program that uses a server until it is told how to end. Without a data folder it takes a temporary one. */
const PROGRAM = `
  import { startPostgres, temporaryDataDir } from './index.js';
  const dataDir = process.argv[2] ?? (await temporaryDataDir()).dataDir;
  process.on('SIGINT', () => {}); // as a program that first finishes its work
  const server = await startPostgres({ dataDir, durable: false });
  process.on('message', async (word) => {
    if (word === 'stop') await server.stop();
    process.exit();
  });
  process.send({ dataDir, pid: server.pid, adopted: server.adopted });
`;

interface Report {
  dataDir: string;
  pid: number;
  adopted: boolean;
}

let programDir: string;
let temporary: TemporaryDataDir;
let dataDir: string;
let children: ChildProcess[];

beforeAll(async () => {
  programDir = await mkdtemp(join(tmpdir(), 'iwlz-spec-'));
  const sources = (await readdir(SOURCES)).filter((name) => /^[\w-]+\.ts$/.test(name));
  for (const name of sources) {
    const { code } = await transformFile(join(SOURCES, name), { configFile: join(ROOT, '.swcrc'), sourceMaps: false });
    await writeFile(join(programDir, name.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(programDir, 'package.json'), '{ "type": "module" }');
  await writeFile(join(programDir, 'program.js'), PROGRAM);
  await symlink(join(ROOT, 'node_modules'), join(programDir, 'node_modules'));
  temporary = await temporaryDataDir();
  dataDir = temporary.dataDir;
});
afterAll(async () => {
  await temporary.remove();
  await rm(programDir, { recursive: true });
});

beforeEach(() => {
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

function spawnProgram(...args: string[]): ChildProcess {
  const child = fork(join(programDir, 'program.js'), args, { execArgv: [], detached: true });
  children.push(child);
  return child;
}

async function startProgram(...args: string[]): Promise<[ChildProcess, Report]> {
  const child = spawnProgram(...args);
  const [report] = (await once(child, 'message')) as [Report];
  return [child, report];
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const isGone = (pid: number) => waitUntil(async () => !isAlive(pid), LIMIT_MS);

it('makes the cluster anew when the process was killed while making it', async () => {
  const child = spawnProgram(dataDir);
  const unfinished = async () => (await readdir(dataDir).catch(() => [])).some((name) => name.includes('unfinished'));
  expect(await waitUntil(unfinished, LIMIT_MS)).toBe(true);
  await kill(child);

  const server = await startPostgres({ dataDir, durable: false });
  expect((await readdir(dataDir)).sort()).toEqual(['cluster', 'server.log']);
  await server.stop();
});

it('comes in at the server that a killed parent left, and stops it', async () => {
  const [child, report] = await startProgram(dataDir);
  expect(report.adopted).toBe(false);
  await kill(child);

  const server = await startPostgres({ dataDir, durable: false });
  expect([server.adopted, server.pid]).toEqual([true, report.pid]);
  await server.stop();
  expect(await isGone(report.pid)).toBe(true);
});

it('starts on what is left after both the parent and the server were killed', async () => {
  const [child, report] = await startProgram(dataDir);
  await kill(child);
  process.kill(report.pid, 'SIGKILL');

  const server = await startPostgres({ dataDir, durable: false });
  expect(server.adopted).toBe(false);
  await server.stop();
});

it('does not take the server away from another process', async () => {
  const [one, first] = await startProgram(dataDir);
  const [two, second] = await startProgram(dataDir);
  expect(second).toMatchObject({ adopted: true, pid: first.pid });

  one.send('stop');
  await once(one, 'exit');
  expect(isAlive(first.pid)).toBe(true);
  two.send('stop');
  await once(two, 'exit');
  expect(await isGone(first.pid)).toBe(true);
});

it('gives the server of a process that ends without stop to the other one anew', async () => {
  const [one, first] = await startProgram(dataDir);
  const other = await startPostgres({ dataDir, durable: false });
  one.send('exit');
  expect(await isGone(first.pid)).toBe(true);

  expect(await waitUntil(async () => other.pid !== first.pid, LIMIT_MS)).toBe(true);
  expect(isAlive(other.pid)).toBe(true);
  await other.stop();
  expect(await isGone(other.pid)).toBe(true);
});

it('leaves the server alone on Ctrl-C: that is for the program to handle', async () => {
  const [child, report] = await startProgram(dataDir);
  process.kill(-(child.pid ?? 0), 'SIGINT'); // as the terminal does: to the whole process group
  const other = await startPostgres({ dataDir, durable: false });
  expect([other.adopted, other.pid]).toEqual([true, report.pid]);
  await other.stop();

  child.send('stop');
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  expect(exitCode).toBe(0);
  expect(await isGone(report.pid)).toBe(true);
});

it('sweeps the temporary folder of a killed process, with its server, but not while another uses it', async () => {
  const [maker, report] = await startProgram();
  const user = await startPostgres({ dataDir: report.dataDir, durable: false });
  await kill(maker);

  await (await temporaryDataDir()).remove();
  expect(await readdir(report.dataDir)).toContain('cluster');
  await startProgram(report.dataDir).then(([child]) => kill(child)); // a second user, killed: leaves no trace
  await user.stop();
  expect(await isGone(report.pid)).toBe(true);

  const [orphan, left] = await startProgram();
  await kill(orphan);
  expect(isAlive(left.pid)).toBe(true);
  await (await temporaryDataDir()).remove();
  expect(await isGone(left.pid)).toBe(true);
  for (const folder of [report.dataDir, left.dataDir]) await expect(stat(dirname(folder))).rejects.toThrow('ENOENT');
});

it('leaves no process and no file of a temporary server', async () => {
  const other = await temporaryDataDir();
  const server = await startPostgres({ dataDir: other.dataDir, durable: false });
  await other.remove(); // the server still runs

  expect(isAlive(server.pid)).toBe(false);
  const left = (await readdir(tmpdir())).map((name) => join(tmpdir(), name));
  const ours = [dirname(other.dataDir), server.connection.host];
  expect(left.filter((path) => ours.some((folder) => path.startsWith(folder)))).toEqual([]);
  await server.stop();
});
