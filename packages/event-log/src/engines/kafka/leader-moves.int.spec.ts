import { setTimeout as sleep } from 'node:timers/promises';
import { tijdstip } from '@iwlz/basis';
import type { Admin, Kafka, Message } from 'kafkajs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeCluster, type KafkaCluster, testCluster } from '../../broker/testing.js';
import { type LogRecord, PARTITIONS } from '../../port.js';
import { Brokers } from './brokers.js';
import { createClient, openCluster } from './client.js';
import { Registry } from './registry.js';
import { Sender } from './sender.js';
import { kafkajsMessage } from './testhulp/message.js';

/** How a relay gives numbered records of one partition to Kafka; resolves when it counts them as published. */
type Send = (topic: string, partition: number, records: readonly LogRecord[]) => Promise<void>;

const BATCH = 10;
const GATHER_MS = 5;
const AGAIN_MS = 50;
/** Moves of all leaders that are made at most before a way of sending must have shown that it loses records. */
const MAX_MOVES = 60;
const MOVES = 6;
/** Who may hold a partition; the first leads. The next pair is one without that leader. */
const HOLDERS = [
  [1, 2],
  [2, 3],
  [3, 1],
] as const;
/** A move takes every third partition: its new leader leads others, and may have answered for those already. */
const GROUPS = 3;

describeCluster('on three brokers whose leaders move while relays publish', () => {
  let cluster: KafkaCluster;
  let kafka: Kafka;
  let admin: Admin;
  let topic: string;
  let tests = 0;
  /** By partition the place in `HOLDERS`. */
  let holders: number[] = [];

  beforeAll(async () => {
    cluster = await testCluster(3);
    kafka = createClient(cluster.brokers);
    admin = kafka.admin();
    await admin.connect();
  });
  afterAll(async () => {
    await admin.disconnect();
    await cluster.remove();
  });

  beforeEach(async () => {
    topic = `leider-${tests++}`;
    holders = Array.from({ length: PARTITIONS }, (_, partition) => partition % HOLDERS.length);
    const replicaAssignment = holders.map((at, partition) => ({ partition, replicas: [...HOLDERS[at]!] }));
    await admin.createTopics({ topics: [{ topic, replicaAssignment }], waitForLeaders: false });
    await expect.poll(leaders).toEqual(holders.map((at) => HOLDERS[at]![0]));
  });
  afterEach(() => admin.deleteTopics({ topics: [topic] }));

  async function leaders(): Promise<number[]> {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] }).catch(() => ({ topics: [] }));
    return topics.flatMap(({ partitions }) =>
      [...partitions].sort((a, b) => a.partitionId - b.partitionId).map(({ leader }) => leader),
    );
  }

  /** Takes a third of the partitions away from the brokers that lead them. */
  async function moveLeaders(step: number): Promise<void> {
    holders = holders.map((at, partition) => (partition % GROUPS === step % GROUPS ? (at + 1) % HOLDERS.length : at));
    const partitionAssignment = holders.map((at, partition) => ({ partition, replicas: [...HOLDERS[at]!] }));
    await admin.alterPartitionReassignments({ topics: [{ topic, partitionAssignment }] });
    const settled = async (): Promise<boolean> =>
      (await leaders()).every((leader, partition) =>
        (HOLDERS[holders[partition]!] as readonly number[]).includes(leader),
      );
    await expect.poll(settled).toBe(true);
  }

  /**
   * Publishes on all partitions at once as relays do, number after number and the same again until it is acknowledged, while
   * `disaster` happens. Gives every gap that a reader then finds.
   */
  async function gapsAfter(send: Send, disaster: (gaps: () => Promise<string[]>) => Promise<void>): Promise<string[]> {
    const stop = new AbortController();
    const lanes = Array.from({ length: PARTITIONS }, (_, partition) => publish(send, topic, partition, stop.signal));
    await disaster(() => gaps(kafka, topic)).finally(() => stop.abort());
    return gaps(kafka, topic, await Promise.all(lanes));
  }

  it('loses nothing with one partition per send()', { timeout: 180_000 }, async () => {
    const brokers = new Brokers(openCluster(kafka), '');
    const sender = new Sender(brokers, new Registry(cluster.registryUrl, ''));
    const found = await gapsAfter(
      (...args) => sender.send(...args),
      async () => {
        for (let step = 1; step <= MOVES; step++) await moveLeaders(step);
        const [leader] = await leaders();
        await cluster.nodes[leader! - 1]!.kill();
        await cluster.nodes[leader! - 1]!.start();
      },
    );
    await brokers.close();
    expect(found).toEqual([]);
  });

  it('would see it: several partitions in one send() lose what was acknowledged', { timeout: 180_000 }, async () => {
    const together = await sendTogether(kafka);
    const found = await gapsAfter(together.send, async (gapsNow) => {
      for (let step = 1; step <= MAX_MOVES; step++) {
        await moveLeaders(step);
        if (step % MOVES === 0 && (await gapsNow()).length > 0) return;
      }
    });
    await together.close();
    expect(found).not.toEqual([]);
  });
});

