import type { Clientwaarde } from '@iwlz/berichten';
import type { melding } from '@iwlz/contracts';
import { besluit } from './besluit.js';
import { dag, genummerd, mag, magDag } from './waarden.js';

/** What the client of a ZK31 brings along: the besluit, when the file goes over, and how each toewijzing stands. */
export function dossieroverdracht(
  c: Clientwaarde<'ZK31'>,
  herkomst: melding.Berichtherkomst,
): melding.Dossieroverdracht {
  return {
    herkomst,
    indicatie: besluit(c.indicatie),
    overdrachtdatum: dag(c.indicatie.overdrachtdatum),
    verhuisdatum: dag(c.verhuisdatum),
    regels: genummerd(c.indicatie.toegewezenZorgzwaartepakketten).map(({ r, volgnummer }) => ({
      volgnummer,
      zzpCode: r.zzpCode,
      instelling: mag(r.instelling),
      leveringsvorm: r.leveringsvorm,
      ingangsdatum: dag(r.ingangsdatum),
      einddatum: magDag(r.einddatum),
      leveringsstatus: r.leveringsstatus,
      leveringsstatusClassificatie: mag(r.leveringsstatusClassificatie),
    })),
  };
}
