import { setTimeout as sleep } from 'node:timers/promises';
import { headersOf, PARTITIONS, startConsumer } from '@iwlz/event-log';
import { ServerKafka } from '@nestjs/microservices';
import kafkajs from 'kafkajs';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, decider, FIRST_DAY, melding, MELDING, recordMaker, ZORG } from './lib/events.mjs';
import { insertRecords, Numbering } from './lib/floor.mjs';
import { inTurns, summary } from './lib/in-turns.mjs';
import { openPlace, withKafka } from './lib/kafka.mjs';
import { compared } from './lib/report.mjs';

const BATCH = 500;
const PER_PARTITION = 1_000;
const EVENTS = PARTITIONS * PER_PARTITION;
const TIMES = { rounds: 5, warmUps: 1 };
const RATE = 50;
const RATE_SECONDS = 10;
const OLD_EVENTS = 1_000_000;

export const title = 'the log on Kafka: one broker, all in one process beside it';
export const notes = [
  `${EVENTS.toLocaleString('en')} events in batches of ${BATCH} over ${PARTITIONS} partitions, acknowledged by all replicas; values encoded beforehand.`,
  'Publish: a transaction per batch, until everything is on Kafka. Floors: kafkajs alone with the same messages, a raw INSERT alone, and both in sequence.',
  'Consume: a decider with a state row, two facts and the position in one transaction per batch, until all is worked off.',
  'Floors: kafkajs alone with eachBatch, and the Kafka transport of Nest, that calls a handler per message and has no effects.',
  `Latency: ${RATE} events a second for ${RATE_SECONDS} s through a decider, from commit to who reads its facts.`,
];

export function run(server) {
  return withKafka((kafka) =>
    withDatabase(server, 'kafka_beside', async ({ engine: embedded }) => {
      const place = await openPlace(server, kafka, 'kafka');
      try {
        const rows = await publishing(place, embedded);
        rows.push(...(await consuming(place, embedded)));
        rows.push(...(await latency(place, embedded)));
        rows.push(...(await catchingUp(place)));
        return { rows };
      } finally {
        await place.close();
      }
    }),
  );
}

/** Through the outbox, beside its parts, and beside the log in PostgreSQL itself. */
async function publishing(place, embedded) {
  const { engine, client, raw, prefix } = place;
  await client.query('CREATE SCHEMA floor');
  await client.query(`CREATE TABLE floor.record (LIKE ${SERVICE}.outbox INCLUDING ALL)`);
  const bare = await createTopic(raw, `${prefix}bare`);
  const producer = raw.producer();
  await producer.connect();
  const batches = await batchesFor(engine);
  const batchesEmbedded = await batchesFor(embedded);
  const numbering = new Numbering(MELDING);
  const insert = (batch) =>
    insertRecords(
      client,
      batch.map((record) => numbering.row(record)),
    );
  const send = (batch) => producer.send({ topic: bare, acks: -1, messages: batch.map(message) });
  const each = (work) => async () => {
    for (const batch of batches) await work(batch);
  };
  const seconds = await inTurns(
    [
      { name: 'kafkajs', work: each(send) },
      { name: 'insert', work: each(insert) },
      { name: 'both', work: each((batch) => insert(batch).then(() => send(batch))) },
      { name: 'outbox', work: () => publish(engine, batches) },
      { name: 'embedded', work: () => publish(embedded, batchesEmbedded) },
    ],
    TIMES,
  );
  await producer.disconnect();
  const of = (name) => ({ events: EVENTS, seconds: seconds.get(name) });
  return [
    compared('publish through the outbox, beside INSERT + kafkajs', of('outbox'), of('both'), { ratio: 0.5 }),
    compared('the same, beside kafkajs alone', of('outbox'), of('kafkajs')),
    compared('the same, beside a raw INSERT alone', of('outbox'), of('insert')),
    compared('the same, beside the log in PostgreSQL', of('outbox'), of('embedded')),
  ];
}

