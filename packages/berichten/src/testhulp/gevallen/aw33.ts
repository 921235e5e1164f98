import { AANBIEDER, ADRES, ANDERE_AANBIEDER, aw33, INDICATIE, TOEWIJZING, type AW33Client } from '../voorbeelden.js';
import { tabel } from './geval.js';

/** Every rule of AW33 once broken, and beside it what is right. */

type Indicatie = AW33Client['indicatie'];
type Contact = AW33Client['contactgegevens'][number];
type Relatie = NonNullable<AW33Client['relaties']>[number];

const [ZZP] = INDICATIE.geindiceerdeZorgzwaartepakketten as [
  NonNullable<Indicatie['geindiceerdeZorgzwaartepakketten']>[number],
];
const FUNCTIE = {
  functieCode: '41',
  ingangsdatum: '2020-09-01',
  klasse: 'K7',
  leveringsvoorwaarde: '1',
  financiering: '1',
};
const TF = {
  ...{
    functieCode: '41',
    instelling: AANBIEDER,
    zorgkantoor: '5509',
    soort: '1',
    toewijzingsdatum: '2020-09-01',
    toewijzingstijd: '08:00:00',
  },
  ...{ ingangsdatum: '2020-09-01', klasse: 'K7' },
};
const PARTNER: Relatie = {
  ...{ nummer: '1', soort: '12', geboortedatum: { datum: '1941-01-01' } },
  naam: { geslachtsnaam: { achternaam: 'Proefpartner' }, naamGebruik: '1' },
  contact: { soort: '01', adres: ADRES },
};

const client = (rest: Partial<AW33Client>) => aw33(INDICATIE, rest);
const indicatie = (w: Partial<Indicatie>) => aw33({ ...INDICATIE, ...w });
const toewijzing = (w: Partial<typeof TOEWIJZING> & object) =>
  indicatie({ toegewezenZorgzwaartepakketten: [{ ...TOEWIJZING, ...w }] });
const contact = (w: Partial<Contact>) => client({ contactgegevens: [{ soort: '01', adres: ADRES, ...w }] });
const relatie = (w: Partial<Relatie>) => client({ relaties: [{ ...PARTNER, ...w }] });
const functies = (geindiceerd: object[], toegewezen: object[] = []) =>
  indicatie({
    geindiceerdeFuncties: geindiceerd.map((w) => ({ ...FUNCTIE, ...w })),
    ...(toegewezen.length > 0 ? { toegewezenFuncties: toegewezen.map((w) => ({ ...TF, ...w })) } : {}),
  });
const stoornis = (diagnoseCodelijst: string, diagnoseSubcodelijst: string | undefined, ziektebeeldStoornis: string) =>
  indicatie({ stoornissen: [{ grondslag: '02', diagnoseCodelijst, diagnoseSubcodelijst, ziektebeeldStoornis }] });
const pakketten = (...w: object[]) => indicatie({ geindiceerdeZorgzwaartepakketten: w.map((x) => ({ ...ZZP, ...x })) });
const naam = (w: object) => client({ naam: { geslachtsnaam: { achternaam: 'Proef' }, naamGebruik: '1', ...w } });

