const FIRST_BYTES = 4_096;

/**
 * Bytes one behind the other, in a buffer that grows, as Kafka's protocol has them: whole numbers with the largest byte first.
 * Those of variable length (`varint`) are zigzag, so that small ones of either sign are short.
 */
export class ByteWriter {
  #bytes: Buffer;
  length = 0;

  /** `bytes` is about how many there will be. */
  constructor(bytes = FIRST_BYTES) {
    this.#bytes = Buffer.allocUnsafe(bytes);
  }

  clear(): void {
    this.length = 0;
  }

  int8(value: number): void {
    this.#room(1);
    this.length = this.#bytes.writeInt8(value, this.length);
  }

  int16(value: number): void {
    this.#room(2);
    this.length = this.#bytes.writeInt16BE(value, this.length);
  }

  int32(value: number): void {
    this.#room(4);
    this.length = this.#bytes.writeInt32BE(value, this.length);
  }

  /** Exact up to 2^53. */
  int64(value: number): void {
    this.#room(8);
    this.length = this.#bytes.writeBigInt64BE(BigInt(value), this.length);
  }

  /** Exact up to 2^52. */
  varint(value: number): void {
    this.#room(8);
    let rest = value >= 0 ? value * 2 : -value * 2 - 1;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.length++] = rest;
  }

  /** A text in UTF-8, behind its length as `int16`. */
  text(text: string): void {
    const size = Buffer.byteLength(text);
    this.int16(size);
    this.#room(size);
    this.length += this.#bytes.write(text, this.length, size);
  }

  /** A text in UTF-8, behind its length as `varint`; -1 for null. */
  varText(text: string | null): void {
    if (text === null) {
      this.varint(-1);
      return;
    }
    const size = Buffer.byteLength(text);
    this.varint(size);
    this.#room(size);
    this.length += this.#bytes.write(text, this.length, size);
  }

  /** Bytes, behind their length as `varint`; -1 for null. */
  varBytes(bytes: Uint8Array | null): void {
    if (bytes === null) {
      this.varint(-1);
      return;
    }
    this.varint(bytes.length);
    this.put(bytes);
  }

  /** Bytes as they are. */
  put(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** How many there are, as `int32`, and each of them. */
  array<T>(items: readonly T[], one: (item: T) => void): void {
    this.int32(items.length);
    for (const item of items) one(item);
  }

  /** What was written so far, not a copy: writing on changes it. */
  bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  #room(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.length + count));
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` writes. What is not there any more is a `RangeError`. */
export class ByteReader {
  at = 0;

  constructor(private readonly source: Buffer) {}

  skip(count: number): void {
    this.at += count;
  }

  int16(): number {
    this.at += 2;
    return this.source.readInt16BE(this.at - 2);
  }

  int32(): number {
    this.at += 4;
    return this.source.readInt32BE(this.at - 4);
  }

  int64(): number {
    this.at += 8;
    return Number(this.source.readBigInt64BE(this.at - 8));
  }

  varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.source[this.at++];
      if (byte === undefined) throw new RangeError('de bytes houden op');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
  }

  text(): string {
    return this.#text(this.int16());
  }

  varText(): string | null {
    const size = this.varint();
    return size < 0 ? null : this.#text(size);
  }

  varBytes(): Buffer | null {
    const size = this.varint();
    return size < 0 ? null : this.bytes(size);
  }

  /** The next bytes, not a copy. */
  bytes(count: number): Buffer {
    this.at += count;
    return this.source.subarray(this.at - count, this.at);
  }

  /** As many as the `int32` before them says. */
  array<T>(one: () => T): T[] {
    return Array.from({ length: Math.max(0, this.int32()) }, one);
  }

  #text(size: number): string {
    this.at += size;
    return this.source.toString('utf8', this.at - size, this.at);
  }
}
