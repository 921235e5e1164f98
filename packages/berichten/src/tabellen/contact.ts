import { Adres, Geboortedatum, OpenPeriode, Telefoonnummers, VolledigeNaam } from './basisschema.js';
import { een, klasse, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** How a person and those around him can be reached: the same in IO31, AW33, ZK31 and ZK33 (berichten.md 3.1). */

export const Contact = klasse({
  Soort: een(LDT.AdresSoort, 'soort adres'),
  Adres: optioneel(Adres, 'adres'),
  Organisatie: optioneel(LDT.Organisatienaam, 'instelling waar de persoon verblijft'),
  Telefoon: optioneel(Telefoonnummers, 'een of twee telefoonnummers'),
  Emailadres: optioneel(LDT.Emailadres, 'e-mailadres'),
  Periode: optioneel(OpenPeriode, 'wanneer het adres geldt'),
});

export const Relatie = klasse({
  Nummer: een(LDT.Persoonsid, 'vast kenmerk van de relatie'),
  Volgorde: optioneel(LDT.RelatieVolgorde, 'volgorde als contactpersoon'),
  Soort: een(LDT.SoortRelatie, 'soort relatie'),
  Geboortedatum: optioneel(Geboortedatum, 'geboortedatum'),
  Geslacht: optioneel(LDT.Geslacht, 'geslacht'),
  Naam: een(VolledigeNaam, 'naam'),
  Contact: een(Contact, 'adres en telefoon'),
});
