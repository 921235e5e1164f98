import * as P from '../parameters/vermogen.js';
import { plekVanInkomen, type Lid } from '../personen/huishouden.js';
import type { Inkomen } from '../personen/persoon.js';
import { exact, laagste, percentageVan, type Exact } from '../rekenen/exact.js';
import { regels } from '../uitleg/regel.js';
import type { Spoor } from '../uitleg/spoor.js';
import { euro, euroVan, procent } from '../uitleg/tekst.js';

/** Vermogen, what it adds to income (VIB) and what is given back for it (CVO): rule book A7. Amounts in cents. */

const REGELS = regels({
  VERMOGEN: ['Blz art. 3.3.1.2', 'V'],
  UITGEZONDERDE_UITKERING: ['Blz art. 3.3.1.2 lid 1 onder a en lid 4; volgorde aangenomen', 'A'],
  EXTRA_VRIJSTELLING: ['Blz art. 3.3.1.2 lid 1 onder b', 'V'],
  VERMOGENSBIJTELLING: ['Blz art. 3.3.2.3 lid 1 onder c en 3.3.2.4 lid 1', 'V'],
  OUDERENTOESLAG: ['Blz art. 3.3.2.4a, later 3.3.1.2a; aftrekken, ook waar lid 3 optellen zegt', 'A'],
});

/** Someone whose income counts, with what is known of it over the peiljaar. */
export interface Inkomensdrager {
  readonly lid: Lid;
  readonly aow: boolean;
  readonly gegevens: Inkomen;
}

/** Vermogen of each, in their order: before the extra exemption, never below 0. */
export function vermogensVan(dragers: readonly Inkomensdrager[], jaar: number, spoor?: Spoor): number[] {
  const grondslagen = dragers.map((d) => grondslagVan(d, jaar, spoor));
  return dragers.map((d, i) => {
    const eigen = d.gegevens.uitgezonderdeUitkering ?? 0;
    const ander = 1 - i;
    const over = Math.max(0, (dragers[ander]?.gegevens.uitgezonderdeUitkering ?? 0) - (grondslagen[ander] ?? 0));
    const vermogen = Math.max(0, grondslagen[i]! - eigen - over);
    if (eigen + over > 0) {
      spoor?.stap(
        REGELS.UITGEZONDERDE_UITKERING,
        `Van het vermogen van ${wie(d)} gaat ${euro(eigen + over)} af aan eenmalige uitkeringen: ${euro(vermogen)} blijft over.`,
        { feiten: [plekVanInkomen(d.lid, d.gegevens.peiljaar)] },
      );
    }
    return vermogen;
  });
}

function grondslagVan(d: Inkomensdrager, jaar: number, spoor?: Spoor): number {
  const uit = P.VERMOGEN_UIT.in(jaar);
  const feiten = [plekVanInkomen(d.lid, d.gegevens.peiljaar)];
  if (uit.waarde === 'SPAREN_EN_BELEGGEN') {
    const grondslag = d.gegevens.grondslagSparenBeleggen ?? 0;
    spoor?.stap(
      REGELS.VERMOGEN,
      `Vermogen van ${wie(d)}: de grondslag sparen en beleggen van ${d.gegevens.peiljaar}, ${euro(grondslag)}.`,
      { feiten, parameters: [uit] },
    );
    return grondslag;
  }
  const rendement = d.gegevens.rendementsgrondslag ?? 0;
  if (rendement === 0) {
    spoor?.stap(REGELS.VERMOGEN, `Vermogen van ${wie(d)}: 0,00.`, { feiten, parameters: [uit] });
    return 0;
  }
  const drempel = P.RENDEMENTSDREMPEL.in(d.gegevens.peiljaar);
  const grondslag = Math.max(0, rendement - drempel.waarde);
  spoor?.stap(
    REGELS.VERMOGEN,
    `Vermogen van ${wie(d)}: wat van de rendementsgrondslag ${euro(rendement)} boven ${euro(drempel.waarde)} uitkomt, ${euro(grondslag)}.`,
    { feiten, parameters: [uit, drempel] },
  );
  return grondslag;
}

