import { slaagtVoorElfproef } from '@iwlz/basis';
import { schrijfTekst, type Clientwaarde, type Headerwaarde } from '@iwlz/berichten';

/** Messages about invented people, as values and as files: all the same care, so that only what a test changes differs. */

export const AANBIEDER = '99990001';
export const ZORGKANTOOR = '5531';
export const DAGTEKENING = '2026-04-10';
const INGANGSDATUM = '2026-03-01';
export const BEGINDATUM = '2026-03-02';

const BSNS: string[] = [];

/** The `n`-th invented BSN, from 0: begins with 9999 and passes the 11-proef. There are some nine thousand. */
export function bsn(n: number): string {
  for (let nummer = Number(BSNS.at(-1) ?? 999_900_000) + 1; BSNS.length <= n; nummer++) {
    if (slaagtVoorElfproef(String(nummer))) BSNS.push(String(nummer));
  }
  return BSNS[n]!;
}

export function persoon(nummer: number): {
  bsn: string;
  geboortedatum: { datum: string };
  geslacht: string;
  naam: { geslachtsnaam: { achternaam: string }; voorletters: string };
} {
  return {
    bsn: bsn(nummer),
    geboortedatum: { datum: '1941-03-14' },
    geslacht: '2',
    naam: { geslachtsnaam: { achternaam: `Verzonnen${nummer}` }, voorletters: 'A' },
  };
}

/** The toewijzing that everything below is about. A besluitnummer has nine digits at most; these cannot be a BSN. */
const kenmerk = {
  besluitnummer: '700001',
  zzpCode: '754',
  instelling: AANBIEDER,
  leveringsvorm: '4',
} as const;

export function toegewezen(nummer: number, anders: object = {}): Clientwaarde<'AW33'> {
  return {
    ...persoon(nummer),
    geheimeClient: '2',
    naam: { ...persoon(nummer).naam, naamGebruik: '1' },
    leefeenheid: '1',
    partneropname: '2',
    contactgegevens: [
      {
        soort: '01',
        adres: {
          huis: { huisnummer: '1' },
          postcode: '1234AB',
          straatnaam: 'Voorbeeldlaan',
          plaatsnaam: 'Voorbeeldstad',
          landCode: 'NL',
        },
      },
    ],
    indicatie: {
      besluitnummer: kenmerk.besluitnummer,
      soort: '1',
      grondslagen: { grondslag01: '01' },
      afgiftedatum: '2026-01-15',
      ingangsdatum: INGANGSDATUM,
      geindiceerdeZorgzwaartepakketten: [
        { zzpCode: kenmerk.zzpCode, ingangsdatum: INGANGSDATUM, klasse: 'KE7', financiering: '1' },
      ],
      toegewezenZorgzwaartepakketten: [
        {
          ...kenmerk,
          zorgkantoor: ZORGKANTOOR,
          soort: '1',
          toewijzingsdatum: '2026-02-20',
          toewijzingstijd: '08:00:00',
          toewijzingPercentage: '10000',
          ingangsdatum: INGANGSDATUM,
          klasse: 'KE7',
          dossierhouder: AANBIEDER,
          opname: '1',
          ...anders,
        },
      ],
    },
  };
}

export function aanvang(nummer: number, anders: object = {}): Clientwaarde<'AW35'> {
  return {
    ...persoon(nummer),
    geleverdeZorgzwaartepakketten: [
      {
        ...kenmerk,
        toewijzingIngangsdatum: INGANGSDATUM,
        begindatum: BEGINDATUM,
        klasse: 'KE7',
        leveringsstatus: '4',
        behandeling: '1',
        statusAanlevering: '1',
        ...anders,
      },
    ],
  };
}

/** End of care, the case remains open to nobody (MUT-19). */
export function einde(nummer: number, anders: object = {}): Clientwaarde<'AW39'> {
  return {
    ...persoon(nummer),
    mutatieZorgzwaartepakketten: [
      {
        ...kenmerk,
        toewijzingIngangsdatum: INGANGSDATUM,
        begindatum: BEGINDATUM,
        mutatiecode: '19',
        mutatiedatum: '2026-04-01',
        leveringsstatus: '5',
        statusAanlevering: '1',
        ...anders,
      },
    ],
  };
}

const CODE = { AW33: '352', AW35: '354', AW39: '358' } as const;
export type Soort = keyof typeof CODE;

/** A message as a file; `identificatie` has twelve signs at most. */
export function bestand<S extends Soort>(
  soort: S,
  identificatie: string,
  clienten: readonly Clientwaarde<S>[],
  dagtekening: string = DAGTEKENING,
): string {
  const vanZorgkantoor = soort === 'AW33';
  const kop = {
    berichtCode: CODE[soort],
    berichtVersie: '5',
    berichtSubversie: '2',
    afzender: vanZorgkantoor ? ZORGKANTOOR : AANBIEDER,
    ontvanger: vanZorgkantoor ? AANBIEDER : ZORGKANTOOR,
    berichtIdentificatie: { identificatie, dagtekening },
    xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  };
  return schrijfTekst(soort, kop as Headerwaarde as Headerwaarde<S>, clienten);
}
