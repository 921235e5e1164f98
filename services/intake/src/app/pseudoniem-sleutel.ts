import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@iwlz/nest-kit';

/**
 * The secret of the register: the setting, else the one in the data folder, made there at the first start. It has to outlive
 * everything: without it every client would get a new pseudonym.
 */
export async function pseudoniemSleutel(config: Config): Promise<string> {
  if (config.PSEUDONIEM_SLEUTEL !== undefined) return config.PSEUDONIEM_SLEUTEL;
  const bestand = join(config.KETEN_DATA, 'pseudoniem.sleutel');
  return (await lees(bestand)) ?? (await maak(bestand));
}

async function lees(bestand: string): Promise<string | undefined> {
  try {
    return (await readFile(bestand, 'utf8')).trim();
  } catch (error) {
    if (heeftCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Another process may be doing the same at this moment: the one that is there first counts for both. */
async function maak(bestand: string): Promise<string> {
  const tijdelijk = `${bestand}.${randomUUID()}`;
  await writeFile(tijdelijk, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    await link(tijdelijk, bestand);
  } catch (error) {
    if (!heeftCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(tijdelijk);
  }
  return (await lees(bestand))!;
}

function heeftCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
