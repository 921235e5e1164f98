import { reeks } from './reeks.js';

/** Vermogen and what follows from it, per contribution year (rule book A7). */

const B18 = 'Blz, tekst 1-1-2018';

/** The share of vermogen that is added to income. */
export const VIB_PERCENTAGE = reeks('VIB_PERCENTAGE', 'procentMilli', 'Blz art. 3.3.2.3 en 3.3.2.4 lid 1', [
  [2015, 2018, 8_000, 'V'],
  [2019, 2026, 4_000, 'V'],
]);

/** What vermogen is taken from. */
export const VERMOGEN_UIT = reeks<'SPAREN_EN_BELEGGEN' | 'RENDEMENTSGRONDSLAG'>(
  'VERMOGEN_UIT',
  'keuze',
  'Blz art. 3.3.1.2 lid 2',
  [
    [2015, 2022, 'SPAREN_EN_BELEGGEN', 'V'],
    [2023, 2023, 'RENDEMENTSGRONDSLAG', 'A', 'Blz art. 3.3.1.2: beginjaar aangenomen'],
    [2024, 2026, 'RENDEMENTSGRONDSLAG', 'V', 'Blz art. 3.3.1.2 (tekst 1-1-2024)'],
  ],
);

/** The part of the rendementsgrondslag that does not count, per person, by PEILJAAR. */
export const RENDEMENTSDREMPEL = reeks('RENDEMENTSDREMPEL', 'cent', 'Wet IB 2001 art. 9.4 lid 1 onder c', [
  [2021, 2021, 31_340_00, 'A'],
  [2022, 2022, 31_747_00, 'A'],
  [2023, 2023, 33_748_00, 'A'],
  [2024, 2024, 36_952_00, 'A'],
  [2025, 2025, 37_395_00, 'A'],
]);

/** The extra exemption when one who owes is below AOW age; gone from 2026. */
export const EXTRA_VRIJSTELLING = reeks('EXTRA_VRIJSTELLING', 'cent', 'Blz art. 3.3.1.2 lid 1 onder b', [
  [2015, 2015, 10_000_00, 'V'],
  [2016, 2016, 10_000_00, 'A', 'geen tekst gevonden: het bedrag van 2015'],
  [2017, 2017, 10_090_00, 'V'],
  [2018, 2018, 10_141_00, 'V'],
  [2019, 2019, 10_171_00, 'V'],
  [2020, 2020, 10_253_00, 'V'],
  [2021, 2021, 10_376_00, 'V'],
  [2022, 2022, 10_542_00, 'V'],
  [2023, 2023, 10_542_00, 'A', 'geen tekst gevonden: het bedrag van 2022'],
  [2024, 2024, 10_850_00, 'V'],
  [2025, 2025, 11_534_00, 'V'],
  [2026, 2026, 0, 'V', 'Blz, tekst 1-1-2026; Stb. 2025, 255: vervallen'],
]);

/** The compensatie vervallen ouderentoeslag (CVO) is for who stays strictly below this. */
export const CVO_DREMPEL = reeks('CVO_DREMPEL', 'cent per jaar', 'Blz art. 3.3.1.2a en 3.3.2.4a', [
  [2018, 2018, 20_075_00, 'V', `Blz art. 3.3.2.4a (${B18})`],
  [2019, 2019, 20_075_00, 'V'],
  [2020, 2020, 20_297_00, 'V'],
  [2021, 2021, 20_540_00, 'V'],
  [2022, 2022, 20_869_00, 'V'],
  [2023, 2023, 20_869_00, 'A', 'geen tekst gevonden: het bedrag van 2022'],
  [2024, 2024, 21_479_00, 'V'],
  [2025, 2025, 22_833_00, 'V'],
]);

/** The CVO per person is at most this much; 0 in years that have none. */
export const CVO_MAX = reeks('CVO_MAX', 'cent per jaar', 'Blz art. 3.3.1.2a en 3.3.2.4a', [
  [2015, 2017, 0, 'V', 'Blz: de compensatie staat er pas vanaf 2018'],
  [2018, 2018, 2_700_00, 'V', `Blz art. 3.3.2.4a (${B18})`],
  [2019, 2022, 1_700_00, 'V'],
  [2023, 2023, 1_700_00, 'A', 'geen tekst gevonden: het bedrag van 2022'],
  [2024, 2025, 1_700_00, 'V'],
  [2026, 2026, 0, 'A', 'Blz, tekst 1-1-2026: staat er niet meer; overgangsrecht in Stb. 2025, 255 niet gelezen'],
]);

/** The share of vermogen that the CVO is. */
export const CVO_PERCENTAGE = reeks('CVO_PERCENTAGE', 'procentMilli', 'Blz art. 3.3.1.2a en 3.3.2.4a', [
  [2018, 2018, 12_000, 'V', `Blz art. 3.3.2.4a (${B18})`],
  [2019, 2022, 8_000, 'V'],
  [2023, 2023, 4_000, 'A', 'geen tekst gevonden: als 2024'],
  [2024, 2025, 4_000, 'V'],
]);

/** The share of the grondslag sparen en beleggen that comes on top of it. */
export const CVO_SPAREN_PERCENTAGE = reeks('CVO_SPAREN_PERCENTAGE', 'procentMilli', 'Blz art. 3.3.1.2a', [
  [2018, 2022, 0, 'V'],
  [2023, 2023, 4_000, 'A', 'geen tekst gevonden: als 2024'],
  [2024, 2025, 4_000, 'V'],
]);

/** The share of vermogen, later of the grondslag sparen en beleggen, that is taken off income before the threshold is tested. */
export const CVO_TOETS_PERCENTAGE = reeks('CVO_TOETS_PERCENTAGE', 'procentMilli', 'Blz art. 3.3.1.2a en 3.3.2.4a', [
  [2018, 2022, 4_000, 'V'],
  [2023, 2023, 4_000, 'A', 'geen tekst gevonden: als 2024'],
  [2024, 2025, 4_000, 'V'],
]);

/** What that share is taken from. */
export const CVO_TOETS_OVER = reeks<'VERMOGEN' | 'SPAREN_EN_BELEGGEN'>('CVO_TOETS_OVER', 'keuze', 'Blz art. 3.3.1.2a', [
  [2018, 2022, 'VERMOGEN', 'V'],
  [2023, 2023, 'SPAREN_EN_BELEGGEN', 'A', 'geen tekst gevonden: als 2024'],
  [2024, 2025, 'SPAREN_EN_BELEGGEN', 'V'],
]);
