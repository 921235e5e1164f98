import type { Clientwaarde } from '../../catalogus.js';
import { bsn, AANBIEDER, header } from '../voorbeelden.js';
import { tabel, type Geval } from './geval.js';

/** The test situations of berichten.md chapter 10 for CA317 and CA319, by their number. */

const UUID = '1b4e28ba-2fa1-4d12-883f-0016d3cca427';
const ZORG = {
  ...{ geleverdeZorgID: UUID, startdatum: '2020-09-10', zzpCode: '754', instelling: AANBIEDER },
  ...{ leveringsvorm: '4', statusAanlevering: '1' },
};
const MUTATIE = { mutatieZorgID: UUID, mutatiecode: '19', mutatiedatum: '2020-09-12', statusAanlevering: '1' };
type Zorg = Clientwaarde<'CA317'>['zorgLeveringen'][number];

const zorg = (w: Partial<Zorg>) => ({ bsn: bsn(0), zorgLeveringen: [{ ...ZORG, ...w }] });
const mutatie = (w: Partial<typeof MUTATIE>) => ({ bsn: bsn(0), mutatiesZorg: [{ ...MUTATIE, ...w }] });

export const CA317 = tabel('CA317', [
  ['104', '', zorg({})],
  ['105', 'CD071', zorg({ klasse: 'KE7' })],
  ['106', 'CD071', zorg({ startdatum: '2019-12-31' })],
  ['107', '', zorg({ startdatum: '2019-12-31', klasse: 'KE7' })],
  ['108', 'CD072', zorg({ leveringsvorm: '8' })],
  ['109', 'CD073 CD091', zorg({ instelling: undefined })],
  ['110', '', zorg({ leveringsvorm: '2', instelling: undefined })],
  ['111', 'CD073 CD091', zorg({ leveringsvorm: '7' })],
  ['112', 'CS023', zorg({ startdatum: '2020-09-16' })],
  ['112, op de dag zelf', '', zorg({ startdatum: '2020-09-15' })],
  ['113', 'CS125', zorg({ statusAanlevering: '9' })],
  ['114', 'xsd', zorg({ geleverdeZorgID: UUID.toUpperCase() })],
  ['115', 'TR101', { bsn: bsn(0), zorgLeveringen: [ZORG, ZORG] }],
  ['116', '', [zorg({}), { ...zorg({}), bsn: bsn(1) }]],
  ['klasse KE3', 'CS074', zorg({ startdatum: '2019-12-31', klasse: 'KE3' })],
]);

export const CA319: readonly Geval[] = [
  ...tabel('CA319', [
    ['117', '', mutatie({})],
    ['118', 'CS067', mutatie({ mutatiecode: '12' })],
    ['118, onderbroken', '', mutatie({ mutatiecode: '20' })],
    ['119', 'CS023', mutatie({ mutatiedatum: '2020-09-16' })],
    ['120', 'CS125', mutatie({ statusAanlevering: '9' })],
    ['121', 'TR101 TR101 TR101', [mutatie({}), mutatie({}), mutatie({})]],
    ['dubbele mutatie', 'TR101', { bsn: bsn(0), mutatiesZorg: [MUTATIE, MUTATIE] }],
  ]),
  {
    ...{ bericht: 'CA319', naam: '122', verwacht: 'xsd' },
    boom: { header: { ...header('CA319'), afzender: AANBIEDER }, clienten: [mutatie({})] },
  },
];
