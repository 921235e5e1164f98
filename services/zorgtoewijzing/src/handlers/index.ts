import type { zorg } from '@iwlz/contracts';
import type { Decider } from '@iwlz/event-log';
import { agenda } from '../domain/agenda.js';
import { LEEG, type Dossier } from '../domain/dossier.js';
import { evolve } from '../domain/evolve.js';
import { STANDAARD, type Instellingen } from '../domain/instellingen.js';
import { bijAatBesluit } from './aat-besluit.js';
import { bijAkkoord } from './akkoord.js';
import { bijDagBegonnen } from './dag-begonnen.js';
import { bijDossieroverdracht } from './dossieroverdracht.js';
import { bijIndicatie } from './indicatie.js';
import { bijMelding } from './melding.js';
import { bijOverlijden } from './overlijden.js';
import { bijToewijzing } from './toewijzing.js';

export type { Dossier } from '../domain/dossier.js';
export { eindstand, type Toewijzingstand } from '../domain/eindstand.js';
export { STANDAARD, type Instellingen } from '../domain/instellingen.js';
export type { Staat, Staatperiode } from '../domain/perioden.js';
export type { Regeltekst } from '../domain/regel.js';
export { REGELTEKSTEN } from '../domain/regelteksten.js';
export { vergelijkSleutels } from '../domain/sleutel.js';
export { wachtenden, type Wachtende } from '../domain/wachtlijst.js';
export type { Wachtnorm } from '../domain/wachtnormen.js';
export type { Context, Handler } from './handler.js';

/**
 * The service as the loop of the log runs it: per event of `iwlz.melding` the facts it decides, `evolve` that remembers
 * them, the day on which a client wants a tick (`due`), and what that tick decides.
 */
export function maakZorgtoewijzing(instellingen: Instellingen = STANDAARD) {
  return {
    kind: 'decider',
    group: 'zorgtoewijzing',
    version: 1,
    inputs: ['iwlz.melding'],
    output: 'iwlz.zorg',
    initial: LEEG,
    evolve,
    due: (dossier: Dossier) => agenda(dossier, instellingen),
    on: {
      Melding: bijMelding(instellingen),
      Toewijzing: bijToewijzing(instellingen),
      Dossieroverdracht: bijDossieroverdracht(instellingen),
      Overlijden: bijOverlijden(instellingen),
      Indicatie: bijIndicatie(instellingen),
      Akkoord: bijAkkoord(instellingen),
      AatBesluit: bijAatBesluit(instellingen),
    },
    ticks: { DagBegonnen: bijDagBegonnen(instellingen), CakRunGevraagd: null },
  } as const satisfies Decider<Dossier, zorg.ZorgFeit>;
}
