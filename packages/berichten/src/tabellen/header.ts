import { RELEASE } from '../release.js';
import { BerichtIdentificatie, XsdVersie } from './basisschema.js';
import { een, klasse, lijst, type Klasse, type Velden } from './bouwstenen.js';
import { LDT, vast } from './enkelvoudig.js';

/** The Header of a heenbericht (berichten.md 2.1): only the code and the parties differ from message to message. */
export function header<const P extends Velden>(berichtCode: string, partijen: P) {
  return klasse({
    BerichtCode: een(vast(LDT.BerichtCode, berichtCode), 'soort bericht'),
    BerichtVersie: een(vast(LDT.BerichtVersie, RELEASE.berichtVersie), 'hoofdversie van de standaard'),
    BerichtSubversie: een(vast(LDT.BerichtSubversie, RELEASE.berichtSubversie), 'subversie van de standaard'),
    ...partijen,
    BerichtIdentificatie: een(BerichtIdentificatie, 'kenmerk en dagtekening'),
    XsdVersie: een(XsdVersie, "versie van de schema's waarmee het bericht is gemaakt"),
  });
}

/** From zorgkantoor to zorgaanbieder. */
export const VAN_ZORGKANTOOR = {
  Afzender: een(LDT.ZorgkantoorCode, 'zorgkantoor dat verzendt'),
  Ontvanger: een(LDT.IWlzAgbCode, 'zorgaanbieder die ontvangt'),
};

/** From zorgaanbieder to zorgkantoor. */
export const VAN_AANBIEDER = {
  Afzender: een(LDT.IWlzAgbCode, 'zorgaanbieder die verzendt'),
  Ontvanger: een(LDT.ZorgkantoorCode, 'zorgkantoor dat ontvangt'),
};

/** The body of a message whose clients stand in a list. */
export function metClienten<H extends Klasse, C extends Klasse>(kop: H, client: C) {
  return klasse({
    Header: een(kop, 'gegevens van het bericht zelf'),
    Clienten: een(lijst('Client', client), 'cliënten over wie het bericht gaat'),
  });
}
