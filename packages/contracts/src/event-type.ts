import { codec } from './codec.js';

/** A fact as domain code makes and matches it (`switch (feit.type)`): a plain value, without position or sender. */
export interface Feit<N extends string, T> {
  readonly type: N;
  readonly data: T;
}

/** What a topic is: from `schemas/<topic>/topic.json`. */
export interface TopicInfo {
  readonly topic: string;
  /** What the key of its events is. */
  readonly sleutel: string;
  /** The one service that writes it. */
  readonly schrijver: string;
  /** Services and roles that may read it. */
  readonly lezers: readonly string[];
  /** Which personal data its events hold. */
  readonly persoonsgegevens: string;
  /** How long its events are kept. */
  readonly bewaren: string;
  readonly omschrijving: string;
}

/** One version of one event on one topic: its names, its schema, and its bytes. */
export interface EventType<N extends string, T> {
  readonly topic: string;
  readonly naam: N;
  /** The N of `.vN`: goes up only for a change that readers of the old one cannot follow. */
  readonly versie: number;
  /** CloudEvents type: `nl.iwlz.<context>.<event>.v<N>`. */
  readonly ceType: string;
  /** Registry subject by TopicRecordNameStrategy: `<topic>-<namespace>.<name>`. */
  readonly subject: string;
  /** The whole Avro schema as JSON text with a stable key order: what is registered. */
  readonly schema: string;
  feit(data: T): Feit<N, T>;
  /**
   * Byte 0, `schemaId` big-endian in 4 bytes, Avro binary. Throws `OngeldigFeit` when `data` does not fit the schema;
   * its message names the fields and never a value.
   */
  encode(schemaId: number, data: T): Buffer;
  /**
   * The data of framed bytes that were written with `writerSchema` (JSON text, as registered), as this version has them.
   * Throws `OnleesbaarFeit`.
   */
  decode(framed: Buffer, writerSchema: string): T;
  /**
   * The data of an event as CloudEvents JSON has it, where fields without value are left out: they come back as `null` or
   * their default. Throws `OngeldigFeit` with every place that does not fit.
   */
  fromJson(json: unknown): T;
}

/** What a generated file knows of an event type. */
export type EventKenmerken<N extends string> = Pick<
  EventType<N, unknown>,
  'topic' | 'naam' | 'versie' | 'ceType' | 'subject' | 'schema'
>;

/** The event type with these names. Its schema is compiled at first use, not when the program starts. */
export function eventType<N extends string, T>(kenmerken: EventKenmerken<N>): EventType<N, T> {
  const bytes = codec<T>(`${kenmerken.topic} ${kenmerken.naam}`, kenmerken.schema);
  return { ...kenmerken, ...bytes, feit: (data) => ({ type: kenmerken.naam, data }) };
}
