import {
  BERICHTEN,
  heenVan,
  isHeenbericht,
  type Berichtnaam,
  type Clientwaarde,
  type Heenbericht,
  type Retourbericht,
} from '../catalogus.js';
import { GEEN_OPMERKING } from '../codelijsten/retourcodes.js';
import { retourClient, retourHeader } from '../retour/maken.js';
import * as v from './voorbeelden.js';

/*
 * For every message one with as much in it as it can hold and nothing wrong: the ground that faults are planted in. The
 * official set finds nothing in them either.
 */

export type Boom = Record<string, unknown>;

/** A message as values. */
export interface Berichtboom {
  readonly header: Boom;
  readonly clienten: readonly Boom[];
}

const VERLEDEN = { ingangsdatum: '2019-09-01', einddatum: '2020-08-31' };
const HEDEN = { ingangsdatum: '2020-09-01' };
const NAAM = {
  geslachtsnaam: { achternaam: 'Proefpersoon', voorvoegsel: 'van der' },
  voornamen: 'Anna',
  voorletters: 'A',
};

const CONTACT = {
  ...{ soort: '01', adres: { ...v.ADRES, huis: { huisnummer: '12', huisletter: 'a', huisnummerToevoeging: 'bis' } } },
  telefoon: {
    telefoon01: { telefoonnummer: '0101234567', landnummer: '+31' },
    telefoon02: { telefoonnummer: '0612345678', landnummer: '+31' },
  },
  emailadres: 'anna@voorbeeld.nl',
};
const TIJDELIJK = {
  ...{ soort: '04', adres: v.ADRES, organisatie: 'Proefhuis' },
  periode: { begindatum: '2020-09-01', einddatum: '2020-12-31' },
};

const INDICATIE_KERN = {
  ...{ besluitnummer: '123456', soort: '1', grondslagen: { grondslag01: '02', grondslag02: '01' } },
  ...{ afgiftedatum: '2019-08-20', ingangsdatum: '2019-09-01', commentaar: 'Toelichting' },
  stoornissen: [
    ...[
      {
        grondslag: '02',
        diagnoseCodelijst: '014',
        diagnoseSubcodelijst: '04',
        ziektebeeldStoornis: '01',
        prognose: '3',
      },
    ],
    { grondslag: '01', diagnoseCodelijst: '021', diagnoseSubcodelijst: '03', ziektebeeldStoornis: 'b310' },
  ],
  beperkingen: [
    {
      categorie: '1',
      duur: '4',
      beperkingScores: [
        { vraag: '0101', score: '2' },
        { vraag: '0102', score: '9' },
      ],
    },
    { categorie: '2' },
  ],
  stoornisScores: [
    { vraag: '0101', score: '1' },
    { vraag: '0102', score: '3' },
  ],
};
const FUNCTIE = {
  ...{ functieCode: '41', klasse: 'K7', opslag: '2', leveringsvoorwaarde: '1', financiering: '1', commentaar: 'Ruim' },
};
const GEINDICEERD = {
  geindiceerdeFuncties: [
    { ...FUNCTIE, ...VERLEDEN },
    { ...FUNCTIE, ...HEDEN },
  ],
  geindiceerdeZorgzwaartepakketten: [
    { zzpCode: '754', ...VERLEDEN, klasse: 'KE7', voorkeurClient: '4', financiering: '1' },
    { zzpCode: '754', ...HEDEN, klasse: 'KE7', voorkeurClient: '10', financiering: '1' },
  ],
};
const TOEGEWEZEN_FUNCTIE = {
  ...{
    functieCode: '41',
    instelling: v.AANBIEDER,
    zorgkantoor: v.ZORGKANTOOR,
    soort: '1',
    toewijzingsdatum: '2020-09-01',
  },
  ...{ toewijzingstijd: '08:00:00', ingangsdatum: '2020-09-01', einddatum: '2021-03-31', klasse: 'K7', opslag: '1' },
};
const DTV = {
  ...{ ...v.TOEWIJZING, leveringsvorm: '8', etmalen: '3,5', klasse: undefined, opname: '2' },
};
const TOEGEWEZEN = {
  toegewezenFuncties: [
    TOEGEWEZEN_FUNCTIE,
    { ...TOEGEWEZEN_FUNCTIE, instelling: v.ANDERE_AANBIEDER, ingangsdatum: '2021-03-31', einddatum: undefined },
  ],
  toegewezenZorgzwaartepakketten: [v.TOEWIJZING, { ...DTV, instelling: v.ANDERE_AANBIEDER }],
};

