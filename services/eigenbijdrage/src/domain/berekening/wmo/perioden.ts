import { dagErvoor, dagenTussen, type Datum } from '@iwlz/basis';
import { begin, einde, periodejaar, periodenVan, type Bijdrageperiode } from '../kalender/bijdrageperiode.js';
import * as P from '../parameters/wmo.js';
import { heeftAowOp, huishoudenVan, ledenOp, omvat, type Huishouden } from '../personen/huishouden.js';
import { rondKostenAf } from '../rekenen/afronden.js';
import { exact } from '../rekenen/exact.js';
import { tak, type Spoor } from '../uitleg/spoor.js';
import { dagtekst, euro } from '../uitleg/tekst.js';
import { periodemaximum, vastMaximum, type Periodemaximum } from './maximum.js';
import { WMO } from './regels.js';
import { isWlzOfBwVerschuldigd } from './wlz-of-bw.js';
import type {
  Levering,
  Opvang,
  Vrijstelling,
  WmoPeriodeGrond,
  WmoPeriodeInvoer,
  WmoPeriodeUitkomst,
  Wmoperiode,
} from './wmo.js';

/** From this year on the maximum is flat and income does not matter (B3). */
const VAST_VANAF = 2019;

/** The Wmo contribution per period of four weeks, 2015 to 2019 (rule book B2, B3 and B6). */
export function berekenWmoPerioden(invoer: WmoPeriodeInvoer, spoor?: Spoor): WmoPeriodeUitkomst {
  const huishouden = huishoudenVan(invoer.client, invoer.partner);
  const perioden = periodenVan(invoer.van, invoer.tm ?? invoer.van).map((p) =>
    vanPeriode(p, huishouden, invoer, spoor),
  );
  return { perioden, totaal: perioden.reduce((som, p) => som + p.bedrag, 0) };
}

function vanPeriode(
  periode: Bijdrageperiode,
  huishouden: Huishouden,
  invoer: WmoPeriodeInvoer,
  spoor: Spoor | undefined,
): Wmoperiode {
  const onder = tak(spoor);
  const jaar = periodejaar(periode);
  const eersteDag = begin(periode);
  const vast = { periode, parameterjaar: jaar, peiljaar: jaar >= VAST_VANAF ? null : jaar - 2 };
  if (eersteDag > huishouden.client.laatsteDag) {
    spoor?.stap(WMO.OVERLEDEN, `${periode}: de cliënt is overleden.`, { feiten: ['client.overlijdensdatum'] });
    return { ...vast, maximum: 0, kosten: 0, bedrag: 0, grond: null, verdeling: [], voorlopig: [] };
  }
  const tellend = tellendeLeveringen(invoer.leveringen, periode, eersteDag < huishouden.client.volwassenOp);
  const kosten = tellend.reduce((som, l) => som + kostenVan(l), 0);
  const { maximum, grond, voorlopig } = teBetalen(periode, huishouden, invoer, onder);
  const bedrag = Math.min(kosten, maximum);
  onder?.stap(
    WMO.KOSTEN,
    `Kosten in de periode ${euro(kosten)}; niet meer dan het maximum ${euro(maximum)}: ${euro(bedrag)}.`,
    {
      feiten: tellend.map((l) => `leveringen[${invoer.leveringen.indexOf(l)}]`),
    },
  );
  const verdeling = verdeel(bedrag, tellend);
  if (verdeling.length > 1 && bedrag > 0) {
    onder?.stap(WMO.VERDELING, `Verdeeld: ${verdeling.map((v) => `${v.levering} ${euro(v.bedrag)}`).join(', ')}.`);
  }
  spoor?.stap(WMO.PERIODE, `${periode} (${dagtekst(eersteDag)} t/m ${dagtekst(einde(periode))}): ${euro(bedrag)}.`, {
    onder,
  });
  return { ...vast, maximum, kosten, bedrag, grond, verdeling, voorlopig };
}

/** What has a cost in the period that counts: no wheelchairs, and under 18 nothing but a woningaanpassing. */
function tellendeLeveringen(leveringen: readonly Levering[], periode: Bijdrageperiode, onder18: boolean): Levering[] {
  return leveringen
    .filter(({ periodeVan, periodeTm = periodeVan }) => periodeVan <= periode && periode <= periodeTm)
    .filter(({ soort }) => soort !== 'ROLSTOEL' && (!onder18 || soort === 'WONINGAANPASSING'))
    .sort(opOuderdom);
}

function opOuderdom(a: Levering, b: Levering): number {
  for (const sleutel of ['startdatum', 'product', 'levering'] as const) {
    if (a[sleutel] !== b[sleutel]) return a[sleutel] < b[sleutel] ? -1 : 1;
  }
  return 0;
}

function kostenVan({ kosten, aantalHonderdsten = 0, tarief = 0 }: Levering): number {
  return kosten ?? rondKostenAf(aantalHonderdsten, tarief);
}

function verdeel(bedrag: number, leveringen: readonly Levering[]): Wmoperiode['verdeling'] {
  let over = bedrag;
  return leveringen.map((l) => {
    const deel = Math.min(over, kostenVan(l));
    over -= deel;
    return { levering: l.levering, bedrag: deel };
  });
}

