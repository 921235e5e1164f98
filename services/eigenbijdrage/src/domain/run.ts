import { datum, eerste, type Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { kenmerkVan, type CakBericht } from './bericht.js';
import { gewenst } from './gewenst.js';
import type { Stand } from './stand.js';

/** What a run can send. */
export type CakFeit = Extract<
  bijdrage.BijdrageFeit,
  { type: 'StartGemeld' | 'StopGemeld' | 'StartVerwijderd' | 'StopVerwijderd' }
>;

/**
 * What a run on this day sends: the difference with what was sent before. Deletions of stops, deletions of starts, new
 * starts, new stops, each by date, leveringsvorm, instelling and zzpCode (9.7, Run). A moved date is a deletion and a new one.
 */
export function opRun(stand: Stand, dag: Datum): CakFeit[] {
  const { starts, stops } = gewenst(stand.perioden);
  const nu = stops.filter((s) => s.teltVanaf === undefined || s.teltVanaf <= dag).map((s) => s.stop);
  return [
    ...zonder(stand.stops, nu).map((data) => ({ type: 'StopVerwijderd' as const, data })),
    ...zonder(stand.starts, starts).map((data) => ({ type: 'StartVerwijderd' as const, data })),
    ...zonder(starts, stand.starts).map((data) => ({ type: 'StartGemeld' as const, data })),
    ...zonder(nu, stand.stops).map((data) => ({ type: 'StopGemeld' as const, data })),
  ];
}

/** As good as "the next run, whenever that is". */
const METEEN = datum('0001-01-01');

/** The first day on which a run would send something; `undefined` when there is nothing to send. */
export function agenda(stand: Stand): Datum | undefined {
  const { starts, stops } = gewenst(stand.perioden);
  const alle = stops.map((s) => s.stop);
  const klaar = [zonder(stand.starts, starts), zonder(starts, stand.starts), zonder(stand.stops, alle)];
  if (klaar.some((berichten) => berichten.length > 0)) return METEEN;
  const gemeld = new Set(stand.stops.map(kenmerkVan));
  return eerste(...stops.filter((s) => !gemeld.has(kenmerkVan(s.stop))).map((s) => s.teltVanaf ?? METEEN));
}

/** The messages of `a` that are not in `b`, in the order of a run. */
function zonder<B extends CakBericht>(a: readonly B[], b: readonly B[]): B[] {
  const bekend = new Set(b.map(kenmerkVan));
  return a.filter((x) => !bekend.has(kenmerkVan(x))).sort((x, y) => (kenmerkVan(x) < kenmerkVan(y) ? -1 : 1));
}
