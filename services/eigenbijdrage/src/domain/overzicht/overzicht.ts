import { maandenVan, type Maand, type Stap } from '../berekening/index.js';
import { totaal } from '../besluit/maandrij.js';
import type { Bereken } from '../besluit/maanden.js';
import { REGELVERSIE } from '../regelversie.js';
import type { Bevinding, EersteBesluit, Herziening, Stand, Uitstel } from '../stand.js';
import { bekendeFeiten, type BekendFeit } from './feiten.js';
import { uitlegVan } from './uitleg.js';

/** What a month comes to; amounts in cents. */
export interface Maandregel {
  readonly maand: Maand;
  /** Of the household. */
  readonly huishouden: number;
  /** What the client owes. */
  readonly verschuldigd: number;
  /** What it would be when that is another amount because the term has passed; else `null`. */
  readonly berekend: number | null;
  /** A first decision came too late for this month. */
  readonly teLaat: boolean;
  readonly voorlopig: readonly string[];
}

/** The client's side: what is owed, why, since when, what changed and when that was known. */
export interface Overzicht {
  readonly pseudoniem: string;
  /** Over all months, in cents. */
  readonly totaal: number;
  readonly eersteBesluit: EersteBesluit | null;
  /** Why nothing more can be decided now. */
  readonly uitstel: Uitstel | null;
  readonly maanden: readonly Maandregel[];
  readonly herzieningen: readonly Herziening[];
  readonly bevindingen: readonly Bevinding[];
  /** What is known and by which event, by the day on which it became known here. */
  readonly feiten: readonly BekendFeit[];
  /** How the amount of one month came about, with the rules of now. */
  readonly uitleg: { readonly maand: Maand; readonly regelversie: string; readonly stappen: readonly Stap[] } | null;
}

/** The overview of a client. `maand`: the month to explain; the last that was decided when it is left out. */
export function overzicht(pseudoniem: string, stand: Stand, bereken: Bereken, maand?: Maand): Overzicht {
  const uitTeLeggen = maand ?? stand.maanden.findLast((r) => !r.teLaat)?.tm;
  return {
    pseudoniem,
    totaal: totaal(stand.maanden),
    eersteBesluit: stand.eersteBesluit,
    uitstel: stand.uitstel,
    maanden: stand.maanden.flatMap((r) =>
      maandenVan(r.van, r.tm).map((m) => ({
        maand: m,
        huishouden: r.bedrag,
        verschuldigd: r.clientdeel,
        berekend: r.berekend === r.clientdeel ? null : r.berekend,
        teLaat: r.teLaat,
        voorlopig: r.voorlopig,
      })),
    ),
    herzieningen: stand.herzieningen,
    bevindingen: stand.bevindingen,
    feiten: bekendeFeiten(stand),
    uitleg:
      uitTeLeggen === undefined
        ? null
        : { maand: uitTeLeggen, regelversie: REGELVERSIE, stappen: uitlegVan(stand, uitTeLeggen, bereken) },
  };
}
