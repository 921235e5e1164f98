import type { Bewijs } from '../uitleg/stap.js';
import { reeks, type Eenheid, type Reeks } from './reeks.js';

/** The amounts of the Wlz per contribution year, from 2015 (rule book A4). BW uses the same (B5). */

type Jaarrij = readonly [
  jaar: number,
  bewijs: Bewijs,
  percentage: number,
  lageMin: number,
  lageMax: number,
  hogeMax: number,
  korting: number,
  aftrek: number,
  drempelLopendJaar: number,
  bron: string,
];

const NIET_GEVONDEN = 'geen tekst gevonden: uit het geheugen, past bij de indexering van art. 3.3.1.7';

// prettier-ignore
const RIJEN: readonly Jaarrij[] = [
  // jaar  bewijs  %       lage min  lage max    hoge max    korting  aftrek       drempel      bron
  [2015,   'V',    12_500, 158_60,     832_60,   2_284_60,   136_00,           0,  2_540_00,   'Blz, tekst 2015'],
  [2016,   'A',    12_500, 159_80,     838_60,   2_301_40,   137_00,    6_000_00,  2_558_00,   NIET_GEVONDEN],
  [2017,   'V',    12_500, 160_60,     842_80,   2_312_60,   137_60,    6_030_00,  2_571_00,   'Blz, tekst 1-1-2017'],
  [2018,   'V',    10_000, 161_80,     850_00,   2_332_60,   138_80,    6_085_00,  2_593_00,   'Blz, tekst 1-1-2018'],
  [2019,   'V',    10_000, 164_20,     861_80,   2_364_80,   140_80,    6_103_00,  2_600_00,   'Blz, tekst 1-1-2019'],
  [2020,   'V',    10_000, 168_00,     881_60,   2_419_40,   144_20,    6_152_00,  2_621_00,   'Stcrt. 2019, 54031 en Stcrt. 2020, 50558'],
  [2021,   'V',    10_000, 171_40,     899_80,   2_469_20,   147_00,    6_226_00,  2_653_00,   'Blz, tekst 1-1-2021; Stcrt. 2020, 50558'],
  [2022,   'V',    10_000, 174_00,     913_20,   2_506_00,   149_20,    6_325_00,  2_695_00,   'Blz, tekst 1-1-2022'],
  [2023,   'A',    10_000, 184_00,     966_40,   2_652_40,   157_80,    6_694_00,  2_853_00,   NIET_GEVONDEN],
  [2024,   'V',    10_000, 200_40,   1_052_20,   2_887_40,   171_80,    7_287_20,  3_105_80,   'Blz, tekst 1-1-2024'],
  [2025,   'V',    10_000, 205_00,   1_076_60,   2_954_40,   175_80,    7_456_20,  3_177_80,   'Blz, tekst 1-1-2025; Stcrt. 2025, 35082'],
  [2026,   'V',    10_000, 212_60,   1_115_80,   3_061_80,   182_20,    7_727_60,  3_293_60,   'Blz, tekst 1-1-2026; Stcrt. 2025, 35082'],
];

/** The share of the bijdrageplichtig inkomen that LAAG is. */
export const LAAG_PERCENTAGE = kolom('LAAG_PERCENTAGE', 'procentMilli', '3.3.2.2 lid 1 en 2', (r) => r[2]);
/** LAAG is at least this much per month. */
export const LAGE_MIN = kolom('LAGE_MIN', 'cent per maand', '3.3.2.2 lid 3', (r) => r[3]);
/** LAAG is at most this much per month. */
export const LAGE_MAX = kolom('LAGE_MAX', 'cent per maand', '3.3.2.2 lid 3', (r) => r[4]);
/** HOOG is at most this much per month; it has no minimum. */
export const HOGE_MAX = kolom('HOGE_MAX', 'cent per maand', '3.3.2.1 lid 2', (r) => r[5]);
/** What is taken off LAAG per month for care at home, after its bounds. */
export const KORTING_THUIS = kolom('KORTING_THUIS', 'cent per maand', '3.3.2.2 lid 4', (r) => r[6]);
/** What is taken off the income for MPT or PGB; there was none in 2015. */
export const INKOMENSAFTREK_THUIS = kolom('INKOMENSAFTREK_THUIS', 'cent per jaar', '3.3.2.4 lid 1', (r) => r[7]);
/** How much lower the income of the year itself must be for a request "lopend jaar"; for Wmo 2015 to 2018 too. */
export const DREMPEL_LOPEND_JAAR = kolom('DREMPEL_LOPEND_JAAR', 'cent per jaar', '3.3.2.4 lid 2', (r) => r[8]);

function kolom(sleutel: string, eenheid: Eenheid, artikel: string, waarde: (rij: Jaarrij) => number): Reeks {
  const grond = `Blz art. ${artikel}`;
  return reeks(
    sleutel,
    eenheid,
    grond,
    RIJEN.map((rij) => [rij[0], rij[0], waarde(rij), rij[1], `${grond} (${rij[9]})`]),
  );
}
