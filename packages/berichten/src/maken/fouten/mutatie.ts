import { dagErvoor, datum, plusDagen } from '@iwlz/basis';
import { MUTATIE } from '../../regels/berichtgroepen.js';
import { ANDERE_AANBIEDER } from '../dossier.js';
import { client, verdubbel, vorm, type Boom, type Foutsoort } from './foutsoort.js';

const pakketten = (c: Boom) => c.mutatieZorgzwaartepakketten;
const aanvragen = (c: Boom) => c.aanvragen;
const kop = { berichten: MUTATIE, bij: pakketten };
const bijAanvraag = { berichten: MUTATIE, bij: aanvragen };
const bijGevraagd = {
  berichten: MUTATIE,
  bij: (c: Boom) => aanvragen(c)?.flatMap((a) => a.aanvraagInstellingen ?? []),
};
const mutatie =
  (...codes: readonly string[]) =>
  (k: Boom) =>
    codes.includes(k.mutatiecode ?? '');
const eersteGevraagde = (k: Boom) => k.aanvraagInstellingen?.[0] ?? k;

/** What can be wrong with a mutation: AW39 and ZK39. */
export const BIJ_MUTATIE: readonly Foutsoort[] = [
  {
    ...{ ...kop, code: 'CD020', als: mutatie('17', '21'), plek: 'mutatiecode' },
    plant: (k) => delete k.instellingBestemming,
  },
  {
    ...{ ...kop, code: 'CD090', als: (k) => k.leveringsstatus === '5', plek: 'leveringsstatus' },
    plant: (k) => (k.leveringsstatusClassificatie = '13'),
  },
  { ...kop, code: 'CS023', plek: 'mutatiedatum', plant: (k, dag) => (k.mutatiedatum = plusDagen(dag, 1)) },
  { ...kop, code: 'CS058', plek: 'statusAanlevering', plant: (k) => (k.statusAanlevering = '2') },
  { ...kop, code: 'CS127', als: vorm('7'), plek: 'leveringsvorm', plant: (k) => (k.leveringsvorm = '9') },
  {
    ...{ ...kop, code: 'CS131', als: (k) => k.leveringsstatus === '7', plek: 'leveringsstatus' },
    plant: (k) => (k.leveringsstatusClassificatie = '08'),
  },
  {
    ...{ ...kop, code: 'TR018', als: mutatie('17', '19', '20'), plek: 'begindatum' },
    plant: (k) => (k.begindatum = plusDagen(datum(k.mutatiedatum ?? ''), 1)),
  },
  {
    ...{ ...kop, code: 'TR040', bij: client },
    plant: (k) => [delete k.mutatieFuncties, delete k.mutatieZorgzwaartepakketten, delete k.aanvragen],
  },
  {
    ...{ ...kop, code: 'TR041', bij: (c) => (aanvragen(c) ? pakketten(c) : []), plek: 'mutatiecode' },
    plant(k) {
      Object.assign(k, { mutatiecode: '21', leveringsstatus: '5', instellingBestemming: ANDERE_AANBIEDER });
      delete k.leveringsstatusClassificatie;
      delete k.begindatum;
    },
  },
  {
    ...{ ...kop, code: 'TR046', als: mutatie('19'), plek: 'mutatiecode' },
    plant: (k) => Object.assign(k, { leveringsstatus: '2', leveringsstatusClassificatie: '13' }),
  },
  {
    ...{ ...kop, code: 'TR064', berichten: ['AW39'], plek: 'instelling' },
    plant: (k) => (k.instelling = ANDERE_AANBIEDER),
  },
  { ...kop, code: 'TR066', als: mutatie('19', '20'), plek: 'mutatiecode', plant: (k) => delete k.begindatum },
  {
    ...{ ...kop, code: 'TR101', bij: client, plek: (_, c) => ({ waarde: pakketten(c)?.[0] ?? c }) },
    plant: (c) => verdubbel(pakketten(c), pakketten(c)?.[0] ?? {}),
  },
];

/** What can be wrong with a request for another allocation: AW39 and ZK39. */
export const BIJ_AANVRAAG: readonly Foutsoort[] = [
  {
    ...{ ...bijAanvraag, code: 'CD040', plek: 'leveringsvorm' },
    plant: (k) => delete eersteGevraagde(k).toewijzingPercentage,
  },
  {
    ...{ ...bijAanvraag, code: 'CD047', als: (k) => k.doelmatig === '2', plek: 'doelmatig' },
    plant: (k) => delete k.bijzondereSituatie,
  },
  {
    ...{ ...bijAanvraag, code: 'CD048', bij: (c) => aanvragen(c)?.map((a) => a.bijzondereSituatie) },
    ...{ plek: 'toeslagOverig', plant: (k) => (k.extraKostenThuis = '5') },
  },
  {
    ...{ ...bijAanvraag, code: 'CD050', als: vorm('7'), plek: 'leveringsvorm' },
    plant: (k) => delete k.coordinatorZorgThuis,
  },
  { ...bijAanvraag, code: 'CD051', als: vorm('4', '5'), plek: 'leveringsvorm', plant: (k) => delete k.klasse },
  {
    ...{ ...bijAanvraag, code: 'CD052', als: vorm('5'), plek: 'leveringsvorm' },
    plant: (k) => (eersteGevraagde(k).opname = '2'),
  },
  { ...bijAanvraag, code: 'CD072', als: vorm('4', '5', '7'), plek: 'etmalen', plant: (k) => (k.etmalen = '3,5') },
  {
    ...{ ...bijAanvraag, code: 'CD073', als: vorm('4', '5', '8'), plek: 'leveringsvorm' },
    plant: (k) => delete k.dossierhouder,
  },
  { ...bijAanvraag, code: 'CD074', als: vorm('7', '8'), plek: 'leveringsvorm', plant: (k) => delete k.verantwoord },
  {
    ...{ ...bijGevraagd, code: 'CS003', plek: 'toewijzingIngangsdatum' },
    plant: (k) => (k.toewijzingEinddatum = dagErvoor(datum(k.toewijzingIngangsdatum ?? ''))),
  },
  { ...bijGevraagd, code: 'CS072', plek: 'soort', plant: (k) => (k.soort = '5') },
  {
    ...{ ...bijAanvraag, code: 'TR127', als: vorm('8'), plek: (k) => ({ waarde: eersteGevraagde(k) }) },
    plant(k) {
      const eerste = eersteGevraagde(k);
      const eerder = dagErvoor(datum(eerste.toewijzingIngangsdatum ?? ''));
      eerste.toewijzingPercentage = '5000';
      verdubbel(k.aanvraagInstellingen, eerste, {
        ...{ instelling: ANDERE_AANBIEDER, opname: '2', toewijzingIngangsdatum: eerder },
      });
    },
  },
];
