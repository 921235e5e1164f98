import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { startKeten, type Keten } from '@iwlz/keten';
import { configHelp, leesConfig, maakLogger, OngeldigeConfig, type Config, type Logger } from '@iwlz/nest-kit';
import { Command } from 'commander';
import { EXIT, Halt, type ExitCode } from '../exit.js';
import { coloursFor, print, type Io } from '../io.js';
import { Progress } from '../progress.js';

/** `iwlz start`: the whole chain in this process, until it is told to stop. */
export function startCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('start')
    .description(
      'Start de hele keten in dit proces, met een eigen database in een map, en blijft draaien tot Ctrl-C. ' +
        'Nog eens Ctrl-C stopt meteen. Het logboek gaat als JSON naar stderr; op een terminal staan daar alleen ' +
        'waarschuwingen, als gewone regels, tenzij LOG_LEVEL gezet is.',
    )
    .addHelpText('after', `\nInstellingen (omgevingsvariabelen):\n${configHelp()}\n`)
    .action(async () => exit(await start(io)));
}

async function start(io: Io): Promise<ExitCode> {
  const config = configOf(io.env);
  await refuseTakenPort(config);
  // From here on Ctrl-C is ours: also while starting, what was begun is ended cleanly.
  const stop = io.stopSignal();
  const progress = new Progress(io.stderr);
  progress.step('de keten starten');
  const keten = await startKeten(config, loggerFor(config, io)).finally(() => progress.end());
  if (!stop.aborted) await print(io.stdout, addresses(keten, config, io));
  await aborted(stop);
  await print(io.stderr, 'De keten stopt ...\n');
  await keten.close();
  return EXIT.done;
}

function configOf(env: Io['env']): Config {
  try {
    return leesConfig(env);
  } catch (error) {
    throw error instanceof OngeldigeConfig ? new Halt(EXIT.wrongUse, error.message) : error;
  }
}

/** JSON on stderr for machines; for a person at a terminal who did not ask for it, a line per warning. */
function loggerFor(config: Config, io: Io): Logger {
  const forPerson = io.stderr.isTTY === true && !io.env['LOG_LEVEL'];
  if (!forPerson) return maakLogger(config.LOG_LEVEL, 'keten', io.stderr);
  const { yellow } = coloursFor(io.stderr, io.env);
  return maakLogger('warn', 'keten', {
    write: (line: string) => {
      const { msg, reden } = JSON.parse(line) as { msg?: string; reden?: string };
      io.stderr.write(`${yellow('let op')}  ${[msg, reden].filter(Boolean).join(': ')}\n`);
    },
  });
}

/** Looks before anything is started: a second start on the same data must not join the first one's work. */
async function refuseTakenPort({ PORT, HOST }: Config): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(PORT, HOST), 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Halt(EXIT.rejected, WHY_NOT_THERE[code ?? '']?.(PORT, HOST) ?? message);
  }
  server.close();
  await once(server, 'close');
}

const WHY_NOT_THERE: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) =>
    `Poort ${port} is al bezet; misschien draait de keten al. Kies een andere: PORT=${port + 1} npm start.`,
  EACCES: (port) => `Poort ${port} is niet voor gewone gebruikers. Kies een hogere: PORT=3000 npm start.`,
  EADDRNOTAVAIL: (_, host) => `HOST=${host} is geen adres van deze machine.`,
  ENOTFOUND: (_, host) => `HOST=${host} is geen adres van deze machine.`,
};

function addresses({ url }: Keten, config: Config, io: Io): string {
  const { bold, green, dim } = coloursFor(io.stdout, io.env);
  const data = resolve(config.KETEN_DATA);
  const folder = resolve(config.KETEN_MAP ?? join(config.KETEN_DATA, 'uitwisseling'));
  const to = new URL(url).port === '3000' ? '' : ` --to ${url}`;
  const rows: readonly (readonly [string, string])[] = [
    ['adres', bold(url)],
    ['gegevens', config.DATABASE_URL === undefined ? data : 'de database van DATABASE_URL'],
    ['bestanden', `${join(folder, 'in')} ${dim('(wat u hier neerlegt wordt ingestuurd)')}`],
    ['insturen', `npx iwlz send bericht.xml${to}`],
    ['meekijken', `npx iwlz follow${to}`],
  ];
  const lines = rows.map(([name, value]) => `  ${name.padEnd(11)}${value}`);
  return [green('De keten draait.'), ...lines, dim('Ctrl-C stopt.'), ''].join('\n');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });
}
