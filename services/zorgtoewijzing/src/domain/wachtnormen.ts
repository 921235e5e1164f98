import type { Datum } from '@iwlz/basis';

/** The sector of a zorgprofiel, as the norms tell them apart. */
export type Sector = 'VV' | 'GHZ' | 'GGZ';

/** How sure a norm is: read in a source, derived from one, or our own choice (rule book, section 0). */
export type Bewijs = 'V' | 'D' | 'A';

/** How long a client may wait in a status before someone must act. */
export interface Wachtnorm {
  readonly leveringsstatus: string;
  /** `null`: in every sector. */
  readonly sector: Sector | null;
  readonly vanaf: Datum;
  readonly tot: Datum | null;
  readonly dagen: number;
  readonly bewijs: Bewijs;
  readonly bron: string;
  /** What the number of days means, in one sentence. */
  readonly zin: string;
}

const VANAF = '2021-01-01' as Datum;
const rij = { vanaf: VANAF, tot: null };

/**
 * The norms of section 5, by status and sector. No source gives numbers for the statuses of 2021; a zorgkantoor that has its own
 * hands in another table. Status 3 (uit voorzorg) builds up no waiting time.
 */
export const WACHTNORMEN: readonly Wachtnorm[] = [
  {
    ...{ ...rij, leveringsstatus: '6', sector: null, dagen: 14, bewijs: 'A' },
    bron: 'VGZ en CZ: zo snel mogelijk; het getal is een aanname',
    zin: 'Urgent plaatsen: na twee weken zoekt het zorgkantoor zelf een plek.',
  },
  {
    ...{ ...rij, leveringsstatus: '7', sector: 'VV', dagen: 42, bewijs: 'D' },
    bron: 'treeknorm verpleging en verzorging, van de voorganger "actief wachtend" (CZ)',
    zin: 'Actief plaatsen in verpleging en verzorging: binnen zes weken.',
  },
  {
    ...{ ...rij, leveringsstatus: '7', sector: 'GHZ', dagen: 91, bewijs: 'D' },
    bron: 'treeknorm gehandicaptenzorg, van de voorganger "actief wachtend" (CZ)',
    zin: 'Actief plaatsen in de gehandicaptenzorg: binnen dertien weken.',
  },
  {
    ...{ ...rij, leveringsstatus: '2', sector: null, dagen: 365, bewijs: 'A' },
    bron: 'CZ, oude pagina: een plek binnen een jaar; de jaarlijkse toets is een aanname',
    zin: 'Wacht op voorkeur: elk jaar nagaan of de voorkeur nog geldt.',
  },
];

/** The norm for a status and zorgprofiel that holds on a day; `undefined` when there is none. */
export function wachtnorm(
  normen: readonly Wachtnorm[],
  leveringsstatus: string,
  zzpCode: string,
  dag: Datum,
): Wachtnorm | undefined {
  const sector = sectorVan(zzpCode);
  return normen.find(
    (n) =>
      n.leveringsstatus === leveringsstatus &&
      (n.sector === null || n.sector === sector) &&
      n.vanaf <= dag &&
      (n.tot === null || dag <= n.tot),
  );
}

/** Profiles of verpleging en verzorging are 750 to 759 and 190, 191; of GGZ 760 to 772 and 860 to 888 (COD163). */
export function sectorVan(zzpCode: string): Sector | null {
  const code = Number(zzpCode);
  if ((code >= 750 && code <= 759) || code === 190 || code === 191) return 'VV';
  if ((code >= 760 && code <= 772) || (code >= 860 && code <= 888)) return 'GGZ';
  return code >= 780 && code <= 856 ? 'GHZ' : null;
}
