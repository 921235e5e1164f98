import { createHash } from 'node:crypto';
import { dagInAmsterdam, vanEpochMs } from '@iwlz/basis';
import {
  beoordeel,
  headercodes,
  isEigenCode,
  isHeenbericht,
  KORTE_VORM,
  RETOUR_VAN,
  retourHeader,
  retourVanBlok,
  schrijf,
  type Clientwaarde,
  type Headerwaarde,
  type Heenbericht,
  type Oordeel,
  type RetourOp,
} from '@iwlz/berichten';
import { identificatieRetour } from '@iwlz/intake/handlers';
import { Command } from 'commander';
import { EXIT, Halt, type ExitCode } from '../exit.js';
import { bytesOf, sourceOf } from '../files.js';
import { findingText } from '../findings.js';
import { print, type Io } from '../io.js';

/** `iwlz retour FILE`: the official retour on a message, by the rules within it. */
export function retourCommand(io: Io, exit: (code: ExitCode) => void): Command {
  return new Command('retour')
    .description(
      'Geeft op stdout het officiële retourbericht op een bericht, volgens de regels binnen het bericht en zonder draaiend ' +
        'platform. Het retour van de hele keten geeft iwlz send --retour.',
    )
    .argument('<FILE>', 'het bericht; - voor stdin')
    .action(async (path: string) => exit(await retour(path, io)));
}

async function retour(path: string, io: Io): Promise<ExitCode> {
  const bytes = await bytesOf(await sourceOf(path, io));
  const { header, oordeel } = await judge(bytes);
  const { bericht } = oordeel;
  if (bericht !== undefined && !isHeenbericht(bericht)) {
    throw new Halt(EXIT.wrongUse, `${path}: op een ${bericht} volgt geen retour; het is er zelf een.`);
  }
  if (bericht === undefined || header === undefined || !oordeel.opbouwGoed) {
    const findings = oordeel.fouten.map((f) => findingText(f, io)).join('');
    await print(io.stderr, `${path}: de opbouw klopt niet, en daarop volgt geen retour.\n${findings}`);
    return oordeel.oordeel === 'onleesbaar' ? EXIT.wrongUse : EXIT.rejected;
  }
  const refused = oordeel.oordeel === 'afgekeurd';
  const codes = headercodes(oordeel.codesOpHeader);
  const kop = retourHeader(bericht, header, {
    identificatieRetour: identificatieRetour(createHash('sha256').update(bytes).digest('hex'), 1),
    dagtekeningRetour: dagInAmsterdam(vanEpochMs(Date.now())),
    metXsltVersie: oordeel.fouten.some((f) => !isEigenCode(f.code)),
    ...(refused && { codes }),
  });
  const back = refused && codes !== KORTE_VORM ? clients(bytes, bericht, oordeel) : [];
  for await (const text of schrijf(RETOUR_VAN[bericht], kop, back)) await print(io.stdout, text);
  const own = oordeel.fouten.filter((f) => isEigenCode(f.code));
  if (own.length > 0) {
    await print(io.stderr, `Dit kan niet in een retour staan:\n${own.map((f) => findingText(f, io)).join('')}`);
  }
  return refused ? EXIT.rejected : EXIT.done;
}

async function judge(bytes: Uint8Array): Promise<{ header?: Headerwaarde<Heenbericht>; oordeel: Oordeel }> {
  const parts = beoordeel([bytes]);
  let header: Headerwaarde<Heenbericht> | undefined;
  let step = await parts.next();
  for (; !step.done; step = await parts.next()) {
    if (step.value.soort === 'header') header = step.value.header;
  }
  return { ...(header && { header }), oordeel: step.value };
}

/** The blocks that go back: those that were refused, or all when the whole is. */
async function* clients<B extends Heenbericht>(
  bytes: Uint8Array,
  bericht: B,
  oordeel: Oordeel,
): AsyncGenerator<Clientwaarde<RetourOp<B>>> {
  for await (const part of beoordeel([bytes])) {
    if (part.soort === 'client' && (oordeel.geheelAfgekeurd || oordeel.afgekeurdeBlokken.has(part.blok)))
      yield retourVanBlok(bericht, part, oordeel);
  }
}
