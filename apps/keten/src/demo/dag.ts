import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** One moment of the example day (examples/dag/dag.json). */
export interface Moment {
  /** Where the clock stands. */
  readonly op: string;
  /** A message (.xml) or a fact (.json); absent when only the clock moves. */
  readonly bestand?: string;
  /** A source of facts (examples/bron) that tells all it knows; its register. */
  readonly bron?: string;
  /** A run to the CAK takes place. */
  readonly cakRun?: boolean;
  /** What happens, for people. */
  readonly wat: string;
}

const MAP = new URL('../../../../examples/dag/', import.meta.url);
const BRON = new URL('../../../../examples/bron/', import.meta.url);

export async function leesDag(): Promise<Moment[]> {
  return JSON.parse(await readFile(new URL('dag.json', MAP), 'utf8')) as Moment[];
}

export function leesBestand(naam: string): Promise<string> {
  return readFile(new URL(naam, MAP), 'utf8');
}

/** Lets a source tell its facts at this address, as a process of its own; resolves to what it says of it. Rejects when one is refused. */
export async function laatMelden(register: string, url: string): Promise<string> {
  const pad = (naam: string): string => fileURLToPath(new URL(naam, BRON));
  const { stdout } = await promisify(execFile)(process.execPath, [pad('bron.mjs'), pad(register), url]);
  return stdout.trim();
}
