import { isDatum, leesTijdstip, type Datum, type Tijdstip } from '@iwlz/basis';
import { InvalidArgumentError } from 'commander';
import type { LogEvent } from './log-events.js';

/**
 * A place on a topic: a position, which is one in every partition; an instant; the begin; now; or a cursor that the
 * platform gave out and that only the platform can read.
 */
export type Place =
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'instant'; readonly instant: Tijdstip }
  | { readonly kind: 'named'; readonly name: string };

/** Reads the place to begin. */
export function parseFrom(text: string): Place {
  const place = parse(text);
  if (place) return place;
  if (text === 'begin' || text === 'now' || /^[\w-]{16,}$/.test(text)) return { kind: 'named', name: text };
  throw new InvalidArgumentError('schrijf een positie (0, 1, ...), een tijdstip met zone, begin of now.');
}

/** Reads the place to end: a position or an instant. */
export function parseTo(text: string): Place {
  const place = parse(text);
  if (place) return place;
  throw new InvalidArgumentError('schrijf een positie (0, 1, ...) of een tijdstip met zone.');
}

/** Reads a calendar day. */
export function parseDay(text: string): Datum {
  if (isDatum(text)) return text;
  throw new InvalidArgumentError('schrijf een datum als JJJJ-MM-DD.');
}

/** Reads an instant. */
export function parseInstant(text: string): Tijdstip {
  const instant = leesTijdstip(text);
  if (instant !== undefined) return instant;
  throw new InvalidArgumentError('schrijf een tijdstip met zone, zoals 2026-05-20T10:00:00+02:00.');
}

function parse(text: string): Place | undefined {
  if (/^\d{1,15}$/.test(text)) return { kind: 'position', position: Number(text) };
  const instant = leesTijdstip(text);
  return instant === undefined ? undefined : { kind: 'instant', instant };
}

/** What the platform is asked to begin at; a position it does not know by number, so then it begins at the begin. */
export function askedFrom(place: Place | undefined): string | undefined {
  switch (place?.kind) {
    case 'position':
      return 'begin';
    case 'instant':
      return place.instant;
    case 'named':
      return place.name;
    case undefined:
      return undefined;
  }
}

/** Whether the event lies from `from` up to and including `to`. */
export function isWithin({ position, time }: LogEvent, from?: Place, to?: Place): boolean {
  if (from?.kind === 'position' && position < from.position) return false;
  if (to?.kind === 'position') return position <= to.position;
  return to?.kind !== 'instant' || time <= to.instant;
}
