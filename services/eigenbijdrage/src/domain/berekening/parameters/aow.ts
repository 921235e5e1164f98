import { reeks } from './reeks.js';

/** AOW age in months, by the calendar year in which it is reached (rule book A1). */
export const AOW_LEEFTIJD = reeks('AOW_LEEFTIJD', 'maanden', 'AOW art. 7a, niet nagezien', [
  [2015, 2015, 65 * 12 + 3, 'A'],
  [2016, 2016, 65 * 12 + 6, 'A'],
  [2017, 2017, 65 * 12 + 9, 'A'],
  [2018, 2018, 66 * 12, 'A'],
  [2019, 2019, 66 * 12 + 4, 'V', 'AOW art. 7a; twee pagina’s over 2019'],
  [2020, 2021, 66 * 12 + 4, 'A'],
  [2022, 2022, 66 * 12 + 7, 'A'],
  [2023, 2023, 66 * 12 + 10, 'A'],
  [2024, 2027, 67 * 12, 'A'],
]);
