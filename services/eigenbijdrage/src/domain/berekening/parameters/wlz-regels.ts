import { reeks } from './reeks.js';

/** Rules of the Wlz that changed over the years, other than amounts (rule book A2, A3, A5, A8, A9). */

/** The first years and the last that any table knows; a day before 2015 counts for the low phase only. */
const VROEGST = 1900;
const LAATST = 2026;

/** How many months of a stay are LAAG for who is single. Of the day that is judged, also for who was inside already (A). */
export const LAGE_MAANDEN = reeks('LAGE_MAANDEN', 'maanden', 'Blz art. 3.3.2.2 lid 1', [
  [VROEGST, 2014, 6, 'A', 'dagen voor de Wlz: de regel van 2015'],
  [2015, 2018, 6, 'V'],
  [2019, LAATST, 4, 'V'],
]);

/** Stays with at most so many days between them count as one. */
export const ONDERBREKING_DAGEN = reeks('ONDERBREKING_DAGEN', 'dagen', 'Blz art. 3.3.2.2 lid 6 (later lid 8)', [
  [VROEGST, LAATST, 60, 'V'],
]);

/** What deeltijdverblijf counts as. */
export const DTV_TELT_ALS = reeks<'VERBLIJF' | 'DTV'>('DTV_TELT_ALS', 'keuze', 'Blz art. 3.3.2.2 lid 1 onder e', [
  [VROEGST, 2020, 'VERBLIJF', 'A', 'Blz, tekst 1-1-2019: deeltijdverblijf wordt niet genoemd'],
  [2021, LAATST, 'DTV', 'V'],
]);

/** How MPT without other care is charged: per hour, or LAAG. */
export const MPT_REGIME = reeks<'UREN' | 'LAAG'>('MPT_REGIME', 'keuze', 'Blz art. 3.3.2.2 lid 2 onder c', [
  [VROEGST, 2015, 'UREN', 'V', 'Blz art. 3.3.3.1 (tekst 2015)'],
  [2016, 2016, 'LAAG', 'A', 'geen tekst van 2016 gevonden: als 2017'],
  [2017, LAATST, 'LAAG', 'V'],
]);

/** For whom the korting is: PGB of 2015 under conditions, or whoever has charged PGB or MPT. */
export const KORTING_VOOR = reeks<'PGB_2015' | 'PGB_EN_MPT'>('KORTING_VOOR', 'keuze', 'Blz art. 3.3.2.2 lid 4', [
  [VROEGST, 2015, 'PGB_2015', 'V', 'Blz art. 3.3.2.2 lid 4 (tekst 2015)'],
  [2016, 2016, 'PGB_EN_MPT', 'A', 'geen tekst van 2016 gevonden: als 2017'],
  [2017, LAATST, 'PGB_EN_MPT', 'V'],
]);

/** With at most this much MPT per month LAAG is provisionally its minimum less the korting; `null`: no such rule. */
export const MPT_URENGRENS = reeks<number | null>('MPT_URENGRENS', 'urenHonderdsten', 'Blz art. 3.3.2.2 lid 5 en 6', [
  [2015, 2016, null, 'V', 'Blz: de twintig-uursregel staat er pas vanaf 2017'],
  [2017, LAATST, 20_00, 'V'],
]);

/** How many hours a dagdeel of MPT counts for. */
export const UREN_PER_DAGDEEL = reeks('UREN_PER_DAGDEEL', 'urenHonderdsten', 'ministeriele regeling, niet gevonden', [
  [2017, LAATST, 4_00, 'A'],
]);

/** How many hours an etmaal of MPT counts for. */
export const UREN_PER_ETMAAL = reeks('UREN_PER_ETMAAL', 'urenHonderdsten', 'ministeriele regeling, niet gevonden', [
  [2017, LAATST, 24_00, 'A'],
]);

/** Whether the zero contribution for the Participatiewet has to be asked for. */
export const NIHIL_OP_AANVRAAG = reeks<boolean>('NIHIL_OP_AANVRAAG', 'keuze', 'Blz art. 3.3.2.2 lid 7 (later lid 9)', [
  [VROEGST, 2020, true, 'V'],
  [2021, LAATST, false, 'V'],
]);

/** Whether the korting also comes off the minimum that is charged without income data. */
export const KORTING_ZONDER_INKOMEN = reeks<boolean>('KORTING_ZONDER_INKOMEN', 'keuze', 'Blz art. 3.3.2.7 lid 1', [
  [2015, 2025, false, 'V'],
  [2026, LAATST, true, 'V', 'Blz art. 3.3.2.7 (tekst 1-1-2026)'],
]);

/** What HOOG is without income data: the minimum of LAAG, or nothing. */
export const HOOG_ZONDER_INKOMEN = reeks<'LAGE_MIN' | 'NUL'>('HOOG_ZONDER_INKOMEN', 'keuze', 'Blz art. 3.3.2.7 lid 1', [
  [2015, 2025, 'LAGE_MIN', 'V'],
  [2026, LAATST, 'NUL', 'V', 'Blz art. 3.3.2.7 (tekst 1-1-2026)'],
]);

/** MPT of 2015, per hour or per dagdeel in a group. */
export const MPT_UURTARIEF = reeks('MPT_UURTARIEF', 'cent per uur', 'Blz art. 3.3.3.1 lid 1 (tekst 2015)', [
  [2015, 2015, 14_20, 'V'],
]);
