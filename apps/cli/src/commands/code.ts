import { Command } from 'commander';
import { explain, similar, type ExplainedRule } from '../codes.js';
import { EXIT, Halt, type ExitCode } from '../exit.js';
import { coloursFor, print, type Io } from '../io.js';

/** `iwlz code 9069`: what a code means, by which rule, and what to do. */
export function codeCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('code')
    .description(
      'Legt een code uit: een retourcode (9069, D051), een regel (TR069, CD051), een eigen code (ZT-W04) of een waarde uit een ' +
        'codelijst (754, KE7).',
    )
    .argument('<CODE>', 'de code, zoals hij in een retour, bevinding of bericht staat')
    .action(async (code: string) => exit(await tell(code.trim(), io)));
}

async function tell(asked: string, io: Io): Promise<ExitCode> {
  const { betekenis, gebruik, regels, waarden } = explain(asked);
  if (betekenis === undefined && regels.length === 0 && waarden.length === 0) {
    const known = similar(asked);
    const hint = known.length > 0 ? ` Bedoelt u ${known.slice(0, 8).join(', ')}?` : '';
    throw new Halt(
      EXIT.wrongUse,
      `De code ${asked} is niet bekend.${hint} Codes zien eruit als 9069 of D051 (retourcode), TR069 of CD051 (regel), ZT-W04 ` +
        '(eigen code) of KE7 (waarde uit een codelijst).',
    );
  }
  const { bold, dim } = coloursFor(io.stdout, io.env);
  await print(io.stdout, `${bold(asked)}${betekenis === undefined ? '' : `: ${betekenis}`}\n`);
  if (gebruik.length > 0) await print(io.stdout, `  ${gebruik.join(' ')}\n`);
  for (const { texts, bron } of merged(regels)) {
    await print(io.stdout, `\n${texts.map((text) => `  ${text}\n`).join('')}  ${dim(bron)}\n`);
  }
  for (const { lijst, nummer, betekenis: meaning } of waarden) {
    await print(io.stdout, `\n  ${lijst}: ${meaning}\n  ${dim(`codelijst ${nummer}`)}\n`);
  }
  return EXIT.done;
}

/** The rows of a code that say the same are told once, with all places of them. */
function merged(rules: readonly ExplainedRule[]): { texts: string[]; bron: string }[] {
  const texts = [...new Set(rules.map((rule) => rule.tekst))];
  return texts.map((tekst) => {
    const rows = rules.filter((rule) => rule.tekst === tekst);
    const berichten = [...new Set(rows.flatMap((rule) => rule.berichten ?? []))];
    const plaatsen = [...new Set(rows.flatMap((rule) => rule.plaatsen ?? []))];
    const where = [
      ...(berichten.length > 0 ? [`In: ${berichten.join(', ')}`] : []),
      ...(plaatsen.length > 0 ? [`Bij: ${plaatsen.join(', ')}`] : []),
    ];
    return { texts: [tekst, ...where], bron: [...new Set(rows.map((rule) => rule.bron))].join('; ') };
  });
}
