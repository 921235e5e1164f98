import { bijtellingVan, compensatieVan, extraVrijstelling, vermogensVan, wie } from '../inkomen/vermogen.js';
import type { Inkomensdrager } from '../inkomen/vermogen.js';
import {
  INKOMENSAFTREK_THUIS,
  KORTING_THUIS,
  LAAG_PERCENTAGE,
  LAGE_MAX,
  LAGE_MIN,
} from '../parameters/wlz-bedragen.js';
import { plekVanInkomen } from '../personen/huishouden.js';
import { rondMaandbedragAf } from '../rekenen/afronden.js';
import { exact, nietOnderNul, percentageVan } from '../rekenen/exact.js';
import type { Spoor } from '../uitleg/spoor.js';
import { euro, euroVan, procent } from '../uitleg/tekst.js';
import { WLZ } from './regels.js';

/** What the amount of a regime depends on. */
export interface Draagkracht {
  readonly jaar: number;
  /** One person, or both of a couple. */
  readonly dragers: readonly Inkomensdrager[];
  /** Whether one of those who owe is below AOW age. */
  readonly verschuldigdeOnderAow: boolean;
}

/** LAAG per month in cents (A5). `thuis`: with deduction and korting for MPT or PGB. */
export function lageBijdrage(
  { jaar, dragers, verschuldigdeOnderAow }: Draagkracht,
  thuis: boolean,
  spoor?: Spoor,
): number {
  for (const d of dragers) {
    spoor?.stap(WLZ.INKOMEN, `Inkomen van ${wie(d)} over ${d.gegevens.peiljaar}: ${euro(d.gegevens.inkomen)}.`, {
      feiten: [plekVanInkomen(d.lid, d.gegevens.peiljaar)],
    });
  }
  const inkomen = dragers.reduce((som, d) => som + exact(d.gegevens.inkomen), 0n);
  const vermogens = vermogensVan(dragers, jaar, spoor);
  const bijtelling = bijtellingVan(vermogens, extraVrijstelling(verschuldigdeOnderAow, jaar, spoor), jaar, spoor);
  const aftrek = thuis ? inkomensaftrek(jaar, spoor) : 0;
  const compensatie = compensatieVan(dragers, vermogens, jaar, spoor);
  const bpi = nietOnderNul(inkomen + bijtelling - compensatie - exact(aftrek));
  const deel = LAAG_PERCENTAGE.in(jaar);
  const berekend = rondMaandbedragAf(percentageVan(bpi, deel.waarde));
  spoor?.stap(
    WLZ.LAAG,
    `Bijdrageplichtig inkomen ${euroVan(bpi)}; per maand een twaalfde van ${procent(deel.waarde)}: ${euro(berekend)}.`,
    { parameters: [deel] },
  );
  const begrensd = begrens(berekend, jaar, spoor);
  return thuis ? metKorting(begrensd, jaar, spoor) : begrensd;
}

function inkomensaftrek(jaar: number, spoor?: Spoor): number {
  const aftrek = INKOMENSAFTREK_THUIS.in(jaar);
  if (aftrek.waarde > 0) {
    spoor?.stap(WLZ.INKOMENSAFTREK, `Voor zorg thuis (pgb of mpt) gaat ${euro(aftrek.waarde)} van het inkomen af.`, {
      parameters: [aftrek],
    });
  }
  return aftrek.waarde;
}

function begrens(berekend: number, jaar: number, spoor?: Spoor): number {
  const [min, max] = [LAGE_MIN.in(jaar), LAGE_MAX.in(jaar)];
  const bedrag = Math.min(Math.max(berekend, min.waarde), max.waarde);
  const hoe = bedrag > berekend ? `het wordt het minimum` : bedrag < berekend ? `het wordt het maximum` : `het blijft`;
  spoor?.stap(
    WLZ.GRENZEN_LAAG,
    `Ten minste ${euro(min.waarde)} en ten hoogste ${euro(max.waarde)} per maand: ${hoe} ${euro(bedrag)}.`,
    { parameters: [min, max] },
  );
  return bedrag;
}

/** The amount less the korting for care at home. */
export function metKorting(bedrag: number, jaar: number, spoor?: Spoor): number {
  const korting = KORTING_THUIS.in(jaar);
  spoor?.stap(
    WLZ.KORTING,
    `Korting voor zorg thuis: ${euro(bedrag)} - ${euro(korting.waarde)} = ${euro(bedrag - korting.waarde)}.`,
    { parameters: [korting] },
  );
  return bedrag - korting.waarde;
}

/** The minimum of LAAG, for whom no income is needed or known. */
export function lageMinimum(jaar: number, spoor?: Spoor): number {
  const min = LAGE_MIN.in(jaar);
  spoor?.stap(WLZ.GRENZEN_LAAG, `Het minimum van de lage bijdrage: ${euro(min.waarde)}.`, { parameters: [min] });
  return min.waarde;
}
