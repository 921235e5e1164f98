import { Kafka, logLevel } from 'kafkajs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  describeCluster,
  describeKafka,
  type KafkaAddress,
  type KafkaCluster,
  testCluster,
  testKafka,
} from './testing.js';

const TEXT = [{ value: 'een' }];

describeKafka('the shared Kafka', () => {
  let kafka: KafkaAddress;
  beforeAll(async () => (kafka = await testKafka()));

  it('takes a record, and its registry a schema', async () => {
    const { brokers, registryUrl } = kafka;
    await createTopic(brokers, 'harnas-gedeeld', 1);
    expect(await send(brokers, 'harnas-gedeeld')).toEqual([{ partition: 0, baseOffset: '0' }]);

    const answer = await fetch(`${registryUrl}/subjects/harnas-gedeeld/versions`, {
      method: 'POST',
      headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
      body: JSON.stringify({ schema: '"string"' }),
    });
    expect(await answer.json()).toHaveProperty('id');
  });
});

describeCluster('a cluster of our own', () => {
  let cluster: KafkaCluster;
  beforeAll(async () => (cluster = await testCluster(1)));
  afterAll(() => cluster.remove());

  it('has a broker that goes on where it was after a kill and after a stop', { timeout: 180_000 }, async () => {
    await createTopic(cluster.brokers, 'harnas', 1);
    await send(cluster.brokers, 'harnas');
    await cluster.nodes[0]!.kill();
    await cluster.nodes[0]!.start();
    expect(await send(cluster.brokers, 'harnas')).toEqual([{ partition: 0, baseOffset: '1' }]);
    await cluster.nodes[0]!.stop();
    await cluster.nodes[0]!.start();
    expect(await send(cluster.brokers, 'harnas')).toEqual([{ partition: 0, baseOffset: '2' }]);
  });

  it('has a registry that knows its schemas again after a kill', { timeout: 180_000 }, async () => {
    const url = `${cluster.registryUrl}/subjects/harnas/versions`;
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"schema":"\\"int\\""}' };
    const { id } = (await (await fetch(url, post)).json()) as { id: number };
    await cluster.registry.kill();
    await expect(fetch(url)).rejects.toThrow();
    await cluster.registry.start();
    const again = await fetch(`${cluster.registryUrl}/schemas/ids/${id}`);
    expect(await again.json()).toMatchObject({ schema: '"int"' });
  });
});

function client(brokers: readonly string[]): Kafka {
  return new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 60, maxRetryTime: 1_000 } });
}

async function createTopic(brokers: readonly string[], topic: string, replicationFactor: number): Promise<void> {
  const admin = client(brokers).admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1, replicationFactor }] });
  await admin.disconnect();
}

async function send(brokers: readonly string[], topic: string): Promise<unknown[]> {
  const producer = client(brokers).producer();
  await producer.connect();
  const answers = await producer.send({ topic, messages: TEXT });
  await producer.disconnect();
  return answers.map(({ partition, baseOffset }) => ({ partition, baseOffset }));
}
