import { maz, mut, Proef, toewijzing } from './proef.js';

/** Regular verblijf at A from 1 March 2026. */
export const T = toewijzing();

export const begin = (): Proef => new Proef().aw33(T);
export const inZorg = (): Proef => begin().dag('2026-03-10').aw35(maz('2026-03-10'));

const eindeZorg = (codeEnStatus: string): Proef =>
  inZorg()
    .dag('2026-04-10')
    .aw39(mut(codeEnStatus, '2026-04-10', '2026-03-10'));
const zonderZorg = (codeEnStatus: string): Proef => begin().dag('2026-04-10').aw39(mut(codeEnStatus, '2026-04-10'));

/** How a toewijzing gets into each state, seen on 20 April 2026; care begins on 10 March, whatever ends does so on 10 April. */
export const STATEN = {
  TOEGEWEZEN: () => begin(),
  WACHTEND: () => begin().dag('2026-03-04').aw39(mut('18/7', '2026-03-04')),
  IN_ZORG: () => inZorg(),
  AANGEHOUDEN: () => eindeZorg('20/7'),
  BEEINDIGD: () => eindeZorg('19/5'),
  VERVALLEN: () => zonderZorg('12/5'),
  OVERGEPLAATST: () => eindeZorg('17/5'),
  OVERGEDRAGEN: () => zonderZorg('21/5'),
  INGETROKKEN: () =>
    begin().aw33(toewijzing({}, { einddatum: '2026-04-10', redenIntrekking: '7', toewijzingstijd: '09:00:00' })),
  VERLOPEN: () => new Proef().aw33(toewijzing({}, { einddatum: '2026-04-10' })),
} as const;

export type Staat = keyof typeof STATEN;

/** A toewijzing in this state, on 20 April 2026. */
export function inStaat(staat: Staat): Proef {
  return STATEN[staat]().dag('2026-04-20');
}
