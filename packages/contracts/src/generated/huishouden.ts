// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

import { eventType, type EventType, type Feit, type TopicInfo } from '../event-type.js';
import type * as bijdrage from './bijdrage.js';
import * as schema from './huishouden.schema.js';

/** Wat de bijdrage van een client over diens partner moet weten. */
export const topic: TopicInfo = {
  topic: 'iwlz.huishouden',
  sleutel: 'pseudoniem van de client die het moet weten',
  schrijver: 'eigenbijdrage',
  lezers: ['eigenbijdrage', 'cak', 'auditor'],
  persoonsgegevens: 'gepseudonimiseerd',
  bewaren: 'altijd',
  omschrijving: 'Wat de bijdrage van een client over diens partner moet weten.',
};

/** Wat over de partner van de client bekend is, geheel; vervangt wat eerder is gezegd. */
export interface PersoonGemeld {
  /** Pseudoniem van de partner over wie het gaat. */
  readonly over: string;
  /** Wat over die persoon bekend is. */
  readonly persoon: bijdrage.Persoonsbeeld;
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

export const PersoonGemeld: EventType<'PersoonGemeld', PersoonGemeld> = eventType({
  topic: 'iwlz.huishouden',
  naam: 'PersoonGemeld',
  versie: 1,
  ceType: 'nl.iwlz.huishouden.PersoonGemeld.v1',
  subject: 'iwlz.huishouden-nl.iwlz.huishouden.PersoonGemeld',
  schema: schema.PersoonGemeld,
});

export const SleutelHervat: EventType<'SleutelHervat', SleutelHervat> = eventType({
  topic: 'iwlz.huishouden',
  naam: 'SleutelHervat',
  versie: 1,
  ceType: 'nl.iwlz.huishouden.SleutelHervat.v1',
  subject: 'iwlz.huishouden-nl.iwlz.huishouden.SleutelHervat',
  schema: schema.SleutelHervat,
});

export const SleutelVerworpen: EventType<'SleutelVerworpen', SleutelVerworpen> = eventType({
  topic: 'iwlz.huishouden',
  naam: 'SleutelVerworpen',
  versie: 1,
  ceType: 'nl.iwlz.huishouden.SleutelVerworpen.v1',
  subject: 'iwlz.huishouden-nl.iwlz.huishouden.SleutelVerworpen',
  schema: schema.SleutelVerworpen,
});

/** Every event type of iwlz.huishouden. */
export const events: readonly EventType<string, unknown>[] = [PersoonGemeld, SleutelHervat, SleutelVerworpen];

/** A fact of iwlz.huishouden, as domain code makes and matches it. */
export type HuishoudenFeit =
  | Feit<'PersoonGemeld', PersoonGemeld>
  | Feit<'SleutelHervat', SleutelHervat>
  | Feit<'SleutelVerworpen', SleutelVerworpen>;
