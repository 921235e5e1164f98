import type { Io } from './io.js';
import { coloursFor } from './io.js';

/** A finding as `check --json` gives it, and `GET /berichten/{id}` too. */
export interface Finding {
  readonly code: string;
  readonly retourcode: string;
  readonly pad: string;
  readonly regel?: number;
  readonly kolom?: number;
  readonly tekst: string;
}

/** The words of a verdict, coloured. */
export function verdictText(verdict: string, io: Io): string {
  const { green, red, yellow } = coloursFor(io.stdout, io.env);
  return verdict === 'aanvaard' ? green(verdict) : verdict === 'in behandeling' ? yellow(verdict) : red(verdict);
}

/** One finding for a person: where in the file, which code, what and what to do; the official Locatie beneath it. */
export function findingText({ code, retourcode, pad, regel, kolom, tekst }: Finding, io: Io): string {
  const { bold, dim } = coloursFor(io.stdout, io.env);
  const place = regel === undefined ? '' : `${regel}:${kolom ?? 1}`;
  const codes = retourcode === code ? code : `${code} (${retourcode})`;
  const where = pad === '' ? '' : `\n  ${' '.repeat(10)}${dim(pad)}`;
  return `  ${place.padEnd(10)}${bold(codes)}  ${tekst}${where}\n`;
}

/** Counts findings by code and remembers one text of each. */
export class Tally {
  readonly #codes = new Map<string, { count: number; text: string }>();

  add({ code, tekst }: Finding): void {
    const row = this.#codes.get(code) ?? { count: 0, text: tekst };
    row.count += 1;
    this.#codes.set(code, row);
  }

  /** A line per code, the most frequent first. */
  lines(): string[] {
    const rows = [...this.#codes].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
    return rows.map(([code, { count, text }]) => `${String(count).padStart(7)} x  ${code.padEnd(8)} ${text}`);
  }
}

/** `1 bestand`, `2 bestanden`. */
export function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`;
}
