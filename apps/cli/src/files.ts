import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EXIT, Halt } from './exit.js';
import type { Io } from './io.js';

/** Something to read: a file, or stdin. */
export interface Source {
  /** As the user wrote it: a path, a path in a folder that was named, or `-`. */
  readonly name: string;
  /** Without folder and ending, to name what follows from it. */
  readonly base: string;
  /** Its bytes, in pieces. Opens when it is read. */
  open(): AsyncIterable<Uint8Array>;
}

/**
 * The files that the user named, in their order; a folder stands for the *.xml in it, by name. Throws `Halt` that names all that cannot be read.
 */
export async function sourcesOf(paths: readonly string[], io: Io): Promise<Source[]> {
  const found = await Promise.all(paths.map((path) => find(path, io)));
  const faults = found.filter((each) => typeof each === 'string');
  if (paths.filter((path) => path === '-').length > 1) faults.push('-: stdin kan maar eenmaal gelezen worden');
  if (faults.length > 0) throw new Halt(EXIT.wrongUse, ['Niet te lezen:', ...faults.map((f) => `  ${f}`)].join('\n'));
  return found.flatMap((each) => (typeof each === 'string' ? [] : each));
}

/** What the path stands for, or why it cannot be read. */
async function find(path: string, io: Io): Promise<Source[] | string> {
  if (path === '-') return [{ name: '-', base: 'stdin', open: () => io.stdin }];
  try {
    if (!(await stat(path)).isDirectory()) return [await fileSource(path)];
    const names = (await readdir(path)).filter((name) => /\.xml$/i.test(name)).sort();
    if (names.length === 0) return `${path}: in deze map staat geen .xml-bestand`;
    return await Promise.all(names.map((name) => fileSource(join(path, name))));
  } catch (error) {
    return `${path}: ${whyUnreadable(error)}`;
  }
}

async function fileSource(path: string): Promise<Source> {
  await access(path, constants.R_OK);
  return { name: path, base: basename(path).replace(/\.xml$/i, ''), open: () => createReadStream(path) };
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'het bestand is er niet',
  EACCES: 'geen toegang tot dit bestand',
  EPERM: 'geen toegang tot dit bestand',
  EISDIR: 'dit is een map',
  ENOTDIR: 'een deel van het pad is geen map',
};

function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return WHY[code ?? ''] ?? message;
}

/** The whole of a source. */
export async function bytesOf(source: Source): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}