/** The maximum, or the first ground on which nothing is due. */
function teBetalen(
  periode: Bijdrageperiode,
  huishouden: Huishouden,
  invoer: WmoPeriodeInvoer,
  spoor: Spoor | undefined,
): Pick<Wmoperiode, 'maximum' | 'grond' | 'voorlopig'> {
  const jaar = periodejaar(periode);
  const paar = ledenOp(huishouden, begin(periode)).length === 2;
  spoor?.stap(WMO.HUISHOUDEN, `Op ${dagtekst(begin(periode))}: ${paar ? 'een paar' : 'alleenstaand'}.`);
  const grond = grondVooraf(periode, huishouden, invoer);
  if (grond !== null) return niets(grond, spoor);
  if (jaar >= VAST_VANAF) return { maximum: vastMaximum(paar, invoer.gemeente, spoor), grond: null, voorlopig: [] };
  const berekend = periodemaximum(huishouden, periode, invoer.gemeente, spoor);
  if (isMinima(berekend, jaar, invoer.gemeente?.minimagrens)) return niets('MINIMABELEID', spoor);
  return { maximum: berekend.maximum, grond: null, voorlopig: berekend.voorlopig };
}

function niets(grond: WmoPeriodeGrond, spoor: Spoor | undefined): Pick<Wmoperiode, 'maximum' | 'grond' | 'voorlopig'> {
  spoor?.stap(WMO[grond], TEKST[grond]);
  return { maximum: 0, grond, voorlopig: [] };
}

const TEKST: Readonly<Record<WmoPeriodeGrond, string>> = {
  WLZ_OF_BW: 'Niets verschuldigd: de cliënt of de partner betaalt in deze periode voor Wlz-zorg of beschermd wonen.',
  OPVANG: 'Niets verschuldigd: twee of meer nachten aaneen in de opvang.',
  KINDRISICO: 'Niets verschuldigd: de bijdrage zou een kind kunnen schaden.',
  BETAALCAPACITEIT: 'Niets verschuldigd: het college vindt dat er geen betaalcapaciteit is.',
  INTEGRALE_AANPAK: 'Niets verschuldigd: het college ziet er voor een integrale aanpak van af.',
  MP_NIET_AOW: 'Niets verschuldigd: een paar van wie een de AOW-leeftijd nog niet heeft.',
  MINIMABELEID: 'Niets verschuldigd: het inkomen ligt onder de grens die de gemeente stelt.',
};

/** The grounds that do not need the income, in their order. */
function grondVooraf(
  periode: Bijdrageperiode,
  huishouden: Huishouden,
  { opvang = [], vrijstellingen = [] }: WmoPeriodeInvoer,
): WmoPeriodeGrond | null {
  const [van, tm, jaar] = [begin(periode), einde(periode), periodejaar(periode)];
  const leden = ledenOp(huishouden, van);
  if (isWlzOfBwVerschuldigd(leden, van, tm, jaar)) return 'WLZ_OF_BW';
  if (heeftTweeNachten(opvang, van, tm)) return 'OPVANG';
  const vrijstelling = VRIJSTELLINGEN.find((grond) =>
    vrijstellingen.some((v) => v.grond === grond && geldt(v, van, jaar)),
  );
  if (vrijstelling) return vrijstelling;
  const nietsVoorPaar = P.WMO_PAAR_ONDER_AOW.in(jaar).waarde === 'NIETS';
  return nietsVoorPaar && leden.length === 2 && !leden.every((lid) => heeftAowOp(lid, van)) ? 'MP_NIET_AOW' : null;
}

const VRIJSTELLINGEN = ['KINDRISICO', 'BETAALCAPACITEIT', 'INTEGRALE_AANPAK'] as const;

/** Tested on the first day of the period; what the college finds of ability and approach exists from 2018 and needs its notice. */
function geldt(v: Vrijstelling, eersteDag: Datum, jaar: number): boolean {
  if (!omvat(v, eersteDag)) return false;
  if (v.grond === 'KINDRISICO') return true;
  return P.WMO_GRONDEN_COLLEGE.in(jaar).waarde && (v.bekendOp === undefined || v.bekendOp <= eersteDag);
}

/** Two or more nights in a row within the period; a night belongs to the day on which it starts. */
function heeftTweeNachten(opvang: readonly Opvang[], van: Datum, tm: Datum): boolean {
  const nachten = opvang
    .filter((o) => o.van < o.tm)
    .map((o) => ({ eerste: o.van > van ? o.van : van, laatste: dagErvoor(o.tm) < tm ? dagErvoor(o.tm) : tm }))
    .filter((n) => n.eerste <= n.laatste)
    .sort((a, b) => (a.eerste < b.eerste ? -1 : 1));
  return nachten.some((n, i) => {
    if (n.eerste < n.laatste) return true;
    return nachten.slice(i + 1).some((later) => dagenTussen(n.eerste, later.eerste) === 1);
  });
}

/** No income is no low income. */
function isMinima({ bpi }: Periodemaximum, jaar: number, grens: number | undefined): boolean {
  return P.WMO_MINIMABELEID.in(jaar).waarde && grens !== undefined && bpi !== undefined && bpi < exact(grens);
}