/** A decider with effects, beside readers without, and beside itself on the log in PostgreSQL. */
async function consuming({ engine, raw, prefix }, embedded) {
  const events = sum(await settled(engine, MELDING));
  const topic = `${prefix}${MELDING}`;
  let round = 0;
  const seconds = await inTurns(
    [
      { name: 'kafkajs', work: () => readBare(raw, topic, `${prefix}bare-${round++}`, events) },
      { name: 'nest', work: () => readByNest(raw, topic, `${prefix}nest-${round++}`, events) },
      { name: 'log', work: () => consume(engine, `group-${round++}`, events) },
      { name: 'embedded', work: () => consume(embedded, `group-${round++}`, events) },
    ],
    { rounds: 3, warmUps: 1 },
  );
  const of = (name) => ({ events, seconds: seconds.get(name) });
  return [
    compared('consume with effects, beside the transport of Nest without', of('log'), of('nest'), { ratio: 0.5 }),
    compared('the same, beside kafkajs with eachBatch', of('log'), of('kafkajs')),
    compared('the same, beside the log in PostgreSQL', of('log'), of('embedded')),
  ];
}

/** How long it takes from before a commit until who follows the facts has the one that it led to. */
async function latency({ engine }, embedded) {
  const rows = [];
  for (const [where, on] of [
    ['Kafka', engine],
    ['PostgreSQL', embedded],
  ]) {
    const ms = (await passOn(on, RATE * RATE_SECONDS)).sort((a, b) => a - b);
    const at = (part) => ms[Math.min(ms.length - 1, Math.floor(part * ms.length))];
    const row = (what, n) => ({ what: `${what} at ${RATE} /s, on ${where}`, unit: 'ms', measured: summary([n]) });
    rows.push(row('commit to reader of the fact, p50', at(0.5)), row('p99', at(0.99)));
  }
  return rows;
}

async function passOn(engine, count) {
  const make = await recordMaker(engine.log);
  const store = engine.store(SERVICE);
  const consumer = await startConsumer(engine, store, decider('latency'));
  const behind = async () => sum((await consumer.lags()).map(({ lag }) => lag));
  while (consumer.status().length < PARTITIONS || (await behind()) > 0) await sleep(20);
  const next = [...(await settled(engine, ZORG))];
  const sentMs = new Map();
  const took = [];
  let reading = Promise.resolve();
  const read = async () => {
    for (let p = 0; p < PARTITIONS; p++) {
      for (const { causationId, position } of await engine.log.read(ZORG, p, next[p], BATCH)) {
        const begin = sentMs.get(causationId);
        if (begin !== undefined) took.push(performance.now() - begin);
        sentMs.delete(causationId);
        next[p] = position + 1;
      }
    }
  };
  const watch = await engine.log.watch([ZORG], () => (reading = reading.then(read)));
  const positions = [...(await settled(engine, MELDING))];
  const clients = clientsByPartition(10);
  const begun = performance.now();
  for (let n = 0; n < count; n++) {
    await sleep(Math.max(0, begun + (n * 1_000) / RATE - performance.now()));
    const p = n % PARTITIONS;
    sentMs.set(`${MELDING}.${p}.${positions[p]++}`, performance.now());
    await store.transaction((tx) => tx.publish([make(MELDING, p, clients[p][n % 10], melding(n))]));
  }
  while (took.length < count) await sleep(20);
  await watch.close();
  await reading;
  await consumer.close();
  return took;
}

