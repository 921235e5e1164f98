import type { Codelijst } from './codelijst.js';
import * as lijsten from './codelijsten.js';
import { LAND_CODE } from './landen.js';
import { RETOUR_CODE } from './retourcodes.js';

/** Every code list, by name. */
export function alleCodelijsten(): Codelijst[] {
  const alle: readonly Codelijst[] = [...Object.values(lijsten), LAND_CODE, RETOUR_CODE];
  return alle.toSorted((a, b) => (a.naam < b.naam ? -1 : 1));
}
