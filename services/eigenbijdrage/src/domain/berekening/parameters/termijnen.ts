import { reeks } from './reeks.js';

/** Terms and limits in time (rule book A4, A8, B3, B4, C1, C2). */

const TOT_EN_MET = 2099;
const BLZ_AANVRAAG = 'Blz art. 3.3.2.3 lid 3 en 3.3.2.4 lid 3';

/** In how many months after the year, or after the decision, "lopend jaar" may be asked for. */
export const AANVRAAG_MAANDEN = reeks('AANVRAAG_MAANDEN', 'maanden', BLZ_AANVRAAG, [
  [2015, 2019, 3, 'V'],
  [2020, 2021, 3, 'A', `${BLZ_AANVRAAG}: geen tekst van dit jaar gelezen`],
  [2022, 2026, 4, 'V'],
]);

const BLZ_TERUG = 'Blz art. 3.3.1.5 en 3.3.1.6';

/** How far back a decision reaches, by the year in which it is sent: to the day, or by calendar months. */
export const TERUG_NAAR = reeks<'DAG' | 'MAAND'>('TERUG_NAAR', 'keuze', BLZ_TERUG, [
  [1900, 2018, 'DAG', 'V'],
  [2019, TOT_EN_MET, 'MAAND', 'V'],
]);

/** Months that a first decision may reach back. */
export const TERUG_EERSTE = reeks('TERUG_EERSTE', 'maanden', BLZ_TERUG, [
  [1900, 2018, 36, 'V'],
  [2019, TOT_EN_MET, 12, 'V'],
]);

/** Months that a revision may reach back. */
export const TERUG_HERZIENING = reeks('TERUG_HERZIENING', 'maanden', BLZ_TERUG, [[1900, TOT_EN_MET, 36, 'V']]);

/** Months that a decision may reach back when the CAK was late: that long after notice. Until 2018. */
export const TERUG_TE_LAAT = reeks('TERUG_TE_LAAT', 'maanden', BLZ_TERUG, [[1900, 2018, 24, 'V']]);

/** Periods of four weeks that a Wmo decision of 2019 may reach back. */
export const TERUG_PERIODEN = reeks('TERUG_PERIODEN', 'perioden', 'Uitvoeringsbesluit Wmo 2015, tekst 1-1-2019', [
  [2019, 2019, 39, 'V'],
]);

/** How long someone has for something, counted from a day. */
export const TERMIJNEN = {
  BEZWAAR: {
    aantal: 42,
    eenheid: 'dagen',
    bron: 'CAK: bezwaar binnen zes weken na de factuur; Awb art. 6:7',
    bewijs: 'V',
  },
  MELDING: {
    aantal: 28,
    eenheid: 'dagen',
    bron: 'CAK: melding zorguren incorrect, antwoord binnen vier weken',
    bewijs: 'S',
  },
  BETALING: { aantal: 30, eenheid: 'dagen', bron: 'Blz art. 3.3.1.3 lid 2', bewijs: 'V' },
  MPT_AFREKENING: { aantal: 6, eenheid: 'maanden', bron: 'Blz art. 3.3.2.2 lid 6', bewijs: 'V' },
} as const;

/** By when deliverers and municipalities must have delivered for a period of four weeks. */
export const AANLEVERTERMIJNEN = {
  ebParWerkdagenVooraf: { aantal: 5, bron: 'CAK, aanleveren Wmo-gegevens', bewijs: 'V' },
  werkdagenNaAfloop: { aantal: 10, bron: 'kalender van het CAK niet gevonden', bewijs: 'A' },
  gemeente2019DagenNaAfloop: {
    aantal: 28,
    bron: 'Uitvoeringsbesluit Wmo 2015 (tekst 2019) art. 3.3 lid 5',
    bewijs: 'V',
  },
} as const;
