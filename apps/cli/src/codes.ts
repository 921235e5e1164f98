import { alleCodelijsten, regelplaatsen, REGELS, RELEASE, RETOUR_CODE, retourcodeIn, zoekCode } from '@iwlz/berichten';
import { CAKCODES } from '@iwlz/eigenbijdrage/handlers';
import { ONTVANGSTREGELS, WEIGERINGEN } from '@iwlz/intake/handlers';
import { REGELTEKSTEN } from '@iwlz/zorgtoewijzing/handlers';

/** A rule as far as it explains a code. */
export interface ExplainedRule {
  /** `CD051`, or the retourcode itself for a rule across messages. */
  readonly code: string;
  readonly retourcode: string;
  /** What must be so, and what to do when it is not. */
  readonly tekst: string;
  readonly bron: string;
  /** The messages it holds for and where it hangs in them; absent for a rule across messages. */
  readonly berichten?: readonly string[];
  readonly plaatsen?: readonly string[];
}

/** A row of a code list that has the code that was asked for. */
export interface ExplainedValue {
  readonly lijst: string;
  readonly nummer: string;
  readonly betekenis: string;
}

/** What a code may mean. */
export interface Explained {
  /** As a retourcode of the standard. */
  readonly betekenis?: string;
  /** When it may be given, and what a retour of the release that is written says for it, when that is not always and itself. */
  readonly gebruik: readonly string[];
  readonly regels: readonly ExplainedRule[];
  readonly waarden: readonly ExplainedValue[];
}

/** Codes of findings that are no rule: what they say in general. */
const FINDINGS: readonly ExplainedRule[] = [
  [
    'xsd',
    'De opbouw van het bericht is niet zoals het schema (XSD) voorschrijft. De fout zegt wat er staat en wat er verwacht wordt.',
  ],
  [
    'xml',
    'Het bestand is niet als XML te lezen. Maak het opnieuw aan, of stuur het opnieuw als het niet heel is aangekomen.',
  ],
  ['bericht', 'Het bestand is XML, maar geen bericht of geen release die hier wordt gelezen.'],
  [
    'grens',
    'Het bestand is groter of dieper dan toegestaan. Verdeel de cliënten over meer berichten; iwlz check --grens verzet de grens.',
  ],
  ['bestand', 'Het bestand zelf is niet te lezen: kijk of het er is en of u er toegang toe hebt.'],
  [
    'IV028',
    'Een retour draagt een retourcode op een plaats waar die niet waar is. Vraag de afzender van het retour om een nieuw.',
  ],
].map(([code = '', tekst = '']) => ({ code, retourcode: code === 'IV028' ? code : '0001', tekst, bron: 'iwlz check' }));

/** Retourcodes that no rule gives: what to do. */
const ADVICE: readonly ExplainedRule[] = Object.entries({
  '0001': 'Beoordeel het bericht met iwlz check: dat noemt elke fout. Het hele bericht moet opnieuw worden gestuurd.',
  '0200': 'Hier is niets te doen; kijk naar de andere codes bij deze cliënt.',
  '0233': 'Het bericht als geheel is afgekeurd. Verhelp de andere codes en stuur de cliënt opnieuw.',
  '0328': 'Over deze cliënt hoeft het CAK niets meer te weten. Klopt het overlijden niet, bel dan het CAK.',
  '0448': 'Kijk of het BSN van deze cliënt klopt en stuur de melding opnieuw.',
  '0699': 'Vul de Startdatum, of verbeter haar, en stuur de melding opnieuw.',
  '0700': 'Zo oud verwijdert het CAK niet zonder overleg: bel het CAK.',
  '0701': 'Verbeter de Startdatum, of meld eerst het einde van de zorg die er al is.',
  '0702': 'Verwijder eerst de eerdere melding van deze start, of verbeter de gegevens die afwijken.',
  '1156': 'Vul de Mutatiedatum, of verbeter haar, en stuur de melding opnieuw.',
  '1160': 'Zo oud verwijdert het CAK niet zonder overleg: bel het CAK.',
  '1161': 'Verbeter de Mutatiedatum, of verwijder de tweede aanvang.',
}).map(([code, tekst]) => ({ code, retourcode: code, tekst, bron: 'iWlz 2.2 COD910' }));

/** Within a message, on the message itself, and across messages: in the order in which they are judged. */
const RULES: readonly ExplainedRule[] = [
  ...FINDINGS,
  ...ADVICE,
  ...REGELS.map((r) => ({ ...r, plaatsen: regelplaatsen(r) })),
  ...[...ONTVANGSTREGELS, ...WEIGERINGEN, ...REGELTEKSTEN, ...CAKCODES].map(({ code, tekst, bron }) => ({
    code,
    retourcode: code,
    tekst,
    bron,
  })),
];

/** All that a code may mean: a retourcode, a rule, a value of a code list. */
export function explain(asked: string): Explained {
  const code = asked.toUpperCase();
  const retourcode = retourcodeOf(code);
  const betekenis = zoekCode(RETOUR_CODE, retourcode)?.betekenis;
  const named = RULES.filter((rule) => rule.code.toUpperCase() === code);
  const regels = named.length > 0 ? named : RULES.filter((rule) => rule.retourcode === retourcode);
  const gebruik = usage(retourcode);
  return { ...(betekenis !== undefined && { betekenis }), gebruik, regels, waarden: valuesWith(code) };
}

function usage(retourcode: string): string[] {
  const row = zoekCode(RETOUR_CODE, retourcode);
  if (!row) return [];
  const sent = retourcodeIn(retourcode);
  return [
    ...(row.vanaf === undefined ? [] : [`Geldig vanaf ${row.vanaf}.`]),
    ...(row.tot === undefined ? [] : [`Geldig tot en met ${row.tot}.`]),
    ...(sent === undefined ? [`Een retour van release ${RELEASE.naam} kan deze code niet dragen.`] : []),
    ...(sent !== undefined && sent !== retourcode
      ? [`Een retour van release ${RELEASE.naam} kan deze code niet dragen; daarin staat ${sent}.`]
      : []),
  ];
}

/** Codes that are like one that nothing has: with the same digits, or one character away. */
export function similar(asked: string): string[] {
  const code = asked.toUpperCase();
  const digits = /\d+/.exec(code)?.[0].padStart(3, '0').slice(-3);
  const known = new Set([...RULES.map((rule) => rule.code), ...RETOUR_CODE.codes.map((row) => row.code)]);
  return [...known].filter((each) => (digits !== undefined && each.endsWith(digits)) || differsByOne(each, code));
}

/** The retourcode of a rule (berichten, 4.2): TR069 is 9069, CD051 is D051, CS002 is S002. */
function retourcodeOf(code: string): string {
  return code.replace(/^TR(?=\d{3}$)/, '9').replace(/^C(?=[DS]\d{3}$)/, '');
}

function valuesWith(code: string): ExplainedValue[] {
  return alleCodelijsten()
    .filter((list) => list !== RETOUR_CODE)
    .flatMap(({ naam, nummer, codes }) =>
      codes
        .filter((row) => row.code.toUpperCase() === code)
        .map(({ betekenis }) => ({ lijst: naam, nummer, betekenis })),
    );
}

function differsByOne(a: string, b: string): boolean {
  return a.length === b.length && Array.from(a).filter((character, i) => character !== b[i]).length === 1;
}
