import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, gravest, type ExitCode } from '../exit.js';
import { holdsFacts, sendFacts, type FactsResult } from '../facts.js';
import { sourcesOf, type Source } from '../files.js';
import { count, findingText, verdictText, type Finding } from '../findings.js';
import { print, printJson, type Io } from '../io.js';
import { readEvents, type LogEvent } from '../log-events.js';
import { Platform, Refused } from '../platform.js';
import { Progress } from '../progress.js';
import { OPEN_TOPICS } from '../topics.js';

const WAIT_S = 30;
/** One question waits at most this long: what stands in between may close a connection that is quiet for longer. */
const WAIT_PER_QUESTION_S = 20;

/** What `GET /berichten/{id}` says. */
interface Message {
  readonly id: string;
  readonly soort?: string;
  readonly status: 'ontvangen' | 'in behandeling' | 'aanvaard' | 'afgekeurd' | 'onleesbaar';
  readonly fouten: readonly Finding[];
  readonly aantalFouten: number;
  readonly clienten: readonly {
    readonly blok: number;
    readonly pseudoniem?: string;
    readonly status: string;
    readonly waarschuwingen: readonly string[];
  }[];
}

const EXIT_OF: Readonly<Record<Message['status'], ExitCode>> = {
  ontvangen: EXIT.pending,
  'in behandeling': EXIT.pending,
  aanvaard: EXIT.done,
  afgekeurd: EXIT.rejected,
  onleesbaar: EXIT.wrongUse,
};

interface Options {
  readonly to?: string;
  readonly wait: number;
  readonly retour?: string;
  readonly json?: true;
}

/** `iwlz send FILE...`: hands messages to intake and waits for the verdict of the whole chain; facts are handed in as they are. */
export function sendCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('send')
    .description(
      'Stuurt berichten (.xml) en feiten (.json en .jsonl, CloudEvents) in, op volgorde, en wacht bij een bericht op ' +
        'het oordeel van de hele keten. Hetzelfde nog eens insturen kan geen kwaad: het blijft hetzelfde bericht of feit.',
    )
    .argument(
      '<FILE...>',
      'berichten en feiten; een map staat voor de .xml- en .jsonl-bestanden erin, - voor een bericht op stdin',
    )
    .option('--to <URL>', 'adres van het platform')
    .option('--wait <S>', 'zoveel seconden wachten per bericht', seconds, WAIT_S)
    .option('--retour <DIR>', 'bewaar de retourberichten in deze map, als NAAM.retour.xml')
    .option(
      '--json',
      'een regel JSON per bestand: id, soort, oordeel, fouten, clienten en events; van feiten aangenomen en afgekeurd',
    )
    .action(async (paths: string[], options: Options) => exit(await send(paths, options, io)));
}

async function send(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const sources = await sourcesOf(paths, io, ['.xml', '.jsonl']);
  const platform = Platform.at(options.to, io.env);
  const progress = new Progress(io.stderr);
  const codes: ExitCode[] = [];
  try {
    for (const [i, source] of sources.entries()) {
      const which = `${source.name} (${i + 1} van ${sources.length})`;
      if (holdsFacts(source)) {
        const result = await sendFacts(platform, source, (n) =>
          progress.step(`${which} ${count(n, 'feit', 'feiten')}`),
        );
        codes.push(result.afgekeurd.length > 0 ? EXIT.rejected : EXIT.done);
        progress.clear();
        if (options.json === true) await printJson(io, { file: source.name, soort: 'feiten', ...result });
        else await printFacts(source, result, io);
        continue;
      }
      progress.step(`${which} insturen`);
      const id = await post(platform, source);
      progress.step(`${which} wacht op het oordeel`);
      const message = await verdict(platform, id, options.wait);
      codes.push(EXIT_OF[message.status]);
      const retour = options.retour === undefined ? undefined : await saveRetour(platform, source, id, options.retour);
      const events = options.json === true ? await eventsOf(platform, id) : [];
      progress.clear();
      if (options.json === true) await printJson(io, asJson(source, message, events));
      else await printMessage(source, message, io);
      if (retour !== undefined) await print(options.json === true ? io.stderr : io.stdout, `  ${retour}\n`);
    }
  } finally {
    progress.end();
  }
  return gravest(codes);
}

async function post(platform: Platform, source: Source): Promise<string> {
  const { id } = await platform.askJson<{ readonly id: string }>('/berichten', {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: source.open() as unknown as ReadableStream,
    duplex: 'half',
  });
  return id;
}

