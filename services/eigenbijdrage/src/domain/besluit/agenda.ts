import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { eersteDag, laatsteDag, maand, maandVan, plusMaand, type Maand } from '../berekening/index.js';
import type { Stand } from '../stand.js';
import { deugdelijk, zorgtijden } from '../zorg/zorgtijd.js';

/** Contributions are decided from this month on: the Wlz began, and so do the parameters. */
export const EERSTE_MAAND = maand('2015-01');

/** The client's own care that counts, as far as life goes. */
export function eigenZorg(stand: Stand): bijdrage.Zorgtijd[] {
  const dood = stand.gegevens.overlijdensdatum?.dag;
  return zorgtijden(stand)
    .filter((z) => deugdelijk(z) && z.leveringsvorm !== 'LOGEREN' && (dood === undefined || z.van <= dood))
    .map((z) => (dood !== undefined && (z.tm === null || z.tm > dood) ? { ...z, tm: dood } : z));
}

/** Whether some of the care lies in the month. */
export function heeftZorgIn(zorg: readonly bijdrage.Zorgtijd[], m: Maand): boolean {
  const [van, tm] = [eersteDag(m), laatsteDag(m)];
  return zorg.some((z) => z.van <= tm && (z.tm === null || z.tm >= van));
}

/** The first month with care that was not decided about yet; `undefined` when there is none ahead. */
export function volgendeMaand(stand: Stand): Maand | undefined {
  const zorg = eigenZorg(stand);
  if (zorg.length === 0) return undefined;
  const besloten = stand.maanden.at(-1)?.tm;
  const bezien = [besloten, stand.bezienTm].filter((m) => m !== undefined && m !== null);
  const vanaf = [EERSTE_MAAND, ...bezien.map((m) => plusMaand(m, 1))].reduce((a, b) => (a > b ? a : b));
  const kandidaten = zorg
    .filter((z) => z.tm === null || maandVan(z.tm) >= vanaf)
    .map((z) => (maandVan(z.van) > vanaf ? maandVan(z.van) : vanaf));
  return kandidaten.sort()[0];
}

/** The first day on which something is to be decided though nothing comes in: a month begins, or waiting is looked at again. */
export function besluitdag(stand: Stand): Datum | undefined {
  if (stand.uitstel) return stand.uitstel.opnieuwOp;
  const volgende = volgendeMaand(stand);
  return volgende && eersteDag(volgende);
}
