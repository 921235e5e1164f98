import { epochMs, vanEpochMs, type Tijdstip } from '@iwlz/basis';
import avro from 'avsc';
import { dagVanDatum, datumVanDag } from './dagen.js';

/**
 * How avsc reads and writes our schemas. Two things differ from what it does by itself: dates and instants are our own
 * text types, and corrupt bytes are refused where avsc would believe them.
 */

/** A number on the wire that is a text here. A writer's schema must have the same logical type. */
abstract class TextOfNumber extends avro.types.LogicalType {
  protected override _resolve(writer: avro.Type): ((text: unknown) => unknown) | undefined {
    return writer.typeName === this.typeName ? (text) => text : undefined;
  }
}

/** Avro `date` (days since 1970-01-01) as a `Datum`. */
class DatumType extends TextOfNumber {
  protected override _fromValue(dag: number): unknown {
    return datumVanDag(dag);
  }
  protected override _toValue(datum: unknown): number | undefined {
    return typeof datum === 'string' ? dagVanDatum(datum) : undefined;
  }
}

/** Avro `timestamp-millis` as a `Tijdstip`. */
class TijdstipType extends TextOfNumber {
  protected override _fromValue(ms: number): unknown {
    const tijdstip = vanEpochMs(ms);
    // Outside the years 0 to 9999 JavaScript writes a sign and six digits.
    if (!/^\d/.test(tijdstip)) throw new RangeError('instant outside the calendar');
    return tijdstip;
  }
  protected override _toValue(tijdstip: unknown): number | undefined {
    if (typeof tijdstip !== 'string') return undefined;
    const ms = epochMs(tijdstip as Tijdstip);
    return !Number.isNaN(ms) && vanEpochMs(ms) === tijdstip && /^\d/.test(tijdstip) ? ms : undefined;
  }
}

/** The part of avsc's reading and writing position that is used here. */
interface Tap {
  readonly buf: Buffer;
  readonly pos: number;
  readInt(): number;
  readLong(): number;
  skipLong(): void;
  readString(): string | undefined;
  writeString(text: string): void;
}

/** avsc gives any number that stands where an int should. */
class StrictInt extends avro.types.IntType {
  _read(tap: Tap): number {
    const value = tap.readInt();
    if (value !== (value | 0)) throw new RangeError('int of more than 32 bits');
    return value;
  }
}

const REPLACEMENT = '\ufffd';

/** avsc reads bytes that are no UTF-8 as U+FFFD, and writes half a surrogate pair as bytes that are no UTF-8. */
class StrictString extends avro.types.StringType {
  _read(tap: Tap): string | undefined {
    const start = tap.pos;
    const text = tap.readString();
    if (text?.includes(REPLACEMENT) && !STRING.toBuffer(text).equals(tap.buf.subarray(start, tap.pos))) {
      throw new RangeError('no UTF-8');
    }
    return text;
  }
  _write(tap: Tap, value: unknown): void {
    if (!isWellFormed(value)) throw new TypeError('no well-formed text');
    tap.writeString(value);
  }
  _check(value: unknown, _flags: unknown, hook?: (value: unknown, type: avro.Type) => void): boolean {
    const valid = isWellFormed(value);
    if (!valid) hook?.(value, this);
    return valid;
  }
}

function isWellFormed(value: unknown): value is string {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
}

/**
 * avsc believes the count before the items of an array and loops that often, also past the end of the bytes: a handful of
 * corrupt ones keeps it busy for hours. An item takes at least one byte, so more items than bytes left cannot be.
 */
class BoundedArray extends avro.types.ArrayType {
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

const INT = new StrictInt();
const STRING = new StrictString();

/** Options for `avro.Type.forSchema`; give it a copy, for avsc keeps what it compiles in them. */
export const AVRO_OPTIONS: Partial<avro.ForSchemaOptions> = {
  assertLogicalTypes: true,
  logicalTypes: { date: DatumType, 'timestamp-millis': TijdstipType },
  omitRecordMethods: true,
  typeHook: (schema, options) => {
    const name: unknown = typeof schema === 'object' && 'type' in schema ? schema.type : schema;
    if (name === 'array') return new BoundedArray(schema, options);
    if (name === 'string') return STRING;
    return schema === 'int' ? INT : undefined;
  },
};
