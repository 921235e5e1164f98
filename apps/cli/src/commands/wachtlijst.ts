import { writeFile } from 'node:fs/promises';
import { dagInAmsterdam, vanEpochMs, type Datum, type Tijdstip } from '@iwlz/basis';
import { codelijsten, schrijf } from '@iwlz/berichten';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, WrongUse, type ExitCode } from '../exit.js';
import { count } from '../findings.js';
import { coloursFor, print, printJson, type Io } from '../io.js';
import { Platform } from '../platform.js';
import { Progress } from '../progress.js';
import { parseDay, parseInstant } from '../range.js';
import { maand, vroegsteDagtekening, wachtlijstbericht, wachtlijstheader, type Maand } from '../wachtlijst/aw317.js';
import { besluiten, personen, wachtlijst, type OpGelezen, type Regel } from '../wachtlijst/lijst.js';

interface Options {
  readonly op?: Datum;
  readonly zoalsBekendOp?: Tijdstip;
  readonly zorgkantoor?: string;
  readonly aw317?: string;
  readonly maand?: Maand;
  readonly to?: string;
  readonly json?: true;
}

/** `iwlz wachtlijst`: who waits, since when, in which status, over which norm; and the AW317 of a month. */
export function wachtlijstCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('wachtlijst')
    .description(
      'Laat zien wie er wacht: sinds wanneer, met welke status, en hoeveel dagen boven de norm; wie het langst over de norm is ' +
        'staat bovenaan. Met --aw317 schrijft het de wachtlijst van een maand als bericht aan het Zorginstituut.',
    )
    .option('--op <DATUM>', 'wie er op deze dag wacht (JJJJ-MM-DD); standaard vandaag', parseDay)
    .option('--zoals-bekend-op <TIJDSTIP>', 'met alleen wat toen al was vastgelegd', parseInstant)
    .option('--zorgkantoor <CODE>', 'alleen van dit zorgkantoor')
    .option('--aw317 <FILE>', 'schrijf de AW317 in dit bestand; vraagt --zorgkantoor en --maand')
    .option('--maand <MAAND>', 'de maand van de AW317 (JJJJ-MM)', leesMaand)
    .option('--to <URL>', 'adres van het platform')
    .option('--json', 'geef de lijst als JSON Lines')
    .action(async (options: Options) => exit(await toon(options, io)));
}

async function toon(options: Options, io: Io): Promise<ExitCode> {
  const platform = Platform.at(options.to, io.env);
  const vandaag = dagInAmsterdam(vanEpochMs(Date.now()));
  const opdracht = options.aw317 === undefined ? undefined : gevraagdBericht(options, vandaag);
  const op = opdracht?.periode.einddatum ?? options.op ?? vandaag;
  const progress = new Progress(io.stderr);
  const opGelezen: OpGelezen = (topic, aantal) =>
    progress.step(`${topic} lezen, ${aantal.toLocaleString('nl')} gebeurtenissen`);
  try {
    const alle = await wachtlijst(platform, op, options.zoalsBekendOp, opGelezen);
    const regels = alle.filter((r) => r.versie.zorgkantoor === (options.zorgkantoor ?? r.versie.zorgkantoor));
    if (opdracht) return await schrijfBericht(opdracht, regels, platform, opGelezen, io);
    progress.clear();
    await (options.json === true ? printRegels(regels, io) : print(io.stdout, tekst(regels, op, io)));
    return EXIT.done;
  } finally {
    progress.end();
  }
}

interface Opdracht {
  readonly pad: string;
  readonly zorgkantoor: string;
  readonly periode: Maand;
  readonly dagtekening: Datum;
}

function gevraagdBericht({ aw317, zorgkantoor, maand: periode }: Options, vandaag: Datum): Opdracht {
  if (zorgkantoor === undefined || periode === undefined) {
    throw new WrongUse('Een AW317 is van een zorgkantoor over een maand: geef ook --zorgkantoor en --maand.');
  }
  const vroegste = vroegsteDagtekening(periode);
  if (vandaag < vroegste) throw new WrongUse(`De AW317 over deze maand mag pas op ${vroegste} worden gemaakt (TR091).`);
  return { pad: aw317!, zorgkantoor, periode, dagtekening: vandaag };
}

async function schrijfBericht(
  { pad, zorgkantoor, periode, dagtekening }: Opdracht,
  regels: readonly Regel[],
  platform: Platform,
  opGelezen: OpGelezen,
  io: Io,
): Promise<ExitCode> {
  const clienten = new Set(regels.map((r) => r.client));
  const bericht = wachtlijstbericht(
    regels,
    await personen(platform, clienten, opGelezen),
    await besluiten(platform, clienten, opGelezen),
  );
  const gemist = bericht.ontbreekt.map(
    ({ client, wat }) => `  cliënt ${client} ontbreekt in de lijst: onbekend is ${wat}\n`,
  );
  if (bericht.clienten.length === 0) {
    await print(io.stderr, `Er staat niemand op de lijst; er is geen bestand geschreven.\n${gemist.join('')}`);
    return gemist.length > 0 ? EXIT.rejected : EXIT.done;
  }
  const header = wachtlijstheader(zorgkantoor, periode, dagtekening);
  await writeFile(pad, schrijf('AW317', header, bericht.clienten));
  await print(io.stderr, `${pad}: ${count(bericht.clienten.length, 'cliënt', 'cliënten')}\n${gemist.join('')}`);
  return gemist.length > 0 ? EXIT.rejected : EXIT.done;
}

async function printRegels(regels: readonly Regel[], io: Io): Promise<void> {
  for (const {
    client,
    toewijzing,
    versie,
    staat,
    leveringsstatus,
    classificatie,
    sinds,
    dagen,
    norm,
    dagenTeLang,
  } of regels) {
    const { zorgkantoor } = versie;
    const wie = { client, zorgkantoor, toewijzing, staat, leveringsstatus, classificatie, sinds, dagen };
    await printJson(io, { ...wie, norm, dagenTeLang });
  }
}

function tekst(regels: readonly Regel[], op: Datum, io: Io): string {
  if (regels.length === 0) return `Op ${op} wacht niemand.\n`;
  const { red, dim } = coloursFor(io.stdout, io.env);
  const rijen = regels.map((r) => {
    const norm = r.norm === null ? 'geen norm' : `norm ${r.norm.dagen} dagen`;
    const over = r.dagenTeLang > 0 ? red(`${r.dagenTeLang} te lang`) : '';
    const status = `${statusnaam(r.leveringsstatus)}${r.classificatie === null ? '' : ` (${r.classificatie})`}`;
    const { zzpCode, leveringsvorm, instelling } = r.toewijzing;
    const waar = `${zzpCode}/${leveringsvorm} bij ${instelling ?? '-'}`;
    return `${r.client}  ${r.versie.zorgkantoor}  ${waar.padEnd(20)}  ${status.padEnd(24)}  sinds ${r.sinds}, ${r.dagen} dagen  ${dim(norm)}  ${over}`.trimEnd();
  });
  const teLang = regels.filter((r) => r.dagenTeLang > 0).length;
  return [...rijen, '', `Op ${op} wachten er ${regels.length}, van wie ${teLang} langer dan de norm.`, ''].join('\n');
}

function statusnaam(code: string): string {
  return codelijsten.LEVERINGSSTATUS.codes.find((c) => c.code === code)?.betekenis.toLowerCase() ?? code;
}

function leesMaand(text: string): Maand {
  const gelezen = maand(text);
  if (gelezen) return gelezen;
  throw new InvalidArgumentError('schrijf een maand als JJJJ-MM.');
}
