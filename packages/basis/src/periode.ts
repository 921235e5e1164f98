import { dagErna, type Datum } from './datum.js';

/** A stretch of days, both ends included; without `tot` it is open. */
export interface Periode {
  readonly van: Datum;
  readonly tot?: Datum;
}

/** Whether the day lies in the period. */
export function bevat(p: Periode, dag: Datum): boolean {
  return p.van <= dag && (p.tot === undefined || dag <= p.tot);
}

/** Whether the two share at least one day. */
export function overlapt(a: Periode, b: Periode): boolean {
  return (b.tot === undefined || a.van <= b.tot) && (a.tot === undefined || b.van <= a.tot);
}

/** Whether `b` starts on or before the day after `a` ends, so that together they leave no day out (given a.van <= b.van). */
export function sluitAan(a: Periode, b: Periode): boolean {
  const morgen = a.tot === undefined ? undefined : dagErna(a.tot);
  return morgen === undefined || b.van <= morgen;
}
