import { randomUUID } from 'node:crypto';
import { createDatabase } from '@iwlz/event-log/embedded';
import { logMigrations, openKafkaEngine, storeMigrations } from '@iwlz/event-log/kafka';
import { givenKafka, startCluster } from '@iwlz/event-log/kafka/broker';
import { openTopics } from '@iwlz/event-log/kafka/topics';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { SERVICE } from './database.mjs';

/**
 * One broker and a registry for as long as the work runs: those of the environment, else started here.
 * @template T
 * @param {(kafka: { brokers: readonly string[], registryUrl: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withKafka(work) {
  const given = givenKafka(process.env);
  if (given) return work(given);
  const cluster = await startCluster(1);
  try {
    return await work(cluster);
  } finally {
    await cluster.remove();
  }
}

/**
 * An engine on empty topics and an empty database of its own, a raw connection to that database, and plain kafkajs.
 * @param {{ connection: object }} server
 * @param {{ brokers: readonly string[], registryUrl: string }} kafka
 * @param {string} name of the database
 */
export async function openPlace(server, { brokers, registryUrl }, name) {
  const prefix = `bench-${randomUUID().slice(0, 8)}.`;
  const topics = await openTopics({ brokers, registryUrl, prefix });
  await topics.apply(await topics.plan());
  await topics.close();
  const connection = await createDatabase(server.connection, name);
  const client = new pg.Client(connection);
  await client.connect();
  for (const { up } of [...logMigrations, ...storeMigrations(SERVICE)]) await client.query(up);
  const open = () => openKafkaEngine({ connection, brokers, registryUrl, prefix });
  const engine = await open();
  const raw = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  return {
    engine,
    open,
    client,
    raw: Object.assign(raw, { brokers: [...brokers] }),
    prefix,
    close: async () => {
      await engine.close();
      await client.end();
    },
  };
}
