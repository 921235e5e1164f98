import { AANBIEDER } from '../voorbeelden.js';
import { gewijzigd } from './geval.js';

/** Every rule of AW317 once broken, and beside it what is right. */

const WZ = 'indicaties.0.wachtlijstZorgzwaartepakketten.0';
const GZ = 'indicaties.0.geindiceerdeZorgzwaartepakketten.0';
const STATUS = `${WZ}.leveringsstatussen.0`;
const periode = (begindatum: string, einddatum: string, dagtekening: string) => ({
  ...{ 'header.periode.begindatum': begindatum, 'header.periode.einddatum': einddatum },
  'header.berichtIdentificatie.dagtekening': dagtekening,
});

const schrikkelmaand = (dagtekening: string) => ({
  ...{ ...periode('2020-02-01', '2020-02-28', dagtekening), 'indicaties.1.afgiftedatum': '2020-02-20' },
});
const WACHT = {
  ...{ zzpCode: '754', soort: '3', instelling: AANBIEDER, toewijzingsdatum: '2020-08-01', ingangsdatum: '2020-08-01' },
  ...{ leveringsvorm: '4', opname: '1' },
};

export const AW317 = gewijzigd('AW317', [
  ['zoals het hoort', '', {}],
  ['geen grondslagen', 'CD029', { 'indicaties.0.grondslagen': undefined }],
  ['geen grondslagen bij partnerverblijf', '', { 'indicaties.0.grondslagen': undefined, [`${GZ}.zzpCode`]: '999' }],
  ['postcode in België', 'CD036', { landCode: 'BE' }],
  ['geen postcode in België', '', { landCode: 'BE', postcode: undefined }],
  ['geen instelling', 'CD040', { [`${WZ}.instelling`]: undefined }],
  ['geen opname', 'CD052', { [`${WZ}.opname`]: undefined }],
  ['etmalen bij verblijf', 'CD072', { [`${WZ}.etmalen`]: '3,5' }],
  ['status zonder classificatie', 'CD090 CS131', { [`${STATUS}.leveringsstatusClassificatie`]: undefined }],
  ['classificatie past niet bij status', 'CS131', { [`${STATUS}.leveringsstatusClassificatie`]: '08' }],
  ['Bsn', 'CS002', { bsn: '999900001' }],
  ['indicatie eindigt voor zij begint', 'CS003', { 'indicaties.0.einddatum': '2019-08-31' }],
  ['indicatie eindigt op haar eerste dag', '', { 'indicaties.0.einddatum': '2019-09-01' }],
  ['stoornis past niet', 'CS012', { 'indicaties.0.stoornissen.0.ziektebeeldStoornis': 'b110' }],
  ['sublijst past niet', 'CS014', { 'indicaties.0.stoornissen.0.diagnoseSubcodelijst': '01' }],
  ['afgifte na dagtekening', 'CS023', { 'indicaties.1.afgiftedatum': '2020-09-16' }],
  ['mutatie na dagtekening', '', { [`${WZ}.mutatiedatum`]: '2020-09-16' }],
  ['administratief', 'CS072', { [`${WZ}.soort`]: '5' }],
  ['klasse KE3', 'CS074', { [`${GZ}.klasse`]: 'KE3' }],
  ['begin voor de toewijzing', 'CS092', { [`${WZ}.begindatum`]: '2020-07-31' }],
  ['begin op de eerste dag van de toewijzing', '', { [`${WZ}.begindatum`]: '2020-08-01' }],
  ['mutatie voor het begin', 'CS093', { [`${WZ}.mutatiedatum`]: '2020-08-02' }],
  ['mutatie op de dag van het begin', '', { [`${WZ}.mutatiedatum`]: '2020-08-03' }],
  ['periode achterstevoren', 'CS108', periode('2020-09-01', '2020-08-31', '2020-09-15')],
  ['periode na dagtekening', 'CS108 TR091 CS023', periode('2020-09-16', '2020-09-30', '2020-09-15')],
  ['periode van een dag', '', periode('2020-08-31', '2020-08-31', '2020-09-15')],
  ['postcode met letters', 'CS118', { postcode: '1234AB' }],
  ['geen postcode in Nederland', 'CS118', { postcode: undefined }],
  ['postcode met een spatie erin', '', { postcode: '12 4' }],
  ['VKB', 'CS132', { [`${WZ}.leveringsvorm`]: '9', [`${WZ}.opname`]: undefined }],
  ['later besluit met lager nummer', 'TR079', { 'indicaties.0.volgnummerIndicatie': '3' }],
  ['besluiten van een dag', '', { 'indicaties.0.volgnummerIndicatie': '3', 'indicaties.0.afgiftedatum': '2020-08-20' }],
  ['gelijke nummers', 'TR079 TR101', { 'indicaties.0.volgnummerIndicatie': '2' }],
  ['zes dagen na de periode', 'TR091', schrikkelmaand('2020-03-05')],
  ['zeven dagen na de periode', '', schrikkelmaand('2020-03-06')],
  ['wachtlijst dubbel', 'TR101', { 'indicaties.0.wachtlijstZorgzwaartepakketten.1': WACHT }],
]);
