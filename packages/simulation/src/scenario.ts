import type { Datum, Tijdstip } from '@iwlz/basis';
import type { Instellingen } from '@iwlz/zorgtoewijzing/handlers';
import type { Bericht } from './bericht.js';

/** A scenario as docs/referentie/scenarios.md describes it. */
export interface Scenario {
  /** The line it was read from, from 1. */
  readonly regel: number;
  readonly id: string;
  readonly titel: string;
  readonly instellingen: Scenarioinstellingen;
  readonly stappen: readonly Stap[];
  /** What is expected at the end; read, and compared by `vergelijk`. */
  readonly eindstand: readonly Json[];
  readonly cak: readonly Json[];
}

/** The settings of the whole chain: those of zorgtoewijzing, and the one that a rule inside the message has. */
export interface Scenarioinstellingen extends Instellingen {
  /** Most days that a Sleuteldatum may lie before the Begindatum (ZT-D01). */
  readonly sleuteldatumMaxDagen: number;
}

/** One step: the moment, what arrives, and whether a run to the CAK closes it. */
export interface Stap {
  readonly op: Tijdstip;
  /** The day of `op` in Europe/Amsterdam. */
  readonly vandaag: Datum;
  readonly bericht: Bericht | undefined;
  readonly klok: boolean;
  /** The expected outcome; a step without one is not compared. */
  readonly verwacht: Json | undefined;
}

/** A JSON object, as read or as it will be written. */
export type Json = Readonly<Record<string, unknown>>;

export type Uitslag = 'aanvaard' | 'afgekeurd' | 'wachtOpVoorganger' | 'wachtOpAkkoord' | 'herhaling';

/** The answer to a message, as it is at some moment. */
export interface Antwoord {
  readonly uitslag: Uitslag;
  readonly retourcodes: readonly string[];
  readonly waarschuwingen: readonly string[];
}

/** What one step brought about (section 5). */
export interface Stapuitkomst {
  readonly uitslag: Uitslag | null;
  readonly retourcodes: readonly string[];
  readonly waarschuwingen: readonly string[];
  readonly gebeurtenissen: readonly Json[];
  readonly afgehandeld: readonly Json[];
}

/** What a scenario brought about; what `--json` prints. */
export interface Resultaat {
  readonly id: string;
  readonly stappen: readonly Stapuitkomst[];
  readonly eindstand: readonly Json[];
  readonly cak: readonly Json[];
}
