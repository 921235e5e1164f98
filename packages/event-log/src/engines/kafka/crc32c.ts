/** CRC-32C (Castagnoli), reflected: the checksum of Kafka's record batches. Node's own zlib has the other CRC-32 only. */
const POLYNOMIAL = 0x82f63b78;
/** Bytes taken in one step. */
const STRIDE = 4;

/** By step and byte what is to be added; the first 256 serve a byte alone. */
const TABLE = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(256 * STRIDE);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
    table[byte] = crc;
  }
  for (let i = 256; i < table.length; i++) table[i] = (table[i - 256]! >>> 8) ^ table[table[i - 256]! & 0xff]!;
  return table;
}

/** The checksum of bytes, as an unsigned number of 32 bits. */
export function crc32c(bytes: Uint8Array): number {
  let crc = -1;
  let i = 0;
  for (; i + STRIDE <= bytes.length; i += STRIDE) {
    crc =
      TABLE[768 + ((crc ^ bytes[i]!) & 0xff)]! ^
      TABLE[512 + (((crc >>> 8) ^ bytes[i + 1]!) & 0xff)]! ^
      TABLE[256 + (((crc >>> 16) ^ bytes[i + 2]!) & 0xff)]! ^
      TABLE[(crc >>> 24) ^ bytes[i + 3]!]!;
  }
  for (; i < bytes.length; i++) crc = TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
