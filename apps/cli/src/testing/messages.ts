import { schrijfTekst, type Clientwaarde, type Headerwaarde } from '@iwlz/berichten';

/** Messages about one invented client: a toewijzing, and the start of the care that it grants. */

const ZORGKANTOOR = '5531';
const AANBIEDER = '41419999';
/** Invented: begins with 9999 and passes the 11-proef. */
export const BSN = '999900006';

const CLIENT = {
  bsn: BSN,
  geboortedatum: { datum: '1940-05-17' },
  geslacht: '2',
  naam: {
    geslachtsnaam: { achternaam: 'Proefpersoon', voorvoegsel: 'van der' },
    naamGebruik: '1',
    voorletters: 'AB',
  },
};

/** An AW33: package 754 from 1 September 2020 on. */
export function aw33(identificatie = 'T1'): string {
  const client: Clientwaarde<'AW33'> = {
    ...CLIENT,
    geheimeClient: '2',
    leefeenheid: '1',
    partneropname: '2',
    contactgegevens: [
      {
        soort: '01',
        adres: {
          huis: { huisnummer: '12' },
          postcode: '1234AB',
          straatnaam: 'Proefstraat',
          plaatsnaam: 'Proefstad',
          landCode: 'NL',
        },
      },
    ],
    indicatie: {
      besluitnummer: '123456',
      soort: '1',
      grondslagen: { grondslag01: '02' },
      afgiftedatum: '2020-08-20',
      ingangsdatum: '2020-09-01',
      geindiceerdeZorgzwaartepakketten: [
        { zzpCode: '754', ingangsdatum: '2020-09-01', klasse: 'KE7', financiering: '1' },
      ],
      toegewezenZorgzwaartepakketten: [
        {
          zzpCode: '754',
          instelling: AANBIEDER,
          zorgkantoor: ZORGKANTOOR,
          soort: '1',
          toewijzingsdatum: '2020-09-01',
          toewijzingstijd: '08:00:00',
          toewijzingPercentage: '10000',
          ingangsdatum: '2020-09-01',
          klasse: 'KE7',
          leveringsvorm: '4',
          dossierhouder: AANBIEDER,
          opname: '1',
        },
      ],
    },
  };
  return schrijfTekst('AW33', header('352', ZORGKANTOOR, AANBIEDER, identificatie), [client]);
}

/** An AW35: the care of `aw33` began on 10 September 2020. With another besluitnummer it has no predecessor. */
export function aw35({ identificatie = 'Z1', besluitnummer = '123456', bsn = BSN } = {}): string {
  const { naam, ...rest } = CLIENT;
  const { naamGebruik: _, ...kort } = naam;
  const client: Clientwaarde<'AW35'> = {
    ...rest,
    bsn,
    naam: kort,
    geleverdeZorgzwaartepakketten: [
      {
        besluitnummer,
        toewijzingIngangsdatum: '2020-09-01',
        instelling: AANBIEDER,
        statusAanlevering: '1',
        zzpCode: '754',
        begindatum: '2020-09-10',
        klasse: 'KE7',
        leveringsstatus: '4',
        leveringsvorm: '4',
        behandeling: '1',
      },
    ],
  };
  return schrijfTekst('AW35', header('354', AANBIEDER, ZORGKANTOOR, identificatie), [client]);
}

/** What a rule within the message refuses: its BSN does not pass the 11-proef. */
export function refusedAw35(): string {
  return aw35({ identificatie: 'FOUT', bsn: '999900007' });
}

function header(
  berichtCode: string,
  afzender: string,
  ontvanger: string,
  identificatie: string,
): Headerwaarde<'AW35'> & Headerwaarde<'AW33'> {
  return {
    berichtCode,
    berichtVersie: '5',
    berichtSubversie: '2',
    afzender,
    ontvanger,
    berichtIdentificatie: { identificatie, dagtekening: '2020-09-15' },
    xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  };
}
