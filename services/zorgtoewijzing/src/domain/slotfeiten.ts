import type { Datum } from '@iwlz/basis';
import { toegewezen, type Levensfeit } from './aanvraag.js';
import type { Dossier } from './dossier.js';
import type { Instellingen } from './instellingen.js';
import { vergelijkPlaats, vergelijkTekst } from './sleutel.js';
import { teLateAntwoorden, type Termijnfeit } from './termijn.js';

type Slotfeit = Levensfeit | Termijnfeit;

/** What a message brings about after its transitions (9.6): requests that are done, answers that came too late. By key. */
export function slotfeiten(dossier: Dossier, vandaag: Datum, instellingen: Instellingen): Slotfeit[] {
  return [...toegewezen(dossier, vandaag), ...teLateAntwoorden(dossier, vandaag, instellingen)].sort(
    (a, b) =>
      vergelijkPlaats(sleutelVan(a), sleutelVan(b)) ||
      vergelijkTekst(laatsteVan(a), laatsteVan(b)) ||
      vergelijkTekst(a.data.datum, b.data.datum) ||
      vergelijkTekst(a.type, b.type),
  );
}

function sleutelVan({ data }: Slotfeit) {
  return 'aanvraag' in data ? data.aanvraag : data.toewijzing;
}

/** The last field of the key: a request has an Afgiftedatum where a toewijzing has an ingangsdatum. */
function laatsteVan({ data }: Slotfeit): Datum {
  return 'aanvraag' in data ? data.aanvraag.afgiftedatum : data.toewijzing.ingangsdatum;
}
