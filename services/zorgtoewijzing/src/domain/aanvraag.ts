import type { Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { vindToewijzing, zelfdeBlok, type Aanvraag, type Aanvraagsleutel, type Dossier } from './dossier.js';
import { vergelijkPlaats, vergelijkTekst } from './sleutel.js';

/** A fact of the life of a request after it was accepted. */
export type Levensfeit = Extract<zorg.ZorgFeit, { type: `Aanvraag${string}` }>;

/** What tells a request from all others: its message and block, and its number there. */
type Kenmerk = Pick<Aanvraag, 'herkomst' | 'volgnummer'>;

/** The request that was accepted, as it begins its life. */
export function aanvraagVan({ herkomst, aat }: zorg.AatAanvaard): Aanvraag {
  return {
    herkomst: herkomstVan(herkomst),
    volgnummer: aat.volgnummer,
    sleutel: aanvraagsleutel(aat),
    gevraagd: aat.regels.map(({ instelling, ingangsdatum }) => ({
      besluitnummer: aat.besluitnummer,
      instelling,
      zzpCode: aat.zzpCode,
      leveringsvorm: aat.leveringsvorm,
      ingangsdatum,
    })),
    status: 'INGEDIEND',
  };
}

export function zelfdeAanvraag(a: Kenmerk, b: Kenmerk): boolean {
  return a.volgnummer === b.volgnummer && zelfdeBlok(a.herkomst, b.herkomst);
}

/** Order in which requests are listed (9.6). */
export function vergelijkAanvragen(a: Aanvraagsleutel, b: Aanvraagsleutel): number {
  return vergelijkPlaats(a, b) || vergelijkTekst(a.afgiftedatum, b.afgiftedatum);
}

/** The facts that announce the requests of an accepted block, in order of key. */
export function ontvangen({ herkomst, aat }: melding.Melding): Levensfeit[] {
  return aat
    .map((a) => ({ herkomst, volgnummer: a.volgnummer, aanvraag: aanvraagsleutel(a), datum: herkomst.dagtekening }))
    .sort((a, b) => vergelijkAanvragen(a.aanvraag, b.aanvraag))
    .map((data) => ({ type: 'AanvraagOntvangen', data }));
}

/**
 * The requests that are done now: every line has an AW33 with its key and a Toewijzingsdatum on or after the Dagtekening of
 * the request (9.6). The effective version has the highest Toewijzingsdatum, so it is the one to look at.
 */
export function toegewezen(dossier: Dossier, vandaag: Datum): Levensfeit[] {
  const klaar = dossier.aanvragen.filter((a) => a.status === 'INGEDIEND' && isToegewezen(a, dossier));
  return klaar.map((a) => ({
    type: 'AanvraagToegewezen',
    data: { ...levensfeit(a, vandaag), toewijzingen: a.gevraagd },
  }));
}

/** The zorgkantoor refuses the requests of this message that still wait for its decision. */
export function afgewezen(dossier: Dossier, bij: melding.Berichtverwijzing, vandaag: Datum): Levensfeit[] {
  return dossier.aanvragen
    .filter((a) => a.status === 'INGEDIEND' && isVan(a, bij))
    .sort((a, b) => vergelijkAanvragen(a.sleutel, b.sleutel))
    .map((a) => ({ type: 'AanvraagAfgewezen', data: levensfeit(a, vandaag) }));
}

function isToegewezen(a: Aanvraag, dossier: Dossier): boolean {
  return a.gevraagd.every((sleutel) => {
    const t = vindToewijzing(dossier, sleutel);
    return t !== undefined && t.versie.toewijzingsdatum >= a.herkomst.dagtekening;
  });
}

/** With its fields in one fixed order. */
function herkomstVan(h: melding.Berichtherkomst): melding.Berichtherkomst {
  const { berichtId, berichtsoort, afzender, ontvanger, identificatie, dagtekening, blok } = h;
  return { berichtId, berichtsoort, afzender, ontvanger, identificatie, dagtekening, blok };
}

function levensfeit({ herkomst, volgnummer, sleutel }: Aanvraag, datum: Datum): zorg.AanvraagAfgewezen {
  return { herkomst, volgnummer, aanvraag: sleutel, datum };
}

function isVan({ herkomst }: Aanvraag, bij: melding.Berichtverwijzing): boolean {
  return (
    bij.berichtsoort === herkomst.berichtsoort &&
    bij.afzender === herkomst.afzender &&
    bij.identificatie === herkomst.identificatie
  );
}

function aanvraagsleutel(a: melding.Aat): Aanvraagsleutel {
  const { besluitnummer, instelling, zzpCode, leveringsvorm, afgiftedatum } = a;
  return { besluitnummer, instelling, zzpCode, leveringsvorm, afgiftedatum };
}
