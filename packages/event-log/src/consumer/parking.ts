import { recordId } from '../envelope.js';
import type { ParkedKey } from '../port.js';
import type { RoutedFact } from './spec.js';

/**
 * What is recorded about an operator's decision: who waited how long is in the parking, what was decided is a fact. What was
 * discarded is named, because whoever rebuilds has to leave it out.
 */
export function operatorFact(parked: ParkedKey, topic: string): RoutedFact {
  const data = { sleutel: parked.key, groep: parked.group, aantal: parked.held.length };
  const fact =
    parked.request?.kind === 'discard'
      ? { type: 'SleutelVerworpen', data: { ...data, reden: parked.request.reason, gebeurtenissen: heldIds(parked) } }
      : { type: 'SleutelHervat', data };
  return { topic, key: parked.key, fact };
}

/** Ids of what waits behind a key, in order. */
export function heldIds({ partition, held }: ParkedKey): string[] {
  return held.map(({ topic, position }) => recordId({ topic, partition, position }));
}
