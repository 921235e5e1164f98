import { BERICHTEN, RELEASE, type Clientwaarde, type Headerwaarde } from '@iwlz/berichten';
import type { bericht } from '@iwlz/contracts';

/** The Header of a message that the platform sends. */
export function uitgaandeHeader(verzonden: Omit<bericht.BerichtVerzonden, 'clienten'>): Headerwaarde<'CA317'> {
  const { berichtsoort, afzender, identificatie, dagtekening } = verzonden;
  return {
    berichtCode: BERICHTEN[berichtsoort as 'CA317' | 'CA319'].code,
    berichtVersie: RELEASE.berichtVersie,
    berichtSubversie: RELEASE.berichtSubversie,
    afzender,
    berichtIdentificatie: { identificatie, dagtekening },
    xsdVersie: { basisschemaXsdVersie: RELEASE.xsdVersie, berichtXsdVersie: RELEASE.xsdVersie },
  };
}

/** A client block of it: what was noted of the client, and the BSN. */
export function uitgaandeClient(
  { geleverdeZorg, mutatiesZorg }: bericht.VerzondenClient,
  bsn: string,
): Clientwaarde<'CA317'> | Clientwaarde<'CA319'> {
  if (mutatiesZorg.length > 0) {
    return {
      bsn,
      mutatiesZorg: mutatiesZorg.map(({ mutatieZorgId, mutatiecode, mutatiedatum, statusAanlevering }) => ({
        ...{ mutatieZorgID: mutatieZorgId, mutatiecode, mutatiedatum, statusAanlevering },
      })),
    };
  }
  return {
    bsn,
    zorgLeveringen: geleverdeZorg.map((z) => ({
      geleverdeZorgID: z.geleverdeZorgId,
      startdatum: z.startdatum,
      zzpCode: z.zzpCode,
      ...(z.instelling !== null && { instelling: z.instelling }),
      ...(z.etmalen !== null && { etmalen: z.etmalen }),
      ...(z.klasse !== null && { klasse: z.klasse }),
      leveringsvorm: z.leveringsvorm,
      statusAanlevering: z.statusAanlevering,
    })),
  };
}
