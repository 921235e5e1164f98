import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isHeenbericht, maak, meesteClienten, RETOUR_VAN, schrijf, type Heenbericht } from '@iwlz/berichten';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, Halt, WrongUse, type ExitCode } from '../exit.js';
import { count } from '../findings.js';
import { print, type Io } from '../io.js';
import { Progress } from '../progress.js';

interface Options {
  readonly clienten: number;
  readonly fouten: number;
  readonly seed: number;
  readonly eenheden: number;
  readonly map?: string;
  readonly lijst?: string;
}

/** One of the messages that an order takes. */
interface Part {
  /** `AW39-001.xml`; of the only one of an order to stdout: `-`. */
  readonly name: string;
  readonly clienten: number;
  readonly fouten: number;
  readonly vanaf: number;
}

const SOORTEN = Object.keys(RETOUR_VAN) as Heenbericht[];
const MOST_PER_CLIENT = 100;

/** `iwlz maak AW39 --clienten 1000`: messages about invented people, for load and training. */
export function maakCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('maak')
    .description(
      'Maakt geldige berichten over verzonnen mensen, met desgewenst fouten erin die als JSON worden opgesomd: per regel file, ' +
        'code, retourcode, blok (de hoeveelste cliënt) en pad. Dezelfde opdracht geeft altijd dezelfde bytes; met hetzelfde ' +
        'zaad gaan een IO31, een AW33 en een AW35 over dezelfde mensen en dezelfde zorg.',
    )
    .argument('<SOORT>', SOORTEN.join(', '), soort)
    .option('--clienten <N>', 'zoveel cliënten', whole(1), 1)
    .option('--fouten <K>', 'een fout bij zoveel van die cliënten', whole(0), 0)
    .option('--seed <S>', 'een ander getal geeft andere mensen', whole(0), 1)
    .option('--eenheden <E>', 'zoveel pakketten per cliënt, na elkaar', whole(1, MOST_PER_CLIENT), 1)
    .option('--map <DIR>', 'schrijf naar bestanden in deze map, en niet naar stdout; nodig voor meer dan één bericht')
    .option('--lijst <FILE>', 'schrijf de geplante fouten naar dit bestand, en niet naar stderr')
    .addHelpText('after', TEACHING)
    .action(async (kind: Heenbericht, options: Options) => exit(await make(kind, options, io)));
}

const TEACHING = `
Verzonnen BSNs beginnen met 9999; daarvan zijn er ${meesteClienten('AW35')}, en meer cliënten passen niet in één bericht (een ZK31 heeft er altijd
één). Voor meer maakt --map zoveel berichten als nodig zijn; dan komt een BSN terug, met een ander besluit.
`;

async function make(kind: Heenbericht, options: Options, io: Io): Promise<ExitCode> {
  const { map, lijst } = options;
  const parts = split(kind, options);
  const progress = new Progress(io.stderr);
  try {
    if (map !== undefined) await mkdir(map, { recursive: true });
    // Opened first: a list that cannot be written is known before anything is made.
    const list = lijst === undefined ? undefined : await open(lijst, 'w');
    for (const [i, part] of parts.entries()) {
      progress.step(`${part.name} maken (${i + 1} van ${parts.length})`);
      const planted: string[] = [];
      const texts = makePart(kind, part, options, planted, progress);
      if (map === undefined) for await (const text of texts) await print(io.stdout, text);
      else await pipeline(texts, createWriteStream(join(map, part.name)));
      progress.clear();
      await (list ? list.write(planted.join('')) : print(io.stderr, planted.join('')));
    }
    await list?.close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new Halt(EXIT.wrongUse, `Schrijven is niet gelukt: ${(error as Error).message}`);
  } finally {
    progress.end();
  }
  if (map !== undefined)
    await print(io.stderr, `${map}: ${count(parts.length, 'bericht', 'berichten')} ${kind} gemaakt.\n`);
  return EXIT.done;
}

/** The messages that it takes; faults are spread evenly. Refuses what does not fit, and says what would. */
function split(kind: Heenbericht, { clienten, fouten, map }: Options): Part[] {
  const most = meesteClienten(kind);
  if (fouten > clienten)
    throw new WrongUse('Een cliënt krijgt ten hoogste één fout: vraag niet meer fouten dan cliënten.');
  if (clienten > most && map === undefined) {
    const why = kind === 'ZK31' ? 'Een ZK31 gaat over één cliënt.' : `Er zijn maar ${most} verzonnen BSNs.`;
    throw new WrongUse(`${why} Noem met --map een map: daar komen ${Math.ceil(clienten / most)} berichten in.`);
  }
  const files = Math.ceil(clienten / most);
  return Array.from({ length: files }, (_, i) => {
    const vanaf = i * most;
    const own = Math.min(most, clienten - vanaf);
    const upTo = (n: number): number => Math.floor((fouten * n) / clienten);
    const name =
      map === undefined ? '-' : `${kind}-${String(i + 1).padStart(Math.max(3, String(files).length), '0')}.xml`;
    return { name, clienten: own, fouten: upTo(vanaf + own) - upTo(vanaf), vanaf };
  });
}

/** The text of one message, piece by piece; what is planted in it is added to `planted` as lines of JSON. */
async function* makePart(
  kind: Heenbericht,
  { name, ...part }: Part,
  { seed, eenheden }: Options,
  planted: string[],
  progress: Progress,
): AsyncGenerator<string> {
  const { header, blokken } = maak({ soort: kind, ...part, seed, eenheden });
  function* clients() {
    let made = 0;
    for (const { client, fout } of blokken) {
      if (fout) planted.push(`${JSON.stringify({ file: name, ...fout })}\n`);
      progress.detail(`${++made} van ${part.clienten} cliënten`);
      yield client;
    }
  }
  yield* schrijf(kind, header, clients());
}

function soort(text: string): Heenbericht {
  const kind = text.toUpperCase();
  if (!isHeenbericht(kind)) throw new InvalidArgumentError(`kies uit ${SOORTEN.join(', ')}.`);
  return kind;
}

function whole(least: number, most = 10_000_000): (text: string) => number {
  return (text) => {
    const n = Number(text);
    if (!/^\d{1,9}$/.test(text) || n < least || n > most)
      throw new InvalidArgumentError(`schrijf een geheel getal van ${least} tot en met ${most}.`);
    return n;
  };
}
