import { een, klasse, lijst } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/** CA319, end or suspension of care for the own contribution: the classes below the list of clients (berichten.md 3.5). */

const MutatieZorg = klasse({
  MutatieZorgID: een(LDT.UUID, 'kenmerk van de aanvang (GeleverdeZorgID) die eindigt'),
  Mutatiecode: een(LDT.MutatieCode, 'reden van de mutatie'),
  Mutatiedatum: een(LDT.Datum, 'dag van de mutatie'),
  StatusAanlevering: een(LDT.StatusAanlevering, 'nieuw, gewijzigd of verwijderen'),
});

export const CA319Client = klasse({
  Bsn: een(LDT.BurgerServicenummer, 'burgerservicenummer'),
  MutatiesZorg: een(lijst('MutatieZorg', MutatieZorg), 'geëindigde of onderbroken zorg'),
});
