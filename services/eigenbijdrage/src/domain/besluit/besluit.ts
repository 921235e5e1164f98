import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { maandenVan, maandVan, type Maand, type Wlzmaand } from '../berekening/index.js';
import { ParameterOntbreekt } from '../berekening/parameters/reeks.js';
import { REGELVERSIE } from '../regelversie.js';
import type { Stand } from '../stand.js';
import { EERSTE_MAAND, eigenZorg, heeftZorgIn, volgendeMaand } from './agenda.js';
import { bronnenVan } from './bronnen.js';
import { standIn, type Maandstand } from './maandrij.js';
import { berekenMaanden, type Bereken } from './maanden.js';
import { grenzen } from './termijn.js';
import { ontbreekt, uitstelOp, type Uitstelreden } from './uitstel.js';
import { vragen, type Vraag } from './vraag.js';

/** What a decision starts from, besides what is known. */
export interface Aanleiding {
  readonly vandaag: Datum;
  /** Ids of the events that gave cause. */
  readonly oorzaak: readonly string[];
}

/** What may come of it. */
export type Besluitfeit = Extract<
  bijdrage.BijdrageFeit,
  { type: 'BijdrageVastgesteld' | 'BijdrageHerzien' | 'BijdrageUitgesteld' | 'UitstelBeeindigd' }
>;

/** Everything that was and can be decided, up to and including this month: what a new fact may change. */
export function besluitAlles(stand: Stand, aanleiding: Aanleiding, bereken: Bereken): Besluitfeit[] {
  const [eerste] = eigenZorg(stand);
  const kandidaten = [stand.maanden[0]?.van, eerste && maandVan(eerste.van)].filter((m) => m !== undefined);
  const vroegst = kandidaten.sort()[0];
  const van = vroegst !== undefined && vroegst < EERSTE_MAAND ? EERSTE_MAAND : vroegst;
  return besluit(stand, aanleiding, van, bereken);
}

/** The months that began since the last decision; nothing else changed. */
export function besluitVerder(stand: Stand, aanleiding: Aanleiding, bereken: Bereken): Besluitfeit[] {
  if (stand.uitstel) return besluitAlles(stand, aanleiding, bereken);
  return besluit(stand, aanleiding, volgendeMaand(stand), bereken);
}

function besluit(stand: Stand, aanleiding: Aanleiding, van: Maand | undefined, bereken: Bereken): Besluitfeit[] {
  const { vandaag, oorzaak } = aanleiding;
  const tm = maandVan(vandaag);
  if (van === undefined || van > tm) return zonderUitstel(stand, aanleiding);
  const alle = maandenVan(van, tm);
  const gemis = gemisIn(stand, alle, vandaag);
  const { maanden, gesteld, zonderParameters } = metParameters(vragen(stand, gemis.kan), stand, bereken);
  const feiten = verschil(stand, maanden, gesteld, gemis.teLaat, aanleiding);
  const wacht =
    gemis.wacht ?? (zonderParameters && { reden: 'PARAMETERJAAR_ONTBREEKT' as const, vanaf: zonderParameters });
  if (wacht) return [...feiten, ...uitgesteld(stand, vandaag, wacht.reden, wacht.vanaf)];
  return stand.uitstel ? [beeindigd(stand.uitstel.reden, vandaag, oorzaak), ...feiten] : feiten;
}

interface Berekend {
  readonly maanden: readonly Wlzmaand[];
  /** The questions that were answered. */
  readonly gesteld: readonly Vraag[];
  /** The first month that cannot be computed because nobody entered the amounts of its year. */
  readonly zonderParameters?: Maand;
}

/** The answers; when a year has no amounts, month by month up to there. */
function metParameters(alle: readonly Vraag[], stand: Stand, bereken: Bereken): Berekend {
  try {
    return { maanden: berekenMaanden(alle, bereken), gesteld: alle };
  } catch (error) {
    if (!(error instanceof ParameterOntbreekt)) throw error;
  }
  const [maanden, gesteld]: [Wlzmaand[], Vraag[]] = [[], []];
  for (const m of alle.flatMap((v) => maandenVan(v.van, v.tm))) {
    const vraag = vragen(stand, [m]);
    try {
      maanden.push(...berekenMaanden(vraag, bereken));
      gesteld.push(...vraag);
    } catch (error) {
      if (!(error instanceof ParameterOntbreekt)) throw error;
      return { maanden, gesteld, zonderParameters: m };
    }
  }
  return { maanden, gesteld };
}

