import { dagenInMaand, datum, type Datum } from '@iwlz/basis';

/** A calendar month, `2018-02`. Sorts as text. */
export type Maand = string & { readonly __soort: 'Maand' };

const VORM = /^(\d{4})-(\d{2})$/;

/** Whether the text is a month of the calendar, written `YYYY-MM`. */
export function isMaand(tekst: string): tekst is Maand {
  const delen = VORM.exec(tekst);
  return delen !== null && Number(delen[1]) >= 1 && Number(delen[2]) >= 1 && Number(delen[2]) <= 12;
}

/** The text as a `Maand`; throws a `RangeError` when it is none. */
export function maand(tekst: string): Maand {
  if (!isMaand(tekst)) throw new RangeError(`geen bestaande maand (JJJJ-MM): ${tekst}`);
  return tekst;
}

/** The month of a day. */
export function maandVan(dag: Datum): Maand {
  return dag.slice(0, 7) as Maand;
}

/** The year of a day or a month. */
export function jaarVan(tekst: Datum | Maand): number {
  return Number(tekst.slice(0, 4));
}

/** The first day of a month. */
export function eersteDag(m: Maand): Datum {
  return `${m}-01` as Datum;
}

/** The last day of a month. */
export function laatsteDag(m: Maand): Datum {
  return `${m}-${dagenIn(m)}` as Datum;
}

/** The number of days in a month. */
export function dagenIn(m: Maand): number {
  return dagenInMaand(jaarVan(m), Number(m.slice(5, 7)));
}

/** The month `aantal` months later (negative: earlier). */
export function plusMaand(m: Maand, aantal: number): Maand {
  return vanNummer(nummerVan(m) + aantal);
}

/** How many months `tm` lies after `van`: 0 for the same month. */
export function maandenTussen(van: Maand, tm: Maand): number {
  return nummerVan(tm) - nummerVan(van);
}

/** The months of `van` up to and including `tm`. */
export function maandenVan(van: Maand, tm: Maand): Maand[] {
  return Array.from({ length: maandenTussen(van, tm) + 1 }, (_, i) => plusMaand(van, i));
}

/**
 * The day `aantal` months later (negative: earlier): the same day number, or the last day of the month when that day does
 * not exist. Assumed for every term in months (rule book A1).
 */
export function plusMaanden(dag: Datum, aantal: number): Datum {
  const m = plusMaand(maandVan(dag), aantal);
  const nummer = Math.min(Number(dag.slice(8)), dagenIn(m));
  return datum(`${m}-${String(nummer).padStart(2, '0')}`);
}

function nummerVan(m: Maand): number {
  return Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)) - 1;
}

function vanNummer(nummer: number): Maand {
  const jaar = Math.floor(nummer / 12);
  return `${String(jaar).padStart(4, '0')}-${String((nummer % 12) + 1).padStart(2, '0')}` as Maand;
}
