import {
  eersteDag,
  jaarVan,
  maand as maandUit,
  maandenVan,
  maandVan,
  plusMaand,
  type Maand,
} from '../kalender/maand.js';
import * as P from '../parameters/wmo.js';
import { heeftAowOp, huishoudenVan, ledenOp, type Huishouden } from '../personen/huishouden.js';
import { tak, type Spoor } from '../uitleg/spoor.js';
import { dagtekst, euro } from '../uitleg/tekst.js';
import { WMO } from './regels.js';
import { isWlzOfBwVerschuldigd } from './wlz-of-bw.js';
import type { Voorziening, Wmomaand, WmoMaandGrond, WmoMaandInvoer, WmoMaandUitkomst } from './wmo.js';

/** The abonnementstarief is charged from this month on. */
const EERSTE_MAAND = maandUit('2020-01');
const BUITEN_REGELING: readonly Voorziening[] = ['ROLSTOEL', 'VERVOER'];
const MET_KOSTPRIJS: readonly Voorziening[] = ['HULPMIDDEL', 'WONINGAANPASSING'];

/**
 * The abonnementstarief per calendar month (rule book B4 and B6): the state on the first day of a month decides all of it. The
 * months before `van` are gone through as well, because the kostprijs is written off in them.
 */
export function berekenWmoMaanden(invoer: WmoMaandInvoer, spoor?: Spoor): WmoMaandUitkomst {
  const huishouden = huishoudenVan(invoer.client, invoer.partner);
  const bewaakt = MET_KOSTPRIJS.includes(invoer.voorziening ?? 'OVERIG') ? invoer.kostprijs : undefined;
  const maanden: Wmomaand[] = [];
  let rest = bewaakt;
  for (const maand of maandenVan(eersteMaand(invoer, bewaakt), invoer.tm ?? invoer.van)) {
    const gevraagd = maand >= invoer.van;
    const stap = vanMaand(maand, rest, huishouden, invoer, gevraagd ? spoor : undefined);
    rest = stap.rest;
    if (gevraagd) maanden.push(stap.maand);
  }
  return { maanden, totaal: maanden.reduce((som, m) => som + m.bedrag, 0), restKostprijs: rest ?? null };
}

/** The first month to go through: with a kostprijs that in which the provision first runs on the first day. */
function eersteMaand({ van, startdatum }: WmoMaandInvoer, bewaakt: number | undefined): Maand {
  if (bewaakt === undefined) return van;
  const maand = maandVan(startdatum);
  const loopt = startdatum === eersteDag(maand) ? maand : plusMaand(maand, 1);
  const vroegst = loopt > EERSTE_MAAND ? loopt : EERSTE_MAAND;
  return vroegst < van ? vroegst : van;
}

interface Maandstap {
  readonly maand: Wmomaand;
  /** What is left of the kostprijs after this month. */
  readonly rest: number | undefined;
}

function vanMaand(
  maand: Maand,
  rest: number | undefined,
  huishouden: Huishouden,
  invoer: WmoMaandInvoer,
  spoor: Spoor | undefined,
): Maandstap {
  const onder = tak(spoor);
  const tarief = P.WMO_MAANDTARIEF.in(jaarVan(maand));
  const bereikt = rest !== undefined && rest < tarief.waarde;
  const grond = grondVan(maand, huishouden, invoer) ?? (bereikt ? 'KOSTPRIJS_BEREIKT' : null);
  // The full tariff is written off in every month in which the provision runs, also when nothing is due in it.
  const boektAf = rest !== undefined && !bereikt && grond !== 'NIET_ACTIEF';
  const over = boektAf ? rest - tarief.waarde : rest;
  const bedrag = grond === null ? tarief.waarde : 0;
  if (grond === null)
    onder?.stap(WMO.MAAND, `Het abonnementstarief: ${euro(tarief.waarde)}.`, { parameters: [tarief] });
  else onder?.stap(WMO[grond], TEKST[grond]);
  if (over !== undefined)
    onder?.stap(WMO.KOSTPRIJS, `Van de kostprijs is nog ${euro(over)} over.`, { feiten: ['kostprijs'] });
  spoor?.stap(WMO.MAAND, `${maand}, stand op ${dagtekst(eersteDag(maand))}: ${euro(bedrag)}.`, { onder });
  return { maand: { maand, bedrag, grond, parameterjaar: jaarVan(maand) }, rest: over };
}

/** The first ground, but that of the kostprijs, on which nothing is due. */
function grondVan(
  maand: Maand,
  huishouden: Huishouden,
  { startdatum, stopdatum, voorziening = 'OVERIG' }: WmoMaandInvoer,
): WmoMaandGrond | null {
  const [dag, jaar] = [eersteDag(maand), jaarVan(maand)];
  const leden = ledenOp(huishouden, dag);
  const gestopt = stopdatum !== undefined && stopdatum < dag;
  if (startdatum > dag || gestopt || huishouden.client.laatsteDag < dag) return 'NIET_ACTIEF';
  if (BUITEN_REGELING.includes(voorziening)) return 'NIET_ONDER_REGELING';
  if (P.WMO_VRIJE_MAANDEN.includes(maand)) return 'APRIL_MEI_2020';
  if (dag < huishouden.client.volwassenOp) return 'ONDER_18';
  if (isWlzOfBwVerschuldigd(leden, dag, dag, jaar)) return 'WLZ_OF_BW';
  const nietsVoorPaar = P.WMO_PAAR_ONDER_AOW.in(jaar).waarde === 'NIETS';
  return nietsVoorPaar && leden.length === 2 && !leden.every((lid) => heeftAowOp(lid, dag)) ? 'MP_NIET_AOW' : null;
}

const TEKST: Readonly<Record<WmoMaandGrond, string>> = {
  NIET_ACTIEF: 'Niets verschuldigd: op de eerste van de maand is er geen voorziening, of de cliënt is overleden.',
  NIET_ONDER_REGELING: 'Niets verschuldigd: voor deze voorziening geldt het abonnementstarief niet.',
  APRIL_MEI_2020: 'Niets verschuldigd: in april en mei 2020 werd niets gevraagd.',
  ONDER_18: 'Niets verschuldigd: de cliënt is nog geen achttien.',
  WLZ_OF_BW: 'Niets verschuldigd: de cliënt of de partner betaalt voor Wlz-zorg of beschermd wonen.',
  MP_NIET_AOW: 'Niets verschuldigd: een paar van wie een de AOW-leeftijd nog niet heeft.',
  KOSTPRIJS_BEREIKT:
    'Niets verschuldigd: de kostprijs is betaald; wat lager is dan een maandbedrag, wordt niet meer gevraagd.',
};
