import { randomUUID } from 'node:crypto';
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { reasonOf } from '@iwlz/event-log';

/** Writes a file that is whole the moment it is there. */
export async function schrijfIneens(pad: string, tekst: string): Promise<void> {
  const tijdelijk = `${pad}.${randomUUID().slice(0, 8)}.tmp`;
  await writeFile(tijdelijk, tekst, { flush: true });
  await rename(tijdelijk, pad);
}

/** Whether there is a file (or folder) of this name; with a text, whether it holds something else than that. */
export async function isBezet(pad: string, tekst?: string): Promise<boolean> {
  if (tekst === undefined) return (await stat(pad).catch(() => undefined)) !== undefined;
  const inhoud = await readFile(pad, 'utf8').catch(() => undefined);
  return inhoud !== undefined && inhoud !== tekst;
}

/** The last bytes of a file, one character per byte. */
export async function staart(pad: string, omvang: number, bytes: number): Promise<string> {
  const bestand = await open(pad);
  try {
    const aantal = Math.min(bytes, omvang);
    const { buffer, bytesRead } = await bestand.read(Buffer.alloc(aantal), 0, aantal, omvang - aantal);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await bestand.close();
  }
}

/** What went wrong, without the name of a file: senders put anything in there. */
export function zonderNaam(error: unknown): string {
  return (error as NodeJS.ErrnoException).path === undefined
    ? reasonOf(error)
    : ((error as NodeJS.ErrnoException).code ?? 'onbekende fout');
}
