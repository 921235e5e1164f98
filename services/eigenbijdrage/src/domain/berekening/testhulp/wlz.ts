import { datum } from '@iwlz/basis';
import { maand } from '../kalender/maand.js';
import type { Inkomen, Leveringsvorm, Partner, Persoon, Zorgperiode } from '../personen/persoon.js';
import { berekenWlz } from '../wlz/bereken.js';
import type { WlzInvoer, Wlzmaand, WlzUitkomst } from '../wlz/wlz.js';

/** Makers for specs: invented households of the Wlz contribution. */

/** A person born in 1940 (AOW age long reached) unless said otherwise. */
export function persoon(over: Partial<Persoon> = {}): Persoon {
  return { geboortedatum: datum('1940-05-20'), ...over };
}

/** A spouse born in 1941 unless said otherwise. */
export function partner(over: Partial<Partner> = {}): Partner {
  return { geboortedatum: datum('1941-03-02'), relatie: 'GEHUWD', ...over };
}

/** A time in care. */
export function zorg(
  leveringsvorm: Leveringsvorm,
  van: string,
  tm?: string,
  over: Partial<Zorgperiode> = {},
): Zorgperiode {
  return { leveringsvorm, van: datum(van), ...(tm !== undefined && { tm: datum(tm) }), ...over };
}

/** An income in euros. */
export function inkomen(peiljaar: number, euros: number, over: Partial<Inkomen> = {}): Inkomen {
  return { peiljaar, inkomen: euros * 100, ...over };
}

/** The outcome for the months `van` up to and including `tm`. */
export function bereken(van: string, tm: string, over: Omit<WlzInvoer, 'van' | 'tm'>): WlzUitkomst {
  return berekenWlz({ van: maand(van), tm: maand(tm), ...over });
}

/** The outcome for one month. */
export function maandVan(van: string, over: Omit<WlzInvoer, 'van' | 'tm'>): Wlzmaand {
  return bereken(van, van, over).maanden[0]!;
}

/** Amounts that are known: what is tested is the regime, or the days. */
export const BEDRAGEN = { LAAG: 250_00, HOOG: 1_259_21 };

/** The first days of each regime, as `regime van`. */
export function wisselingen({ regimeverloop }: WlzUitkomst): string[] {
  return regimeverloop.map(({ regime, van, tm }) => `${regime} ${van}..${tm}`);
}
