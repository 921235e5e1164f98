// Compiles on demand, so that a fresh clone starts with one command and an edited source is never run stale.
import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMPILER = ['tools/compile.mjs', '.swcrc'];
/** Holds the process id of whoever compiles now. */
const LOCK = '.nx/compiling';
const WAIT_FOR_OTHER_MS = 50;

/**
 * Returns when the dist/ of every workspace package is as new as its sources. Where that is so already it costs a walk
 * over modification times; else the stale packages are built through nx, with one line on stderr, while other processes
 * that ask the same wait. Throws an `Error` that holds the compiler's output when a package does not compile.
 * @param {string} [root] folder of the workspace
 */
export async function ensureCompiled(root = ROOT) {
  while (stalePackages(root).length > 0) {
    if (takeLock(root)) return compile(root);
    await sleep(WAIT_FOR_OTHER_MS);
  }
}

function compile(root) {
  try {
    // Looked at again: another process may have compiled between our look and our lock.
    const stale = stalePackages(root);
    if (stale.length > 0) build(root, stale);
  } finally {
    rmSync(join(root, LOCK), { force: true });
  }
}

function build(root, folders) {
  console.error(`Broncode wordt vertaald: ${folders.map((folder) => basename(folder)).join(', ')} ...`);
  const begin = new Date();
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const args = [nx, 'run-many', '-t', 'build', '-p', folders.join(','), '--outputStyle=static'];
  const { status, error, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`vertalen is mislukt\n${error?.message ?? `${stdout}${stderr}`}`);
  // A source that was touched but not changed leaves dist/ as nx found it: it is as new as its sources all the same.
  for (const folder of folders) utimesSync(join(root, folder, 'dist'), begin, begin);
}

/** The folders of the packages whose dist/ is missing, or not newer than each of its sources and the compiler. */
function stalePackages(root) {
  const compilerMs = Math.max(...COMPILER.map((file) => modifiedMs(join(root, file))));
  return packagesWithSources(root).filter((folder) => {
    const compiledMs = modifiedMs(join(root, folder, 'dist'));
    return !(compiledMs > compilerMs && compiledMs > newestMs(join(root, folder, 'src')));
  });
}

function packagesWithSources(root) {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces
    .map((pattern) => dirname(pattern))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => modifiedMs(join(root, folder, 'src')) !== undefined);
}

/** The newest modification time at or below the folder; a removed file shows in the time of its folder only. */
function newestMs(folder) {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newestMs(path) : statSync(path).mtimeMs;
  });
  return Math.max(statSync(folder).mtimeMs, ...times);
}

/** Modification time in milliseconds since 1970, undefined when there is nothing at the path. */
function modifiedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** Whether this process now holds the lock. A lock whose holder has died is cleared, to be taken at the next try. */
function takeLock(root) {
  const lock = join(root, LOCK);
  const own = `${lock}.${process.pid}`;
  mkdirSync(dirname(lock), { recursive: true });
  // Linked into place, so that whoever sees the lock can read its holder.
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(own);
  }
}

/** Whether the process that took the lock still lives; a lock that vanished meanwhile counts as held. */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}
