import type { Datum } from '@iwlz/basis';
import type { Dossier } from './dossier.js';
import { perioden, staatOp, type Staat, type Staatperiode } from './perioden.js';
import type { Sleutel } from './sleutel.js';
import { einddatum, verloopVan } from './verloop.js';

/** How one toewijzing stands on a day, with all causes of an end counted (9.1, 9.2). */
export interface Toewijzingstand {
  readonly toewijzing: Sleutel;
  readonly einddatum: Datum | null;
  readonly staat: Staat;
  readonly perioden: readonly Staatperiode[];
}

/** How every toewijzing of the client stands on a day, by key. */
export function eindstand(dossier: Dossier, dag: Datum): Toewijzingstand[] {
  return dossier.toewijzingen.map((t) => {
    const verloop = verloopVan(t, dossier, 'ALLES');
    const p = perioden(t, verloop);
    return { toewijzing: t.sleutel, einddatum: einddatum(verloop), staat: staatOp(p, dag), perioden: p };
  });
}
