import { stelZeker } from '@iwlz/basis';
import {
  headercodes,
  isEigenCode,
  KORTE_VORM,
  retourHeader,
  retourVanBlok,
  RETOUR_VAN,
  schrijf,
  type Clientwaarde,
  type Headerwaarde,
  type Heenbericht,
  type Klassecodes,
  type Oordeel,
  type RetourOp,
} from '@iwlz/berichten';
import { Inject, Injectable } from '@nestjs/common';
import { identificatieRetour, ONTVANGSTREGELS, type Berichtstand, type Retour } from '../handlers/index.js';
import { Berichten } from './berichten.js';
import { Inbox } from './inbox.js';

/** What the zorgkantoor put on the classes of client blocks. */
type PerBlok = ReadonlyMap<number, readonly Klassecodes[]>;

/**
 * Makes a retour anew from the bytes that came in, what intake found in them and what the zorgkantoor answered: nothing of it is
 * stored, and the same retour is the same file every time.
 */
@Injectable()
export class Retouren {
  constructor(
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(Berichten) private readonly berichten: Berichten,
  ) {}

  /** The retour as XML, in pieces of one client block. */
  async *maak(id: string, stand: Berichtstand, retour: Retour): AsyncGenerator<string> {
    const bericht = stand.oordeel?.berichtsoort;
    stelZeker(bericht != null && bericht in RETOUR_VAN, `op bericht ${id} volgt geen retour`);
    const soort = bericht as Heenbericht;
    const opBericht = stand.oordeel!.fouten.filter((f) => ONTVANGSTREGELS.some((r) => r.code === f.code));
    const { header, oordeel } = await this.#lees(id);
    const codes = headercodes([...opBericht.map((f) => f.retourcode), ...oordeel.codesOpHeader]);
    const kop = retourHeader(soort, header as Headerwaarde<typeof soort>, {
      identificatieRetour: identificatieRetour(id, retour.volgnummer),
      dagtekeningRetour: retour.dagtekening,
      metXsltVersie: oordeel.fouten.some((f) => !isEigenCode(f.code)),
      ...(retour.blokken.length > 0 && { codes }),
    });
    yield* schrijf(RETOUR_VAN[soort], kop, codes === KORTE_VORM ? [] : this.#clienten(id, soort, retour, oordeel));
  }

  /** The Header and the verdict: what the last block makes known stands on blocks before it. */
  async #lees(id: string): Promise<{ header: object; oordeel: Oordeel }> {
    const delen = this.inbox.beoordeel(id);
    let header: object | undefined;
    let deel = await delen.next();
    for (; !deel.done; deel = await delen.next()) if (deel.value.soort === 'header') header = deel.value.header;
    stelZeker(header, `bericht ${id} heeft geen Header`);
    return { header, oordeel: deel.value };
  }

  async *#clienten(
    id: string,
    soort: Heenbericht,
    retour: Retour,
    oordeel: Oordeel,
  ): AsyncGenerator<Clientwaarde<RetourOp<Heenbericht>>> {
    if (retour.blokken.length === 0) return;
    const terug = new Set(retour.blokken);
    const vanKantoor = await this.#vanKantoor(id);
    for await (const deel of this.inbox.beoordeel(id)) {
      if (deel.soort !== 'client' || !terug.has(deel.blok)) continue;
      yield retourVanBlok(soort, deel, oordeel, vanKantoor.get(deel.blok));
    }
  }

  async #vanKantoor(id: string): Promise<PerBlok> {
    const blokken = await this.berichten.blokken(id);
    return new Map(
      blokken
        .filter((b) => b.retourcodes.length > 0)
        .map(({ blok, retourcodes }) => [blok, retourcodes.map((f) => ({ ...f, codes: [f.retourcode] }))]),
    );
  }
}
