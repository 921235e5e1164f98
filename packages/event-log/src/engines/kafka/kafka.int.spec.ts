import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import pg from 'pg';
import { afterAll, beforeAll, expect } from 'vitest';
import { describeKafka, testKafka, type KafkaAddress } from '../../broker/testing.js';
import { describeEngine, TOPICS } from '../../contract/index.js';
import { testDatabase, type TestDatabase } from '../../embedded/testing.js';
import { PARTITIONS } from '../../port.js';
import { logMigrations, openKafkaEngine, storeMigrations } from './index.js';

describeKafka('on a broker', () => {
  let kafka: KafkaAddress;
  let admin: Admin;
  let template: TestDatabase;

  beforeAll(async () => {
    kafka = await testKafka();
    admin = new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    template = await testDatabase();
    const client = new pg.Client(template.connection);
    await client.connect();
    for (const { up } of [...logMigrations, ...storeMigrations('contract')]) await client.query(up);
    await client.end();
  });
  afterAll(async () => {
    await admin.disconnect();
    await template.drop();
  });

  describeEngine('kafka', async () => {
    const prefix = `${randomUUID()}.`;
    const names = TOPICS.map((t) => prefix + t);
    const database = await testDatabase(template.connection.database);
    await createTopics(admin, names);
    return {
      open: () => openKafkaEngine({ connection: database.connection, ...kafka, prefix, topics: TOPICS }),
      dispose: async () => {
        await database.drop();
        await admin.deleteTopics({ topics: names });
      },
    };
  });
});

async function createTopics(admin: Admin, names: readonly string[]): Promise<void> {
  const topics = names.map((topic) => ({ topic, numPartitions: PARTITIONS, replicationFactor: 1 }));
  await admin.createTopics({ topics, waitForLeaders: false });
  // kafkajs' own waiting fails when the broker does not know the topic at once.
  await expect
    .poll(async () => admin.listTopics(), { timeout: 10_000, interval: 10 })
    .toEqual(expect.arrayContaining([...names]));
}
