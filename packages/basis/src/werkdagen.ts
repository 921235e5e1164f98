import { datum, plusDagen, weekdag, type Datum } from './datum.js';

/** Which of the two disputed days count as free (rule book zorgtoewijzing, section 5). */
export interface Feestdagen {
  readonly goedeVrijdagVrij: boolean;
  readonly bevrijdingsdagVrij: boolean;
}

/** As the Algemene termijnenwet reads: both days are free. */
export const ATW: Feestdagen = { goedeVrijdagVrij: true, bevrijdingsdagVrij: true };

/** Easter Sunday of a year (Meeus/Jones/Butcher). */
export function pasen(jaar: number): Datum {
  const a = jaar % 19;
  const b = Math.floor(jaar / 100);
  const c = jaar % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const maand = Math.floor((h + l - 7 * m + 114) / 31);
  const dag = ((h + l - 7 * m + 114) % 31) + 1;
  return vanDelen(jaar, maand, dag);
}

/** Whether the day is a werkdag: no Saturday, Sunday or feestdag. 24 and 31 December are werkdagen. */
export function isWerkdag(d: Datum, feestdagen: Feestdagen = ATW): boolean {
  return weekdag(d) <= 5 && !vrijeDagen(Number(d.slice(0, 4)), feestdagen).has(d);
}

/** The n-th werkdag after `start` (day 0, whatever kind of day it is); n of 0 gives `start` itself. */
export function plusWerkdagen(start: Datum, aantal: number, feestdagen: Feestdagen = ATW): Datum {
  let dag = start;
  for (let nog = aantal; nog > 0;) {
    dag = plusDagen(dag, 1);
    if (isWerkdag(dag, feestdagen)) nog--;
  }
  return dag;
}

/** Number of werkdagen after `van`, up to and including `tot`; 0 when `tot` is not later. */
export function werkdagenTussen(van: Datum, tot: Datum, feestdagen: Feestdagen = ATW): number {
  let aantal = 0;
  for (let dag = van; dag < tot;) {
    dag = plusDagen(dag, 1);
    if (isWerkdag(dag, feestdagen)) aantal++;
  }
  return aantal;
}

const perJaar = new Map<string, ReadonlySet<Datum>>();

function vrijeDagen(jaar: number, f: Feestdagen): ReadonlySet<Datum> {
  const sleutel = `${jaar}${f.goedeVrijdagVrij}${f.bevrijdingsdagVrij}`;
  const bekend = perJaar.get(sleutel);
  if (bekend) return bekend;
  const paasdag = pasen(jaar);
  const koningsdag = vanDelen(jaar, 4, 27);
  const dagen = new Set<Datum>([
    vanDelen(jaar, 1, 1),
    ...(f.goedeVrijdagVrij ? [plusDagen(paasdag, -2)] : []),
    plusDagen(paasdag, 1),
    weekdag(koningsdag) === 7 ? plusDagen(koningsdag, -1) : koningsdag,
    ...(f.bevrijdingsdagVrij ? [vanDelen(jaar, 5, 5)] : []),
    plusDagen(paasdag, 39), // Hemelvaart
    plusDagen(paasdag, 50), // tweede pinksterdag
    vanDelen(jaar, 12, 25),
    vanDelen(jaar, 12, 26),
  ]);
  perJaar.set(sleutel, dagen);
  return dagen;
}

function vanDelen(jaar: number, maand: number, dag: number): Datum {
  return datum([String(jaar).padStart(4, '0'), String(maand).padStart(2, '0'), String(dag).padStart(2, '0')].join('-'));
}
