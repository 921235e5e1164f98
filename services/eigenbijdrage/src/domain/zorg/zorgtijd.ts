import type { bijdrage, zorg } from '@iwlz/contracts';
import type { Leveringsvorm } from '../berekening/index.js';
import type { Gegevens } from '../gegevens/gegevens.js';
import { bestandsperioden, type Zorgmeldingen } from './zorgmelding.js';

/** COD578 as the contribution knows it (rule book C5). */
const VORM: Readonly<Record<string, Leveringsvorm>> = { 2: 'PGB', 4: 'VB', 5: 'VPT', 7: 'MPT', 8: 'DTV', 9: 'VKB' };

/** All forms; LOGEREN has no effect (A2). */
export const VORMEN: readonly string[] = [...Object.values(VORM), ...['BW', 'OVERBRUGGING', 'LOGEREN']];

const OVERBRUGGING = '3';
const ADMINISTRATIEF = '5';
/** Bridging care at home is charged as MPT (A2); in an institution it is a stay like any other. Assumed. */
const THUIS: readonly string[] = ['5', '7'];

/** What is known of the care of a client, by where it comes from. */
export interface Zorgbronnen {
  readonly perioden: readonly zorg.Zorgperiode[];
  /** Event that told `perioden`. */
  readonly zorgBron: string | null;
  readonly gegevens: Gegevens;
  readonly zorgmeldingen: Zorgmeldingen;
}

/** Every time in care that may count for the contribution, whoever told it; also those that cannot be (see `deugdelijk`). */
export function zorgtijden({ perioden, zorgBron, gegevens, zorgmeldingen }: Zorgbronnen): bijdrage.Zorgtijd[] {
  const uitToewijzingen = perioden
    .filter((p) => p.soort !== ADMINISTRATIEF)
    .map((p) => ({ bron: zorgBron ?? '', leveringsvorm: vormVan(p), van: p.van, tm: p.tot }));
  const uitBestanden = bestandsperioden(zorgmeldingen).map(({ start, tm }) => ({
    bron: start.bron,
    leveringsvorm: VORM[start.leveringsvorm] ?? start.leveringsvorm,
    van: start.startdatum,
    tm,
  }));
  const elders = gegevens.zorg
    .filter((z) => !z.vervallen)
    .map(({ bron, leveringsvorm, van, tm }) => ({ bron, leveringsvorm, van, tm }));
  return [...uitToewijzingen, ...uitBestanden, ...elders].sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0));
}

/** Whether the time in care can be counted: its form is known and it does not end before it begins. */
export function deugdelijk({ leveringsvorm, van, tm }: bijdrage.Zorgtijd): boolean {
  return VORMEN.includes(leveringsvorm) && (tm === null || tm >= van);
}

function vormVan({ soort, toewijzing: { leveringsvorm } }: zorg.Zorgperiode): string {
  if (soort === OVERBRUGGING && THUIS.includes(leveringsvorm)) return 'OVERBRUGGING';
  return VORM[leveringsvorm] ?? leveringsvorm;
}
