import { dagErvoor, datum } from '@iwlz/basis';
import { TOEWIJZING } from '../../regels/berichtgroepen.js';
import { ANDER_ZORGKANTOOR, ANDERE_AANBIEDER } from '../dossier.js';
import { verdubbel, vorm, type Boom, type Foutsoort } from './foutsoort.js';

const pakketten = (c: Boom) => c.indicatie?.toegewezenZorgzwaartepakketten;
const kop = { berichten: TOEWIJZING, bij: pakketten };
const bijFunctie = { berichten: TOEWIJZING, bij: (c: Boom) => c.indicatie?.toegewezenFuncties };

/** What can be wrong with an allocation: AW33, ZK31 and ZK33. */
export const BIJ_TOEWIJZING: readonly Foutsoort[] = [
  { ...kop, code: 'CD040', plek: 'leveringsvorm', berichten: ['ZK31'], plant: (k) => delete k.instelling },
  {
    ...{ ...kop, code: 'CD040', plek: 'leveringsvorm', berichten: ['AW33'] },
    plant: (k) => delete k.toewijzingPercentage,
  },
  { ...kop, code: 'CD050', als: vorm('7'), plek: 'leveringsvorm', plant: (k) => delete k.coordinatorZorgThuis },
  { ...kop, code: 'CD051', als: vorm('4', '5'), plek: 'leveringsvorm', plant: (k) => delete k.klasse },
  { ...kop, code: 'CD052', als: vorm('4', '8'), plek: 'leveringsvorm', plant: (k) => delete k.opname },
  { ...kop, code: 'CD072', als: vorm('4', '5', '7'), plek: 'etmalen', plant: (k) => (k.etmalen = '3,5') },
  { ...kop, code: 'CD073', als: vorm('4', '5', '8'), plek: 'leveringsvorm', plant: (k) => delete k.dossierhouder },
  {
    ...{ ...kop, code: 'CD090', berichten: ['ZK31'], plek: 'leveringsstatus' },
    plant: (k) => (k.leveringsstatusClassificatie = '13'),
  },
  { ...bijFunctie, code: 'CS072', plek: 'soort', plant: (k) => (k.soort = '5') },
  {
    ...{ ...kop, code: 'CS130', berichten: ['ZK31', 'ZK33'], plek: 'toewijzingPercentage' },
    plant: (k) => (k.toewijzingPercentage = '6050'),
  },
  {
    ...{ ...kop, code: 'CS132', als: vorm('8'), plek: 'leveringsvorm' },
    plant: (k) => [(k.leveringsvorm = '9'), delete k.etmalen, delete k.opname],
  },
  {
    ...{ ...kop, code: 'TR016', bij: (c) => (c.indicatie ? [c.indicatie] : []) },
    plant: (k) => veranderEerste(k),
    plek: (k) => ({ waarde: k.toegewezenZorgzwaartepakketten?.[0] ?? k }),
  },
  {
    ...{ ...kop, code: 'TR065', berichten: ['ZK31', 'ZK33'], plek: 'zorgkantoor' },
    plant: (k) => (k.zorgkantoor = ANDER_ZORGKANTOOR),
  },
  {
    ...{ ...bijFunctie, code: 'TR077', bij: (c) => (c.indicatie?.toegewezenFuncties ? [c.indicatie] : []) },
    // Another provider: with the same one TR106 says the same.
    plant: (k) => verdubbel(k.toegewezenFuncties, k.toegewezenFuncties?.[0] ?? {}, { instelling: ANDERE_AANBIEDER }),
    plek: (k) => ({ waarde: k.toegewezenFuncties?.[0] ?? k }),
  },
];

/** The first allocation begins a day before the indication that it stands on. */
function veranderEerste(indicatie: Boom): void {
  const eerste = indicatie.toegewezenZorgzwaartepakketten?.[0];
  if (eerste) eerste.ingangsdatum = dagErvoor(datum(indicatie.ingangsdatum ?? ''));
}
