// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import type { Datum } from '@iwlz/basis';
import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import type * as zorg from './zorg.js';
import * as schema from './bijdrage.schema.js';

/** Wat het CAK moet weten. */
export const topic: TopicInfo = {
  topic: 'iwlz.bijdrage',
  sleutel: 'pseudoniem van de client; DagBegonnen en CakRunGevraagd zonder sleutel, eenmaal per partitie',
  schrijver: 'eigenbijdrage',
  lezers: ['cak', 'zorgkantoor', 'auditor'],
  persoonsgegevens: 'gepseudonimiseerd',
  bewaren: 'altijd',
  omschrijving: 'Wat het CAK moet weten.',
};

/** De dagelijkse levering aan het CAK is gevraagd. */
export interface CakRunGevraagd {
  /** De dag waarvoor zij geldt. */
  readonly dag: Datum;
}

/** Een nieuwe dag in Europe/Amsterdam, eenmaal per partitie en in volgorde; vandaag is de laatste hiervan. */
export interface DagBegonnen {
  /** De dag die begint. */
  readonly dag: Datum;
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
}

/** Het CAK moet weten: vanaf deze dag zorg in deze situatie (CA317). */
export interface StartGemeld {
  /** Eerste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
}

/** Een eerder gemelde start geldt niet. */
export interface StartVerwijderd {
  /** Eerste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
}

/** Het CAK moet weten: dit was de laatste dag van zorg (CA319). */
export interface StopGemeld {
  /** Laatste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
  /** 19 beeindigd of 20 aangehouden (CS067). */
  readonly mutatiecode: string;
}

/** Een eerder gemelde stop geldt niet. */
export interface StopVerwijderd {
  /** Laatste dag van de zorg. */
  readonly datum: Datum;
  /** Leveringsvorm, COD578. */
  readonly leveringsvorm: string;
  /** Zorgprofiel, COD163. */
  readonly zzpCode: string;
  /** AGB-code; leeg bij leveringsvorm 7. */
  readonly instelling: string | null;
  /** Zorgkantoor, COD001. */
  readonly zorgkantoor: string;
  /** COD755; alleen DTV. */
  readonly etmalen: string | null;
  /** 19 beeindigd of 20 aangehouden (CS067). */
  readonly mutatiecode: string;
}

/** Het zorgverloop waarop de meldingen aan het CAK berusten, zoals gelezen van iwlz.zorg. */
export interface ZorgverloopOvergenomen {
  /** Als in ZorgverloopGewijzigd. */
  readonly perioden: readonly zorg.Zorgperiode[];
}

export const CakRunGevraagd: EventType<'CakRunGevraagd', CakRunGevraagd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'CakRunGevraagd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.CakRunGevraagd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.CakRunGevraagd',
  schema: schema.CakRunGevraagd,
});

export const DagBegonnen: EventType<'DagBegonnen', DagBegonnen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'DagBegonnen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.DagBegonnen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.DagBegonnen',
  schema: schema.DagBegonnen,
});

export const SleutelHervat: EventType<'SleutelHervat', SleutelHervat> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'SleutelHervat',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.SleutelHervat.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.SleutelHervat',
  schema: schema.SleutelHervat,
});

export const SleutelVerworpen: EventType<'SleutelVerworpen', SleutelVerworpen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'SleutelVerworpen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.SleutelVerworpen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.SleutelVerworpen',
  schema: schema.SleutelVerworpen,
});

export const StartGemeld: EventType<'StartGemeld', StartGemeld> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StartGemeld',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StartGemeld.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StartGemeld',
  schema: schema.StartGemeld,
});

export const StartVerwijderd: EventType<'StartVerwijderd', StartVerwijderd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StartVerwijderd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StartVerwijderd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StartVerwijderd',
  schema: schema.StartVerwijderd,
});

export const StopGemeld: EventType<'StopGemeld', StopGemeld> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StopGemeld',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StopGemeld.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StopGemeld',
  schema: schema.StopGemeld,
});

export const StopVerwijderd: EventType<'StopVerwijderd', StopVerwijderd> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'StopVerwijderd',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.StopVerwijderd.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.StopVerwijderd',
  schema: schema.StopVerwijderd,
});

export const ZorgverloopOvergenomen: EventType<'ZorgverloopOvergenomen', ZorgverloopOvergenomen> = eventType({
  topic: 'iwlz.bijdrage',
  naam: 'ZorgverloopOvergenomen',
  versie: 1,
  ceType: 'nl.iwlz.bijdrage.ZorgverloopOvergenomen.v1',
  subject: 'iwlz.bijdrage-nl.iwlz.bijdrage.ZorgverloopOvergenomen',
  schema: schema.ZorgverloopOvergenomen,
});

/** Every event type of iwlz.bijdrage. */
export const events: readonly EventType<string, unknown>[] = [
  CakRunGevraagd,
  DagBegonnen,
  SleutelHervat,
  SleutelVerworpen,
  StartGemeld,
  StartVerwijderd,
  StopGemeld,
  StopVerwijderd,
  ZorgverloopOvergenomen,
];

/** A fact of iwlz.bijdrage, as domain code makes and matches it. */
export type BijdrageFeit =
  | Feit<'CakRunGevraagd', CakRunGevraagd>
  | Feit<'DagBegonnen', DagBegonnen>
  | Feit<'SleutelHervat', SleutelHervat>
  | Feit<'SleutelVerworpen', SleutelVerworpen>
  | Feit<'StartGemeld', StartGemeld>
  | Feit<'StartVerwijderd', StartVerwijderd>
  | Feit<'StopGemeld', StopGemeld>
  | Feit<'StopVerwijderd', StopVerwijderd>
  | Feit<'ZorgverloopOvergenomen', ZorgverloopOvergenomen>;
