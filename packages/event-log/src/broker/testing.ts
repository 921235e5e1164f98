import { describe, inject } from 'vitest';
import type { Advertise, ClusterSize, KafkaAddress, KafkaCluster } from './cluster.js';
import { startCluster } from './index.js';
import type { KafkaMeans } from './vitest-setup.js';

export type { ClusterNode, KafkaAddress, KafkaCluster } from './cluster.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests ask for Kafka; see `vitest-setup.ts`. */
    kafkaDesk: string;
  }
}

const { given, own } = (await ask('/means')) as KafkaMeans;

/** For CI: no Kafka is a failure, and no reason to skip. */
if (process.env['KAFKA_VERPLICHT'] && own.kind === 'none') throw new Error(`Er is geen Kafka: ${own.why}.`);

/** `describe` for tests on `testKafka`; skipped where there is no Kafka, which the run then says on its last line. */
export const describeKafka = describe.skipIf(given === undefined && own.kind === 'none');

/** `describe` for tests on `testCluster`: a cluster that the environment names is not ours to kill. */
export const describeCluster = describe.skipIf(own.kind === 'none');

/**
 * The cluster that all tests of this run share: the one that the environment names, else one broker and a registry, started
 * for the first test that asks. It is not emptied between tests: a test uses topics and groups of its own names.
 */
export async function testKafka(): Promise<KafkaAddress> {
  return (await ask('/shared')) as KafkaAddress;
}

/** A cluster of the test's own, whose servers it may stop, kill and start. It ends with this worker; `remove` it before. See `startCluster`. */
export function testCluster(size: ClusterSize, advertise?: Advertise): Promise<KafkaCluster> {
  return startCluster(size, advertise);
}

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`${inject('kafkaDesk')}${path}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
