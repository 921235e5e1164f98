import type { Datum } from '@iwlz/basis';
import { MPT_REGIME } from '../parameters/wlz-regels.js';
import type { Lid } from '../personen/huishouden.js';

/**
 * Whether one of these owes a Wlz or BW contribution on any day of `van` up to and including `tm` (B6): 18 or older, alive, and
 * with a form that is charged per month. `jaar` is that of the period: in 2015 MPT was charged per hour and does not count.
 */
export function isWlzOfBwVerschuldigd(leden: readonly Lid[], van: Datum, tm: Datum, jaar: number): boolean {
  const mptTelt = MPT_REGIME.in(jaar).waarde === 'LAAG';
  return leden.some((lid) => {
    const eerst = lid.volwassenOp > van ? lid.volwassenOp : van;
    const laatst = lid.laatsteDag < tm ? lid.laatsteDag : tm;
    return lid.zorg.some(({ leveringsvorm, van: begin, tm: einde }) => {
      if (leveringsvorm === 'LOGEREN') return false;
      if (!mptTelt && (leveringsvorm === 'MPT' || leveringsvorm === 'OVERBRUGGING')) return false;
      const dag = begin > eerst ? begin : eerst;
      return dag <= laatst && (einde === undefined || dag <= einde);
    });
  });
}
