import { chmod, cp, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type Binaries, whyUnusable } from './binaries.js';
import { buildFolder } from './build-folder.js';
import type { ServerUser } from './server-user.js';
import { hasCode, removeFolder } from './small.js';

const COPY_PREFIX = 'binaries-';

/**
 * The folder to run `initdb` and `postgres` from, as this user. An npm package that does not run as it lies is mended
 * in place: the links and execute bits that `npm ci --ignore-scripts` leaves out. Where that is not enough (a read-only
 * node_modules, a clone below a folder that is closed to the server's user) a mended copy of 60 MB in `dataDir` is used.
 * Rejects with the program's own words when even that does not run.
 */
export async function usableBinaries(found: Binaries, dataDir: string, user: ServerUser | undefined): Promise<string> {
  let reason = await whyUnusable(found.bin, user);
  if (reason === undefined) return found.bin;
  if (found.packageDir !== undefined) {
    if (await mend(found.packageDir)) reason = await whyUnusable(found.bin, user);
    if (reason === undefined) return found.bin;

    const copy = await copyOf(found.packageDir, found.version, dataDir);
    reason = await whyUnusable(join(copy, 'native', 'bin'), user);
    if (reason === undefined) return join(copy, 'native', 'bin');
  }
  throw new Error(`PostgreSQL ${found.version} in ${found.bin} start hier niet: ${reason}`);
}

/** Makes what the package's own install script makes. `false` when the folder may not be written. */
async function mend(packageDir: string): Promise<boolean> {
  try {
    for (const { source, target } of await listedLinks(packageDir)) {
      await symlink(relative(dirname(target), source), join(packageDir, target)).catch(ignoreExisting);
    }
    const bin = join(packageDir, 'native', 'bin');
    for (const program of await readdir(bin)) await chmod(join(bin, program), 0o755);
    return true;
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

/** Paths from the package's root; `target` is the link to be made, `source` the file it points at. */
async function listedLinks(packageDir: string): Promise<{ source: string; target: string }[]> {
  const text = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8');
  return JSON.parse(text) as { source: string; target: string }[];
}

function ignoreExisting(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error;
}

async function copyOf(packageDir: string, version: string, dataDir: string): Promise<string> {
  const target = join(dataDir, COPY_PREFIX + version);
  if ((await readdir(dataDir)).includes(`${COPY_PREFIX}${version}`)) return target;

  await buildFolder(target, async (folder) => {
    await cp(packageDir, folder, { recursive: true, verbatimSymlinks: true });
    await openForAll(folder);
    await mend(folder);
  });
  await removeOtherCopies(dataDir, version);
  return target;
}

/** A package that was unpacked under a narrow umask is readable by its owner only. */
async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}

/** Copies of earlier versions. No server runs from them: this is only reached when none runs on the data folder. */
async function removeOtherCopies(dataDir: string, version: string): Promise<void> {
  const old = (await readdir(dataDir)).filter(
    (name) => name.startsWith(COPY_PREFIX) && !name.startsWith(COPY_PREFIX + version),
  );
  for (const name of old) await removeFolder(join(dataDir, name));
}
