import { regels } from '../uitleg/regel.js';

/** Rules on terms and limits in time, as an explanation cites them (rule book A8, B3, B4, C1, C2). */
export const TERMIJN = regels({
  LOPEND_JAAR: ['Blz art. 3.3.2.4 lid 2; Uitvoeringsbesluit Wmo 2015 art. 3.9 lid 2', 'V'],
  BIJSTAND: ['Blz art. 3.3.2.4 lid 2', 'V'],
  AANVRAAG: ['Blz art. 3.3.2.4 lid 3; het jaar is het bijdragejaar, aangenomen', 'A'],
  TERUG: ['Blz art. 3.3.1.5 en 3.3.1.6; welke tekst geldt volgt uit de besluitdatum, aangenomen', 'A'],
  TERUG_WMO_2019: ['Uitvoeringsbesluit Wmo 2015 (tekst 1-1-2019)', 'V'],
  INGANG_WMO_2019: ['Uitvoeringsbesluit Wmo 2015 (tekst 1-1-2019): de periode telt geheel', 'V'],
  INGANG_WMO_2020: ['Uitvoeringsbesluit Wmo 2015 art. 3.5 lid 4', 'V'],
  HERZIENING: ['Blz art. 3.3.1.6; een maand telt als haar eerste dag niet voor de grens ligt, aangenomen', 'A'],
  KALENDER: ['ISO 8601; Blz art. 3.3.3.1 lid 3 (tekst 2015)', 'V'],
});
