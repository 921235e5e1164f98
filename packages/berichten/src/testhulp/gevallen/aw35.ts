import * as v from '../voorbeelden.js';
import { aw35 } from '../voorbeelden.js';
import { tabel } from './geval.js';

/*
 * The test situations of berichten.md chapter 10 for AW35, by their number: what the official set says, in the order of its
 * report. Only the BSNs are other ones.
 */

const leegGeboren = (datum: string, datumGebruik?: string) => ({ geboortedatum: { datum, datumGebruik } });
const lz = (w: Partial<v.Pakket>) => aw35([{ ...v.PAKKET, ...w }]);
const lf = (w: Partial<v.Functie>) => aw35([], { geleverdeFuncties: [{ ...v.FUNCTIE, ...w }] });
const B = v.ANDERE_AANBIEDER;

export const AW35 = tabel('AW35', [
  ['001', '', [aw35()]],
  ['002', 'CD051', [lz({ leveringsvorm: '7' })]],
  ['003', 'CD051', [lz({ klasse: undefined })]],
  ['004', 'CD051 CD072', [lz({ leveringsvorm: '8' })]],
  ['005', '', [lz({ leveringsvorm: '8', etmalen: '3,5', klasse: undefined })]],
  ['006', 'CD072', [lz({ etmalen: '3,5' })]],
  ['007', 'CS127', [lz({ leveringsvorm: '2', klasse: undefined })]],
  ['008', 'CD051 CS127', [lz({ leveringsvorm: '9' })]],
  ['009', 'CS088', [lz({ sleuteldatum: '2020-09-10' })]],
  ['010', 'CD004', [lz({ sleuteldatum: '2020-09-05', leveringsvorm: '5' })]],
  ['011', 'CS062', [lz({ leveringsstatus: '3' })]],
  ['012', 'CS058', [lz({ statusAanlevering: '2' })]],
  ['013', 'CS058', [lz({ statusAanlevering: '9' })]],
  ['014', '', [lz({ begindatum: '2020-09-15' })]],
  ['015', 'CS023', [lz({ begindatum: '2020-09-16' })]],
  ['016', 'TR064', [lz({ instelling: B })]],
  ['017', 'CS074', [lz({ klasse: 'KE3' })]],
  ['018', 'CS023', [aw35([v.PAKKET], leegGeboren('2020-09-16'))]],
  ['019', '', [aw35([v.PAKKET], leegGeboren('1900-09-15'))]],
  ['020', 'TR002', [aw35([v.PAKKET], leegGeboren('1900-09-14'))]],
  ['021', '', [aw35([v.PAKKET], leegGeboren('1900-01-01'))]],
  ['022', '', [aw35([v.PAKKET], leegGeboren('1900-01-01', '3'))]],
  ['023', 'TR002', [aw35([v.PAKKET], leegGeboren('1900-01-01', '2'))]],
  ['024', 'TR002 TR097', [aw35([v.PAKKET], leegGeboren('1899-12-31', '3'))]],
  ['025', 'TR097', [aw35([v.PAKKET], leegGeboren('1940-05-01', '2'))]],
  ['026', 'TR097', [aw35([v.PAKKET], leegGeboren('1940-05-17', '1'))]],
  ['027', 'TR097', [aw35([v.PAKKET], leegGeboren(' 1940-01-01 ', '2'))]],
  ['028', 'TR101', [aw35([v.PAKKET, v.PAKKET])]],
  ['029', '', [aw35([v.PAKKET, { ...v.PAKKET, begindatum: '2020-09-11' }])]],
  ['030', '', [aw35([v.PAKKET, { ...v.PAKKET, besluitnummer: '0123456' }])]],
  ['031', 'TR101', [aw35([v.PAKKET, { ...v.PAKKET, besluitnummer: ' 123456 ' }])]],
  ['032', 'TR039', [aw35([])]],
  ['033', 'TR101', [aw35(), aw35()]],
  ['034', 'CS002 TR064', [aw35(), { ...lz({ instelling: B }), bsn: '999900001' }]],
  ['036', '', [lf({})]],
  ['037', 'TR010', [lf({ klasse: 'K3' })]],
  ['038', 'TR008', [lf({ functieCode: '21', klasse: 'K0', opslag: undefined })]],
  ['039', 'TR010', [lf({ functieCode: '61', klasse: '99' })]],
  ['040', 'TR008', [lf({ functieCode: '61', klasse: 'K1' })]],
  ['041', 'TR010 TR034', [lf({ functieCode: '71', klasse: 'KE1' })]],
  ['042', 'TR008 TR010', [lf({ functieCode: '64', klasse: 'KD10' })]],
]);
