import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresConnection } from './connection.js';
import { Keeper, type ServerFacts } from './keeper.js';
import { type Launch, launch } from './launch.js';
import { livingPostmaster } from './postmaster.js';
import type { Site } from './site.js';
import { POLL_MS } from './small.js';

/** A running server with our foot in the door. */
export interface Attachment {
  readonly keeper: Keeper;
  readonly pid: number;
  readonly connection: PostgresConnection;
  /** The server's process when this call started it; absent when it ran already. */
  readonly child: ChildProcess | undefined;
}

/** Long: after a crash the server first replays its write-ahead log. */
const START_LIMIT_MS = 60_000;

/**
 * A launch may lose a race with another process that starts or stops the same server, or find that sessions of a server
 * that was killed still run. So it is tried again, each time after twice the pause: 1.6 s in all.
 */
const MAX_LAUNCHES = 6;
const FIRST_PAUSE_MS = 25;

/**
 * Comes in at the server of this site, whoever started it; starts it when there is none. Any number of processes may do
 * this at once: PostgreSQL's own lock lets one server through, and all come in at that one.
 * Rejects when there is no server within 60 s, with the last lines of its log; and as soon as `signal` aborts.
 */
export async function attach(site: Site, signal?: AbortSignal): Promise<Attachment> {
  const deadlineMs = Date.now() + START_LIMIT_MS;
  let launched: Launch | undefined;
  let launches = 0;
  let nextLaunchMs = 0;
  const endWithUs = () => launched?.child.kill('SIGQUIT');
  process.once('exit', endWithUs);
  try {
    while (Date.now() < deadlineMs) {
      signal?.throwIfAborted();
      const server = await livingPostmaster(site.clusterDir);
      if (server?.ready) {
        const connection = { ...site.connection, host: server.host, port: server.port };
        const keeper = await Keeper.enter(connection, (facts) => objection(site, facts));
        if (keeper !== undefined) {
          const child = server.pid === launched?.child.pid ? launched.child : undefined;
          return { keeper, pid: server.pid, connection, child };
        }
      }
      if (server === undefined && (launched?.ended() ?? true) && Date.now() >= nextLaunchMs) {
        if (launches === MAX_LAUNCHES) break;
        launched = await launch(site);
        launches += 1;
        nextLaunchMs = Date.now() + FIRST_PAUSE_MS * 2 ** (launches - 1);
      }
      await sleep(POLL_MS);
    }
    throw new Error(await failureText(site, launched));
  } catch (error) {
    await launched?.abandon();
    throw error;
  } finally {
    process.off('exit', endWithUs);
  }
}

function objection(site: Site, { clusterDir, durable }: ServerFacts): string | undefined {
  if (clusterDir !== site.clusterDir) {
    return `Op het adres van ${site.dataDir} antwoordt een PostgreSQL met andere gegevens (${clusterDir}).`;
  }
  if (site.durable && !durable) {
    return `Op ${site.dataDir} draait al een PostgreSQL zonder fsync (alleen voor tests). Stop die eerst.`;
  }
  return undefined;
}

async function failureText(site: Site, launched: Launch | undefined): Promise<string> {
  const lines = await launched?.lastLines();
  return `PostgreSQL op ${site.dataDir} is niet gestart. ${lines ? `De server schreef:\n${lines}` : 'De server antwoordt niet.'}`;
}
