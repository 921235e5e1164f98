import {
  beoordeel,
  leesfout,
  NIET_GETOETST,
  ONLEESBAAR,
  rapport,
  STANDAARDGRENZEN,
  teGroot,
  type Fout,
  type Grenzen,
  type Headerwaarde,
  type Oordeel,
} from '@iwlz/berichten';
import { Command } from 'commander';
import { EXIT, gravest, Halt, type ExitCode } from '../exit.js';
import { sourcesOf, type Source } from '../files.js';
import { count, findingText, Tally, verdictText, type Finding } from '../findings.js';
import { print, printJson, type Io } from '../io.js';
import { limit, LIMITS_HELP } from '../limits.js';
import { Progress } from '../progress.js';
import { writeReport } from '../reports.js';

const EXIT_OF: Readonly<Record<Oordeel['oordeel'], ExitCode>> = {
  aanvaard: EXIT.done,
  afgekeurd: EXIT.rejected,
  onleesbaar: EXIT.wrongUse,
};

interface Options {
  readonly json?: true;
  readonly rapport?: string;
  readonly grens?: Partial<Grenzen>;
}

/** A message that was judged. */
interface Judged {
  readonly oordeel: Oordeel;
  readonly header?: Headerwaarde;
}

/** `iwlz check FILE...`: judges messages by the rules within a message, without a platform. */
export function checkCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('check')
    .description(
      'Beoordeelt berichten op opbouw en op de regels binnen het bericht, zonder draaiend platform. ' +
        'Regels over meer berichten heen (kent de keten deze toewijzing?) beoordeelt alleen het platform: iwlz send.',
    )
    .argument('<FILE...>', 'berichten; een map staat voor de .xml-bestanden erin, - voor stdin')
    .option('--json', 'een regel JSON per bestand: file, bericht, oordeel en fouten')
    .option('--rapport <DIR>', 'leg per bericht het rapport in deze map: als JSON en, als er een is, het officiële XML')
    .option('--grens <NAAM=GETAL>', 'een andere grens; mag vaker', limit)
    .addHelpText('after', LIMITS_HELP)
    .action(async (paths: string[], options: Options) => exit(await check(paths, options, io)));
}

async function check(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const sources = await sourcesOf(paths, io);
  const progress = new Progress(io.stderr);
  const tally = new Tally();
  const verdicts: Oordeel['oordeel'][] = [];
  try {
    for (const [i, source] of sources.entries()) {
      progress.step(`${source.name} beoordelen (${i + 1} van ${sources.length})`);
      const { oordeel, header } = await judge(source, options.grens ?? {}, progress);
      verdicts.push(oordeel.oordeel);
      oordeel.fouten.forEach((f) => tally.add(f));
      progress.clear();
      if (options.rapport !== undefined)
        await writeReport(options.rapport, source.base, oordeel, rapport(oordeel, header));
      await (options.json ? printJson(io, asJson(source, oordeel)) : printVerdict(source, oordeel, io));
    }
  } finally {
    progress.end();
  }
  await print(options.json ? io.stderr : io.stdout, summary(verdicts, tally));
  return gravest(verdicts.map((v) => EXIT_OF[v]));
}

/** Reading that fails halfway is a finding too: the other files are judged all the same. */
async function judge(source: Source, grens: Partial<Grenzen>, progress: Progress): Promise<Judged> {
  const { documentBytes } = { ...STANDAARDGRENZEN, ...grens };
  if ((source.size ?? 0) > documentBytes) return unread(leesfout(ONLEESBAAR.grens, teGroot(documentBytes)));
  try {
    const parts = beoordeel(told(source, progress), grens);
    let header: Headerwaarde | undefined;
    let step = await parts.next();
    for (; !step.done; step = await parts.next()) if (step.value.soort === 'header') header = step.value.header;
    return { oordeel: step.value, ...(header && { header }) };
  } catch (error) {
    if (error instanceof Halt) return unread(leesfout('bestand', error.message));
    throw error;
  }
}

function unread(fout: Fout): Judged {
  return { oordeel: { oordeel: 'onleesbaar', fouten: [fout], aantalFouten: 1, aantalClienten: 0, ...NIET_GETOETST } };
}

/** The bytes of a source, with progress as they go by. */
async function* told(source: Source, progress: Progress): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const piece of source.open()) {
    yield piece;
    read += piece.length;
    progress.detail(source.size === undefined ? `${mb(read)} MB` : `${Math.floor((100 * read) / source.size)}%`);
  }
}

function mb(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}

function asJson({ name }: Source, verdict: Oordeel): object {
  const { bericht = null, oordeel, fouten, aantalFouten } = verdict;
  return {
    file: name,
    bericht,
    oordeel,
    fouten: fouten.map(asFinding),
    ...(unlisted(verdict) > 0 && { aantalFouten }),
  };
}

/** Findings that are counted only. */
function unlisted({ fouten, aantalFouten }: Oordeel): number {
  return aantalFouten - fouten.length;
}

function asFinding({ code, retourcode, pad, regel, kolom, tekst }: Fout): Finding {
  return { code, retourcode, pad, ...(regel !== undefined && { regel }), ...(kolom !== undefined && { kolom }), tekst };
}

async function printVerdict(source: Source, verdict: Oordeel, io: Io): Promise<void> {
  const { bericht, oordeel, fouten, aantalFouten, aantalClienten } = verdict;
  const about = [
    ...(bericht === undefined ? [] : [bericht, count(aantalClienten, 'cliënt', 'cliënten')]),
    ...(aantalFouten > 0 ? [count(aantalFouten, 'fout', 'fouten')] : []),
  ];
  await print(io.stdout, `${source.name}: ${verdictText(oordeel, io)} (${about.join(', ')})\n`);
  for (const fout of fouten) await print(io.stdout, findingText(fout, io));
  const more = unlisted(verdict);
  if (more > 0) await print(io.stdout, `  ... en nog ${more}; --grens bevindingen=GETAL laat er meer zien\n`);
}

function summary(verdicts: readonly Oordeel['oordeel'][], tally: Tally): string {
  const parts = Object.keys(EXIT_OF).map((v) => [v, verdicts.filter((each) => each === v).length] as const);
  const found = parts.filter(([, n]) => n > 0).map(([v, n]) => `${n} ${v}`);
  const head = `\n${count(verdicts.length, 'bestand', 'bestanden')}: ${found.join(', ')}`;
  const lines = tally.lines();
  const more = lines.length > 0 ? ['Fouten per code:', ...lines, 'Meer over een code: iwlz code CODE.'] : [];
  return `${[head, ...more].join('\n')}\n`;
}