/** The difference with what was decided before: first decisions, and revisions. `verlopen`: out of reach without being computed. */
function verschil(
  stand: Stand,
  maanden: readonly Wlzmaand[],
  gesteld: readonly Vraag[],
  verlopen: readonly Maand[],
  aanleiding: Aanleiding,
): Besluitfeit[] {
  const { vandaag, oorzaak } = aanleiding;
  const grens = grenzen(vandaag);
  const zorg = eigenZorg(stand);
  const [nieuw, anders]: [bijdrage.Maandbesluit[], bijdrage.Herzienemaand[]] = [[], []];
  const teLaat = [...verlopen];
  for (const m of maanden) {
    const oud = standIn(stand.maanden, m.maand);
    if (oud) {
      if (!oud.teLaat && isAnders(oud, m)) anders.push(herzien(m, oud, m.maand < grens.herziening));
    } else if (heeftZorgIn(zorg, m.maand) || m.delen.some((d) => d.betaler !== 'PARTNER')) {
      if (m.maand < grens.eerste) teLaat.push(m.maand);
      else nieuw.push(maandbesluit(m, m.clientdeel));
    }
  }
  if (nieuw.length + anders.length + teLaat.length === 0) return [];
  teLaat.sort();
  const feiten = gesteld.length > 0 ? bronnenVan(gesteld) : [...new Set(zorg.map((z) => z.bron))].sort();
  const gronden = { opDag: vandaag, regelversie: REGELVERSIE, oorzaak, feiten };
  const eersteZorgdag = stand.eersteBesluit ? null : (zorg[0]?.van ?? null);
  const uit: Besluitfeit[] = [];
  if (nieuw.length + teLaat.length > 0) {
    uit.push({ type: 'BijdrageVastgesteld', data: { ...gronden, eersteZorgdag, maanden: nieuw, teLaat } });
  }
  if (anders.length > 0) {
    const som = anders.reduce((s, a) => s + a.verschil, 0);
    uit.push({ type: 'BijdrageHerzien', data: { ...gronden, maanden: anders, verschil: som } });
  }
  return uit;
}

function isAnders(oud: Maandstand, m: Wlzmaand): boolean {
  return oud.bedrag !== m.bedrag || oud.berekend !== m.clientdeel || oud.voorlopig.join() !== m.voorlopig.join();
}

/** Outside the term the new amount is told, but what is owed stays as it was (A8). */
function herzien(m: Wlzmaand, oud: Maandstand, buitenTermijn: boolean): bijdrage.Herzienemaand {
  const nieuw = maandbesluit(m, buitenTermijn ? oud.clientdeel : m.clientdeel, buitenTermijn);
  return {
    nieuw,
    oudBedrag: oud.bedrag,
    oudClientdeel: oud.clientdeel,
    verschil: nieuw.clientdeel - oud.clientdeel,
  };
}

function maandbesluit(m: Wlzmaand, clientdeel: number, buitenTermijn = false): bijdrage.Maandbesluit {
  const { maand, bedrag, voorlopig, parameterjaar, peiljaar, delen } = m;
  return {
    maand,
    bedrag,
    berekend: m.clientdeel,
    clientdeel,
    buitenTermijn,
    voorlopig,
    parameterjaar,
    peiljaar,
    delen,
  };
}

interface Gemis {
  /** What can be computed. */
  readonly kan: readonly Maand[];
  /** With care, never decided, and out of reach before it could be. Said once, so that nobody waits for it. */
  readonly teLaat: readonly Maand[];
  /** What is waited for, from the first month that matters and lacks it. */
  readonly wacht: { readonly reden: Uitstelreden; readonly vanaf: Maand } | undefined;
}

/** What cannot be computed for want of someone's data. The other months go on; there is waiting as long as a decision could reach some. */
function gemisIn(stand: Stand, alle: readonly Maand[], vandaag: Datum): Gemis {
  const gemist = ontbreekt(stand, alle);
  if (!gemist) return { kan: alle, teLaat: [], wacht: undefined };
  const kan = alle.filter((m) => !gemist.maanden.includes(m));
  const { eerste, herziening } = grenzen(vandaag);
  const zorg = eigenZorg(stand);
  const besloten = (m: Maand) => standIn(stand.maanden, m);
  const telt = gemist.maanden.filter((m) => heeftZorgIn(zorg, m) || besloten(m)?.teLaat === false);
  const isBereikbaar = (m: Maand): boolean => m >= (besloten(m) ? herziening : eerste);
  if (telt.some((m) => besloten(m)?.teLaat !== true && isBereikbaar(m))) {
    return { kan, teLaat: [], wacht: { reden: gemist.reden, vanaf: telt[0]! } };
  }
  return { kan, teLaat: telt.filter((m) => !besloten(m)), wacht: undefined };
}

function uitgesteld(stand: Stand, dag: Datum, reden: Uitstelreden, vanaf: Maand): Besluitfeit[] {
  const data = uitstelOp(dag, reden, vanaf);
  const nu = stand.uitstel;
  const zelfde = nu?.reden === reden && nu.vanaf === data.vanaf && nu.opnieuwOp === data.opnieuwOp;
  return zelfde ? [] : [{ type: 'BijdrageUitgesteld', data }];
}

function zonderUitstel({ uitstel }: Stand, { vandaag, oorzaak }: Aanleiding): Besluitfeit[] {
  return uitstel ? [beeindigd(uitstel.reden, vandaag, oorzaak)] : [];
}

function beeindigd(reden: string, opDag: Datum, oorzaak: readonly string[]): Besluitfeit {
  return { type: 'UitstelBeeindigd', data: { opDag, reden, oorzaak } };
}
