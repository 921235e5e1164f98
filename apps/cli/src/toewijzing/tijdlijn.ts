import { dagenTussen, dagErna, plusDagen, type Datum } from '@iwlz/basis';
import type { Staat, Staatperiode } from '@iwlz/zorgtoewijzing/handlers';

/** The days that a timeline shows, the last one included, and in how many characters. */
export interface Schaal {
  readonly van: Datum;
  readonly tot: Datum;
  readonly breedte: number;
}

/** How a state is drawn; what has ended is not drawn. */
export const TEKENS: Readonly<Partial<Record<Staat, string>>> = {
  TOEGEWEZEN: '·',
  WACHTEND: '░',
  AANGEHOUDEN: '▒',
  IN_ZORG: '█',
};

/** So much of the picture comes after the last day on which something changes, for what goes on. */
const UITLOOP = 0.15;

/** From the first day of all periods to a little after the last change, or after `op` when that is later. */
export function schaalVan(reeksen: readonly (readonly Staatperiode[])[], op: Datum, breedte: number): Schaal {
  const dagen = [op, ...reeksen.flat().map(({ van }) => van)].sort();
  const [van, laatste] = [dagen[0]!, dagen.at(-1)!];
  const uitloop = Math.max(breedte * UITLOOP, dagenTussen(van, laatste) * UITLOOP);
  return { van, tot: plusDagen(laatste, Math.ceil(uitloop)), breedte };
}

/** The periods as one line: a character for so many days, that of the state on the first of them. */
export function balk(perioden: readonly Staatperiode[], schaal: Schaal): string {
  return kolommen(schaal)
    .map((van, i, alle) => {
      const volgende = alle[i + 1] ?? dagErna(schaal.tot) ?? schaal.tot;
      // A period of a few days must not fall between two columns: of those in the column the last one is drawn.
      const periode = perioden.findLast((p) => p.van < volgende && (p.tot === null || p.tot >= van));
      return (periode && TEKENS[periode.staat]) ?? ' ';
    })
    .join('')
    .trimEnd();
}

/** The dates above the picture: as many as fit, each where its day is. */
export function datumregel(schaal: Schaal): string {
  const om = 12;
  const data = kolommen(schaal).filter((_, i) => i % om === 0 && i + om <= schaal.breedte + 2);
  return data
    .map((dag) => dag.padEnd(om))
    .join('')
    .trimEnd();
}

/** A mark below the picture on a day. */
export function merkregel(dag: Datum, teken: string, schaal: Schaal): string {
  const kolom = kolommen(schaal).findLastIndex((van) => van <= dag);
  return kolom < 0 ? '' : `${' '.repeat(kolom)}${teken} ${dag}`;
}

/** The first day of every column. */
function kolommen({ van, tot, breedte }: Schaal): Datum[] {
  const dagen = dagenTussen(van, tot) + 1;
  return Array.from({ length: breedte }, (_, i) => plusDagen(van, Math.floor((i * dagen) / breedte)));
}
