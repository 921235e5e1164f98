// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import type { Datum } from '@iwlz/basis';
import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import type * as bijdragegegevens from './bijdragegegevens.js';
import type * as zorg from './zorg.js';
import * as schema from './bericht.schema.js';

/** De weg van elk bericht: ontvangen, beoordeeld, beantwoord, retour. */
export const topic: TopicInfo = {
  topic: 'iwlz.bericht',
  sleutel: 'id van het bericht; DagBegonnen zonder sleutel, eenmaal per partitie',
  schrijver: 'intake',
  lezers: ['intake', 'zorgkantoor', 'zorgaanbieder', 'auditor'],
  persoonsgegevens: 'gepseudonimiseerd',
  bewaren: 'altijd',
  omschrijving: 'De weg van elk bericht: ontvangen, beoordeeld, beantwoord, retour.',
};

/** Het oordeel binnen het bericht is bekend. */
export interface BerichtBeoordeeld {
  /** Id van het bericht. */
  readonly berichtId: string;
  /** AW33, CA318; leeg als onleesbaar. */
  readonly berichtsoort: string | null;
  /** Uit de Header. */
  readonly afzender: string | null;
  /** Uit de Header. */
  readonly ontvanger: string | null;
  /** Uit de Header. */
  readonly identificatie: string | null;
  /** Uit de Header. */
  readonly dagtekening: Datum | null;
  /** aanvaard, afgekeurd of onleesbaar, binnen het bericht. */
  readonly oordeel: string;
  /** Aantal clientblokken dat een antwoord krijgt; 0 als het bericht als geheel is afgekeurd. */
  readonly aantalClienten: number;
  /** Bevindingen op het bericht als geheel, ten hoogste 200. */
  readonly fouten: readonly Bevinding[];
  /** Hoeveel het er in totaal zijn. */
  readonly aantalFouten: number;
  /** De dag van ontvangst. */
  readonly opDag: Datum;
  /** Bij een retour: het bericht waarop hij antwoordt. */
  readonly opBericht: string | null;
}

/** De bytes van een bericht zijn bewaard. */
export interface BerichtOntvangen {
  /** Id van het bericht. */
  readonly berichtId: string;
  /** SHA-256 van de bytes, hexadecimaal. */
  readonly sha256: string;
  /** Aantal bytes. */
  readonly omvangBytes: number;
  /** http of map. */
  readonly kanaal: string;
}

/** Een bericht van het platform zelf gaat uit als bestand; de inhoud volgt geheel uit dit feit en de persoonsgegevens. */
export interface BerichtVerzonden {
  /** Id van het bericht; GET /berichten/{id}. */
  readonly berichtId: string;
  /** CA317 of CA319. */
  readonly berichtsoort: string;
  /** Zorgkantoor namens wie het gaat, COD001. */
  readonly afzender: string;
  /** Identificatie in de Header; een retour noemt haar. */
  readonly identificatie: string;
  /** Dagtekening in de Header. */
  readonly dagtekening: Datum;
  /** De clientblokken. */
  readonly clienten: readonly VerzondenClient[];
}

/** Een bevinding op een bericht of blok; de tekst bevat geen BSN. */
export interface Bevinding {
  /** Regel: CD051, xsd, ZT-D01; of de retourcode van een regel over berichten heen. */
  readonly code: string;
  /** Code in de retour. */
  readonly retourcode: string;
  /** Officiele Locatie (XPath van namen); leeg als er geen is. */
  readonly pad: string;
  /** Regel in het bestand, vanaf 1. */
  readonly regel: number | null;
  /** Kolom in het bestand, vanaf 1. */
  readonly kolom: number | null;
  /** Wat er mis is en wat te doen. */
  readonly tekst: string;
}

