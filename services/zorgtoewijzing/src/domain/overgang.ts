import type { Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import type { Sleutel } from './sleutel.js';

/**
 * A step in the life of a toewijzing that the outside is told about (9.6), and per type its compensation: what is
 * published when it turns out not to be so.
 */
export const HERSTELD = {
  ZorgAangevangen: 'ZorgAangevangenHersteld',
  ZorgHervat: 'ZorgHervatHersteld',
  ZorgAangehouden: 'ZorgAangehoudenHersteld',
  ZorgBeeindigd: 'ZorgBeeindigdHersteld',
  ZorgOvergeplaatst: 'ZorgOvergeplaatstHersteld',
  WachtstatusVastgesteld: 'WachtstatusHersteld',
  ToewijzingVervallen: 'ToewijzingVervallenHersteld',
  ToewijzingOvergedragen: 'ToewijzingOvergedragenHersteld',
  ToewijzingIngetrokken: 'ToewijzingIngetrokkenHersteld',
  ToewijzingVerlopen: 'ToewijzingVerlopenHersteld',
} as const satisfies Partial<Record<zorg.ZorgFeit['type'], zorg.ZorgFeit['type']>>;

/** Type of a transition. */
export type Overgangstype = keyof typeof HERSTELD;

/** Type of a compensation. */
export type Hersteltype = (typeof HERSTELD)[Overgangstype];

/** Per compensation the transition that it takes back. */
export const HERSTELT = Object.fromEntries(
  Object.entries(HERSTELD).map(([type, hersteld]) => [hersteld, type]),
) as Readonly<Record<Hersteltype, Overgangstype>>;

/** A transition of one toewijzing; which attributes it has depends on its type. */
export interface Overgang {
  readonly type: Overgangstype;
  readonly datum: Datum;
  readonly leveringsstatus?: string;
  readonly classificatie?: string | null;
  readonly naar?: string | null;
  readonly reden?: string;
}

/** The fact of a transition or a compensation. */
export type Overgangsfeit = Extract<zorg.ZorgFeit, { type: Overgangstype | Hersteltype }>;

/** Whether the two are the same transition: type, date and every attribute. */
export function zelfdeOvergang(a: Overgang, b: Overgang): boolean {
  return (
    a.datum === b.datum &&
    a.type === b.type &&
    a.leveringsstatus === b.leveringsstatus &&
    a.classificatie === b.classificatie &&
    a.naar === b.naar &&
    a.reden === b.reden
  );
}

/** The fact that publishes the transition. */
export function overgangsfeit(sleutel: Sleutel, overgang: Overgang): Overgangsfeit {
  return feitVan(overgang.type, sleutel, overgang);
}

/** The fact that takes the transition back. */
export function herstelfeit(sleutel: Sleutel, overgang: Overgang): Overgangsfeit {
  return feitVan(HERSTELD[overgang.type], sleutel, overgang);
}

/** The transition that a published fact is about. */
export function overgangVan(feit: Overgangsfeit): Overgang {
  const type = feit.type in HERSTELT ? HERSTELT[feit.type as Hersteltype] : (feit.type as Overgangstype);
  const { toewijzing: _, ...kenmerken } = feit.data;
  return { type, ...kenmerken };
}

function feitVan(type: Overgangsfeit['type'], toewijzing: Sleutel, overgang: Overgang): Overgangsfeit {
  const { type: _, ...kenmerken } = overgang;
  // A transition has exactly the attributes of the fact of its type: both come from the fold (transities.ts) or from a fact.
  return { type, data: { toewijzing, ...kenmerken } } as Overgangsfeit;
}
