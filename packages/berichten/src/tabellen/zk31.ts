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
import { ToegewezenFunctieInDossier, ToegewezenZorgzwaartepakketInDossier } from './toewijzing.js';

/** ZK31, dossieroverdracht: the one Client and its Indicatie (berichten.md 3.1). */

const Indicatie = klasse({
  ...BESLUIT,
  Meerzorg: optioneel(LDT.JaNee, 'of er recht kan zijn op meerzorg'),
  Overdrachtdatum: een(LDT.Datum, 'dag waarop het nieuwe zorgkantoor het overneemt'),
  ...TOESTAND,
  GeindiceerdeFuncties: optioneel(
    lijst('GeindiceerdeFunctie', GeindiceerdeFunctieMetVoorkeur),
    'geïndiceerde functies',
  ),
  ...STOORNISSCORES,
  ToegewezenFuncties: optioneel(lijst('ToegewezenFunctie', ToegewezenFunctieInDossier), 'toegewezen functies'),
  GeindiceerdeZorgzwaartepakketten: optioneel(
    lijst('GeindiceerdZorgzwaartepakket', GeindiceerdZorgzwaartepakketMetVoorkeur),
    'geïndiceerde pakketten',
  ),
  ToegewezenZorgzwaartepakketten: optioneel(
    lijst('ToegewezenZorgzwaartepakket', ToegewezenZorgzwaartepakketInDossier),
    'toegewezen pakketten',
  ),
});

export const ZK31Client = klasse({
  ...PERSOON,
  Verhuisdatum: een(LDT.Datum, 'dag van de verhuizing'),
  ...OMGEVING,
  Indicatie: een(Indicatie, 'besluit van het CIZ'),
});