export const AW33 = tabel('AW33', [
  ['zoals het hoort', '', aw33()],
  ['postcode zonder land', 'CD005', contact({ adres: { ...ADRES, landCode: undefined } })],
  ['land zonder postcode', 'CD005 CS089 CD034 TR006', contact({ adres: { ...ADRES, postcode: undefined } })],
  ['taal bij doventolk', 'CD007', client({ communicatie: { vorm: '2', taal: 'Fries' } })],
  ['tolk zonder taal', 'CD007', client({ communicatie: { vorm: '1' } })],
  ['periode bij BRP-adres', 'CD009', contact({ periode: { begindatum: '2020-01-01' } })],
  ['periode bij tijdelijk adres', 'TR061', contact({ soort: '04', periode: { begindatum: '2020-01-01' } })],
  ['relatie zonder volgorde', 'CD016', relatie({ soort: '10' })],
  ['relatie met volgorde', '', relatie({ soort: '10', volgorde: '1' })],
  ['partner zonder geboortedatum', 'CD017', relatie({ geboortedatum: undefined })],
  ['functie 82 zonder vervoer', 'CD022', functies([{ functieCode: '82', klasse: 'KD02' }])],
  ['functie 82 met vervoer', '', functies([{ functieCode: '82', klasse: 'KD02', vervoer: '1' }])],
  ['Nederland zonder huisnummer', 'CD025 TR006', contact({ adres: { ...ADRES, huis: undefined } })],
  ['geen grondslagen', 'CD029', indicatie({ grondslagen: undefined })],
  [
    'geen grondslagen bij partnerverblijf',
    '',
    aw33({ ...INDICATIE, grondslagen: undefined, geindiceerdeZorgzwaartepakketten: [{ ...ZZP, zzpCode: '999' }] }),
  ],
  ['geen percentage', 'CD040', toewijzing({ toewijzingPercentage: undefined as never })],
  ['geen instelling', 'CD040 TR021', toewijzing({ instelling: undefined as never })],
  ['pgb', 'CD040 CD040 CD051 CD052 CD073', toewijzing({ leveringsvorm: '2' })],
  ['MPT zonder coordinator', 'CD050 CD051 CD052 CD073', toewijzing({ leveringsvorm: '7' })],
  ['DTV zonder etmalen', 'CD051 CD072', toewijzing({ leveringsvorm: '8' })],
  ['VKB', 'CD051 CD052 CS132', toewijzing({ leveringsvorm: '9' })],
  ['Wzd zonder data', 'CD070 CD070', client({ wzd: { wzdVerklaring: '1' } })],
  [
    'Wzd met data',
    '',
    client({ wzd: { wzdVerklaring: '1', wzdIngangsdatum: '2020-01-01', wzdEinddatum: '2020-01-01' } }),
  ],
  [
    'Wzd achterstevoren',
    'CS092',
    client({ wzd: { wzdVerklaring: '1', wzdIngangsdatum: '2020-01-02', wzdEinddatum: '2020-01-01' } }),
  ],
  ['Bsn', 'CS002', client({ bsn: '999900001' })],
  ['einddatum voor ingangsdatum', 'CS003 TR016', toewijzing({ einddatum: '2020-08-31' } as object)],
  ['einddatum op ingangsdatum', '', toewijzing({ einddatum: '2020-09-01' } as object)],
  ['periode zonder begin', 'CS003 TR061', contact({ soort: '04', periode: { einddatum: '2020-01-01' } })],
  ['stoornis past', '', stoornis('021', '01', 'b110')],
  ['stoornis past niet', 'CS012', stoornis('021', '01', 'b210')],
  ['stoornis zonder sublijst', 'CS014', stoornis('021', undefined, 'b110')],
  ['ICD-10 buiten bereik', 'CS012', stoornis('014', '04', '22')],
  ['IQ met willekeurige sublijst', '', stoornis('022', '01', 'b117.9')],
  ['afgifte na dagtekening', 'CS023', indicatie({ afgiftedatum: '2020-09-16' })],
  ['afgifte op dagtekening', '', indicatie({ afgiftedatum: '2020-09-15' })],
  ['toewijzing na dagtekening', 'CS023', toewijzing({ toewijzingsdatum: '2020-09-16' })],
  ['gescheiden', 'CS035', client({ burgerlijkeStaat: '3' })],
  ['partnernaam zonder gebruik', 'CS050', naam({ naamGebruik: '2' })],
  ['pseudoniem met partnernaam', 'CS050', naam({ partnernaam: { achternaam: 'P' }, naamGebruik: '5' })],
  ['huisarts', 'CS069', client({ huisarts: '02000001' })],
  ['huisarts 01', '', client({ huisarts: '01000001' })],
  ['functie administratief', 'CS072', functies([{}], [{ soort: '5' }])],
  ['klasse KE3', 'CS074', toewijzing({ klasse: 'KE3' })],
  ['postcode met spatie erbinnen', '', contact({ adres: { ...ADRES, postcode: '123 AB' } })],
  ['postcode begint met 0', 'CS089', contact({ adres: { ...ADRES, postcode: '0234AB' } })],
  ['vervoer onbekend', 'CS107', functies([{ functieCode: '82', klasse: 'KD02', vervoer: '9' }])],
  ['wijkcoach', 'CS123', relatie({ soort: '25', volgorde: '1' })],
  ['121 jaar', 'TR002', client({ geboortedatum: { datum: '1899-05-17' } })],
  ['leefeenheid zonder partner', 'TR004', client({ leefeenheid: '3' })],
  ['leefeenheid met partner', '', client({ leefeenheid: '3', relaties: [PARTNER] })],
  ['partner zonder adres', 'TR006 TR006 TR005', relatie({ contact: { soort: '02' } })],
  ['functie 41 met K8', 'TR008', functies([{ klasse: 'K8' }])],
  ['opslag bij K3', 'TR010', functies([{ klasse: 'K3', opslag: '1' }])],
  ['opslag bij verblijf tijdelijk', 'TR034', functies([{ functieCode: '71', klasse: 'KE7', opslag: '1' }])],
  ['einddatum alleen op indicatie', 'TR016 TR014', indicatie({ einddatum: '2021-01-01' })],
  ['einddatum alleen op pakket', 'TR014', pakketten({ einddatum: '2021-01-01' })],
  ['indicatie begint eerder', 'TR015', indicatie({ ingangsdatum: '2020-08-31' })],
  ['toewijzing begint eerder', 'TR016', toewijzing({ ingangsdatum: '2020-08-31' })],
  ['niet aan de ontvanger', 'TR021', toewijzing({ instelling: ANDERE_AANBIEDER })],
  ['pakket twee keer', 'TR035 TR057', pakketten({}, { ingangsdatum: '2020-09-02' })],
  ['twee pakketten tegelijk', 'TR057', pakketten({}, { zzpCode: '755' })],
  ['niets geïndiceerd', 'TR014 TR037', aw33({ ...INDICATIE, geindiceerdeZorgzwaartepakketten: undefined as never })],
  ['geen BRP-adres', 'TR061', contact({ soort: '02' })],
  [
    'functie twee dagen dubbel',
    'TR077 TR106',
    functies([{}], [{ einddatum: '2020-09-10' }, { ingangsdatum: '2020-09-09' }]),
  ],
  ['functie een dag dubbel', 'TR106', functies([{}], [{ einddatum: '2020-09-10' }, { ingangsdatum: '2020-09-10' }])],
  ['ADL zonder indicatie', 'TR082', functies([{}], [{ functieCode: '91', klasse: '99' }])],
  ['DatumGebruik', 'TR097', client({ geboortedatum: { datum: '1940-05-01', datumGebruik: '2' } })],
  [
    'contact dubbel',
    'TR101',
    client({
      contactgegevens: [
        { soort: '01', adres: ADRES },
        { soort: '01', adres: ADRES },
      ],
    }),
  ],
  ['toewijzing dubbel', 'TR106 TR101', indicatie({ toegewezenZorgzwaartepakketten: [TOEWIJZING, TOEWIJZING] })],
  ['administratief zonder opname', 'TR119', toewijzing({ soort: '5', opname: '2' })],
  [
    'DTV voor 2020',
    'TR124',
    aw33({
      ...INDICATIE,
      ingangsdatum: '2019-12-31',
      geindiceerdeZorgzwaartepakketten: [{ ...ZZP, ingangsdatum: '2019-12-31' }],
      toegewezenZorgzwaartepakketten: [
        {
          ...TOEWIJZING,
          leveringsvorm: '8',
          klasse: undefined,
          etmalen: '4,0',
          ingangsdatum: '2019-12-31',
        },
      ],
    }),
  ],
  ['DTV vanaf 2020', '', toewijzing({ leveringsvorm: '8', klasse: undefined as never, etmalen: '4,0' } as object)],
]);
