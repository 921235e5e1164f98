import { chmod, chown, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Binaries } from './binaries.js';
import { removeUnfinished } from './build-folder.js';
import { type PostgresConnection, SUPERUSER } from './connection.js';
import { closedFolder, closedFolderText, ownUid, type ServerUser, serverUser } from './server-user.js';
import { removeFolder } from './small.js';
import { socketDirFor } from './socket-dir.js';

/** What `startPostgres` takes. */
export interface EmbeddedOptions {
  /** Folder of the server's own; made when it is not there. Everything it keeps on disk is in it, save the socket. */
  readonly dataDir: string;
  /** `false` gives up every promise about a power cut for speed: for tests only. Default `true`. */
  readonly durable?: boolean;
  /** Server settings that override ours, `{ work_mem: '64MB' }`. Take effect when this call starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Takes one plain Dutch sentence when the server fell away and when it is back. Default: nobody is told. */
  readonly log?: (line: string) => void;
  /** The PostgreSQL to run; default what `findBinaries` finds. */
  readonly binaries?: Binaries;
}

/** One data folder and all that follows from it. */
export interface Site {
  readonly dataDir: string;
  /** What PostgreSQL calls the data directory. */
  readonly clusterDir: string;
  /** The server's own log. It holds no statement, value or message of a failed statement (see `settings.ts`). */
  readonly logFile: string;
  /** Where clients will find the server; also after it was started again. */
  readonly connection: PostgresConnection;
  readonly user: ServerUser | undefined;
  readonly durable: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly binaries: Binaries | undefined;
}

const CLUSTER = 'cluster';
const PORT = 5432;

/** What a first start that was killed may have left. */
const OWN_NAMES = /^(cluster\.unfinished-|binaries-|server\.log$)/;

/**
 * Makes the data folder ready: there, 0700, of the server's user, free of what killed builders left.
 * Rejects with a Dutch sentence when the folder is closed to the server's user, is somebody else's, or holds other things.
 */
export async function openSite(options: EmbeddedOptions): Promise<Site> {
  const user = await serverUser(resolve(options.dataDir));
  const dataDir = await makeDataDir(resolve(options.dataDir), user);
  await removeUnfinished(dataDir);
  return {
    dataDir,
    clusterDir: clusterDirOf(dataDir),
    logFile: join(dataDir, 'server.log'),
    connection: { host: await socketDirFor(dataDir, user), port: PORT, ...SUPERUSER },
    user,
    durable: options.durable ?? true,
    settings: options.settings ?? {},
    binaries: options.binaries,
  };
}

/** The cluster of a data folder, whether it exists or not. */
export function clusterDirOf(dataDir: string): string {
  return join(dataDir, CLUSTER);
}

async function makeDataDir(wanted: string, user: ServerUser | undefined): Promise<string> {
  await refuseClosed(wanted, user);
  const firstMade = await mkdir(wanted, { recursive: true });
  try {
    const dataDir = await realpath(wanted);
    await refuseClosed(dataDir, user); // again: a narrow umask closes what we just made, a link may lead elsewhere
    await refuseForeign(dataDir, user);
    if (user !== undefined) await chown(dataDir, user.uid, user.gid);
    await chmod(dataDir, 0o700);
    return dataDir;
  } catch (error) {
    if (firstMade !== undefined) await removeFolder(firstMade);
    throw error;
  }
}

async function refuseClosed(dataDir: string, user: ServerUser | undefined): Promise<void> {
  const closed = await closedFolder(dirname(dataDir), user);
  if (closed !== undefined && user !== undefined) throw new Error(closedFolderText(dataDir, closed, user));
}

async function refuseForeign(dataDir: string, user: ServerUser | undefined): Promise<void> {
  const { uid } = await stat(dataDir);
  if (user === undefined && uid !== ownUid()) {
    throw new Error(
      `De gegevensmap ${dataDir} is van gebruiker ${uid}; start als die gebruiker of kies een andere map.`,
    );
  }
  const names = await readdir(dataDir);
  const foreign = names.find((name) => !OWN_NAMES.test(name));
  if (foreign !== undefined && !names.includes(CLUSTER)) {
    throw new Error(
      `De map ${dataDir} bevat al iets anders (${foreign}); kies voor PostgreSQL een lege of nieuwe map.`,
    );
  }
}
