import { type Advertise, type ClusterSize, DIRECTLY, type KafkaCluster } from './cluster.js';
import { findOwnMeans } from './means.js';
import { startNativeCluster } from './native.js';

export type { Advertise, ClusterNode, ClusterSize, KafkaAddress, KafkaCluster } from './cluster.js';
export { givenKafka } from './means.js';

/**
 * Starts brokers and a registry of our own, for a test or a benchmark: in Docker where its engine runs, else natively.
 * Rejects with a Dutch sentence that says what is missing.
 */
export async function startCluster(size: ClusterSize, advertise: Advertise = DIRECTLY): Promise<KafkaCluster> {
  const means = await findOwnMeans();
  if (means.kind === 'none') throw new Error(`Kafka kan hier niet draaien: ${means.why}.`);
  if (means.kind === 'native') return startNativeCluster(size, advertise);
  // Only now: testcontainers takes a second to load.
  const { startDockerCluster } = await import('./docker.js');
  return startDockerCluster(size, advertise);
}
