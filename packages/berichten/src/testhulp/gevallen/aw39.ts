import * as v from '../voorbeelden.js';
import { aw39 } from '../voorbeelden.js';
import { tabel } from './geval.js';

/*
 * The test situations of berichten.md chapter 10 for AW39, by their number: what the official set says, in the order of its
 * report. Only the BSNs are other ones.
 */

const leegGeboren = (datum: string, datumGebruik?: string) => ({ geboortedatum: { datum, datumGebruik } });
const mz = (w: Partial<v.Mutatie>) => aw39([{ ...v.MUTATIE, ...w }]);
const mf = (w: Partial<v.MutatieFunctie>, aanvragen: v.Aanvraag[] = []) =>
  aw39([], aanvragen, { mutatieFuncties: [{ ...v.MUTATIE_FUNCTIE, ...w }] });
const [een, twee] = v.AANVRAAG.aanvraagInstellingen as [v.AanvraagInstelling, v.AanvraagInstelling];
/** B39A: mutation with status 6 and classification 03, and a request. */
const mut = { ...v.MUTATIE, leveringsstatus: '6', leveringsstatusClassificatie: '03' };
const aat = (w: Partial<v.Aanvraag> = {}, m: Partial<v.Mutatie> = {}) =>
  aw39([{ ...mut, ...m }], [{ ...v.AANVRAAG, ...w }]);
const metInstellingen = (...aanvraagInstellingen: v.AanvraagInstelling[]) => aat({ aanvraagInstellingen });
/** B39Vn: only a request of this Leveringsvorm, with the fields that it requires. */
function vorm(leveringsvorm: string, aanvraagInstellingen: v.AanvraagInstelling[]) {
  const kern = {
    besluitnummer: '123456',
    afgiftedatum: '2020-08-20',
    instelling: v.AANBIEDER,
    zzpCode: '754',
    leveringsvorm,
  };
  const klasse = leveringsvorm === '8' ? { etmalen: '3,5', verantwoord: '1', doelmatig: '1' } : { klasse: 'KE7' };
  return aw39([], [{ ...kern, ...klasse, dossierhouder: v.AANBIEDER, aanvraagInstellingen }]);
}
const bij = (
  opname: string | undefined,
  van: string,
  tot?: string,
  instelling = v.AANBIEDER,
): v.AanvraagInstelling => ({
  ...een,
  instelling,
  opname,
  toewijzingIngangsdatum: van,
  toewijzingEinddatum: tot,
});
const B = v.ANDERE_AANBIEDER;
const C = '75750001';

const wacht = { leveringsstatus: '3', leveringsstatusClassificatie: '13' };
const einde = { leveringsstatus: '5', leveringsstatusClassificatie: undefined };
const was = { begindatum: '2020-09-05' };
const naar = { instellingBestemming: C };

