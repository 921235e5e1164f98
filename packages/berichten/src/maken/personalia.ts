import type { Clientwaarde } from '../catalogus.js';
import type { Dossier } from './dossier.js';
import type { Mens } from './mensen.js';

type AW33Client = Clientwaarde<'AW33'>;
type Relatie = NonNullable<AW33Client['relaties']>[number];
type Contact = AW33Client['contactgegevens'][number];

/** Who the client is, as the messages of providers say it. */
export function kort({ bsn, mens }: Dossier) {
  const { geboortedatum, geslacht, achternaam, voorvoegsel, voorletters } = mens;
  const geslachtsnaam = { achternaam, ...(voorvoegsel !== undefined && { voorvoegsel }) };
  return { bsn, geboortedatum: { datum: geboortedatum }, geslacht, naam: { geslachtsnaam, voorletters } };
}

/** Who the client is and who is around him, as the messages with an indication say it. */
export function lang(d: Dossier) {
  return {
    bsn: d.bsn,
    geheimeClient: '2',
    geboortedatum: { datum: d.mens.geboortedatum },
    geslacht: d.mens.geslacht,
    burgerlijkeStaat: d.partner ? '2' : '9',
    naam: { ...naam(d.mens), ...(d.partner && metPartnernaam(d.mens, d.partner)) },
    leefeenheid: d.partner ? '3' : '1',
    huisarts: '01000001',
  };
}

/** His relations and where he can be reached. */
export function omgeving(d: Dossier) {
  const relaties = [
    ...(d.partner ? [relatie(d, '1', '12', d.partner)] : []),
    ...(d.kind ? [relatie(d, '2', '16', d.kind)] : []),
  ];
  return { ...(relaties.length > 0 && { relaties }), contactgegevens: [contact(d, '01'), verblijf(d)] };
}

function relatie(d: Dossier, nummer: string, soort: string, wie: Mens): Relatie {
  return {
    nummer,
    volgorde: nummer,
    soort,
    geboortedatum: { datum: wie.geboortedatum },
    geslacht: wie.geslacht,
    naam: naam(wie),
    contact: contact(d, '01'),
  };
}

function contact(d: Dossier, soort: string): Contact {
  return {
    soort,
    adres: {
      huis: { huisnummer: d.huisnummer },
      postcode: d.postcode,
      straatnaam: 'Proefstraat',
      plaatsnaam: 'Proefstad',
      landCode: 'NL',
    },
    telefoon: { telefoon01: { telefoonnummer: '0101234567', landnummer: '+31' } },
  };
}

/** Where he stays for a while: the only kind of address with a period. */
function verblijf(d: Dossier): Contact {
  return { ...contact(d, '04'), organisatie: 'Proefhuis', periode: { begindatum: d.ingangsdatum } };
}

function naam({ achternaam, voorvoegsel, voornamen, voorletters }: Mens) {
  const geslachtsnaam = { achternaam, ...(voorvoegsel !== undefined && { voorvoegsel }) };
  return { geslachtsnaam, voornamen, voorletters, naamGebruik: '1' };
}

function metPartnernaam(mens: Mens, partner: Mens) {
  return { partnernaam: naam(partner).geslachtsnaam, naamGebruik: mens.geslacht === '2' ? '4' : '1' };
}
