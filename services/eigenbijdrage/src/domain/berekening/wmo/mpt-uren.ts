import { begin, einde, periodejaar } from '../kalender/bijdrageperiode.js';
import { MPT_UURTARIEF } from '../parameters/wlz-regels.js';
import { huishoudenVan, kanVerschuldigdZijn, ledenOp } from '../personen/huishouden.js';
import { rondKostenAf } from '../rekenen/afronden.js';
import type { Spoor } from '../uitleg/spoor.js';
import { euro } from '../uitleg/tekst.js';
import { periodemaximum } from './maximum.js';
import { WMO } from './regels.js';
import { isWlzOfBwVerschuldigd } from './wlz-of-bw.js';
import type { MptUrenInvoer, MptUrenUitkomst } from './wmo.js';

/** MPT of 2015, per hour, within the maximum of the Wmo and less what the household pays for the Wmo (rule book A9). */
export function berekenMptUren(invoer: MptUrenInvoer, spoor?: Spoor): MptUrenUitkomst {
  const { periode, urenHonderdsten, groepsdagdelen = 0, wmoBijdrage = 0 } = invoer;
  const jaar = periodejaar(periode);
  const tarief = MPT_UURTARIEF.in(jaar);
  const kosten = rondKostenAf(urenHonderdsten, tarief.waarde) + groepsdagdelen * tarief.waarde;
  spoor?.stap(
    WMO.MPT_UREN,
    `${urenHonderdsten / 100} uur en ${groepsdagdelen} dagdelen in groepsverband, elk ${euro(tarief.waarde)}: ${euro(kosten)}.`,
    { feiten: ['urenHonderdsten', 'groepsdagdelen'], parameters: [tarief] },
  );
  const huishouden = huishoudenVan(invoer.client, invoer.partner);
  if (!kanVerschuldigdZijn(huishouden.client, begin(periode))) {
    spoor?.stap(WMO.ONDER_18_WLZ, 'Niets verschuldigd: de cliënt is nog geen achttien, of overleden.');
    return { kosten, maximum: 0, bedrag: 0, grond: null, voorlopig: [] };
  }
  if (isWlzOfBwVerschuldigd(ledenOp(huishouden, begin(periode)), begin(periode), einde(periode), jaar)) {
    spoor?.stap(
      WMO.WLZ_OF_BW,
      'Niets verschuldigd: er is in deze periode een andere bijdrage voor de Wlz of voor beschermd wonen.',
    );
    return { kosten, maximum: 0, bedrag: 0, grond: 'WLZ_OF_BW', voorlopig: [] };
  }
  const { maximum, voorlopig } = periodemaximum(huishouden, periode, {}, spoor);
  const bedrag = Math.max(0, Math.min(kosten, maximum) - wmoBijdrage);
  spoor?.stap(
    WMO.MPT_BEGRENZING,
    `Niet meer dan ${euro(maximum)}, en daarna verminderd met de Wmo-bijdragen ${euro(wmoBijdrage)}: ${euro(bedrag)}.`,
    { feiten: ['wmoBijdrage'] },
  );
  return { kosten, maximum, bedrag, grond: null, voorlopig: voorlopig.filter((v) => v === 'GEEN_INKOMEN') };
}
