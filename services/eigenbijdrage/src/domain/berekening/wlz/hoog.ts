import { bijtellingVan, compensatieVan, extraVrijstelling, vermogensVan, wie } from '../inkomen/vermogen.js';
import type { Inkomensdrager } from '../inkomen/vermogen.js';
import * as P from '../parameters/hoog.js';
import { HOGE_MAX } from '../parameters/wlz-bedragen.js';
import { plekVanInkomen } from '../personen/huishouden.js';
import { rondMaandbedragAf } from '../rekenen/afronden.js';
import { exact, hoogste, laagste, nietOnderNul, percentageVan, type Exact } from '../rekenen/exact.js';
import type { Spoor } from '../uitleg/spoor.js';
import { euro, euroVan, procent } from '../uitleg/tekst.js';
import type { Draagkracht } from './laag.js';
import { WLZ } from './regels.js';

/** HOOG per month in cents (A6): what is left of income after tax, deductions and vermogen. It has no minimum. */
export function hogeBijdrage({ jaar, dragers, verschuldigdeOnderAow }: Draagkracht, spoor?: Spoor): number {
  const inkomen = naBelasting(dragers, spoor);
  const vast = vasteAftrek(dragers, jaar, spoor);
  const vermogens = vermogensVan(dragers, jaar, spoor);
  const bpi =
    inkomen -
    vast -
    extraVrijlating(inkomen - vast, dragers, jaar, spoor) -
    arbeidsaftrek(dragers, jaar, spoor) -
    wuvWubo(dragers, spoor) -
    compensatieVan(dragers, vermogens, jaar, spoor) +
    bijtellingVan(vermogens, extraVrijstelling(verschuldigdeOnderAow, jaar, spoor), jaar, spoor);
  const max = HOGE_MAX.in(jaar);
  const bedrag = Math.min(rondMaandbedragAf(nietOnderNul(bpi)), max.waarde);
  spoor?.stap(
    WLZ.HOOG,
    `Bijdrageplichtig inkomen ${euroVan(bpi)}; per maand een twaalfde, niet onder nul en ten hoogste ${euro(max.waarde)}: ${euro(bedrag)}.`,
    { parameters: [max] },
  );
  return bedrag;
}

function naBelasting(dragers: readonly Inkomensdrager[], spoor?: Spoor): Exact {
  return dragers.reduce((som, d) => {
    const { inkomen, belasting = 0, peiljaar } = d.gegevens;
    spoor?.stap(
      WLZ.INKOMEN_HOOG,
      `Inkomen van ${wie(d)} over ${peiljaar}: ${euro(inkomen)} - ${euro(belasting)} belasting = ${euro(inkomen - belasting)}.`,
      { feiten: [plekVanInkomen(d.lid, peiljaar)] },
    );
    return som + exact(inkomen) - exact(belasting);
  }, 0n);
}

/** Zak- en kleedgeld, premie less zorgtoeslag, and aftrekpost: the three items of the regeling. */
function vasteAftrek(dragers: readonly Inkomensdrager[], jaar: number, spoor?: Spoor): Exact {
  const zakgeld = P.ZAKGELD[soortVan(dragers)].in(jaar);
  spoor?.stap(WLZ.ZAKGELD, `Zak- en kleedgeld: ${euro(zakgeld.waarde)} per jaar.`, { parameters: [zakgeld] });
  const aftrekpost = dragers.reduce((som, d) => {
    const post = P.AFTREKPOST[d.aow ? 'aow' : 'nietAow'].in(jaar);
    spoor?.stap(WLZ.AFTREKPOST, `Aftrekpost van ${wie(d)}: ${euro(post.waarde)}.`, { parameters: [post] });
    return som + post.waarde;
  }, 0);
  return exact(zakgeld.waarde + aftrekpost) + nettoPremie(dragers, jaar, spoor);
}

function nettoPremie(dragers: readonly Inkomensdrager[], jaar: number, spoor?: Spoor): Exact {
  const premie = dragers.reduce((som, d) => som + premieVan(d, soortVan(dragers), jaar, spoor), 0n);
  return nietOnderNul(premie - zorgtoeslag(dragers, jaar, spoor));
}

