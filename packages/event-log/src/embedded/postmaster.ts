import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasCode, isAlive, waitUntil } from './small.js';

/** A running server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  /** Folder of its socket. */
  readonly host: string;
  readonly port: number;
  /** Takes connections; not while it starts, recovers or stops. */
  readonly ready: boolean;
}

/** How to end a server: fast shutdown (sessions are broken off, all is written), then without writing (recovers at the next start). */
const STOP_LADDER = [
  { signal: 'SIGINT', limitMs: 30_000 },
  { signal: 'SIGQUIT', limitMs: 10_000 },
] as const;

const BURIAL_LIMIT_MS = 1_000;

/** The server that runs on this cluster. A `postmaster.pid` that a dead server left counts as none. */
export async function livingPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const lock = await readLock(pidFile(clusterDir));
  if (lock === undefined || !(await isPostmaster(lock.pid, clusterDir))) return undefined;
  const [, , , port, host = '', , , status] = lock.lines;
  return { pid: lock.pid, port: Number(port), host, ready: status?.trim() === 'ready' };
}

/**
 * Takes the sting out of what a dead server left. PostgreSQL itself ignores a lock file of a process that is gone, but
 * refuses to start when that process id is in use again by another program of the same user (as after a reboot), or is
 * a zombie that nobody buries (as in a container). Then our own id is written in its place: PostgreSQL ignores a lock
 * of its parent. The file is not removed, because its last lines let PostgreSQL see that children of the dead server
 * still write. What may be a living PostgreSQL is left alone.
 */
export async function disarmStaleLocks(clusterDir: string, socketDir: string, port: number): Promise<void> {
  for (const file of [pidFile(clusterDir), join(socketDir, `.s.PGSQL.${port}.lock`)]) {
    const lock = await readLock(file);
    const command = lock && (await commandLine(lock.pid));
    if (lock === undefined || command === undefined || command.includes('postgres')) continue;
    const flag = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW;
    await writeFile(file, [process.pid, ...lock.lines.slice(1)].join('\n'), { flag });
  }
}

/** Stops the server and waits until it is gone. Rejects when it does not go. */
export async function stopPostmaster(pid: number, clusterDir: string): Promise<void> {
  for (const { signal, limitMs } of STOP_LADDER) {
    signalProcess(pid, signal);
    if (await waitUntil(async () => !(await isPostmaster(pid, clusterDir)), limitMs)) return buried(pid);
  }
  throw new Error(`PostgreSQL (proces ${pid}) stopt niet. Beeindig dat proces met de hand (kill ${pid}).`);
}

/** A process that ended is there until its parent takes notice; some parents never do. */
async function buried(pid: number): Promise<void> {
  await waitUntil(async () => !isAlive(pid), BURIAL_LIMIT_MS);
}

/** Sends a signal; a process that is gone already is fine. */
function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/** Whether this process is the server of this cluster, as `launch.ts` starts it. A zombie is none. */
async function isPostmaster(pid: number, clusterDir: string): Promise<boolean> {
  return (await commandLine(pid))?.includes(`postgres -D ${clusterDir} `) === true;
}

/**
 * Program and arguments, with spaces between them; `''` for a zombie, `undefined` when there is no such process or it
 * cannot be told. From what Linux lets everyone read: in a container root may not see the working folder of others.
 */
async function commandLine(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined;
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)]);
    return stdout.startsWith('Z') ? '' : stdout;
  } catch {
    return undefined;
  }
}

function pidFile(clusterDir: string): string {
  return join(clusterDir, 'postmaster.pid');
}

/** A lock file's lines, of which the first is the process id. `undefined` when there is none, or it is just being written. */
async function readLock(file: string): Promise<{ pid: number; lines: string[] } | undefined> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 1 ? { pid, lines } : undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
