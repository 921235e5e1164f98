import { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { printJson, type Io } from '../io.js';
import { readEvents } from '../log-events.js';
import { Platform } from '../platform.js';
import { Progress } from '../progress.js';
import { askedFrom, isWithin, parseFrom, parseTo, type Place } from '../range.js';
import { knownTopic } from '../topics.js';

/** Between two steps of progress. */
const EVENTS_PER_STEP = 10_000;

/** `iwlz events --topic T`: the log as JSON Lines. */
export function eventsCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('events')
    .description(
      'Geeft de gebeurtenissen van een topic als JSON Lines, tot het einde van het log. Binnen een partitie staan ze op volgorde. ' +
        'P is een positie (dezelfde in elke partitie) of een tijdstip met zone; beide grenzen tellen mee.',
    )
    .requiredOption('--topic <T>', 'het topic, zoals iwlz.zorg')
    .option('--from <P>', 'vanaf hier; standaard het begin', parseFrom)
    .option('--to <P>', 'tot en met hier; standaard het einde', parseTo)
    .action(async (options: { topic: string; from?: Place; to?: Place }) => exit(await events(options, io)));
}

async function events({ topic, from, to }: { topic: string; from?: Place; to?: Place }, io: Io): Promise<ExitCode> {
  const platform = Platform.at(undefined, io.env);
  const progress = new Progress(io.stderr);
  let read = 0;
  try {
    for await (const event of readEvents(platform, { topic: knownTopic(topic), from: askedFrom(from) })) {
      if (read++ % EVENTS_PER_STEP === 0) progress.step(`${topic} lezen`);
      if (isWithin(event, from, to)) await printJson(io, event);
    }
  } finally {
    progress.end();
  }
  return EXIT.done;
}
