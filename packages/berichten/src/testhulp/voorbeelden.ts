import { slaagtVoorElfproef } from '@iwlz/basis';
import type { Berichtnaam, Clientwaarde, Headerwaarde, Heenbericht } from '../catalogus.js';
import { BERICHTEN } from '../catalogus.js';
import { beoordeel, type Berichtdeel, type Oordeel } from '../oordeel.js';
import type { Grenzen } from '../lezen/grenzen.js';

/** Messages for tests, as values: invented people, invented providers. */

/** The `n`-th invented BSN, from 0: begins with 9999 and passes the 11-proef. */
export function bsn(n: number): string {
  for (let nummer = 999_900_000; ; nummer++) {
    if (slaagtVoorElfproef(String(nummer)) && n-- === 0) return String(nummer);
  }
}

export const AANBIEDER = '41419999';
export const ANDERE_AANBIEDER = '75759999';
export const ZORGKANTOOR = '5509';
export const ANDER_ZORGKANTOOR = '5531';

export function header<B extends Heenbericht>(bericht: B, dagtekening = '2020-09-15'): Headerwaarde<B> {
  const { afzender, ontvanger } = PARTIJEN[bericht];
  return {
    berichtCode: BERICHTEN[bericht].code,
    berichtVersie: '5',
    berichtSubversie: '2',
    ...(afzender ? { afzender } : {}),
    ...(ontvanger ? { ontvanger } : {}),
    ...(bericht === 'AW317' ? { periode: { begindatum: '2020-08-01', einddatum: '2020-08-31' } } : {}),
    berichtIdentificatie: { identificatie: 'PROEF0001', dagtekening },
    xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  } as object as Headerwaarde<B>;
}

const VAN_AANBIEDER = { afzender: AANBIEDER, ontvanger: ZORGKANTOOR };
const ONDERLING = { afzender: ZORGKANTOOR, ontvanger: ANDER_ZORGKANTOOR };
const PARTIJEN: Readonly<Record<Heenbericht, { readonly afzender?: string; readonly ontvanger?: string }>> = {
  IO31: { ontvanger: ZORGKANTOOR },
  AW33: { afzender: ZORGKANTOOR, ontvanger: AANBIEDER },
  AW35: VAN_AANBIEDER,
  AW39: VAN_AANBIEDER,
  CA317: { afzender: ZORGKANTOOR },
  CA319: { afzender: ZORGKANTOOR },
  ZK31: ONDERLING,
  ZK33: ONDERLING,
  ZK35: ONDERLING,
  ZK39: ONDERLING,
  AW317: { afzender: ZORGKANTOOR },
};

const PERSOON = {
  bsn: bsn(0),
  geboortedatum: { datum: '1940-05-17' },
  geslacht: '2',
  naam: { geslachtsnaam: { achternaam: 'Proefpersoon', voorvoegsel: 'van der' }, voorletters: 'AB' },
};

const KENMERK = {
  besluitnummer: '123456',
  toewijzingIngangsdatum: '2020-09-01',
  instelling: AANBIEDER,
  statusAanlevering: '1',
};

export const PAKKET = {
  ...KENMERK,
  ...{
    zzpCode: '754',
    begindatum: '2020-09-10',
    klasse: 'KE7',
    leveringsstatus: '4',
    leveringsvorm: '4',
    behandeling: '1',
  },
} satisfies Pakket;
export const FUNCTIE = {
  ...KENMERK,
  functieCode: '41',
  begindatum: '2020-09-10',
  klasse: 'K7',
  opslag: '2',
} satisfies Functie;
export const MUTATIE = {
  ...KENMERK,
  ...{ zzpCode: '754', mutatiecode: '18', mutatiedatum: '2020-09-12', leveringsstatus: '7' },
  ...{ leveringsstatusClassificatie: '09', leveringsvorm: '4' },
} satisfies Mutatie;
export const MUTATIE_FUNCTIE = {
  ...KENMERK,
  functieCode: '41',
  mutatiecode: '18',
  mutatiedatum: '2020-09-12',
} satisfies MutatieFunctie;
export const GEVRAAGD = {
  instelling: AANBIEDER,
  soort: '1',
  toewijzingIngangsdatum: '2020-10-01',
  toewijzingPercentage: '6000',
} satisfies AanvraagInstelling;
export const AANVRAAG = {
  ...{ besluitnummer: '123456', afgiftedatum: '2020-08-20', instelling: AANBIEDER, zzpCode: '754', leveringsvorm: '7' },
  ...{
    coordinatorZorgThuis: AANBIEDER,
    doelmatig: '2',
    bijzondereSituatie: { extraKostenThuis: '5' },
    verantwoord: '1',
  },
  aanvraagInstellingen: [GEVRAAGD, { ...GEVRAAGD, instelling: ANDERE_AANBIEDER, toewijzingPercentage: '4000' }],
} satisfies Aanvraag;

