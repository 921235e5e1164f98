import type { Datum } from '@iwlz/basis';
import type { bericht, bijdrage, bijdragegegevens } from '@iwlz/contracts';
import { afgeleideIdentificatie, afgeleideUuid } from './afgeleid.js';

/** A notice for the CAK, and whom it is about. */
export type Aanzegging = { readonly pseudoniem: string } & Extract<
  bijdrage.BijdrageFeit,
  { type: 'StartGemeld' | 'StopGemeld' | 'StartVerwijderd' | 'StopVerwijderd' }
>;

/** What waits to go out for one zorgkantoor, in order; `volgnummer` counts the times that something went out. */
export interface Uitgaand {
  readonly volgnummer: number;
  readonly wacht: readonly Aanzegging[];
}

export const NIETS_UIT: Uitgaand = { volgnummer: 0, wacht: [] };

/** Notices that go out together at most, so that a message stays of a size that a person can look through. */
const HOOGUIT = 500;

export function isVol({ wacht }: Uitgaand): boolean {
  return wacht.length >= HOOGUIT;
}

/**
 * The messages of a run, in the order in which the CAK must have them (zorgtoewijzing 9.7): deletions of stops, deletions of
 * starts, new starts, new stops. Each a message of its own: a start and its deletion have one key (TR101).
 */
const BERICHTEN = [
  ['StopVerwijderd', 'CA319'],
  ['StartVerwijderd', 'CA317'],
  ['StartGemeld', 'CA317'],
  ['StopGemeld', 'CA319'],
] as const;

/** What goes out for a zorgkantoor: everything that waited. The same state gives the same messages, with the same marks. */
export function berichtenVan(zorgkantoor: string, uit: Uitgaand, dagtekening: Datum): bericht.BerichtVerzonden[] {
  return BERICHTEN.flatMap(([type, berichtsoort]) => {
    const aanzeggingen = uit.wacht.filter((a) => a.type === type);
    const [eerste] = aanzeggingen;
    if (!eerste) return [];
    const kenmerk = `${type}|${zorgkantoor}|${uit.volgnummer}|${eerste.pseudoniem}`;
    const identificatie = afgeleideIdentificatie('C', kenmerk);
    const clienten = perClient(aanzeggingen).map(([pseudoniem, van]) => ({
      pseudoniem,
      geleverdeZorg: berichtsoort === 'CA317' ? van.map(geleverdeZorg) : [],
      mutatiesZorg: berichtsoort === 'CA319' ? van.map(mutatieZorg) : [],
    }));
    return [
      {
        berichtId: afgeleideUuid(`bericht|${kenmerk}`),
        berichtsoort,
        afzender: zorgkantoor,
        identificatie,
        dagtekening,
        clienten,
      },
    ];
  });
}

function perClient(aanzeggingen: readonly Aanzegging[]): [string, Aanzegging[]][] {
  const clienten = new Map<string, Aanzegging[]>();
  for (const a of aanzeggingen) {
    const van = clienten.get(a.pseudoniem);
    if (van) van.push(a);
    else clienten.set(a.pseudoniem, [a]);
  }
  return [...clienten];
}

const EERSTE = '1';
const VERWIJDEREN = '3';

function geleverdeZorg({ type, pseudoniem, data }: Aanzegging, i: number): bijdragegegevens.GeleverdeZorg {
  const { datum, zzpCode, instelling, etmalen, leveringsvorm } = data;
  return {
    volgnummer: i + 1,
    geleverdeZorgId: kenmerkVanZorg(pseudoniem, data, datum),
    startdatum: datum,
    ...{ zzpCode, instelling, etmalen, klasse: null, leveringsvorm },
    statusAanlevering: type === 'StartVerwijderd' ? VERWIJDEREN : EERSTE,
  };
}

function mutatieZorg({ type, pseudoniem, data }: Aanzegging, i: number): bijdragegegevens.MutatieZorg {
  const { datum, mutatiecode, begindatum } = data as bijdrage.StopGemeld;
  return {
    volgnummer: i + 1,
    // A stop of before stops named their start: its own day stands for it.
    mutatieZorgId: kenmerkVanZorg(pseudoniem, data, begindatum ?? datum),
    mutatiecode,
    mutatiedatum: datum,
    statusAanlevering: type === 'StopVerwijderd' ? VERWIJDEREN : EERSTE,
  };
}

/** GeleverdeZorgID: follows from the client, the situation and the first day, so that an end finds its start (TR118). */
function kenmerkVanZorg(pseudoniem: string, situatie: bijdrage.StartGemeld, begin: Datum): string {
  const { zorgkantoor, leveringsvorm, zzpCode, instelling, etmalen } = situatie;
  return afgeleideUuid(['zorg', pseudoniem, zorgkantoor, leveringsvorm, zzpCode, instelling, etmalen, begin].join('|'));
}
