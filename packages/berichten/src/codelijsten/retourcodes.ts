import { codelijst } from './codelijst.js';

/** The class has no remark. */
export const GEEN_OPMERKING = '0200';
/** The class was not assessed. */
export const NIET_BEOORDEELD = '0233';
/** Rejected on technical grounds; only in the Header, with nothing after it. */
export const TECHNISCH_AFGEKEURD = '0001';

const REGELCODES = `
9002 9004 9005 9006 9008 9010 9014 9015 9016 9017 9018 9019 9020 9021 9034 9035 9037 9039 9040 9041 9042 9046 9056 9057
9061 9063 9064 9065 9066 9067 9069 9070 9071 9073 9074 9076 9077 9078 9079 9080 9082 9091 9097 9100 9101 9103 9104 9106
9107 9108 9109 9110 9111 9118 9119 9120 9121 9124 9125 9127 9128 9129
D004 D005 D007 D009 D016 D017 D020 D022 D025 D029 D034 D036 D040 D047 D048 D050 D051 D052 D070 D071 D072 D073 D074 D090
D091
S002 S003 S012 S014 S023 S035 S050 S058 S062 S064 S067 S069 S072 S074 S088 S089 S092 S093 S107 S108 S113 S118 S123 S125
S127 S130 S131 S132 S133
`;

/** Every code a retour of release 2.2 may carry; what a rule's code means stands with the rule. */
export const RETOUR_CODE = codelijst('COD910', 'RetourCode', {
  [TECHNISCH_AFGEKEURD]: 'het bericht is afgekeurd om technische redenen',
  [GEEN_OPMERKING]: 'geen opmerking over deze berichtklasse',
  [NIET_BEOORDEELD]: 'deze berichtklasse is niet beoordeeld',
  '0328': 'de cliënt is uitgeschreven wegens overlijden',
  '0448': 'de cliënt kan niet worden geïdentificeerd',
  '0699': 'de startdatum van de levering ontbreekt of is onjuist',
  '0700': 'de te verwijderen melding aanvang zorg begint meer dan een jaar geleden',
  '0701': 'de nieuwe melding aanvang zorg begint binnen een bestaande periode van aanvang tot einde zorg',
  '0702': 'de startdatum is al eerder aangeleverd met deels andere sleutelgegevens',
  '1156': 'de mutatiedatum ontbreekt of is onjuist',
  '1160': 'de te verwijderen melding einde zorg is meer dan een jaar oud',
  '1161': 'de nieuwe melding einde zorg valt na het begin van een tweede aanvang',
  ...Object.fromEntries(
    REGELCODES.trim()
      .split(/\s+/)
      .map((code) => [code, `het bericht voldoet niet aan regel ${regelVan(code)}`]),
  ),
});

/** The rule of a retourcode: D004 is CD004, S002 is CS002, 9101 is TR101 (berichten.md 4.2). */
function regelVan(retourcode: string): string {
  return retourcode.startsWith('9') ? `TR${retourcode.slice(1)}` : `C${retourcode}`;
}
