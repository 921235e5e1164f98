import type { bijdrage, zorg } from '@iwlz/contracts';
import type { Stand } from '../domain/stand.js';

/** The care of the client is not what it was: taken over as it is; the next run tells the CAK what that changes. */
export function bijZorgverloopGewijzigd(_: Stand, { perioden }: zorg.ZorgverloopGewijzigd): bijdrage.BijdrageFeit[] {
  return [{ type: 'ZorgverloopOvergenomen', data: { perioden } }];
}
