import { WrongUse } from './exit.js';
import type { Io } from './io.js';

/** The Kafka that the environment names. */
export interface Cluster {
  readonly brokers: readonly string[];
  readonly registryUrl: string;
  /** Stands before the name of every topic and subject. */
  readonly prefix: string;
}

/** The cluster of `KAFKA_BROKERS`, `SCHEMA_REGISTRY_URL` and `KAFKA_VOORVOEGSEL`; undefined when the first is not set. */
export function clusterOf(env: Io['env']): Cluster | undefined {
  const { KAFKA_BROKERS: brokers, SCHEMA_REGISTRY_URL: registryUrl, KAFKA_VOORVOEGSEL: prefix = '' } = env;
  if (!brokers) return undefined;
  if (!registryUrl)
    throw new WrongUse(
      'Wijs het cluster aan met KAFKA_BROKERS (host:poort, met kommas ertussen) en SCHEMA_REGISTRY_URL.',
    );
  return { brokers: brokers.split(','), registryUrl, prefix };
}
