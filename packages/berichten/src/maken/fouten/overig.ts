import { dagErvoor, datum, plusDagen } from '@iwlz/basis';
import { CAK, WACHTLIJST } from '../../regels/berichtgroepen.js';
import { client, verdubbel, vorm, type Boom, type Foutsoort } from './foutsoort.js';

const leveringen = (c: Boom) => c.zorgLeveringen;
const mutaties = (c: Boom) => c.mutatiesZorg;
const aanvang = { berichten: ['CA317'], bij: leveringen } as const;
const einde = { berichten: ['CA319'], bij: mutaties } as const;

/** What can be wrong in what the CAK is told: CA317 and CA319. */
export const BIJ_CAK: readonly Foutsoort[] = [
  { ...aanvang, code: 'CD071', plek: 'startdatum', plant: (k) => (k.klasse = 'KE7') },
  { ...aanvang, code: 'CD072', als: vorm('4', '5', '7'), plek: 'etmalen', plant: (k) => (k.etmalen = '3,5') },
  { ...aanvang, code: 'CS023', plek: 'startdatum', plant: (k, dag) => (k.startdatum = plusDagen(dag, 1)) },
  {
    ...{ ...aanvang, code: 'TR101', bij: client, plek: (_, c) => ({ waarde: leveringen(c)?.[0] ?? c }) },
    plant: (c) => verdubbel(leveringen(c), leveringen(c)?.[0] ?? {}),
  },
  { ...einde, code: 'CS023', plek: 'mutatiedatum', plant: (k, dag) => (k.mutatiedatum = plusDagen(dag, 1)) },
  { ...einde, code: 'CS067', plek: 'mutatiecode', plant: (k) => (k.mutatiecode = '12') },
  {
    ...{ ...einde, code: 'TR101', bij: client, plek: (_, c) => ({ waarde: mutaties(c)?.[0] ?? c }) },
    plant: (c) => verdubbel(mutaties(c), mutaties(c)?.[0] ?? {}),
  },
  {
    ...{ code: 'CS125', berichten: CAK, bij: (c) => leveringen(c) ?? mutaties(c), plek: 'statusAanlevering' },
    plant: (k) => (k.statusAanlevering = '9'),
  },
];

const opLijst = (c: Boom) => c.indicaties?.flatMap((i) => i.wachtlijstZorgzwaartepakketten ?? []);
const wachtend = { berichten: WACHTLIJST, bij: opLijst };
const stand = { berichten: WACHTLIJST, bij: (c: Boom) => opLijst(c)?.flatMap((w) => w.leveringsstatussen ?? []) };

/** What can be wrong in the waiting list: AW317. */
export const BIJ_WACHTLIJST: readonly Foutsoort[] = [
  { code: 'CD036', berichten: WACHTLIJST, bij: client, plek: 'postcode', plant: (k) => (k.landCode = 'BE') },
  { code: 'CS118', berichten: WACHTLIJST, bij: client, plek: 'postcode', plant: (k) => (k.postcode = '0123') },
  { ...wachtend, code: 'CD040', plek: 'leveringsvorm', plant: (k) => delete k.instelling },
  { ...wachtend, code: 'CD052', als: vorm('4', '8'), plek: 'leveringsvorm', plant: (k) => delete k.opname },
  { ...wachtend, code: 'CD072', als: vorm('4', '5', '7'), plek: 'leveringsvorm', plant: (k) => (k.etmalen = '3,5') },
  { ...wachtend, code: 'CS072', plek: 'soort', plant: (k) => (k.soort = '5') },
  {
    ...{ ...wachtend, code: 'CS092', als: (k) => k.begindatum !== undefined, plek: 'ingangsdatum' },
    plant: (k) => (k.begindatum = dagErvoor(datum(k.ingangsdatum ?? ''))),
  },
  {
    ...{ ...wachtend, code: 'CS093', als: (k) => k.begindatum !== undefined, plek: 'begindatum' },
    plant: (k) => (k.mutatiedatum = dagErvoor(datum(k.begindatum ?? ''))),
  },
  {
    ...{ ...wachtend, code: 'CS132', als: vorm('8'), plek: 'leveringsvorm' },
    plant: (k) => [(k.leveringsvorm = '9'), delete k.etmalen, delete k.opname],
  },
  {
    ...{ ...stand, code: 'CD090', als: (k) => k.leveringsstatus === '5', plek: 'leveringsstatus' },
    plant: (k) => (k.leveringsstatusClassificatie = '13'),
  },
  {
    ...{ ...stand, code: 'CS131', als: (k) => k.leveringsstatus === '7', plek: 'leveringsstatus' },
    plant: (k) => (k.leveringsstatusClassificatie = '08'),
  },
];