/** Een clientblok heeft een (nieuw) antwoord: van intake zelf of van het zorgkantoor. */
export interface BlokBeantwoord {
  /** Id van het bericht. */
  readonly berichtId: string;
  /** Volgnummer van het clientblok, vanaf 1. */
  readonly blok: number;
  /** Pseudoniem van de client; leeg als het BSN niet deugt. */
  readonly pseudoniem: string | null;
  /** in behandeling, aanvaard, afgekeurd, wachtOpVoorganger of wachtOpAkkoord. */
  readonly status: string;
  /** Bevindingen binnen het bericht. */
  readonly fouten: readonly Bevinding[];
  /** Retourcodes van het zorgkantoor. */
  readonly retourcodes: readonly zorg.Fout[];
  /** Codes ZT-W.... */
  readonly waarschuwingen: readonly string[];
}

/** Een nieuwe dag in Europe/Amsterdam, eenmaal per partitie en in volgorde; vandaag is de laatste hiervan. */
export interface DagBegonnen {
  /** De dag die begint. */
  readonly dag: Datum;
}

/** Op een bericht kwam een retour binnen. */
export interface RetourOntvangen {
  /** Id van het bericht waarop de retour antwoordt. */
  readonly berichtId: string;
  /** Id van de retour zelf, die ook een bericht is. */
  readonly retourId: string;
  /** Soort van de retour: AW34, CA318. */
  readonly berichtsoort: string;
  /** Identificatie van de retour. */
  readonly identificatieRetour: string;
  /** aanvaard als er geen client in terugkomt, anders afgekeurd. */
  readonly oordeel: string;
  /** Retourcodes in de Header. */
  readonly retourcodes: readonly string[];
  /** Hoeveel clientblokken terugkomen. */
  readonly aantalClienten: number;
}

/** Een retour is opgemaakt; de inhoud volgt geheel uit het bericht en dit feit. */
export interface RetourVerzonden {
  /** Id van het bericht. */
  readonly berichtId: string;
  /** 1 voor de eerste retour van dit bericht, 2 voor de volgende. */
  readonly volgnummer: number;
  /** AW34, AW36 of AW310. */
  readonly berichtsoort: string;
  /** Identificatie van de retour. */
  readonly identificatieRetour: string;
  /** Dagtekening van de retour. */
  readonly dagtekeningRetour: Datum;
  /** De clientblokken die terugkomen; leeg als alles is aanvaard. */
  readonly blokken: readonly number[];
}

/** Een beheerder liet een geparkeerde sleutel weer lopen. */
export interface SleutelHervat {
  /** De geparkeerde sleutel. */
  readonly sleutel: string;
  /** De lezende groep. */
  readonly groep: string;
  /** Hoeveel vastgehouden gebeurtenissen het betreft. */
  readonly aantal: number;
}

/** Een beheerder verwierp wat voor een geparkeerde sleutel was vastgehouden. */
export interface SleutelVerworpen {
  /** De geparkeerde sleutel. */
  readonly sleutel: string;
  /** De lezende groep. */
  readonly groep: string;
  /** Hoeveel vastgehouden gebeurtenissen het betreft. */
  readonly aantal: number;
  /** Waarom. */
  readonly reden: string;
  /** De ids van wat verworpen is, in volgorde: een herbouw laat ze weg. */
  readonly gebeurtenissen: readonly string[];
}

/** Een clientblok van het bericht, in de volgorde van het bericht. */
export interface VerzondenClient {
  /** Pseudoniem van de client. */
  readonly pseudoniem: string;
  /** Begin van zorg; leeg bij een CA319. */
  readonly geleverdeZorg: readonly bijdragegegevens.GeleverdeZorg[];
  /** Einden van zorg; leeg bij een CA317. */
  readonly mutatiesZorg: readonly bijdragegegevens.MutatieZorg[];
}

export const BerichtBeoordeeld: EventType<'BerichtBeoordeeld', BerichtBeoordeeld> = eventType({
  topic: 'iwlz.bericht',
  naam: 'BerichtBeoordeeld',
  versie: 1,
  ceType: 'nl.iwlz.bericht.BerichtBeoordeeld.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.BerichtBeoordeeld',
  schema: schema.BerichtBeoordeeld,
});

