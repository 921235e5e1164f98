import { GeschondenInvariant } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { kenmerkVan, startVan, stopVan } from './bericht.js';
import { periodeVan } from './periode.js';
import type { Stand } from './stand.js';

/** The stand after one more recorded fact: the only way in which it changes. Throws on a fact it does not know. */
export function evolve(stand: Stand, feit: bijdrage.BijdrageFeit): Stand {
  switch (feit.type) {
    case 'ZorgverloopOvergenomen':
      return { ...stand, perioden: feit.data.perioden.map(periodeVan) };
    case 'StartGemeld':
      return { ...stand, starts: [...stand.starts, startVan(feit.data)] };
    case 'StopGemeld':
      return { ...stand, stops: [...stand.stops, stopVan(feit.data)] };
    case 'StartVerwijderd':
      return { ...stand, starts: stand.starts.filter((s) => kenmerkVan(s) !== kenmerkVan(startVan(feit.data))) };
    case 'StopVerwijderd':
      return { ...stand, stops: stand.stops.filter((s) => kenmerkVan(s) !== kenmerkVan(stopVan(feit.data))) };
    default:
      throw new GeschondenInvariant(`dit feit hoort niet in een stand: ${feit.type}`);
  }
}
