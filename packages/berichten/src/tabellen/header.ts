import { BerichtIdentificatie, GeslotenPeriode, XsdVersie } from './basisschema.js';
import { een, klasse, optioneel, type Klasse, type Velden } from './bouwstenen.js';
import { LDT, vast } from './enkelvoudig.js';
import { RetourCodes } from './retourtabel.js';

/** The Header of a heenbericht (berichten.md 2.1): only the code and the parties differ from message to message. */
export function header<const P extends Velden>(berichtCode: string, partijen: P) {
  return klasse({
    BerichtCode: een(
      vast(LDT.BerichtCode, () => berichtCode),
      'soort bericht',
    ),
    BerichtVersie: een(
      vast(LDT.BerichtVersie, (release) => release.berichtVersie),
      'hoofdversie van de standaard',
    ),
    BerichtSubversie: een(
      vast(LDT.BerichtSubversie, (release) => release.berichtSubversie),
      'subversie van de standaard',
    ),
    ...partijen,
    BerichtIdentificatie: een(BerichtIdentificatie, 'kenmerk en dagtekening'),
    XsdVersie: een(XsdVersie, "versie van de schema's waarmee het bericht is gemaakt"),
  });
}

/** The Header of a retour: that of the heenbericht, another BerichtCode, and the fields of the retour itself. */
export function retourHeader<V extends Velden>(heen: Klasse<V, 'bericht'>, berichtCode: string) {
  return klasse({
    ...heen.velden,
    BerichtCode: een(
      vast(LDT.BerichtCode, () => berichtCode),
      'soort bericht',
    ),
    IdentificatieRetour: een(LDT.IdentificatieBericht, 'kenmerk van het retourbericht'),
    DagtekeningRetour: een(LDT.Datum, 'dag van verzending van het retourbericht'),
    XsltVersie: optioneel(LDT.Versie, 'versie van de regelset waarmee is gecontroleerd'),
    XsdVersieRetour: een(XsdVersie, "versie van de schema's waarmee het retourbericht is gemaakt"),
    RetourCodes: optioneel(RetourCodes, 'oordeel over het bericht als geheel'),
  });
}

/*
 * Who sends and who receives, as far as the Header says so: the CIZ, the CAK and the Zorginstituut have no code in it.
 */

export const CIZ_AAN_ZORGKANTOOR = {
  Ontvanger: een(LDT.ZorgkantoorCode, 'zorgkantoor dat ontvangt'),
};

export const ZORGKANTOOR_AAN_AANBIEDER = {
  Afzender: een(LDT.ZorgkantoorCode, 'zorgkantoor dat verzendt'),
  Ontvanger: een(LDT.IWlzAgbCode, 'zorgaanbieder die ontvangt'),
};

export const AANBIEDER_AAN_ZORGKANTOOR = {
  Afzender: een(LDT.IWlzAgbCode, 'zorgaanbieder die verzendt'),
  Ontvanger: een(LDT.ZorgkantoorCode, 'zorgkantoor dat ontvangt'),
};

export const ZORGKANTOOR_AAN_ZORGKANTOOR = {
  Afzender: een(LDT.ZorgkantoorCode, 'zorgkantoor dat verzendt'),
  Ontvanger: een(LDT.ZorgkantoorCode, 'zorgkantoor dat ontvangt'),
};

export const ZORGKANTOOR_AAN_CAK = {
  Afzender: een(LDT.ZorgkantoorCode, 'zorgkantoor dat verzendt'),
};

export const ZORGKANTOOR_AAN_ZORGINSTITUUT = {
  Afzender: een(LDT.ZorgkantoorCode, 'zorgkantoor dat verzendt'),
  Periode: een(GeslotenPeriode, 'maand waarover het bericht gaat'),
};
