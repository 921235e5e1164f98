import { epochMs, vanEpochMs, type Tijdstip } from '@iwlz/basis';
import avro from 'avsc';
import { dagVanDatum, datumVanDag } from './dagen.js';

/** A number on the wire that is a text here. A writer's schema must have the same logical type. */
abstract class TextOfNumber extends avro.types.LogicalType {
  protected override _resolve(writer: avro.Type): ((text: unknown) => unknown) | undefined {
    return writer.typeName === this.typeName ? (text) => text : undefined;
  }
}

/** Avro `date` (days since 1970-01-01) as a `Datum`. */
export class DatumType extends TextOfNumber {
  protected override _fromValue(dag: number): unknown {
    return datumVanDag(dag);
  }
  protected override _toValue(datum: unknown): number | undefined {
    return typeof datum === 'string' ? dagVanDatum(datum) : undefined;
  }
}

/** Avro `timestamp-millis` as a `Tijdstip`. */
export class TijdstipType extends TextOfNumber {
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
