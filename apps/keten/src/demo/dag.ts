import { readFile } from 'node:fs/promises';

/** One moment of the example day (examples/dag/dag.json). */
export interface Moment {
  /** Where the clock stands. */
  readonly op: string;
  /** A message (.xml) or a fact (.json); absent when only the clock moves. */
  readonly bestand?: string;
  /** A run to the CAK takes place. */
  readonly cakRun?: boolean;
  /** What happens, for people. */
  readonly wat: string;
}

const MAP = new URL('../../../../examples/dag/', import.meta.url);

export async function leesDag(): Promise<Moment[]> {
  return JSON.parse(await readFile(new URL('dag.json', MAP), 'utf8')) as Moment[];
}

export function leesBestand(naam: string): Promise<string> {
  return readFile(new URL(naam, MAP), 'utf8');
}
