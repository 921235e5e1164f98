import { een, klasse, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** What a zorgkantoor allocated: the classes of AW33, ZK31 and ZK33, which differ in a few fields (berichten.md 3.1). */

const FUNCTIE = {
  FunctieCode: een(LDT.FunctieCode, 'functie'),
  Instelling: een(LDT.IWlzAgbCode, 'zorgaanbieder'),
  Zorgkantoor: een(LDT.ZorgkantoorCode, 'zorgkantoor dat toewijst'),
  Soort: een(LDT.SoortToewijzing, 'soort toewijzing'),
  Toewijzingsdatum: een(LDT.Datum, 'dag waarop is toegewezen'),
  Toewijzingstijd: een(LDT.Tijd, 'tijd waarop is toegewezen'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
};
const OMVANG = {
  Klasse: een(LDT.Klasse, 'omvang'),
  Opslag: optioneel(LDT.Opslag, 'eenheden boven de hoogste klasse'),
  Vervoer: optioneel(LDT.Vervoer, 'vervoer'),
};
const PAKKET = {
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Instelling: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder; niet bij een pgb'),
  Zorgkantoor: een(LDT.ZorgkantoorCode, 'zorgkantoor dat toewijst'),
  Soort: een(LDT.SoortToewijzing, 'soort toewijzing'),
  Toewijzingsdatum: een(LDT.Datum, 'dag waarop is toegewezen'),
  Toewijzingstijd: een(LDT.Tijd, 'tijd waarop is toegewezen'),
};
const PERIODE = {
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
};
const PAKKETOMVANG = {
  Etmalen: optioneel(LDT.Etmalen, 'etmalen per week bij deeltijdverblijf'),
  Klasse: optioneel(LDT.Klasse, 'omvang'),
};
const LEVERING = {
  Leveringsvorm: een(LDT.Leveringsvorm, 'vorm waarin de zorg wordt geleverd'),
  Dossierhouder: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die het dossier houdt'),
  CoordinatorZorgThuis: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die de zorg thuis coördineert'),
};
const OPNAME = {
  Opname: optioneel(LDT.JaNee, 'of de cliënt bij deze aanbieder verblijft'),
};
const INTREKKING = {
  RedenIntrekking: optioneel(LDT.RedenIntrekking, 'reden van intrekking'),
};
const BESTEMMING = {
  InstellingBestemming: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder die overneemt'),
};

/** As AW33 and ZK33 have it. */
export const ToegewezenFunctie = klasse({ ...FUNCTIE, ...INTREKKING, ...OMVANG, ...BESTEMMING });
/** As ZK31 has it: a file that moves holds nothing that was withdrawn. */
export const ToegewezenFunctieInDossier = klasse({ ...FUNCTIE, ...OMVANG });

/** As AW33 has it: a share of the budget in whole percents, absent with a pgb. */
export const ToegewezenZorgzwaartepakket = klasse({
  ...PAKKET,
  ToewijzingPercentage: optioneel(LDT.HeelPercentage, 'deel van het budget in honderdsten van procenten'),
  ...PERIODE,
  ...INTREKKING,
  ...PAKKETOMVANG,
  ...BESTEMMING,
  ...LEVERING,
  ...OPNAME,
});

const PERCENTAGE = { ToewijzingPercentage: een(LDT.Percentage, 'deel van het budget in honderdsten van procenten') };

/** As ZK33 has it. */
export const ToegewezenZorgzwaartepakketElders = klasse({
  ...PAKKET,
  ...PERCENTAGE,
  ...PERIODE,
  ...INTREKKING,
  ...PAKKETOMVANG,
  ...BESTEMMING,
  ...LEVERING,
  ...OPNAME,
});

/** As ZK31 has it: with how the delivery stands. */
export const ToegewezenZorgzwaartepakketInDossier = klasse({
  ...PAKKET,
  ...PERCENTAGE,
  ...PERIODE,
  ...PAKKETOMVANG,
  ...LEVERING,
  Leveringsstatus: een(LDT.Leveringsstatus, 'status van de levering of van het wachten'),
  LeveringsstatusClassificatie: optioneel(LDT.LeveringsstatusClassificatie, 'reden binnen die status'),
  ...OPNAME,
});
