import { datum, type Datum } from '@iwlz/basis';

/**
 * Values of a message as they stand in an event. They come as texts in their normal form, and the structure was found right: what
 * is read here as a date or number is one.
 */

export function dag(tekst: string): Datum {
  return datum(tekst);
}

export function getal(tekst: string): number {
  return Number(tekst);
}

export function mag(tekst: string | undefined): string | null {
  return tekst ?? null;
}

export function magDag(tekst: string | undefined): Datum | null {
  return tekst === undefined ? null : dag(tekst);
}

export function magGetal(tekst: string | undefined): number | null {
  return tekst === undefined ? null : getal(tekst);
}

/** The records with their place among those of their class in the block, from 1; a retour points at them with it. */
export function genummerd<R>(records: readonly R[] = []): { readonly r: R; readonly volgnummer: number }[] {
  return records.map((r, i) => ({ r, volgnummer: i + 1 }));
}
