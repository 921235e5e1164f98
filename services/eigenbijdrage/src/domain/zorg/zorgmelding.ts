import { dagErvoor, type Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';

/** A start of care that a file told (CA317) and that was not taken back. */
export interface Melding317 {
  readonly bron: string;
  /** Day on which it was told. */
  readonly bekendOp: Datum;
  readonly id: string;
  readonly zorgkantoor: string;
  readonly startdatum: Datum;
  readonly leveringsvorm: string;
  readonly zzpCode: string;
  readonly instelling: string | null;
  readonly etmalen: string | null;
}

/** An end of care that a file told (CA319) and that was not taken back. */
export interface Melding319 {
  readonly bron: string;
  /** Day on which it was told. */
  readonly bekendOp: Datum;
  readonly id: string;
  readonly mutatiecode: string;
  readonly mutatiedatum: Datum;
}

/** What zorgkantoren that still send files told of a client. */
export interface Zorgmeldingen {
  /** In order of startdatum. */
  readonly starts: readonly Melding317[];
  /** In order of mutatiedatum. */
  readonly einden: readonly Melding319[];
}

/** A start with its last day, and the end that closed it; without an end it still runs, or the next start closed it. */
export interface Bestandsperiode {
  readonly start: Melding317;
  readonly tm: Datum | null;
  readonly einde: Melding319 | null;
}

/** Nothing told. */
export const GEEN_ZORGMELDINGEN: Zorgmeldingen = { starts: [], einden: [] };

/** What a client block tells, and the event that brought it. */
export type Verteld = Pick<
  bijdrage.ZorgmeldingAanvaard,
  'bron' | 'bekendOp' | 'herkomst' | 'geleverdeZorg' | 'mutatiesZorg'
>;

/** What is told after one more client block. */
export function metZorgmelding(z: Zorgmeldingen, blok: Verteld): Zorgmeldingen {
  const { bron, bekendOp } = blok;
  const starts = new Map(z.starts.map((s) => [s.id, s]));
  for (const g of blok.geleverdeZorg) {
    starts.delete(g.geleverdeZorgId);
    if (g.statusAanlevering === VERWIJDERD) continue;
    starts.set(g.geleverdeZorgId, {
      bron,
      bekendOp,
      id: g.geleverdeZorgId,
      zorgkantoor: blok.herkomst.afzender,
      startdatum: g.startdatum,
      leveringsvorm: g.leveringsvorm,
      zzpCode: g.zzpCode,
      instelling: g.instelling,
      etmalen: g.etmalen,
    });
  }
  const einden = new Map(z.einden.map((e) => [e.id, e]));
  for (const m of blok.mutatiesZorg) {
    einden.delete(m.mutatieZorgId);
    if (m.statusAanlevering === VERWIJDERD) continue;
    const { mutatiecode, mutatiedatum } = m;
    einden.set(m.mutatieZorgId, { bron, bekendOp, id: m.mutatieZorgId, mutatiecode, mutatiedatum });
  }
  return {
    starts: [...starts.values()].sort((a, b) => volgorde(a.startdatum + a.id, b.startdatum + b.id)),
    einden: [...einden.values()].sort((a, b) => volgorde(a.mutatiedatum + a.id, b.mutatiedatum + b.id)),
  };
}

/** COD467. */
export const EERSTE = '1';
export const VERWIJDERD = '3';

/**
 * The times in care that follow: a start runs until its end, and at the latest until the day before the next start
 * (MAZ-on-MAZ, rule book C5). An end belongs to the start whose id it has (TR118), else to the one that ran on its day. Starts
 * of one day each run on their own.
 */
export function bestandsperioden({ starts, einden }: Zorgmeldingen): Bestandsperiode[] {
  const ids = new Set(starts.map((s) => s.id));
  return starts.map((start) => {
    const volgende = starts.find((s) => s.startdatum > start.startdatum);
    const grens = volgende ? dagErvoor(volgende.startdatum) : null;
    const einde = einden.find(
      (e) =>
        (e.id === start.id || !ids.has(e.id)) &&
        e.mutatiedatum >= start.startdatum &&
        (grens === null || e.mutatiedatum <= grens),
    );
    return { start, tm: einde?.mutatiedatum ?? grens, einde: einde ?? null };
  });
}

function volgorde(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
