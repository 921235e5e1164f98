import { stelZeker } from '@iwlz/basis';
import type { Clientwaarde } from '@iwlz/berichten';
import type { melding, zorg } from '@iwlz/contracts';
import { dag, genummerd, getal, mag, magDag, magGetal } from './waarden.js';

const LEEG = { maz: [], mut: [], mez: [], aat: [], mazVerwijderingen: [], mutatieVerwijderingen: [] } as const;

/** What a client block of an AW35 tells: care that began, and what was told wrongly. */
export function aanvang(c: Clientwaarde<'AW35'>, herkomst: melding.Berichtherkomst): melding.Melding {
  const alle = genummerd(c.geleverdeZorgzwaartepakketten);
  return {
    herkomst,
    ...LEEG,
    maz: alle
      .filter(({ r }) => !isVerwijdering(r))
      .map(({ r, volgnummer }) => ({
        volgnummer,
        toewijzing: sleutel(r),
        begindatum: dag(r.begindatum),
        sleuteldatum: magDag(r.sleuteldatum),
        etmalen: mag(r.etmalen),
        klasse: mag(r.klasse),
        leveringsstatus: r.leveringsstatus,
        behandeling: mag(r.behandeling),
      })),
    mazVerwijderingen: alle
      .filter(({ r }) => isVerwijdering(r))
      .map(({ r, volgnummer }) => ({ volgnummer, toewijzing: sleutel(r), begindatum: dag(r.begindatum) })),
  };
}

/** Einde zorg: the client was in care (17, 19, 20); the other codes are mutations without care. */
const EINDE_ZORG: ReadonlySet<string> = new Set(['17', '19', '20']);

/** What a client block of an AW39 tells and asks. */
export function mutatie(c: Clientwaarde<'AW39'>, herkomst: melding.Berichtherkomst): melding.Melding {
  const alle = genummerd(c.mutatieZorgzwaartepakketten);
  const geleverd = alle.filter(({ r }) => !isVerwijdering(r));
  const velden = ({ r, volgnummer }: (typeof alle)[number]): melding.Mut => ({
    volgnummer,
    toewijzing: sleutel(r),
    mutatiecode: r.mutatiecode,
    mutatiedatum: dag(r.mutatiedatum),
    leveringsstatus: r.leveringsstatus,
    leveringsstatusClassificatie: mag(r.leveringsstatusClassificatie),
    instellingBestemming: mag(r.instellingBestemming),
  });
  return {
    herkomst,
    ...LEEG,
    mut: geleverd.filter(({ r }) => !EINDE_ZORG.has(r.mutatiecode)).map(velden),
    mez: geleverd
      .filter(({ r }) => EINDE_ZORG.has(r.mutatiecode))
      .map((m) => {
        stelZeker(m.r.begindatum !== undefined, 'een einde zorg zonder Begindatum kwam door de regels heen (TR066)');
        return { ...velden(m), begindatum: dag(m.r.begindatum) };
      }),
    aat: genummerd(c.aanvragen).map(({ r, volgnummer }) => aanvraag(r, volgnummer)),
    mutatieVerwijderingen: alle
      .filter(({ r }) => isVerwijdering(r))
      .map(({ r, volgnummer }) => ({ volgnummer, toewijzing: sleutel(r), mutatiedatum: dag(r.mutatiedatum) })),
  };
}

type Aanvraagwaarde = NonNullable<Clientwaarde<'AW39'>['aanvragen']>[number];

function aanvraag(a: Aanvraagwaarde, volgnummer: number): melding.Aat {
  const bijzonder = a.bijzondereSituatie;
  return {
    volgnummer,
    besluitnummer: getal(a.besluitnummer),
    afgiftedatum: dag(a.afgiftedatum),
    instelling: a.instelling,
    zzpCode: a.zzpCode,
    etmalen: mag(a.etmalen),
    klasse: mag(a.klasse),
    leveringsvorm: a.leveringsvorm,
    dossierhouder: mag(a.dossierhouder),
    coordinatorZorgThuis: mag(a.coordinatorZorgThuis),
    doelmatig: mag(a.doelmatig),
    bijzondereSituatie: bijzonder
      ? {
          extraKostenThuis: mag(bijzonder.extraKostenThuis),
          toeslagBeademing: mag(bijzonder.toeslagBeademing),
          toeslagOverig: mag(bijzonder.toeslagOverig),
        }
      : null,
    verantwoord: mag(a.verantwoord),
    regels: a.aanvraagInstellingen.map((r) => ({
      instelling: r.instelling,
      soort: r.soort,
      ingangsdatum: dag(r.toewijzingIngangsdatum),
      einddatum: magDag(r.toewijzingEinddatum),
      percentage: magGetal(r.toewijzingPercentage),
      opname: mag(r.opname),
    })),
  };
}

interface Sleutelvelden {
  readonly besluitnummer: string;
  readonly instelling: string;
  readonly zzpCode: string;
  readonly leveringsvorm: string;
  readonly toewijzingIngangsdatum: string;
}

function sleutel(r: Sleutelvelden): zorg.ToewijzingSleutel {
  return {
    besluitnummer: getal(r.besluitnummer),
    instelling: r.instelling,
    zzpCode: r.zzpCode,
    leveringsvorm: r.leveringsvorm,
    ingangsdatum: dag(r.toewijzingIngangsdatum),
  };
}

function isVerwijdering(r: { readonly statusAanlevering: string }): boolean {
  return r.statusAanlevering === '3';
}
