import type { Clientwaarde } from '../catalogus.js';
import { AANBIEDER, DAGTEKENING, ZORGKANTOOR, type Dossier, type Functie, type Pakket } from './dossier.js';
import { lang, omgeving } from './personalia.js';
import { plusDagen } from '@iwlz/basis';

/** IO31: what the CIZ decided. */
export function io31(d: Dossier): Clientwaarde<'IO31'> {
  return { ...lang(d), ...omgeving(d), indicatie: { ...besluit(d), ...geindiceerd(d) } };
}

/** AW33: what the zorgkantoor allocated on it. */
export function aw33(d: Dossier): Clientwaarde<'AW33'> {
  return {
    ...lang(d),
    partneropname: '2',
    ...omgeving(d),
    indicatie: { ...besluit(d), ...geindiceerd(d), ...toegewezen(d.pakketten, d.functie) },
  };
}

/** ZK33: the same, to the zorgkantoor of another region. */
export function zk33(d: Dossier): Clientwaarde<'ZK33'> {
  return {
    ...lang(d),
    ...omgeving(d),
    indicatie: { ...besluit(d), ...geindiceerd(d), ...toegewezen(d.pakketten, d.functie) },
  };
}

/** ZK31: the file of a client who moves. Only what still runs on the day of the transfer goes along. */
export function zk31(d: Dossier): Clientwaarde<'ZK31'> {
  const { toegewezenFuncties, toegewezenZorgzwaartepakketten } = toegewezen(d.pakketten.slice(-1), d.functie);
  return {
    ...lang(d),
    verhuisdatum: plusDagen(DAGTEKENING, 20),
    ...omgeving(d),
    indicatie: {
      ...besluit(d),
      overdrachtdatum: plusDagen(DAGTEKENING, 30),
      ...geindiceerd(d),
      ...(toegewezenFuncties && { toegewezenFuncties }),
      toegewezenZorgzwaartepakketten: toegewezenZorgzwaartepakketten.map((p) => ({ ...p, leveringsstatus: '4' })),
    },
  };
}

function besluit(d: Dossier) {
  return {
    besluitnummer: d.besluitnummer,
    soort: '1',
    grondslagen: { grondslag01: d.grondslag },
    afgiftedatum: d.afgiftedatum,
    ingangsdatum: d.ingangsdatum,
    stoornissen: [
      { grondslag: d.grondslag, diagnoseCodelijst: '014', diagnoseSubcodelijst: '04', ziektebeeldStoornis: '05' },
    ],
    beperkingen: [{ categorie: '1', duur: '4', beperkingScores: [{ vraag: '0101', score: '2' }] }],
  };
}

function geindiceerd({ pakketten, functie }: Dossier) {
  return {
    ...(functie && {
      geindiceerdeFuncties: [{ ...omvang(functie), leveringsvoorwaarde: '1', financiering: '1' }],
    }),
    geindiceerdeZorgzwaartepakketten: pakketten.map(({ zzpCode, ingangsdatum, einddatum }) => ({
      zzpCode,
      ingangsdatum,
      ...(einddatum !== undefined && { einddatum }),
      klasse: 'KE7',
      financiering: '1',
    })),
  };
}

function toegewezen(pakketten: readonly Pakket[], functie: Functie | undefined) {
  return {
    ...(functie && { toegewezenFuncties: [{ ...omvang(functie), ...toewijzing(functie.ingangsdatum) }] }),
    toegewezenZorgzwaartepakketten: pakketten.map((p) => ({
      zzpCode: p.zzpCode,
      ...toewijzing(p.ingangsdatum),
      toewijzingPercentage: '10000',
      ingangsdatum: p.ingangsdatum,
      ...(p.einddatum !== undefined && { einddatum: p.einddatum }),
      ...hoeveelheid(p),
      leveringsvorm: p.leveringsvorm,
      ...(p.leveringsvorm === '7' ? { coordinatorZorgThuis: AANBIEDER } : { dossierhouder: AANBIEDER }),
      ...((p.leveringsvorm === '4' || p.leveringsvorm === '8') && { opname: '1' }),
    })),
  };
}

function toewijzing(dag: string) {
  return {
    instelling: AANBIEDER,
    zorgkantoor: ZORGKANTOOR,
    soort: '1',
    toewijzingsdatum: dag,
    toewijzingstijd: '08:00:00',
  };
}

function omvang({ functieCode, ingangsdatum, klasse, opslag, vervoer }: Functie) {
  return {
    functieCode,
    ingangsdatum,
    klasse,
    ...(opslag !== undefined && { opslag }),
    ...(vervoer !== undefined && { vervoer }),
  };
}

/** How much of a package there is: by class, or by nights a week. */
export function hoeveelheid({ klasse, etmalen }: Pakket) {
  return { ...(klasse !== undefined && { klasse }), ...(etmalen !== undefined && { etmalen }) };
}
