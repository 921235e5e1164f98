import { REGELS, RETOUR_CODE } from '@iwlz/berichten';
import { ONTVANGSTREGELS } from '@iwlz/intake/handlers';
import { REGELTEKSTEN } from '@iwlz/zorgtoewijzing/handlers';
import { Command } from 'commander';
import { EXIT, Halt, type ExitCode } from '../exit.js';
import { coloursFor, print, type Io } from '../io.js';

/** A rule as far as it explains a code. */
interface Explained {
  /** `CD051`, or the retourcode itself for a rule across messages. */
  readonly code: string;
  readonly retourcode: string;
  /** What must be so, and what to do when it is not. */
  readonly tekst: string;
  readonly bron: string;
}

/** Within a message, on the message itself, and across messages: in the order in which they are judged. */
const RULES: readonly Explained[] = [
  ...REGELS,
  ...[...ONTVANGSTREGELS, ...REGELTEKSTEN].map(({ code, tekst, bron }) => ({ code, retourcode: code, tekst, bron })),
];

/** `iwlz code 9069`: what a code means, by which rule, and what to do. */
export function codeCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('code')
    .description('Legt een code uit: een retourcode (9069, D051), een regel (TR069, CD051) of een eigen code (ZT-W04).')
    .argument('<CODE>', 'de code, zoals hij in een retour of bevinding staat')
    .action(async (code: string) => exit(await explain(code.trim().toUpperCase(), io)));
}

async function explain(asked: string, io: Io): Promise<ExitCode> {
  const retourcode = retourcodeOf(asked);
  const meaning = RETOUR_CODE.codes.find(({ code }) => code === retourcode)?.betekenis;
  const byRule = RULES.filter(({ code }) => code === asked);
  const rules = byRule.length > 0 ? byRule : RULES.filter((rule) => rule.retourcode === retourcode);
  if (meaning === undefined && rules.length === 0) {
    throw new Halt(
      EXIT.wrongUse,
      `De code ${asked} is niet bekend. Codes zien eruit als 9069 of D051 (retourcode), TR069 of CD051 (regel), ZT-W04 (eigen code).`,
    );
  }
  const { bold, dim } = coloursFor(io.stdout, io.env);
  await print(io.stdout, `${bold(asked)}${meaning === undefined ? '' : `: ${meaning}`}\n`);
  const told = new Set(rules.map(({ tekst, bron }) => `  ${tekst}\n  ${dim(bron)}\n`));
  await print(io.stdout, [...told].map((text) => `\n${text}`).join(''));
  return EXIT.done;
}

/** The retourcode of a rule (berichten, 4.2): TR069 is 9069, CD051 is D051, CS002 is S002. */
function retourcodeOf(code: string): string {
  return code.replace(/^TR(?=\d{3}$)/, '9').replace(/^C(?=[DS]\d{3}$)/, '');
}
