import { Communicatie, Geboortedatum, VolledigeNaam, Wzd } from './basisschema.js';
import { een, lijst, optioneel } from './bouwstenen.js';
import { Contact, Relatie } from './contact.js';
import { LDT } from './enkelvoudig.js';

/** The fields of a Client in IO31, AW33, ZK31 and ZK33 (berichten.md 3.1), around those that one of them has alone. */

export const PERSOON = {
  Bsn: een(LDT.BurgerServicenummer, 'burgerservicenummer'),
  GeheimeClient: een(LDT.JaNee, 'of het adres geheim is'),
  Geboortedatum: een(Geboortedatum, 'geboortedatum'),
  Geslacht: een(LDT.Geslacht, 'geslacht'),
  BurgerlijkeStaat: optioneel(LDT.BurgerlijkeStaat, 'burgerlijke staat'),
  Naam: een(VolledigeNaam, 'naam'),
  Leefeenheid: een(LDT.Leefeenheid, 'met wie de cliënt woont'),
  Huisarts: optioneel(LDT.AgbCode, 'AGB-code van de huisarts'),
  Communicatie: optioneel(Communicatie, 'behoefte aan een tolk'),
  Wzd: optioneel(Wzd, 'verklaring Wet zorg en dwang'),
};
export const OMGEVING = {
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
  Relaties: optioneel(lijst('Relatie', Relatie), 'relaties'),
  Contactgegevens: een(lijst('Contact', Contact), 'adressen en telefoonnummers'),
};
