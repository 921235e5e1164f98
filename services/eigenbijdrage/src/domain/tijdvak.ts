import { dagErna, type Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';

/** What the CAK must be told again when it changes (9.7, situation; OP327). `instelling` does not count for MPT. */
export interface Situatie {
  readonly leveringsvorm: string;
  readonly zzpCode: string;
  readonly instelling: string | null;
  readonly zorgkantoor: string;
  readonly etmalen: string | null;
}

/** Care of one situation that leaves no day out; `tot` is its last day, `null` while it runs. */
export interface Tijdvak {
  readonly situatie: Situatie;
  readonly van: Datum;
  readonly tot: Datum | null;
  /** The times in care it is made of. */
  readonly perioden: readonly zorg.Zorgperiode[];
}

const IN_NATURA: readonly string[] = ['4', '5', '7', '8'];
const MPT = '7';
const ADMINISTRATIEF = '5';

/** The times in care that the CAK has to do with (9.7, Care). */
export function zorgVoorCak(perioden: readonly zorg.Zorgperiode[]): readonly zorg.Zorgperiode[] {
  return perioden.filter((p) => IN_NATURA.includes(p.toewijzing.leveringsvorm) && p.soort !== ADMINISTRATIEF);
}

/** The stretches that the care consists of (9.7): what is of one situation and overlaps or touches, is one. */
export function tijdvakken(zorg: readonly zorg.Zorgperiode[]): Tijdvak[] {
  const perSituatie = new Map<string, Tijdvak[]>();
  for (const p of zorg.toSorted((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0))) {
    const situatie = situatieVan(p);
    const kenmerk = JSON.stringify(situatie);
    const eerdere = perSituatie.get(kenmerk) ?? [];
    const vorige = eerdere.at(-1);
    if (vorige && sluitAan(vorige, p)) eerdere[eerdere.length - 1] = verlengd(vorige, p);
    else eerdere.push({ situatie, van: p.van, tot: p.tot, perioden: [p] });
    perSituatie.set(kenmerk, eerdere);
  }
  return [...perSituatie.values()].flat();
}

/** Whether there is care on the day after this one. The last day of the calendar has none after it: that care does not end. */
export function gaatDoorNa(dag: Datum, zorg: readonly zorg.Zorgperiode[]): boolean {
  const morgen = dagErna(dag);
  return morgen === undefined || zorg.some((p) => p.van <= morgen && (p.tot === null || morgen <= p.tot));
}

function situatieVan({ toewijzing, zorgkantoor, etmalen }: zorg.Zorgperiode): Situatie {
  const { leveringsvorm, zzpCode } = toewijzing;
  return {
    leveringsvorm,
    zzpCode,
    instelling: leveringsvorm === MPT ? null : toewijzing.instelling,
    zorgkantoor,
    etmalen,
  };
}

/** Whether the period begins on or before the day after the stretch ends (given that it does not begin before it). */
function sluitAan({ tot }: Tijdvak, p: zorg.Zorgperiode): boolean {
  const morgen = tot === null ? undefined : dagErna(tot);
  return morgen === undefined || p.van <= morgen;
}

function verlengd(t: Tijdvak, p: zorg.Zorgperiode): Tijdvak {
  const tot = t.tot === null || p.tot === null ? null : t.tot > p.tot ? t.tot : p.tot;
  return { ...t, tot, perioden: [...t.perioden, p] };
}
