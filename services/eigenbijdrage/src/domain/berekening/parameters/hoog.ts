import { reeks, type Eenheid, type Reeks } from './reeks.js';

/**
 * What is taken off for HOOG, per contribution year (rule book A6). Only the amounts of 2015 are known; for later years
 * they stand in for amounts that have not been read yet, so that a HOOG of those years is not final.
 */
const NIET_GELEZEN = 'Regeling langdurige zorg van dit jaar niet gelezen: het bedrag van 2015';

/** Zak- en kleedgeld per year. */
export const ZAKGELD = {
  alleen: van2015('ZAKGELD_1P', 'cent per jaar', '4.2', 3_517_00),
  paar: van2015('ZAKGELD_MP', 'cent per jaar', '4.2', 5_471_00),
};

/** Premie Zvw: a fixed amount and a share of income, between bounds per person; the lower bound is for AOW only. */
export const PREMIE_VAST = van2015('PREMIE_VAST', 'cent per jaar', '4.3', 1_478_00);
export const PREMIE_PERCENTAGE = van2015('PREMIE_PERCENTAGE', 'procentMilli', '4.3', 5_650);
export const PREMIE_MAX = van2015('PREMIE_MAX', 'cent per jaar', '4.3', 4_351_19);
export const PREMIE_MIN_AOW = {
  alleen: van2015('PREMIE_MIN_1P_AOW', 'cent per jaar', '4.3', 2_261_17),
  paar: van2015('PREMIE_MIN_MP_AOW', 'cent per jaar', '4.3', 2_020_55),
};

/** Zorgtoeslag, which comes off the premie: the most it is, and what is taken off it above a bound of income. */
export const ZORGTOESLAG = {
  alleen: van2015('TOESLAG_MAX_1P', 'cent per jaar', '4.3', 1_060_00),
  paar: van2015('TOESLAG_MAX_MP', 'cent per jaar', '4.3', 2_062_00),
};
export const TOESLAG_GRENS = van2015('TOESLAG_GRENS', 'cent per jaar', '4.3', 19_043_00);
export const TOESLAG_PERCENTAGE = van2015('TOESLAG_PERCENTAGE', 'procentMilli', '4.3', 8_713);

/** Aftrekpost per person. */
export const AFTREKPOST = {
  nietAow: van2015('AFTREKPOST_NIET_AOW', 'cent per jaar', '4.4', 1_727_00),
  aow: van2015('AFTREKPOST_AOW', 'cent per jaar', '4.4', 965_00),
};

/** Extra vrijlating: a share of what is left above a bound; for a couple by whether at least one has AOW. */
export const EXTRA_VRIJLATING_PERCENTAGE = van2015('EXTRA_VRIJLATING_PERCENTAGE', 'procentMilli', '4.5', 25_000);
export const EXTRA_VRIJLATING_GRENS = {
  alleen: {
    nietAow: van2015('EXTRA_VRIJLATING_GRENS_1P_NIET_AOW', 'cent per jaar', '4.5', 6_158_00),
    aow: van2015('EXTRA_VRIJLATING_GRENS_1P_AOW', 'cent per jaar', '4.5', 8_178_00),
  },
  paar: {
    nietAow: van2015('EXTRA_VRIJLATING_GRENS_MP_NIET_AOW', 'cent per jaar', '4.5', 13_284_00),
    aow: van2015('EXTRA_VRIJLATING_GRENS_MP_AOW', 'cent per jaar', '4.5', 9_826_00),
  },
};

/** The share of net earnings of the year before that is taken off. */
export const ARBEID_PERCENTAGE = reeks('ARBEID_PERCENTAGE', 'procentMilli', 'Blz art. 3.3.2.3 lid 1 onder b', [
  [2015, 2026, 15_000, 'V'],
]);

function van2015(sleutel: string, eenheid: Eenheid, artikel: string, waarde: number): Reeks {
  return reeks(sleutel, eenheid, `Regeling langdurige zorg art. ${artikel} (tekst juli 2015)`, [
    [2015, 2015, waarde, 'V'],
    [2016, 2026, waarde, 'A', NIET_GELEZEN],
  ]);
}
