import { eerste, type Datum } from '@iwlz/basis';
import type { Dossier } from './dossier.js';
import type { Instellingen } from './instellingen.js';
import { dagNaEinddatum } from './transities.js';
import { dagVanAntwoord } from './wachten.js';

/**
 * The first day on which something may happen for this client though nothing comes in: a block that waits is answered, or
 * an einddatum has passed. `undefined` when there is none. The terms of 9.8 will be a third reason.
 */
export function agenda(dossier: Dossier, instellingen: Instellingen): Datum | undefined {
  return eerste(
    ...dossier.wachtend.map((w) => dagVanAntwoord(w, instellingen)),
    ...dossier.toewijzingen.map((t) => dagNaEinddatum(t, dossier)),
  );
}
