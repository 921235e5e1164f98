import { describe } from 'vitest';
import { describeConsumer } from './consumer-contract.js';
import type { TestCluster } from './fixtures.js';
import { describeLog } from './log-contract.js';

export { TOPICS, type TestCluster } from './fixtures.js';

/** The one contract suite: every engine passes it whole. `makeCluster` gives each test an empty log. */
export function describeEngine(name: string, makeCluster: () => Promise<TestCluster>): void {
  describe(`engine ${name}`, () => {
    describe('as a log and a store', () => describeLog(makeCluster));
    describe('under consumers', () => describeConsumer(makeCluster));
  });
}
