import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import pg from 'pg';
import { vi } from 'vitest';
import { testKafka, type KafkaAddress } from '../../../broker/testing.js';
import { testDatabase, type TestDatabase } from '../../../embedded/testing.js';
import { PARTITIONS } from '../../../port.js';
import { logMigrations, openKafkaEngine, storeMigrations, type KafkaEngine } from '../index.js';

const SERVICE = 'contract';

/** Topics of a spec's own on the shared Kafka, and databases for a service that writes to them. */
export class Setting {
  readonly prefix = `${randomUUID()}.`;

  private constructor(
    readonly address: KafkaAddress,
    readonly kafka: Kafka,
    private readonly topics: readonly string[],
    private readonly admin: Admin,
    private readonly template: TestDatabase,
  ) {}

  static async make(topics: readonly string[]): Promise<Setting> {
    const address = await testKafka();
    const kafka = new Kafka({ brokers: [...address.brokers], logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    const template = await testDatabase();
    const client = new pg.Client(template.connection);
    await client.connect();
    for (const { up } of [...logMigrations, ...storeMigrations(SERVICE)]) await client.query(up);
    await client.end();
    const setting = new Setting(address, kafka, topics, admin, template);
    await setting.#createTopics();
    return setting;
  }

  /** A database of the service, with nothing in it. */
  database(): Promise<TestDatabase> {
    return testDatabase(this.template.connection.database);
  }

  /** A process of the service. */
  open(database: TestDatabase): Promise<KafkaEngine> {
    const { address, prefix, topics } = this;
    return openKafkaEngine({ connection: database.connection, ...address, prefix, topics });
  }

  /** New topics for every test would take a second of it. So offsets go on where they were; numbers begin at 0 all the same. */
  async emptyTopics(): Promise<void> {
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => ({ partition, offset: '-1' }));
    for (const topic of this.#names()) await this.admin.deleteTopicRecords({ topic, partitions });
  }

  async remove(): Promise<void> {
    await this.admin.deleteTopics({ topics: this.#names() });
    await this.admin.disconnect();
    await this.template.drop();
  }

  async #createTopics(): Promise<void> {
    const names = this.#names();
    const topics = names.map((topic) => ({ topic, numPartitions: PARTITIONS, replicationFactor: 1 }));
    await this.admin.createTopics({ topics, waitForLeaders: false });
    // kafkajs' own waiting fails when the broker does not know the topic at once.
    const known = (): Promise<unknown> => Promise.all(names.map((name) => this.admin.fetchTopicOffsets(name)));
    await vi.waitFor(known, { timeout: 10_000, interval: 10 });
  }

  #names(): string[] {
    return this.topics.map((t) => this.prefix + t);
  }
}