const PERSOON = {
  ...{ bsn: v.bsn(0), geheimeClient: '2', geboortedatum: { datum: '1940-01-01', datumGebruik: '2' }, geslacht: '2' },
  ...{
    burgerlijkeStaat: '2',
    naam: { ...NAAM, partnernaam: { achternaam: 'Proef' }, naamGebruik: '4' },
    leefeenheid: '3',
  },
  ...{ huisarts: '01000001', communicatie: { vorm: '1', taal: 'Frans' }, commentaar: 'Let op' },
  wzd: { wzdVerklaring: '1', wzdIngangsdatum: '2020-09-01', wzdEinddatum: '2021-08-31' },
  relaties: [
    {
      ...{ nummer: '1', soort: '12', geboortedatum: { datum: '1941-02-01', datumGebruik: '1' }, geslacht: '1' },
      ...{ naam: { ...NAAM, naamGebruik: '1' }, contact: CONTACT },
    },
    { nummer: '2', volgorde: '1', soort: '16', naam: { ...NAAM, naamGebruik: '1' }, contact: TIJDELIJK },
  ],
  contactgegevens: [CONTACT, TIJDELIJK],
};

const inDossier = ({ redenIntrekking: _, instellingBestemming: __, ...toewijzing }: Boom) => toewijzing;
const LEVERING = { leveringsstatus: '2', leveringsstatusClassificatie: '16' };

const AW35 = {
  ...v.aw35([
    { ...v.PAKKET, sleuteldatum: '2020-09-08' },
    { ...v.PAKKET, leveringsvorm: '8', etmalen: '4,0', klasse: undefined },
  ]),
  geleverdeFuncties: [v.FUNCTIE, { ...v.FUNCTIE, functieCode: '81', klasse: 'K8' }],
};
const DEEL = { ...v.GEVRAAGD, toewijzingPercentage: '3000' };
const AW39 = {
  ...v.aw39(
    [
      ...[
        v.MUTATIE,
        { ...v.MUTATIE, toewijzingIngangsdatum: '2020-08-01', begindatum: '2020-08-03', mutatiecode: '19' },
      ].map((m) =>
        m.mutatiecode === '19' ? { ...m, leveringsstatus: '5', leveringsstatusClassificatie: undefined } : m,
      ),
    ],
    [
      v.AANVRAAG,
      {
        ...{
          ...v.AANVRAAG,
          afgiftedatum: '2020-08-21',
          leveringsvorm: '8',
          coordinatorZorgThuis: undefined,
          etmalen: '3,5',
        },
        ...{ dossierhouder: v.AANBIEDER, doelmatig: '1', bijzondereSituatie: undefined },
        aanvraagInstellingen: [
          { ...DEEL, opname: '2' },
          { ...DEEL, instelling: v.ANDERE_AANBIEDER, opname: '1', toewijzingEinddatum: '2020-12-31' },
          { ...DEEL, instelling: '75750001', opname: '1', toewijzingIngangsdatum: '2021-01-01' },
        ],
      },
      {
        ...{
          besluitnummer: '123457',
          afgiftedatum: '2020-08-22',
          instelling: v.AANBIEDER,
          zzpCode: '754',
          klasse: 'KE7',
        },
        ...{ leveringsvorm: '4', dossierhouder: v.AANBIEDER },
        aanvraagInstellingen: [{ ...v.GEVRAAGD, opname: '1' }],
      },
    ],
  ),
  mutatieFuncties: [
    v.MUTATIE_FUNCTIE,
    {
      ...v.MUTATIE_FUNCTIE,
      functieCode: '81',
      mutatiecode: '17',
      begindatum: '2020-09-01',
      instellingBestemming: '75750001',
    },
  ],
};
const WACHTLIJST = {
  ...{
    zzpCode: '754',
    soort: '1',
    instelling: v.AANBIEDER,
    toewijzingsdatum: '2020-08-01',
    ingangsdatum: '2020-08-01',
  },
  ...{ begindatum: '2020-08-03', mutatiedatum: '2020-08-20', leveringsvorm: '4', opname: '1' },
  leveringsstatussen: [
    { ingangsdatumStatus: '2020-08-01', ...LEVERING },
    { ingangsdatumStatus: '2020-08-03', leveringsstatus: '4' },
  ],
};
const WACHTLIJSTINDICATIE = {
  ...{ volgnummerIndicatie: '1', soort: '1', grondslagen: { grondslag01: '02' }, afgiftedatum: '2019-08-20' },
  ...{ ...VERLEDEN, stoornissen: INDICATIE_KERN.stoornissen.map(({ prognose: _, ...s }: Boom) => s) },
  ...{ beperkingen: [{ categorie: '1' }, { categorie: '2' }] },
  geindiceerdeZorgzwaartepakketten: [
    { zzpCode: '754', ...VERLEDEN, klasse: 'KE7', voorkeurClient: '4', financiering: '1', zietAfVanZorg: '2' },
  ],
  wachtlijstZorgzwaartepakketten: [
    WACHTLIJST,
    { ...WACHTLIJST, leveringsvorm: '2', instelling: undefined, opname: undefined, begindatum: undefined },
  ],
};

