import { dagErna, type Datum } from '@iwlz/basis';
import { eersteDag, maandenVan, maandVan } from '../kalender/maand.js';
import type { Lid } from '../personen/huishouden.js';
import type { Tijdvak } from '../personen/persoon.js';
import type { Regimes } from './regime.js';
import type { WlzInvoer } from './wlz.js';

/**
 * The days of `van` up to and including `tm` on which something may change, sorted, `van` first: between two of them all days
 * are alike.
 */
export function wisseldagen(invoer: WlzInvoer, regimes: Regimes, van: Datum, tm: Datum): Datum[] {
  const { client, partner, paarVan, paarTm } = regimes.huishouden;
  const { kinderlast = [], terugkeerVerwacht = [], wmoVoorzieningen = [], participatiewet = [] } = invoer;
  const leden = partner ? [client, partner] : [client];
  const dagen = new Set<Datum>(maandenVan(maandVan(van), maandVan(tm)).map(eersteDag));
  const voegToe = (dag: Datum | undefined): void => {
    if (dag !== undefined && van < dag && dag <= tm) dagen.add(dag);
  };
  const voegTijdvakToe = (t: Tijdvak): void => {
    voegToe(t.van);
    voegToe(t.tm && dagErna(t.tm));
  };
  for (const t of [kinderlast, terugkeerVerwacht, wmoVoorzieningen, participatiewet].flat()) voegTijdvakToe(t);
  if (partner) voegTijdvakToe({ van: paarVan, tm: paarTm });
  for (const lid of leden) {
    lid.zorg.forEach(voegTijdvakToe);
    voegTijdvakToe({ van: lid.volwassenOp, tm: lid.laatsteDag });
    grenzenVanFase(lid).forEach(voegToe);
  }
  return [...dagen].sort();

  function grenzenVanFase(lid: Lid): readonly Datum[] {
    return regimes.fase[lid.rol]?.grenzen(van, tm) ?? [];
  }
}
