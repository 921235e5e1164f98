import { euro, type Antwoord, type Invoerfout, type Stap } from '@iwlz/eigenbijdrage/berekening';
import { withoutBsn } from './bsn.js';
import { coloursFor, type Io } from './io.js';

/** What is an amount in cents, wherever it stands at the top of an uitkomst. */
const AMOUNTS = new Set([
  'totaal',
  'maximum',
  'kosten',
  'bedrag',
  'restKostprijs',
  'verschil',
  'drempel',
  'verrekening',
]);

/** The answer to one question for a person: its figures, or what is wrong, and the steps when there are any. */
export function answerText(antwoord: Antwoord, io: Io): string {
  const { bold, red } = coloursFor(io.stdout, io.env);
  const name = bold(withoutBsn(antwoord.id ?? '(zonder id)'));
  if ('fouten' in antwoord) return `${name}  ${red('FOUT')}\n${antwoord.fouten.map(faultLine).join('')}`;
  return `${name}  ${figures(antwoord.uitkomst)}\n${explanationText(antwoord.uitleg ?? [], io)}`;
}

/** The steps of a computation, each with what it rests on, and what of that is assumed; empty when there are none. */
export function explanationText(steps: readonly Stap[], io: Io): string {
  const tree = steps.flatMap((step) => stepLines(step, '  ', io)).join('\n');
  return steps.length > 0 ? `${tree}\n${assumptionsText(steps)}\n` : '';
}

function faultLine({ code, pad, tekst }: Invoerfout): string {
  return withoutBsn(`  ${[code, pad, tekst].filter((part) => part !== '').join('  ')}\n`);
}

/** The plain values of an uitkomst, amounts in euros; of a list how long it is. */
function figures(uitkomst: object): string {
  const parts = Object.entries(uitkomst).map(([name, value]) => `${name} ${figure(name, value)}`);
  return parts.join('  ');
}

function figure(name: string, value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'number') return AMOUNTS.has(name) ? euro(value) : String(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return typeof value === 'string' ? value : '-';
}

/** A step, what it rests on, and under it the steps that led to it. */
function stepLines(step: Stap, indent: string, io: Io): string[] {
  const { dim } = coloursFor(io.stdout, io.env);
  const rows = step.parameters.map(({ rij, bron, bewijs }) => `${rij}: ${bron}${mark(bewijs)}`);
  const facts = step.feiten.length > 0 ? [`feiten: ${step.feiten.join(', ')}`] : [];
  const grounds = [`${step.bron}${mark(step.bewijs)}`, ...rows, ...facts];
  return [
    `${indent}${step.tekst}`,
    ...grounds.map((ground) => dim(`${indent}    [${ground}]`)),
    ...step.stappen.flatMap((each) => stepLines(each, `${indent}  `, io)),
  ];
}

function mark(bewijs: Stap['bewijs']): string {
  return { V: '', S: '; één bron', A: '; AANGENOMEN' }[bewijs];
}

/** Everything in the steps that is assumed, once. */
function assumptionsText(steps: readonly Stap[]): string {
  const assumed = new Set<string>();
  const look = (step: Stap): void => {
    if (step.bewijs === 'A') assumed.add(`${step.regel}: ${step.bron}`);
    for (const { rij, bron, bewijs } of step.parameters) if (bewijs === 'A') assumed.add(`${rij}: ${bron}`);
    step.stappen.forEach(look);
  };
  steps.forEach(look);
  if (assumed.size === 0) return '  Geen aannamen.';
  return ['  Aangenomen, want in wet of publicatie niet gevonden:', ...[...assumed].map((a) => `    - ${a}`)].join(
    '\n',
  );
}
