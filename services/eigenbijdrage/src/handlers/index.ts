import { eerste, type Datum } from '@iwlz/basis';
import type { bijdrage, bijdragegegevens, huishouden, zorg } from '@iwlz/contracts';
import type { Decider } from '@iwlz/event-log';
import { besluitdag } from '../domain/besluit/agenda.js';
import { besluitVerder } from '../domain/besluit/besluit.js';
import type { Bereken } from '../domain/besluit/maanden.js';
import { berekenWlz, type Maand } from '../domain/berekening/index.js';
import { evolve } from '../domain/evolve.js';
import { overzicht as overzichtVan, type Overzicht } from '../domain/overzicht/overzicht.js';
import { agenda, opRun } from '../domain/run.js';
import { LEEG, type Stand } from '../domain/stand.js';
import { antwoordOp } from '../domain/zorg/toets.js';
import { OVERNAME } from './gegevens.js';
import { leert, type Handler } from './handler.js';

export type { CakFeit } from '../domain/run.js';
export type { Stand } from '../domain/stand.js';
export type { Context, Handler } from './handler.js';
export { isMaand } from '../domain/berekening/index.js';
export type { Overzicht } from '../domain/overzicht/overzicht.js';
export { CAKCODES } from '../domain/zorg/toets.js';
export { huisgenoten } from './huisgenoot.js';

/**
 * The service as the loop of the log runs it: it takes over care, person and household, decides at each new fact and at each
 * month what is owed, and at each run what the CAK must be told. `bereken` is the computation of the Wlz contribution.
 */
export function maakEigenbijdrage(bereken: Bereken = berekenWlz) {
  const gegeven = <T>(neemOver: (data: T, bron: string, bekendOp: Datum) => bijdrage.BijdrageFeit): Handler<T> =>
    leert(bereken, neemOver);
  return {
    kind: 'decider',
    group: 'eigenbijdrage',
    version: 2,
    inputs: ['iwlz.zorg', 'iwlz.bijdragegegevens', 'iwlz.huishouden'],
    output: 'iwlz.bijdrage',
    initial: LEEG,
    evolve,
    due: agendaVan,
    on: {
      ZorgverloopGewijzigd: leert<zorg.ZorgverloopGewijzigd>(bereken, ({ perioden }, bron, bekendOp) => ({
        type: 'ZorgverloopOvergenomen',
        data: { perioden, bron, bekendOp },
      })),
      PersoonGemeld: leert<huishouden.PersoonGemeld>(bereken, ({ over, persoon }, bron, bekendOp) => ({
        type: 'PartnerOvergenomen',
        data: { bron, bekendOp, partner: over, persoon },
      })),
      Zorgmelding: leert<bijdragegegevens.Zorgmelding>(bereken, (blok, bron, vandaag, stand) =>
        antwoordOp(stand, blok, bron, vandaag),
      ),
      Geboortedatum: gegeven(OVERNAME.Geboortedatum),
      AowDatum: gegeven(OVERNAME.AowDatum),
      Overlijden: gegeven(OVERNAME.Overlijden),
      Inkomen: gegeven(OVERNAME.Inkomen),
      Vermogen: gegeven(OVERNAME.Vermogen),
      Arbeid: gegeven(OVERNAME.Arbeid),
      MptVerwachting: gegeven(OVERNAME.MptVerwachting),
      MptLevering: gegeven(OVERNAME.MptLevering),
      Omstandigheid: gegeven(OVERNAME.Omstandigheid),
      OverigeZorg: gegeven(OVERNAME.OverigeZorg),
      Maandbedrag: gegeven(OVERNAME.Maandbedrag),
      Huishouden: gegeven(OVERNAME.Huishouden),
    },
    ticks: {
      DagBegonnen: (stand: Stand, dag: Datum) =>
        besluitVerder(stand, { vandaag: dag, oorzaak: [`DagBegonnen ${dag}`] }, bereken),
      CakRunGevraagd: opRun,
    },
  } as const satisfies Decider<Stand, bijdrage.BijdrageFeit>;
}

export type Eigenbijdrage = ReturnType<typeof maakEigenbijdrage>;

/** The service as it runs. */
export const eigenbijdrage: Eigenbijdrage = maakEigenbijdrage();

/** What the client sees of a stand. `maand`: the month to explain; the last that was decided when it is left out. */
export function overzicht(pseudoniem: string, stand: Stand, maand?: Maand): Overzicht {
  return overzichtVan(pseudoniem, stand, berekenWlz, maand);
}

/** The first day on which a tick does something: a run sends something to the CAK, or a day has something to decide. */
function agendaVan(stand: Stand, tick?: string): Datum | undefined {
  if (tick === 'CakRunGevraagd') return agenda(stand);
  if (tick === 'DagBegonnen') return besluitdag(stand);
  return eerste(agenda(stand), besluitdag(stand));
}
