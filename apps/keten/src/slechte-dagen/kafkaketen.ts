import { testDatabase, type TestDatabase } from '@iwlz/event-log/embedded/testing';
import { openKafkaEngine } from '@iwlz/event-log/kafka';
import { testCluster, type KafkaCluster } from '@iwlz/event-log/kafka/testing';
import { openTopics } from '@iwlz/event-log/kafka/topics';
import { createPool } from '@iwlz/event-log/postgres';
import { Bewaakt } from './bewaakt.js';
import { fouten } from './controle.js';
import { Doorgeefluik, type Bereikbaar } from './doorgeefluik.js';
import { gegevensmap } from './ketenproces.js';
import type { Aangenomen } from './verzender.js';

const SLEUTEL = 'een sleutel die alle processen kennen';
/** Every service once, and the one in the middle twice: its partitions can be given away. */
const DIENSTEN = ['intake', 'zorgtoewijzing', 'zorgtoewijzing', 'eigenbijdrage'];

/**
 * The chain as Compose runs it: every service in a process of its own that is started again when it ends, on three brokers, a
 * registry and a PostgreSQL. Everything that the services reach they reach through a door that the test can shut.
 */
export class Kafkaketen {
  private constructor(
    readonly cluster: KafkaCluster,
    /** The doors to the brokers, in their order. */
    readonly brokers: readonly Doorgeefluik[],
    readonly register: Doorgeefluik,
    readonly database: Doorgeefluik,
    readonly diensten: readonly Bewaakt[],
    private readonly test: TestDatabase,
    private readonly map: Awaited<ReturnType<typeof gegevensmap>>,
  ) {}

  static async start(): Promise<Kafkaketen> {
    const brokers: Doorgeefluik[] = [];
    const cluster = await testCluster(3, async (adressen) => {
      brokers.push(...adressen.map((adres) => new Doorgeefluik(() => adresVan(adres))));
      for (const luik of brokers) await luik.open();
      return brokers.map(({ adres }) => `${adres.host}:${adres.port}`);
    });
    const { registry, registryUrl } = cluster;
    const topics = await openTopics(cluster);
    await topics.apply(await topics.plan());
    await topics.close();
    const register = new Doorgeefluik(() => adresVan(registry.address));
    const test = await testDatabase();
    const database = new Doorgeefluik(() => test.connection);
    const map = await gegevensmap();
    await Promise.all([register.open(), database.open()]);
    const omgeving = {
      DATABASE_URL: `postgres://${test.connection.user}@127.0.0.1:${database.adres.port}/${test.connection.database}`,
      KAFKA_BROKERS: cluster.brokers.join(','),
      SCHEMA_REGISTRY_URL: registryUrl.replace(registry.address, `127.0.0.1:${register.adres.port}`),
      PSEUDONIEM_SLEUTEL: SLEUTEL,
      KETEN_DATA: map.pad,
      LOG_LEVEL: 'info',
    };
    const diensten = DIENSTEN.map((dienst) => new Bewaakt(dienst, omgeving));
    return new Kafkaketen(cluster, brokers, register, database, diensten, test, map);
  }

  get intake(): Bewaakt {
    return this.diensten[0]!;
  }

  /** The two processes of the service in the middle. */
  get tweeling(): readonly [Bewaakt, Bewaakt] {
    return [this.diensten[1]!, this.diensten[2]!];
  }

  /** What is not well, in words; empty when every process is ready and every partition has someone. */
  async klachten(): Promise<string[]> {
    const standen = await Promise.all(this.diensten.map((d) => d.gezondheid()));
    const partities = new Map<string, number>();
    for (const { groep, partities: n } of standen.flatMap((s) => s?.consumers ?? []))
      partities.set(groep, (partities.get(groep) ?? 0) + n);
    return [
      ...standen.flatMap((s, i) => (s?.status === 'ok' ? [] : [`${this.diensten[i]!.dienst}: ${JSON.stringify(s)}`])),
      ...[...partities].flatMap(([groep, n]) => (n === 12 ? [] : [`${groep} heeft ${n} partities`])),
    ];
  }

  /** What is numbered and not yet on Kafka. */
  async wachtOpPublicatie(dienst: string): Promise<number> {
    const pool = createPool(this.test.connection);
    const { rows } = await pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${dienst}.outbox`);
    await pool.end();
    return Number(rows[0]!.n);
  }

  /** All that is wrong with the log and with what the services know, after everything that was sent in has been handled. */
  async fouten(aangenomen: readonly Aangenomen[]): Promise<string[]> {
    const { brokers, registryUrl } = this.cluster;
    const engine = await openKafkaEngine({ connection: this.test.connection, brokers, registryUrl });
    try {
      return await fouten(engine, aangenomen);
    } finally {
      await engine.close();
    }
  }

  async ruimOp(): Promise<void> {
    await Promise.all(this.diensten.map((d) => d.ruimOp()));
    await Promise.all([...this.brokers, this.register, this.database].map((luik) => luik.dicht()));
    await this.cluster.remove();
    await this.test.drop();
    await this.map.ruimOp();
  }
}

function adresVan(tekst: string): Bereikbaar {
  const [host, port] = tekst.split(':');
  return { host: host!, port: Number(port) };
}
