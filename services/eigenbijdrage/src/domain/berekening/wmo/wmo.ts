import type { Datum } from '@iwlz/basis';
import type { Bijdrageperiode } from '../kalender/bijdrageperiode.js';
import type { Maand } from '../kalender/maand.js';
import type { Partner, Persoon, Tijdvak } from '../personen/persoon.js';

/** What is asked of `berekenWmoPerioden`: the Wmo contribution per period of four weeks, 2015 to 2019. Amounts in cents. */
export interface WmoPeriodeInvoer {
  readonly van: Bijdrageperiode;
  /** Absent: `van`. */
  readonly tm?: Bijdrageperiode;
  readonly client: Persoon;
  readonly partner?: Partner;
  readonly leveringen: readonly Levering[];
  readonly gemeente?: Gemeenteparameters;
  readonly opvang?: readonly Opvang[];
  readonly vrijstellingen?: readonly Vrijstelling[];
}

export type Leveringssoort = 'HULP' | 'HULPMIDDEL' | 'WONINGAANPASSING' | 'ROLSTOEL';

/** What was delivered in each period of `periodeVan` up to and including `periodeTm`, and what it cost per period. */
export interface Levering {
  /** Its name, unique. */
  readonly levering: string;
  readonly product: string;
  readonly soort: Leveringssoort;
  readonly periodeVan: Bijdrageperiode;
  /** Absent: `periodeVan`. */
  readonly periodeTm?: Bijdrageperiode;
  readonly startdatum: Datum;
  /** Absent: quantity times tariff. */
  readonly kosten?: number;
  readonly aantalHonderdsten?: number;
  readonly tarief?: number;
}

/** What a municipality set; what is absent is as in the law. */
export interface Gemeenteparameters {
  readonly basis1p?: number;
  readonly basisMp?: number;
  readonly drempel1pNietAow?: number;
  readonly drempel1pAow?: number;
  readonly drempelMpNietAow?: number;
  readonly drempelMpAow?: number;
  readonly percentageMilli?: number;
  /** Below this income nothing is due; 2018 only. */
  readonly minimagrens?: number;
}

/** A stay in a shelter: arrives on `van`, leaves on `tm`. */
export interface Opvang {
  readonly van: Datum;
  readonly tm: Datum;
}

/** What the college found; `bekendOp` is the day of its notice, absent: in time. */
export interface Vrijstelling extends Tijdvak {
  readonly grond: 'KINDRISICO' | 'BETAALCAPACITEIT' | 'INTEGRALE_AANPAK';
  readonly bekendOp?: Datum;
}

/** Why nothing is due, in the order in which they are judged. */
export type WmoPeriodeGrond =
  'WLZ_OF_BW' | 'OPVANG' | 'KINDRISICO' | 'BETAALCAPACITEIT' | 'INTEGRALE_AANPAK' | 'MP_NIET_AOW' | 'MINIMABELEID';

/** Why an amount may still change, or rests on an assumption. */
export type WmoVoorlopig = 'AANNAME_PARAMETER' | 'GEEN_INKOMEN';

/** One period of four weeks. */
export interface Wmoperiode {
  readonly periode: Bijdrageperiode;
  readonly maximum: number;
  /** The sum of the cost that counts. */
  readonly kosten: number;
  readonly bedrag: number;
  readonly grond: WmoPeriodeGrond | null;
  /** What of `bedrag` falls on each delivery whose cost counts: the oldest first. */
  readonly verdeling: readonly { readonly levering: string; readonly bedrag: number }[];
  readonly parameterjaar: number;
  /** `null` in 2019, when income no longer mattered. */
  readonly peiljaar: number | null;
  readonly voorlopig: readonly WmoVoorlopig[];
}

export interface WmoPeriodeUitkomst {
  readonly perioden: readonly Wmoperiode[];
  readonly totaal: number;
}

/** What is asked of `berekenWmoMaanden`: the abonnementstarief per month, 2020 to 2026. */
export interface WmoMaandInvoer {
  readonly van: Maand;
  /** Absent: `van`. */
  readonly tm?: Maand;
  readonly client: Persoon;
  readonly partner?: Partner;
  readonly startdatum: Datum;
  /** The last day. */
  readonly stopdatum?: Datum;
  /** What is to be paid off in all; for HULPMIDDEL and WONINGAANPASSING only. */
  readonly kostprijs?: number;
  /** Absent: OVERIG. VERVOER is transport with a contribution of the municipality's own. */
  readonly voorziening?: Voorziening;
}

export type Voorziening = 'OVERIG' | 'HULPMIDDEL' | 'WONINGAANPASSING' | 'ROLSTOEL' | 'VERVOER';

/** Why nothing is due, in the order in which they are judged. */
export type WmoMaandGrond =
  | 'NIET_ACTIEF'
  | 'NIET_ONDER_REGELING'
  | 'APRIL_MEI_2020'
  | 'ONDER_18'
  | 'WLZ_OF_BW'
  | 'MP_NIET_AOW'
  | 'KOSTPRIJS_BEREIKT';

/** One month of the abonnementstarief. */
export interface Wmomaand {
  readonly maand: Maand;
  readonly bedrag: number;
  readonly grond: WmoMaandGrond | null;
  readonly parameterjaar: number;
}

export interface WmoMaandUitkomst {
  readonly maanden: readonly Wmomaand[];
  readonly totaal: number;
  /** What is left of the kostprijs after the last month; `null` when none is watched. */
  readonly restKostprijs: number | null;
}

/** What is asked of `berekenMptUren`: MPT of 2015, charged per hour in one period. */
export interface MptUrenInvoer {
  readonly periode: Bijdrageperiode;
  readonly client: Persoon;
  readonly partner?: Partner;
  readonly urenHonderdsten: number;
  readonly groepsdagdelen?: number;
  /** Wmo contributions of the household in the same period. */
  readonly wmoBijdrage?: number;
}

export interface MptUrenUitkomst {
  readonly kosten: number;
  readonly maximum: number;
  readonly bedrag: number;
  readonly grond: 'WLZ_OF_BW' | null;
  readonly voorlopig: readonly 'GEEN_INKOMEN'[];
}
