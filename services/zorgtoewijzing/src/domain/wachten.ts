import { dagErna, plusWerkdagen, type Datum } from '@iwlz/basis';
import type { WachtendBlok } from './dossier.js';
import type { Instellingen } from './instellingen.js';

/** The last day on which a block received on this day may wait for its predecessor (9.5). */
export function wachtTotEnMet(ontvangenOp: Datum, instellingen: Instellingen): Datum {
  return plusWerkdagen(ontvangenOp, instellingen.wachtWerkdagen, instellingen);
}

/** The day on which the waiting is over and the block is answered; one that waits for agreement has none. */
export function dagVanAntwoord(w: WachtendBlok, instellingen: Instellingen): Datum | undefined {
  return w.reden === 'AKKOORD' ? undefined : dagErna(wachtTotEnMet(w.ontvangenOp, instellingen));
}