/** Asks until there is a verdict, or until the time is over. */
async function verdict(platform: Platform, id: string, waitS: number): Promise<Message> {
  const endMs = performance.now() + waitS * 1_000;
  for (;;) {
    const askedMs = performance.now();
    const forS = Math.min(WAIT_PER_QUESTION_S, Math.max(0, endMs - askedMs) / 1_000);
    const message = await platform.askJson<Message>(`/berichten/${id}?wait=${forS.toFixed(3)}`);
    // An answer before its time, without verdict: a block waits for its predecessor, which is not awaited here.
    const early = performance.now() - askedMs < forS * 1_000 - 50;
    if (EXIT_OF[message.status] !== EXIT.pending || early || performance.now() >= endMs) return message;
  }
}

/** Saves the retour, at once under its name; says where, or why there is none. */
async function saveRetour(platform: Platform, source: Source, id: string, folder: string): Promise<string> {
  try {
    const response = await platform.ask(`/berichten/${id}/retour`);
    const path = join(folder, `${source.base}.retour.xml`);
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.tmp`, new Uint8Array(await response.arrayBuffer()));
    await rename(`${path}.tmp`, path);
    return `retour bewaard in ${path}`;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return `geen retour. ${error.message}`;
    throw error;
  }
}

/** What is on the log because of this message, as far as the sender may read it. */
async function eventsOf(platform: Platform, id: string): Promise<LogEvent[]> {
  const found: LogEvent[] = [];
  for await (const event of readEvents(platform, { topic: 'iwlz.bericht', from: 'begin', key: id })) found.push(event);
  const since = found[0]?.time;
  for (const topic of OPEN_TOPICS.filter((t) => t !== 'iwlz.bericht')) {
    try {
      for await (const event of readEvents(platform, { topic, from: since })) {
        if (event.correlationid === id) found.push(event);
      }
    } catch (error) {
      if (!(error instanceof Refused && error.status === 403)) throw error;
    }
  }
  return found;
}

function asJson(
  { name }: Source,
  { id, soort, status, fouten, clienten }: Message,
  events: readonly LogEvent[],
): object {
  return { file: name, id, soort: soort ?? null, oordeel: status, fouten, clienten, events };
}

async function printMessage({ name }: Source, message: Message, io: Io): Promise<void> {
  const { id, soort, status, fouten, aantalFouten, clienten } = message;
  const about = [
    ...(soort === undefined ? [] : [soort, count(clienten.length, 'cliënt', 'cliënten')]),
    ...(aantalFouten > 0 ? [count(aantalFouten, 'fout', 'fouten')] : []),
    `bericht ${id}`,
  ];
  await print(io.stdout, `${name}: ${verdictText(status, io)} (${about.join(', ')})\n`);
  for (const fout of fouten) await print(io.stdout, findingText(fout, io));
  if (aantalFouten > fouten.length) await print(io.stdout, `  ... en nog ${aantalFouten - fouten.length}\n`);
  for (const { blok, status: stand, waarschuwingen } of clienten) {
    if (WAITS[stand] !== undefined) await print(io.stdout, `  cliënt ${blok} ${WAITS[stand]}\n`);
    if (waarschuwingen.length > 0) await print(io.stdout, `  cliënt ${blok}, let op: ${waarschuwingen.join(', ')}\n`);
  }
}

async function printFacts({ name }: Source, { aangenomen, afgekeurd }: FactsResult, io: Io): Promise<void> {
  const refused = afgekeurd.length > 0 ? `, ${afgekeurd.length} afgekeurd` : '';
  await print(io.stdout, `${name}: ${count(aangenomen, 'feit', 'feiten')} aangenomen${refused}\n`);
  for (const { nummer, fouten } of afgekeurd) {
    for (const { veld, tekst } of fouten)
      await print(io.stdout, `  ${nummer}: ${veld === '' ? '' : `${veld} `}${tekst}\n`);
  }
}

const WAITS: Readonly<Record<string, string>> = {
  'in behandeling': 'is nog in behandeling',
  wachtOpVoorganger: 'wacht op een eerder bericht (de toewijzing of de aanvang van de zorg)',
  wachtOpAkkoord: 'wacht op akkoord van het zorgkantoor',
};

function seconds(text: string): number {
  const n = Number(text);
  if (text.trim() === '' || !(n >= 0 && n <= 86_400))
    throw new InvalidArgumentError('schrijf een aantal seconden, van 0 tot en met 86400.');
  return n;
}