export const AW39 = tabel('AW39', [
  ['043', '', [aw39()]],
  ['044', '', [mz({ mutatiecode: '12', ...wacht })]],
  ['045', 'TR046', [mz({ mutatiecode: '12', ...wacht, leveringsstatus: '2' })]],
  ['046', 'CS131', [mz({ mutatiecode: '12', ...wacht, leveringsstatusClassificatie: '16' })]],
  ['047', '', [mz({ mutatiecode: '17', ...einde, ...was, ...naar })]],
  ['048', 'CD020', [mz({ mutatiecode: '17', ...einde, ...was })]],
  ['049', 'TR066', [mz({ mutatiecode: '17', ...einde, ...naar })]],
  ['050', 'TR046', [mz({ ...wacht })]],
  ['051', 'TR066', [mz({ ...wacht, leveringsstatus: '2', ...was })]],
  ['052', 'CS133 TR046', [mz({ leveringsstatus: '1', leveringsstatusClassificatie: undefined })]],
  ['053', 'CD090 CS131', [mz({ leveringsstatusClassificatie: undefined })]],
  ['054', 'CS131', [mz({ leveringsstatusClassificatie: '08' })]],
  ['055', '', [mz({ mutatiecode: '19', ...einde, begindatum: '2020-09-12' })]],
  ['056', 'TR018', [mz({ mutatiecode: '19', ...einde, begindatum: '2020-09-13' })]],
  ['057', 'TR066', [mz({ mutatiecode: '19', ...einde })]],
  ['058', 'CD090', [mz({ mutatiecode: '19', ...einde, leveringsstatusClassificatie: '13', ...was })]],
  ['059', 'TR046', [mz({ mutatiecode: '20', ...einde, ...was })]],
  ['060', '', [mz({ mutatiecode: '21', ...einde, ...naar })]],
  ['061', 'TR066', [mz({ mutatiecode: '21', ...einde, ...naar, ...was })]],
  ['062', 'CD020', [mz({ mutatiecode: '12', ...wacht, ...naar })]],
  ['063', 'CS023', [mz({ mutatiedatum: '2020-09-16' })]],
  ['064', 'CS127', [mz({ leveringsvorm: '2' })]],
  ['065', 'TR101', [aw39([{ ...v.MUTATIE, statusAanlevering: '3' }, v.MUTATIE])]],
  ['066', 'TR040', [aw39([])]],
  ['067', '', [aw39([v.MUTATIE], [], { bsn: '0'.repeat(9) })]],
  ['068', 'CS002', [aw39([v.MUTATIE], [], { bsn: '999900007' })]],
  [
    '069',
    'CS002 CS023 CS131',
    [
      aw39(),
      aw39([{ ...v.MUTATIE, mutatiedatum: '2020-09-16', leveringsstatusClassificatie: '16' }], [], {
        bsn: '999900007',
      }),
    ],
  ],
  ['070', 'CD020 TR066', [mf({ mutatiecode: '17' })]],
  ['071', '', [mf({ mutatiecode: '20', ...was }, [v.AANVRAAG])]],
  ['072', 'TR101', [aw39([], [], { mutatieFuncties: [v.MUTATIE_FUNCTIE, v.MUTATIE_FUNCTIE] })]],
  ['073', '', [aat()]],
  ['074', 'TR041 CD020 TR046', [aat({}, { mutatiecode: '17', ...was })]],
  [
    '075',
    'TR106',
    [metInstellingen({ ...een, toewijzingEinddatum: '2020-10-31' }, { ...een, toewijzingIngangsdatum: '2020-11-01' })],
  ],
  ['076', 'TR106 TR101', [metInstellingen(een, een)]],
  ['077', '', [metInstellingen(een, { ...een, soort: '3', toewijzingIngangsdatum: '2020-11-01' })]],
  ['078', 'TR106 TR106 TR101', [aw39([mut], [v.AANVRAAG, v.AANVRAAG])]],
  ['079', 'TR106 TR106', [aw39([mut], [v.AANVRAAG, { ...v.AANVRAAG, afgiftedatum: '2020-08-21' }])]],
  ['080', 'CD050 CD073 CD074 CD074 CS127', [aat({ leveringsvorm: '9' })]],
  ['081', 'CD040 CD040 CD050 CD074 CD074 CS127', [aat({ leveringsvorm: '2' })]],
  ['082', 'CD050 CD052 CD072 CD073', [aat({ leveringsvorm: '8' })]],
  ['083', 'CD048', [aat({ bijzondereSituatie: { extraKostenThuis: '5', toeslagOverig: '1' } })]],
  ['084', 'CD048', [aat({ bijzondereSituatie: {} })]],
  ['085', 'CD047', [aat({ bijzondereSituatie: undefined })]],
  ['086', '', [aat({ doelmatig: '1' })]],
  ['087', 'CD040', [metInstellingen(een, { ...twee, toewijzingPercentage: undefined })]],
  ['089', 'CS003', [metInstellingen(een, { ...twee, toewijzingEinddatum: '2020-09-30' })]],
  ['090', 'CS072', [metInstellingen(een, { ...twee, soort: '5' })]],
  ['091', 'TR064', [aat({ instelling: B })]],
  ['092', 'TR120', [vorm('4', [bij('1', '2020-10-01'), bij('1', '2020-10-01', undefined, B)])]],
  ['093', '', [vorm('4', [bij('1', '2020-10-01'), bij(undefined, '2020-10-01', undefined, B)])]],
  ['094', 'CD052', [vorm('5', [bij('2', '2020-10-01')])]],
  ['095', '', [vorm('8', [bij('1', '2020-10-01')])]],
  ['096', 'TR127', [vorm('8', [bij('2', '2020-10-01')])]],
  ['097', 'TR127', [vorm('8', [bij('2', '2020-10-01'), bij('1', '2020-10-02', undefined, B)])]],
  ['098', 'TR127', [vorm('8', [bij('2', '2020-10-01'), bij('1', '2020-10-01', '2020-12-31', B)])]],
  [
    '099',
    '',
    [
      vorm('8', [
        bij('2', '2020-10-01'),
        bij('1', '2020-10-01', '2020-12-31', B),
        bij('1', '2021-01-01', undefined, C),
      ]),
    ],
  ],
  [
    '100',
    'TR127',
    [
      vorm('8', [
        bij('2', '2020-10-01'),
        bij('1', '2020-10-01', '2020-12-30', B),
        bij('1', '2021-01-01', undefined, C),
      ]),
    ],
  ],
  [
    '101',
    'TR127',
    [
      vorm('8', [
        bij('2', '2100-02-01', '2100-03-31'),
        bij('1', '2100-02-01', '2100-02-28', B),
        bij('1', '2100-03-01', undefined, C),
      ]),
    ],
  ],
  ['102', 'TR127', [vorm('8', [bij('1', '2020-10-01', '2020-12-31', B), bij('1', '2020-12-31', undefined, C)])]],
  [
    '103',
    'TR127 TR127',
    [vorm('8', [bij('1', '2020-10-01'), bij('1', '2020-10-01', undefined, B), bij('1', '2020-10-01', undefined, C)])],
  ],
  // Rules that chapter 10 breaks in an AW35 only.
  [
    'e1',
    'CD051',
    [vorm('5', [bij(undefined, '2020-10-01')])].map((c) => ({
      ...c,
      aanvragen: c.aanvragen?.map((a) => ({ ...a, klasse: undefined })),
    })),
  ],
  [
    'e2',
    'CS074',
    [vorm('5', [bij(undefined, '2020-10-01')])].map((c) => ({
      ...c,
      aanvragen: c.aanvragen?.map((a) => ({ ...a, klasse: 'KE3' })),
    })),
  ],
  ['e3', 'CS058', [mz({ statusAanlevering: '2' })]],
  ['e4', 'TR002', [aw39([v.MUTATIE], [], leegGeboren('1900-09-14'))]],
  ['e5', 'TR097', [aw39([v.MUTATIE], [], leegGeboren('1940-05-17', '1'))]],
]);
