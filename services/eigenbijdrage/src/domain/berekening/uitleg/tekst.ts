import type { Datum } from '@iwlz/basis';
import { exact, halfOmhoog, type Exact } from '../rekenen/exact.js';

/** Cents as euros: `1.234,56`. */
export function euro(cent: number): string {
  const [heel, rest] = [Math.floor(Math.abs(cent) / 100), Math.abs(cent) % 100];
  const duizenden = String(heel).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${cent < 0 ? '-' : ''}${duizenden},${String(rest).padStart(2, '0')}`;
}

/** An amount before rounding as euros, to the cent; `ca.` when there is more behind it. */
export function euroVan(bedrag: Exact): string {
  const positief = bedrag < 0n ? -bedrag : bedrag;
  const cent = halfOmhoog(positief);
  return `${exact(cent) === positief ? '' : 'ca. '}${euro(bedrag < 0n ? -cent : cent)}`;
}

/** Thousandths of a percent: `12,5%`. */
export function procent(milli: number): string {
  return `${String(milli / 1000).replace('.', ',')}%`;
}

/** A day as people write it: `15-3-2018`. */
export function dagtekst(dag: Datum): string {
  return `${Number(dag.slice(8))}-${Number(dag.slice(5, 7))}-${Number(dag.slice(0, 4))}`;
}
