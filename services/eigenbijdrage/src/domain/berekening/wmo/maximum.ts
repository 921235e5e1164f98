import type { Datum } from '@iwlz/basis';
import { bijtellingVan, compensatieVan, vermogensVan, wie } from '../inkomen/vermogen.js';
import { begin, periodejaar, type Bijdrageperiode } from '../kalender/bijdrageperiode.js';
import type { Parameter } from '../parameters/reeks.js';
import * as P from '../parameters/wmo.js';
import { heeftAowOp, inkomenOver, ledenOp, plekVanInkomen, type Huishouden } from '../personen/huishouden.js';
import { rondPeriodemaximumAf } from '../rekenen/afronden.js';
import { exact, nietOnderNul, percentageVan, type Exact } from '../rekenen/exact.js';
import type { Spoor } from '../uitleg/spoor.js';
import { euro, euroVan, procent } from '../uitleg/tekst.js';
import { WMO } from './regels.js';
import type { Gemeenteparameters, WmoVoorlopig } from './wmo.js';

/** The most that a household pays in a period of 2015 to 2018 (B2). */
export interface Periodemaximum {
  readonly maximum: number;
  /** The bijdrageplichtig inkomen; `undefined` when no income is known. */
  readonly bpi: Exact | undefined;
  readonly voorlopig: readonly WmoVoorlopig[];
}

/** The maximum of a period by income, with the municipality's own parameters in place of the law's. */
export function periodemaximum(
  huishouden: Huishouden,
  periode: Bijdrageperiode,
  gemeente: Gemeenteparameters = {},
  spoor?: Spoor,
): Periodemaximum {
  const jaar = periodejaar(periode);
  const leden = ledenOp(huishouden, begin(periode));
  const dragers = leden.flatMap((lid) => {
    const gegevens = inkomenOver(lid, jaar - 2);
    return gegevens ? [{ lid, gegevens, aow: heeftAowOp(lid, `${jaar}-01-31` as Datum) }] : [];
  });
  const groep = groepVan(
    leden.length === 2,
    leden.every((lid) => heeftAowOp(lid, `${jaar}-01-31` as Datum)),
  );
  const basis = basisVan(groep, jaar, gemeente);
  spoor?.stap(WMO.AOW_31_JANUARI, `Op 31-1-${jaar}: ${groep.tekst}; het basisbedrag is ${euro(basis.waarde)}.`, {
    parameters: basis.parameters,
  });
  if (dragers.length < leden.length) {
    spoor?.stap(WMO.GEEN_INKOMEN, `Over ${jaar - 2} is geen inkomen bekend: het maximum is het basisbedrag.`);
    return { maximum: basis.waarde, bpi: undefined, voorlopig: ['GEEN_INKOMEN'] };
  }
  for (const d of dragers) {
    spoor?.stap(WMO.INKOMEN, `Inkomen van ${wie(d)} over ${jaar - 2}: ${euro(d.gegevens.inkomen)}.`, {
      feiten: [plekVanInkomen(d.lid, jaar - 2)],
    });
  }
  const vermogens = vermogensVan(dragers, jaar, spoor);
  const bpi =
    dragers.reduce((som, d) => som + exact(d.gegevens.inkomen), 0n) +
    bijtellingVan(vermogens, 0, jaar, spoor) -
    compensatieVan(dragers, vermogens, jaar, spoor);
  const drempel = drempelVan(groep, jaar, gemeente);
  const deel = percentage(jaar, gemeente);
  const erboven = nietOnderNul(bpi - exact(drempel.waarde));
  const maximum = rondPeriodemaximumAf(basis.waarde, percentageVan(erboven, deel.waarde));
  spoor?.stap(
    WMO.MAXIMUM,
    `Bijdrageplichtig inkomen ${euroVan(bpi)}; boven ${euro(drempel.waarde)} telt een dertiende van ${procent(deel.waarde)}: ` +
      `ten hoogste ${euro(maximum)} per periode.`,
    { parameters: [...drempel.parameters, ...deel.parameters] },
  );
  const aanname = drempel.parameters.some((p) => p.bewijs === 'A');
  return { maximum, bpi, voorlopig: aanname ? ['AANNAME_PARAMETER'] : [] };
}

/** The flat maximum of 2019 (B3). */
export function vastMaximum(paar: boolean, gemeente: Gemeenteparameters = {}, spoor?: Spoor): number {
  const basis = basisVan(groepVan(paar, true), 2019, gemeente);
  spoor?.stap(WMO.VAST_MAXIMUM, `Het maximum is ${euro(basis.waarde)} per periode.`, { parameters: basis.parameters });
  return basis.waarde;
}

interface Groep {
  readonly huishouden: 'alleen' | 'paar';
  readonly leeftijd: 'aow' | 'nietAow';
  readonly tekst: string;
}

/** A value, and the parameters of the law that gave it: none when the municipality did. */
interface Waarde {
  readonly waarde: number;
  readonly parameters: readonly Parameter<unknown>[];
}

function groepVan(paar: boolean, allenAow: boolean): Groep {
  const leeftijd = allenAow ? 'de AOW-leeftijd bereikt' : `de AOW-leeftijd niet ${paar ? 'allebei ' : ''}bereikt`;
  return {
    huishouden: paar ? 'paar' : 'alleen',
    leeftijd: allenAow ? 'aow' : 'nietAow',
    tekst: `${paar ? 'een paar' : 'alleenstaand'}, ${leeftijd}`,
  };
}

function basisVan({ huishouden, leeftijd }: Groep, jaar: number, gemeente: Gemeenteparameters): Waarde {
  const onderAow = P.WMO_PAAR_ONDER_AOW.in(jaar);
  if (huishouden === 'paar' && leeftijd === 'nietAow' && onderAow.waarde === 'ZONDER_BASIS') {
    return { waarde: 0, parameters: [onderAow] };
  }
  return eigenOf(huishouden === 'paar' ? gemeente.basisMp : gemeente.basis1p, P.WMO_BASIS[huishouden].in(jaar));
}

function drempelVan({ huishouden, leeftijd }: Groep, jaar: number, gemeente: Gemeenteparameters): Waarde {
  const eigen = {
    alleen: { nietAow: gemeente.drempel1pNietAow, aow: gemeente.drempel1pAow },
    paar: { nietAow: gemeente.drempelMpNietAow, aow: gemeente.drempelMpAow },
  };
  return eigenOf(eigen[huishouden][leeftijd], P.WMO_DREMPEL[huishouden][leeftijd].in(jaar));
}

function percentage(jaar: number, gemeente: Gemeenteparameters): Waarde {
  return eigenOf(gemeente.percentageMilli, P.WMO_PERCENTAGE.in(jaar));
}

function eigenOf(eigen: number | undefined, wet: Parameter): Waarde {
  return eigen === undefined ? { waarde: wet.waarde, parameters: [wet] } : { waarde: eigen, parameters: [] };
}
