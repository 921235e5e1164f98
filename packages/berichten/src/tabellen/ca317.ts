import { een, klasse, lijst, optioneel } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** CA317, start of care for the own contribution: the classes below the list of clients (berichten.md 3.4). */

const GeleverdeZorg = klasse({
  GeleverdeZorgID: een(LDT.UUID, 'kenmerk van deze aanvang'),
  Startdatum: een(LDT.Datum, 'eerste dag: de Sleuteldatum, anders de Begindatum'),
  ZzpCode: een(LDT.ZzpCode, 'zorgzwaartepakket'),
  Instelling: optioneel(LDT.IWlzAgbCode, 'zorgaanbieder'),
  Etmalen: optioneel(LDT.Etmalen, 'etmalen per week bij deeltijdverblijf'),
  Klasse: optioneel(LDT.Klasse, 'omvang'),
  Leveringsvorm: een(LDT.Leveringsvorm, 'vorm waarin de zorg wordt geleverd'),
  StatusAanlevering: een(LDT.StatusAanlevering, 'nieuw, gewijzigd of verwijderen'),
});

export const CA317Client = klasse({
  Bsn: een(LDT.BurgerServicenummer, 'burgerservicenummer'),
  ZorgLeveringen: een(lijst('GeleverdeZorg', GeleverdeZorg), 'begonnen zorg'),
});
