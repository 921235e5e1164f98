import { agenda } from '../domain/agenda.js';
import type { Dossier } from '../domain/dossier.js';
import { LEEG } from '../domain/dossier.js';
import { evolve } from '../domain/evolve.js';
import { STANDAARD, type Instellingen } from '../domain/instellingen.js';
import { bijAatBesluit } from './aat-besluit.js';
import { bijAkkoord } from './akkoord.js';
import { bijDagBegonnen } from './dag-begonnen.js';
import { bijMelding } from './melding.js';
import { bijOverlijden } from './overlijden.js';
import { bijToewijzing } from './toewijzing.js';

export type { Dossier } from '../domain/dossier.js';
export { eindstand, type Toewijzingstand } from '../domain/eindstand.js';
export { STANDAARD, type Instellingen } from '../domain/instellingen.js';
export type { Staat, Staatperiode } from '../domain/perioden.js';
export { vergelijkSleutels } from '../domain/sleutel.js';
export type { Context, Handler } from './handler.js';

/**
 * The service as the loop of the log runs it: per event of `iwlz.melding` the facts it decides, `evolve` that remembers
 * them, the day on which a client wants a tick (`agenda`), and what that tick decides (`opDag`).
 */
export function maakZorgtoewijzing(instellingen: Instellingen = STANDAARD) {
  return {
    groep: 'zorgtoewijzing',
    invoer: ['iwlz.melding'],
    uitvoer: 'iwlz.zorg',
    leeg: LEEG,
    evolve,
    agenda: (dossier: Dossier) => agenda(dossier, instellingen),
    bijEvent: {
      Melding: bijMelding(instellingen),
      Toewijzing: bijToewijzing(instellingen),
      Overlijden: bijOverlijden(instellingen),
      Akkoord: bijAkkoord(instellingen),
      AatBesluit: bijAatBesluit(instellingen),
    },
    opDag: bijDagBegonnen(instellingen),
  } as const;
}
