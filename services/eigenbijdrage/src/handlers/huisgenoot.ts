import { stelZeker } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import type { View } from '@iwlz/event-log';

/**
 * Carries what one partner's dossier says of its person to the dossier of the other, that may lie in another partition. It
 * keeps nothing: what is to be told was decided under the first key, and is taken over under the second (ADR 0020).
 */
export const huisgenoten: View<never> = {
  kind: 'view',
  group: 'eigenbijdrage.huisgenoten',
  version: 1,
  input: 'iwlz.bijdrage',
  outputs: ['iwlz.huishouden'],
  rows: () => [],
  evolve: (row) => {
    throw new Error(`deze lezer houdt niets bij, ook niet van ${row}`);
  },
  forward: ({ type, key, data }) => {
    if (type !== 'HuisgenootGemeld') return [];
    const { partner, persoon } = data as bijdrage.HuisgenootGemeld;
    stelZeker(key, 'HuisgenootGemeld zonder sleutel');
    return [{ topic: 'iwlz.huishouden', key: partner, fact: { type: 'PersoonGemeld', data: { over: key, persoon } } }];
  },
};
