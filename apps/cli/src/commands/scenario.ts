import {
  leesScenarios,
  vergelijk,
  voerScenarioUit,
  type Leesfout,
  type Resultaat,
  type Scenario,
  type Verschil,
} from '@iwlz/simulation';
import { Command } from 'commander';
import { withoutBsn } from '../bsn.js';
import { EXIT, gravest, type ExitCode } from '../exit.js';
import { bytesOf, sourcesOf } from '../files.js';
import { count } from '../findings.js';
import { coloursFor, print, printJson, type Io } from '../io.js';
import { Progress } from '../progress.js';

/** Between two steps of progress. */
const SCENARIOS_PER_STEP = 500;

/** `iwlz scenario FILE`: runs scenarios on the pure cores with a virtual clock. */
export function scenarioCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('scenario')
    .description(
      "Voert scenario's uit op de rekenkern van de keten, met een eigen klok en zonder platform, en vergelijkt de uitkomst\n" +
        'met wat het scenario verwacht. Een scenario per regel (JSON Lines).',
    )
    .argument('<FILE>', "de scenario's; - voor stdin")
    .option('--json', 'geef de uitkomsten als JSON Lines, zonder te vergelijken')
    .action(async (path: string, { json }: { json?: true }) => {
      const lines = await read(path, io);
      const code = await (json === true ? printOutcomes(lines, io) : compare(lines, io));
      exit(gravest([code, lines.some(isUnreadable) ? EXIT.wrongUse : EXIT.done]));
    });
}

/** A line of the file: a scenario, or what is wrong with it. */
type Line = Scenario | Leesfout;

function isUnreadable(line: Line): line is Leesfout {
  return 'fouten' in line;
}

function isScenario(line: Line): line is Scenario {
  return !isUnreadable(line);
}

/** The lines of the file, in order. What is wrong with one is told on stderr at once; the others are run all the same. */
async function read(path: string, io: Io): Promise<readonly Line[]> {
  const [source] = await sourcesOf([path], io);
  const { scenarios, fouten } = leesScenarios((await bytesOf(source!)).toString('utf8'));
  if (fouten.length > 0) {
    const told = [`${path} bevat regels die geen scenario zijn:`, ...fouten.map((f) => `  ${whatIsWrong(f)}`)];
    await print(io.stderr, withoutBsn(`${told.join('\n')}\n`));
  }
  return [...scenarios, ...fouten].sort((a, b) => a.regel - b.regel);
}

function whatIsWrong({ regel, fouten }: Leesfout): string {
  return fouten.map((fout) => `regel ${regel}: ${fout}`).join('\n  ');
}

async function printOutcomes(lines: readonly Line[], io: Io): Promise<ExitCode> {
  await eachWithProgress(lines, io, (line) => printJson(io, isUnreadable(line) ? unread(line) : run(line)));
  return EXIT.done;
}

/** What stands in the place of the outcome of a line that is no scenario. */
function unread(line: Leesfout) {
  return { regel: line.regel, fout: withoutBsn(line.fouten.join('; ')) };
}

async function compare(lines: readonly Line[], io: Io): Promise<ExitCode> {
  const { green, red } = coloursFor(io.stdout, io.env);
  const scenarios = lines.filter(isScenario);
  const unreadable = lines.length - scenarios.length;
  let differing = 0;
  await eachWithProgress(scenarios, io, async (scenario) => {
    const outcome = run(scenario);
    const name = `${scenario.id}  ${scenario.titel}`.trim();
    const told =
      'fout' in outcome
        ? `    vastgelopen: ${outcome.fout}\n\n`
        : vergelijk(scenario, outcome).map(differenceText).join('');
    if (told === '') return print(io.stdout, `${green('OK')}        ${withoutBsn(name)}\n`);
    differing += 1;
    return print(io.stdout, withoutBsn(`${red('VERSCHIL')}  ${name}\n${told}`));
  });
  const agreeing = scenarios.length - differing;
  await print(
    io.stdout,
    `\n${count(scenarios.length, 'scenario', "scenario's")}: ${agreeing} OK, ${differing} met verschil` +
      `${unreadable > 0 ? `; ${count(unreadable, 'regel', 'regels')} niet te lezen` : ''}\n`,
  );
  return differing > 0 ? EXIT.rejected : EXIT.done;
}

/** A scenario on which the core breaks a promise of its own is a defect, and no reason to leave the others undone. */
function run(scenario: Scenario): Resultaat | { readonly id: string; readonly fout: string } {
  try {
    return voerScenarioUit(scenario);
  } catch (error) {
    return { id: scenario.id, fout: withoutBsn(error instanceof Error ? error.message : String(error)) };
  }
}

async function eachWithProgress<T>(
  scenarios: readonly T[],
  io: Io,
  work: (scenario: T) => Promise<void>,
): Promise<void> {
  const progress = new Progress(io.stderr);
  try {
    for (const [i, scenario] of scenarios.entries()) {
      if (i % SCENARIOS_PER_STEP === 0) progress.step(`scenario ${i + 1} van ${scenarios.length}`);
      progress.clear();
      await work(scenario);
    }
  } finally {
    progress.end();
  }
}

function differenceText({ gegeven, wanneer, onderdeel, verwacht, kreeg }: Verschil): string {
  return [
    ...gegeven.map((stap) => `    gegeven   ${stap}`),
    `    wanneer   ${wanneer}, ${onderdeel}`,
    `    verwacht  ${verwacht}`,
    `    kreeg     ${kreeg}`,
    '',
    '',
  ].join('\n');
}
