import type { Datum } from '@iwlz/basis';
import type { Maand } from '../kalender/maand.js';

/** A request to use the income of the year itself (A4, A8, B2). Amounts in cents. */
export interface LopendJaarInvoer {
  /** WMO: 2015 to 2018 only. */
  readonly regeling: 'WLZ' | 'WMO';
  readonly jaar: number;
  readonly bpiPeiljaar: number;
  readonly bpiVerwacht: number;
  /** The client has bijstand: a ground of its own, for WLZ. */
  readonly bijstand?: boolean;
  readonly aanvraagdatum?: Datum;
  readonly besluitdatum?: Datum;
}

export interface LopendJaarUitkomst {
  readonly toegewezen: boolean;
  /** How much lower the expected income is. */
  readonly verschil: number;
  readonly drempel: number;
  readonly tijdig: boolean;
  /** The last day to ask. */
  readonly uiterlijk: Datum;
  readonly parameterjaar: number;
}

/** How far back a decision may reach (A8, B3, B4). */
export interface TerugwerkendeKrachtInvoer {
  readonly regeling: 'WLZ' | 'BW' | 'WMO';
  readonly vaststelling: Vaststelling;
  readonly besluitdatum: Datum;
  readonly zorgVanaf: Datum;
  /** When the CAK was told; matters until 2018. */
  readonly kennisgevingOp?: Datum;
}

export type Vaststelling = 'EERSTE' | 'HERZIENING';

export interface TerugwerkendeKrachtUitkomst {
  /** The earliest day that the decision may reach. */
  readonly grens: Datum;
  readonly ingangsdatum: Datum;
}

/** A revision: what was due per month before and after, in cents (A8). */
export interface HerzieningInvoer {
  readonly regeling: 'WLZ' | 'BW';
  readonly besluitdatum: Datum;
  readonly kennisgevingOp?: Datum;
  readonly maanden: readonly { readonly maand: Maand; readonly oud: number; readonly nieuw: number }[];
}

export interface HerzieningUitkomst {
  /** To be paid on top, negative: to be paid back. */
  readonly verrekening: number;
  /** Months that lie too far back, sorted. */
  readonly buitenTermijn: readonly Maand[];
}

/** A term that runs from a day (C1, A1, A5). */
export interface TermijnInvoer {
  readonly termijn: 'BEZWAAR' | 'MELDING' | 'BETALING' | 'MPT_AFREKENING';
  readonly vanaf: Datum;
  readonly op: Datum;
}

export interface TermijnUitkomst {
  readonly uiterlijk: Datum;
  readonly tijdig: boolean;
}
