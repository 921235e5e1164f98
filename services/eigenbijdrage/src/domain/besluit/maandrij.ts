import { plusMaand, maandenVan, type Maand } from '../berekening/index.js';

/** What was decided about a month; amounts in cents. */
export interface Maandstand {
  /** Of the household. */
  readonly bedrag: number;
  /** The client's share as it was computed. */
  readonly berekend: number;
  /** What the client owes. */
  readonly clientdeel: number;
  /** Nothing more can change: a first decision came too late for it. */
  readonly teLaat: boolean;
  readonly voorlopig: readonly string[];
}

/** Consecutive months of which the same was decided. */
export interface Maandreeks extends Maandstand {
  readonly van: Maand;
  readonly tm: Maand;
}

/** What was decided, by month. */
export function perMaand(reeksen: readonly Maandreeks[]): Map<Maand, Maandstand> {
  return new Map(reeksen.flatMap((r) => maandenVan(r.van, r.tm).map((m) => [m, r] as const)));
}

/** What was decided about one month; `undefined` for nothing. */
export function standIn(reeksen: readonly Maandreeks[], m: Maand): Maandstand | undefined {
  return reeksen.findLast((r) => r.van <= m && m <= r.tm);
}

/** The runs after these months, in order, were decided (anew). In order of month. */
export function metMaanden(
  reeksen: readonly Maandreeks[],
  nieuw: readonly (readonly [Maand, Maandstand])[],
): Maandreeks[] {
  const laatste = reeksen.at(-1)?.tm;
  const [eerste] = nieuw;
  // Most of the time what is new comes after all that was.
  if (laatste === undefined || eerste === undefined || eerste[0] > laatste) return verlengd(reeksen, nieuw);
  const alle = perMaand(reeksen);
  for (const [m, stand] of nieuw) alle.set(m, stand);
  return verlengd(
    [],
    [...alle].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function verlengd(reeksen: readonly Maandreeks[], nieuw: readonly (readonly [Maand, Maandstand])[]): Maandreeks[] {
  const uit = [...reeksen];
  for (const [m, stand] of nieuw) {
    const vorige = uit.at(-1);
    if (vorige && zelfde(vorige, stand) && plusMaand(vorige.tm, 1) === m) uit[uit.length - 1] = { ...vorige, tm: m };
    else uit.push(reeks(m, stand));
  }
  return uit;
}

/** What the client owes over all months together. */
export function totaal(reeksen: readonly Maandreeks[]): number {
  return reeksen.reduce((som, r) => som + r.clientdeel * maandenVan(r.van, r.tm).length, 0);
}

function reeks(m: Maand, { bedrag, berekend, clientdeel, teLaat, voorlopig }: Maandstand): Maandreeks {
  return { van: m, tm: m, bedrag, berekend, clientdeel, teLaat, voorlopig };
}

function zelfde(a: Maandstand, b: Maandstand): boolean {
  return (
    a.bedrag === b.bedrag &&
    a.berekend === b.berekend &&
    a.clientdeel === b.clientdeel &&
    a.teLaat === b.teLaat &&
    a.voorlopig.join() === b.voorlopig.join()
  );
}
