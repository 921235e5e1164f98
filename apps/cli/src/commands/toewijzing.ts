import { dagInAmsterdam, isBsn, vanEpochMs, type Datum, type Tijdstip } from '@iwlz/basis';
import { codelijsten, type Codelijst } from '@iwlz/berichten';
import { eindstand, type Staatperiode, type Toewijzingstand } from '@iwlz/zorgtoewijzing/handlers';
import { Command } from 'commander';
import { EXIT, WrongUse, type ExitCode } from '../exit.js';
import { coloursFor, print, printJson, type Io } from '../io.js';
import { readEvents, type LogEvent } from '../log-events.js';
import { Platform } from '../platform.js';
import { Progress } from '../progress.js';
import { parseDay, parseInstant } from '../range.js';
import { balk, datumregel, merkregel, schaalVan, TEKENS } from '../toewijzing/tijdlijn.js';
import { verhaalVan, type Verhaal } from '../toewijzing/verhaal.js';

interface Options {
  readonly op?: Datum;
  readonly zoalsBekendOp?: Tijdstip;
  readonly to?: string;
  readonly json?: true;
}

/** Characters of the picture. */
const BREEDTE = 72;

/** `iwlz toewijzing CLIENT`: the client's toewijzingen as a timeline. */
export function toewijzingCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('toewijzing')
    .description(
      'Tekent de toewijzingen van een cliënt als tijdlijn: de toestand per dag, en wat er over kwam, ook wat is afgekeurd.',
    )
    .argument('<CLIENT>', 'het pseudoniem van de cliënt')
    .option('--op <DATUM>', 'de toestand op deze dag (JJJJ-MM-DD); standaard vandaag', parseDay)
    .option('--zoals-bekend-op <TIJDSTIP>', 'met alleen wat toen al was vastgelegd', parseInstant)
    .option('--to <URL>', 'adres van het platform')
    .option('--json', 'geef toewijzingen en gebeurtenissen als JSON')
    .action(async (client: string, options: Options) => exit(await toewijzing(client, options, io)));
}

async function toewijzing(client: string, options: Options, io: Io): Promise<ExitCode> {
  if (isBsn(client))
    throw new WrongUse('Geef het pseudoniem van de cliënt, niet het BSN: dat komt in geen adres of log.');
  const verhaal = await lees(client, options, io);
  const nu = options.zoalsBekendOp ?? vanEpochMs(Date.now());
  const op = options.op ?? dagInAmsterdam(nu);
  const standen = eindstand(verhaal.dossier, op);
  if (options.json === true) {
    await printJson(io, { client, op, toewijzingen: standen, gebeurtenissen: verhaal.regels });
  } else if (verhaal.regels.length === 0 && standen.length === 0) {
    await print(io.stdout, `Van cliënt ${client} is niets bekend.\n`);
  } else {
    await print(io.stdout, [...getekend(standen, op, io), '', ...verteld(verhaal, io), ''].join('\n'));
  }
  return EXIT.done;
}

async function lees(client: string, { zoalsBekendOp, to }: Options, io: Io): Promise<Verhaal> {
  const progress = new Progress(io.stderr);
  progress.step('de gebeurtenissen van de cliënt lezen');
  try {
    const events = readEvents(Platform.at(to, io.env), { topic: 'iwlz.zorg', from: 'begin', key: client });
    return await verhaalVan(totEnMet(events, zoalsBekendOp));
  } finally {
    progress.end();
  }
}

async function* totEnMet(events: AsyncIterable<LogEvent>, instant: Tijdstip | undefined): AsyncGenerator<LogEvent> {
  for await (const event of events) if (instant === undefined || event.time <= instant) yield event;
}

function getekend(standen: readonly Toewijzingstand[], op: Datum, io: Io): string[] {
  const { dim, bold } = coloursFor(io.stdout, io.env);
  const schaal = schaalVan(
    standen.map(({ perioden }) => perioden),
    op,
    BREEDTE,
  );
  const legenda = Object.entries(TEKENS).map(([staat, teken]) => `${teken} ${leesbaar(staat)}`);
  return [
    dim(datumregel(schaal)),
    ...standen.flatMap((stand) => ['', bold(kop(stand)), balk(stand.perioden, schaal), ...toelichting(stand, dim)]),
    '',
    merkregel(op, '▲', schaal),
    dim(legenda.join('   ')),
  ];
}

function kop({ toewijzing: t, einddatum, staat }: Toewijzingstand): string {
  const vorm = betekenis(codelijsten.LEVERINGSVORM, t.leveringsvorm);
  const duur = einddatum === null ? `vanaf ${t.ingangsdatum}` : `${t.ingangsdatum} t/m ${einddatum}`;
  return `${t.zzpCode} als ${vorm}, ${t.instelling ?? 'zonder instelling'}, besluit ${t.besluitnummer}, ${duur}: ${leesbaar(staat)}`;
}

function toelichting({ perioden }: Toewijzingstand, dim: (text: string) => string): string[] {
  return perioden.map((p) =>
    dim(`  ${p.van} .. ${p.tot ?? '          '}  ${[leesbaar(p.staat), ...bij(p)].join(', ')}`),
  );
}

function bij({ leveringsstatus, classificatie, naar, reden }: Staatperiode): string[] {
  return [
    leveringsstatus !== null && betekenis(codelijsten.LEVERINGSSTATUS, leveringsstatus).toLowerCase(),
    classificatie !== null && betekenis(codelijsten.LEVERINGSSTATUS_CLASSIFICATIE, classificatie).toLowerCase(),
    naar !== null && `naar ${naar}`,
    reden !== null && betekenis(codelijsten.REDEN_INTREKKING, reden).toLowerCase(),
  ].filter((tekst) => tekst !== false);
}

function verteld({ regels }: Verhaal, io: Io): string[] {
  const { dim, red, yellow } = coloursFor(io.stdout, io.env);
  const kleur = { feit: (text: string) => text, afgekeurd: red, wacht: yellow };
  return regels.flatMap(({ tijd, soort, tekst }) => {
    const [eerste, ...rest] = tekst.split('\n');
    return [
      `${dim(tijd.slice(0, 16).replace('T', ' '))}  ${kleur[soort](eerste!)}`,
      ...rest.map((r) => `${' '.repeat(20)}${r}`),
    ];
  });
}

function betekenis(lijst: Codelijst, code: string): string {
  return lijst.codes.find((c) => c.code === code)?.betekenis ?? code;
}

function leesbaar(staat: string): string {
  return staat.toLowerCase().replaceAll('_', ' ');
}
