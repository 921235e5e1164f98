import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c } from './crc32c.js';
import { decodeBatches, encodeBatch, type Message } from './record-batch.js';

/** The same format as kafkajs has it: written by others, so that a misreading of ours shows. */
const load = createRequire(import.meta.url);
const KafkajsDecoder = load('kafkajs/src/protocol/decoder.js') as new (bytes: Buffer) => object;
const decodeByKafkajs = load('kafkajs/src/protocol/recordBatch/v0/decoder.js') as (decoder: object) => Promise<{
  records: { offset: string; timestamp: string; key: Buffer | null; value: Buffer | null; headers: object }[];
}>;
const { RecordBatch } = load('kafkajs/src/protocol/recordBatch/v0/index.js') as {
  RecordBatch: (batch: object) => Promise<{ buffer: Buffer }>;
};
const kafkajsRecord = load('kafkajs/src/protocol/recordBatch/record/v0/index.js') as (record: object) => object;

const text = fc.string({ unit: 'binary', maxLength: 200 });
const names = fc.constantFrom('ce_id', 'ce_sequence', 'naam', 'ë', 'x'.repeat(100));
const message: fc.Arbitrary<Message> = fc.record({
  key: fc.option(text),
  value: fc.option(fc.uint8Array({ maxLength: 5_000 }).map((bytes) => Buffer.from(bytes))),
  timestampMs: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  headers: fc.dictionary(names, text).map((headers) => ({ ...headers })),
});
const messages = fc.array(message, { minLength: 1, maxLength: 40 });
const ALL = new Set(['ce_id', 'ce_sequence', 'naam', 'ë', 'x'.repeat(100)]);

const numbered = (sent: readonly Message[], first = 0): object[] => sent.map((m, i) => ({ offset: first + i, ...m }));

/** As a broker stores it. */
function at(offset: number, batch: Buffer): Buffer {
  batch.writeBigInt64BE(BigInt(offset));
  return batch;
}

describe('record batches', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(messages, (sent) => {
        const { messages: read, next } = decodeBatches(encodeBatch(sent), 0, ALL);
        expect(read).toEqual(numbered(sent));
        expect(next).toBe(sent.length);
      }),
    );
  });

  it('writes what kafkajs reads', async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (sent) => {
        const { records } = await decodeByKafkajs(new KafkajsDecoder(encodeBatch(sent)));
        const read = records.map(({ offset, timestamp, key, value, headers }) => ({
          offset: Number(offset),
          timestampMs: Number(timestamp),
          key: key === null ? null : key.toString(),
          value,
          headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, (v as Buffer).toString()])),
        }));
        expect(read).toEqual(numbered(sent));
      }),
    );
  });

  it('reads what kafkajs writes', async () => {
    await fc.assert(
      fc.asyncProperty(messages, async (sent) => {
        const [{ timestampMs: firstTimestamp }] = sent as [Message];
        const records = sent.map((m, offsetDelta) =>
          kafkajsRecord({ ...m, offsetDelta, timestampDelta: m.timestampMs - firstTimestamp }),
        );
        const { buffer } = await RecordBatch({ records, firstTimestamp, lastOffsetDelta: sent.length - 1 });
        expect(decodeBatches(buffer, 0, ALL).messages).toEqual(numbered(sent));
      }),
    );
  });

  it('reads several batches from an offset on, and leaves a last one that was cut off', () => {
    fc.assert(
      fc.property(messages, messages, fc.nat(60), fc.nat(), (first, second, from, cut) => {
        const last = at(first.length, encodeBatch(second));
        const bytes = Buffer.concat([encodeBatch(first), last]);
        const both = [...numbered(first), ...numbered(second, first.length)];
        const { messages: read, next } = decodeBatches(bytes, from, ALL);
        expect(read).toEqual(both.slice(from));
        expect(next).toBe(both.length);
        const short = decodeBatches(bytes.subarray(0, bytes.length - 1 - (cut % last.length)), 0, ALL);
        expect([short.messages, short.next]).toEqual([numbered(first), first.length]);
      }),
    );
  });

  const one: Message = { key: 'k', value: Buffer.from('v'), timestampMs: 5, headers: { naam: '1', ce_id: '2' } };

  it('reads of the headers only what is wanted', () => {
    expect(decodeBatches(encodeBatch([one]), 0, new Set(['ce_id'])).messages[0]!.headers).toEqual({ ce_id: '2' });
  });

  it('has nothing to say about bytes without a whole batch', () => {
    expect(decodeBatches(Buffer.alloc(0), 3, ALL)).toEqual({ messages: [], next: undefined });
    expect(decodeBatches(encodeBatch([one]).subarray(0, 30), 3, ALL)).toEqual({ messages: [], next: undefined });
  });

  it('passes over control records, and goes on behind them', () => {
    const batch = encodeBatch([one]);
    batch.writeInt16BE(0x20, 21);
    expect(decodeBatches(at(7, batch), 7, ALL)).toEqual({ messages: [], next: 8 });
  });

  it('takes the time of the broker where a topic has that', () => {
    const batch = encodeBatch([one]);
    batch.writeInt16BE(0x08, 21);
    batch.writeBigInt64BE(99n, 35);
    expect(decodeBatches(batch, 0, ALL).messages[0]!.timestampMs).toBe(99);
  });

  it('reads what a topic compresses with gzip, and says what it cannot read', () => {
    const plain = encodeBatch([one]);
    const zipped = Buffer.concat([plain.subarray(0, 61), gzipSync(plain.subarray(61))]);
    zipped.writeInt32BE(zipped.length - 12, 8);
    zipped.writeInt16BE(1, 21);
    expect(decodeBatches(zipped, 0, ALL).messages[0]).toMatchObject(one);
    zipped.writeInt16BE(4, 21);
    expect(() => decodeBatches(zipped, 0, ALL)).toThrow(/gecomprimeerd \(soort 4\)/);
    plain[16] = 1;
    expect(() => decodeBatches(plain, 0, ALL)).toThrow(/versie 1 in plaats van 2/);
  });

  it('has the checksum of the books', () => {
    // RFC 3720, appendix B.4, and the check value of the catalogue of CRCs.
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
    expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
    expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
    expect(crc32c(Buffer.from(Array.from({ length: 32 }, (_, i) => i)))).toBe(0x46dd794e);
  });
});
