import { getal } from './regel.js';

/** A period as a unit carries it: first day and, unless it is open, last day. */
export interface Begrensd {
  readonly ingangsdatum?: string | undefined;
  readonly einddatum?: string | undefined;
}

/** What the official set takes for the end of an open period. */
const OPEN = 99_999_999;

/**
 * Whether two periods overlap, by the formula of the official set (berichten.md 5.7). For periods that run forwards it is the
 * usual inclusive overlap; for reversed ones it is what the set does.
 */
export function overlapt(a: Begrensd, b: Begrensd): boolean {
  if (a.einddatum === undefined && b.einddatum === undefined) return true;
  const [aVan, aTot, bVan, bTot] = [getal(a.ingangsdatum), einde(a), getal(b.ingangsdatum), einde(b)];
  return (aTot >= bVan && aTot <= bTot) || (bTot >= aVan && bTot <= aTot);
}

/** TR077's exemption: the two share one day only, as the set decides it; it depends on their order. */
export function deeltEenDag(later: Begrensd, eerder: Begrensd): boolean {
  if (kaal(later.ingangsdatum) === kaal(later.einddatum)) return true;
  return getal(later.ingangsdatum) >= getal(eerder.ingangsdatum)
    ? kaal(eerder.einddatum) === kaal(later.ingangsdatum)
    : kaal(later.einddatum) === kaal(eerder.ingangsdatum);
}

/** TR016: whether a unit lies within the indication. */
export function valtBinnen(eenheid: Begrensd, indicatie: Begrensd): boolean {
  const [van, buitenVan, buitenTot] = [getal(eenheid.ingangsdatum), getal(indicatie.ingangsdatum), einde(indicatie)];
  const vanBinnen = van >= buitenVan && van <= buitenTot;
  if (eenheid.einddatum === undefined) return indicatie.einddatum === undefined && vanBinnen;
  const tot = getal(eenheid.einddatum);
  return vanBinnen && tot >= van && tot >= buitenVan && tot <= buitenTot;
}

/** So many days after a date, as numbers (`20200831`). The official set counts every year that divides by four as a leap year. */
export function dagenErna(datum: number, dagen: number): number {
  let som = datum + dagen;
  for (;;) {
    const [jaar, maand, dag] = [Math.floor(som / 10_000), Math.floor(som / 100) % 100, som % 100];
    const laatste = maand === 2 ? (jaar % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(maand) ? 30 : 31;
    if (!(dag > laatste)) return som;
    som = (maand === 12 ? (jaar + 1) * 10_000 + 100 : jaar * 10_000 + (maand + 1) * 100) + dag - laatste;
  }
}

function einde(p: Begrensd): number {
  return p.einddatum === undefined ? OPEN : getal(p.einddatum);
}

function kaal(datum: string | undefined): string {
  return (datum ?? '').replaceAll('-', '');
}
