import { plusDagen, weekdag, type Datum } from '@iwlz/basis';
import * as K from '../kalender/bijdrageperiode.js';
import { AANLEVERTERMIJNEN } from '../parameters/termijnen.js';
import type { Regel } from '../uitleg/regel.js';
import type { Spoor } from '../uitleg/spoor.js';
import { dagtekst } from '../uitleg/tekst.js';
import { TERMIJN } from './regels.js';

/** What is asked of the calendar: one period, the period of a day, or all of a year (rule book C2). */
export interface KalenderInvoer {
  readonly vraag: 'PERIODE' | 'DATUM' | 'JAAR';
  /** Required with PERIODE. */
  readonly periode?: K.Bijdrageperiode;
  /** Required with DATUM. */
  readonly datum?: Datum;
  /** Required with JAAR. */
  readonly jaar?: number;
}

export interface Kalenderperiode {
  readonly periode: K.Bijdrageperiode;
  readonly van: Datum;
  readonly tm: Datum;
  readonly weken: number;
}

/** The days by which must be delivered; for periods of 2015 to 2019. */
export interface Aanlevertermijnen {
  /** Parameters of the municipality, before this period starts. */
  readonly ebParUiterlijk: Datum;
  readonly deadlineAanbieder: Datum;
  readonly deadlineGemeente: Datum;
}

export type KalenderUitkomst =
  (Kalenderperiode & Partial<Aanlevertermijnen>) | { readonly perioden: readonly Kalenderperiode[] };

const LAATSTE_JAAR_MET_AANLEVERING = 2019;
const GEMEENTE_VIER_WEKEN_IN = 2019;

/** The calendar of bijdrageperioden. What `vraag` asks for is there. */
export function berekenKalender(invoer: KalenderInvoer, spoor?: Spoor): KalenderUitkomst {
  if (invoer.vraag === 'JAAR') {
    const eerste = K.bijdrageperiode(`${invoer.jaar!}-P01`);
    return { perioden: K.periodenVan(eerste, K.plusPerioden(eerste, 12)).map(periodeMetDagen) };
  }
  const periode = invoer.vraag === 'PERIODE' ? invoer.periode! : K.periodeVan(invoer.datum!);
  const dagen = periodeMetDagen(periode);
  spoor?.stap(
    TERMIJN.KALENDER,
    `${periode} loopt van ${dagtekst(dagen.van)} t/m ${dagtekst(dagen.tm)}, ${dagen.weken} weken.`,
  );
  const metAanlevering = K.periodejaar(periode) <= LAATSTE_JAAR_MET_AANLEVERING;
  return metAanlevering ? { ...dagen, ...aanlevertermijnenVan(dagen, spoor) } : dagen;
}

function periodeMetDagen(periode: K.Bijdrageperiode): Kalenderperiode {
  return { periode, van: K.begin(periode), tm: K.einde(periode), weken: K.weken(periode) };
}

function aanlevertermijnenVan({ periode, van, tm }: Kalenderperiode, spoor: Spoor | undefined): Aanlevertermijnen {
  const { ebParWerkdagenVooraf, werkdagenNaAfloop, gemeente2019DagenNaAfloop } = AANLEVERTERMIJNEN;
  const vierWeken = K.periodejaar(periode) === GEMEENTE_VIER_WEKEN_IN;
  const deadlineAanbieder = plusWeekdagen(tm, werkdagenNaAfloop.aantal);
  const deadlineGemeente = vierWeken ? plusDagen(tm, gemeente2019DagenNaAfloop.aantal) : deadlineAanbieder;
  const ebParUiterlijk = plusWeekdagen(van, -ebParWerkdagenVooraf.aantal);
  const vertel = (code: string, tekst: string, grond: Omit<Regel, 'code'>): void =>
    spoor?.stap({ ...grond, code }, tekst);
  vertel('EB_PAR', `Parameters van de gemeente uiterlijk ${dagtekst(ebParUiterlijk)}.`, ebParWerkdagenVooraf);
  vertel('AANBIEDER', `Aanbieders leveren uiterlijk ${dagtekst(deadlineAanbieder)}.`, werkdagenNaAfloop);
  const vanGemeente = vierWeken ? gemeente2019DagenNaAfloop : werkdagenNaAfloop;
  vertel('GEMEENTE', `De gemeente levert uiterlijk ${dagtekst(deadlineGemeente)}.`, vanGemeente);
  return { ebParUiterlijk, deadlineAanbieder, deadlineGemeente };
}

/** The n-th day from Monday to Friday after a day (negative: before it); public holidays count as any other (C2, assumed). */
function plusWeekdagen(dag: Datum, aantal: number): Datum {
  const stap = Math.sign(aantal);
  let [over, op] = [Math.abs(aantal), dag];
  while (over > 0) {
    op = plusDagen(op, stap);
    if (weekdag(op) <= 5) over -= 1;
  }
  return op;
}
