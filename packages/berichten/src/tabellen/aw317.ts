import { Grondslagen } from './basisschema.js';
import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** AW317, monthly waiting list: the classes below the list of clients (berichten.md 3.6). */

const Stoornis = klasse({
  Grondslag: een(LDT.Grondslag, 'grondslag waar de stoornis bij hoort'),
  DiagnoseCodelijst: een(LDT.DiagnoseCodelijst, 'gebruikte classificatie'),
  DiagnoseSubcodelijst: optioneel(LDT.DiagnoseSubcodelijst, 'deel van die classificatie'),
  ZiektebeeldStoornis: een(LDT.StoornisCode, 'code binnen de classificatie'),
});

const Beperking = klasse({
  Categorie: een(LDT.BeperkingCategorie, 'categorie'),
});

const GeindiceerdZorgzwaartepakket = klasse({
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  Klasse: een(LDT.Klasse, 'omvang'),
  VoorkeurClient: optioneel(LDT.VoorkeurClient, 'leveringsvorm van voorkeur'),
  Financiering: een(LDT.Financiering, 'financiering'),
  ZietAfVanZorg: een(LDT.JaNee, 'of de cliënt van de zorg afziet'),
});

const Leveringsstatus = klasse({
  IngangsdatumStatus: een(LDT.Datum, 'eerste dag van de status'),
  Leveringsstatus: een(LDT.Leveringsstatus, 'status van de levering of van het wachten'),
  LeveringsstatusClassificatie: optioneel(LDT.LeveringsstatusClassificatie, 'reden binnen die status'),
});

const WachtlijstZorgzwaartepakket = klasse({
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Soort: een(LDT.SoortToewijzing, 'soort toewijzing'),
  Instelling: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder; niet bij een pgb'),
  Toewijzingsdatum: een(LDT.Datum, 'dag waarop is toegewezen'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag van de toewijzing'),
  Begindatum: optioneel(LDT.Datum, 'dag waarop de zorg begon'),
  Mutatiedatum: optioneel(LDT.Datum, 'dag van de mutatie'),
  Leveringsvorm: een(LDT.Leveringsvorm, 'vorm waarin de zorg wordt geleverd'),
  Etmalen: optioneel(LDT.Etmalen, 'etmalen per week bij deeltijdverblijf'),
  Opname: optioneel(LDT.JaNee, 'of de cliënt bij deze aanbieder verblijft'),
  Leveringsstatussen: optioneel(lijst('Leveringsstatus', Leveringsstatus), 'verloop van de status'),
});

const Indicatie = klasse({
  VolgnummerIndicatie: een(LDT.Nummer, 'volgnummer van de indicatie, in de volgorde van afgifte'),
  Soort: een(LDT.SoortIndicatie, 'soort besluit'),
  Grondslagen: optioneel(Grondslagen, 'een of twee grondslagen'),
  Afgiftedatum: een(LDT.Datum, 'dag van het besluit'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  Stoornissen: optioneel(lijst('Stoornis', Stoornis), 'stoornissen'),
  Beperkingen: optioneel(lijst('Beperking', Beperking), 'beperkingen'),
  GeindiceerdeZorgzwaartepakketten: optioneel(
    lijst('GeindiceerdZorgzwaartepakket', GeindiceerdZorgzwaartepakket),
    'geïndiceerde pakketten',
  ),
  WachtlijstZorgzwaartepakketten: optioneel(
    lijst('WachtlijstZorgzwaartepakket', WachtlijstZorgzwaartepakket),
    'toewijzingen op de wachtlijst',
  ),
});

export const AW317Client = klasse({
  Bsn: een(LDT.BurgerServicenummer, 'burgerservicenummer'),
  Geslacht: een(LDT.Geslacht, 'geslacht'),
  Geboortejaar: een(LDT.Jaar, 'geboortejaar'),
  Postcode: optioneel(LDT.Postcode, 'vier cijfers van de postcode, alleen in Nederland'),
  LandCode: een(LDT.LandCode, 'land'),
  Indicaties: een(lijst('Indicatie', Indicatie), 'besluiten van het CIZ'),
});
