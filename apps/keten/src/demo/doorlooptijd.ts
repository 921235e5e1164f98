import { dagenTussen, type Datum } from '@iwlz/basis';
import type { CloudEvent } from '@iwlz/nest-kit';
import { naamVan } from '../voordeur/bezoeker.js';

/** What the CAK read of one first decision. */
interface EersteBesluit {
  readonly opDag: Datum;
  readonly eersteZorgdag: Datum | null;
}

/**
 * Of every client whose contribution was decided for the first time: the days from the first day of care to that decision, as
 * the metric `keten_start_tot_beschikking_dagen` counts them.
 */
export function doorlooptijdenDagen(events: readonly CloudEvent[]): number[] {
  return events
    .filter((e) => naamVan(e) === 'BijdrageVastgesteld')
    .map((e) => e.data as EersteBesluit)
    .flatMap(({ opDag, eersteZorgdag }) => (eersteZorgdag === null ? [] : [dagenTussen(eersteZorgdag, opDag)]));
}

/** The same as a sentence. */
export function doorlooptijdzin(dagen: readonly number[]): string {
  const per = dagen.length === 0 ? 'er is nog niets besloten' : `${dagen.join(', ')} dagen`;
  return `Van begin van zorg tot het eerste besluit over de bijdrage (keten_start_tot_beschikking_dagen): ${per}; in de oude keten 75.`;
}
