import { cdt, een, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** The composite types of the Basisschema (berichten.md 2.2). */

export const Geboortedatum = cdt({
  Datum: een(LDT.Datum, 'geboortedatum'),
  DatumGebruik: optioneel(LDT.DatumGebruik, 'welk deel van de datum onbekend is'),
});

export const Achternaam = cdt({
  Achternaam: een(LDT.Naam, 'achternaam zonder voorvoegsel'),
  Voorvoegsel: optioneel(LDT.Voorvoegsel, 'voorvoegsel van de achternaam'),
});

export const VerkorteNaam = cdt({
  Geslachtsnaam: een(Achternaam, 'naam bij geboorte'),
  Voornamen: optioneel(LDT.Naam, 'voornamen'),
  Voorletters: optioneel(LDT.Voorletters, 'voorletters'),
});

export const VolledigeNaam = cdt({
  Geslachtsnaam: een(Achternaam, 'naam bij geboorte'),
  Partnernaam: optioneel(Achternaam, 'naam van de partner'),
  Voornamen: optioneel(LDT.Naam, 'voornamen'),
  Voorletters: optioneel(LDT.Voorletters, 'voorletters'),
  NaamGebruik: een(LDT.NaamGebruik, 'met welke naam de persoon wordt aangesproken'),
});

export const Huis = cdt({
  Huisnummer: een(LDT.Huisnummer, 'huisnummer'),
  Huisletter: optioneel(LDT.Huisletter, 'letter achter het huisnummer'),
  HuisnummerToevoeging: optioneel(LDT.HuisnummerToevoeging, 'toevoeging aan het huisnummer'),
  AanduidingWoonadres: optioneel(LDT.AanduidingWoonadres, 'aanduiding bij een adres zonder gewoon huisnummer'),
});

export const Adres = cdt({
  Huis: optioneel(Huis, 'huis'),
  Postcode: optioneel(LDT.Postcode, 'postcode'),
  Straatnaam: optioneel(LDT.Straatnaam, 'straatnaam'),
  Plaatsnaam: optioneel(LDT.Plaatsnaam, 'plaatsnaam'),
  LandCode: optioneel(LDT.LandCode, 'land'),
});

export const Telefoon = cdt({
  Telefoonnummer: een(LDT.Telefoonnummer, 'telefoonnummer'),
  Landnummer: een(LDT.Landnummer, 'landnummer'),
});

export const Telefoonnummers = cdt({
  Telefoon01: een(Telefoon, 'eerste telefoonnummer'),
  Telefoon02: optioneel(Telefoon, 'tweede telefoonnummer'),
});

export const Communicatie = cdt({
  Vorm: een(LDT.Communicatievorm, 'soort tolk'),
  Taal: optioneel(LDT.Taal, 'taal'),
});

export const Wzd = cdt({
  WzdVerklaring: een(LDT.WzdVerklaring, 'of opname op basis van artikel 21 van de Wet zorg en dwang aan de orde is'),
  WzdIngangsdatum: optioneel(LDT.Datum, 'eerste dag van de verklaring'),
  WzdEinddatum: optioneel(LDT.Datum, 'laatste dag van de verklaring'),
});

export const OpenPeriode = cdt({
  Begindatum: optioneel(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
});

export const GeslotenPeriode = cdt({
  Begindatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: een(LDT.Datum, 'laatste dag'),
});

export const Grondslagen = cdt({
  Grondslag01: een(LDT.Grondslag, 'eerste grondslag'),
  Grondslag02: optioneel(LDT.Grondslag, 'tweede grondslag'),
});

export const BijzondereSituatie = cdt({
  ExtraKostenThuis: optioneel(LDT.ExtraKostenThuis, 'extra kosten thuis'),
  ToeslagBeademing: optioneel(LDT.ToeslagBeademing, 'toeslag voor beademing'),
  ToeslagOverig: optioneel(LDT.ToeslagOverig, 'andere toeslag'),
});

export const BerichtIdentificatie = cdt({
  Identificatie: een(LDT.IdentificatieBericht, 'kenmerk van het bericht, uniek per afzender en berichtsoort'),
  Dagtekening: een(LDT.Datum, 'dag van verzending'),
});

export const XsdVersie = cdt({
  BasisschemaXsdVersie: een(LDT.Versie, 'versie van het Basisschema'),
  BerichtXsdVersie: een(LDT.Versie, 'versie van het berichtschema'),
});
