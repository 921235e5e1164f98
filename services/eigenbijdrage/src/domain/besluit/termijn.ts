import type { Datum } from '@iwlz/basis';
import { eersteDag, jaarVan, laatsteDag, maandVan, plusMaand, plusMaanden, type Maand } from '../berekening/index.js';
import { TERUG_EERSTE, TERUG_HERZIENING, TERUG_NAAR } from '../berekening/parameters/termijnen.js';

/** The first month that a first decision, and the first that a revision on this day may reach (rule book A8). */
export function grenzen(dag: Datum): { readonly eerste: Maand; readonly herziening: Maand } {
  const jaar = jaarVan(dag);
  return { eerste: terug(dag, TERUG_EERSTE.in(jaar).waarde), herziening: terug(dag, TERUG_HERZIENING.in(jaar).waarde) };
}

/** The last day on which a first decision still reaches the month, by the term of the year of that month. */
export function uiterlijkVoor(m: Maand): Datum {
  const jaar = jaarVan(m);
  const maanden = TERUG_EERSTE.in(jaar).waarde;
  return TERUG_NAAR.in(jaar).waarde === 'MAAND'
    ? laatsteDag(plusMaand(m, maanden))
    : plusMaanden(eersteDag(m), maanden);
}

/** Counted to the day, a month counts when its first day is not before the limit. */
function terug(dag: Datum, maanden: number): Maand {
  if (TERUG_NAAR.in(jaarVan(dag)).waarde === 'MAAND') return plusMaand(maandVan(dag), -maanden);
  const grens = plusMaanden(dag, -maanden);
  const m = maandVan(grens);
  return eersteDag(m) < grens ? plusMaand(m, 1) : m;
}
