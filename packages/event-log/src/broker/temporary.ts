import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, removeFolder } from '../embedded/small.js';

const PREFIX = 'iwlz-kafka-';
const NAME = /^iwlz-kafka-(\d+)-\w+$/;

/** A folder for the data of a cluster. First removes those of processes that were killed; their servers died with them. */
export async function temporaryFolder(): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    // A failure is no reason not to start: another process may be sweeping too, and there is a next time.
    if (pid !== undefined && !isAlive(Number(pid))) await removeFolder(join(tmpdir(), name)).catch(() => undefined);
  }
  return mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
}
