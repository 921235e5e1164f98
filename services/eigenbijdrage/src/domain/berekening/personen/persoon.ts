import type { Bsn, Datum } from '@iwlz/basis';
import type { Maand } from '../kalender/maand.js';

/** Days, both ends included; without `tm` it still runs. */
export interface Tijdvak {
  readonly van: Datum;
  readonly tm?: Datum;
}

/** The forms in which care is delivered: Wlz, and beschermd wonen (BW) of the Wmo. LOGEREN has no effect on a contribution. */
export type Leveringsvorm = 'VB' | 'VKB' | 'BW' | 'DTV' | 'VPT' | 'PGB' | 'MPT' | 'OVERBRUGGING' | 'LOGEREN';

/** How much MPT in a month. What is absent is 0. */
export interface MptOmvang {
  readonly urenHonderdsten?: number;
  readonly dagdelen?: number;
  readonly etmalen?: number;
}

/** How much MPT it really was in one month. */
export interface WerkelijkeOmvang extends MptOmvang {
  readonly maand: Maand;
}

/** A time in care. Times may overlap: the highest form is charged (A2). */
export interface Zorgperiode extends Tijdvak {
  readonly leveringsvorm: Leveringsvorm;
  /** The stay follows one under the Zvw (GGZ) that ended because its maximum duration was reached (A3). */
  readonly naGgzMaximum?: boolean;
  /** At most two weeks per two months: such a stay does not build up the low phase (A3). */
  readonly tweeWekenRegeling?: boolean;
  /** The MPT that is expected per month; absent means above 20 hours. */
  readonly verwacht?: MptOmvang;
  /** The MPT as it was, for months in which it is known. */
  readonly werkelijk?: readonly WerkelijkeOmvang[];
}

/** What the tax office knows of a person over one peiljaar. Amounts in cents; what is absent is 0 or no. */
export interface Inkomen {
  readonly peiljaar: number;
  /** May be negative. */
  readonly inkomen: number;
  /** Income tax and premie volksverzekeringen. */
  readonly belasting?: number;
  /** Absent: `inkomen`. */
  readonly bijdrageInkomenZvw?: number;
  /** Entitled to zorgtoeslag on 1 January. */
  readonly zorgtoeslag?: boolean;
  /** Benefit under WUV or WUBO of which deduction was requested. */
  readonly wuvWubo?: number;
  /** Counts as vermogen for contribution years up to and including 2022, and in the CVO of 2023 to 2025. */
  readonly grondslagSparenBeleggen?: number;
  /** Counts as vermogen from contribution year 2023; before the threshold of art. 9.4 Wet IB 2001. */
  readonly rendementsgrondslag?: number;
  /** One-off payment that is taken out of vermogen on request. */
  readonly uitgezonderdeUitkering?: number;
}

/** Net earnings from work, or sick pay, in one calendar year, in cents. */
export interface Arbeid {
  readonly jaar: number;
  readonly nettoOpbrengst: number;
}

/** A person as far as a contribution needs to know. Lists that are absent are empty; their order does not matter. */
export interface Persoon {
  readonly geboortedatum: Datum;
  /** Has no effect on the outcome. */
  readonly bsn?: Bsn;
  /** The day on which AOW age is reached; absent: it follows from the birth date (A1). */
  readonly aowDatum?: Datum;
  /** The day of death is the last day of care, and still counts as a day of the couple. */
  readonly overlijdensdatum?: Datum;
  readonly zorgperioden?: readonly Zorgperiode[];
  /** At most one per peiljaar. */
  readonly inkomens?: readonly Inkomen[];
  /** At most one per year. */
  readonly arbeid?: readonly Arbeid[];
}

/** With EERSTEGRAADS and GESCHEIDEN_LEVEND the client counts as single (A1). */
export type Relatie = 'GEHUWD' | 'GEREGISTREERD' | 'SAMENWONEND' | 'EERSTEGRAADS' | 'GESCHEIDEN_LEVEND';

/** The other person; `van` and `tm` are the days on which the relation exists, absent: always. */
export interface Partner extends Persoon {
  readonly relatie: Relatie;
  readonly van?: Datum;
  readonly tm?: Datum;
}
