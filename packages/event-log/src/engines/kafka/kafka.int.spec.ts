import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import pg from 'pg';
import { afterAll, beforeAll, vi } from 'vitest';
import { describeKafka, testKafka, type KafkaAddress } from '../../broker/testing.js';
import { describeEngine, TOPICS } from '../../contract/index.js';
import { testDatabase, type TestDatabase } from '../../embedded/testing.js';
import { PARTITIONS } from '../../port.js';
import { logMigrations, openKafkaEngine, storeMigrations } from './index.js';

describeKafka('on a broker', () => {
  let kafka: KafkaAddress;
  let admin: Admin;
  let template: TestDatabase;
  const prefix = `${randomUUID()}.`;
  const names = TOPICS.map((t) => prefix + t);

  beforeAll(async () => {
    kafka = await testKafka();
    admin = new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await createTopics(admin, names);
    template = await testDatabase();
    const client = new pg.Client(template.connection);
    await client.connect();
    for (const { up } of [...logMigrations, ...storeMigrations('contract')]) await client.query(up);
    await client.end();
  });
  afterAll(async () => {
    await admin.deleteTopics({ topics: names });
    await admin.disconnect();
    await template.drop();
  });

  describeEngine('kafka', async () => {
    const database = await testDatabase(template.connection.database);
    await emptyTopics(admin, names);
    return {
      open: () => openKafkaEngine({ connection: database.connection, ...kafka, prefix, topics: TOPICS }),
      dispose: () => database.drop(),
    };
  });
});

async function createTopics(admin: Admin, names: readonly string[]): Promise<void> {
  const topics = names.map((topic) => ({ topic, numPartitions: PARTITIONS, replicationFactor: 1 }));
  await admin.createTopics({ topics, waitForLeaders: false });
  // kafkajs' own waiting fails when the broker does not know the topic at once.
  await vi.waitFor(() => Promise.all(names.map((name) => admin.fetchTopicOffsets(name))), {
    timeout: 10_000,
    interval: 10,
  });
}

/** New topics for every test would take a second of it. So offsets go on where they were; numbers begin at 0 all the same. */
async function emptyTopics(admin: Admin, names: readonly string[]): Promise<void> {
  const partitions = Array.from({ length: PARTITIONS }, (_, partition) => ({ partition, offset: '-1' }));
  for (const topic of names) await admin.deleteTopicRecords({ topic, partitions });
}
