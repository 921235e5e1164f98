import type { Datum } from '@iwlz/basis';
import type { Dossier, Toewijzing } from './dossier.js';
import { einddatum, verloopVan } from './verloop.js';

/** Whether the toewijzing, as its provider can see it, still runs on the day: its visible einddatum is not before it. */
export function loopt(t: Toewijzing, dossier: Dossier, dag: Datum): boolean {
  const einde = einddatum(verloopVan(t, dossier, 'AANBIEDER'));
  return einde === null || einde >= dag;
}
