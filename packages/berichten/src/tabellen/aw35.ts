import { Geboortedatum, VerkorteNaam } from './basisschema.js';
import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** AW35, melding aanvang zorg (MAZ): the classes below the list of clients (berichten.md 3.2). */

export const GeleverdeFunctie = klasse({
  Besluitnummer: een(LDT.Nummer, 'nummer van het indicatiebesluit'),
  FunctieCode: een(LDT.FunctieCode, 'functie'),
  ToewijzingIngangsdatum: een(LDT.Datum, 'ingangsdatum van de toewijzing waarop de melding slaat'),
  Begindatum: een(LDT.Datum, 'dag waarop de zorg begon'),
  Instelling: een(LDT.IWlzAgbCode, 'zorgaanbieder'),
  Klasse: een(LDT.Klasse, 'omvang'),
  Opslag: optioneel(LDT.Opslag, 'eenheden boven de hoogste klasse'),
  StatusAanlevering: een(LDT.StatusAanlevering, 'nieuw of verwijderen'),
});

export const GeleverdZorgzwaartepakket = klasse({
  Besluitnummer: een(LDT.Nummer, 'nummer van het indicatiebesluit'),
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  ToewijzingIngangsdatum: een(LDT.Datum, 'ingangsdatum van de toewijzing waarop de melding slaat'),
  Begindatum: een(LDT.Datum, 'dag waarop de zorg begon'),
  Sleuteldatum: optioneel(LDT.Datum, 'dag waarop de kamer beschikbaar kwam, voor de opname'),
  Instelling: een(LDT.IWlzAgbCode, 'zorgaanbieder'),
  Etmalen: optioneel(LDT.Etmalen, 'etmalen per week bij deeltijdverblijf'),
  Klasse: optioneel(LDT.Klasse, 'omvang'),
  Leveringsstatus: een(LDT.Leveringsstatus, 'status van de levering'),
  Leveringsvorm: een(LDT.Leveringsvorm, 'vorm waarin de zorg wordt geleverd'),
  Behandeling: optioneel(LDT.JaNee, 'verblijf met behandeling'),
  StatusAanlevering: een(LDT.StatusAanlevering, 'nieuw of verwijderen'),
});

export const AW35Client = klasse({
  Bsn: een(LDT.BurgerServicenummer, 'burgerservicenummer'),
  Geboortedatum: een(Geboortedatum, 'geboortedatum'),
  Geslacht: een(LDT.Geslacht, 'geslacht'),
  Naam: een(VerkorteNaam, 'naam'),
  GeleverdeFuncties: optioneel(lijst('GeleverdeFunctie', GeleverdeFunctie), 'begonnen functies'),
  GeleverdeZorgzwaartepakketten: optioneel(
    lijst('GeleverdZorgzwaartepakket', GeleverdZorgzwaartepakket),
    'begonnen pakketten',
  ),
});
