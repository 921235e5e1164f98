import type { melding } from '@iwlz/contracts';
import { dag, getal, mag, magDag } from './waarden.js';

interface Indicatie {
  readonly besluitnummer: string;
  readonly soort: string;
  readonly afgiftedatum: string;
  readonly ingangsdatum: string;
  readonly einddatum?: string | undefined;
}

/** The besluit of the CIZ that a block rests on. */
export function besluit(indicatie: Indicatie): melding.Indicatiebesluit {
  return {
    besluitnummer: getal(indicatie.besluitnummer),
    afgiftedatum: dag(indicatie.afgiftedatum),
    ingangsdatum: dag(indicatie.ingangsdatum),
    einddatum: magDag(indicatie.einddatum),
    soort: mag(indicatie.soort),
  };
}
