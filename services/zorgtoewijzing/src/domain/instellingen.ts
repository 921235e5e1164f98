import type { Feestdagen } from '@iwlz/basis';
import { WACHTNORMEN, type Wachtnorm } from './wachtnormen.js';

/** What a zorgkantoor may set; each is a choice that the rule book leaves open and names (section 9). */
export interface Instellingen extends Feestdagen {
  /** Terms in werkdagen within which a provider answers a new toewijzing (9.8). */
  readonly antwoordtermijnen: readonly number[];
  /** How long a client may wait, by status and sector, with the days from and to which that holds (section 5). */
  readonly wachtnormen: readonly Wachtnorm[];
  /** Werkdagen after the day of receipt that a message may wait for its predecessor (9.5). */
  readonly wachtWerkdagen: number;
  /** Whether the last day of care itself is still closed for a new MAZ (9.4, code 9121). */
  readonly eindeInclusief: boolean;
  /** Whether a corrected record should come a day after the deletion; a sooner one gives ZT-W12 (9.9). */
  readonly correctieDagLater: boolean;
}

/** As the rule book reads when nobody says otherwise. */
export const STANDAARD: Instellingen = {
  antwoordtermijnen: [5, 10],
  wachtnormen: WACHTNORMEN,
  wachtWerkdagen: 1,
  goedeVrijdagVrij: true,
  bevrijdingsdagVrij: true,
  eindeInclusief: true,
  correctieDagLater: false,
};
