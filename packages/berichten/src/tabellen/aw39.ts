import { BijzondereSituatie, Geboortedatum, VerkorteNaam } from './basisschema.js';
import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** AW39, melding mutatie of einde zorg (MUT, MEZ) and aanvraag (AAT): the classes below the list of clients (berichten.md 3.3). */

export const MutatieFunctie = klasse({
  Besluitnummer: een(LDT.Nummer, 'nummer van het indicatiebesluit'),
  FunctieCode: een(LDT.FunctieCode, 'functie'),
  ToewijzingIngangsdatum: een(LDT.Datum, 'ingangsdatum van de toewijzing waarop de melding slaat'),
  Begindatum: optioneel(LDT.Datum, 'dag waarop de zorg begon'),
  Instelling: een(LDT.IWlzAgbCode, 'zorgaanbieder'),
  Mutatiecode: een(LDT.MutatieCode, 'reden van de mutatie'),
  Mutatiedatum: een(LDT.Datum, 'dag van de mutatie'),
  InstellingBestemming: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die overneemt'),
  StatusAanlevering: een(LDT.StatusAanlevering, 'nieuw of verwijderen'),
});

export const MutatieZorgzwaartepakket = klasse({
  Besluitnummer: een(LDT.Nummer, 'nummer van het indicatiebesluit'),
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  ToewijzingIngangsdatum: een(LDT.Datum, 'ingangsdatum van de toewijzing waarop de melding slaat'),
  Begindatum: optioneel(LDT.Datum, 'dag waarop de zorg begon'),
  Instelling: een(LDT.IWlzAgbCode, 'zorgaanbieder'),
  Mutatiecode: een(LDT.MutatieCode, 'reden van de mutatie'),
  Mutatiedatum: een(LDT.Datum, 'dag van de mutatie'),
  Leveringsstatus: een(LDT.Leveringsstatus, 'status van de levering of van het wachten'),
  LeveringsstatusClassificatie: optioneel(LDT.LeveringsstatusClassificatie, 'reden binnen die status'),
  Leveringsvorm: een(LDT.Leveringsvorm, 'vorm waarin de zorg wordt geleverd'),
  InstellingBestemming: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die overneemt'),
  StatusAanlevering: een(LDT.StatusAanlevering, 'nieuw of verwijderen'),
});

export const AanvraagInstelling = klasse({
  Instelling: een(LDT.IWlzAgbCode, 'gevraagde zorgaanbieder'),
  Soort: een(LDT.SoortToewijzing, 'soort toewijzing'),
  ToewijzingIngangsdatum: een(LDT.Datum, 'gevraagde eerste dag'),
  ToewijzingEinddatum: optioneel(LDT.Datum, 'gevraagde laatste dag'),
  ToewijzingPercentage: optioneel(LDT.HeelPercentage, 'deel van het budget in honderdsten van procenten'),
  Opname: optioneel(LDT.JaNee, 'of de cliënt bij deze aanbieder verblijft'),
});

export const Aanvraag = klasse({
  Besluitnummer: een(LDT.Nummer, 'nummer van het indicatiebesluit'),
  Afgiftedatum: een(LDT.Datum, 'dag van het indicatiebesluit'),
  Instelling: een(LDT.IWlzAgbCode, 'zorgaanbieder die vraagt'),
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Etmalen: optioneel(LDT.Etmalen, 'etmalen per week bij deeltijdverblijf'),
  Klasse: optioneel(LDT.Klasse, 'omvang'),
  Leveringsvorm: een(LDT.Leveringsvorm, 'gevraagde leveringsvorm'),
  Dossierhouder: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die het dossier houdt'),
  CoordinatorZorgThuis: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die de zorg thuis coördineert'),
  Doelmatig: optioneel(LDT.JaNee, 'of de zorg binnen het budget past'),
  BijzondereSituatie: optioneel(BijzondereSituatie, 'reden voor een hoger budget'),
  Verantwoord: optioneel(LDT.JaNee, 'of de zorg verantwoord geleverd kan worden'),
  AanvraagInstellingen: een(lijst('AanvraagInstelling', AanvraagInstelling), 'gevraagde zorgaanbieders'),
});

export const AW39Client = klasse({
  Bsn: een(LDT.BurgerServicenummer, 'burgerservicenummer'),
  Geboortedatum: een(Geboortedatum, 'geboortedatum'),
  Geslacht: een(LDT.Geslacht, 'geslacht'),
  Naam: een(VerkorteNaam, 'naam'),
  MutatieFuncties: optioneel(lijst('MutatieFunctie', MutatieFunctie), 'mutaties van functies'),
  MutatieZorgzwaartepakketten: optioneel(
    lijst('MutatieZorgzwaartepakket', MutatieZorgzwaartepakket),
    'mutaties van pakketten',
  ),
  Aanvragen: optioneel(lijst('Aanvraag', Aanvraag), 'aanvragen van een aangepaste toewijzing'),
});
