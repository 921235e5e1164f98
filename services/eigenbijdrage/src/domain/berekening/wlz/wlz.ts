import type { Datum } from '@iwlz/basis';
import type { Maand } from '../kalender/maand.js';
import type { Partner, Persoon, Tijdvak } from '../personen/persoon.js';

/** What is asked of `berekenWlz`: the contribution of a household for the months `van` up to and including `tm`. */
export interface WlzInvoer {
  readonly van: Maand;
  /** Absent: `van`. */
  readonly tm?: Maand;
  /** With the whole history of care: it counts for the low phase, also before `van`. */
  readonly client: Persoon;
  readonly partner?: Partner;
  /** Days on which LAAG replaces HOOG because a child is supported (A2). */
  readonly kinderlast?: readonly Tijdvak[];
  /** Days on which LAAG replaces HOOG because return home is expected (A2). */
  readonly terugkeerVerwacht?: readonly Tijdvak[];
  /** Days on which the household has a Wmo maatwerkvoorziening or Wmo-pgb, not BW. Matters for the korting of 2015 only. */
  readonly wmoVoorzieningen?: readonly Tijdvak[];
  /** Days on which the contribution is zero for the Participatiewet (A8). */
  readonly participatiewet?: readonly Participatiewet[];
  /** Hospital, holiday: no effect (A8). */
  readonly afwezigheden?: readonly Tijdvak[];
  /** A month amount that is known already, in cents, per regime: used as it is. */
  readonly maandbedragen?: Maandbedragen;
}

/** `opAanvraag`: the client asked for it, which was needed up to and including 2020. */
export interface Participatiewet extends Tijdvak {
  readonly opAanvraag?: boolean;
}

export interface Maandbedragen {
  readonly LAAG?: number;
  readonly HOOG?: number;
}

/** LAAG and HOOG are amounts; NIHIL is zero for the Participatiewet; UREN is MPT of 2015, charged per hour instead. */
export type Regime = 'LAAG' | 'HOOG' | 'NIHIL' | 'UREN';

/** Who has care that counts, and so owes. */
export type Betaler = 'CLIENT' | 'PARTNER' | 'BEIDEN';

/** Why an amount may still change, or rests on an assumption. */
export type Voorlopig = 'AANNAME_PARAMETER' | 'DECEMBERBEDRAG' | 'GEEN_INKOMEN' | 'HOOG_ZONDER_REGELING' | 'MPT_20_UUR';

/** The days of one month with the same regime, korting, betaler and month amount. Amounts in cents. */
export interface Maanddeel {
  readonly regime: Regime;
  /** Whether the korting for care at home was really taken off. */
  readonly korting: boolean;
  readonly betaler: Betaler;
  readonly maandbedrag: number;
  readonly dagen: number;
  readonly bedrag: number;
  /** What the client owes of it; the rest is the partner's. */
  readonly clientdeel: number;
}

/** One month; `bedrag` and `clientdeel` are the sums of those of `delen`. */
export interface Wlzmaand {
  readonly maand: Maand;
  readonly bedrag: number;
  readonly clientdeel: number;
  readonly delen: readonly Maanddeel[];
  /** `bedrag` less what was due provisionally by the 20-hour rule, once the real hours are known; 0 elsewhere. */
  readonly verrekening: number;
  readonly parameterjaar: number;
  readonly peiljaar: number;
  /** Sorted; empty when the amount is final. */
  readonly voorlopig: readonly Voorlopig[];
}

/** Consecutive days, both ends included, with the same regime. */
export interface Regimeduur {
  readonly van: Datum;
  readonly tm: Datum;
  readonly regime: Regime;
}

/** What is due: a month for each that was asked, also when nothing is due in it. */
export interface WlzUitkomst {
  readonly maanden: readonly Wlzmaand[];
  readonly totaal: number;
  readonly regimeverloop: readonly Regimeduur[];
}
