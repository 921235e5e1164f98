import { plusJaren, type Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { vindToewijzing, type Dossier } from './dossier.js';
import { fout, type Regeltekst } from './regel.js';
import { recordsVan, type Regelrecord } from './regelrecord.js';
import { isEindeZorg, mutatieOp } from './regels.js';

/** With these codes a deletion that is over a year old is refused when zorgkantoor and CAK do not agree (OP253). */
export const OUDE_CORRECTIES = {
  VERWIJDERING_MAZ: {
    code: '0700',
    tekst: 'De MAZ is meer dan een jaar oud en mag alleen worden verwijderd als zorgkantoor en CAK akkoord zijn.',
    bron: 'iWlz 2.2 OP253, retourcode van het CAK',
  },
  VERWIJDERING_MUT: {
    code: '1160',
    tekst: 'De MUT is meer dan een jaar oud en mag alleen worden verwijderd als zorgkantoor en CAK akkoord zijn.',
    bron: 'iWlz 2.2 OP253, retourcode van het CAK',
  },
} as const satisfies Record<string, Regeltekst>;

/**
 * The deletions of a block that need agreement (9.5, Old corrections), each with the code of its refusal. Empty when the
 * block may be handled at once. `ontvangenOp` is the day of receipt.
 */
export function oudeCorrecties(blok: melding.Melding, dossier: Dossier, ontvangenOp: Datum): zorg.Fout[] {
  if (blok.mazVerwijderingen.length + blok.mutatieVerwijderingen.length === 0) return [];
  const grens = plusJaren(ontvangenOp, -1);
  return recordsVan(blok)
    .filter((r) => r.datum < grens)
    .flatMap((r) => {
      if (r.op === 'VERWIJDERING_MAZ') return [fout(OUDE_CORRECTIES.VERWIJDERING_MAZ, r.klasse, r.volgnummer)];
      if (r.op === 'VERWIJDERING_MUT' && wasEindeZorg(r, dossier)) {
        return [fout(OUDE_CORRECTIES.VERWIJDERING_MUT, r.klasse, r.volgnummer)];
      }
      return [];
    });
}

/** A mutation that is gone when the refusal comes, was held for what it was. */
function wasEindeZorg(r: Regelrecord, dossier: Dossier): boolean {
  const bekend = mutatieOp(vindToewijzing(dossier, r.sleutel), r.datum);
  return bekend === undefined || isEindeZorg(bekend);
}
