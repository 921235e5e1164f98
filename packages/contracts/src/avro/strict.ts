import avro from 'avsc';

/**
 * Avro's own types, made strict: what avsc would silently change, believe or go on reading for ever is refused here.
 * Reading throws a `RangeError`, writing a `TypeError`; neither shows the value.
 */

/** The part of avsc's reading and writing position that is used here. */
interface Tap {
  readonly buf: Buffer;
  readonly pos: number;
  readInt(): number;
  readLong(): number;
  skipLong(): void;
  readString(): string | undefined;
  writeLong(value: number): void;
  writeString(text: string): void;
}

/** What avsc calls for each place that is wrong. */
type Hook = (value: unknown, type: avro.Type) => void;

/** avsc gives any number that stands where an int should. */
export class StrictInt extends avro.types.IntType {
  _read(tap: Tap): number {
    const value = tap.readInt();
    if (value !== (value | 0)) throw new RangeError('int of more than 32 bits');
    return value;
  }
}

const EXACT = 2 ** 52;

/** avsc doubles a long before it writes it: from 52 bits on, a negative one comes back as another number. */
export class StrictLong extends avro.types.LongType {
  _read(tap: Tap): number {
    const value = tap.readLong();
    if (!isExact(value)) throw new RangeError('long of more than 52 bits');
    return value;
  }
  _write(tap: Tap, value: unknown): void {
    if (!isExact(value)) throw new TypeError('no long of 52 bits');
    tap.writeLong(value);
  }
  _check(value: unknown, _flags: unknown, hook?: Hook): boolean {
    const valid = isExact(value);
    if (!valid) hook?.(value, this);
    return valid;
  }
}

function isExact(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= EXACT;
}

const REPLACEMENT = '\ufffd';

/** avsc reads bytes that are no UTF-8 as U+FFFD, and writes half a surrogate pair as bytes that are no UTF-8. */
export class StrictString extends avro.types.StringType {
  _read(tap: Tap): string | undefined {
    const start = tap.pos;
    const text = tap.readString();
    if (text?.includes(REPLACEMENT) && !ITSELF.toBuffer(text).equals(tap.buf.subarray(start, tap.pos))) {
      throw new RangeError('no UTF-8');
    }
    return text;
  }
  _write(tap: Tap, value: unknown): void {
    if (!isWellFormed(value)) throw new TypeError('no well-formed text');
    tap.writeString(value);
  }
  _check(value: unknown, _flags: unknown, hook?: Hook): boolean {
    const valid = isWellFormed(value);
    if (!valid) hook?.(value, this);
    return valid;
  }
}

declare global {
  interface String {
    /** Whether no half of a surrogate pair stands alone: ES2024, and in Node since 20. */
    isWellFormed(): boolean;
  }
}

function isWellFormed(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}

const ITSELF = new StrictString();

/**
 * avsc believes the count before the items of an array and loops that often, also past the end of the bytes: a handful of
 * corrupt ones keeps it busy for hours. An item takes at least one byte, so more items than bytes left cannot be.
 */
export class BoundedArray extends avro.types.ArrayType {
  _read(tap: Tap): unknown[] {
    const itemsType = this.itemsType as unknown as { _read(tap: Tap): unknown };
    const items: unknown[] = [];
    for (let count = tap.readLong(); count !== 0; count = tap.readLong()) {
      // A negative count is followed by the size of the block in bytes.
      if (count < 0) tap.skipLong();
      const length = Math.abs(count);
      if (!(length <= tap.buf.length - tap.pos)) throw new RangeError('more items than bytes');
      for (let i = 0; i < length; i++) items.push(itemsType._read(tap));
    }
    return items;
  }
  _skip(tap: Tap): void {
    this._read(tap);
  }
}
