import type { Clientwaarde } from '@iwlz/berichten';
import type { melding } from '@iwlz/contracts';
import { besluit } from './besluit.js';
import { dag, mag, magDag } from './waarden.js';

/** The source of the facts that intake itself reads in a message. */
const BRON = 'urn:nld:iwlz:intake';

/** What a client block of an IO31 says: the besluit, and what the client is entitled to. */
export function indicatie(c: Clientwaarde<'IO31'>, herkomst: melding.Berichtherkomst): melding.Indicatie {
  return {
    feit: { bron: BRON, bronId: `${herkomst.berichtId}/${herkomst.blok}` },
    herkomst,
    indicatie: besluit(c.indicatie),
    profielen: (c.indicatie.geindiceerdeZorgzwaartepakketten ?? []).map((r) => ({
      zzpCode: r.zzpCode,
      ingangsdatum: dag(r.ingangsdatum),
      einddatum: magDag(r.einddatum),
      voorkeurClient: mag(r.voorkeurClient),
      instellingVoorkeur: mag(r.instellingVoorkeur),
    })),
  };
}
