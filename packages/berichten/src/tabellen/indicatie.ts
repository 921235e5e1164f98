import { Grondslagen } from './basisschema.js';
import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** What the CIZ decided: the classes of an Indicatie that IO31, AW33, ZK31 and ZK33 share (berichten.md 3.1). */

const Stoornis = klasse({
  Grondslag: een(LDT.Grondslag, 'grondslag waar de stoornis bij hoort'),
  DiagnoseCodelijst: een(LDT.DiagnoseCodelijst, 'gebruikte classificatie'),
  DiagnoseSubcodelijst: optioneel(LDT.DiagnoseSubcodelijst, 'deel van die classificatie'),
  ZiektebeeldStoornis: een(LDT.StoornisCode, 'code binnen de classificatie'),
  Prognose: optioneel(LDT.Prognose, 'prognose'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

const BeperkingScore = klasse({
  Vraag: een(LDT.BeperkingVraag, 'vraag'),
  Score: een(LDT.BeperkingScore, 'score'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

const Beperking = klasse({
  Categorie: een(LDT.BeperkingCategorie, 'categorie'),
  Duur: optioneel(LDT.Duur, 'verwachte duur'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
  BeperkingScores: optioneel(lijst('BeperkingScore', BeperkingScore), 'scores'),
});

const StoornisScore = klasse({
  Vraag: een(LDT.StoornisVraag, 'vraag'),
  Score: een(LDT.StoornisScore, 'score'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
});

const FUNCTIE = {
  FunctieCode: een(LDT.FunctieCode, 'functie'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  Klasse: een(LDT.Klasse, 'omvang'),
  Opslag: optioneel(LDT.Opslag, 'eenheden boven de hoogste klasse'),
  Leveringsvoorwaarde: een(LDT.Leveringsvoorwaarde, 'voorwaarde aan de levering'),
  Vervoer: optioneel(LDT.Vervoer, 'vervoer'),
};
const PAKKET = {
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
  Klasse: een(LDT.Klasse, 'omvang'),
  VoorkeurClient: optioneel(LDT.VoorkeurClient, 'leveringsvorm van voorkeur'),
};
const VOORKEUR = { InstellingVoorkeur: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder van voorkeur') };
const BETALING = {
  Financiering: een(LDT.Financiering, 'financiering'),
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
};

/** As AW33 and ZK33 have it. */
export const GeindiceerdeFunctie = klasse({ ...FUNCTIE, ...BETALING });
export const GeindiceerdZorgzwaartepakket = klasse({ ...PAKKET, ...BETALING });
/** As IO31 and ZK31 have it: with the provider that the client would like. */
export const GeindiceerdeFunctieMetVoorkeur = klasse({ ...FUNCTIE, ...VOORKEUR, ...BETALING });
export const GeindiceerdZorgzwaartepakketMetVoorkeur = klasse({ ...PAKKET, ...VOORKEUR, ...BETALING });

/** The fields of an Indicatie, in the three stretches between which a message may have its own. */
export const BESLUIT = {
  Besluitnummer: een(LDT.Besluitnummer, 'nummer van het indicatiebesluit'),
  Soort: een(LDT.SoortIndicatie, 'soort besluit'),
  Grondslagen: optioneel(Grondslagen, 'een of twee grondslagen'),
  Afgiftedatum: een(LDT.Datum, 'dag van het besluit'),
  Ingangsdatum: een(LDT.Datum, 'eerste dag'),
  Einddatum: optioneel(LDT.Datum, 'laatste dag'),
};
export const TOESTAND = {
  Commentaar: optioneel(LDT.Commentaar, 'toelichting'),
  Stoornissen: optioneel(lijst('Stoornis', Stoornis), 'stoornissen'),
  Beperkingen: optioneel(lijst('Beperking', Beperking), 'beperkingen'),
};
export const STOORNISSCORES = {
  StoornisScores: optioneel(lijst('StoornisScore', StoornisScore), 'scores van stoornissen'),
};
