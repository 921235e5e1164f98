import { stelZeker } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import type { Aw33, Aw35, Aw39, Heenbericht, Zk31 } from './bericht.js';

/** StatusAanlevering of a deletion. */
const VERWIJDEREN = '3';
const EINDE_ZORG: readonly string[] = ['17', '19', '20'];

/** The event that intake publishes for the one client block of a message; `berichtId` is the id it gave the message. */
export function naarMelding(bericht: Aw35 | Aw39, berichtId: string): melding.Melding {
  const herkomst = herkomstVan(bericht, berichtId);
  const leeg = { herkomst, maz: [], mut: [], mez: [], aat: [], mazVerwijderingen: [], mutatieVerwijderingen: [] };
  return bericht.berichtsoort === 'AW35' ? { ...leeg, ...vanAw35(bericht) } : { ...leeg, ...vanAw39(bericht) };
}

/** The event that intake publishes for the one client block of an AW33. */
export function naarToewijzing(bericht: Aw33, berichtId: string): melding.Toewijzing {
  const { indicatie, toegewezenZorgzwaartepakketten } = bericht;
  return {
    herkomst: herkomstVan(bericht, berichtId),
    indicatie: { ...indicatie, ingangsdatum: null, einddatum: null, soort: null },
    regels: toegewezenZorgzwaartepakketten.map((r, i) => ({
      volgnummer: i + 1,
      toewijzing: {
        besluitnummer: indicatie.besluitnummer,
        instelling: r.instelling,
        zzpCode: r.zzpCode,
        leveringsvorm: r.leveringsvorm,
        ingangsdatum: r.ingangsdatum,
      },
      zorgkantoor: r.zorgkantoor,
      soort: r.soort,
      toewijzingsdatum: r.toewijzingsdatum,
      toewijzingstijd: r.toewijzingstijd,
      percentage: r.toewijzingPercentage,
      einddatum: r.einddatum,
      redenIntrekking: r.redenIntrekking,
      etmalen: r.etmalen,
      klasse: null,
      instellingBestemming: r.instellingBestemming,
      dossierhouder: r.dossierhouder,
      coordinatorZorgThuis: r.coordinatorZorgThuis,
      opname: r.opname,
    })),
  };
}

/** The event that intake publishes for a ZK31. A scenario may leave out the status of a pgb. */
export function naarDossieroverdracht(bericht: Zk31, berichtId: string): melding.Dossieroverdracht {
  const { besluitnummer, afgiftedatum, overdrachtdatum } = bericht.indicatie;
  return {
    herkomst: herkomstVan(bericht, berichtId),
    indicatie: { besluitnummer, afgiftedatum, ingangsdatum: null, einddatum: null, soort: null },
    overdrachtdatum,
    verhuisdatum: null,
    regels: bericht.toegewezenZorgzwaartepakketten.map((r, i) => ({
      volgnummer: i + 1,
      zzpCode: r.zzpCode,
      instelling: r.instelling,
      leveringsvorm: r.leveringsvorm,
      ingangsdatum: null,
      einddatum: r.einddatum,
      leveringsstatus: r.leveringsstatus ?? '',
      leveringsstatusClassificatie: r.leveringsstatusClassificatie,
    })),
  };
}

function vanAw35({ geleverdeZorgzwaartepakketten }: Aw35): Partial<melding.Melding> {
  const genummerd = geleverdeZorgzwaartepakketten.map((r, i) => ({ ...r, volgnummer: i + 1 }));
  return {
    maz: genummerd.filter(isNieuw).map((r) => ({
      volgnummer: r.volgnummer,
      toewijzing: sleutelVan(r),
      begindatum: r.begindatum,
      sleuteldatum: r.sleuteldatum,
      etmalen: r.etmalen,
      klasse: null,
      leveringsstatus: r.leveringsstatus,
      behandeling: r.behandeling,
    })),
    mazVerwijderingen: genummerd
      .filter((r) => !isNieuw(r))
      .map((r) => ({ volgnummer: r.volgnummer, toewijzing: sleutelVan(r), begindatum: r.begindatum })),
  };
}

function vanAw39({ mutatieZorgzwaartepakketten, aanvragen }: Aw39): Partial<melding.Melding> {
  const genummerd = mutatieZorgzwaartepakketten.map((r, i) => ({ ...r, volgnummer: i + 1 }));
  const nieuw = genummerd.filter(isNieuw);
  const mutatie = (r: (typeof nieuw)[number]) => ({
    mutatiecode: r.mutatiecode,
    mutatiedatum: r.mutatiedatum,
    leveringsstatus: r.leveringsstatus,
    leveringsstatusClassificatie: r.leveringsstatusClassificatie,
    instellingBestemming: r.instellingBestemming,
  });
  return {
    mut: nieuw
      .filter((r) => !EINDE_ZORG.includes(r.mutatiecode))
      .map((r) => ({ volgnummer: r.volgnummer, toewijzing: sleutelVan(r), ...mutatie(r) })),
    mez: nieuw
      .filter((r) => EINDE_ZORG.includes(r.mutatiecode))
      .map((r) => {
        const { volgnummer, begindatum } = r;
        stelZeker(begindatum, 'een MEZ zonder Begindatum is binnen het bericht al geweigerd (9066)');
        return { volgnummer, toewijzing: sleutelVan(r), begindatum, ...mutatie(r) };
      }),
    mutatieVerwijderingen: genummerd
      .filter((r) => !isNieuw(r))
      .map((r) => ({ volgnummer: r.volgnummer, toewijzing: sleutelVan(r), mutatiedatum: r.mutatiedatum })),
    aat: aanvragen.map(({ aanvraagInstellingen, ...a }, i) => ({
      volgnummer: i + 1,
      ...a,
      klasse: null,
      regels: aanvraagInstellingen.map((r) => ({
        instelling: r.instelling,
        soort: r.soort,
        ingangsdatum: r.toewijzingIngangsdatum,
        einddatum: r.toewijzingEinddatum,
        percentage: r.toewijzingPercentage,
        opname: r.opname,
      })),
    })),
  };
}

function herkomstVan(bericht: Heenbericht, berichtId: string): melding.Berichtherkomst {
  const { berichtsoort, afzender, ontvanger, identificatie, dagtekening } = bericht;
  return { berichtId, berichtsoort, afzender, ontvanger, identificatie, dagtekening, blok: 1 };
}

function isNieuw(r: { readonly statusAanlevering: string }): boolean {
  return r.statusAanlevering !== VERWIJDEREN;
}

function sleutelVan(r: {
  readonly besluitnummer: number;
  readonly instelling: string;
  readonly zzpCode: string;
  readonly leveringsvorm: string;
  readonly toewijzingIngangsdatum: zorg.ToewijzingSleutel['ingangsdatum'];
}): zorg.ToewijzingSleutel {
  const { besluitnummer, instelling, zzpCode, leveringsvorm, toewijzingIngangsdatum: ingangsdatum } = r;
  return { besluitnummer, instelling, zzpCode, leveringsvorm, ingangsdatum };
}
