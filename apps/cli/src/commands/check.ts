import { beoordeel, type Fout, type Oordeel } from '@iwlz/berichten';
import { Command } from 'commander';
import { EXIT, gravest, type ExitCode } from '../exit.js';
import { sourcesOf, type Source } from '../files.js';
import { count, findingText, Tally, verdictText, type Finding } from '../findings.js';
import { print, printJson, type Io } from '../io.js';
import { Progress } from '../progress.js';

const EXIT_OF: Readonly<Record<Oordeel['oordeel'], ExitCode>> = {
  aanvaard: EXIT.done,
  afgekeurd: EXIT.rejected,
  onleesbaar: EXIT.wrongUse,
};

/** `iwlz check FILE...`: judges messages by the rules within a message, without a platform. */
export function checkCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description(
      'Beoordeelt berichten op opbouw en op de regels binnen het bericht, zonder draaiend platform. ' +
        'Regels over meer berichten heen (kent de keten deze toewijzing?) beoordeelt alleen het platform: iwlz send.',
    )
    .argument('<FILE...>', 'berichten; een map staat voor de .xml-bestanden erin, - voor stdin')
    .option('--json', 'een regel JSON per bestand: file, bericht, oordeel en fouten')
    .action(async (paths: string[], { json }: { json?: true }) => exit(await check(paths, json === true, io)));
}

async function check(paths: readonly string[], json: boolean, io: Io): Promise<ExitCode> {
  const sources = await sourcesOf(paths, io);
  const progress = new Progress(io.stderr);
  const tally = new Tally();
  const verdicts: Oordeel['oordeel'][] = [];
  try {
    for (const [i, source] of sources.entries()) {
      progress.step(`${source.name} beoordelen (${i + 1} van ${sources.length})`);
      const oordeel = await judge(source);
      verdicts.push(oordeel.oordeel);
      oordeel.fouten.forEach((f) => tally.add(f));
      progress.clear();
      await (json ? printJson(io, asJson(source, oordeel)) : printVerdict(source, oordeel, io));
    }
  } finally {
    progress.end();
  }
  await print(json ? io.stderr : io.stdout, summary(verdicts, tally));
  return gravest(verdicts.map((v) => EXIT_OF[v]));
}

async function judge(source: Source): Promise<Oordeel> {
  const parts = beoordeel(source.open());
  let step = await parts.next();
  while (!step.done) step = await parts.next();
  return step.value;
}

function asJson({ name }: Source, { bericht, oordeel, fouten }: Oordeel): object {
  return { file: name, bericht: bericht ?? null, oordeel, fouten: fouten.map(asFinding) };
}

function asFinding({ code, retourcode, pad, regel, kolom, tekst }: Fout): Finding {
  return { code, retourcode, pad, ...(regel !== undefined && { regel }), ...(kolom !== undefined && { kolom }), tekst };
}

async function printVerdict(
  source: Source,
  { bericht, oordeel, fouten, aantalClienten }: Oordeel,
  io: Io,
): Promise<void> {
  const about = [
    ...(bericht === undefined ? [] : [bericht, count(aantalClienten, 'cliënt', 'cliënten')]),
    ...(fouten.length > 0 ? [count(fouten.length, 'fout', 'fouten')] : []),
  ];
  await print(io.stdout, `${source.name}: ${verdictText(oordeel, io)} (${about.join(', ')})\n`);
  for (const fout of fouten) await print(io.stdout, findingText(fout, io));
}

function summary(verdicts: readonly Oordeel['oordeel'][], tally: Tally): string {
  const parts = Object.keys(EXIT_OF).map((v) => [v, verdicts.filter((each) => each === v).length] as const);
  const found = parts.filter(([, n]) => n > 0).map(([v, n]) => `${n} ${v}`);
  const head = `\n${count(verdicts.length, 'bestand', 'bestanden')}: ${found.join(', ')}`;
  const lines = tally.lines();
  return `${[head, ...(lines.length > 0 ? ['Fouten per code:', ...lines] : [])].join('\n')}\n`;
}
