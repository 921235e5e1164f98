/**
 * Calendar dates. A `Datum` is text, `2026-03-01`, and never a JS `Date`: it has no time, no zone, sorts as text and
 * reads as what it is in a log, a test and a state row. Its range is 0001-01-01 up to and including 9999-12-31.
 */
export type Datum = string & { readonly __soort: 'Datum' };

/** The last day the calendar knows; administrations write it where they mean "without end". */
export const LAATSTE_DATUM = '9999-12-31' as Datum;

const VORM = /^\d{4}-\d{2}-\d{2}$/;
const DAG_MS = 86_400_000;

/** Whether the text is an existing day of the Gregorian calendar, written `YYYY-MM-DD`. */
export function isDatum(tekst: string): tekst is Datum {
  if (!VORM.test(tekst)) return false;
  const [jaar, maand, dag] = [cijfers(tekst, 0, 4), cijfers(tekst, 5, 7), cijfers(tekst, 8, 10)];
  return jaar >= 1 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand);
}

/** The text as a `Datum`; throws a `RangeError` when it is none. For input of people use `isDatum` and report. */
export function datum(tekst: string): Datum {
  if (!isDatum(tekst)) throw new RangeError(`geen bestaande datum (JJJJ-MM-DD): ${tekst}`);
  return tekst;
}

/** The date as one number that sorts as dates do: `2026-03-01` is 20260301. */
export function jaarMaandDag(d: Datum): number {
  return cijfers(d, 0, 4) * 1_00_00 + cijfers(d, 5, 7) * 1_00 + cijfers(d, 8, 10);
}

/** Days since 1970-01-01; the form that Avro's logical type `date` carries. */
export function dagnummer(d: Datum): number {
  const jaar = Number(d.slice(0, 4));
  const moment = Date.UTC(jaar, Number(d.slice(5, 7)) - 1, Number(d.slice(8, 10)));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  return (jaar < 100 ? new Date(moment).setUTCFullYear(jaar) : moment) / DAG_MS;
}

/** The `Datum` of a day number; throws a `RangeError` outside 0001-01-01 to 9999-12-31. */
export function vanDagnummer(nummer: number): Datum {
  const d = new Date(nummer * DAG_MS);
  const jaar = d.getUTCFullYear();
  if (!Number.isInteger(nummer) || !(jaar >= 1 && jaar <= 9999)) {
    throw new RangeError(`dagnummer buiten de kalender: ${nummer}`);
  }
  return d.toISOString().slice(0, 10) as Datum;
}

/** The day `dagen` later (negative: earlier); throws a `RangeError` when it falls outside the calendar. */
export function plusDagen(d: Datum, dagen: number): Datum {
  return vanDagnummer(dagnummer(d) + dagen);
}

/** The next day, or `undefined` after the last day of the calendar: 9999-12-31 has no morrow. */
export function dagErna(d: Datum): Datum | undefined {
  return d === LAATSTE_DATUM ? undefined : plusDagen(d, 1);
}

/** The day before. */
export function dagErvoor(d: Datum): Datum {
  return plusDagen(d, -1);
}

/** Number of days from `van` to `tot` (0 on the same day, negative when `tot` is earlier). */
export function dagenTussen(van: Datum, tot: Datum): number {
  return dagnummer(tot) - dagnummer(van);
}

/** The same day `jaren` years later; 29 February counts as 28 in a year that has none. */
export function plusJaren(d: Datum, jaren: number): Datum {
  const jaar = Number(d.slice(0, 4)) + jaren;
  const dag = d.slice(5) === '02-29' && !isSchrikkeljaar(jaar) ? '02-28' : d.slice(5);
  return datum(`${String(jaar).padStart(4, '0')}-${dag}`);
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdag(d: Datum): number {
  return ((((dagnummer(d) + 3) % 7) + 7) % 7) + 1;
}

/** The earlier of the dates that are given; `undefined` when none is. */
export function eerste(...data: readonly (Datum | undefined)[]): Datum | undefined {
  return data.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}

function isSchrikkeljaar(jaar: number): boolean {
  return jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0);
}

/** How many days a month has; `maand` from 1 up to and including 12. */
export function dagenInMaand(jaar: number, maand: number): number {
  return maand === 2 ? (isSchrikkeljaar(jaar) ? 29 : 28) : [4, 6, 9, 11].includes(maand) ? 30 : 31;
}

/** The number that these digits are. A large message has a million dates, and a part of a text to read a number from is a new text. */
function cijfers(tekst: string, van: number, tot: number): number {
  let getal = 0;
  for (let i = van; i < tot; i++) getal = getal * 10 + tekst.charCodeAt(i) - 48;
  return getal;
}
