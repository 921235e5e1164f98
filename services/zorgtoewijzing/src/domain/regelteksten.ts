import { AANVRAAGREGELS } from './aanvraagregels.js';
import { OUDE_CORRECTIES } from './oude-correctie.js';
import type { Regeltekst } from './regel.js';
import { GESLOTEN, REGELS, SLEUTELREGELS, SNIJDT_ZORG_AF } from './regels.js';
import { AANVRAAGWAARSCHUWINGEN, VERSIEWAARSCHUWINGEN, WAARSCHUWINGEN } from './waarschuwingen.js';

/** Every code that this service gives, refusals (9.4, 9.5) and warnings (9.9), with its text and source; by code. */
export const REGELTEKSTEN: readonly Regeltekst[] = [
  ...SLEUTELREGELS,
  ...REGELS,
  GESLOTEN,
  SNIJDT_ZORG_AF,
  ...AANVRAAGREGELS,
  ...Object.values(OUDE_CORRECTIES),
  ...WAARSCHUWINGEN,
  ...AANVRAAGWAARSCHUWINGEN,
  ...VERSIEWAARSCHUWINGEN,
]
  .map(({ code, tekst, bron }) => ({ code, tekst, bron }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
