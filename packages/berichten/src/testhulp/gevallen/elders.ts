import { ANDER_ZORGKANTOOR, ANDERE_AANBIEDER } from '../voorbeelden.js';
import { gewijzigd } from './geval.js';

/** What IO31, ZK31, ZK33, ZK35 and ZK39 have for themselves beside the rules that they share with AW33, AW35 and AW39. */

const TF = 'indicatie.toegewezenFuncties';
const TZ = 'indicatie.toegewezenZorgzwaartepakketten';
const ZONDER_EINDE = {
  'indicatie.geindiceerdeFuncties.1.einddatum': '2021-12-31',
  'indicatie.geindiceerdeZorgzwaartepakketten.1.einddatum': '2021-12-30',
};

const PGB = {
  ...{ [`${TZ}.0.leveringsvorm`]: '2', [`${TZ}.0.instelling`]: undefined, [`${TZ}.0.klasse`]: undefined },
  ...{ [`${TZ}.0.opname`]: undefined, [`${TZ}.0.dossierhouder`]: undefined },
};
const pgb = (dagtekening: string, overdrachtdatum: string) => ({
  ...{ ...PGB, 'header.berichtIdentificatie.dagtekening': dagtekening, 'indicatie.overdrachtdatum': overdrachtdatum },
});

export const IO31 = gewijzigd('IO31', [
  ['zoals het hoort', '', {}],
  ['indicatie van het BJZ', 'CS113', { 'indicatie.soort': '2' }],
  ['experimenten', '', { 'indicatie.soort': '4' }],
  ['alles heeft een einde, de indicatie niet', 'TR014', ZONDER_EINDE],
  ['de indicatie eindigt met het laatste', '', { ...ZONDER_EINDE, 'indicatie.einddatum': '2021-12-31' }],
  ['de indicatie eindigt eerder dan het laatste', 'TR014', { ...ZONDER_EINDE, 'indicatie.einddatum': '2021-12-30' }],
  [
    'niets geïndiceerd',
    '',
    { 'indicatie.geindiceerdeFuncties': undefined, 'indicatie.geindiceerdeZorgzwaartepakketten': undefined },
  ],
]);

export const ZK31 = gewijzigd('ZK31', [
  ['zoals het hoort', '', {}],
  ['geen instelling', 'CD040', { [`${TZ}.0.instelling`]: undefined }],
  ['status zonder classificatie', 'CD090 CS131', { [`${TZ}.0.leveringsstatusClassificatie`]: undefined }],
  ['in zorg', '', { [`${TZ}.0.leveringsstatus`]: '4', [`${TZ}.0.leveringsstatusClassificatie`]: undefined }],
  ['indicatie van het BJZ', 'CS113', { 'indicatie.soort': '2' }],
  ['pseudoniem', '', { 'naam.naamGebruik': '5' }],
  ['geen BRP-adres', '', { 'contactgegevens.0.soort': '02' }],
  ['half procent', 'CS130', { [`${TZ}.0.toewijzingPercentage`]: '6050' }],
  ['nul procent', 'CS130', { [`${TZ}.0.toewijzingPercentage`]: '0' }],
  ['een procent', '', { [`${TZ}.0.toewijzingPercentage`]: '100' }],
  ['half procent met een spatie', '', { [`${TZ}.0.toewijzingPercentage`]: ' 5000' }],
  ['half procent met een tab', 'CS130', { [`${TZ}.0.toewijzingPercentage`]: '\t5000' }],
  ['ander zorgkantoor', 'TR065', { [`${TZ}.0.zorgkantoor`]: ANDER_ZORGKANTOOR }],
  ['ander zorgkantoor bij een functie', 'TR065', { [`${TF}.0.zorgkantoor`]: ANDER_ZORGKANTOOR }],
  ['pgb in september', 'TR108 TR109', pgb('2020-09-15', '2020-10-01')],
  ['pgb in oktober', 'TR108', pgb('2020-10-31', '2021-01-01')],
  ['pgb in november', '', pgb('2020-11-01', '2021-01-01')],
  ['pgb in december', '', pgb('2020-12-31', '2021-01-01')],
  ['pgb op 2 januari', 'TR109', pgb('2020-12-31', '2021-01-02')],
  ['overdracht op de dagtekening', 'TR110', { 'indicatie.overdrachtdatum': '2020-09-15' }],
  ['overdracht de dag erna', '', { 'indicatie.overdrachtdatum': '2020-09-16' }],
  ['functie eindigt de dag voor de overdracht', 'TR111', { 'indicatie.overdrachtdatum': '2021-04-01' }],
  ['functie eindigt op de overdracht', '', { 'indicatie.overdrachtdatum': '2021-03-31' }],
  [
    'alleen toewijzingen',
    'TR037',
    { 'indicatie.geindiceerdeFuncties': undefined, 'indicatie.geindiceerdeZorgzwaartepakketten': undefined },
  ],
]);

export const ZK33 = gewijzigd('ZK33', [
  ['zoals het hoort', '', {}],
  ['pseudoniem', 'CS050', { 'naam.naamGebruik': '5' }],
  ['half procent', 'CS130', { [`${TZ}.0.toewijzingPercentage`]: '6050' }],
  ['half procent bij een pgb', '', { ...PGB, [`${TZ}.0.toewijzingPercentage`]: '6050' }],
  ['ander zorgkantoor', 'TR065', { [`${TZ}.0.zorgkantoor`]: ANDER_ZORGKANTOOR }],
  ['aan wie dan ook', '', { [`${TZ}.0.instelling`]: ANDERE_AANBIEDER }],
  ['niets toegewezen', 'TR021', { [TF]: undefined, [TZ]: undefined }],
  ['alles heeft een einde, de indicatie niet', 'TR014', ZONDER_EINDE],
  [
    'hetzelfde met alleen pakketten',
    '',
    { ...ZONDER_EINDE, 'indicatie.geindiceerdeFuncties': undefined, [TF]: undefined },
  ],
]);

export const ZK35 = gewijzigd('ZK35', [
  ['zoals het hoort', '', {}],
  ['andere instelling', '', { 'geleverdeZorgzwaartepakketten.0.instelling': ANDERE_AANBIEDER }],
  ['sleuteldatum op de begindatum', 'CS088', { 'geleverdeZorgzwaartepakketten.0.sleuteldatum': '2020-09-10' }],
]);

export const ZK39 = gewijzigd('ZK39', [
  ['zoals het hoort', '', {}],
  ['andere instelling', '', { 'mutatieZorgzwaartepakketten.0.instelling': ANDERE_AANBIEDER }],
  [
    'status zonder classificatie',
    'CD090 CS131',
    { 'mutatieZorgzwaartepakketten.0.leveringsstatusClassificatie': undefined },
  ],
]);
