import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { eersteDag, maandVan, plusMaand, type Maand } from '../berekening/index.js';
import type { Stand } from '../stand.js';
import { grenzen, uiterlijkVoor } from './termijn.js';
import { beeldVan, huishoudenIn } from './vraag.js';

/** Why a decision has to wait. The rule book has amounts without income (A8), but none without these. */
export const UITSTEL = {
  GEBOORTEDATUM_ONTBREEKT:
    'De geboortedatum is nog niet bekend: daarvan hangt af of en volgens welke regels de bijdrage is verschuldigd.',
  GEBOORTE_NA_OVERLIJDEN: 'De geboortedatum ligt na de dag van overlijden.',
  PARTNERGEGEVENS_ONTBREKEN: 'Van de partner is nog geen bruikbare geboortedatum bekend.',
  PARAMETERJAAR_ONTBREEKT: 'De bedragen van dit jaar zijn nog niet ingevoerd.',
} as const;

export type Uitstelreden = keyof typeof UITSTEL;

/** What the persons of these months lack, and for which months: of the client for all, of a partner for those as a couple. */
export function ontbreekt(
  stand: Stand,
  maanden: readonly Maand[],
): { readonly reden: Uitstelreden; readonly maanden: readonly Maand[] } | undefined {
  const { geboortedatum, overlijdensdatum } = stand.gegevens;
  if (!geboortedatum) return { reden: 'GEBOORTEDATUM_ONTBREEKT', maanden };
  if (overlijdensdatum && overlijdensdatum.dag < geboortedatum.dag) return { reden: 'GEBOORTE_NA_OVERLIJDEN', maanden };
  if (stand.gegevens.huishoudens.length === 0) return undefined;
  const zonder = maanden.filter((m) => {
    const huishouden = huishoudenIn(stand, m);
    return huishouden && !bruikbaar(beeldVan(stand, huishouden.partner));
  });
  return zonder.length > 0 ? { reden: 'PARTNERGEGEVENS_ONTBREKEN', maanden: zonder } : undefined;
}

function bruikbaar(beeld: bijdrage.Persoonsbeeld | null): boolean {
  if (!beeld?.geboortedatum) return false;
  return !beeld.overlijdensdatum || beeld.overlijdensdatum.dag >= beeld.geboortedatum.dag;
}

/** The wait as it stands on this day: until when the first month can still be reached, and when it is looked at again. */
export function uitstelOp(dag: Datum, reden: Uitstelreden, vanaf: Maand): bijdrage.BijdrageUitgesteld {
  const { eerste } = grenzen(dag);
  const bereikbaar = vanaf < eerste ? eerste : vanaf;
  return {
    opDag: dag,
    reden,
    tekst: UITSTEL[reden],
    vanaf: bereikbaar,
    uiterlijk: uiterlijkVoor(bereikbaar),
    opnieuwOp: eersteDag(plusMaand(maandVan(dag), 1)),
  };
}
