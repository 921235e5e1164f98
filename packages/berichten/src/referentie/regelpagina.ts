import { REGELS } from '../regels/index.js';
import type { Regel } from '../regels/regel.js';
import { anker, GEMAAKT, ontsnapt } from './markdown.js';
import { regelplaatsen } from './regelplaats.js';

const SOORTEN = [
  { kop: 'Condities', begin: 'CD', uitleg: 'Of een veld gevuld is, hangt af van een ander veld.' },
  { kop: 'Constraints', begin: 'CS', uitleg: 'Welke waarden een veld mag hebben.' },
  { kop: 'Technische regels', begin: 'TR', uitleg: 'Wat tussen velden en klassen van één bericht moet kloppen.' },
  {
    kop: 'Eigen regels',
    begin: 'ZT',
    uitleg: 'Van het platform zelf; ze staan nooit in een officieel rapport of retour.',
  },
];

/** `regels.md`: every rule within a message, by code. */
export function regelpagina(): string {
  const codes = [...new Set(REGELS.map((r) => r.code))];
  return [
    `# Regels binnen een bericht\n\n${GEMAAKT}`,
    'Elke regel die op één bericht te toetsen is, met zijn retourcode. Een regel zonder toets is in de officiële set een open ' +
      'plek: hij heeft een lijst nodig die niet openbaar is. Regels over meer berichten heen legt `npx iwlz code CODE` uit.',
    ...SOORTEN.flatMap(({ kop, begin, uitleg }) => [
      `## ${kop}\n\n${uitleg}`,
      ...codes.filter((code) => code.startsWith(begin)).map(sectie),
    ]),
  ].join('\n\n');
}

/** One code: its rows say where it hangs, and may each say it in their own words. */
function sectie(code: string): string {
  const rijen = REGELS.filter((r) => r.code === code);
  const [eerste] = rijen;
  const teksten = [...new Set(rijen.map((r) => r.tekst))];
  const delen = teksten.map((tekst) =>
    deel(
      tekst,
      rijen.filter((r) => r.tekst === tekst),
    ),
  );
  return `### ${code}\n\nRetourcode ${eerste?.retourcode ?? ''}\n\n${delen.join('\n\n')}`;
}

function deel(tekst: string, rijen: readonly Regel[]): string {
  const berichten = [...new Set(rijen.flatMap((r) => r.berichten))];
  const plaatsen = [...new Set(rijen.flatMap(regelplaatsen))];
  const bronnen = [...new Set(rijen.map((r) => r.bron))];
  return [
    ontsnapt(tekst),
    '',
    `- Berichten: ${berichten.map((b) => `[${b}](${b}.md)`).join(', ')}`,
    `- Bij: ${plaatsen.map((p) => `\`${p}\``).join(', ')}`,
    `- Bron: ${bronnen.map(ontsnapt).join('; ')}`,
  ].join('\n');
}

/** A link to the rule, from another page. */
export function regellink(code: string): string {
  return `[${code}](regels.md#${anker(code)})`;
}
