import { execFile } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
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

/** The server that runs on this cluster. A `postmaster.pid` that a dead server left counts as none. */
export async function livingPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const lines = await readLines(pidFile(clusterDir));
  const pid = Number(lines?.[0]);
  if (lines === undefined || !(await isPostmaster(pid, clusterDir))) return undefined;
  return { pid, port: Number(lines[3]), host: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/**
 * Takes the sting out of what a dead server left. PostgreSQL itself ignores a lock file of a process that is gone, but
 * refuses to start when that process id is in use again by another program of the same user, as after a reboot. Then our
 * own id is written in its place: PostgreSQL ignores a lock of its parent. The file is not removed, because its last
 * lines let PostgreSQL see that children of the dead server still write.
 */
export async function disarmStaleLocks(clusterDir: string, socketDir: string, port: number): Promise<void> {
  for (const file of [pidFile(clusterDir), join(socketDir, `.s.PGSQL.${port}.lock`)]) {
    const lines = await readLines(file);
    const pid = Number(lines?.[0]);
    if (lines === undefined || !isAlive(pid) || (await isPostmaster(pid, clusterDir))) continue;
    const flag = constants.O_WRONLY | constants.O_TRUNC | constants.O_NOFOLLOW;
    await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'), { flag });
  }
}

/** Stops the server and waits until it is gone. Rejects when it does not go. */
export async function stopPostmaster(pid: number, clusterDir: string): Promise<void> {
  for (const { signal, limitMs } of STOP_LADDER) {
    signalProcess(pid, signal);
    if (await waitUntil(async () => !(await isPostmaster(pid, clusterDir)), limitMs)) return;
  }
  throw new Error(`PostgreSQL (proces ${pid}) stopt niet. Beeindig dat proces met de hand (kill ${pid}).`);
}

/** Sends a signal; a process that is gone already is fine. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/** Whether this process is the server of this cluster: a server's working folder is its cluster, a zombie has none. */
async function isPostmaster(pid: number, clusterDir: string): Promise<boolean> {
  if (!Number.isInteger(pid) || !isAlive(pid)) return false;
  if (!existsSync('/proc/self/cwd')) return isSomePostgres(pid);
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === (await realpath(clusterDir));
}

/** Without /proc (macOS) the best that can be told: a PostgreSQL, and not a zombie. */
async function isSomePostgres(pid: number): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return !stdout.trimStart().startsWith('Z') && stdout.includes('postgres');
}

function pidFile(clusterDir: string): string {
  return join(clusterDir, 'postmaster.pid');
}

async function readLines(file: string): Promise<string[] | undefined> {
  try {
    return (await readFile(file, 'utf8')).split('\n');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
