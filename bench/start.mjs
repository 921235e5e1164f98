import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPostgres, temporaryDataDir } from '@iwlz/event-log/embedded';
import { openPostgresEngine } from '@iwlz/event-log/postgres';
import { clientsByPartition, FIRST_DAY, recordMaker } from './lib/events.mjs';
import { inTurns } from './lib/in-turns.mjs';
import { lasting } from './lib/report.mjs';

const IWLZ = fileURLToPath(new URL('../apps/cli/bin/iwlz.mjs', import.meta.url));
const EMPTY_NEST = fileURLToPath(new URL('lib/empty-nest.mjs', import.meta.url));
const ADDRESS = /http:\/\/[\w.:]+/;
const POLL_MS = 10;

/** A topic that nobody in the chain reads: a start has nothing to catch up with. */
const UNREAD = 'iwlz.bijdrage';
const FILLING = 200_000;

export const title = 'from the command until GET /health/ready answers 200';
export const notes = [
  'What `npm start` runs, compiled beforehand, in a new process each time; beside it what it is made of. Filled: a second',
  `start on a folder, with ${FILLING.toLocaleString('en')} events in its log. npm itself is what \`npm start\` takes to run nothing.`,
];

export async function run() {
  const folders = await makeFolders();
  try {
    const seconds = await inTurns([
      { name: 'npm', work: () => npmStart(folders.npm) },
      { name: 'nest', work: () => startProcess([EMPTY_NEST], {}, '/nothing', 404) },
      { name: 'postgres on a new folder', work: () => startOnNewFolder(startServer) },
      { name: 'postgres on a used folder', work: () => startServer(join(folders.filled.dataDir, 'postgres')) },
      { name: 'chain on a new folder', work: () => startOnNewFolder(startChain) },
      { name: 'chain on a filled folder', work: () => startChain(folders.filled.dataDir) },
    ]);
    const row = (what, name, atMost) => lasting(what, seconds.get(name), atMost);
    return {
      rows: [
        row('npm itself', 'npm'),
        row('empty Nest application on fastify', 'nest'),
        row('PostgreSQL alone, empty folder', 'postgres on a new folder'),
        row('PostgreSQL alone, filled folder', 'postgres on a used folder'),
        row('iwlz start, empty folder', 'chain on a new folder', 4),
        row('iwlz start, filled folder', 'chain on a filled folder', 2),
      ],
    };
  } finally {
    await folders.filled.remove();
    await rm(folders.npm, { recursive: true });
  }
}

async function makeFolders() {
  const npm = await mkdtemp(join(tmpdir(), 'iwlz-bench-'));
  await writeFile(join(npm, 'package.json'), '{ "scripts": { "start": "node -e 0" } }');
  const filled = await temporaryDataDir();
  await (
    await startChain(filled.dataDir)
  )();
  await fill(join(filled.dataDir, 'postgres'));
  return { npm, filled };
}

async function fill(dataDir) {
  const server = await startPostgres({ dataDir });
  const engine = await openPostgresEngine(server.connection);
  const make = await recordMaker(engine.log, [UNREAD]);
  const clients = clientsByPartition(100);
  const records = clients.flatMap((keys, p) => keys.map((key) => make(UNREAD, p, key, FIRST_DAY)));
  for (let published = 0; published < FILLING; published += records.length) {
    await engine.store('intake').transaction((tx) => tx.publish(records));
  }
  await engine.close();
  await server.stop();
}

async function npmStart(folder) {
  const child = spawn('npm', ['start'], { cwd: folder, stdio: 'ignore' });
  await once(child, 'close');
}

function startChain(dataDir) {
  return startProcess([IWLZ, 'start'], { KETEN_DATA: dataDir, PORT: '0' }, '/health/ready', 200);
}

async function startServer(dataDir) {
  const server = await startPostgres({ dataDir });
  return () => server.stop();
}

/** As `start`, on a folder that goes away with what was started. */
async function startOnNewFolder(start) {
  const folder = await temporaryDataDir();
  const stop = await start(folder.dataDir);
  return async () => {
    await stop();
    await folder.remove();
  };
}

/** Starts a program that prints its address, and waits until it answers. Gives back how to stop it. */
async function startProcess(args, env, path, status) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  const address = await addressOf(child);
  while ((await statusOf(`${address}${path}`)) !== status) await sleep(POLL_MS);
  return async () => {
    child.kill('SIGINT');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  };
}

async function addressOf(child) {
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text;
    const [address] = ADDRESS.exec(said) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`a program ended before it was ready: ${child.spawnargs.join(' ')}`);
}

async function statusOf(url) {
  const response = await fetch(url);
  await response.body?.cancel();
  return response.status;
}
