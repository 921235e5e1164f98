import { stelZeker } from '@iwlz/basis';
import {
  GEEN_OPMERKING,
  isEigenCode,
  klassecodes,
  retourClient,
  retourHeader,
  retourNietBeoordeeld,
  RETOUR_VAN,
  schrijf,
  type Clientwaarde,
  type Headerwaarde,
  type Heenbericht,
  type Klassecodes,
  type RetourOp,
} from '@iwlz/berichten';
import { Inject, Injectable } from '@nestjs/common';
import { identificatieRetour, ONTVANGSTREGELS, type Berichtstand, type Retour } from '../handlers/index.js';
import { Berichten } from './berichten.js';
import { Inbox } from './inbox.js';

/** What goes on the classes of one client block. */
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
    const { header, codes, opRegels } = await this.#codes(id, retour);
    const kop = retourHeader(soort, header as Headerwaarde<typeof soort>, {
      identificatieRetour: identificatieRetour(id, retour.volgnummer),
      dagtekeningRetour: retour.dagtekening,
      metXsltVersie: opRegels,
      ...(retour.blokken.length > 0 && {
        codes: opBericht.length > 0 ? opBericht.map((f) => f.retourcode) : [GEEN_OPMERKING],
      }),
    });
    yield* schrijf(RETOUR_VAN[soort], kop, this.#clienten(id, soort, retour, codes));
  }

  async *#clienten(
    id: string,
    soort: Heenbericht,
    retour: Retour,
    codes: PerBlok,
  ): AsyncGenerator<Clientwaarde<RetourOp<Heenbericht>>> {
    if (retour.blokken.length === 0) return;
    const terug = new Set(retour.blokken);
    for await (const deel of this.inbox.beoordeel(id)) {
      if (deel.soort !== 'client' || !terug.has(deel.blok)) continue;
      const client = deel.client as Clientwaarde<typeof soort>;
      const opBlok = codes.get(deel.blok) ?? [];
      yield opBlok.length > 0 ? retourClient(soort, client, opBlok).client : retourNietBeoordeeld(soort, client);
    }
  }

  /** The codes on the blocks that go back: those of the rules within the message and those of the zorgkantoor. */
  async #codes(id: string, retour: Retour): Promise<{ header: object; codes: PerBlok; opRegels: boolean }> {
    const delen = this.inbox.beoordeel(id);
    let header: object | undefined;
    let deel = await delen.next();
    for (; !deel.done; deel = await delen.next()) if (deel.value.soort === 'header') header = deel.value.header;
    stelZeker(header, `bericht ${id} heeft geen Header`);
    const { fouten } = deel.value;
    const codes = new Map<number, Klassecodes[]>();
    for (const blok of retour.blokken) codes.set(blok, klassecodes(fouten, blok));
    for (const { blok, retourcodes } of await this.berichten.blokken(id)) {
      for (const f of retourcodes)
        codes.get(blok)?.push({ klasse: f.klasse, volgnummer: f.volgnummer, codes: [f.retourcode] });
    }
    return { header, codes, opRegels: fouten.some((f) => !isEigenCode(f.code)) };
  }
}
