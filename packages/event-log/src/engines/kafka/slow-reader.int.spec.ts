import { tijdstip } from '@iwlz/basis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeKafka } from '../../broker/testing.js';
import { Brokers } from './brokers.js';
import { createClient, openCluster } from './client.js';
import { Ends } from './ends.js';
import { Follower } from './follower.js';
import { Pages } from './pages.js';
import { Reader } from './reader.js';
import { encodeBatch } from './record-batch.js';
import { Setting } from './testhulp/setting.js';
import { toMessage } from './wire.js';

const TOPIC = 'iwlz.zorg';
const LIMIT = 4 * 1024 * 1024;
/** Three times as much as may be held. */
const BATCHES = 96;
const PER_BATCH = 8;
const VALUE = Buffer.alloc(16 * 1024, 'x');
const PARTITIONS_USED = 2;
const PER_PARTITION = (BATCHES * PER_BATCH) / PARTITIONS_USED;

/** A batch of records as a relay sends it. */
function batch(partition: number, first: number): Buffer {
  const records = Array.from({ length: PER_BATCH }, (_, i) => ({
    ...{ topic: TOPIC, partition, position: first + i, key: 'sleutel', value: VALUE, correlationId: 'proef' },
    ...{ time: tijdstip('2026-03-01T09:00:00.000Z'), causationId: null, traceparent: null },
  }));
  return encodeBatch(records.map((record) => toMessage(record, 'nl.iwlz.test')));
}

describeKafka('a reader that is slower than what comes in', () => {
  let setting: Setting;
  let asking: Brokers;
  let following: Brokers;
  let sending: Brokers;
  beforeAll(async () => {
    setting = await Setting.make([TOPIC]);
    const open = (): Brokers => new Brokers(openCluster(createClient(setting.address.brokers)), setting.prefix);
    [asking, following, sending] = [open(), open(), open()];
  });
  afterAll(async () => {
    await Promise.all([asking.close(), following.close(), sending.close()]);
    await setting.remove();
  });

  it('holds no more than its limit, whatever comes in, and misses nothing', { timeout: 60_000 }, async () => {
    const pages = new Pages(LIMIT);
    const ends = new Ends(asking);
    const follower = new Follower(following, pages, ends, () => false);
    const reader = new Reader(asking, pages, ends, () => false);
    let most = 0;
    await follower.follow(TOPIC, () => (most = Math.max(most, pages.bytes)));
    for (let n = 0; n < BATCHES; n++) {
      const partition = n % PARTITIONS_USED;
      await sending.produce(TOPIC, partition, batch(partition, Math.floor(n / PARTITIONS_USED) * PER_BATCH));
    }
    const followed = (): number[] | undefined => follower.tails(TOPIC)?.slice(0, PARTITIONS_USED);
    await expect.poll(followed, { timeout: 30_000 }).toEqual(Array(PARTITIONS_USED).fill(PER_PARTITION));

    for (let partition = 0; partition < PARTITIONS_USED; partition++) {
      for (let from = 0; from < PER_PARTITION;) {
        const page = await reader.page(TOPIC, partition, from);
        expect(page!.records.find((r) => r.position >= from)!.position).toBe(from);
        from = page!.next;
        most = Math.max(most, pages.bytes);
      }
    }
    expect(most).toBeGreaterThan(LIMIT / 2);
    expect(most).toBeLessThanOrEqual(LIMIT);
    await follower.close();
  });
});
