import { dagenInMaand, isDatum } from '@iwlz/basis';

/**
 * The lexical rules of XML Schema that the message types stand on. The traps are listed in berichten.md 4.1: JavaScript's
 * `\s`, `.` and `length` mean something else than those of XSD.
 */

const WITRUIMTE = /[ \t\r\n]+/g;
const DATUM = /^(-?)([1-9]\d{4,}|\d{4})-(\d{2})-(\d{2})$/;
const TIJD = /^(\d{2}):(\d{2}):(\d{2})(\.\d+)?$/;

/** XSD's `collapse`, which is also XPath's normalize-space: no space at the ends, single spaces within. Linear in the text. */
export function samengevouwen(tekst: string): string {
  // Nearly every value has no white space at all.
  if (!/[ \t\r\n]/.test(tekst)) return tekst;
  const enkel = tekst.replace(WITRUIMTE, ' ');
  return enkel.slice(enkel.startsWith(' ') ? 1 : 0, enkel.length > 1 && enkel.endsWith(' ') ? -1 : undefined);
}

/** Whether there is a character other than space, tab, line feed and carriage return. A no-break space counts as content. */
export function heeftInhoud(tekst: string): boolean {
  return /[^ \t\r\n]/.test(tekst);
}

/** Number of Unicode characters, as XSD counts them. */
export function tekens(tekst: string): number {
  let aantal = tekst.length;
  for (let i = 0; i < tekst.length; i++) {
    const eenheid = tekst.charCodeAt(i);
    if (eenheid >= 0xd800 && eenheid <= 0xdbff) aantal--;
  }
  return aantal;
}

/** xs:integer between two bounds (collapsed text): a sign and leading zeros are allowed. */
export function isGeheelGetal(tekst: string, min: number, max: number): boolean {
  return /^[+-]?\d+$/.test(tekst) && Number(tekst) >= min && Number(tekst) <= max;
}

/** xs:date without time zone (collapsed text). Years before Christ and after 9999 are dates to XSD; the year 0 is not. */
export function isXsdDatum(tekst: string): boolean {
  if (isDatum(tekst)) return true;
  const delen = DATUM.exec(tekst);
  if (!delen) return false;
  const [jaar, maand, dag] = [Number(delen[2]), Number(delen[3]), Number(delen[4])];
  return jaar > 0 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand);
}

/** xs:time without time zone (collapsed text); 24:00:00 is allowed, a leap second is not. */
export function isXsdTijd(tekst: string): boolean {
  const delen = TIJD.exec(tekst);
  if (!delen) return false;
  const [uur, minuut, seconde] = [Number(delen[1]), Number(delen[2]), Number(delen[3])];
  if (uur === 24) return minuut === 0 && seconde === 0 && !/[1-9]/.test(delen[4] ?? '');
  return uur < 24 && minuut < 60 && seconde < 60;
}
