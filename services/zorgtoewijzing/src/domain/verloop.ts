import type { Datum } from '@iwlz/basis';
import type { Dossier, Maz, Mutatie, Toewijzing } from './dossier.js';
import { eindeDoorMutatie, eindeVanBuiten, type Einde, type Zicht } from './einde.js';
import { eindigtZorg, mutatiesoort, WERKING, type Mutatiesoort, type OpenStaat } from './mutatiesoort.js';
import { wachtstatusUitOverdracht } from './overdracht.js';

/**
 * The fold of 9.2 and the end of 9.1: what the accepted records of one toewijzing, in order of business date, come down to.
 * Everything else (periods, transitions, care, rules) is read off its result. It never rejects a record: one that may not
 * take effect simply has none.
 */
export interface Verloop {
  /** The records with effect, in order. */
  readonly stappen: readonly Stap[];
  /** Number of MAZ that came while the client was already in care, and so had no effect. */
  readonly mazInZorg: number;
  /** Where the fold stands after the last record with effect. */
  readonly laatste: OpenStaat | 'GESLOTEN';
  /** The end of the toewijzing; `null` when it has none. */
  readonly einde: Einde | null;
}

/** A record that took effect. */
export interface Stap {
  readonly record: Verlooprecord;
  readonly van: OpenStaat;
  readonly naar: OpenStaat | 'GESLOTEN';
}

/** A MAZ or a mutation, as the fold orders them. `datum` is its Begindatum or Mutatiedatum. */
export type Verlooprecord =
  | { readonly soort: 'MAZ'; readonly datum: Datum; readonly maz: Maz }
  | { readonly soort: Mutatiesoort; readonly datum: Datum; readonly mutatie: Mutatie };

/** Folds one toewijzing of the dossier. */
export function verloopVan(t: Toewijzing, dossier: Dossier, zicht: Zicht): Verloop {
  const vanBuiten = eindeVanBuiten(t, dossier, zicht);
  const stappen: Stap[] = [];
  let staat: OpenStaat | 'GESLOTEN' = 'TOEGEWEZEN';
  let mazInZorg = 0;
  for (const record of opVolgorde(t, dossier)) {
    if (staat === 'GESLOTEN' || (vanBuiten && record.datum > vanBuiten.datum)) break;
    if (record.soort === 'MAZ' && staat === 'IN_ZORG') mazInZorg++;
    const naar: OpenStaat | 'GESLOTEN' | undefined = WERKING[record.soort][staat];
    if (naar === undefined) continue;
    stappen.push({ record, van: staat, naar });
    staat = naar;
  }
  const sluitend = staat === 'GESLOTEN' ? stappen.at(-1)?.record : undefined;
  return { stappen, mazInZorg, laatste: staat, einde: (sluitend && eindeDoor(sluitend, t)) ?? vanBuiten };
}

/** Last day of the toewijzing that counts; `null` without end. */
export function einddatum(v: Verloop): Datum | null {
  return v.einde?.datum ?? null;
}

/** Whether the care ran until the einddatum itself: then passing it ends care, and otherwise the toewijzing just lapses. */
export function inZorgTotEinddatum(v: Verloop): boolean {
  return v.laatste === 'IN_ZORG';
}

/** The end by cause (a). Its date is never after one of (b) to (f), so it goes first. */
function eindeDoor(record: Verlooprecord, t: Toewijzing): Einde | null {
  return record.soort === 'MAZ' ? null : eindeDoorMutatie(record.soort, record.mutatie, t);
}

/** All records in the order of 9.2: by date; on one date the wachtstatus that came along (N3), then by `rang`. */
function opVolgorde(t: Toewijzing, dossier: Dossier): Verlooprecord[] {
  const overgenomen = wachtstatusUitOverdracht(t, dossier);
  const records: Verlooprecord[] = [
    ...(overgenomen ? [{ soort: '18' as const, datum: overgenomen.mutatiedatum, mutatie: overgenomen }] : []),
    ...t.mazzen.map((maz) => ({ soort: 'MAZ' as const, datum: maz.begindatum, maz })),
    ...t.mutaties.map((mutatie) => ({
      soort: mutatiesoort(mutatie.mutatiecode, mutatie.leveringsstatus),
      datum: mutatie.mutatiedatum,
      mutatie,
    })),
  ];
  return records.sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : rang(a) - rang(b)));
}

/** On one date: 12, 18, 21; the end of earlier care; the start of care; the end of care that started that day. */
function rang(r: Verlooprecord): number {
  if (r.soort === 'MAZ') return 2;
  if (!eindigtZorg(r.soort)) return 0;
  return r.mutatie.begindatum !== null && r.mutatie.begindatum < r.datum ? 1 : 3;
}
