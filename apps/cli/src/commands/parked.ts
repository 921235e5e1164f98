import { Command } from 'commander';
import { withoutBsn } from '../bsn.js';
import { EXIT, Halt, WrongUse, type ExitCode } from '../exit.js';
import { count } from '../findings.js';
import { coloursFor, print, type Io } from '../io.js';
import { Platform } from '../platform.js';

/** A parked key as `GET /geparkeerd` gives it. */
interface Parked {
  readonly group: string;
  readonly partition: number;
  readonly key: string;
  readonly reason: string;
  readonly since: string;
  readonly held: readonly { readonly topic: string; readonly position: number }[];
  readonly request: { readonly kind: 'resume' } | { readonly kind: 'discard'; readonly reason: string } | null;
}

/** A message that intake itself could not judge, as `GET /vastgelopen` gives it. */
interface Stuck {
  readonly id: string;
  readonly ontvangen: string;
  readonly omvangBytes: number;
  readonly reden: string | null;
}

interface Where {
  readonly to?: string;
  readonly groep?: string;
}

/** `iwlz parked`: what stands still because of a defect, and what is to be done with it. */
export function parkedCommand(io: Io, exit: (code: ExitCode) => void): Command {
  const command = new Command('parked').description(
    'Toont wat geparkeerd staat: een sleutel (cliënt of bericht) die door een defect stilstaat terwijl de rest doorgaat, en ' +
      'berichten die al bij het beoordelen vastliepen. Hervatten en verwerpen van een sleutel komt als feit op het log.',
  );
  const add = (name: string, summary: string): Command =>
    command.command(name).description(summary).option('--to <URL>', 'adres van het platform');
  const addForKey = (name: string, summary: string): Command =>
    add(name, summary)
      .argument('<KEY>', 'de sleutel, zoals list hem toont')
      .option('--groep <GROEP>', 'welke groep, als de sleutel in meer groepen geparkeerd staat');

  command.addCommand(
    new Command('list')
      .description('toon alles wat geparkeerd staat (ook zonder list)')
      .option('--to <URL>', 'adres van het platform')
      .action(async (where: Where) => exit(await list(where, io))),
    { isDefault: true },
  );
  addForKey('show', 'toon waarom een sleutel stilstaat en wat er wacht').action(async (key: string, where: Where) =>
    exit(await show(key, where, io)),
  );
  addForKey('resume', 'probeer opnieuw wat er wachtte, op volgorde').action(async (key: string, where: Where) =>
    exit(await request(key, where, 'hervat', {}, io)),
  );
  addForKey('discard', 'sla over wat er wachtte')
    .requiredOption('--reason <TEXT>', 'waarom; komt op het log')
    .action(async (key: string, { reason, ...where }: Where & { reason: string }) => {
      if (reason.trim() === '') throw new WrongUse('Een reden mag niet leeg zijn.');
      exit(await request(key, where, 'verwerp', { reden: reason }, io));
    });
  return command;
}

async function list({ to }: Where, io: Io): Promise<ExitCode> {
  const platform = Platform.at(to, io.env);
  const all = await platform.askJson<readonly Parked[]>('/geparkeerd');
  const stuck = await platform.askJson<readonly Stuck[]>('/vastgelopen');
  if (all.length + stuck.length === 0) await print(io.stdout, 'Er staat niets geparkeerd.\n');
  for (const parked of all) await print(io.stdout, headline(parked, io));
  for (const message of stuck) await print(io.stdout, stuckLine(message, io));
  return EXIT.done;
}

async function show(key: string, where: Where, io: Io): Promise<ExitCode> {
  const stuck = await stuckMessage(Platform.at(where.to, io.env), key, where.groep);
  if (stuck) {
    await print(io.stdout, stuckLine(stuck, io));
    return EXIT.done;
  }
  const parked = await find(Platform.at(where.to, io.env), key, where.groep);
  const held = parked.held.map(
    ({ topic, position }) => `    ${topic}  partitie ${parked.partition}  positie ${position}`,
  );
  await print(io.stdout, [headline(parked, io).trimEnd(), '  wat wacht, op volgorde:', ...held, ''].join('\n'));
  return EXIT.done;
}

async function request(key: string, where: Where, what: 'hervat' | 'verwerp', body: object, io: Io): Promise<ExitCode> {
  const platform = Platform.at(where.to, io.env);
  if (what === 'hervat' && (await stuckMessage(platform, key, where.groep))) {
    await platform.askJson(`/vastgelopen/${encodeURIComponent(key)}/hervat`, { method: 'POST' });
    await print(io.stdout, `Bericht ${key} wordt opnieuw beoordeeld; iwlz parked toont of het nu lukt.\n`);
    return EXIT.done;
  }
  const { group } = await find(platform, key, where.groep);
  const { gevraagd } = await platform.askJson<{ readonly gevraagd: string }>(
    `/geparkeerd/${encodeURIComponent(group)}/${encodeURIComponent(key)}/${what}`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  await print(io.stdout, `${group} is gevraagd ${key} te ${gevraagd}; iwlz parked toont of het gedaan is.\n`);
  return EXIT.done;
}

/** The message of that id that got stuck, if it did; a group that was named is about a parked key. */
async function stuckMessage(platform: Platform, id: string, group: string | undefined): Promise<Stuck | undefined> {
  if (group !== undefined) return undefined;
  return (await platform.askJson<readonly Stuck[]>('/vastgelopen')).find((message) => message.id === id);
}

function stuckLine({ id, ontvangen, omvangBytes, reden }: Stuck, io: Io): string {
  const { bold, dim } = coloursFor(io.stdout, io.env);
  const line = `${bold(id)}  bericht  ${dim(`sinds ${ontvangen}`)}  ${omvangBytes} bytes, nog niet beoordeeld`;
  return withoutBsn(`${line}\n  waarom: ${reden ?? 'onbekend'}\n`);
}

/** The parked key, in the group that was named or in the only one. */
async function find(platform: Platform, key: string, group: string | undefined): Promise<Parked> {
  const all = await platform.askJson<readonly Parked[]>('/geparkeerd');
  const found = all.filter((p) => p.key === key && (group === undefined || p.group === group));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const groups = found.map((p) => p.group).join(', ');
    throw new WrongUse(`${key} staat in meer groepen geparkeerd (${groups}); kies er een met --groep.`);
  }
  const where = group === undefined ? '' : ` in ${group}`;
  throw new Halt(
    EXIT.wrongUse,
    withoutBsn(`De sleutel ${key} staat niet geparkeerd${where}; iwlz parked toont wat er wel staat.`),
  );
}

const ASKED = { resume: 'hervatten is gevraagd', discard: 'verwerpen is gevraagd' } as const;

function headline({ group, key, reason, since, held, request: asked }: Parked, io: Io): string {
  const { bold, dim, yellow } = coloursFor(io.stdout, io.env);
  const waiting = count(held.length, 'gebeurtenis wacht', 'gebeurtenissen wachten');
  const requested = asked === null ? '' : `  ${yellow(ASKED[asked.kind])}`;
  return withoutBsn(`${bold(key)}  ${group}  ${dim(`sinds ${since}`)}  ${waiting}${requested}\n  waarom: ${reason}\n`);
}
