import { LAATSTE_DATUM, type Datum } from '@iwlz/basis';
import {
  berekenTerugwerkendeKracht,
  eersteDag,
  laatsteDag,
  maandVan,
  plusMaand,
  type Maand,
  type Vaststelling,
} from '../berekening/index.js';

/** The first month that a first decision, and the first that a revision on this day may reach (rule book A8). */
export function grenzen(dag: Datum): { readonly eerste: Maand; readonly herziening: Maand } {
  return { eerste: eersteMaand(dag, 'EERSTE'), herziening: eersteMaand(dag, 'HERZIENING') };
}

/** The last day of the last month in which a first decision still reaches this month. */
export function uiterlijkVoor(m: Maand): Datum {
  let tot = m;
  while (eersteMaand(eersteDag(plusMaand(tot, 1)), 'EERSTE') <= m) tot = plusMaand(tot, 1);
  return laatsteDag(tot);
}

/** A month counts when its first day is not before the limit. */
function eersteMaand(besluitdatum: Datum, vaststelling: Vaststelling): Maand {
  const { grens } = berekenTerugwerkendeKracht({
    regeling: 'WLZ',
    vaststelling,
    besluitdatum,
    zorgVanaf: LAATSTE_DATUM,
  });
  const m = maandVan(grens);
  return eersteDag(m) < grens ? plusMaand(m, 1) : m;
}
