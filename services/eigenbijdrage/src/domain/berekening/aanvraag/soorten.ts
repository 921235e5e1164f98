import { berekenHerziening, berekenTerugwerkendeKracht } from '../termijnen/terugwerkende-kracht.js';
import { berekenKalender } from '../termijnen/kalender.js';
import { berekenLopendJaar } from '../termijnen/lopend-jaar.js';
import { berekenTermijn } from '../termijnen/termijn.js';
import type { Spoor } from '../uitleg/spoor.js';
import { berekenWlz } from '../wlz/bereken.js';
import { berekenMptUren } from '../wmo/mpt-uren.js';
import { berekenWmoMaanden } from '../wmo/maanden.js';
import { berekenWmoPerioden } from '../wmo/perioden.js';
import { beoordeelZaAanlevering } from '../za/beoordeel.js';
import type { Invoerfout } from './fout.js';
import { lees } from './lees.js';
import type { Veldsoort } from './veld.js';
import * as velden from './velden.js';

/** A kind of question: judges its invoer, and answers it. */
export interface Soort {
  /** Computes the uitkomst; `undefined` when something is wrong with the invoer, which is then in `fouten`. */
  beantwoord(invoer: unknown, fouten: Invoerfout[], spoor: Spoor | undefined): object | undefined;
}

/** Every kind, by its name. */
export const SOORTEN: Readonly<Record<string, Soort>> = {
  wlz: soort(velden.wlz, berekenWlz),
  mptUren: soort(velden.mptUren, berekenMptUren),
  wmoPeriode: soort(velden.wmoPeriode, berekenWmoPerioden),
  wmoMaand: soort(velden.wmoMaand, berekenWmoMaanden),
  lopendJaar: soort(velden.lopendJaar, berekenLopendJaar),
  terugwerkendeKracht: soort(velden.terugwerkendeKracht, berekenTerugwerkendeKracht),
  herziening: soort(velden.herziening, berekenHerziening),
  termijn: soort(velden.termijn, berekenTermijn),
  kalender: soort(velden.kalender, berekenKalender),
  zaAanlevering: soort(velden.zaAanlevering, beoordeelZaAanlevering),
};

function soort<I>(invoersoort: Veldsoort<I>, bereken: (invoer: I, spoor?: Spoor) => object): Soort {
  return {
    beantwoord(invoer, fouten, spoor) {
      const gelezen = lees(invoersoort, invoer, 'invoer', fouten);
      return gelezen && bereken(gelezen, spoor);
    },
  };
}
