import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EXIT, Halt } from './exit.js';
import { count } from './findings.js';
import { print, type Io } from './io.js';

/** Something to read: a file, or stdin. */
export interface Source {
  /** As the user wrote it: a path, a path in a folder that was named, or `-`. */
  readonly name: string;
  /** Without folder and ending, to name what follows from it; no two sources have the same. */
  readonly base: string;
  /** Bytes; absent when that is not known beforehand. */
  readonly size?: number;
  /** Its bytes, in pieces. Opens when it is read; throws `Halt` when reading it fails. */
  open(): AsyncIterable<Uint8Array>;
}

/** What a path stands for. */
interface Found {
  readonly sources: readonly Source[];
  /** In a folder: what was passed over. */
  readonly others: number;
}

/** Read at a time: larger pieces make it no faster. */
const PIECE_BYTES = 256 * 1024;

/** Endings of the files that a folder stands for. */
export type Endings = readonly `.${string}`[];
const MESSAGES: Endings = ['.xml'];

/**
 * The files that the user named, in their order; a folder stands for the files in it with one of these endings, by name, and
 * stderr says how many others are in it. Throws `Halt` that names all that cannot be read.
 */
export async function sourcesOf(paths: readonly string[], io: Io, endings: Endings = MESSAGES): Promise<Source[]> {
  const found = await Promise.all(paths.map((path) => find(path, io, endings)));
  const faults = found.filter((each) => typeof each === 'string');
  if (paths.filter((path) => path === '-').length > 1) faults.push('-: stdin kan maar eenmaal gelezen worden');
  if (faults.length > 0) throw new Halt(EXIT.wrongUse, ['Niet te lezen:', ...faults.map((f) => `  ${f}`)].join('\n'));
  for (const [i, each] of found.entries()) {
    if (typeof each === 'string' || each.others === 0) continue;
    const others = count(each.others, 'ander bestand of map', 'andere bestanden of mappen');
    await print(io.stderr, `${paths[i]!}: ${others} overgeslagen; alleen ${inDutch(endings)} worden gelezen.\n`);
  }
  return withOwnNames(found.flatMap((each) => (typeof each === 'string' ? [] : each.sources)));
}

/** The one file that the user named. Throws `Halt` when it cannot be read, or is a folder with more in it. */
export async function sourceOf(path: string, io: Io): Promise<Source> {
  const [source, ...more] = await sourcesOf([path], io);
  if (!source || more.length > 0) throw new Halt(EXIT.wrongUse, `${path}: noem één bestand, geen map.`);
  return source;
}

/** What the path stands for, or why it cannot be read. */
async function find(path: string, io: Io, endings: Endings): Promise<Found | string> {
  if (path === '-') return { sources: [{ name: '-', base: 'stdin', open: () => io.stdin }], others: 0 };
  try {
    if (!(await stat(path)).isDirectory()) return { sources: [await fileSource(path)], others: 0 };
    const names = (await readdir(path)).sort();
    const files = (await Promise.all(names.map((name) => wantedIn(path, name, endings)))).filter(
      (file) => file !== undefined,
    );
    if (files.length === 0) return `${path}: in deze map staat geen ${endings.join('- of ')}-bestand`;
    return { sources: await Promise.all(files.map(fileSource)), others: names.length - files.length };
  } catch (error) {
    return `${path}: ${whyUnreadable(error)}`;
  }
}

/** `.xml-bestanden`, `.xml- of .jsonl-bestanden`. */
function inDutch(endings: Endings): string {
  return `${endings.join('- of ')}-bestanden`;
}

/** The path of a file in a folder with one of these endings; `undefined` for anything else. */
async function wantedIn(folder: string, name: string, endings: Endings): Promise<string | undefined> {
  const path = join(folder, name);
  const wanted = endings.some((ending) => name.toLowerCase().endsWith(ending));
  return wanted && !(await stat(path)).isDirectory() ? path : undefined;
}

async function fileSource(path: string): Promise<Source> {
  await access(path, constants.R_OK);
  const { size } = await stat(path);
  // A device or a pipe has no size of its own.
  const known = size > 0 ? { size } : {};
  return { name: path, base: basename(path).replace(/\.xml$/i, ''), ...known, open: () => readFile(path) };
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new Halt(EXIT.wrongUse, `${path}: ${whyUnreadable(error)}`);
  }
}

/** Files of one name in several folders get a number: what follows from one must not overwrite what follows from another. */
function withOwnNames(sources: readonly Source[]): Source[] {
  const taken = new Set<string>();
  return sources.map((source) => {
    let base = source.base;
    // Lower case: some file systems do not tell `a` from `A`.
    for (let n = 2; taken.has(base.toLowerCase()); n++) base = `${source.base}-${n}`;
    taken.add(base.toLowerCase());
    return { ...source, base };
  });
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'het bestand is er niet',
  EACCES: 'geen toegang tot dit bestand',
  EPERM: 'geen toegang tot dit bestand',
  EISDIR: 'dit is een map',
  ENOTDIR: 'een deel van het pad is geen map',
  ELOOP: 'de verwijzingen in dit pad komen nergens uit',
  EIO: 'het lezen brak af',
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
