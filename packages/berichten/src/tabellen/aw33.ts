import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { OMGEVING, PERSOON } from './clientdossier.js';
import { LDT } from './enkelvoudig.js';
import { BESLUIT, GeindiceerdZorgzwaartepakket, GeindiceerdeFunctie, STOORNISSCORES, TOESTAND } from './indicatie.js';
import { ToegewezenFunctie, ToegewezenZorgzwaartepakket } from './toewijzing.js';

/** AW33, zorgtoewijzing: the Client and its Indicatie (berichten.md 3.1). */

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
    lijst('ToegewezenZorgzwaartepakket', ToegewezenZorgzwaartepakket),
    'toegewezen pakketten',
  ),
});

export const AW33Client = klasse({
  ...PERSOON,
  Partneropname: een(LDT.JaNee, 'of de partner mee verhuist'),
  ...OMGEVING,
  Indicatie: een(Indicatie, 'besluit van het CIZ'),
});
