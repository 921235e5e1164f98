import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { OMGEVING, PERSOON } from './clientdossier.js';
import { BESLUIT, GeindiceerdZorgzwaartepakket, GeindiceerdeFunctie, STOORNISSCORES, TOESTAND } from './indicatie.js';
import { ToegewezenFunctie, ToegewezenZorgzwaartepakketElders } from './toewijzing.js';

/** ZK33, zorgtoewijzing buiten de regio: the Client and its Indicatie (berichten.md 3.1). */

const Indicatie = klasse({
  ...BESLUIT,
  ...TOESTAND,
  GeindiceerdeFuncties: optioneel(lijst('GeindiceerdeFunctie', GeindiceerdeFunctie), 'geïndiceerde functies'),
  ...STOORNISSCORES,
  ToegewezenFuncties: optioneel(lijst('ToegewezenFunctie', ToegewezenFunctie), 'toegewezen functies'),
  GeindiceerdeZorgzwaartepakketten: optioneel(
    lijst('GeindiceerdZorgzwaartepakket', GeindiceerdZorgzwaartepakket),
    'geïndiceerde pakketten',
  ),
  ToegewezenZorgzwaartepakketten: optioneel(
    lijst('ToegewezenZorgzwaartepakket', ToegewezenZorgzwaartepakketElders),
    'toegewezen pakketten',
  ),
});

export const ZK33Client = klasse({
  ...PERSOON,
  ...OMGEVING,
  Indicatie: een(Indicatie, 'besluit van het CIZ'),
});
