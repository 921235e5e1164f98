import { chown, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Binaries, majorVersion } from './binaries.js';
import { buildFolder } from './build-folder.js';
import { SUPERUSER } from './connection.js';
import { runTool } from './run-tool.js';
import type { Site } from './site.js';

const INITDB_LIMIT_MS = 120_000;

/**
 * Makes the cluster when there is none: UTF-8, sorted by code point (no ICU, no locale of the machine, so every machine
 * sorts alike), password-less for whoever reaches the socket (`socket-dir.ts` says who can).
 */
export async function ensureCluster(site: Site, binaries: Binaries, bin: string): Promise<void> {
  if ((await readdir(site.dataDir)).includes(basename(site.clusterDir))) return;
  await buildFolder(site.clusterDir, async (folder) => {
    if (site.user !== undefined) await chown(folder, site.user.uid, site.user.gid);
    await runTool(join(bin, 'initdb'), initdbArguments(folder, binaries, site.durable), site.user, INITDB_LIMIT_MS);
  });
}

function initdbArguments(folder: string, binaries: Binaries, durable: boolean): string[] {
  const locale =
    majorVersion(binaries) >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8'];
  const sync = durable ? [] : ['--no-sync'];
  return [
    '-D',
    folder,
    '-U',
    SUPERUSER.user,
    '--auth=trust',
    '--encoding=UTF8',
    ...locale,
    '--no-instructions',
    ...sync,
  ];
}
