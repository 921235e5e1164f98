import type { ParkedKey } from '../port.js';
import type { RoutedFact } from './spec.js';

/** What is recorded about an operator's decision: who waited how long is in the parking, what was decided is a fact. */
export function operatorFact(parked: ParkedKey, topic: string): RoutedFact {
  const data = { sleutel: parked.key, groep: parked.group, aantal: parked.held.length };
  const fact =
    parked.request?.kind === 'discard'
      ? { type: 'SleutelVerworpen', data: { ...data, reden: parked.request.reason } }
      : { type: 'SleutelHervat', data };
  return { topic, key: parked.key, fact };
}
