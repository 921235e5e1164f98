import { dagInAmsterdam, datum, type Tijdstip } from '@iwlz/basis';
import type { View, ViewEvent } from '@iwlz/event-log';
import { berichtenVan, isVol, NIETS_UIT, type Aanzegging, type Uitgaand } from '../domain/uitgaand.js';

/** As good as "the next tick, whichever that is". */
const METEEN = datum('0001-01-01');

const AANZEGGINGEN: ReadonlySet<string> = new Set([
  'StartGemeld',
  'StopGemeld',
  'StartVerwijderd',
  'StopVerwijderd',
] satisfies Aanzegging['type'][]);

/**
 * Gathers what the CAK must be told, per zorgkantoor (its code is the row), and puts it in messages when the run is over. Of those
 * zorgkantoren whose CAK still takes files, the messages go out; what a row holds does not depend on who they are.
 */
export function maakUitgaandView(metBestanden: ReadonlySet<string>): View<Uitgaand> {
  return {
    kind: 'view',
    group: 'intake.uitgaand',
    version: 1,
    input: 'iwlz.bijdrage',
    outputs: ['iwlz.bericht'],
    rows: (event) => (AANZEGGINGEN.has(event.type) ? [aanzegging(event).data.zorgkantoor] : []),
    evolve: (_, uit = NIETS_UIT, event) => {
      const nu = metEvent(uit, event);
      return isKlaar(nu, event) ? { volgnummer: nu.volgnummer + 1, wacht: [] } : nu;
    },
    due: ({ wacht }) => (wacht.length > 0 ? METEEN : undefined),
    follow: (zorgkantoor, voor = NIETS_UIT, _, event) => {
      const nu = metEvent(voor, event);
      if (!metBestanden.has(zorgkantoor) || !isKlaar(nu, event)) return [];
      const dag = dagInAmsterdam(event.time as Tijdstip);
      return berichtenVan(zorgkantoor, nu, dag).map((data) => ({
        topic: 'iwlz.bericht',
        key: data.berichtId,
        fact: { type: 'BerichtVerzonden', data },
      }));
    },
  };
}

function metEvent(uit: Uitgaand, event: ViewEvent): Uitgaand {
  return AANZEGGINGEN.has(event.type) ? { ...uit, wacht: [...uit.wacht, aanzegging(event)] } : uit;
}

/** What waits goes out at a tick, when the run has said all it has, and before that when it is enough for a message. */
function isKlaar(uit: Uitgaand, event: ViewEvent): boolean {
  return uit.wacht.length > 0 && (event.key === null || isVol(uit));
}

function aanzegging({ type, key, data }: ViewEvent): Aanzegging {
  return { type, data, pseudoniem: key! } as Aanzegging;
}
