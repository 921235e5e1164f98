import { dagErna, dagErvoor, type Datum } from '@iwlz/basis';
import { dagenIn, eersteDag, jaarVan, laatsteDag, maandenVan, maandVan, type Maand } from '../kalender/maand.js';
import { huishoudenVan } from '../personen/huishouden.js';
import type { Spoor } from '../uitleg/spoor.js';
import { AowStatus } from './aow-status.js';
import { delenVan, provisioneelVan, type Stuk } from './delen.js';
import { wisseldagen } from './grenzen.js';
import { Maandbedragen } from './maandbedrag.js';
import { Regimes } from './regime.js';
import { vertelMaand } from './uitleg.js';
import type { Maanddeel, Regimeduur, WlzInvoer, WlzUitkomst, Wlzmaand } from './wlz.js';

/**
 * What a household owes for Wlz care and beschermd wonen, per calendar month (rule book A1 to A8 and B5). Pure: the outcome
 * follows from the invoer and the parameters alone. With a `spoor` it also tells how.
 *
 * The invoer is taken to be sound (see `leesRegel`): months from 2015, `tm` not before `van`. Throws `ParameterOntbreekt` for a
 * year that has no parameters yet.
 */
export function berekenWlz(invoer: WlzInvoer, spoor?: Spoor): WlzUitkomst {
  const huishouden = huishoudenVan(invoer.client, invoer.partner);
  const regimes = new Regimes(huishouden, invoer);
  const bedragen = new Maandbedragen(invoer, huishouden, regimes, new AowStatus(huishouden), spoor !== undefined);
  const [van, tm] = [eersteDag(invoer.van), laatsteDag(invoer.tm ?? invoer.van)];
  const stukken = stukkenVan(wisseldagen(invoer, regimes, van, tm), tm, regimes, bedragen);
  const maanden = maandenVan(invoer.van, invoer.tm ?? invoer.van).map((maand) => {
    const vanMaand = stukken.get(maand) ?? [];
    const delen = delenVan(vanMaand, dagenIn(maand), invoer, jaarVan(maand) - 2);
    const uitkomst = maandVanDelen(
      maand,
      vanMaand,
      delen.map((d) => d.deel),
    );
    if (spoor) vertelMaand(spoor, uitkomst, delen, regimes, invoer);
    return uitkomst;
  });
  return {
    maanden,
    totaal: maanden.reduce((som, m) => som + m.bedrag, 0),
    regimeverloop: verloopVan([...stukken.values()].flat()),
  };
}

/** The stretches of days that are alike and on which there is care, by month, in order. */
function stukkenVan(
  wissels: readonly Datum[],
  tm: Datum,
  regimes: Regimes,
  bedragen: Maandbedragen,
): ReadonlyMap<Maand, readonly Stuk[]> {
  const perMaand = new Map<Maand, Stuk[]>();
  wissels.forEach((dag, i) => {
    const regime = regimes.op(dag);
    if (regime === undefined) return;
    const volgende = wissels[i + 1];
    const stuk = { van: dag, tm: volgende ? dagErvoor(volgende) : tm, regime, bedrag: bedragen.van(dag, regime) };
    const maand = maandVan(dag);
    const eerdere = perMaand.get(maand);
    if (eerdere) eerdere.push(stuk);
    else perMaand.set(maand, [stuk]);
  });
  return perMaand;
}

function maandVanDelen(maand: Maand, stukken: readonly Stuk[], delen: readonly Maanddeel[]): Wlzmaand {
  const bedrag = delen.reduce((som, d) => som + d.bedrag, 0);
  return {
    maand,
    bedrag,
    clientdeel: delen.reduce((som, d) => som + d.clientdeel, 0),
    delen,
    verrekening: bedrag - provisioneelVan(stukken, dagenIn(maand), bedrag),
    parameterjaar: jaarVan(maand),
    peiljaar: jaarVan(maand) - 2,
    voorlopig: [...new Set(stukken.flatMap((s) => s.bedrag.voorlopig))].sort(),
  };
}

/** Consecutive days with the same regime, as one. */
function verloopVan(stukken: readonly Stuk[]): Regimeduur[] {
  const verloop: Regimeduur[] = [];
  for (const { van, tm, regime } of stukken) {
    const vorige = verloop.at(-1);
    if (vorige?.regime === regime.regime && dagErna(vorige.tm) === van) verloop[verloop.length - 1] = { ...vorige, tm };
    else verloop.push({ van, tm, regime: regime.regime });
  }
  return verloop;
}
