import { beantwoord, type Antwoord } from '@iwlz/eigenbijdrage/berekening';
import type { Overzicht } from '@iwlz/eigenbijdrage/handlers';
import { Command } from 'commander';
import { answerText } from '../bijdrage-text.js';
import { overviewText } from '../bijdrage-overview.js';
import { EXIT, WrongUse, type ExitCode } from '../exit.js';
import { sourceOf } from '../files.js';
import { print, printJson, type Io } from '../io.js';
import { linesOf, type Line } from '../lines.js';
import { Platform } from '../platform.js';
import { Progress } from '../progress.js';

/** Between two steps of progress. */
const LINES_PER_STEP = 10_000;

/**
 * `iwlz bijdrage FILE`: computes contributions out of facts in a file, without a platform. `iwlz bijdrage --client PSEUDONIEM`:
 * what the platform decided about a client.
 */
export function bijdrageCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('bijdrage')
    .description(
      'Berekent eigen bijdragen voor Wlz en Wmo uit de feiten in een bestand, zonder draaiend platform: een vraag per regel ' +
        '(JSON Lines). Hoe een vraag eruitziet: docs/referentie/bijdragen.md.',
    )
    .argument('[FILE]', 'de vragen; - voor stdin')
    .option('--json', 'geef per vraag een regel JSON: de uitkomst, of alles wat er aan de vraag mankeert')
    .option('--uitleg', 'laat zien hoe elke uitkomst tot stand kwam: feiten, bedragen, stappen en hun bron')
    .option(
      '--client <PSEUDONIEM>',
      'in plaats van FILE: wat deze cliënt verschuldigd is, waarom, sinds wanneer, wat er veranderde en wanneer dat bekend werd',
    )
    .option('--maand <JJJJ-MM>', 'bij --client: leg deze maand uit; anders de laatste')
    .option('--to <URL>', 'bij --client: adres van het platform')
    .action(async (path: string | undefined, options: Options) => {
      if ((path === undefined) === (options.client === undefined)) {
        throw new WrongUse('Geef een FILE met vragen, of --client met een pseudoniem.');
      }
      exit(path === undefined ? await tellClient(options, io) : await answer(path, options, io));
    });
}

interface Options {
  readonly json?: true;
  readonly uitleg?: true;
  readonly client?: string;
  readonly maand?: string;
  readonly to?: string;
}

/** What the platform knows of one client. */
async function tellClient({ client = '', maand, json, uitleg, to }: Options, io: Io): Promise<ExitCode> {
  const asked = maand === undefined ? '' : `?maand=${encodeURIComponent(maand)}`;
  const overzicht = await Platform.at(to, io.env).askJson<Overzicht>(`/bijdrage/${encodeURIComponent(client)}${asked}`);
  await (json === true ? printJson(io, overzicht) : print(io.stdout, overviewText(overzicht, uitleg === true, io)));
  return EXIT.done;
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
