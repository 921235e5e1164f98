import type { Datum } from '@iwlz/basis';
import { jaarVan } from '../kalender/maand.js';
import { DTV_TELT_ALS } from '../parameters/wlz-regels.js';
import { kanVerschuldigdZijn, ledenOp, omvat, type Huishouden, type Lid } from './huishouden.js';
import type { Leveringsvorm } from './persoon.js';

/** What care is charged as. VKB counts as VERBLIJF, overbruggingszorg as MPT (A2). */
export type Zorgsoort = 'VERBLIJF' | 'BW' | 'DTV' | 'VPT' | 'PGB' | 'MPT';

/** Of several at once only the highest is charged (A2; Blz 3.3.2.2a). */
const RANGORDE: readonly Zorgsoort[] = ['VERBLIJF', 'BW', 'DTV', 'VPT', 'PGB', 'MPT'];

/** What a form counts as on a day; LOGEREN has no effect at all. */
export function zorgsoortVan(vorm: Leveringsvorm, dag: Datum): Zorgsoort | undefined {
  switch (vorm) {
    case 'LOGEREN':
      return undefined;
    case 'VB':
    case 'VKB':
      return 'VERBLIJF';
    case 'OVERBRUGGING':
      return 'MPT';
    case 'DTV':
      return DTV_TELT_ALS.in(jaarVan(dag)).waarde;
    default:
      return vorm;
  }
}

/** What is charged of the care that a person has on a day; `undefined`: nothing. */
export function zorgOp(lid: Lid, dag: Datum): Zorgsoort | undefined {
  if (!kanVerschuldigdZijn(lid, dag)) return undefined;
  let hoogste: Zorgsoort | undefined;
  for (const periode of lid.zorg) {
    const soort = omvat(periode, dag) ? zorgsoortVan(periode.leveringsvorm, dag) : undefined;
    if (soort !== undefined && (hoogste === undefined || rang(soort) < rang(hoogste))) hoogste = soort;
  }
  return hoogste;
}

function rang(soort: Zorgsoort): number {
  return RANGORDE.indexOf(soort);
}

/** Whether anyone of the household has care that is charged on the day. */
export function huishoudenHeeftZorg(h: Huishouden, dag: Datum): boolean {
  return dag <= h.client.laatsteDag && ledenOp(h, dag).some((lid) => zorgOp(lid, dag) !== undefined);
}