/** A new group on old events, while others are written; how fast, and how much more memory than before it needs at most. */
async function catchingUp({ engine, open }) {
  const batches = await batchesFor(engine);
  for (let made = sum(await settled(engine, MELDING)); made < OLD_EVENTS; made += EVENTS)
    await publish(engine, batches);
  const other = await open();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  let writing = true;
  const live = (async () => {
    for (let n = 0; writing; n++) {
      await other.store(SERVICE).transaction((tx) => tx.publish([batches[n % batches.length][0]]));
      most = Math.max(most, process.memoryUsage().rss);
      await sleep(20);
    }
  })();
  const nothing = { ...decider('late'), on: {} };
  const begun = performance.now();
  const consumer = await startConsumer(engine, engine.store(SERVICE), nothing);
  const read = () => consumer.status().reduce((total, { positions }) => total + (positions.get(MELDING) ?? 0), 0);
  while (read() < OLD_EVENTS) await sleep(20);
  const seconds = (performance.now() - begun) / 1_000;
  writing = false;
  await live;
  await consumer.close();
  await other.close();
  return [
    {
      what: `a new group reads ${OLD_EVENTS.toLocaleString('en')} old events while others are written`,
      unit: '/s',
      measured: summary([OLD_EVENTS / seconds]),
    },
    { what: 'memory that it took meanwhile, at most', unit: 'MB', measured: summary([(most - before) / 2 ** 20]) },
  ];
}

/** The first day of every partition, once, and batches for all of them. */
async function batchesFor(engine) {
  const make = await recordMaker(engine.log);
  if (sum(await engine.log.tails(MELDING)) === 0) {
    const days = Array.from({ length: PARTITIONS }, (_, p) => make(MELDING, p, null, FIRST_DAY));
    await engine.store(SERVICE).transaction((tx) => tx.publish(days));
    await settled(engine, MELDING);
  }
  const clients = clientsByPartition(100);
  return Array.from({ length: EVENTS / BATCH }, (_, batch) => {
    const p = batch % PARTITIONS;
    return Array.from({ length: BATCH }, (_, n) => make(MELDING, p, clients[p][n % 100], melding(batch * BATCH + n)));
  });
}

/** Resolves when all of it can be read. */
async function publish(engine, batches) {
  for (const batch of batches) await engine.store(SERVICE).transaction((tx) => tx.publish(batch));
  await settled(engine, MELDING);
}

function settled(engine, topic) {
  return engine.store(SERVICE).snapshot((view) => view.tails(topic));
}

async function consume(engine, group, events) {
  const consumer = await startConsumer(engine, engine.store(SERVICE), decider(group));
  const read = () => consumer.status().reduce((total, { positions }) => total + (positions.get(MELDING) ?? 0), 0);
  while (read() < events) await sleep(5);
  return () => consumer.close();
}

async function readBare(raw, topic, groupId, events) {
  const consumer = raw.consumer({ groupId, maxWaitTimeInMs: 250 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let read = 0;
  await consumer.run({
    eachBatch: ({ batch }) => {
      read += batch.messages.length;
      return Promise.resolve();
    },
  });
  while (read < events) await sleep(5);
  return () => consumer.disconnect();
}

/** The transport of Nest as it comes, with one handler of events that does nothing. */
async function readByNest(raw, topic, groupId, events) {
  let read = 0;
  const server = new ServerKafka({
    client: { brokers: raw.brokers, logLevel: kafkajs.logLevel.NOTHING },
    consumer: { groupId, maxWaitTimeInMs: 250 },
    subscribe: { fromBeginning: true },
    parser: { keepBinary: true },
    postfixId: '',
  });
  server.addHandler(topic, () => Promise.resolve(void read++), true);
  await new Promise((resolve, reject) => server.listen((error) => (error ? reject(error) : resolve())));
  while (read < events) await sleep(5);
  return () => server.close();
}

async function createTopic(raw, topic) {
  const admin = raw.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: PARTITIONS }], waitForLeaders: false });
  while (!(await admin.listTopics()).includes(topic)) await sleep(20);
  await admin.disconnect();
  return topic;
}

/** The same message as the log makes, headers and all. */
function message(record, n) {
  const { partition, key, value, time } = record;
  const headers = headersOf({ ...record, position: n }, 'nl.iwlz.melding.Melding.v1');
  return { partition, key, value, timestamp: String(Date.parse(time)), headers };
}

function sum(numbers) {
  return numbers.reduce((total, n) => total + n, 0);
}
