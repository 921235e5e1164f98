import { expect, it } from 'vitest';
import { LostPartition, Unavailable } from '../port.js';
import { faultOf, RETRY_AFTER_MS, Stopped } from './faults.js';

it('tries a passing fault again after 0.1, 0.3, 1, 3 and 10 s, and then every 30 s', () => {
  expect(RETRY_AFTER_MS).toEqual([100, 300, 1_000, 3_000, 10_000, 30_000]);
});

it.each([
  [new LostPartition('weg'), 'lost'],
  [new Unavailable('even weg'), 'passing'],
  [new Stopped('gevraagd'), 'stop'],
  [new Error('iets anders'), 'data'],
  ['een tekst', 'data'],
])('sends %s down the road of a fault that is %s', (error, fault) => {
  expect(faultOf(error)).toBe(fault);
});