function premieVan(d: Inkomensdrager, soort: Soort, jaar: number, spoor?: Spoor): Exact {
  const { inkomen, bijdrageInkomenZvw = inkomen, peiljaar } = d.gegevens;
  const [vast, deel, max] = [P.PREMIE_VAST.in(jaar), P.PREMIE_PERCENTAGE.in(jaar), P.PREMIE_MAX.in(jaar)];
  const over = Math.max(0, d.aow ? inkomen : bijdrageInkomenZvw);
  const berekend = exact(vast.waarde) + percentageVan(exact(over), deel.waarde);
  const min = d.aow ? [P.PREMIE_MIN_AOW[soort].in(jaar)] : [];
  const premie = hoogste(laagste(berekend, exact(max.waarde)), exact(min[0]?.waarde ?? 0));
  spoor?.stap(
    WLZ.PREMIE,
    `Premie van ${wie(d)}: ${euro(vast.waarde)} + ${procent(deel.waarde)} van ${euro(over)}, ` +
      `${min[0] ? `ten minste ${euro(min[0].waarde)} en ` : ''}ten hoogste ${euro(max.waarde)}: ${euroVan(premie)}.`,
    { feiten: [plekVanInkomen(d.lid, peiljaar)], parameters: [vast, deel, max, ...min] },
  );
  return premie;
}

/** Once per household, when one of them was entitled on 1 January of the peiljaar. */
function zorgtoeslag(dragers: readonly Inkomensdrager[], jaar: number, spoor?: Spoor): Exact {
  const recht = dragers.filter((d) => d.gegevens.zorgtoeslag === true);
  if (recht.length === 0) return 0n;
  const max = P.ZORGTOESLAG[soortVan(dragers)].in(jaar);
  const [grens, deel] = [P.TOESLAG_GRENS.in(jaar), P.TOESLAG_PERCENTAGE.in(jaar)];
  const inkomen = dragers.reduce((som, d) => som + exact(d.gegevens.inkomen), 0n);
  const boven = nietOnderNul(inkomen - exact(grens.waarde));
  const toeslag = nietOnderNul(exact(max.waarde) - percentageVan(boven, deel.waarde));
  spoor?.stap(
    WLZ.ZORGTOESLAG,
    `Zorgtoeslag, die van de premie afgaat: ${euro(max.waarde)} - ${procent(deel.waarde)} van het inkomen boven ${euro(grens.waarde)}: ${euroVan(toeslag)}.`,
    { feiten: recht.map((d) => plekVanInkomen(d.lid, d.gegevens.peiljaar)), parameters: [max, grens, deel] },
  );
  return toeslag;
}

/** A share of what the three items leave above a bound; the deduction for work does not count in it (letter of art. 4.5). */
function extraVrijlating(over: Exact, dragers: readonly Inkomensdrager[], jaar: number, spoor?: Spoor): Exact {
  const grens = P.EXTRA_VRIJLATING_GRENS[soortVan(dragers)][dragers.some((d) => d.aow) ? 'aow' : 'nietAow'].in(jaar);
  const deel = P.EXTRA_VRIJLATING_PERCENTAGE.in(jaar);
  const vrij = percentageVan(nietOnderNul(over - exact(grens.waarde)), deel.waarde);
  spoor?.stap(
    WLZ.EXTRA_VRIJLATING,
    `Extra vrijlating: ${procent(deel.waarde)} van wat er na deze posten boven ${euro(grens.waarde)} overblijft (van ${euroVan(over)}): ${euroVan(vrij)}.`,
    { parameters: [deel, grens] },
  );
  return vrij;
}

/** Of earnings in the calendar year before the contribution year, of both. */
function arbeidsaftrek(dragers: readonly Inkomensdrager[], jaar: number, spoor?: Spoor): Exact {
  const deel = P.ARBEID_PERCENTAGE.in(jaar);
  return dragers.reduce((som, d) => {
    const index = d.lid.persoon.arbeid?.findIndex((a) => a.jaar === jaar - 1) ?? -1;
    const netto = d.lid.persoon.arbeid?.[index]?.nettoOpbrengst ?? 0;
    if (netto === 0) return som;
    const aftrek = percentageVan(exact(netto), deel.waarde);
    spoor?.stap(
      WLZ.ARBEID,
      `Van de netto-opbrengst van arbeid van ${wie(d)} in ${jaar - 1}, ${euro(netto)}, gaat ${procent(deel.waarde)} af: ${euroVan(aftrek)}.`,
      { feiten: [`${d.lid.rol}.arbeid[${index}]`], parameters: [deel] },
    );
    return som + aftrek;
  }, 0n);
}

function wuvWubo(dragers: readonly Inkomensdrager[], spoor?: Spoor): Exact {
  return dragers.reduce((som, d) => {
    const { wuvWubo: uitkering = 0, peiljaar } = d.gegevens;
    if (uitkering === 0) return som;
    spoor?.stap(WLZ.WUV_WUBO, `Op verzoek gaat de uitkering WUV of WUBO van ${wie(d)} af: ${euro(uitkering)}.`, {
      feiten: [plekVanInkomen(d.lid, peiljaar)],
    });
    return som + exact(uitkering);
  }, 0n);
}

type Soort = 'alleen' | 'paar';

function soortVan(dragers: readonly Inkomensdrager[]): Soort {
  return dragers.length === 2 ? 'paar' : 'alleen';
}
