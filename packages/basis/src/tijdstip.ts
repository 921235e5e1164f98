import { datum, type Datum } from './datum.js';

/** An instant, ISO 8601 in UTC with milliseconds: `2026-05-20T08:00:00.000Z`. Sorts as text. */
export type Tijdstip = string & { readonly __soort: 'Tijdstip' };

const MET_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an instant with a zone (`Z` or `+02:00`); `undefined` when the text is none. */
export function leesTijdstip(tekst: string): Tijdstip | undefined {
  if (!MET_ZONE.test(tekst)) return undefined;
  const ms = Date.parse(tekst);
  return Number.isNaN(ms) ? undefined : vanEpochMs(ms);
}

/** As `leesTijdstip`, but throws a `RangeError` that shows the text. */
export function tijdstip(tekst: string): Tijdstip {
  const t = leesTijdstip(tekst);
  if (t === undefined) throw new RangeError(`geen tijdstip met zone (ISO 8601): ${tekst}`);
  return t;
}

// What is recorded together has the same instant or nearly so: the last text is at hand.
let laatsteMs = 0;
let laatste = '1970-01-01T00:00:00.000Z' as Tijdstip;

/** The instant of a number of milliseconds since 1970-01-01T00:00Z. */
export function vanEpochMs(ms: number): Tijdstip {
  if (ms !== laatsteMs) {
    laatste = new Date(ms).toISOString() as Tijdstip;
    laatsteMs = ms;
  }
  return laatste;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMs(t: Tijdstip): number {
  return Date.parse(t);
}

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The calendar day in Europe/Amsterdam at this instant: the only zone in which the messages of the Wlz know days. */
export function dagInAmsterdam(t: Tijdstip): Datum {
  return datum(AMSTERDAM.format(new Date(t)));
}

/** The instant at which this day begins in Europe/Amsterdam. */
export function beginVanDag(d: Datum): Tijdstip {
  const middernachtUtcMs = Date.parse(`${d}T00:00:00Z`);
  // Amsterdam is one or two hours ahead of UTC; the day begins at the earlier of the two that already is that day.
  for (const uren of [2, 1]) {
    const t = vanEpochMs(middernachtUtcMs - uren * 3_600_000);
    if (dagInAmsterdam(t) === d) return t;
  }
  return vanEpochMs(middernachtUtcMs);
}