export const BerichtOntvangen: EventType<'BerichtOntvangen', BerichtOntvangen> = eventType({
  topic: 'iwlz.bericht',
  naam: 'BerichtOntvangen',
  versie: 1,
  ceType: 'nl.iwlz.bericht.BerichtOntvangen.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.BerichtOntvangen',
  schema: schema.BerichtOntvangen,
});

export const BerichtVerzonden: EventType<'BerichtVerzonden', BerichtVerzonden> = eventType({
  topic: 'iwlz.bericht',
  naam: 'BerichtVerzonden',
  versie: 1,
  ceType: 'nl.iwlz.bericht.BerichtVerzonden.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.BerichtVerzonden',
  schema: schema.BerichtVerzonden,
});

export const BlokBeantwoord: EventType<'BlokBeantwoord', BlokBeantwoord> = eventType({
  topic: 'iwlz.bericht',
  naam: 'BlokBeantwoord',
  versie: 1,
  ceType: 'nl.iwlz.bericht.BlokBeantwoord.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.BlokBeantwoord',
  schema: schema.BlokBeantwoord,
});

export const DagBegonnen: EventType<'DagBegonnen', DagBegonnen> = eventType({
  topic: 'iwlz.bericht',
  naam: 'DagBegonnen',
  versie: 1,
  ceType: 'nl.iwlz.bericht.DagBegonnen.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.DagBegonnen',
  schema: schema.DagBegonnen,
});

export const RetourOntvangen: EventType<'RetourOntvangen', RetourOntvangen> = eventType({
  topic: 'iwlz.bericht',
  naam: 'RetourOntvangen',
  versie: 1,
  ceType: 'nl.iwlz.bericht.RetourOntvangen.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.RetourOntvangen',
  schema: schema.RetourOntvangen,
});

export const RetourVerzonden: EventType<'RetourVerzonden', RetourVerzonden> = eventType({
  topic: 'iwlz.bericht',
  naam: 'RetourVerzonden',
  versie: 1,
  ceType: 'nl.iwlz.bericht.RetourVerzonden.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.RetourVerzonden',
  schema: schema.RetourVerzonden,
});

export const SleutelHervat: EventType<'SleutelHervat', SleutelHervat> = eventType({
  topic: 'iwlz.bericht',
  naam: 'SleutelHervat',
  versie: 1,
  ceType: 'nl.iwlz.bericht.SleutelHervat.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.SleutelHervat',
  schema: schema.SleutelHervat,
});

export const SleutelVerworpen: EventType<'SleutelVerworpen', SleutelVerworpen> = eventType({
  topic: 'iwlz.bericht',
  naam: 'SleutelVerworpen',
  versie: 1,
  ceType: 'nl.iwlz.bericht.SleutelVerworpen.v1',
  subject: 'iwlz.bericht-nl.iwlz.bericht.SleutelVerworpen',
  schema: schema.SleutelVerworpen,
});

/** Every event type of iwlz.bericht. */
export const events: readonly EventType<string, unknown>[] = [
  BerichtBeoordeeld,
  BerichtOntvangen,
  BerichtVerzonden,
  BlokBeantwoord,
  DagBegonnen,
  RetourOntvangen,
  RetourVerzonden,
  SleutelHervat,
  SleutelVerworpen,
];

/** A fact of iwlz.bericht, as domain code makes and matches it. */
export type BerichtFeit =
  | Feit<'BerichtBeoordeeld', BerichtBeoordeeld>
  | Feit<'BerichtOntvangen', BerichtOntvangen>
  | Feit<'BerichtVerzonden', BerichtVerzonden>
  | Feit<'BlokBeantwoord', BlokBeantwoord>
  | Feit<'DagBegonnen', DagBegonnen>
  | Feit<'RetourOntvangen', RetourOntvangen>
  | Feit<'RetourVerzonden', RetourVerzonden>
  | Feit<'SleutelHervat', SleutelHervat>
  | Feit<'SleutelVerworpen', SleutelVerworpen>;
