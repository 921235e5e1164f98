import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { OMGEVING, PERSOON } from './clientdossier.js';
import { LDT } from './enkelvoudig.js';
import {
  BESLUIT,
  GeindiceerdZorgzwaartepakketMetVoorkeur,
  GeindiceerdeFunctieMetVoorkeur,
  STOORNISSCORES,
  TOESTAND,
} from './indicatie.js';

/** IO31, indicatiebesluit: the Client and its Indicatie (berichten.md 3.1). */

const Indicatie = klasse({
  ...BESLUIT,
  Meerzorg: optioneel(LDT.JaNee, 'of er recht kan zijn op meerzorg'),
  ...TOESTAND,
  GeindiceerdeFuncties: optioneel(
    lijst('GeindiceerdeFunctie', GeindiceerdeFunctieMetVoorkeur),
    'geïndiceerde functies',
  ),
  ...STOORNISSCORES,
  GeindiceerdeZorgzwaartepakketten: optioneel(
    lijst('GeindiceerdZorgzwaartepakket', GeindiceerdZorgzwaartepakketMetVoorkeur),
    'geïndiceerde pakketten',
  ),
});

export const IO31Client = klasse({
  ...PERSOON,
  ...OMGEVING,
  Indicatie: een(Indicatie, 'besluit van het CIZ'),
});
