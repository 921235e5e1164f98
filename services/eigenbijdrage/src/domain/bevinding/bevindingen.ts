import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import type { Bevinding, Stand } from '../stand.js';
import { BEVINDINGREGELS } from './regels.js';

/** Everything about the facts that does not fit, or that must be known. */
export function bevindingen(stand: Stand): Bevinding[] {
  return BEVINDINGREGELS.flatMap(({ code, zoek }) =>
    zoek(stand).map(({ over, tekst, feiten }) => ({ code, over, tekst, feiten: feiten.filter((f) => f !== '') })),
  );
}

/** The difference with what was published: findings that are new or read otherwise, and those that no longer hold. */
export function verschilInBevindingen(stand: Stand, opDag: Datum): bijdrage.BijdrageFeit[] {
  const nu = bevindingen(stand);
  const voor = new Set(stand.bevindingen.map(kenmerk));
  const gebleven = new Set(nu.map(waarover));
  return [
    ...stand.bevindingen
      .filter((b) => !gebleven.has(waarover(b)))
      .map(({ code, over }) => ({ type: 'BevindingVervallen' as const, data: { opDag, code, over } })),
    ...nu
      .filter((b) => !voor.has(kenmerk(b)))
      .map((b) => ({ type: 'BevindingGedaan' as const, data: { opDag, ...b } })),
  ];
}

const waarover = ({ code, over }: Bevinding): string => `${code} ${over}`;
const kenmerk = (b: Bevinding): string => `${waarover(b)} ${b.tekst} ${b.feiten.join()}`;
