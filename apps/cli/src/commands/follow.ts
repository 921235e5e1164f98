import { Command } from 'commander';
import { eventLine } from '../event-line.js';
import { EXIT, type ExitCode } from '../exit.js';
import { print, printJson, type Io } from '../io.js';
import { followEvents } from '../log-events.js';
import { Platform, Refused } from '../platform.js';
import { askedFrom, isWithin, parseFrom, type Place } from '../range.js';
import { knownTopic, OPEN_TOPICS } from '../topics.js';

interface Options {
  readonly client?: string;
  readonly topic?: string;
  readonly from?: Place;
  readonly to?: string;
  readonly json?: true;
}

/** `iwlz follow`: events as they happen. */
export function followCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('follow')
    .description(
      'Volgt gebeurtenissen zodra ze er zijn, een regel per stuk, tot Ctrl-C. Na een onderbreking gaat het verder waar het was.',
    )
    .option('--client <PSEUDONIEM>', 'alleen van deze cliënt')
    .option('--topic <T>', 'alleen dit topic; standaard alle die gelezen mogen worden')
    .option(
      '--from <P>',
      'vanaf deze positie (dezelfde in elke partitie), dit tijdstip of begin; standaard nu',
      parseFrom,
    )
    .option('--to <URL>', 'adres van het platform')
    .option('--json', 'geef elke gebeurtenis als JSON, zoals iwlz events')
    .action(async (options: Options) => exit(await follow(options, io)));
}

async function follow(options: Options, io: Io): Promise<ExitCode> {
  const platform = Platform.at(options.to, io.env);
  const topics = options.topic === undefined ? OPEN_TOPICS : [knownTopic(options.topic)];
  const refusals: Refused[] = [];
  await Promise.all(
    topics.map((topic) =>
      followTopic(platform, topic, options, io).catch((error: unknown) => {
        // Without a topic one follows what one may.
        if (!(error instanceof Refused && error.status === 403)) throw error;
        refusals.push(error);
      }),
    ),
  );
  if (refusals.length === topics.length) throw refusals[0]!;
  return EXIT.done;
}

async function followTopic(platform: Platform, topic: string, options: Options, io: Io): Promise<void> {
  const { client: key, from, json } = options;
  const selection = { topic, key, from: askedFrom(from) };
  const onBreak = (): void => {
    if (!io.stopSignal().aborted) io.stderr.write(`${topic}: de verbinding viel weg; opnieuw verbinden ...\n`);
  };
  for await (const event of followEvents(platform, selection, io.stopSignal(), onBreak)) {
    if (!isWithin(event, from)) continue;
    await (json === true ? printJson(io, event) : print(io.stdout, `${eventLine(event, io)}\n`));
  }
}
