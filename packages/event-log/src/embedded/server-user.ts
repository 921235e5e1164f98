import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode } from './small.js';

/** The user that the server's processes get. Shaped for the options of `child_process`. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** `nobody`: PostgreSQL refuses to run as root, and this id needs no user to be made. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/** The user id of this process; 0 is root. Windows has none, and no binaries of ours either. */
export function ownUid(): number {
  return process.getuid?.() ?? -1;
}

/**
 * The user to run the server as. `undefined` means: as ourselves, because we are not root.
 * Root lends the server the identity of whoever owns the data folder, so that `sudo npm start` in a user's folder
 * leaves the files his; a new folder, or one of root's own, goes to `nobody`.
 */
export async function serverUser(dataDir: string): Promise<ServerUser | undefined> {
  if (ownUid() !== 0) return undefined;
  const owner = await statOrUndefined(dataDir);
  return owner === undefined || owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

/** The same for a data folder that is still to be made. */
export function newFolderUser(): ServerUser | undefined {
  return ownUid() === 0 ? NOBODY : undefined;
}

/**
 * The first folder on the way from `/` to `folder` (itself included) that this user may not pass; `undefined` when the
 * way is open. Folders that do not exist yet are skipped. Looks at the mode bits only, not at access lists.
 */
export async function closedFolder(folder: string, user: ServerUser | undefined): Promise<string | undefined> {
  if (user === undefined) return undefined;
  const parent = dirname(folder);
  const closedAbove = parent === folder ? undefined : await closedFolder(parent, user);
  if (closedAbove !== undefined) return closedAbove;
  const stats = await statOrUndefined(folder);
  return stats === undefined || mayPass(stats, user) ? undefined : folder;
}

/** The sentence for a data folder that the server's user cannot reach. */
export function closedFolderText(dataDir: string, closed: string, user: ServerUser): string {
  return (
    `De gegevensmap ${dataDir} is niet te gebruiken: PostgreSQL mag niet als root draaien en draait daarom als gebruiker ` +
    `${user.uid}, en voor die gebruiker is de map ${closed} dicht. Geef anderen er doorgang ` +
    `(chmod o+x ${closed}), kies een gegevensmap op een andere plaats, of start niet als root.`
  );
}

function mayPass(stats: Stats, user: ServerUser): boolean {
  if (stats.uid === user.uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === user.gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
}

async function statOrUndefined(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
