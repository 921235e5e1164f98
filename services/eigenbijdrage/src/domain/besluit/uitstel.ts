import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { eersteDag, maandenVan, maandVan, plusMaand, type Maand } from '../berekening/index.js';
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

/** What the persons of these months lack. The month: the first for which it is missing. */
export function ontbreekt(stand: Stand, van: Maand, tm: Maand): { reden: Uitstelreden; vanaf: Maand } | undefined {
  const { geboortedatum, overlijdensdatum } = stand.gegevens;
  if (!geboortedatum) return { reden: 'GEBOORTEDATUM_ONTBREEKT', vanaf: van };
  if (overlijdensdatum && overlijdensdatum.dag < geboortedatum.dag)
    return { reden: 'GEBOORTE_NA_OVERLIJDEN', vanaf: van };
  if (stand.gegevens.huishoudens.length === 0) return undefined;
  const vanaf = maandenVan(van, tm).find((m) => {
    const huishouden = huishoudenIn(stand, m);
    return huishouden && !bruikbaar(beeldVan(stand, huishouden.partner));
  });
  return vanaf && { reden: 'PARTNERGEGEVENS_ONTBREKEN', vanaf };
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
