import { catalogus } from '@iwlz/contracts';
import { WrongUse } from './exit.js';

/** The topics with care in them; what holds personal data is read only by who names it. */
export const OPEN_TOPICS: readonly string[] = catalogus.topics
  .filter((t) => !t.persoonsgegevens.startsWith('ja'))
  .map((t) => t.topic);

/** The topic, or `WrongUse` with those that there are. */
export function knownTopic(topic: string): string {
  const names = catalogus.topics.map((t) => t.topic);
  if (names.includes(topic)) return topic;
  throw new WrongUse(`Er is geen topic ${topic}. Er zijn: ${names.join(', ')}.`);
}
