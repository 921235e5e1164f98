import { mkdtemp, open, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, isAlive, removeFolder } from './small.js';

/**
 * Makes a folder that is whole or not there: `build` fills a folder beside it (`cluster.unfinished-<pid>-<random>`),
 * which then gets the name `target` in one step. When another process was first, its folder stands and ours goes.
 */
export async function buildFolder(target: string, build: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(`${target}.unfinished-${process.pid}-`);
  try {
    await build(folder);
    await takeName(folder, target);
  } finally {
    await removeFolder(folder);
  }
}

/** Removes from `parent` what builders left that were killed halfway. */
export async function removeUnfinished(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = /\.unfinished-(\d+)-\w+$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await removeFolder(join(parent, name));
  }
}

async function takeName(folder: string, target: string): Promise<void> {
  try {
    await rename(folder, target);
  } catch (error) {
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST')) return;
    throw error;
  }
  // Without this a power cut could take the new name away, and with it what was committed under it since.
  const parent = await open(dirname(target));
  await parent.sync().finally(() => parent.close());
}
