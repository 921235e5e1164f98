import type { Clientwaarde } from '@iwlz/berichten';
import type { bijdragegegevens, melding } from '@iwlz/contracts';
import { dag, genummerd, mag } from './waarden.js';

/** What a client block of a CA317 tells the CAK: care that began. */
export function begonnenZorg(
  c: Clientwaarde<'CA317'>,
  herkomst: melding.Berichtherkomst,
): bijdragegegevens.Zorgmelding {
  const geleverdeZorg = genummerd(c.zorgLeveringen).map(({ r, volgnummer }) => ({
    volgnummer,
    geleverdeZorgId: r.geleverdeZorgID.toLowerCase(),
    startdatum: dag(r.startdatum),
    zzpCode: r.zzpCode,
    instelling: mag(r.instelling),
    etmalen: mag(r.etmalen),
    klasse: mag(r.klasse),
    leveringsvorm: r.leveringsvorm,
    statusAanlevering: r.statusAanlevering,
  }));
  return { herkomst, geleverdeZorg, mutatiesZorg: [] };
}

/** What a client block of a CA319 tells the CAK: care that ended or was suspended. */
export function geeindigdeZorg(
  c: Clientwaarde<'CA319'>,
  herkomst: melding.Berichtherkomst,
): bijdragegegevens.Zorgmelding {
  const mutatiesZorg = genummerd(c.mutatiesZorg).map(({ r, volgnummer }) => ({
    volgnummer,
    mutatieZorgId: r.mutatieZorgID.toLowerCase(),
    mutatiecode: r.mutatiecode,
    mutatiedatum: dag(r.mutatiedatum),
    statusAanlevering: r.statusAanlevering,
  }));
  return { herkomst, geleverdeZorg: [], mutatiesZorg };
}
