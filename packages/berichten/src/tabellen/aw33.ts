import {
  Adres,
  Communicatie,
  Geboortedatum,
  Grondslagen,
  OpenPeriode,
  Telefoonnummers,
  VolledigeNaam,
  Wzd,
} from './basisschema.js';
import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** AW33, zorgtoewijzing: the classes below the list of clients (berichten.md 3.1). */

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

export const Stoornis = klasse({
  Grondslag: een(LDT.Grondslag, 'grondslag waar de stoornis bij hoort'),
  DiagnoseCodelijst: een(LDT.DiagnoseCodelijst, 'gebruikte classificatie'),
  DiagnoseSubcodelijst: optioneel(LDT.DiagnoseSubcodelijst, 'deel van die classificatie'),
  ZiektebeeldStoornis: een(LDT.StoornisCode, 'code binnen de classificatie'),
  Prognose: optioneel(LDT.Prognose, 'prognose'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

export const BeperkingScore = klasse({
  Vraag: een(LDT.BeperkingVraag, 'vraag'),
  Score: een(LDT.BeperkingScore, 'score'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

export const Beperking = klasse({
  Categorie: een(LDT.BeperkingCategorie, 'categorie'),
  Duur: optioneel(LDT.Duur, 'verwachte duur'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
  BeperkingScores: optioneel(lijst('BeperkingScore', BeperkingScore), 'scores'),
});

export const GeindiceerdeFunctie = klasse({
  FunctieCode: een(LDT.FunctieCode, 'functie'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  Klasse: een(LDT.Klasse, 'omvang'),
  Opslag: optioneel(LDT.Opslag, 'eenheden boven de hoogste klasse'),
  Leveringsvoorwaarde: een(LDT.Leveringsvoorwaarde, 'voorwaarde aan de levering'),
  Vervoer: optioneel(LDT.Vervoer, 'vervoer'),
  Financiering: een(LDT.Financiering, 'financiering'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

export const StoornisScore = klasse({
  Vraag: een(LDT.StoornisVraag, 'vraag'),
  Score: een(LDT.StoornisScore, 'score'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

export const ToegewezenFunctie = klasse({
  FunctieCode: een(LDT.FunctieCode, 'functie'),
  Instelling: een(LDT.IWlzAgbCode, 'zorgaanbieder'),
  Zorgkantoor: een(LDT.ZorgkantoorCode, 'zorgkantoor dat toewijst'),
  Soort: een(LDT.SoortToewijzing, 'soort toewijzing'),
  Toewijzingsdatum: een(LDT.Datum, 'dag waarop is toegewezen'),
  Toewijzingstijd: een(LDT.Tijd, 'tijd waarop is toegewezen'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  RedenIntrekking: optioneel(LDT.RedenIntrekking, 'reden van intrekking'),
  Klasse: een(LDT.Klasse, 'omvang'),
  Opslag: optioneel(LDT.Opslag, 'eenheden boven de hoogste klasse'),
  Vervoer: optioneel(LDT.Vervoer, 'vervoer'),
  InstellingBestemming: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die overneemt'),
});

export const GeindiceerdZorgzwaartepakket = klasse({
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  Klasse: een(LDT.Klasse, 'omvang'),
  VoorkeurClient: optioneel(LDT.VoorkeurClient, 'leveringsvorm van voorkeur'),
  Financiering: een(LDT.Financiering, 'financiering'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

export const ToegewezenZorgzwaartepakket = klasse({
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Instelling: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder; niet bij een pgb'),
  Zorgkantoor: een(LDT.ZorgkantoorCode, 'zorgkantoor dat toewijst'),
  Soort: een(LDT.SoortToewijzing, 'soort toewijzing'),
  Toewijzingsdatum: een(LDT.Datum, 'dag waarop is toegewezen'),
  Toewijzingstijd: een(LDT.Tijd, 'tijd waarop is toegewezen'),
  ToewijzingPercentage: optioneel(LDT.HeelPercentage, 'deel van het budget in honderdsten van procenten'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  RedenIntrekking: optioneel(LDT.RedenIntrekking, 'reden van intrekking'),
  Etmalen: optioneel(LDT.Etmalen, 'etmalen per week bij deeltijdverblijf'),
  Klasse: optioneel(LDT.Klasse, 'omvang'),
  InstellingBestemming: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die overneemt'),
  Leveringsvorm: een(LDT.Leveringsvorm, 'vorm waarin de zorg wordt geleverd'),
  Dossierhouder: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die het dossier houdt'),
  CoordinatorZorgThuis: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die de zorg thuis coördineert'),
  Opname: optioneel(LDT.JaNee, 'of de cliënt bij deze aanbieder verblijft'),
});

export const Indicatie = klasse({
  Besluitnummer: een(LDT.Besluitnummer, 'nummer van het indicatiebesluit'),
  Soort: een(LDT.SoortIndicatie, 'soort besluit'),
  Grondslagen: optioneel(Grondslagen, 'een of twee grondslagen'),
  Afgiftedatum: een(LDT.Datum, 'dag van het besluit'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
  Stoornissen: optioneel(lijst('Stoornis', Stoornis), 'stoornissen'),
  Beperkingen: optioneel(lijst('Beperking', Beperking), 'beperkingen'),
  GeindiceerdeFuncties: optioneel(lijst('GeindiceerdeFunctie', GeindiceerdeFunctie), 'geïndiceerde functies'),
  StoornisScores: optioneel(lijst('StoornisScore', StoornisScore), 'scores van stoornissen'),
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
  Partneropname: een(LDT.JaNee, 'of de partner mee verhuist'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
  Relaties: optioneel(lijst('Relatie', Relatie), 'relaties'),
  Contactgegevens: een(lijst('Contact', Contact), 'adressen en telefoonnummers'),
  Indicatie: een(Indicatie, 'besluit van het CIZ'),
});
