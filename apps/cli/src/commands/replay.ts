import type { Tijdstip } from '@iwlz/basis';
import { foldPartition, PARTITIONS, RowHash, sourceTopic, verify, type EngineReader } from '@iwlz/event-log';
import { ketenSpecs, type ServiceSpec } from '@iwlz/keten';
import { Command } from 'commander';
import { withoutBsn } from '../bsn.js';
import { EXIT, gravest, WrongUse, type ExitCode } from '../exit.js';
import { count } from '../findings.js';
import { coloursFor, print, printJson, type Io } from '../io.js';
import { Progress } from '../progress.js';
import { parseInstant } from '../range.js';
import { firstDifference } from '../replay/difference.js';
import { withLog } from '../replay/open-log.js';

interface Options {
  readonly service?: string;
  readonly until?: Tijdstip;
  readonly verify?: true;
  readonly json?: true;
}

/** `iwlz replay`: what every service would know when it were rebuilt from the log now. */
export function replayCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('replay')
    .description(
      'Bouwt de stand van elke dienst opnieuw op uit het log, in het geheugen: er wordt niets geschreven. De keten mag ' +
        'draaien of stilstaan. Het log is dat van KETEN_DATA (standaard .keten) of DATABASE_URL, of staat op KAFKA_BROKERS.',
    )
    .option('--service <S>', `alleen deze dienst: ${serviceNames().join(', ')}`)
    .option('--until <INSTANT>', 'de stand zoals die toen bekend was', parseInstant)
    .option('--verify', 'vergelijk met wat er nu staat; exitcode 1 bij verschil')
    .option('--json', 'JSON Lines: een regel per rij, of met --verify een per groep')
    .action(async (options: Options) => exit(await replay(options, io)));
}

async function replay(options: Options, io: Io): Promise<ExitCode> {
  if (options.verify === true && options.until !== undefined) {
    throw new WrongUse('--verify vergelijkt met de stand van nu en gaat niet samen met --until.');
  }
  const specs = ketenSpecs().filter(({ service }) => service === (options.service ?? service));
  if (specs.length === 0) {
    throw new WrongUse(`Er is geen dienst ${options.service}. Er zijn: ${serviceNames().join(', ')}.`);
  }
  const progress = new Progress(io.stderr);
  progress.step('het log openen');
  try {
    const compared = options.verify === true ? new Set(specs.map(({ service }) => service)) : [];
    return await withLog(io.env, [...compared], async (engine) => {
      const codes: ExitCode[] = [];
      for (const spec of specs) {
        codes.push(await (options.verify === true ? compare : fold)(engine, spec, options, progress, io));
      }
      return gravest(codes);
    });
  } finally {
    progress.end();
  }
}

type Work = (
  engine: EngineReader,
  spec: ServiceSpec,
  options: Options,
  progress: Progress,
  io: Io,
) => Promise<ExitCode>;

/** Folds the rows of one consumer; prints them, or their number and hash. */
const fold: Work = async ({ log }, { service, spec }, { until, json }, progress, io) => {
  const hash = new RowHash();
  const tails = await log.tails(sourceTopic(spec));
  progress.step(`${spec.group} opbouwen`);
  for (let partition = 0; partition < PARTITIONS; partition++) {
    progress.detail(`partitie ${partition + 1} van ${PARTITIONS}`);
    for (const row of await foldPartition(log, spec, partition, { upTo: tails[partition]!, until })) {
      hash.add(partition, row);
      const { key, due, value } = row;
      if (json === true) {
        await printJson(io, { service, group: spec.group, partition, key, due, value: JSON.parse(value) as unknown });
      }
    }
  }
  progress.clear();
  await print(json === true ? io.stderr : io.stdout, line(spec.group, hash.count, hash.digest()));
  return EXIT.done;
};

/** Compares the rows of one consumer with what is in its store, at the same positions. */
const compare: Work = async (engine, { service, spec }, { json }, progress, io) => {
  const group = spec.group;
  progress.step(`${group} opbouwen en vergelijken`);
  const outcome = await verify(engine.log, engine.store(service), spec, (partition) =>
    progress.detail(`partitie ${partition + 1} van ${PARTITIONS}`),
  );
  const { rows, liveHash, rebuiltHash, difference, outdated } = outcome;
  const found = difference && {
    partition: difference.partition,
    key: difference.key,
    ...firstDifference(difference.live, difference.rebuilt),
  };
  progress.clear();
  const same = found === null && liveHash === rebuiltHash;
  if (json === true) {
    await printJson(io, { service, group, rows, live: liveHash, rebuilt: rebuiltHash, difference: found });
    return same ? EXIT.done : EXIT.rejected;
  }
  const { green, red } = coloursFor(io.stdout, io.env);
  await print(io.stdout, `${line(group, rows, liveHash)}${line('  uit het log', undefined, rebuiltHash)}`);
  await print(io.stdout, same ? `  ${green('gelijk')}\n` : `  ${red('VERSCHIL')}\n`);
  if (found) {
    const where = `  ${service}, partitie ${found.partition}, sleutel ${found.key || '(de partitie zelf)'}`;
    const place = found.place === '' ? 'de hele rij' : found.place;
    const told = `${where}, ${place}\n    staat er   ${found.live ?? '(niets)'}\n    hoort er   ${found.rebuilt ?? '(niets)'}\n`;
    await print(io.stdout, withoutBsn(told));
    if (outdated) await print(io.stdout, OUTDATED);
  }
  return same ? EXIT.done : EXIT.rejected;
};

const OUTDATED =
  '  Deze stand is gemaakt door een andere versie. Start de keten: dan wordt zij vanzelf herbouwd uit het log.\n';

function line(name: string, rows: number | undefined, hash: string): string {
  const number = rows === undefined ? '' : count(rows, 'rij', 'rijen');
  return `${name.padEnd(16)}${number.padStart(14)}  ${hash}\n`;
}

function serviceNames(): string[] {
  return [...new Set(ketenSpecs().map(({ service }) => service))];
}
