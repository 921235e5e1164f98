import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFolder } from '../embedded/small.js';
import { Child } from './child.js';
import type { Advertise, ClusterNode, ClusterSize, KafkaCluster } from './cluster.js';
import { freePorts, ownHost } from './free-ports.js';
import { findPrograms, INFRA, type Programs } from './programs.js';
import { brokerReady, registryReady, untilReady } from './ready.js';
import { brokerSettings } from './settings.js';
import { temporaryFolder } from './temporary.js';

/** A JVM that starts soon and stays small. */
const JAVA = ['-Xms64m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Starts brokers and a registry as processes of this machine; downloads them first when need be. See `startCluster`. */
export async function startNativeCluster(size: ClusterSize, advertise: Advertise): Promise<KafkaCluster> {
  const programs = await findPrograms();
  const folder = await temporaryFolder();
  const host = await ownHost();
  const addresses = (await freePorts(host, 3 * size + 1)).map((port) => `${host}:${port}`);
  const clusterId = newClusterId();
  const brokers = await advertise(addresses.slice(0, size));
  const nodes = brokers.map((address, i) => new NativeBroker(programs, folder, clusterId, i + 1, addresses, address));
  const registry = new NativeRegistry(programs, folder, addresses.at(-1)!);
  const remove = async (): Promise<void> => {
    await Promise.all([...nodes, registry].map((node) => node.kill()));
    await removeFolder(folder);
  };
  try {
    await Promise.all([...nodes.map((node) => node.create()), registry.start()]);
  } catch (error) {
    await remove();
    throw error;
  }
  return { brokers, registryUrl: registry.url, nodes, registry, remove };
}

/** A program in a JVM: what broker and registry have in common. */
abstract class NativeNode implements ClusterNode {
  abstract readonly address: string;
  #child: Child | undefined;

  constructor(
    private readonly name: string,
    private readonly folder: string,
  ) {}

  protected abstract readonly command: readonly string[];
  protected abstract ready(): Promise<boolean>;

  async kill(): Promise<void> {
    await this.#child?.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#child?.end('SIGTERM');
  }

  async start(): Promise<void> {
    const child = await this.java(this.command);
    this.#child = child;
    try {
      await untilReady(
        this.name,
        () => this.ready(),
        () => !child.running,
      );
    } catch (error) {
      throw new Error(`${this.name} is niet gestart. Hij schreef:\n${await child.lastLines()}`, { cause: error });
    }
  }

  /** Starts a JVM whose output goes to this node's log. */
  protected java(args: readonly string[]): Promise<Child> {
    // Libraries unpack themselves in the system's temporary folder; here it goes with the rest.
    const temporary = `-Djava.io.tmpdir=${this.folder}`;
    return Child.start('java', [...JAVA, temporary, ...args], join(this.folder, `${this.name}.log`));
  }
}

class NativeBroker extends NativeNode {
  readonly address: string;
  readonly #settingsFile: string;
  readonly #size: ClusterSize;

  /** `addresses`: first those for clients, then those among the brokers, then those of their controllers. */
  constructor(
    private readonly programs: Programs,
    folder: string,
    private readonly clusterId: string,
    private readonly nodeId: number,
    private readonly addresses: readonly string[],
    private readonly advertised: string,
  ) {
    super(`broker-${nodeId}`, folder);
    this.#size = addresses.length < 3 * 3 ? 1 : 3;
    this.address = addresses[nodeId - 1]!;
    this.#settingsFile = join(folder, `broker-${nodeId}.properties`);
    this.#dataDir = join(folder, `broker-${nodeId}`);
  }

  readonly #dataDir: string;

  /** Makes its data folder and starts it for the first time. */
  async create(): Promise<void> {
    const lines = Object.entries(this.#settings()).map(([name, value]) => `${name}=${value}`);
    await writeFile(this.#settingsFile, lines.join('\n'));
    const format = ['kafka.tools.StorageTool', 'format', '-t', this.clusterId, '-c', this.#settingsFile];
    const tool = await this.java([...this.#flags, ...format]);
    await tool.ended;
    if (tool.exitCode !== 0)
      throw new Error(`De gegevensmap van de broker is niet gemaakt:\n${await tool.lastLines()}`);
    await this.start();
  }

  protected get command(): readonly string[] {
    return [...this.#flags, 'kafka.Kafka', this.#settingsFile];
  }

  /** Alone or with one other it can go on; the third may be away on purpose. */
  protected ready(): Promise<boolean> {
    return brokerReady(this.address, this.advertised, Math.min(this.#size, 2));
  }

  get #flags(): readonly string[] {
    const log = `-Dlog4j2.configurationFile=${join(INFRA, 'log4j2.properties')}`;
    return ['-Xmx256m', log, '-cp', join(this.programs.kafkaDir, '*')];
  }

  #settings(): Record<string, string> {
    const [brokers, controllers] = [1, 2].map((n) => this.addresses.slice(n * this.#size, (n + 1) * this.#size)) as [
      string[],
      string[],
    ];
    const own = this.nodeId - 1;
    return {
      ...brokerSettings(this.#size),
      'node.id': String(this.nodeId),
      'controller.quorum.voters': controllers.map((address, i) => `${i + 1}@${address}`).join(','),
      listeners: `CLIENTS://${this.address},BROKERS://${brokers[own]!},CONTROLLER://${controllers[own]!}`,
      'advertised.listeners': `CLIENTS://${this.advertised},BROKERS://${brokers[own]!}`,
      'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,BROKERS:PLAINTEXT,CONTROLLER:PLAINTEXT',
      'inter.broker.listener.name': 'BROKERS',
      'log.dirs': this.#dataDir,
    };
  }
}

class NativeRegistry extends NativeNode {
  readonly url: string;
  protected readonly command: readonly string[];

  constructor(
    programs: Programs,
    folder: string,
    readonly address: string,
  ) {
    super('register', folder);
    const [host, port] = address.split(':');
    this.url = `http://${address}/apis/ccompat/v7`;
    this.command = [
      '-Xmx384m',
      `-Dquarkus.http.host=${host}`,
      `-Dquarkus.http.port=${port}`,
      // On file and written at once, so that the ids of the schemas outlive a kill.
      `-Dapicurio.datasource.url=jdbc:h2:file:${join(folder, 'register')};WRITE_DELAY=0`,
      '-jar',
      programs.registryJar,
    ];
  }

  protected ready(): Promise<boolean> {
    return registryReady(this.url);
  }
}

/** 16 random bytes as Kafka writes them; one that begins with `-` would be read as an option. */
function newClusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newClusterId() : id;
}
