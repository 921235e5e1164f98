import type { Datum } from '@iwlz/basis';
import { dagenIn, type Maand } from '../kalender/maand.js';
import { omvat } from '../personen/huishouden.js';
import type { Leveringsvorm } from '../personen/persoon.js';
import type { Zorgsoort } from '../personen/zorg.js';
import { Spoor } from '../uitleg/spoor.js';
import { dagtekst, euro } from '../uitleg/tekst.js';
import { inkomenVoorVerdeling, type Deel, type Stuk } from './delen.js';
import type { LidInZorg, Regimes } from './regime.js';
import { WLZ } from './regels.js';
import type { Betaler, Maanddeel, Regime, WlzInvoer, Wlzmaand } from './wlz.js';

/** How a month came about, in plain Dutch, out of what was computed: care and regime, amount, days, and the split. */

const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

const SOORT: Readonly<Record<Zorgsoort, string>> = {
  VERBLIJF: 'verblijf in een instelling',
  BW: 'beschermd wonen',
  DTV: 'deeltijdverblijf',
  VPT: 'een volledig pakket thuis',
  PGB: 'een persoonsgebonden budget',
  MPT: 'een modulair pakket thuis',
};

const REGIME: Readonly<Record<Regime, string>> = {
  LAAG: 'de lage bijdrage',
  HOOG: 'de hoge bijdrage',
  NIHIL: 'geen bijdrage, vanwege de Participatiewet',
  UREN: 'een bijdrage per uur in plaats van per maand (mpt, 2015)',
};

const BETALER: Readonly<Record<Betaler, string>> = {
  CLIENT: 'de cliënt',
  PARTNER: 'de partner',
  BEIDEN: 'de cliënt en de partner samen',
};

/** Adds the step of one month, with all that led to it under it. */
export function vertelMaand(
  spoor: Spoor,
  maand: Wlzmaand,
  delen: readonly Deel[],
  regimes: Regimes,
  invoer: WlzInvoer,
): void {
  const onder = new Spoor();
  for (const deel of delen) vertelDeel(onder, deel, maand, regimes, invoer);
  if (maand.verrekening !== 0) {
    onder.stap(
      WLZ.VERREKENING,
      `Nu de werkelijke uren bekend zijn, is er ${euro(maand.verrekening)} meer verschuldigd dan voorlopig was vastgesteld.`,
    );
  }
  const voorlopig = maand.voorlopig.length > 0 ? ` (voorlopig: ${maand.voorlopig.join(', ')})` : '';
  spoor.stap(WLZ.MAAND, `${maandtekst(maand.maand)}: ${euro(maand.bedrag)}${voorlopig}.`, { onder });
}

function vertelDeel(
  spoor: Spoor,
  { deel, stukken }: Deel,
  { maand, peiljaar }: Wlzmaand,
  regimes: Regimes,
  invoer: WlzInvoer,
): void {
  const dagen = stukken
    .map((s) => (s.van === s.tm ? dagtekst(s.van) : `${dagtekst(s.van)} t/m ${dagtekst(s.tm)}`))
    .join(', ');
  const onder = new Spoor();
  for (const stuk of stukken) vertelRegime(onder, stuk, regimes, invoer);
  stukken[0]?.bedrag.spoor?.stappen.forEach((stap) => onder.neem(stap));
  const { maandbedrag, bedrag, clientdeel, betaler } = deel;
  if (maandbedrag > 0) vertelDagen(onder, deel, dagenIn(maand));
  if (betaler === 'BEIDEN' && bedrag > 0) {
    const [client, partner] = [invoer.client, invoer.partner].map((p) => euro(inkomenVoorVerdeling(p, peiljaar)));
    onder.stap(
      WLZ.VERDELING,
      `Naar rato van ieders inkomen (cliënt ${client!}, partner ${partner!}): cliënt ${euro(clientdeel)}, partner ${euro(bedrag - clientdeel)}.`,
    );
  }
  spoor.stap(
    WLZ[`REGIME_${deel.regime}`],
    `${dagen}: ${REGIME[deel.regime]}, te betalen door ${BETALER[betaler]}: ${euro(bedrag)}.`,
    { onder },
  );
}

