import { plusDagen } from '@iwlz/basis';
import { AANVANG, ALLE, GROOT, MUTATIE } from '../../regels/berichtgroepen.js';
import { client, type Foutsoort } from './foutsoort.js';

const MET_GEBOORTEDATUM = [...GROOT, ...AANVANG, ...MUTATIE];

/** What can be wrong with the person himself. */
export const BIJ_PERSONEN: readonly Foutsoort[] = [
  {
    code: 'CS002',
    berichten: ALLE,
    bij: client,
    plant: (k) => (k.bsn = `${k.bsn?.slice(0, 8)}${(Number(k.bsn?.slice(8)) + 1) % 10}`),
    plek: 'bsn',
  },
  {
    code: 'TR002',
    berichten: MET_GEBOORTEDATUM,
    bij: (c) => [c.geboortedatum],
    plant: (k) => (k.datum = '1890-05-05'),
    plek: 'datum',
  },
  {
    code: 'TR097',
    berichten: MET_GEBOORTEDATUM,
    bij: (c) => [c.geboortedatum],
    plant: (k) => Object.assign(k, { datum: '1950-05-15', datumGebruik: '1' }),
    plek: 'datum',
  },
  {
    code: 'CS023',
    berichten: MET_GEBOORTEDATUM,
    bij: (c) => [c.geboortedatum],
    plant: (k, dagtekening) => (k.datum = plusDagen(dagtekening, 1)),
    plek: 'datum',
  },
];
