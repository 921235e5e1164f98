import { Command, CommanderError } from 'commander';
import { dutchMistake, isHelp, speakDutch } from './dutch.js';
import { EXIT, Halt, WrongUse, type ExitCode } from './exit.js';
import { coloursFor, print, type Io } from './io.js';

/** Builds a command; `exit` is told how it ended. */
export type CommandMaker = (io: Io, exit: (code: ExitCode) => void) => Command;

/** Every command with its line in the help. Only the one that is asked for is loaded: the others need not wait for its libraries. */
const COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<CommandMaker> }>> = {
  start: {
    summary: 'start de hele keten en blijf draaien tot Ctrl-C',
    load: async () => (await import('./commands/start.js')).startCommand,
  },
  check: {
    summary: 'beoordeel berichten, zonder draaiend platform',
    load: async () => (await import('./commands/check.js')).checkCommand,
  },
  retour: {
    summary: 'geef het officiële retourbericht op een bericht',
    load: async () => (await import('./commands/retour.js')).retourCommand,
  },
  maak: {
    summary: 'maak berichten over verzonnen mensen, met of zonder fouten',
    load: async () => (await import('./commands/maak.js')).maakCommand,
  },
  send: {
    summary: 'stuur berichten in en wacht op het oordeel van de keten',
    load: async () => (await import('./commands/send.js')).sendCommand,
  },
  follow: {
    summary: 'volg gebeurtenissen zodra ze er zijn, een regel per stuk',
    load: async () => (await import('./commands/follow.js')).followCommand,
  },
  events: {
    summary: 'geef het log van een topic als JSON Lines',
    load: async () => (await import('./commands/events.js')).eventsCommand,
  },
  toewijzing: {
    summary: 'teken de toewijzingen van een cliënt als tijdlijn, ook zoals toen bekend',
    load: async () => (await import('./commands/toewijzing.js')).toewijzingCommand,
  },
  wachtlijst: {
    summary: 'laat zien wie er wacht en hoe lang, en schrijf de AW317 van een maand',
    load: async () => (await import('./commands/wachtlijst.js')).wachtlijstCommand,
  },
  replay: {
    summary: 'bouw elke dienst opnieuw op uit het log, en vergelijk',
    load: async () => (await import('./commands/replay.js')).replayCommand,
  },
  parked: {
    summary: 'bekijk, hervat of verwerp wat geparkeerd staat',
    load: async () => (await import('./commands/parked.js')).parkedCommand,
  },
  topics: {
    summary: 'zet topics, toegang en schemas op een Kafka-cluster zoals het moet',
    load: async () => (await import('./commands/topics.js')).topicsCommand,
  },
  scenario: {
    summary: "voer scenario's uit op de rekenkern, met een eigen klok",
    load: async () => (await import('./commands/scenario.js')).scenarioCommand,
  },
  bijdrage: {
    summary: 'bereken eigen bijdragen uit feiten in een bestand, met uitleg',
    load: async () => (await import('./commands/bijdrage.js')).bijdrageCommand,
  },
  code: {
    summary: 'leg een retourcode of regel uit, met wat er te doen is',
    load: async () => (await import('./commands/code.js')).codeCommand,
  },
};

const EXIT_HELP = `
Exitcode: 0 gedaan en aanvaard, 1 gedaan met afkeuring of verschil, 2 verkeerd gebruik of onleesbare invoer,
3 platform niet bereikbaar, 4 nog in behandeling toen de wachttijd om was.
Het platform wordt gezocht op http://127.0.0.1:\${PORT of 3000}; IWLZ_URL wijst een ander aan, IWLZ_SLEUTEL is de toegangssleutel.
Meer over een opdracht: iwlz OPDRACHT --help
`;

/** Runs one command line, without the `node iwlz` in front. Never throws; resolves to the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const program = new Command('iwlz').description('Het netwerk voor de Wlz-keten.').addHelpText('after', EXIT_HELP);
  let running: Command = program;
  try {
    for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
      const command = name === argv[0] ? (await load())(io, (code) => (exitCode = code)) : new Command(name);
      program.addCommand(command.summary(summary));
    }
    prepare(program, io);
    program.hook('preAction', (_, action) => {
      running = action;
    });
    if (argv.length === 0) throw new WrongUse('Noem een opdracht.');
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error)) return EXIT.done;
    return await tell(error, running, io);
  }
}

/** Gives every command our language, our outputs and our way to end. */
function prepare(command: Command, io: Io): void {
  speakDutch(command);
  for (const each of [command, ...command.commands, ...command.commands.flatMap((c) => c.commands)]) {
    each
      .configureOutput({
        writeOut: (text) => void io.stdout.write(text),
        writeErr: () => undefined,
        getOutHasColors: () => false,
      })
      .exitOverride((error) => {
        throw isHelp(error) ? error : new WrongUse(dutchMistake(error), each);
      });
  }
}

/** Says on stderr why it ended. Only what nobody foresaw has a stack, and that only for who asks for detail. */
async function tell(error: unknown, running: Command, io: Io): Promise<ExitCode> {
  const { red } = coloursFor(io.stderr, io.env);
  const message = error instanceof Error ? error.message : String(error);
  const detail = ['debug', 'trace'].includes(io.env['LOG_LEVEL'] ?? '') && !(error instanceof Halt);
  await print(io.stderr, `${red(message)}\n`);
  if (detail && error instanceof Error) await print(io.stderr, `${error.stack ?? ''}\n`);
  if (error instanceof WrongUse) await print(io.stderr, `\n${(error.command ?? running).helpInformation()}`);
  return error instanceof Halt ? error.exitCode : EXIT.rejected;
}
