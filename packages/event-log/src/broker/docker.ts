import { GenericContainer, Network, type StartedNetwork, type StartedTestContainer } from 'testcontainers';
import type { Advertise, ClusterNode, ClusterSize, KafkaCluster } from './cluster.js';
import { freePorts, LOOPBACK } from './free-ports.js';
import { brokerReady, registryReady, untilReady } from './ready.js';
import { brokerSettings } from './settings.js';

// This file was never run: no Docker engine was to be had where it was written. Its settings are those of native.ts and
// docker-compose.yml, its images those of docker-compose.yml, and its types are checked.

const KAFKA_IMAGE = 'apache/kafka:4.3.1';
const REGISTRY_IMAGE = 'apicurio/apicurio-registry:3.3.0';
/** Ports inside the network of the containers, where every container has its own. */
const INSIDE = { clients: 9092, brokers: 9093, controller: 9094, registry: 8080 };
const STOP_LIMIT_MS = 20_000;
/** Same id for all nodes of a cluster; the network keeps clusters apart. */
const CLUSTER_ID = 'iwlztestclusterAAAAAAA';

/** Starts brokers and a registry in containers, which testcontainers' own watchman removes when this process is killed. */
export async function startDockerCluster(size: ClusterSize, advertise: Advertise): Promise<KafkaCluster> {
  const network = await new Network().start();
  const ports = await freePorts(LOOPBACK, size + 1);
  const brokers = await advertise(ports.slice(0, size).map((port) => `${LOOPBACK}:${port}`));
  const nodes = brokers.map((advertised, i) => dockerBroker(network, size, i + 1, ports[i]!, advertised));
  const registry = dockerRegistry(network, ports[size]!);
  const registryUrl = `http://${registry.address}/apis/ccompat/v7`;
  const remove = async (): Promise<void> => {
    await Promise.all([...nodes, registry].map((node) => node.remove()));
    await network.stop();
  };
  try {
    await Promise.all([...nodes, registry].map((node) => node.start()));
  } catch (error) {
    await remove();
    throw error;
  }
  return { brokers, registryUrl, nodes, registry, remove };
}

class DockerNode implements ClusterNode {
  #container: StartedTestContainer | undefined;

  constructor(
    readonly address: string,
    private readonly definition: GenericContainer,
    private readonly ready: () => Promise<boolean>,
  ) {}

  kill(): Promise<void> {
    return this.#end(0);
  }

  stop(): Promise<void> {
    return this.#end(STOP_LIMIT_MS);
  }

  async start(): Promise<void> {
    if (this.#container === undefined) this.#container = await this.definition.start();
    else await this.#container.restart();
    await untilReady(this.address, this.ready, () => false);
  }

  async remove(): Promise<void> {
    await this.#container?.stop({ timeout: 0 });
  }

  /** Docker asks politely, and kills after `timeoutMs`. The container stays, with its data. */
  async #end(timeoutMs: number): Promise<void> {
    await this.#container?.stop({ timeout: timeoutMs, remove: false, removeVolumes: false });
  }
}

function dockerBroker(
  network: StartedNetwork,
  size: ClusterSize,
  nodeId: number,
  port: number,
  advertised: string,
): DockerNode {
  const address = `${LOOPBACK}:${port}`;
  const voters = Array.from({ length: size }, (_, i) => `${i + 1}@broker-${i + 1}:${INSIDE.controller}`);
  const settings = {
    ...brokerSettings(size),
    'node.id': String(nodeId),
    'controller.quorum.voters': voters.join(','),
    listeners: `CLIENTS://:${INSIDE.clients},BROKERS://:${INSIDE.brokers},CONTROLLER://:${INSIDE.controller}`,
    'advertised.listeners': `CLIENTS://${advertised},BROKERS://broker-${nodeId}:${INSIDE.brokers}`,
    'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,BROKERS:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'BROKERS',
    'log.dirs': '/var/lib/kafka/data',
  };
  const definition = new GenericContainer(KAFKA_IMAGE)
    .withNetwork(network)
    .withNetworkAliases(`broker-${nodeId}`)
    .withExposedPorts({ container: INSIDE.clients, host: port })
    .withEnvironment({ CLUSTER_ID, ...asEnvironment(settings) });
  return new DockerNode(address, definition, () => brokerReady(address, advertised, Math.min(size, 2)));
}

function dockerRegistry(network: StartedNetwork, port: number): DockerNode {
  const address = `${LOOPBACK}:${port}`;
  const definition = new GenericContainer(REGISTRY_IMAGE)
    .withNetwork(network)
    .withExposedPorts({ container: INSIDE.registry, host: port })
    // On file and written at once, so that the ids of the schemas outlive a kill.
    .withEnvironment({ APICURIO_DATASOURCE_URL: 'jdbc:h2:file:/tmp/register;WRITE_DELAY=0' });
  return new DockerNode(address, definition, () => registryReady(`http://${address}/apis/ccompat/v7`));
}

/** The image reads `KAFKA_NODE_ID` for `node.id`. */
function asEnvironment(settings: Record<string, string>): Record<string, string> {
  const named = Object.entries(settings).map(([name, value]) => [
    `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`,
    value,
  ]);
  return Object.fromEntries(named) as Record<string, string>;
}
