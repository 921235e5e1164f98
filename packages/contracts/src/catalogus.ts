import type { EventType, TopicInfo } from './event-type.js';
import * as contexten from './generated/index.js';

/** Every topic and every event there is. */
export interface Catalogus {
  readonly topics: readonly TopicInfo[];
  readonly events: readonly EventType<string, unknown>[];
  /** The event on `topic` with this `ce_type` or this name; `undefined` when there is none. */
  vind(topic: string, ceTypeOrNaam: string): EventType<string, unknown> | undefined;
}

const topics = Object.values(contexten).map((context) => context.topic);
const events = Object.values(contexten).flatMap((context) => context.events);
const opNaam = new Map(
  events.flatMap((e) => [[`${e.topic} ${e.ceType}`, e] as const, [`${e.topic} ${e.naam}`, e] as const]),
);

export const catalogus: Catalogus = {
  topics,
  events,
  vind: (topic, ceTypeOrNaam) => opNaam.get(`${topic} ${ceTypeOrNaam}`),
};
