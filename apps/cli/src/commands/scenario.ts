import {
  leesScenarios,
  vergelijk,
  voerScenarioUit,
  type Resultaat,
  type Scenario,
  type Verschil,
} from '@iwlz/simulation';
import { Command } from 'commander';
import { withoutBsn } from '../bsn.js';
import { EXIT, Halt, type ExitCode } from '../exit.js';
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
      const scenarios = await read(path, io);
      exit(await (json === true ? printOutcomes(scenarios, io) : compare(scenarios, io)));
    });
}

async function read(path: string, io: Io): Promise<readonly Scenario[]> {
  const [source] = await sourcesOf([path], io);
  const { scenarios, fouten } = leesScenarios((await bytesOf(source!)).toString('utf8'));
  if (fouten.length === 0) return scenarios;
  const lines = fouten.flatMap(({ regel, fouten: mis }) => mis.map((m) => `  regel ${regel}: ${m.replace(/^\./, '')}`));
  throw new Halt(EXIT.wrongUse, withoutBsn([`${path} bevat regels die geen scenario zijn:`, ...lines].join('\n')));
}

async function printOutcomes(scenarios: readonly Scenario[], io: Io): Promise<ExitCode> {
  await eachWithProgress(scenarios, io, (scenario) => printJson(io, run(scenario)));
  return EXIT.done;
}

async function compare(scenarios: readonly Scenario[], io: Io): Promise<ExitCode> {
  const { green, red } = coloursFor(io.stdout, io.env);
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
    `\n${count(scenarios.length, 'scenario', "scenario's")}: ${agreeing} OK, ${differing} met verschil\n`,
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

async function eachWithProgress(
  scenarios: readonly Scenario[],
  io: Io,
  work: (scenario: Scenario) => Promise<void>,
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
