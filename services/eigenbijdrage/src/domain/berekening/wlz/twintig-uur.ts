import type { Datum } from '@iwlz/basis';
import { jaarVan, maandVan } from '../kalender/maand.js';
import { MPT_URENGRENS, UREN_PER_DAGDEEL, UREN_PER_ETMAAL } from '../parameters/wlz-regels.js';
import { omvat } from '../personen/huishouden.js';
import type { MptOmvang, Zorgperiode } from '../personen/persoon.js';
import type { LidInZorg } from './regime.js';

/**
 * The 20-hour rule on a day (A5): not applied; applied and the real hours are not all known; or applied and settled, with real
 * hours that stayed within the limit or, of everyone in care, went above it.
 */
export type Urenregel = 'GEEN' | 'ONBEKEND' | 'BINNEN' | 'BOVEN';

/** How the 20-hour rule stands for those in care: it holds when each has MPT as charged form, expected within the limit. */
export function urenregelOp(inZorg: readonly LidInZorg[], dag: Datum): Urenregel {
  const grens = MPT_URENGRENS.in(jaarVan(dag)).waarde;
  if (grens === null || inZorg.some(({ soort }) => soort !== 'MPT')) return 'GEEN';
  const perLid = inZorg.map(({ lid }) => lid.zorg.filter((z) => isMpt(z) && omvat(z, dag)));
  const verwacht = perLid.map((perioden) => samen(perioden.map((z) => z.verwacht)));
  if (verwacht.some((omvang) => omvang === undefined || omvang > grens)) return 'GEEN';
  const werkelijk = perLid.map((perioden) => samen(perioden.map((z) => werkelijkIn(z, dag))));
  if (werkelijk.includes(undefined)) return 'ONBEKEND';
  return werkelijk.every((omvang) => omvang! > grens) ? 'BOVEN' : 'BINNEN';

  function samen(omvangen: readonly (MptOmvang | undefined)[]): number | undefined {
    return omvangen.reduce<number | undefined>(
      (som, omvang) => (som === undefined || omvang === undefined ? undefined : som + honderdsten(omvang, dag)),
      0,
    );
  }
}

function isMpt({ leveringsvorm }: Zorgperiode): boolean {
  return leveringsvorm === 'MPT' || leveringsvorm === 'OVERBRUGGING';
}

function werkelijkIn(z: Zorgperiode, dag: Datum): MptOmvang | undefined {
  const maand = maandVan(dag);
  return z.werkelijk?.find((w) => w.maand === maand);
}

/** The size in hundredths of an hour. */
function honderdsten({ urenHonderdsten = 0, dagdelen = 0, etmalen = 0 }: MptOmvang, dag: Datum): number {
  const jaar = jaarVan(dag);
  return urenHonderdsten + dagdelen * UREN_PER_DAGDEEL.in(jaar).waarde + etmalen * UREN_PER_ETMAAL.in(jaar).waarde;
}
