import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedFolder, ownUid, type ServerUser } from './server-user.js';
import { hasCode } from './small.js';

/** A socket's address is at most 107 bytes on Linux and 103 on macOS, whatever the file system takes. */
const MAX_SOCKET_PATH_BYTES = 103;
const SOCKET_NAME_BYTES = '/iwlz-pg-0123456789ab/.s.PGSQL.5432'.length;

/** The system's folder for temporary files, as far as the server's user can reach it and a socket's path fits in it. */
export async function tempRoot(user: ServerUser | undefined): Promise<string> {
  for (const candidate of [tmpdir(), '/tmp']) {
    const root = await realpath(candidate);
    const fits = Buffer.byteLength(root) + SOCKET_NAME_BYTES <= MAX_SOCKET_PATH_BYTES;
    if (fits && (await closedFolder(root, user)) === undefined) return root;
  }
  throw new Error(`Er is geen bruikbare map voor tijdelijke bestanden (${tmpdir()} en /tmp zijn dicht of te lang).`);
}

/** The folder for the socket of this data folder: the same for every process that asks. Does not make it. */
export async function socketDirFor(dataDir: string, user: ServerUser | undefined): Promise<string> {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return join(await tempRoot(user), `iwlz-pg-${name}`);
}

/**
 * Makes the socket's folder. The server trusts whoever reaches its socket; what protects it is that this folder is 0700
 * and the server user's own, so no other local user (root excepted) gets in. Anyone may have made a folder of that name
 * before us: one that is not ours, is open to others or is a link is refused.
 */
export async function makeSocketDir(dir: string, user: ServerUser | undefined): Promise<void> {
  await mkdir(dir, { mode: 0o700 }).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  const found = await lstat(dir);
  if (found.isDirectory() && found.uid === ownUid()) {
    await chmod(dir, 0o700);
    if (user !== undefined) await chown(dir, user.uid, user.gid);
    return;
  }
  if (!found.isDirectory() || found.uid !== user?.uid || (found.mode & 0o077) !== 0) {
    throw new Error(`De map ${dir}, nodig voor de verbinding met PostgreSQL, is van iemand anders. Verwijder die map.`);
  }
}
