import type { Datum } from '@iwlz/basis';
import { jaarVan, plusMaanden } from '../kalender/maand.js';
import { AOW_LEEFTIJD } from '../parameters/aow.js';

/**
 * The day on which a person reaches AOW age: the birth date plus the age of the earliest year in which, or before which,
 * that day falls (rule book A1, assumed). `undefined` when no year of the table is late enough.
 */
export function aowDatumVan(geboortedatum: Datum): Datum | undefined {
  for (const { tm, waarde } of AOW_LEEFTIJD.rijen) {
    const dag = plusMaanden(geboortedatum, waarde);
    if (jaarVan(dag) <= tm) return dag;
  }
  return undefined;
}