/** The extra exemption per person: there is one as soon as a person who owes is below AOW age, and then for both (A7). */
export function extraVrijstelling(ietsOnderAow: boolean, jaar: number, spoor?: Spoor): number {
  const vrij = P.EXTRA_VRIJSTELLING.in(jaar);
  if (!ietsOnderAow || vrij.waarde === 0) return 0;
  spoor?.stap(
    REGELS.EXTRA_VRIJSTELLING,
    `Wie bijdraagt heeft de AOW-leeftijd nog niet: van ieders vermogen blijft ${euro(vrij.waarde)} vrij.`,
    { parameters: [vrij] },
  );
  return vrij.waarde;
}

/** What vermogen adds to income, together. */
export function bijtellingVan(vermogens: readonly number[], vrijstelling: number, jaar: number, spoor?: Spoor): Exact {
  const deel = P.VIB_PERCENTAGE.in(jaar);
  const telt = vermogens.reduce((som, v) => som + Math.max(0, v - vrijstelling), 0);
  if (telt === 0) return 0n;
  const bijtelling = percentageVan(exact(telt), deel.waarde);
  spoor?.stap(
    REGELS.VERMOGENSBIJTELLING,
    `Bij het inkomen komt ${procent(deel.waarde)} van het vermogen ${euro(telt)}: ${euroVan(bijtelling)}.`,
    { parameters: [deel] },
  );
  return bijtelling;
}

/** The compensatie vervallen ouderentoeslag, together: for each of AOW age by their own figures. */
export function compensatieVan(
  dragers: readonly Inkomensdrager[],
  vermogens: readonly number[],
  jaar: number,
  spoor?: Spoor,
): Exact {
  if (P.CVO_MAX.in(jaar).waarde === 0) return 0n;
  return dragers.reduce((som, d, i) => som + compensatieVoor(d, vermogens[i]!, jaar, spoor), 0n);
}

function compensatieVoor(d: Inkomensdrager, vermogen: number, jaar: number, spoor?: Spoor): Exact {
  if (!d.aow) return 0n;
  const sparen = d.gegevens.grondslagSparenBeleggen ?? 0;
  const [drempel, deel, toets] = [P.CVO_DREMPEL.in(jaar), P.CVO_PERCENTAGE.in(jaar), P.CVO_TOETS_PERCENTAGE.in(jaar)];
  const [max, overSparen, over] = [P.CVO_MAX.in(jaar), P.CVO_SPAREN_PERCENTAGE.in(jaar), P.CVO_TOETS_OVER.in(jaar)];
  const aftrek = percentageVan(exact(over.waarde === 'VERMOGEN' ? vermogen : sparen), toets.waarde);
  const getoetst = exact(d.gegevens.inkomen) - aftrek;
  if (getoetst >= exact(drempel.waarde)) return 0n;
  const berekend = percentageVan(exact(vermogen), deel.waarde) + percentageVan(exact(sparen), overSparen.waarde);
  const compensatie = laagste(berekend, exact(max.waarde));
  if (compensatie === 0n) return 0n;
  spoor?.stap(
    REGELS.OUDERENTOESLAG,
    `Het inkomen van ${wie(d)} is, verminderd met ${procent(toets.waarde)} van het vermogen, ${euroVan(getoetst)}: lager dan ` +
      `${euro(drempel.waarde)}. Daarom gaat er ${euroVan(compensatie)} af (ten hoogste ${euro(max.waarde)}).`,
    { feiten: [plekVanInkomen(d.lid, d.gegevens.peiljaar)], parameters: [drempel, deel, overSparen, toets, over, max] },
  );
  return compensatie;
}

/** The person, as a sentence names them. */
export function wie({ lid }: Pick<Inkomensdrager, 'lid'>): string {
  return lid.rol === 'client' ? 'de cliënt' : 'de partner';
}
