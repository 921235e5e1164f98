import { epochMs, vanEpochMs, type Tijdstip } from '@iwlz/basis';
import avro from 'avsc';
import { dagVanDatum, datumVanDag } from './dagen.js';

/** Where avsc reads: what of its `Tap` we touch. */
interface Tap {
  readonly buf: Uint8Array;
  readonly pos: number;
  readInt(): number;
  readLong(): number;
  skipLong(): void;
}

/** A logical type that reads back exactly the text that was written, from every schema of the same logical type. */
abstract class TekstVanGetal extends avro.types.LogicalType {
  protected override _resolve(schrijver: avro.Type): ((waarde: number) => unknown) | undefined {
    return schrijver.typeName === this.typeName ? (waarde) => waarde : undefined;
  }
}

/** Avro `date` (days since 1970-01-01) as a `Datum`. */
class DatumType extends TekstVanGetal {
  protected override _fromValue(dag: number): unknown {
    return datumVanDag(dag);
  }
  protected override _toValue(datum: unknown): number | undefined {
    return typeof datum === 'string' ? dagVanDatum(datum) : undefined;
  }
}

/** Avro `timestamp-millis` as a `Tijdstip`. */
class TijdstipType extends TekstVanGetal {
  protected override _fromValue(ms: number): Tijdstip {
    return vanEpochMs(ms);
  }
  protected override _toValue(tijdstip: unknown): number | undefined {
    if (typeof tijdstip !== 'string') return undefined;
    const ms = epochMs(tijdstip as Tijdstip);
    return !Number.isNaN(ms) && vanEpochMs(ms) === tijdstip ? ms : undefined;
  }
}

/** avsc reads an int of any size; corrupt bytes must not come out as a number that is no int. */
class StrengeInt extends avro.types.IntType {
  _read(tap: Tap): number {
    const getal = tap.readInt();
    if (getal !== (getal | 0)) throw new RangeError('int buiten 32 bits');
    return getal;
  }
}

/**
 * avsc believes the count before an array and loops that often, past the end of the bytes too: six corrupt bytes would
 * keep it busy for hours. Each item takes at least one byte, so a count above the bytes that remain is corrupt.
 */
class BegrensdeReeks extends avro.types.ArrayType {
  _read(tap: Tap): unknown[] {
    const reeks: unknown[] = [];
    for (let aantal = tap.readLong(); aantal !== 0; aantal = tap.readLong()) {
      if (aantal < 0) {
        aantal = -aantal;
        tap.skipLong();
      }
      if (!(aantal <= tap.buf.length - tap.pos)) throw new RangeError('reeks langer dan de bytes');
      const items = this.itemsType as unknown as { _read(tap: Tap): unknown };
      for (let i = 0; i < aantal; i++) reeks.push(items._read(tap));
    }
    return reeks;
  }
  _skip(tap: Tap): void {
    this._read(tap);
  }
}

const STRENGE_INT = new StrengeInt();

/** How avsc compiles our schemas; copy it per compilation, avsc writes in it. */
export const AVRO_OPTIES = {
  assertLogicalTypes: true,
  logicalTypes: { date: DatumType, 'timestamp-millis': TijdstipType },
  omitRecordMethods: true,
  typeHook: (schema: avro.Schema, opties: Partial<avro.ForSchemaOptions>): avro.Type | undefined => {
    if (schema === 'int') return STRENGE_INT;
    const isReeks = typeof schema === 'object' && 'type' in schema && schema.type === 'array';
    return isReeks ? new BegrensdeReeks(schema, opties) : undefined;
  },
};
