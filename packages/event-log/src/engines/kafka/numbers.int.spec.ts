import { tijdstip } from '@iwlz/basis';
import { catalogus, zorg } from '@iwlz/contracts';
import type { Producer } from 'kafkajs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeKafka } from '../../broker/testing.js';
import type { TestDatabase } from '../../embedded/testing.js';
import type { LogRecord, NewRecord } from '../../port.js';
import { openKafkaEngine, type KafkaEngine } from './index.js';
import { kafkajsMessage } from './testhulp/message.js';
import { Setting } from './testhulp/setting.js';
import { MAX_RECORD_BYTES } from './wire.js';

const TOPIC = 'iwlz.zorg';
const COMPACTED = 'iwlz.client';
const P = 3;

function record(topic: string, n: number): NewRecord {
  return {
    topic,
    partition: P,
    key: `sleutel-${n}`,
    value: Buffer.from(`waarde ${n}`),
    time: tijdstip('2026-03-01T09:00:00.000Z'),
    correlationId: `c-${n}`,
    causationId: null,
    traceparent: null,
  };
}

const numbered = (n: number, topic = TOPIC): LogRecord => ({ ...record(topic, n), position: n });

describeKafka('numbers on a broker', () => {
  let setting: Setting;
  let producer: Producer;
  let database: TestDatabase;
  let engine: KafkaEngine;
  const opened: KafkaEngine[] = [];
  beforeAll(async () => {
    setting = await Setting.make([TOPIC, COMPACTED]);
    producer = setting.kafka.producer();
    await producer.connect();
  });
  afterAll(async () => {
    await producer.disconnect();
    await setting.remove();
  });
  beforeEach(async () => {
    await setting.emptyTopics();
    database = await setting.database();
    engine = await open();
  });
  afterEach(async () => {
    for (const e of opened.splice(0)) await e.close();
    await database.drop();
  });

  async function open(on = database): Promise<KafkaEngine> {
    const e = await setting.open(on);
    opened.push(e);
    return e;
  }

  /** What a relay would put there, at the very end and whatever stands before it. */
  async function send(...records: LogRecord[]): Promise<void> {
    for (const r of records)
      await producer.send({ topic: setting.prefix + r.topic, messages: [kafkajsMessage(r, 'nl.iwlz.test')] });
  }

  async function write(e: KafkaEngine, count: number): Promise<void> {
    const records = Array.from({ length: count }, (_, n) => record(TOPIC, n));
    await e.store('contract').transaction((tx) => tx.publish(records));
    await e.store('contract').snapshot((view) => view.tails(TOPIC));
  }

  const positions = async (e: KafkaEngine, from: number, topic = TOPIC): Promise<number[]> =>
    (await e.log.read(topic, P, from, 100)).map((r) => r.position);

  it('skips what a relay sent again, at once or long after', async () => {
    await send(numbered(0), numbered(1), numbered(0), numbered(1), numbered(2), numbered(3), numbered(1), numbered(2));
    expect(await positions(engine, 0)).toEqual([0, 1, 2, 3]);
    expect(await positions(await open(), 2)).toEqual([2, 3]);
    expect((await engine.log.tails(TOPIC))[P]).toBe(4);
    expect(await positions(engine, 4)).toEqual([]);
  });

  it('stops at a number that is missing, also for who begins behind a late repeat', async () => {
    await send(numbered(0), numbered(1), numbered(3));
    await expect(positions(engine, 0)).rejects.toThrow(/gat in iwlz.zorg, partitie 3: na 1 komt 3/);
    await expect(positions(engine, 2)).rejects.toThrow(/gat/);
    await expect(positions(engine, 9)).rejects.toThrow(/houdt op bij 4/);
  });

  it('tells followers and readers the same when repeats come in while they follow', async () => {
    const seen: number[] = [];
    const watch = await engine.log.watch([TOPIC], () => undefined);
    await send(numbered(0), numbered(1), numbered(0), numbered(2), numbered(1), numbered(3));
    await expect.poll(async () => (await engine.log.tails(TOPIC))[P], { timeout: 5_000 }).toBe(4);
    while (seen.length < 4) seen.push(...(await positions(engine, seen.length)));
    expect(seen).toEqual([0, 1, 2, 3]);
    await watch.close();
  });

  it('leaves out what compaction took from a compacted topic', async () => {
    await send(...[0, 5, 9].map((n) => numbered(n, COMPACTED)));
    expect(await positions(engine, 0, COMPACTED)).toEqual([0, 5, 9]);
    expect(await positions(await open(), 3, COMPACTED)).toEqual([5, 9]);
    expect((await engine.log.tails(COMPACTED))[P]).toBe(10);
  });

  it('finds any place in a long partition', async () => {
    await write(engine, 6_000);
    for (const from of [5_999, 1, 4_321, 2_500, 6_000]) {
      const reader = await open();
      expect((await reader.log.read(TOPIC, P, from, 1)).map((r) => r.key)).toEqual(
        from < 6_000 ? [`sleutel-${from}`] : [],
      );
    }
  });

  it('goes on numbering where the log ends after the database of the service was lost, also behind a late repeat', async () => {
    await write(engine, 3);
    await send(numbered(0), numbered(1));
    const other = await setting.database();
    const anew = await open(other);
    await write(anew, 1);
    expect(await positions(anew, 0)).toEqual([0, 1, 2, 3]);
    expect((await anew.log.tails(TOPIC))[P]).toBe(4);
    await anew.close();
    opened.splice(opened.indexOf(anew), 1);
    await other.drop();
  });

  it('publishes what a process left in the outbox when the next one comes', async () => {
    await engine.close();
    opened.length = 0;
    const left = await open();
    // Numbered and committed, as by a process that died before its relay came to it.
    await left.pool.query(`INSERT INTO contract.counter SELECT $1, p, 1 FROM generate_series(0, 11) p`, [TOPIC]);
    await left.pool.query(
      `INSERT INTO contract.outbox (topic, partition, position, time_ms, key, value, correlation)
       SELECT $1, p, 0, 0, 'k', '\\x00'::bytea, 'c' FROM generate_series(0, 11) p`,
      [TOPIC],
    );
    await left.store('contract').snapshot((view) => view.tails(TOPIC));
    expect(await left.log.tails(TOPIC)).toEqual(Array(12).fill(1));
    await expect
      .poll(async () => (await left.pool.query('SELECT FROM contract.outbox')).rowCount, { timeout: 5_000 })
      .toBe(0);
  });

  it('refuses a record that Kafka would never take, and nothing else of it happens', async () => {
    const big = { ...record(TOPIC, 0), value: Buffer.alloc(MAX_RECORD_BYTES + 1) };
    await expect(engine.store('contract').transaction((tx) => tx.publish([big]))).rejects.toThrow(/past niet op/);
    expect((await engine.log.tails(TOPIC))[P]).toBe(0);
  });

  it('says in one sentence which topics are missing and how to make them', async () => {
    const { connection } = database;
    const opening = openKafkaEngine({
      connection,
      ...setting.address,
      prefix: setting.prefix,
      topics: [TOPIC, 'iwlz.bericht'],
    });
    await expect(opening).rejects.toThrow(
      `op Kafka ontbreken ${setting.prefix}iwlz.bericht; maak ze met: npx iwlz topics apply`,
    );
  });

  it('says in one sentence that the registry refuses a schema', async () => {
    const { subject, schema } = catalogus.events.find((e) => e.naam === zorg.DagBegonnen.naam && e.topic === TOPIC)!;
    await engine.log.schemaId(subject, schema);
    const other = JSON.stringify({
      ...(JSON.parse(schema) as object),
      fields: [{ name: 'iets', type: 'int', doc: 'zonder standaardwaarde' }],
    });
    await expect(engine.log.schemaId(subject, other)).rejects.toThrow(
      new RegExp(`^schemaregister: het schema van ${subject} past niet bij wat er al staat \\(FULL_TRANSITIVE\\)`),
    );
  });

  it('says what waits for publication and since when, and what holds it up', async () => {
    const wait = (): Promise<readonly object[]> => engine.unpublished();
    expect(await wait()).toEqual([]);
    engine.store('contract');
    expect(await wait()).toEqual([{ service: 'contract', records: 0, oldest: null }]);
    // Whatever partitions this process has leased: a topic that is not there is published by nobody.
    await engine.pool.query(
      `INSERT INTO contract.outbox (topic, partition, position, time_ms, correlation)
       VALUES ('weg', 0, 7, 1772355600000, 'c'), ('weg', 0, 8, 1772355500000, 'c'), ('weg', 1, 3, 1772355700000, 'c')`,
    );
    expect(await wait()).toEqual([{ service: 'contract', records: 3, oldest: '2026-03-01T08:58:20.000Z' }]);
    await expect
      .poll(() => engine.health(), { timeout: 30_000 })
      .toEqual({ ok: false, reason: expect.stringContaining('publiceren op weg, partitie') as string });
  });

  it('names in health what is away', async () => {
    expect(await engine.health()).toEqual({ ok: true });
    const lost = { ...setting.address, registryUrl: 'http://127.0.0.1:1' };
    const half = await openKafkaEngine({
      connection: database.connection,
      ...lost,
      prefix: setting.prefix,
      topics: [TOPIC],
    });
    opened.push(half);
    expect(await half.health()).toEqual({
      ok: false,
      reason: expect.stringContaining('schemaregister onbereikbaar') as string,
    });
  });
});
