import { beantwoord, type Antwoord } from '@iwlz/eigenbijdrage/berekening';
import { Command } from 'commander';
import { answerText } from '../bijdrage-text.js';
import { EXIT, type ExitCode } from '../exit.js';
import { sourceOf } from '../files.js';
import { print, printJson, type Io } from '../io.js';
import { linesOf, type Line } from '../lines.js';
import { Progress } from '../progress.js';

/** Between two steps of progress. */
const LINES_PER_STEP = 10_000;

/** `iwlz bijdrage FILE`: computes contributions out of facts in a file, without a platform. */
export function bijdrageCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('bijdrage')
    .description(
      'Berekent eigen bijdragen voor Wlz en Wmo uit de feiten in een bestand, zonder draaiend platform: een vraag per regel ' +
        '(JSON Lines). Hoe een vraag eruitziet: docs/referentie/bijdragen.md.',
    )
    .argument('<FILE>', 'de vragen; - voor stdin')
    .option('--json', 'geef per vraag een regel JSON: de uitkomst, of alles wat er aan de vraag mankeert')
    .option('--uitleg', 'laat zien hoe elke uitkomst tot stand kwam: feiten, bedragen, stappen en hun bron')
    .action(async (path: string, options: { json?: true; uitleg?: true }) => exit(await answer(path, options, io)));
}

async function answer(path: string, { json, uitleg }: { json?: true; uitleg?: true }, io: Io): Promise<ExitCode> {
  const progress = new Progress(io.stderr);
  try {
    for await (const line of linesOf(await sourceOf(path, io))) {
      if (line.number % LINES_PER_STEP === 1) progress.step(`regel ${line.number} van ${path}`);
      const antwoord = answerTo(line, uitleg === true);
      progress.clear();
      await (json === true ? printJson(io, antwoord) : print(io.stdout, answerText(antwoord, io)));
    }
  } finally {
    progress.end();
  }
  return EXIT.done;
}

/** Bytes that are no text hold no JSON either. */
function answerTo({ text = '' }: Line, metUitleg: boolean): Antwoord {
  return beantwoord(text, metUitleg);
}