export type AW35Client = Clientwaarde<'AW35'>;
export type AW39Client = Clientwaarde<'AW39'>;
export type AW33Client = Clientwaarde<'AW33'>;
export type Pakket = Eerste<AW35Client['geleverdeZorgzwaartepakketten']>;
export type Functie = Eerste<AW35Client['geleverdeFuncties']>;
export type Mutatie = Eerste<AW39Client['mutatieZorgzwaartepakketten']>;
export type MutatieFunctie = Eerste<AW39Client['mutatieFuncties']>;
export type Aanvraag = Eerste<AW39Client['aanvragen']>;
export type AanvraagInstelling = Aanvraag['aanvraagInstellingen'][number];
type Eerste<T> = NonNullable<T> extends readonly (infer U)[] ? U : never;

/** A client with started packages; more of the client by `rest`. */
export function aw35(pakketten: readonly Pakket[] = [PAKKET], rest: Partial<AW35Client> = {}): AW35Client {
  return { ...PERSOON, ...(pakketten.length > 0 ? { geleverdeZorgzwaartepakketten: pakketten } : {}), ...rest };
}

/** A client with mutations and requests. */
export function aw39(
  mutaties: readonly Mutatie[] = [MUTATIE],
  aanvragen: readonly Aanvraag[] = [],
  rest: Partial<AW39Client> = {},
): AW39Client {
  return {
    ...PERSOON,
    ...(mutaties.length > 0 ? { mutatieZorgzwaartepakketten: mutaties } : {}),
    ...(aanvragen.length > 0 ? { aanvragen } : {}),
    ...rest,
  };
}

export const TOEWIJZING = {
  ...{ zzpCode: '754', instelling: AANBIEDER, zorgkantoor: ZORGKANTOOR, soort: '1', toewijzingsdatum: '2020-09-01' },
  ...{
    toewijzingstijd: '08:00:00',
    toewijzingPercentage: '10000',
    ingangsdatum: '2020-09-01',
    klasse: 'KE7',
    leveringsvorm: '4',
  },
  ...{ dossierhouder: AANBIEDER, opname: '1' },
} satisfies Eerste<AW33Client['indicatie']['toegewezenZorgzwaartepakketten']>;

export const INDICATIE = {
  ...{
    besluitnummer: '123456',
    soort: '1',
    grondslagen: { grondslag01: '02' },
    afgiftedatum: '2020-08-20',
    ingangsdatum: '2020-09-01',
  },
  geindiceerdeZorgzwaartepakketten: [{ zzpCode: '754', ingangsdatum: '2020-09-01', klasse: 'KE7', financiering: '1' }],
  toegewezenZorgzwaartepakketten: [TOEWIJZING],
} satisfies AW33Client['indicatie'];

export const ADRES = {
  huis: { huisnummer: '12' },
  postcode: '1234AB',
  straatnaam: 'Proefstraat',
  plaatsnaam: 'Proefstad',
  landCode: 'NL',
};

/** A client with an indication and one allocation. */
export function aw33(indicatie: AW33Client['indicatie'] = INDICATIE, rest: Partial<AW33Client> = {}): AW33Client {
  return {
    ...PERSOON,
    ...{ geheimeClient: '2', leefeenheid: '1', partneropname: '2', indicatie },
    naam: { ...PERSOON.naam, naamGebruik: '1' },
    contactgegevens: [{ soort: '01', adres: ADRES }],
    ...rest,
  };
}

/** Judges a text or bytes in one go; the parts as they came and the verdict. */
export async function oordeelOver(invoer: string | Uint8Array, grenzen: Partial<Grenzen> = {}, stukken = 65_536) {
  const bytes = typeof invoer === 'string' ? Buffer.from(invoer) : invoer;
  const delen: Berichtdeel[] = [];
  const lezing = beoordeel(inStukken(bytes, stukken), grenzen);
  let stap = await lezing.next();
  for (; !stap.done; stap = await lezing.next()) delen.push(stap.value);
  return { delen, ...(stap.value satisfies Oordeel) };
}

export function* inStukken(bytes: Uint8Array, grootte: number): Generator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += grootte) yield bytes.subarray(i, i + grootte);
}

/** All names, for tests that run over every message. */
export const ALLE = Object.keys(BERICHTEN) as Berichtnaam[];
