import { dagenTussen, type Datum } from '@iwlz/basis';
import type { Persoon } from '../personen/persoon.js';
import { rondClientdeelAf, rondDeelVanMaandAf } from '../rekenen/afronden.js';
import type { Maandbedrag } from './maandbedrag.js';
import type { Dagregime } from './regime.js';
import type { Betaler, Maanddeel, WlzInvoer } from './wlz.js';

/** Days of one month that are alike, both ends included. */
export interface Stuk {
  readonly van: Datum;
  readonly tm: Datum;
  readonly regime: Dagregime;
  readonly bedrag: Maandbedrag;
}

/** A part of a month and the stretches that it was added up from. */
export interface Deel {
  readonly deel: Maanddeel;
  readonly stukken: readonly Stuk[];
}

/** The parts of a month (A8): days with the same regime, korting, debtor and month amount are one, in order of first day. */
export function delenVan(stukken: readonly Stuk[], dagenInMaand: number, invoer: WlzInvoer, peiljaar: number): Deel[] {
  return groepen(stukken, (s) => s.bedrag).map((groep) => {
    const [eerste] = groep;
    const dagen = dagenVan(groep);
    const { regime, betaler } = eerste.regime;
    const { korting, bedrag: maandbedrag } = eerste.bedrag;
    const bedrag = bedragVoor(maandbedrag, dagen, dagenInMaand);
    const clientdeel = clientdeelVan(bedrag, betaler, invoer, peiljaar);
    return { deel: { regime, korting, betaler, maandbedrag, dagen, bedrag, clientdeel }, stukken: groep };
  });
}

/**
 * What was due for the month while the 20-hour rule was applied and no real hours were known (A5); `bedrag` when nothing was
 * settled in it.
 */
export function provisioneelVan(stukken: readonly Stuk[], dagenInMaand: number, bedrag: number): number {
  if (stukken.every((s) => s.bedrag.eerder === undefined)) return bedrag;
  const toen = groepen(stukken, ({ bedrag: b }) => (b.eerder === undefined ? b : { bedrag: b.eerder, korting: true }));
  return toen.reduce((som, groep) => {
    const { bedrag: nu, eerder = nu } = groep[0].bedrag;
    return som + bedragVoor(eerder, dagenVan(groep), dagenInMaand);
  }, 0);
}

/** The income over the peiljaar as the split uses it: what is not known counts as 0. */
export function inkomenVoorVerdeling(persoon: Persoon | undefined, peiljaar: number): number {
  return persoon?.inkomens?.find((i) => i.peiljaar === peiljaar)?.inkomen ?? 0;
}

type Bedrag = Pick<Maandbedrag, 'bedrag' | 'korting'>;

type Groep = readonly [Stuk, ...Stuk[]];

/** Stretches with the same regime, debtor and amount together, in order of their first. */
function groepen(stukken: readonly Stuk[], bedragVan: (stuk: Stuk) => Bedrag): Groep[] {
  const perKenmerk = new Map<string, [Stuk, ...Stuk[]]>();
  for (const stuk of stukken) {
    const { bedrag, korting } = bedragVan(stuk);
    const kenmerk = `${stuk.regime.regime} ${stuk.regime.betaler} ${bedrag} ${korting}`;
    const groep = perKenmerk.get(kenmerk);
    if (groep) groep.push(stuk);
    else perKenmerk.set(kenmerk, [stuk]);
  }
  return [...perKenmerk.values()];
}

function dagenVan(stukken: readonly Stuk[]): number {
  return stukken.reduce((som, { van, tm }) => som + dagenTussen(van, tm) + 1, 0);
}

/** A whole month is the month amount itself, never the formula by days. */
function bedragVoor(maandbedrag: number, dagen: number, dagenInMaand: number): number {
  return dagen === dagenInMaand ? maandbedrag : rondDeelVanMaandAf(maandbedrag, dagen);
}

function clientdeelVan(bedrag: number, betaler: Betaler, { client, partner }: WlzInvoer, peiljaar: number): number {
  if (betaler !== 'BEIDEN') return betaler === 'CLIENT' ? bedrag : 0;
  return rondClientdeelAf(bedrag, inkomenVoorVerdeling(client, peiljaar), inkomenVoorVerdeling(partner, peiljaar));
}
