import type { Clientwaarde } from '@iwlz/berichten';
import type { melding } from '@iwlz/contracts';
import { besluit } from './besluit.js';
import { dag, genummerd, getal, mag, magDag, magGetal } from './waarden.js';

/** What a client block of an AW33 assigns. */
export function toewijzing(c: Clientwaarde<'AW33'>, herkomst: melding.Berichtherkomst): melding.Toewijzing {
  const { besluitnummer, toegewezenZorgzwaartepakketten } = c.indicatie;
  return {
    herkomst,
    indicatie: besluit(c.indicatie),
    regels: genummerd(toegewezenZorgzwaartepakketten).map(({ r, volgnummer }) => ({
      volgnummer,
      toewijzing: {
        besluitnummer: getal(besluitnummer),
        instelling: mag(r.instelling),
        zzpCode: r.zzpCode,
        leveringsvorm: r.leveringsvorm,
        ingangsdatum: dag(r.ingangsdatum),
      },
      zorgkantoor: r.zorgkantoor,
      soort: r.soort,
      toewijzingsdatum: dag(r.toewijzingsdatum),
      toewijzingstijd: r.toewijzingstijd,
      percentage: magGetal(r.toewijzingPercentage),
      einddatum: magDag(r.einddatum),
      redenIntrekking: mag(r.redenIntrekking),
      etmalen: mag(r.etmalen),
      klasse: mag(r.klasse),
      instellingBestemming: mag(r.instellingBestemming),
      dossierhouder: mag(r.dossierhouder),
      coordinatorZorgThuis: mag(r.coordinatorZorgThuis),
      opname: mag(r.opname),
    })),
  };
}
