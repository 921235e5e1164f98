/** What can be wrong with a line (docs/referentie/bijdragen.md, section 2). */
export type Foutcode =
  | 'JSON_ONGELDIG'
  | 'SOORT_ONBEKEND'
  | 'VELD_ONTBREEKT'
  | 'VELD_ONBEKEND'
  | 'TYPE_ONJUIST'
  | 'DATUM_ONGELDIG'
  | 'MAAND_ONGELDIG'
  | 'PERIODE_ONGELDIG'
  | 'WAARDE_ONBEKEND'
  | 'WAARDE_BUITEN_BEREIK'
  | 'VOLGORDE_ONJUIST'
  | 'BSN_ONGELDIG'
  | 'DUBBEL';

/** One thing that is wrong, and where: `invoer.client.zorgperioden[0].tm`. The text repeats no value: it may be a BSN. */
export interface Invoerfout {
  readonly code: Foutcode;
  readonly pad: string;
  readonly tekst: string;
}
