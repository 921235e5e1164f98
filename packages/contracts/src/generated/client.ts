// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import type { Datum } from '@iwlz/basis';
import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import * as schema from './client.schema.js';

/** Persoonsgegevens, met eigen toegang. */
export const topic: TopicInfo = {
  topic: 'iwlz.client',
  sleutel: 'pseudoniem van de client',
  schrijver: 'intake',
  lezers: ['intake'],
  persoonsgegevens: 'ja: BSN, naam, geboortedatum',
  bewaren: 'laatste per sleutel (compaction); een tombstone wist',
  omschrijving: 'Persoonsgegevens, met eigen toegang.',
};

/** Persoonsgegevens bij een pseudoniem. Een leeg bericht (tombstone) verbreekt de band. */
export interface Client {
  /** Burgerservicenummer. */
  readonly bsn: string;
  /** Geboortedatum. */
  readonly geboortedatum: Datum;
  /** Nauwkeurigheid van de geboortedatum, COD170. */
  readonly datumGebruik: string | null;
  /** COD046. */
  readonly geslacht: string;
  /** Naam. */
  readonly naam: Naam;
  /** Woonplaats, uit het laatste bericht dat een adres gaf. */
  readonly woonplaats: Woonplaats | null;
}

/** Naam zoals het bericht haar geeft. */
export interface Naam {
  /** Geslachtsnaam. */
  readonly geslachtsnaam: string;
  /** Voorvoegsel van de geslachtsnaam. */
  readonly voorvoegsel: string | null;
  /** Voornamen. */
  readonly voornamen: string | null;
  /** Voorletters. */
  readonly voorletters: string | null;
}

/** Waar de client woont, zo grof als de wachtlijst (AW317) het vraagt. */
export interface Woonplaats {
  /** Landcode (ISO 3166). */
  readonly land: string;
  /** De vier cijfers van de postcode; alleen in Nederland. */
  readonly postcode: string | null;
}

export const Client: EventType<'Client', Client> = eventType({
  topic: 'iwlz.client',
  naam: 'Client',
  versie: 1,
  ceType: 'nl.iwlz.client.Client.v1',
  subject: 'iwlz.client-nl.iwlz.client.Client',
  schema: schema.Client,
});

/** Every event type of iwlz.client. */
export const events: readonly EventType<string, unknown>[] = [Client];

/** A fact of iwlz.client, as domain code makes and matches it. */
export type ClientFeit = Feit<'Client', Client>;
