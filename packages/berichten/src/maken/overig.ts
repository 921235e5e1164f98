import { plusDagen } from '@iwlz/basis';
import type { Clientwaarde } from '../catalogus.js';
import { AANBIEDER, type Dossier, type Pakket } from './dossier.js';
import type { Toeval } from './toeval.js';

/** CA317: the CAK hears that the care began. */
export function ca317(d: Dossier, toeval: Toeval): Clientwaarde<'CA317'> {
  return {
    bsn: d.bsn,
    zorgLeveringen: d.pakketten.map((p) => ({
      geleverdeZorgID: toeval.uuid(),
      startdatum: p.begindatum,
      zzpCode: p.zzpCode,
      // Since 2020 the CAK is told no Klasse, and no provider for care at home.
      ...(p.leveringsvorm !== '7' && { instelling: AANBIEDER }),
      ...(p.etmalen !== undefined && { etmalen: p.etmalen }),
      leveringsvorm: p.leveringsvorm,
      statusAanlevering: '1',
    })),
  };
}

/** CA319: the CAK hears that the care ended or was suspended. */
export function ca319(d: Dossier, toeval: Toeval): Clientwaarde<'CA319'> {
  return {
    bsn: d.bsn,
    mutatiesZorg: d.pakketten.map((p) => ({
      mutatieZorgID: toeval.uuid(),
      mutatiecode: toeval.een(['19', '20']),
      mutatiedatum: p.mutatiedatum,
      statusAanlevering: '1',
    })),
  };
}

/** AW317: the client on the waiting list of a month. */
export function aw317(d: Dossier, toeval: Toeval): Clientwaarde<'AW317'> {
  return {
    bsn: d.bsn,
    geslacht: d.mens.geslacht,
    geboortejaar: d.mens.geboortedatum.slice(0, 4),
    postcode: d.postcode.slice(0, 4),
    landCode: 'NL',
    indicaties: [
      {
        volgnummerIndicatie: '1',
        soort: '1',
        grondslagen: { grondslag01: d.grondslag },
        afgiftedatum: d.afgiftedatum,
        ingangsdatum: d.ingangsdatum,
        stoornissen: [
          { grondslag: d.grondslag, diagnoseCodelijst: '014', diagnoseSubcodelijst: '04', ziektebeeldStoornis: '05' },
        ],
        geindiceerdeZorgzwaartepakketten: d.pakketten.map(({ zzpCode, ingangsdatum, einddatum }) => ({
          zzpCode,
          ingangsdatum,
          ...(einddatum !== undefined && { einddatum }),
          klasse: 'KE7',
          financiering: '1',
          zietAfVanZorg: '2',
        })),
        wachtlijstZorgzwaartepakketten: d.pakketten.map((p) => wachtend(p, toeval)),
      },
    ],
  };
}

function wachtend(p: Pakket, toeval: Toeval) {
  const { ingangsdatum } = p;
  return {
    zzpCode: p.zzpCode,
    soort: '1',
    instelling: AANBIEDER,
    toewijzingsdatum: ingangsdatum,
    ingangsdatum,
    ...(toeval.eensPer(2) && { begindatum: p.begindatum, mutatiedatum: p.mutatiedatum }),
    leveringsvorm: p.leveringsvorm,
    ...(p.etmalen !== undefined && { etmalen: p.etmalen }),
    ...((p.leveringsvorm === '4' || p.leveringsvorm === '8') && { opname: '1' }),
    leveringsstatussen: [
      { ingangsdatumStatus: ingangsdatum, leveringsstatus: '7', leveringsstatusClassificatie: '11' },
      { ingangsdatumStatus: plusDagen(ingangsdatum, 10), leveringsstatus: '5' },
    ],
  };
}
