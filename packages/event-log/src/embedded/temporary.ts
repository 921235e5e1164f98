import { chmod, lstat, mkdtemp, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { SUPERUSER } from './connection.js';
import { Keeper } from './keeper.js';
import { livingPostmaster, stopPostmaster } from './postmaster.js';
import { newFolderUser, ownUid } from './server-user.js';
import { clusterDirOf } from './site.js';
import { isAlive, removeFolder } from './small.js';
import { socketDirFor, tempRoot } from './socket-dir.js';

/** A data folder for a demo or a test. */
export interface TemporaryDataDir {
  /** For `startPostgres`, here or in another process. */
  readonly dataDir: string;
  /** Stops the server that may run on it, whoever uses it, and removes every file. Again gives the same promise. */
  remove(): Promise<void>;
}

const PREFIX = 'iwlz-tmp-';
const NAME = /^iwlz-tmp-(\d+)-\w+$/;
const DATA = 'data';
const GONE = /gone$/;

/**
 * Makes a folder in the system's temporary folder that the server's user can reach, also when we are root and the
 * clone is closed to him. First removes what killed processes left: folders of our user, whose maker is dead and
 * whose server, if any still runs, nobody uses.
 */
export async function temporaryDataDir(): Promise<TemporaryDataDir> {
  const root = await tempRoot(newFolderUser());
  await sweep(root);
  const folder = await mkdtemp(join(root, `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o711);
  let removal: Promise<void> | undefined;
  return { dataDir: join(folder, DATA), remove: () => (removal ??= remove(folder)) };
}

async function remove(folder: string): Promise<void> {
  // Under another name first (it has it already when an earlier removal was killed): no process can then start a server
  // on it while we stop and remove.
  const name = folder.replace(GONE, '');
  const gone = `${name}gone`;
  const clusterDir = clusterDirOf(join(folder, DATA));
  const server = await livingPostmaster(clusterDir);
  await rename(folder, gone);
  if (server !== undefined) await stopPostmaster(server.pid, clusterDir);
  await removeFolder(await socketDirFor(join(name, DATA), newFolderUser()));
  await removeFolder(gone);
}

async function sweep(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const folder = join(root, name);
    // A failure is no reason not to start: another process may be sweeping too, and there is a next time.
    if (await isAbandoned(folder, name).catch(() => false)) await remove(folder).catch(() => {});
  }
}

async function isAbandoned(folder: string, name: string): Promise<boolean> {
  const makerPid = NAME.exec(name)?.[1];
  if (makerPid === undefined || isAlive(Number(makerPid))) return false;
  const stats = await lstat(folder);
  return stats.isDirectory() && stats.uid === ownUid() && (await isUnused(clusterDirOf(join(folder, DATA))));
}

/** Whether no server runs on the cluster, or one that nobody uses any more. */
async function isUnused(clusterDir: string): Promise<boolean> {
  const server = await livingPostmaster(clusterDir);
  if (server === undefined) return true;
  const keeper = await Keeper.enter({ host: server.host, port: server.port, ...SUPERUSER });
  if (keeper === undefined) return false;
  const last = await keeper.leave();
  keeper.close();
  return last;
}