function vertelDagen(spoor: Spoor, { maandbedrag, dagen, bedrag }: Maanddeel, dagenInMaand: number): void {
  if (dagen === dagenInMaand) spoor.stap(WLZ.HELE_MAAND, `De hele maand: het maandbedrag ${euro(maandbedrag)}.`);
  else {
    spoor.stap(
      WLZ.DEEL_VAN_MAAND,
      `${dagen} van de ${dagenInMaand} dagen: ${euro(maandbedrag)} x 12 x ${dagen} / 365 = ${euro(bedrag)}.`,
    );
  }
}

/** Why this regime: the care of each, the low phase, and what takes HOOG away. */
function vertelRegime(spoor: Spoor, { van, regime }: Stuk, regimes: Regimes, invoer: WlzInvoer): void {
  const { inZorg, paar } = regime;
  const zorg = inZorg.map(
    ({ lid, soort }) => `de ${lid.rol === 'client' ? 'cliënt' : 'partner'} heeft ${SOORT[soort]}`,
  );
  const huishouden = paar ? 'Een paar' : 'Alleenstaand';
  const ander = paar && inZorg.length === 1 ? ', de ander heeft geen zorg die meetelt' : '';
  spoor.stap(WLZ.RANGORDE, `${dagtekst(van)}: ${huishouden}; ${zorg.join(' en ')}${ander}.`, {
    feiten: inZorg.flatMap((z) => plekkenVanZorg(z, van)),
  });
  for (const z of inZorg) vertelFase(spoor, z, van, regimes);
  const { kinderlast, terugkeerVerwacht } = invoer;
  const kind = kinderlast?.findIndex((t) => omvat(t, van)) ?? -1;
  const terug = terugkeerVerwacht?.findIndex((t) => omvat(t, van)) ?? -1;
  if (kind >= 0)
    spoor.stap(WLZ.ONDERHOUD_KIND, 'Er is een kind te onderhouden: de hoge bijdrage geldt niet.', {
      feiten: [`kinderlast[${kind}]`],
    });
  if (terug >= 0)
    spoor.stap(WLZ.TERUGKEER, 'Terugkeer naar huis wordt verwacht: de hoge bijdrage geldt niet.', {
      feiten: [`terugkeerVerwacht[${terug}]`],
    });
}

function vertelFase(spoor: Spoor, { lid, soort }: LidInZorg, dag: Datum, regimes: Regimes): void {
  if (soort !== 'VERBLIJF' && soort !== 'BW') return;
  const einde = regimes.fase[lid.rol]?.eindeOp(dag);
  const wie = lid.rol === 'client' ? 'de cliënt' : 'de partner';
  const voorbij = regimes.faseVoorbij(lid, dag);
  const tekst = fasetekst(einde, dag, voorbij);
  spoor.stap(WLZ.LAGE_FASE, `Voor ${wie}: ${tekst}.`);
}

function fasetekst(einde: Datum | undefined, dag: Datum, voorbij: boolean): string {
  if (einde === undefined) return voorbij ? 'er is geen nieuwe lage fase' : 'dit verblijf bouwt de lage fase niet op';
  if (!voorbij) return `de lage fase loopt nog, zonder onderbreking tot ${dagtekst(einde)}`;
  return einde <= dag
    ? `de lage fase is voorbij sinds ${dagtekst(einde)}`
    : 'er is geen lage fase, na verblijf in de ggz';
}

function plekkenVanZorg({ lid, soort }: LidInZorg, dag: Datum): string[] {
  const vormen: Readonly<Record<Zorgsoort, readonly Leveringsvorm[]>> = {
    VERBLIJF: ['VB', 'VKB', 'DTV'],
    BW: ['BW'],
    DTV: ['DTV'],
    VPT: ['VPT'],
    PGB: ['PGB'],
    MPT: ['MPT', 'OVERBRUGGING'],
  };
  return lid.zorg.flatMap((z, i) =>
    omvat(z, dag) && vormen[soort].includes(z.leveringsvorm) ? [`${lid.rol}.zorgperioden[${i}]`] : [],
  );
}

function maandtekst(maand: Maand): string {
  return `${MAANDEN[Number(maand.slice(5)) - 1]!} ${maand.slice(0, 4)}`;
}
