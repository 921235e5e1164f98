import { gunzipSync } from 'node:zlib';
import { ByteReader, ByteWriter } from './bytes.js';
import { crc32c } from './crc32c.js';

/** A message to be sent. */
export interface Message {
  readonly key: string | null;
  readonly value: Buffer | null;
  /** Milliseconds since 1970. */
  readonly timestampMs: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A message that was fetched. */
export interface Fetched extends Message {
  readonly offset: number;
}

const MAGIC = 2;
const NONE = -1;
/** A batch begins with its offset and its length; the length does not count these two. */
const NOT_COUNTED = 12;
/** Nor does the checksum cover these, the epoch, the magic and itself. */
const NOT_CHECKED = 21;
const HEADER = 61;

const COMPRESSION = 0x07;
const APPEND_TIME = 0x08;
const CONTROL = 0x20;
const UNCOMPRESSED = 0;
const GZIP = 1;

/**
 * The bytes of one batch with these messages, in this order; one at least. The format is version 2 of
 * https://kafka.apache.org/documentation/#recordbatch. kafkajs makes a buffer of half a kilobyte for every header of every
 * record: with our ten that was most of what publishing cost.
 */
export function encodeBatch(messages: readonly Message[]): Buffer {
  const baseMs = messages[0]!.timestampMs;
  const checked = new ByteWriter();
  checked.int16(UNCOMPRESSED);
  checked.int32(messages.length - 1);
  checked.int64(baseMs);
  checked.int64(messages.reduce((max, { timestampMs }) => Math.max(max, timestampMs), baseMs));
  // Producer, its epoch and its sequence: docs/adr/0015 says why there are none.
  checked.int64(NONE);
  checked.int16(NONE);
  checked.int32(NONE);
  checked.int32(messages.length);
  const record = new ByteWriter();
  for (const [i, message] of messages.entries()) {
    record.clear();
    writeRecord(record, message, i, baseMs);
    checked.varBytes(record.bytes());
  }
  const body = checked.bytes();
  const batch = new ByteWriter(NOT_CHECKED + body.length);
  batch.int64(0);
  batch.int32(NOT_CHECKED - NOT_COUNTED + body.length);
  batch.int32(NONE);
  batch.int8(MAGIC);
  batch.int32(crc32c(body) | 0);
  batch.put(body);
  return batch.bytes();
}

function writeRecord(
  writer: ByteWriter,
  { key, value, timestampMs, headers }: Message,
  i: number,
  baseMs: number,
): void {
  const names = Object.keys(headers);
  writer.int8(0);
  writer.varint(timestampMs - baseMs);
  writer.varint(i);
  writer.varText(key);
  writer.varBytes(value);
  writer.varint(names.length);
  for (const name of names) {
    writer.varText(name);
    writer.varText(headers[name]!);
  }
}

/** What a piece of a partition holds. */
export interface Piece {
  readonly messages: readonly Fetched[];
  /** Behind the last offset of the last whole batch; undefined when there is no whole batch. */
  readonly next: number | undefined;
}

/**
 * The messages at and behind offset `from` in what a broker gave of a partition: batches, of which the last may be cut off and
 * then does not count. Of the headers only the `wanted` are read. Control records are no messages. Values are parts of `bytes`, not copies.
 * Throws for a compression other than gzip: this platform writes none, but a topic can be told to compress.
 */
export function decodeBatches(bytes: Buffer, from: number, wanted: ReadonlySet<string>): Piece {
  const messages: Fetched[] = [];
  let next: number | undefined;
  for (let at = 0; at + HEADER <= bytes.length;) {
    const end = at + NOT_COUNTED + bytes.readInt32BE(at + 8);
    if (end > bytes.length) break;
    next = readBatch(bytes.subarray(at, end), from, wanted, messages);
    at = end;
  }
  return { messages, next };
}

/** Adds the messages of one batch; gives the offset behind it. */
function readBatch(batch: Buffer, from: number, wanted: ReadonlySet<string>, messages: Fetched[]): number {
  const header = new ByteReader(batch);
  const first = header.int64();
  header.skip(NOT_CHECKED - 8);
  const attributes = header.int16();
  const next = first + header.int32() + 1;
  const baseMs = header.int64();
  const maxMs = header.int64();
  header.skip(14);
  const count = header.int32();
  if (batch[16] !== MAGIC) throw new Error(`recordbatch van versie ${batch[16]} in plaats van ${MAGIC}`);
  if (next <= from || attributes & CONTROL) return next;
  const reader = new ByteReader(uncompressed(batch.subarray(HEADER), attributes & COMPRESSION));
  for (let i = 0; i < count; i++) {
    const end = reader.varint() + reader.at;
    reader.skip(1);
    const ms = baseMs + reader.varint();
    const offset = first + reader.varint();
    if (offset >= from) messages.push(readMessage(reader, offset, attributes & APPEND_TIME ? maxMs : ms, wanted));
    reader.at = end;
  }
  return next;
}

function readMessage(reader: ByteReader, offset: number, timestampMs: number, wanted: ReadonlySet<string>): Fetched {
  const key = reader.varText();
  const value = reader.varBytes();
  const headers: Record<string, string> = {};
  for (let left = reader.varint(); left > 0; left--) {
    const name = reader.varText()!;
    if (wanted.has(name)) headers[name] = reader.varText() ?? '';
    else reader.skip(Math.max(0, reader.varint()));
  }
  return { offset, timestampMs, key, value, headers };
}

function uncompressed(records: Buffer, compression: number): Buffer {
  if (compression === UNCOMPRESSED) return records;
  if (compression === GZIP) return gunzipSync(records);
  throw new Error(`recordbatch is gecomprimeerd (soort ${compression}); alleen gzip kan gelezen worden`);
}