/** Resolves to the number behind the last one that was acknowledged. */
async function publish(send: Send, topic: string, partition: number, stop: AbortSignal): Promise<number> {
  let next = 0;
  for (; !stop.aborted; next += BATCH) {
    const records = Array.from({ length: BATCH }, (_, i) => record(topic, partition, next + i));
    const isSent = (): Promise<boolean> =>
      send(topic, partition, records).then(
        () => true,
        () => false,
      );
    while (!(await isSent())) await sleep(AGAIN_MS);
  }
  return next;
}

function record(topic: string, partition: number, position: number): LogRecord {
  const time = tijdstip('2026-03-01T09:00:00Z');
  const rest = { key: 'sleutel', value: null, correlationId: 'proef', causationId: null, traceparent: null };
  return { topic, partition, position, time, ...rest };
}

/** What our relay must not do: whatever partitions have ready at the same time goes in one request to kafkajs. */
async function sendTogether(kafka: Kafka): Promise<{ send: Send; close: () => Promise<void> }> {
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  let gathering: Promise<unknown> | undefined;
  let messages: Message[] = [];
  const flush = async (topic: string): Promise<unknown> => {
    await sleep(GATHER_MS);
    const ready = messages;
    messages = [];
    gathering = undefined;
    return producer.send({ topic, messages: ready, acks: -1 });
  };
  const send: Send = async (topic, _partition, records) => {
    messages.push(...records.map((r) => kafkajsMessage(r, undefined)));
    await (gathering ??= flush(topic));
  };
  return { send, close: () => producer.disconnect() };
}

/**
 * Reads a topic as a stranger does and says where a number is missing; repeats are skipped. `acknowledged` is by partition what
 * must be there.
 */
async function gaps(kafka: Kafka, topic: string, acknowledged: readonly number[] = []): Promise<string[]> {
  const ends = await endsOf(kafka, topic);
  const consumer = kafka.consumer({ groupId: `lezer-${topic}-${Date.now()}`, maxWaitTimeInMs: 100 });
  const next = Array.from({ length: PARTITIONS }, () => 0);
  const found: string[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const run = (done: () => void): Promise<void> =>
    consumer.run({
      eachMessage: async ({ partition, message }) => {
        const position = Number(message.headers?.['ce_sequence']?.toString());
        if (position > next[partition]!)
          found.push(`partitie ${partition}: na ${next[partition]! - 1} komt ${position}`);
        next[partition] = Math.max(next[partition]!, position + 1);
        if (Number(message.offset) + 1 >= (ends.get(partition) ?? 0)) ends.delete(partition);
        if (ends.size === 0) done();
      },
    });
  if (ends.size > 0) {
    await new Promise<void>((done, fail) => {
      run(done).catch(fail);
    });
  }
  await consumer.disconnect();
  const short = acknowledged.flatMap((n, p) =>
    next[p]! < n ? [`partitie ${p} houdt op bij ${next[p]} van ${n}`] : [],
  );
  return [...found, ...short];
}

/** By partition that is not empty, the offset behind its last record. */
async function endsOf(kafka: Kafka, topic: string): Promise<Map<number, number>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    for (;;) {
      // A partition that is just getting another leader has no answer.
      const offsets = await admin.fetchTopicOffsets(topic).catch(() => undefined);
      if (offsets)
        return new Map(offsets.map((p) => [p.partition, Number(p.high)] as const).filter(([, end]) => end > 0));
      await sleep(AGAIN_MS);
    }
  } finally {
    await admin.disconnect();
  }
}
