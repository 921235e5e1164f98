import { eerste, type Datum } from '@iwlz/basis';
import type { Dossier } from './dossier.js';
import type { Instellingen } from './instellingen.js';
import { dagNaEinddatum } from './transities.js';
import { volgendMoment } from './termijn.js';
import { volgendeNormdag } from './wachtnorm.js';
import { dagVanAntwoord } from './wachten.js';

/**
 * The first day on which something may happen for this client though nothing comes in: a block that waits is answered,
 * an einddatum has passed, a term for an answer nears its end or runs out, or a wait goes over its norm. `undefined` when there is none.
 */
export function agenda(dossier: Dossier, instellingen: Instellingen): Datum | undefined {
  return eerste(
    ...dossier.wachtend.map((w) => dagVanAntwoord(w, instellingen)),
    ...dossier.toewijzingen.map((t) => dagNaEinddatum(t, dossier)),
    ...dossier.toewijzingen.map((t) => volgendMoment(t, instellingen)),
    ...dossier.toewijzingen.map((t) => volgendeNormdag(t, dossier, instellingen)),
  );
}
