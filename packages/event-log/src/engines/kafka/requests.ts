import { createErrorFromCode } from 'kafkajs/src/protocol/error.js';
import { Unavailable } from '../../port.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { READ_COMMITTED, type Answer, type Exchange } from './client.js';
import { decodeBatches, type Fetched } from './record-batch.js';

/** https://kafka.apache.org/protocol#The_Messages_Produce */
const PRODUCE = { apiKey: 0, apiVersion: 7, apiName: 'Produce' };
/** https://kafka.apache.org/protocol#The_Messages_Fetch */
const FETCH = { apiKey: 1, apiVersion: 11, apiName: 'Fetch' };

const ALL_IN_SYNC = -1;
/** How long a broker may wait for its followers before it says that it could not. */
const BROKER_WAIT_MS = 10_000;
const NONE = -1;
const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

/** A place to fetch from; `topic` as the cluster calls it. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface FetchLimits {
  /** How long the broker waits when there is nothing. */
  readonly maxWaitMs: number;
  /** Per partition; one batch always comes whole. */
  readonly maxBytes: number;
}

/** What one fetch gave of one partition. */
export interface Portion extends Place {
  readonly messages: readonly Fetched[];
  /** Where to go on: behind everything that was looked at, also what is no record. */
  readonly next: number;
  /** Offset behind the last message that is there. */
  readonly end: number;
}

/** Asks the leader of a partition to take one batch. */
export function producing(topic: string, partition: number, batch: Buffer): Exchange<void> {
  const write = (writer: ByteWriter): void => {
    writer.int16(NONE); // no transaction
    writer.int16(ALL_IN_SYNC);
    writer.int32(BROKER_WAIT_MS);
    writer.array([topic], (name) => {
      writer.text(name);
      writer.array([partition], (number) => {
        writer.int32(number);
        writer.int32(batch.length);
        writer.put(batch);
      });
    });
  };
  const read = (reader: ByteReader): Answer<void> => {
    const codes = reader.array(() => {
      const name = reader.text();
      return reader.array(() => {
        const answered = { name, partition: reader.int32(), code: reader.int16() };
        reader.skip(24); // its offset, its time, and where the partition begins
        return answered;
      });
    });
    const own = codes.flat().find((a) => a.name === topic && a.partition === partition);
    // An answer that does not name the partition is one about something else.
    if (!own) throw new Unavailable(`Kafka bevestigt ${topic}, partitie ${partition}, niet`);
    if (own.code !== 0) throw createErrorFromCode(own.code);
    return { answer: undefined, clientSideThrottleTime: reader.int32() };
  };
  return exchange(PRODUCE, write, read);
}

/** Asks a broker what stands at these places of partitions that it leads; of headers the `wanted` ones. */
export function fetching(
  places: readonly Place[],
  { maxWaitMs, maxBytes }: FetchLimits,
  wanted: ReadonlySet<string>,
): Exchange<Portion[]> {
  const byTopic = new Map<string, Place[]>();
  for (const place of places) byTopic.set(place.topic, [...(byTopic.get(place.topic) ?? []), place]);
  const write = (writer: ByteWriter): void => {
    writer.int32(NONE); // we are no replica
    writer.int32(maxWaitMs);
    writer.int32(1); // as soon as there is anything
    writer.int32(Math.max(maxBytes, MAX_RESPONSE_BYTES));
    writer.int8(READ_COMMITTED);
    writer.int32(0); // no session
    writer.int32(NONE);
    writer.array([...byTopic], ([topic, its]) => {
      writer.text(topic);
      writer.array(its, ({ partition, offset }) => {
        writer.int32(partition);
        writer.int32(NONE); // whichever term the leader has
        writer.int64(offset);
        writer.int64(NONE); // for replicas
        writer.int32(maxBytes);
      });
    });
    writer.array([], () => undefined); // to forget of a session
    writer.text(''); // no rack
  };
  const read = (reader: ByteReader): Answer<Portion[]> => {
    const clientSideThrottleTime = reader.int32();
    orThrow(reader.int16());
    reader.skip(4); // session
    const portions = reader.array(() => {
      const topic = reader.text();
      return reader.array(() => readPortion(reader, topic, places, wanted));
    });
    return { answer: portions.flat(), clientSideThrottleTime };
  };
  return exchange(FETCH, write, read);
}

function readPortion(
  reader: ByteReader,
  topic: string,
  places: readonly Place[],
  wanted: ReadonlySet<string>,
): Portion {
  const partition = reader.int32();
  orThrow(reader.int16());
  reader.skip(8); // high watermark: what stands behind the last stable offset is not for us
  const end = reader.int64();
  reader.skip(8); // where the partition begins
  reader.array(() => reader.skip(16)); // transactions that failed: nobody makes any
  reader.skip(4); // a better replica
  // Values are parts of these bytes: a copy, so that they do not keep the answer as a whole.
  const bytes = Buffer.from(reader.bytes(Math.max(0, reader.int32())));
  const { offset } = places.find((p) => p.topic === topic && p.partition === partition)!;
  const { messages, next = offset } = decodeBatches(bytes, offset, wanted);
  return { topic, partition, offset, messages, next: Math.max(offset, next), end };
}

function orThrow(code: number): void {
  if (code !== 0) throw createErrorFromCode(code);
}

function exchange<T>(
  api: typeof PRODUCE,
  write: (writer: ByteWriter) => void,
  read: (reader: ByteReader) => Answer<T>,
): Exchange<T> {
  const encode = (): Promise<{ buf: Buffer; buffer: Buffer }> => {
    const writer = new ByteWriter();
    write(writer);
    return Promise.resolve({ buf: writer.bytes(), buffer: writer.bytes() });
  };
  const decode = async (bytes: Buffer): Promise<Answer<T>> => read(new ByteReader(await Promise.resolve(bytes)));
  return { request: { ...api, encode }, response: { decode, parse: ({ answer }) => Promise.resolve(answer) } };
}
