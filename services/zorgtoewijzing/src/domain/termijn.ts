import { dagErna, plusWerkdagen, werkdagenTussen, type Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import type { Antwoordtermijn, Dossier, Toewijzing } from './dossier.js';
import type { Instellingen } from './instellingen.js';
import { vergelijkTekst } from './sleutel.js';
import { einddatum, verloopVan } from './verloop.js';

/*
 * The term for an answer (MAZ or MUT) on a new toewijzing, rule book 9.8. Each term has two moments, at the beginning of a
 * day: the last werkdag but one, when it nears its end, and the day after its last werkdag, when it is overdue.
 */

/** A moment of a term. */
export interface Termijnmoment {
  /** The day at whose beginning it passes. */
  readonly op: Datum;
  readonly type: 'TermijnNadert' | 'TermijnOverschreden';
  /** Length of the term in werkdagen. */
  readonly termijn: number;
  /** Last day of the term. */
  readonly datum: Datum;
}

/** A fact about a term. */
export type Termijnfeit = Extract<zorg.ZorgFeit, { type: `Termijn${string}` }>;

/** Only on care in natura is an answer awaited: verblijf, VPT, MPT and DTV. */
const MET_ANTWOORD: readonly string[] = ['4', '5', '7', '8'];

/** How a term begins: with the first AW33 of a key. */
export function nieuweTermijn(vanaf: Datum): Antwoordtermijn {
  return { vanaf, beantwoord: false, bekekenTot: vanaf, overschreden: null, teLaatGemeld: false };
}

/** The term after a MAZ or MUT was accepted: answered, and so for ever. */
export function metAntwoord(termijn: Antwoordtermijn): Antwoordtermijn {
  return termijn.beantwoord ? termijn : { ...termijn, beantwoord: true };
}

/** The term after what was published about it. */
export function metTermijnfeit(t: Antwoordtermijn, { type, data }: Termijnfeit): Antwoordtermijn {
  if (type !== 'TermijnOverschreden') return { ...t, bekekenTot: data.opDag };
  if (data.werkdagenTeLaat !== null) return { ...t, teLaatGemeld: true };
  const { termijn, datum, opDag } = data;
  const langste = t.overschreden !== null && t.overschreden.termijn > termijn ? t.overschreden : { termijn, datum };
  return { ...t, bekekenTot: opDag, overschreden: langste };
}

/** Computed once per setting and day: every tick of the agenda asks for them. */
const berekend = new WeakMap<Instellingen, Map<Datum, readonly Termijnmoment[]>>();

/** All moments of a term that runs from this day, in the order in which they pass; of one day by datum, then by type. */
export function momenten(vanaf: Datum, instellingen: Instellingen): readonly Termijnmoment[] {
  const perDag = berekend.get(instellingen) ?? new Map<Datum, readonly Termijnmoment[]>();
  if (perDag.size === 0) berekend.set(instellingen, perDag);
  const gevonden = perDag.get(vanaf) ?? berekenMomenten(vanaf, instellingen);
  perDag.set(vanaf, gevonden);
  return gevonden;
}

function berekenMomenten(vanaf: Datum, instellingen: Instellingen): Termijnmoment[] {
  return instellingen.antwoordtermijnen
    .flatMap((termijn) => momentenVan(termijn, vanaf, instellingen))
    .sort((a, b) => vergelijkTekst(a.op, b.op) || vergelijkTekst(a.datum, b.datum) || vergelijkTekst(a.type, b.type));
}

/** A term of one werkdag has no last werkdag but one. */
function momentenVan(termijn: number, vanaf: Datum, instellingen: Instellingen): Termijnmoment[] {
  const datum = plusWerkdagen(vanaf, termijn, instellingen);
  const erna = dagErna(datum);
  const nadert = termijn > 1 ? plusWerkdagen(vanaf, termijn - 1, instellingen) : undefined;
  return [
    ...(nadert ? [{ op: nadert, type: 'TermijnNadert' as const, termijn, datum }] : []),
    ...(erna ? [{ op: erna, type: 'TermijnOverschreden' as const, termijn, datum }] : []),
  ];
}

/** The day of the next moment on which something may be published; `undefined` when the term is over or answered. */
export function volgendMoment(t: Toewijzing, instellingen: Instellingen): Datum | undefined {
  return openMomenten(t, instellingen)[0]?.op;
}

/**
 * What the beginning of a day publishes: every moment that passed since it was last looked, unless the toewijzing had ended
 * by then. That it had is recorded too, because a moment is looked at once, whatever becomes of the toewijzing.
 */
export function verstreken(dossier: Dossier, vandaag: Datum, instellingen: Instellingen): Termijnfeit[] {
  return dossier.toewijzingen.flatMap((t) => {
    const nu = openMomenten(t, instellingen).filter((m) => m.op <= vandaag);
    if (nu.length === 0) return [];
    const einde = einddatum(verloopVan(t, dossier, 'ALLES'));
    return nu.map((m) => momentfeit(m, t, vandaag, einde !== null && einde < m.op));
  });
}

/** What a first answer publishes when it comes after a term was overdue: by how many werkdagen it is late. */
export function teLateAntwoorden(dossier: Dossier, vandaag: Datum, instellingen: Instellingen): Termijnfeit[] {
  return dossier.toewijzingen.flatMap(({ sleutel: toewijzing, termijn: t }): Termijnfeit[] => {
    if (!t.beantwoord || t.teLaatGemeld || t.overschreden === null) return [];
    const { termijn, datum } = t.overschreden;
    const werkdagenTeLaat = werkdagenTussen(datum, vandaag, instellingen);
    return [{ type: 'TermijnOverschreden', data: { toewijzing, opDag: vandaag, datum, termijn, werkdagenTeLaat } }];
  });
}

function openMomenten(t: Toewijzing, instellingen: Instellingen): readonly Termijnmoment[] {
  const { vanaf, beantwoord, bekekenTot } = t.termijn;
  if (beantwoord || !MET_ANTWOORD.includes(t.sleutel.leveringsvorm)) return [];
  return momenten(vanaf, instellingen).filter((m) => m.op > bekekenTot);
}

function momentfeit(
  { type, termijn, datum }: Termijnmoment,
  t: Toewijzing,
  opDag: Datum,
  vervallen: boolean,
): Termijnfeit {
  const data = { toewijzing: t.sleutel, opDag, datum, termijn };
  if (vervallen) return { type: 'TermijnVervallen', data };
  return type === 'TermijnNadert' ? { type, data } : { type, data: { ...data, werkdagenTeLaat: null } };
}
