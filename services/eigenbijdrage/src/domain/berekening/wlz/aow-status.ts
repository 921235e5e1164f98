import { dagErvoor, type Datum } from '@iwlz/basis';
import { heeftAowOp, type Huishouden, type Lid } from '../personen/huishouden.js';
import { huishoudenHeeftZorg } from '../personen/zorg.js';

/**
 * Who counts as pensioner in a calendar year (A1; Blz 3.3.1.4): one status per person and year. When the household had care
 * around New Year it is recalculated, and AOW age by 31 January counts; otherwise AOW age by the first day of care in that year.
 */
export class AowStatus {
  readonly #peildagen = new Map<number, Datum>();

  constructor(private readonly huishouden: Huishouden) {}

  /** Whether the person counts as pensioner in the year. */
  van(lid: Lid, jaar: number): boolean {
    return heeftAowOp(lid, this.peildag(jaar));
  }

  /** The day on or before which AOW age must be reached. The household has care in that year. */
  peildag(jaar: number): Datum {
    const bekend = this.#peildagen.get(jaar);
    if (bekend !== undefined) return bekend;
    const peildag = this.#bepaal(jaar);
    this.#peildagen.set(jaar, peildag);
    return peildag;
  }

  #bepaal(jaar: number): Datum {
    const nieuwjaar = `${jaar}-01-01` as Datum;
    const h = this.huishouden;
    if (!huishoudenHeeftZorg(h, nieuwjaar)) return eersteZorgdag(h, nieuwjaar, `${jaar}-12-31` as Datum);
    return huishoudenHeeftZorg(h, dagErvoor(nieuwjaar)) ? (`${jaar}-01-31` as Datum) : nieuwjaar;
  }
}

/** The first day of care between two days: care begins where a time in care, adulthood or the relation does. */
function eersteZorgdag(h: Huishouden, na: Datum, tm: Datum): Datum {
  const leden = h.partner ? [h.client, h.partner] : [h.client];
  const beginnen = leden.flatMap((lid) => [lid.volwassenOp, ...lid.zorg.map((z) => z.van)]);
  const dagen = [...beginnen, h.paarVan].filter((dag) => na < dag && dag <= tm && huishoudenHeeftZorg(h, dag));
  return dagen.reduce((a, b) => (a < b ? a : b), tm);
}
