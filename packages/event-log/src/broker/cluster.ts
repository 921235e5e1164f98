/** Where a cluster is reached; what `KAFKA_BROKERS` and `SCHEMA_REGISTRY_URL` say. */
export interface KafkaAddress {
  /** `host:port` of one or more brokers. */
  readonly brokers: readonly string[];
  /** Root of an API as Confluent's registry has it: `<registryUrl>/subjects`. */
  readonly registryUrl: string;
}

/** One server of a cluster: a broker, or the registry. */
export interface ClusterNode {
  /** `host:port` of the server itself; the same after every start. */
  readonly address: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Ends it in an orderly way: a broker first hands its partitions over. */
  stop(): Promise<void>;
  /** Starts it again on its own data; resolves when it answers and, for a broker, is a member of its cluster. */
  start(): Promise<void>;
}

/** Brokers and a registry that a test or a benchmark started for itself. They end with the process that started them. */
export interface KafkaCluster extends KafkaAddress {
  /** In the order of `brokers`; the broker at place i has node id i + 1. */
  readonly nodes: readonly ClusterNode[];
  readonly registry: ClusterNode;
  /** Ends every server and removes its data. */
  remove(): Promise<void>;
}

/** Three have replication 3 and take a write when two have it. */
export type ClusterSize = 1 | 3;

/**
 * Puts something in between clients and brokers: is told the addresses of the brokers before they start, and gives those that they
 * send clients to, in the same order.
 */
export type Advertise = (addresses: readonly string[]) => Promise<readonly string[]>;

/** Clients go to the brokers themselves. */
export const DIRECTLY: Advertise = (addresses) => Promise.resolve(addresses);
