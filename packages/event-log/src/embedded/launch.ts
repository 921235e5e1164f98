import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { disarmStaleLocks } from './postmaster.js';
import { toolEnv } from './run-tool.js';
import { serverArguments } from './settings.js';
import type { Site } from './site.js';
import { waitUntil } from './small.js';
import { makeSocketDir } from './socket-dir.js';
import { usableBinaries } from './usable-binaries.js';

/** A server process that we started; it may still be starting. */
export interface Launch {
  readonly child: ChildProcess;
  /** Whether it ended, or never began. */
  ended(): boolean;
  /** Ends it whatever it is doing; its next start recovers. */
  abandon(): Promise<void>;
  /** The last lines it wrote, at most 20. */
  lastLines(): Promise<string>;
}

const MAX_LOG_BYTES = 1_000_000;
const LAST_LINES = 20;
const ABANDON_LIMIT_MS = 10_000;

/** Starts the server of a site on which none runs. Makes whatever is missing: cluster, socket folder, usable binaries. */
export async function launch(site: Site): Promise<Launch> {
  const { host, port } = site.connection;
  const binaries = site.binaries ?? (await findBinaries());
  const bin = await usableBinaries(binaries, site.dataDir, site.user);
  await ensureCluster(site, binaries, bin);
  await makeSocketDir(host, site.user);
  await disarmStaleLocks(site.clusterDir, host, port);

  const log = await openLog(site.logFile);
  try {
    const logStartBytes = (await log.stat()).size;
    const child = spawnServer(join(bin, 'postgres'), site, log.fd);
    return { child, ...lifeOf(child), lastLines: () => tail(site.logFile, logStartBytes) };
  } finally {
    await log.close();
  }
}

/**
 * In a session of its own, so that Ctrl-C in the terminal reaches us and not the server: we stop it when our own work
 * is done. Its output goes to a file, not to us: it must be able to write when we are gone.
 */
function spawnServer(postgres: string, site: Site, logFd: number): ChildProcess {
  const child = spawn(postgres, serverArguments(site), {
    ...site.user,
    cwd: '/',
    env: toolEnv(),
    detached: true,
    stdio: ['ignore', logFd, logFd],
  });
  child.unref();
  return child;
}

function lifeOf(child: ChildProcess): Pick<Launch, 'ended' | 'abandon'> {
  let failed = false;
  child.once('error', () => (failed = true));
  const ended = () => failed || child.exitCode !== null || child.signalCode !== null;
  const abandon = async () => {
    child.kill('SIGQUIT');
    await waitUntil(async () => ended(), ABANDON_LIMIT_MS);
  };
  return { ended, abandon };
}

/** Appends; begins anew when the file has grown too large. Does not follow a link that the server's user may have put there. */
async function openLog(file: string): Promise<FileHandle> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW;
  const log = await open(file, flags, 0o600);
  if ((await log.stat()).size > MAX_LOG_BYTES) await log.truncate();
  return log;
}

async function tail(file: string, startBytes: number): Promise<string> {
  const log = await open(file);
  try {
    const { size } = await log.stat();
    const { buffer } = await log.read(Buffer.alloc(Math.max(0, size - startBytes)), { position: startBytes });
    return buffer.toString('utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  } finally {
    await log.close();
  }
}
