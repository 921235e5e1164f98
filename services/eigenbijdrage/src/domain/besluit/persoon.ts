import { dagErna, dagErvoor, type Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import {
  maand,
  type Inkomen,
  type Leveringsvorm,
  type MptOmvang,
  type Persoon,
  type Tijdvak,
  type Zorgperiode,
} from '../berekening/index.js';
import { deugdelijk } from '../zorg/zorgtijd.js';

/**
 * A person as the computation takes it. Needs a birth date. The lists keep the order of the picture, so that a place in the
 * invoer leads back to the events that told it (`bronnenVan`).
 */
export function persoonVan(beeld: bijdrage.Persoonsbeeld, geboortedatum: Datum): Persoon {
  return {
    geboortedatum,
    ...(beeld.aowDatum && { aowDatum: beeld.aowDatum.dag }),
    ...(beeld.overlijdensdatum && { overlijdensdatum: beeld.overlijdensdatum.dag }),
    zorgperioden: zorgperioden(beeld),
    inkomens: beeld.inkomens.map((i) => inkomenVan(i, beeld.vermogens)),
    arbeid: beeld.arbeid.map(({ jaar, nettoOpbrengst }) => ({ jaar, nettoOpbrengst })),
  };
}

/** The circumstances of one kind that were not taken back. */
export function omstandigheden(
  beelden: readonly bijdrage.Persoonsbeeld[],
  soort: string,
): (Tijdvak & { readonly opAanvraag: boolean })[] {
  return rijen(beelden, soort).map((o) => ({ ...tijdvak(o), opAanvraag: o.opAanvraag }));
}

/** The same, as they were told. */
export function rijen(beelden: readonly bijdrage.Persoonsbeeld[], soort: string): bijdrage.Omstandigheidgegeven[] {
  return beelden.flatMap((b) => b.omstandigheden).filter((o) => o.soort === soort && geldt(o));
}

/** The days of a thing, both ends included; without a last day it still runs. */
export function tijdvak({ van, tm }: { readonly van: Datum; readonly tm: Datum | null }): Tijdvak {
  return tm === null ? { van } : { van, tm };
}

/** Whether the thing was not taken back and does not end before it begins. */
export function geldt({ van, tm, vervallen }: { van: Datum; tm: Datum | null; vervallen: boolean }): boolean {
  return !vervallen && (tm === null || tm >= van);
}

/**
 * The times in care, cut where something about them begins or ends: what MPT is expected, and stays of two weeks per two
 * months. The first day of a stay after a GGZ maximum marks the time that holds it.
 */
export function zorgperioden(beeld: bijdrage.Persoonsbeeld): Zorgperiode[] {
  return stukken(beeld).map(({ periode }) => periode);
}

/** The events that told each of the `zorgperioden`, in the same order. */
export function bronnenPerZorgperiode(beeld: bijdrage.Persoonsbeeld): string[][] {
  return stukken(beeld).map(({ bronnen }) => bronnen);
}

function stukken(beeld: bijdrage.Persoonsbeeld): { periode: Zorgperiode; bronnen: string[] }[] {
  const tweeWeken = rijen([beeld], 'TWEE_WEKEN_REGELING');
  const naGgz = rijen([beeld], 'NA_GGZ_MAXIMUM');
  const verwacht = beeld.mptVerwacht.filter(geldt);
  const werkelijk = beeld.mptGeleverd.map(({ maand: m, urenHonderdsten, dagdelen, etmalen }) => ({
    maand: maand(m),
    ...{ urenHonderdsten, dagdelen, etmalen },
  }));
  return beeld.zorg.filter(deugdelijk).flatMap((z) => {
    const mpt = z.leveringsvorm === 'MPT' || z.leveringsvorm === 'OVERBRUGGING';
    return gesneden(tijdvak(z), [...tweeWeken, ...(mpt ? verwacht : [])]).map((deel) => {
      const omvang = mpt ? verwacht.find((v) => overlapt(v, deel)) : undefined;
      const bijzonder = [naGgz.find((n) => overlapt(n, deel)), tweeWeken.find((t) => overlapt(t, deel))] as const;
      const periode: Zorgperiode = {
        leveringsvorm: z.leveringsvorm as Leveringsvorm,
        ...deel,
        ...(bijzonder[0] && { naGgzMaximum: true }),
        ...(bijzonder[1] && { tweeWekenRegeling: true }),
        ...(omvang && { verwacht: omvangVan(omvang) }),
        ...(mpt && werkelijk.length > 0 && { werkelijk }),
      };
      const geleverd = mpt ? beeld.mptGeleverd : [];
      return { periode, bronnen: [z, ...bijzonder, omvang, ...geleverd].flatMap((g) => (g ? [g.bron] : [])) };
    });
  });
}

function omvangVan({ urenHonderdsten, dagdelen, etmalen }: bijdrage.MptVerwachtgegeven): MptOmvang {
  return { urenHonderdsten, dagdelen, etmalen };
}

function inkomenVan(i: bijdrage.Inkomensgegeven, vermogens: readonly bijdrage.Vermogensgegeven[]): Inkomen {
  const v = vermogens.find((x) => x.peiljaar === i.peiljaar);
  return {
    ...{ peiljaar: i.peiljaar, inkomen: i.inkomen, belasting: i.belasting, zorgtoeslag: i.zorgtoeslag },
    ...(i.bijdrageInkomenZvw !== null && { bijdrageInkomenZvw: i.bijdrageInkomenZvw }),
    ...(i.wuvWubo !== null && { wuvWubo: i.wuvWubo }),
    ...(v && {
      grondslagSparenBeleggen: v.grondslagSparenBeleggen,
      rendementsgrondslag: v.rendementsgrondslag,
      uitgezonderdeUitkering: v.uitgezonderdeUitkering,
    }),
  };
}

type Vak = { readonly van: Datum; readonly tm?: Datum | null };

function overlapt(a: Vak, b: Vak): boolean {
  return (b.tm == null || a.van <= b.tm) && (a.tm == null || b.van <= a.tm);
}

/** The stretch, cut before every first day and after every last day of the others that lies in it. */
function gesneden(vak: Tijdvak, anderen: readonly Vak[]): Tijdvak[] {
  const begin = anderen.flatMap(({ van, tm }) => [van, ...(tm == null ? [] : [dagErna(tm) ?? van])]);
  const sneden = [...new Set(begin)].filter((d) => d > vak.van && (vak.tm === undefined || d <= vak.tm)).sort();
  const eersten = [vak.van, ...sneden];
  return eersten.map((van, i) => {
    const volgende = eersten[i + 1];
    const tm = volgende === undefined ? vak.tm : dagErvoor(volgende);
    return tm === undefined ? { van } : { van, tm };
  });
}
