import { dagErvoor, dagenTussen, plusDagen, weekdag, type Datum } from '@iwlz/basis';
import { jaarVan } from './maand.js';

/**
 * A bijdrageperiode of the Wmo, `2018-P06`: a year has twelve of four weeks and a thirteenth of four or five, by ISO 8601 weeks
 * (rule book C2). Sorts as text.
 */
export type Bijdrageperiode = string & { readonly __soort: 'Bijdrageperiode' };

const VORM = /^(\d{4})-P(\d{2})$/;
const PER_JAAR = 13;
const DAGEN_PER_PERIODE = 28;

/** Whether the text is a period, written `YYYY-Pnn`. */
export function isBijdrageperiode(tekst: string): tekst is Bijdrageperiode {
  const delen = VORM.exec(tekst);
  return delen !== null && Number(delen[1]) >= 1 && Number(delen[2]) >= 1 && Number(delen[2]) <= PER_JAAR;
}

/** The text as a period; throws a `RangeError` when it is none. */
export function bijdrageperiode(tekst: string): Bijdrageperiode {
  if (!isBijdrageperiode(tekst)) throw new RangeError(`geen bestaande periode (JJJJ-Pnn): ${tekst}`);
  return tekst;
}

/** The year that a period is of; its parameters hold, also on days in another calendar year. */
export function periodejaar(p: Bijdrageperiode): number {
  return Number(p.slice(0, 4));
}

/** The first day: a Monday. */
export function begin(p: Bijdrageperiode): Datum {
  return plusDagen(eersteMaandag(periodejaar(p)), (nummer(p) - 1) * DAGEN_PER_PERIODE);
}

/** The last day: a Sunday. */
export function einde(p: Bijdrageperiode): Datum {
  return dagErvoor(begin(plusPerioden(p, 1)));
}

/** The number of weeks: four, or five for some thirteenths. */
export function weken(p: Bijdrageperiode): number {
  return (dagenTussen(begin(p), einde(p)) + 1) / 7;
}

/** The period that a day lies in: that of its ISO week, so 31-12-2018 lies in the first of 2019. */
export function periodeVan(dag: Datum): Bijdrageperiode {
  const jaar = jaarVan(dag);
  const isoJaar = dag >= eersteMaandag(jaar + 1) ? jaar + 1 : dag < eersteMaandag(jaar) ? jaar - 1 : jaar;
  const plaats = Math.floor(dagenTussen(eersteMaandag(isoJaar), dag) / DAGEN_PER_PERIODE);
  return vanVolgnummer(isoJaar * PER_JAAR + Math.min(plaats, PER_JAAR - 1));
}

/** The period `aantal` periods later (negative: earlier). */
export function plusPerioden(p: Bijdrageperiode, aantal: number): Bijdrageperiode {
  return vanVolgnummer(volgnummer(p) + aantal);
}

/** How many periods `tm` lies after `van`: 0 for the same period. */
export function periodenTussen(van: Bijdrageperiode, tm: Bijdrageperiode): number {
  return volgnummer(tm) - volgnummer(van);
}

/** The periods of `van` up to and including `tm`. */
export function periodenVan(van: Bijdrageperiode, tm: Bijdrageperiode): Bijdrageperiode[] {
  return Array.from({ length: periodenTussen(van, tm) + 1 }, (_, i) => plusPerioden(van, i));
}

/** The Monday of ISO week 1: that of the week with 4 January in it. */
function eersteMaandag(jaar: number): Datum {
  const vierJanuari = `${String(jaar).padStart(4, '0')}-01-04` as Datum;
  return plusDagen(vierJanuari, 1 - weekdag(vierJanuari));
}

function nummer(p: Bijdrageperiode): number {
  return Number(p.slice(6));
}

function volgnummer(p: Bijdrageperiode): number {
  return periodejaar(p) * PER_JAAR + nummer(p) - 1;
}

function vanVolgnummer(n: number): Bijdrageperiode {
  const [jaar, plaats] = [Math.floor(n / PER_JAAR), (n % PER_JAAR) + 1];
  return `${String(jaar).padStart(4, '0')}-P${String(plaats).padStart(2, '0')}` as Bijdrageperiode;
}