const CLIENT: { readonly [B in Heenbericht]: Boom } = {
  IO31: { ...PERSOON, indicatie: { ...INDICATIE_KERN, ...GEINDICEERD, meerzorg: '1' } },
  AW33: { ...PERSOON, partneropname: '2', indicatie: { ...INDICATIE_KERN, ...GEINDICEERD, ...TOEGEWEZEN } },
  ZK33: { ...PERSOON, indicatie: { ...INDICATIE_KERN, ...GEINDICEERD, ...TOEGEWEZEN } },
  ZK31: {
    ...PERSOON,
    verhuisdatum: '2020-09-20',
    indicatie: {
      ...{ ...INDICATIE_KERN, ...GEINDICEERD, meerzorg: '2', overdrachtdatum: '2020-10-01' },
      toegewezenFuncties: TOEGEWEZEN.toegewezenFuncties.map(inDossier),
      toegewezenZorgzwaartepakketten: TOEGEWEZEN.toegewezenZorgzwaartepakketten.map((t) => ({
        ...inDossier(t),
        ...LEVERING,
      })),
    },
  },
  AW35: AW35,
  ZK35: AW35,
  AW39: AW39,
  ZK39: AW39,
  CA317: {
    bsn: v.bsn(0),
    zorgLeveringen: [
      {
        ...{ geleverdeZorgID: '1b4e28ba-2fa1-4d12-883f-0016d3cca427', startdatum: '2020-09-10', zzpCode: '754' },
        ...{ instelling: v.AANBIEDER, leveringsvorm: '8', etmalen: '3,5', statusAanlevering: '1' },
      },
      {
        ...{ geleverdeZorgID: '1b4e28ba-2fa1-4d12-983f-0016d3cca428', startdatum: '2019-12-31', zzpCode: '754' },
        ...{ instelling: v.AANBIEDER, klasse: 'KE7', leveringsvorm: '4', statusAanlevering: '2' },
      },
    ],
  },
  CA319: {
    bsn: v.bsn(0),
    mutatiesZorg: ['1b4e28ba-2fa1-4d12-883f-0016d3cca427', '1b4e28ba-2fa1-4d12-983f-0016d3cca428'].map(
      (mutatieZorgID) => ({
        ...{ mutatieZorgID, mutatiecode: '19', mutatiedatum: '2020-09-12', statusAanlevering: '1' },
      }),
    ),
  },
  AW317: {
    ...{ bsn: v.bsn(0), geslacht: '1', geboortejaar: '1940', postcode: '1234', landCode: 'NL' },
    indicaties: [
      WACHTLIJSTINDICATIE,
      { ...WACHTLIJSTINDICATIE, volgnummerIndicatie: '2', afgiftedatum: '2020-08-20', ...HEDEN, einddatum: undefined },
    ],
  },
};

/** The message: of two clients where it may have more than one, with nothing wrong. */
export function goedBericht(naam: Berichtnaam): Berichtboom {
  if (!isHeenbericht(naam)) return goedeRetour(naam);
  const client = zonderLege(CLIENT[naam]);
  const clienten = naam === 'ZK31' ? [client] : [client, { ...client, bsn: v.bsn(1) }];
  return { header: v.header(naam), clienten };
}

/** The retour on it, with one client refused. */
function goedeRetour(naam: Retourbericht): Berichtboom {
  const heen = heenVan(naam);
  const { header, clienten } = goedBericht(heen);
  const [client] = clienten as [Clientwaarde<Heenbericht>];
  const kenmerk = {
    identificatieRetour: 'RETOUR1',
    dagtekeningRetour: '2020-09-16',
    metXsltVersie: true,
    codes: [GEEN_OPMERKING],
  };
  return {
    header: { ...(retourHeader(heen, header as never, kenmerk) as Boom), berichtCode: BERICHTEN[naam].code },
    clienten: [retourClient(heen, client, [{ klasse: 'Client', volgnummer: 1, codes: ['9019'] }]).client],
  };
}

/** Without the fields that are there but have no value, all the way down. */
function zonderLege(boom: Boom): Boom {
  return JSON.parse(JSON.stringify(boom)) as Boom;
}
