/**
 * Arrays as parameters in PostgreSQL's binary format (array_send in its sources). `pg` binds a Buffer as binary and
 * anything else as text, and an array as text is escaped, quoted and, for bytes, doubled in hex: on a batch that costs
 * more than all the rest of sending it.
 */
const INT8 = 20;
const BYTEA = 17;
const INT4 = 23;
const TEXT = 25;

const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const NULL = -1;

// Every array is written here and copied out once; writing is synchronous, so one buffer serves all.
let scratch = Buffer.allocUnsafe(256 * 1024);

/** For a parameter `int[]`. */
export function intArray(values: readonly number[]): Buffer {
  return array(INT4, values, 4, (value, at) => {
    scratch.writeInt32BE(value, at);
    return 4;
  });
}

/** For a parameter `bigint[]`; safe integers only. */
export function bigintArray(values: readonly number[]): Buffer {
  return array(INT8, values, 8, (value, at) => {
    scratch.writeInt32BE(Math.floor(value / 2 ** 32), at);
    scratch.writeUInt32BE(value >>> 0, at + 4);
    return 8;
  });
}

/** For a parameter `text[]`. */
export function textArray(values: readonly (string | null)[]): Buffer {
  return array(TEXT, values, 0, (value, at) => {
    // UTF-8 takes at most three bytes for a unit of UTF-16.
    reserve(at, 3 * value.length);
    return scratch.write(value, at);
  });
}

/** For a parameter `bytea[]`. */
export function byteaArray(values: readonly (Buffer | null)[]): Buffer {
  return array(BYTEA, values, 0, (value, at) => {
    reserve(at, value.length);
    return value.copy(scratch, at);
  });
}

/** `write` puts one element at a place in `scratch` and says how many bytes it took. */
function array<T>(
  elementType: number,
  values: readonly (T | null)[],
  elementBytes: number,
  write: (value: T, at: number) => number,
): Buffer {
  reserve(0, HEADER_BYTES);
  scratch.writeInt32BE(1, 0); // dimensions
  scratch.writeInt32BE(1, 4); // there may be nulls
  scratch.writeInt32BE(elementType, 8);
  scratch.writeInt32BE(values.length, 12);
  scratch.writeInt32BE(1, 16); // the first index
  let at = HEADER_BYTES;
  for (const value of values) {
    reserve(at, LENGTH_BYTES + elementBytes);
    const length = value === null ? NULL : write(value, at + LENGTH_BYTES);
    scratch.writeInt32BE(length, at);
    at += LENGTH_BYTES + Math.max(0, length);
  }
  return Buffer.from(scratch.subarray(0, at));
}

/** Makes room for `bytes` from `at` on, keeping what stands before. */
function reserve(at: number, bytes: number): void {
  if (at + bytes <= scratch.length) return;
  const larger = Buffer.allocUnsafe(2 * (at + bytes));
  scratch.copy(larger, 0, 0, at);
  scratch = larger;
}
