import { datum, isDatum, stelZeker, type Datum } from '@iwlz/basis';
import type { Clientwaarde, Headerwaarde } from '@iwlz/berichten';
import type { client, melding, zorg } from '@iwlz/contracts';

/**
 * From a client block that was judged to the event that says it. Values come as texts in their normal form (white space and
 * signs that the XSD lets through are gone); the structure was found right, so what is read here as a date or number is one.
 */
export type Blok =
  | { readonly soort: 'AW33'; readonly client: Clientwaarde<'AW33'> }
  | { readonly soort: 'AW35'; readonly client: Clientwaarde<'AW35'> }
  | { readonly soort: 'AW39'; readonly client: Clientwaarde<'AW39'> };

/** What every Header says, whichever the message. */
export interface Kop {
  readonly afzender: string;
  readonly ontvanger: string;
  readonly identificatie: string;
  /** `null` for a day that no calendar has; such a Header has refused the whole message (ZT-B01). */
  readonly dagtekening: Datum | null;
}

export function kopVan(header: Headerwaarde<'AW33' | 'AW35' | 'AW39'>): Kop {
  const { dagtekening } = header.berichtIdentificatie;
  return {
    afzender: header.afzender,
    ontvanger: header.ontvanger,
    identificatie: header.berichtIdentificatie.identificatie.trim(),
    dagtekening: isDatum(dagtekening) ? dagtekening : null,
  };
}

/** The event of a block: `Toewijzing` for an AW33, `Melding` for an AW35 or AW39. */
export function feitVanBlok(blok: Blok, herkomst: melding.Berichtherkomst): melding.MeldingFeit {
  switch (blok.soort) {
    case 'AW33':
      return { type: 'Toewijzing', data: toewijzing(blok.client, herkomst) };
    case 'AW35':
      return { type: 'Melding', data: aanvang(blok.client, herkomst) };
    case 'AW39':
      return { type: 'Melding', data: mutatie(blok.client, herkomst) };
  }
}

/** The person of a block, for `iwlz.client` and nowhere else. */
export function persoonVanBlok({ client: c }: Blok): client.Client {
  const { geslachtsnaam, voornamen, voorletters } = c.naam;
  return {
    bsn: c.bsn,
    geboortedatum: dag(c.geboortedatum.datum),
    datumGebruik: mag(c.geboortedatum.datumGebruik),
    geslacht: c.geslacht,
    naam: {
      geslachtsnaam: geslachtsnaam.achternaam,
      voorvoegsel: mag(geslachtsnaam.voorvoegsel),
      voornamen: mag(voornamen),
      voorletters: mag(voorletters),
    },
  };
}

function toewijzing(c: Clientwaarde<'AW33'>, herkomst: melding.Berichtherkomst): melding.Toewijzing {
  const { besluitnummer, afgiftedatum, ingangsdatum, einddatum, soort } = c.indicatie;
  const besluit = getal(besluitnummer);
  return {
    herkomst,
    indicatie: {
      besluitnummer: besluit,
      afgiftedatum: dag(afgiftedatum),
      ingangsdatum: dag(ingangsdatum),
      einddatum: magDag(einddatum),
      soort,
    },
    regels: (c.indicatie.toegewezenZorgzwaartepakketten ?? []).map((r, i) => ({
      volgnummer: i + 1,
      toewijzing: {
        besluitnummer: besluit,
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

const LEEG = { maz: [], mut: [], mez: [], aat: [], mazVerwijderingen: [], mutatieVerwijderingen: [] } as const;

function aanvang(c: Clientwaarde<'AW35'>, herkomst: melding.Berichtherkomst): melding.Melding {
  const alle = (c.geleverdeZorgzwaartepakketten ?? []).map((r, i) => ({ r, volgnummer: i + 1 }));
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

function mutatie(c: Clientwaarde<'AW39'>, herkomst: melding.Berichtherkomst): melding.Melding {
  const alle = (c.mutatieZorgzwaartepakketten ?? []).map((r, i) => ({ r, volgnummer: i + 1 }));
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
    aat: (c.aanvragen ?? []).map((a, i) => aanvraag(a, i + 1)),
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

function dag(tekst: string): Datum {
  return datum(tekst);
}

function getal(tekst: string): number {
  return Number(tekst);
}

function mag(tekst: string | undefined): string | null {
  return tekst ?? null;
}

function magDag(tekst: string | undefined): Datum | null {
  return tekst === undefined ? null : dag(tekst);
}

function magGetal(tekst: string | undefined): number | null {
  return tekst === undefined ? null : getal(tekst);
}
