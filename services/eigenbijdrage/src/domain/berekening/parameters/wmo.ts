import { reeks } from './reeks.js';

/** The Wmo: per period of four weeks until 2019, per month from 2020 (rule book B2 to B4). The year is that of the period. */

const U15 = 'Uitvoeringsbesluit Wmo 2015, tekst 2015';
const U17 = 'Uitvoeringsbesluit Wmo 2015, tekst 1-1-2017 (bedragen van 2016)';
const U18 = 'Uitvoeringsbesluit Wmo 2015, tekst 1-1-2018';
const OVO = 'ovoeindhoven.nl, tabel 2016-2017 (eind 2016)';
const ART = 'Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 1';
const ZELF = 'afgeleid: geen tekst van 2017 gevonden';

/** The share of what lies above the threshold. */
export const WMO_PERCENTAGE = reeks('WMO_PERCENTAGE', 'procentMilli', ART, [
  [2015, 2015, 15_000, 'V', U15],
  [2016, 2016, 15_000, 'V', U17],
  [2017, 2017, 12_500, 'V', OVO],
  [2018, 2018, 12_500, 'V', U18],
]);

/** The base amount per period. From 2017 a couple of whom one is below AOW age pays no base. */
export const WMO_BASIS = {
  alleen: reeks('WMO_BASIS_1P', 'cent per periode', ART, [
    [2015, 2015, 19_40, 'V', U15],
    [2016, 2016, 19_40, 'V', U17],
    [2017, 2017, 17_50, 'V', OVO],
    [2018, 2018, 17_60, 'V', U18],
    [2019, 2019, 17_50, 'V', 'Uitvoeringsbesluit Wmo 2015, tekst 1-1-2019, art. 3.8'],
  ]),
  paar: reeks('WMO_BASIS_MP', 'cent per periode', ART, [
    [2015, 2015, 27_60, 'V', U15],
    [2016, 2016, 27_80, 'V', U17],
    [2017, 2017, 17_50, 'V', OVO],
    [2018, 2018, 17_60, 'V', U18],
    [2019, 2019, 17_50, 'V', 'Uitvoeringsbesluit Wmo 2015, tekst 1-1-2019, art. 3.8'],
  ]),
};

/** What a couple pays of whom one is below AOW age: as other couples, a percentage without base, or nothing at all. */
export const WMO_PAAR_ONDER_AOW = reeks<'MET_BASIS' | 'ZONDER_BASIS' | 'NIETS'>('WMO_PAAR_ONDER_AOW', 'keuze', ART, [
  [2015, 2016, 'MET_BASIS', 'V', U15],
  [2017, 2017, 'ZONDER_BASIS', 'V', OVO],
  [2018, 2018, 'ZONDER_BASIS', 'V', U18],
  [2019, 2019, 'NIETS', 'V', 'Uitvoeringsbesluit Wmo 2015, tekst 1-1-2019, art. 3.8'],
  [2020, 2026, 'NIETS', 'V', 'Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 3 onder f'],
]);

/** The bijdrageplichtig inkomen above which more than the base is due. */
export const WMO_DREMPEL = {
  alleen: {
    nietAow: reeks('WMO_DREMPEL_1P_NIET_AOW', 'cent per jaar', ART, [
      [2015, 2015, 22_331_00, 'V', U15],
      [2016, 2016, 22_486_00, 'V', U17],
      [2017, 2017, 22_632_00, 'A', ZELF],
      [2018, 2018, 22_873_00, 'V', U18],
    ]),
    aow: reeks('WMO_DREMPEL_1P_AOW', 'cent per jaar', ART, [
      [2015, 2015, 16_634_00, 'V', U15],
      [2016, 2016, 16_887_00, 'V', U17],
      [2017, 2017, 17_033_00, 'V', OVO],
      [2018, 2018, 17_474_00, 'V', U18],
    ]),
  },
  paar: {
    nietAow: reeks('WMO_DREMPEL_MP_NIET_AOW', 'cent per jaar', ART, [
      [2015, 2015, 27_917_00, 'V', U15],
      [2016, 2016, 28_177_00, 'V', U17],
      [2017, 2017, 35_000_00, 'V', OVO],
      [2018, 2018, 35_175_00, 'V', U18],
    ]),
    aow: reeks('WMO_DREMPEL_MP_AOW', 'cent per jaar', ART, [
      [2015, 2015, 23_046_00, 'V', U15],
      [2016, 2016, 23_374_00, 'V', U17],
      [2017, 2017, 23_525_00, 'A', ZELF],
      [2018, 2018, 24_128_00, 'V', U18],
    ]),
  },
};

/** Whether a municipality may ask nothing below an income that it sets (minimabeleid). */
export const WMO_MINIMABELEID = reeks<boolean>(
  'WMO_MINIMABELEID',
  'keuze',
  'Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 2',
  [
    [2015, 2017, false, 'V'],
    [2018, 2018, true, 'V'],
  ],
);

/** Whether the college may find that there is no ability to pay, or reasons of an integrated approach. */
export const WMO_GRONDEN_COLLEGE = reeks<boolean>(
  'WMO_GRONDEN_COLLEGE',
  'keuze',
  'Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 4',
  [
    [2015, 2017, false, 'V'],
    [2018, 2019, true, 'V'],
  ],
);

/** The abonnementstarief. */
export const WMO_MAANDTARIEF = reeks('WMO_MAANDTARIEF', 'cent per maand', 'Wmo 2015 art. 2.1.4a', [
  [2020, 2023, 19_00, 'V', 'Wmo 2015 art. 2.1.4a; CAK; gemeente Drimmelen'],
  [2024, 2024, 20_60, 'S', 'gemeente Drimmelen; past bij de indexering'],
  [2025, 2025, 21_00, 'V', 'Stcrt. 2025, 35082; gemeente.nu'],
  [2026, 2026, 21_80, 'V', 'Stcrt. 2025, 35082'],
]);

/** The months in which nothing is due (Uitvoeringsbesluit Wmo 2015 art. 3.8 lid 3 onder i). */
export const WMO_VRIJE_MAANDEN: readonly string[] = ['2020-04', '2020-05'];
