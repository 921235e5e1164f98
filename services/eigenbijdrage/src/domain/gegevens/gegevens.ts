import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';

/** Something that was told about a person: in which event, and when whoever told it established it. */
export interface Gegeven {
  readonly bron: string;
  readonly vastgesteldOp: Datum;
}

/** A thing as it is known: since when here, and the events that said otherwise about the same. */
export type Bekend<T extends Gegeven> = T & {
  readonly bekendOp: Datum;
  /** Ids, in order of arrival. */
  readonly tegengesproken: readonly string[];
};

/** What is known of a person from elsewhere than the toewijzingen; per kind at most one of each key, in order of key. */
export interface Gegevens {
  readonly geboortedatum: Bekend<bijdrage.Daggegeven> | null;
  readonly aowDatum: Bekend<bijdrage.Daggegeven> | null;
  readonly overlijdensdatum: Bekend<bijdrage.Daggegeven> | null;
  readonly inkomens: readonly Bekend<bijdrage.Inkomensgegeven>[];
  readonly vermogens: readonly Bekend<bijdrage.Vermogensgegeven>[];
  readonly arbeid: readonly Bekend<bijdrage.Arbeidsgegeven>[];
  readonly mptVerwacht: readonly Bekend<bijdrage.MptVerwachtgegeven>[];
  readonly mptGeleverd: readonly Bekend<bijdrage.MptLevergegeven>[];
  readonly omstandigheden: readonly Bekend<bijdrage.Omstandigheidgegeven>[];
  readonly zorg: readonly Bekend<bijdrage.Zorggegeven>[];
  readonly maandbedragen: readonly Bekend<bijdrage.Maandbedraggegeven>[];
  readonly huishoudens: readonly Bekend<bijdrage.Huishoudgegeven>[];
}

/** Nothing known. */
export const GEEN_GEGEVENS: Gegevens = {
  geboortedatum: null,
  aowDatum: null,
  overlijdensdatum: null,
  inkomens: [],
  vermogens: [],
  arbeid: [],
  mptVerwacht: [],
  mptGeleverd: [],
  omstandigheden: [],
  zorg: [],
  maandbedragen: [],
  huishoudens: [],
};

/** The person's data after one more thing was told. */
export function metGegeven(g: Gegevens, { bekendOp, ...feit }: bijdrage.GegevensOvergenomen): Gegevens {
  const dag = (oud: Bekend<bijdrage.Daggegeven> | null, nieuw: bijdrage.Daggegeven | null) =>
    nieuw ? gekozen(oud, nieuw, bekendOp) : oud;
  const rij = <T extends Gegeven>(oud: readonly Bekend<T>[], nieuw: T | null, sleutel: (t: T) => string) =>
    nieuw ? metRij(oud, nieuw, sleutel, bekendOp) : oud;
  return {
    geboortedatum: dag(g.geboortedatum, feit.geboortedatum),
    aowDatum: dag(g.aowDatum, feit.aowDatum),
    overlijdensdatum: dag(g.overlijdensdatum, feit.overlijdensdatum),
    inkomens: rij(g.inkomens, feit.inkomen, (i) => String(i.peiljaar)),
    vermogens: rij(g.vermogens, feit.vermogen, (v) => String(v.peiljaar)),
    arbeid: rij(g.arbeid, feit.arbeid, (a) => String(a.jaar)),
    mptVerwacht: rij(g.mptVerwacht, feit.mptVerwacht, (m) => m.van),
    mptGeleverd: rij(g.mptGeleverd, feit.mptGeleverd, (m) => m.maand),
    omstandigheden: rij(g.omstandigheden, feit.omstandigheid, (o) => `${o.soort} ${o.van}`),
    zorg: rij(g.zorg, feit.zorg, (z) => `${z.leveringsvorm} ${z.van}`),
    maandbedragen: rij(g.maandbedragen, feit.maandbedrag, (m) => `${m.regime} ${m.van}`),
    huishoudens: rij(g.huishoudens, feit.huishouden, (h) => `${h.partner} ${h.van ?? ''}`),
  };
}

function metRij<T extends Gegeven>(
  rijen: readonly Bekend<T>[],
  nieuw: T,
  sleutel: (t: T) => string,
  bekendOp: Datum,
): readonly Bekend<T>[] {
  const oud = rijen.find((r) => sleutel(r) === sleutel(nieuw));
  const rij = gekozen(oud ?? null, nieuw, bekendOp);
  if (rij === oud) return rijen;
  return [...rijen.filter((r) => r !== oud), rij].sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
}

/**
 * Which of two counts: what was established last, whichever came first; on one day what came last. Who says the same again
 * changes nothing but the day on which it was established.
 */
function gekozen<T extends Gegeven>(oud: Bekend<T> | null, nieuw: T, bekendOp: Datum): Bekend<T> {
  if (!oud) return bekend(nieuw, bekendOp, []);
  const jonger = nieuw.vastgesteldOp >= oud.vastgesteldOp;
  if (inhoud(oud) === inhoud(nieuw)) return jonger ? { ...oud, vastgesteldOp: nieuw.vastgesteldOp } : oud;
  const { tegengesproken } = oud;
  return jonger
    ? bekend(nieuw, bekendOp, [...tegengesproken, oud.bron])
    : { ...oud, tegengesproken: [...tegengesproken, nieuw.bron] };
}

function bekend<T extends Gegeven>(t: T, bekendOp: Datum, tegengesproken: readonly string[]): Bekend<T> {
  return { ...geordend(t), bekendOp, tegengesproken };
}

/** The value with its fields in order of name, so that equal ones read the same in a stored state (ADR 0007). */
export function geordend<T>(waarde: T): T {
  if (Array.isArray(waarde)) return waarde.map(geordend) as T;
  if (typeof waarde !== 'object' || waarde === null) return waarde;
  const velden = Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(velden.map(([naam, w]) => [naam, geordend(w)])) as T;
}

function inhoud(g: Gegeven): string {
  const vast = { ...g, bron: null, vastgesteldOp: null, bekendOp: null, tegengesproken: null };
  return JSON.stringify(geordend(vast));
}
