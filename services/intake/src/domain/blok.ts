import { isDatum, type Datum } from '@iwlz/basis';
import type { Clientwaarde, Headerwaarde } from '@iwlz/berichten';
import type { bijdragegegevens, client, melding } from '@iwlz/contracts';
import { dossieroverdracht } from './blok/dossieroverdracht.js';
import { indicatie } from './blok/indicatie.js';
import { aanvang, mutatie } from './blok/melding.js';
import { toewijzing } from './blok/toewijzing.js';
import { dag, mag } from './blok/waarden.js';
import { begonnenZorg, geeindigdeZorg } from './blok/zorgmelding.js';

/** The messages whose client blocks become events, and wait for the answer of who decides about them. */
export const BLOKBERICHTEN = ['AW33', 'AW35', 'AW39', 'IO31', 'ZK31', 'CA317', 'CA319'] as const;
export type Blokbericht = (typeof BLOKBERICHTEN)[number];

/** A client block that was judged, in its normal form: white space and signs that the XSD lets through are gone. */
export type Blok = { [B in Blokbericht]: { readonly soort: B; readonly client: Clientwaarde<B> } }[Blokbericht];

/** Whether the client blocks of the message become events. */
export function isBlokbericht(berichtsoort: string): berichtsoort is Blokbericht {
  return (BLOKBERICHTEN as readonly string[]).includes(berichtsoort);
}

/** What every Header says, whichever the message. */
export interface Kop {
  /** The CIZ has no code in the Header of its messages. */
  readonly afzender: string;
  /** `null` for the CAK and the Zorginstituut, that the Header does not name. */
  readonly ontvanger: string | null;
  readonly identificatie: string;
  /** `null` for a day that no calendar has; such a Header has refused the whole message (ZT-B01). */
  readonly dagtekening: Datum | null;
}

/** Who stands for an Afzender that the Header does not have (IO31). */
const CIZ = 'CIZ';

export function kopVan(header: Headerwaarde): Kop {
  const { dagtekening, identificatie } = header.berichtIdentificatie;
  return {
    afzender: 'afzender' in header ? header.afzender : CIZ,
    ontvanger: 'ontvanger' in header ? header.ontvanger : null,
    identificatie: identificatie.trim(),
    dagtekening: isDatum(dagtekening) ? dagtekening : null,
  };
}

/** An event with the topic it belongs on. */
export type Blokfeit =
  | { readonly topic: 'iwlz.melding'; readonly feit: melding.MeldingFeit }
  | { readonly topic: 'iwlz.bijdragegegevens'; readonly feit: bijdragegegevens.BijdragegegevensFeit };

/** The event of a block. */
export function feitVanBlok(blok: Blok, herkomst: melding.Berichtherkomst): Blokfeit {
  switch (blok.soort) {
    case 'AW33':
      return opMelding({ type: 'Toewijzing', data: toewijzing(blok.client, herkomst) });
    case 'AW35':
      return opMelding({ type: 'Melding', data: aanvang(blok.client, herkomst) });
    case 'AW39':
      return opMelding({ type: 'Melding', data: mutatie(blok.client, herkomst) });
    case 'IO31':
      return opMelding({ type: 'Indicatie', data: indicatie(blok.client, herkomst) });
    case 'ZK31':
      return opMelding({ type: 'Dossieroverdracht', data: dossieroverdracht(blok.client, herkomst) });
    case 'CA317':
      return voorBijdrage(begonnenZorg(blok.client, herkomst));
    case 'CA319':
      return voorBijdrage(geeindigdeZorg(blok.client, herkomst));
  }
}

function opMelding(feit: melding.MeldingFeit): Blokfeit {
  return { topic: 'iwlz.melding', feit };
}

function voorBijdrage(data: bijdragegegevens.Zorgmelding): Blokfeit {
  return { topic: 'iwlz.bijdragegegevens', feit: { type: 'Zorgmelding', data } };
}

/** The person of a client block; without `gegevens` when the message says no more of the person than the BSN. */
export interface Persoon {
  readonly bsn: string;
  /** For `iwlz.client` and nowhere else. */
  readonly gegevens?: client.Client;
}

export function persoonVan(c: Clientwaarde): Persoon {
  const { bsn } = c;
  if (!('naam' in c)) return { bsn };
  const { geslachtsnaam, voornamen, voorletters } = c.naam;
  return {
    bsn,
    gegevens: {
      bsn,
      geboortedatum: dag(c.geboortedatum.datum),
      datumGebruik: mag(c.geboortedatum.datumGebruik),
      geslacht: c.geslacht,
      naam: {
        geslachtsnaam: geslachtsnaam.achternaam,
        voorvoegsel: mag(geslachtsnaam.voorvoegsel),
        voornamen: mag(voornamen),
        voorletters: mag(voorletters),
      },
      woonplaats: 'contactgegevens' in c ? woonplaatsVan(c.contactgegevens) : null,
    },
  };
}

/** The kinds of address that say where someone lives, the surest first: BRP-adres, verblijfadres (COD757). */
const WOONADRESSEN = ['01', '03'];

/** Where a person lives by the addresses in a message; `null` when none says so. */
function woonplaatsVan(
  contacten: Extract<Clientwaarde, { contactgegevens: unknown }>['contactgegevens'],
): client.Woonplaats | null {
  const adressen = WOONADRESSEN.flatMap((soort) => contacten.filter((c) => c.soort === soort).map((c) => c.adres));
  const adres = adressen.find((a) => a?.landCode !== undefined);
  if (adres?.landCode === undefined) return null;
  const cijfers = adres.landCode === 'NL' ? /^[1-9]\d{3}/.exec(adres.postcode ?? '')?.[0] : undefined;
  return { land: adres.landCode, postcode: mag(cijfers) };
}
