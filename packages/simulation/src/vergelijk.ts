import { isObject } from './lezer.js';
import type { Json, Resultaat, Scenario, Stap } from './scenario.js';
import { zonderLeeg } from './uitkomst.js';

/** A difference between what a scenario expects and what came out, told so that a person can act on it. */
export interface Verschil {
  readonly scenario: string;
  /** What had happened before, one item per step. */
  readonly gegeven: readonly string[];
  /** The step that it is about, or the end of the scenario. */
  readonly wanneer: string;
  /** Which part of the outcome: `uitslag`, `gebeurtenissen[2]`, `cak[0]`. */
  readonly onderdeel: string;
  /** As JSON; `niets` where there should be, or is, nothing. */
  readonly verwacht: string;
  readonly kreeg: string;
}

/**
 * All differences; empty when the scenario agrees. By the format a part that is left out is expected to be empty; only a step
 * without `verwacht` is not compared.
 */
export function vergelijk(scenario: Scenario, resultaat: Resultaat): Verschil[] {
  const { id, stappen } = scenario;
  const verteld = stappen.map(vertel);
  const perStap = stappen.flatMap(({ verwacht }, i) => {
    const kreeg = resultaat.stappen[i];
    const wanneer = `stap ${i + 1}: ${verteld[i]}`;
    if (!verwacht || !kreeg) return [];
    return verschillen(verwacht, { ...kreeg }).map((v) => ({
      scenario: id,
      gegeven: verteld.slice(0, i),
      wanneer,
      ...v,
    }));
  });
  const { eindstand, cak } = scenario;
  const opEinde = verschillen({ eindstand, cak }, { eindstand: resultaat.eindstand, cak: resultaat.cak });
  return [...perStap, ...opEinde.map((v) => ({ scenario: id, gegeven: verteld, wanneer: 'na de laatste stap', ...v }))];
}

type Onderdeel = Pick<Verschil, 'onderdeel' | 'verwacht' | 'kreeg'>;

/** Parts whose order means nothing. */
const VERZAMELINGEN: readonly string[] = ['retourcodes', 'waarschuwingen'];

function verschillen(verwacht: Json, kreeg: Json): Onderdeel[] {
  return Object.entries(kreeg).flatMap(([naam, waarde]) => {
    const k = ordelijk(waarde, naam);
    const v = ordelijk(verwacht[naam] ?? (Array.isArray(k) ? [] : null), naam);
    if (!Array.isArray(v) || !Array.isArray(k) || VERZAMELINGEN.includes(naam)) return ongelijk(naam, v, k);
    return Array.from({ length: Math.max(v.length, k.length) }, (_, i) => ongelijk(`${naam}[${i}]`, v[i], k[i])).flat();
  });
}

function ongelijk(onderdeel: string, v: unknown, k: unknown): Onderdeel[] {
  const [verwacht, kreeg] = [v, k].map((x) => (x === undefined ? 'niets' : JSON.stringify(x)));
  return verwacht === kreeg ? [] : [{ onderdeel, verwacht: verwacht!, kreeg: kreeg! }];
}

/** The value with the fields of objects in order and without empty ones, and sets in order: equal values, equal texts. */
function ordelijk(waarde: unknown, naam = ''): unknown {
  if (Array.isArray(waarde)) {
    const leden = waarde.map((w) => ordelijk(w));
    return VERZAMELINGEN.includes(naam) ? leden.sort() : leden;
  }
  if (!isObject(waarde)) return waarde;
  const paren = Object.entries(zonderLeeg(waarde)).map(([k, v]) => [k, ordelijk(v, k)] as const);
  return Object.fromEntries(paren.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function vertel({ op, bericht, klok }: Stap): string {
  const wat = bericht
    ? `${bericht.berichtsoort} ${'identificatie' in bericht ? bericht.identificatie : ''}`.trim()
    : '';
  return [wat || (klok ? '' : 'niets'), klok ? 'run naar het CAK' : '', `op ${op}`].filter(Boolean).join(' ');
}
