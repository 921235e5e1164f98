import { datum, dagnummer, isDatum, vanDagnummer, type Datum } from '@iwlz/basis';

/**
 * Day numbers and their texts. An event holds several dates and nearly all fall within a human life, so those are kept
 * both ways; the tables fill as dates pass by and cannot grow beyond this range.
 */
const EERSTE = dagnummer(datum('1900-01-01'));
const LAATSTE = dagnummer(datum('2099-12-31'));

const dagen = new Map<string, number>();
const data: (Datum | undefined)[] = new Array<undefined>(LAATSTE - EERSTE + 1).fill(undefined);

/** Days since 1970-01-01 of a text `YYYY-MM-DD`; `undefined` when it is no existing day. */
export function dagVanDatum(tekst: string): number | undefined {
  const bekend = dagen.get(tekst);
  if (bekend !== undefined || !isDatum(tekst)) return bekend;
  const dag = dagnummer(tekst);
  if (dag >= EERSTE && dag <= LAATSTE) dagen.set(tekst, dag);
  return dag;
}

/** The `Datum` of a number of days since 1970-01-01; throws a `RangeError` outside 0001-01-01 to 9999-12-31. */
export function datumVanDag(dag: number): Datum {
  if (!(dag >= EERSTE && dag <= LAATSTE)) return vanDagnummer(dag);
  return (data[dag - EERSTE] ??= vanDagnummer(dag));
}
