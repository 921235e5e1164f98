import { dagErvoor, datum, plusDagen } from '@iwlz/basis';
import { AANVANG } from '../../regels/berichtgroepen.js';
import { ANDERE_AANBIEDER } from '../dossier.js';
import { client, verdubbel, vorm, type Boom, type Foutsoort } from './foutsoort.js';

const pakketten = (c: Boom) => c.geleverdeZorgzwaartepakketten;
const functies = (c: Boom) => c.geleverdeFuncties;
const kop = { berichten: AANVANG, bij: pakketten };
const bijFunctie = { berichten: AANVANG, bij: functies };

/** What can be wrong with the start of care: AW35 and ZK35. */
export const BIJ_AANVANG: readonly Foutsoort[] = [
  {
    ...{ ...kop, code: 'CD004', als: vorm('5', '7', '8'), plek: 'sleuteldatum' },
    plant: (k) => (k.sleuteldatum = dagErvoor(datum(k.begindatum ?? ''))),
  },
  { ...kop, code: 'CD051', als: vorm('4', '5'), plek: 'leveringsvorm', plant: (k) => delete k.klasse },
  { ...kop, code: 'CD072', als: vorm('4', '5', '7'), plek: 'etmalen', plant: (k) => (k.etmalen = '3,5') },
  { ...kop, code: 'CS023', plek: 'begindatum', plant: (k, dag) => (k.begindatum = plusDagen(dag, 1)) },
  { ...kop, code: 'CS058', plek: 'statusAanlevering', plant: (k) => (k.statusAanlevering = '2') },
  { ...kop, code: 'CS062', plek: 'leveringsstatus', plant: (k) => (k.leveringsstatus = '3') },
  { ...kop, code: 'CS074', als: vorm('4', '5'), plek: 'klasse', plant: (k) => (k.klasse = 'KE3') },
  { ...kop, code: 'CS088', als: vorm('4'), plek: 'begindatum', plant: (k) => (k.sleuteldatum = k.begindatum) },
  { ...kop, code: 'CS127', als: vorm('7'), plek: 'leveringsvorm', plant: (k) => (k.leveringsvorm = '9') },
  {
    ...{ ...kop, code: 'TR064', berichten: ['AW35'], plek: 'instelling' },
    plant: (k) => (k.instelling = ANDERE_AANBIEDER),
  },
  {
    ...{ ...kop, code: 'TR101', bij: client, plek: (_, c) => ({ waarde: pakketten(c)?.[0] ?? c }) },
    plant: (c) => verdubbel(pakketten(c), pakketten(c)?.[0] ?? {}),
  },
  {
    ...{ ...kop, code: 'TR039', bij: client },
    plant: (k) => [delete k.geleverdeFuncties, delete k.geleverdeZorgzwaartepakketten],
  },
  {
    ...{ ...bijFunctie, code: 'TR008', als: (k) => k.opslag === undefined, plek: 'functieCode' },
    plant: (k) => (k.klasse = 'KD15'),
  },
  {
    ...{ ...bijFunctie, code: 'TR010', als: (k) => !['41', '71'].includes(k.functieCode ?? ''), plek: 'klasse' },
    plant: (k) => (k.opslag = '1'),
  },
  {
    ...{ ...bijFunctie, code: 'TR034', als: (k) => k.functieCode === '71', plek: 'functieCode' },
    plant: (k) => Object.assign(k, { klasse: 'KE7', opslag: '1' }),
  },
];
