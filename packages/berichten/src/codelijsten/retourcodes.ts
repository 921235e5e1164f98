import { datum } from '@iwlz/basis';
import { RELEASE, RELEASES, type Release } from '../release.js';
import { codelijst, codesOp } from './codelijst.js';

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

const SINDS_2022 = { vanaf: datum('2022-01-01') };

/**
 * Every code of a retour since 2.2; what a rule's code means stands with the rule. Those of the CAK are dated as in
 * iWlz-codelijsten, save that the list lets 0702 expire on the day it began: the XSD of 2.2 has it, and what took its place
 * began in 2022.
 */
export const RETOUR_CODE = codelijst('COD910', 'RetourCode', {
  [TECHNISCH_AFGEKEURD]: 'het bericht is afgekeurd om technische redenen',
  [GEEN_OPMERKING]: 'geen opmerking over deze berichtklasse',
  [NIET_BEOORDEELD]: 'deze berichtklasse is niet beoordeeld',
  '0328': 'de cliënt is uitgeschreven wegens overlijden',
  '0448': 'de cliënt kan niet worden geïdentificeerd',
  '0692': {
    betekenis: 'de startdatum met zorgprofiel 880, 882, 884, 886 of 888 ligt voor 1 januari 2021',
    ...SINDS_2022,
  },
  '0693': { betekenis: 'de startdatum met zorgprofiel 997 ligt na 31 december 2020', ...SINDS_2022 },
  '0694': { betekenis: 'de startdatum met zorgprofiel 996 ligt na 31 december 2020', ...SINDS_2022 },
  '0695': { betekenis: 'de startdatum van deeltijdverblijf ligt voor 1 januari 2020', ...SINDS_2022 },
  '0696': { betekenis: 'door dit begin van zorg lopen drie leveringsvormen samen', ...SINDS_2022 },
  '0699': 'de startdatum van de levering ontbreekt of is onjuist',
  '0700': 'de te verwijderen melding aanvang zorg begint meer dan een jaar geleden',
  '0701': 'de nieuwe melding aanvang zorg begint binnen een bestaande periode van aanvang tot einde zorg',
  '0702': {
    betekenis: 'de startdatum is al eerder aangeleverd met deels andere sleutelgegevens',
    tot: datum('2021-12-31'),
  },
  '0703': { betekenis: 'de startdatum is al eerder aangeleverd met een andere leveringsvorm', ...SINDS_2022 },
  '0704': { betekenis: 'de startdatum is al eerder aangeleverd met een andere AGB-code', ...SINDS_2022 },
  '0705': { betekenis: 'de startdatum is al eerder aangeleverd met een ander zorgprofiel', ...SINDS_2022 },
  '0706': { betekenis: 'de startdatum is al eerder aangeleverd met een ander GeleverdeZorgID', ...SINDS_2022 },
  '0707': {
    betekenis: 'de startdatum van deeltijdverblijf is al eerder aangeleverd met een ander aantal etmalen',
    ...SINDS_2022,
  },
  '0800': { betekenis: 'het GeleverdeZorgID is al eerder aangeleverd met dezelfde gegevens', ...SINDS_2022 },
  '0801': { betekenis: 'het GeleverdeZorgID is al eerder aangeleverd met een andere leveringsvorm', ...SINDS_2022 },
  '0802': { betekenis: 'het GeleverdeZorgID is al eerder aangeleverd met een andere AGB-code', ...SINDS_2022 },
  '0803': { betekenis: 'het GeleverdeZorgID is al eerder aangeleverd met een ander zorgprofiel', ...SINDS_2022 },
  '0804': {
    betekenis: 'het GeleverdeZorgID van deeltijdverblijf is al eerder aangeleverd met een ander aantal etmalen',
    ...SINDS_2022,
  },
  '1156': 'de mutatiedatum ontbreekt of is onjuist',
  '1157': { betekenis: 'de zorg is al afgesloten door een eerdere melding einde zorg', ...SINDS_2022 },
  '1158': { betekenis: 'de instelling van bestemming ontbreekt of is onjuist', tot: datum('2018-03-31') },
  '1160': 'de te verwijderen melding einde zorg is meer dan een jaar oud',
  '1161': 'de nieuwe melding einde zorg valt na het begin van een tweede aanvang',
  '1162': {
    betekenis: 'door de melding einde zorg te verwijderen lopen drie leveringsvormen samen',
    ...SINDS_2022,
  },
  ...Object.fromEntries(
    REGELCODES.trim()
      .split(/\s+/)
      .map((code) => [code, `het bericht voldoet niet aan regel ${regelVan(code)}`]),
  ),
});

/** The code that says it most nearly in a release which does not have the code yet. Assumed: no source says which. */
const EERDERE_CODE: Readonly<Record<string, string>> = {
  ...voorAlle('0699', '0692', '0693', '0694', '0695', '0696'),
  ...voorAlle('0702', '0703', '0704', '0705', '0706', '0707'),
  // TR074: what is delivered for the first time was not delivered before.
  ...voorAlle('9074', '0800', '0801', '0802', '0803', '0804'),
  ...voorAlle('1156', '1157', '1162'),
};

function voorAlle(eerder: string, ...codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, eerder]));
}

const CODES_VAN = new Map(
  RELEASES.map((release) => [release, new Set(codesOp(RETOUR_CODE, release.peildatum).map((c) => c.code))]),
);

/**
 * What a retour of the release says for a code of COD910: the code itself, or for one that came later the nearest that the
 * release has. `undefined`: no code of the list, such as the platform's own.
 */
export function retourcodeIn(code: string, release: Release = RELEASE): string | undefined {
  const codes = CODES_VAN.get(release);
  return [code, EERDERE_CODE[code]].find((c) => c !== undefined && codes?.has(c));
}

/** The rule of a retourcode: D004 is CD004, S002 is CS002, 9101 is TR101 (berichten.md 4.2). */
function regelVan(retourcode: string): string {
  return retourcode.startsWith('9') ? `TR${retourcode.slice(1)}` : `C${retourcode}`;
}
