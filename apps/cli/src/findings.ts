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

/** The places that a finding names, and what stands there where that may be seen. Absent when only the main place is known. */
export interface WithPlaces {
  readonly locaties?: readonly string[];
  readonly waarden?: readonly (string | undefined)[];
}

/** The words of a verdict, coloured. */
export function verdictText(verdict: string, io: Io): string {
  const { green, red, yellow } = coloursFor(io.stdout, io.env);
  return verdict === 'aanvaard' ? green(verdict) : verdict === 'in behandeling' ? yellow(verdict) : red(verdict);
}

const MARGIN = ' '.repeat(12);
/** A pair of double clients among thousands need not name them all. */
const PLACES_SHOWN = 10;

/** One finding for a person: where in the file, which code, what and what to do; beneath it each official Locatie and its value. */
export function findingText(finding: Finding & WithPlaces, io: Io): string {
  const { code, retourcode, pad, regel, kolom, tekst } = finding;
  const { bold, dim } = coloursFor(io.stdout, io.env);
  const place = regel === undefined ? '' : `${regel}:${kolom ?? 1}`;
  const codes = retourcode === code ? code : `${code} (${retourcode})`;
  const { locaties = pad === '' ? [] : [pad], waarden = [] } = finding;
  const places = locaties.map((locatie, i) => `${locatie}${waarden[i] === undefined ? '' : ` = "${waarden[i]}"`}`);
  const more = places.length > PLACES_SHOWN ? [`... en nog ${places.length - PLACES_SHOWN} plaatsen`] : [];
  const lines = [...places.slice(0, PLACES_SHOWN), ...more].map((line) => `${MARGIN}${dim(line)}\n`);
  return `  ${place.padEnd(10)}${bold(codes)}  ${tekst}\n${lines.join('')}`;
}

/** Findings that are not of a rule have a text of their own each; this is what they have in common. */
const IN_COMMON: Readonly<Record<string, string>> = {
  xsd: 'De opbouw is anders dan het schema (XSD) van het bericht wil.',
  xml: 'Het bestand is niet als XML te lezen.',
  bericht: 'Het bestand is geen bericht dat hier wordt gelezen.',
  grens: 'Een grens is overschreden; iwlz check --help noemt de grenzen.',
  bestand: 'Het bestand zelf is niet te lezen.',
};

/** Counts findings by code and remembers one text of each. */
export class Tally {
  readonly #codes = new Map<string, { count: number; text: string }>();

  add({ code, tekst }: Finding): void {
    const row = this.#codes.get(code) ?? { count: 0, text: IN_COMMON[code] ?? tekst };
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
