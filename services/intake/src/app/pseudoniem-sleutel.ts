import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@iwlz/nest-kit';

/**
 * The secret of the register: the setting, else the one in the data folder, made there at the first start. It has to outlive
 * everything: without it every client would get a new pseudonym.
 */
export async function pseudoniemSleutel(config: Config): Promise<string> {
  if (config.PSEUDONIEM_SLEUTEL !== undefined) return config.PSEUDONIEM_SLEUTEL;
  const bestand = join(config.KETEN_DATA, 'pseudoniem.sleutel');
  const bestaand = await readFile(bestand, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (bestaand !== undefined) return bestaand.trim();
  const sleutel = randomBytes(32).toString('hex');
  const tijdelijk = `${bestand}.${process.pid}`;
  await writeFile(tijdelijk, `${sleutel}\n`, { mode: 0o600, flush: true });
  await rename(tijdelijk, bestand);
  return sleutel;
}
