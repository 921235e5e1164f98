import { TECHNISCH_AFGEKEURD, type Clientwaarde } from '@iwlz/berichten';
import type { bericht, zorg } from '@iwlz/contracts';
import type { SqlTransaction } from '@iwlz/event-log';
import { fouten, retourcodesVan } from '../domain/retourclient.js';
import { opBericht, type Geadresseerd } from './berichtfeiten.js';
import type { Inbox, Wachtend } from './inbox.js';
import type { Register } from './register.js';
import type { Retourkop, Uitspraak } from './uitspraak.js';

/** A retour that was read, with what it says of the clients that come back in it. */
export interface GelezenRetour {
  readonly id: string;
  readonly soort: string;
  readonly kop: Retourkop;
  readonly terug: readonly { readonly bsn: string; readonly retourcodes: readonly zorg.Fout[] }[];
  /** The pseudonyms in the message that the platform sent, in its order; absent when the message came from someone else. */
  readonly verzonden: readonly string[] | undefined;
}

/** Reads what a retour says of each client. Nothing when it is not what a retour must be: then it answers nothing. */
export async function leesRetour(
  inbox: Inbox,
  { id }: Wachtend,
  { oordeel }: Uitspraak,
  kop: Retourkop,
): Promise<GelezenRetour | undefined> {
  if (oordeel.oordeel !== 'aanvaard') return undefined;
  const verzonden = await inbox.verzondenClienten(kop.opBericht);
  const terug: { bsn: string; retourcodes: readonly zorg.Fout[] }[] = [];
  for await (const deel of inbox.beoordeel(id)) {
    if (deel.soort !== 'client') continue;
    const client = deel.client as Clientwaarde<'CA318'>;
    terug.push({ bsn: client.bsn, retourcodes: verzonden ? retourcodesVan(client) : [] });
  }
  return { id, soort: oordeel.bericht!, kop, terug, verzonden };
}

/** That the retour came, under the message it answers; and of a message that the platform sent, the answer per client block. */
export async function retourfeiten(
  tx: SqlTransaction,
  register: Register,
  { id, soort, kop, terug, verzonden }: GelezenRetour,
): Promise<Geadresseerd[]> {
  const { opBericht: heen, identificatieRetour, retourcodes } = kop;
  const geheel = retourcodes.includes(TECHNISCH_AFGEKEURD);
  const data: bericht.RetourOntvangen = {
    berichtId: heen,
    retourId: id,
    berichtsoort: soort,
    identificatieRetour,
    oordeel: geheel || terug.length > 0 ? 'afgekeurd' : 'aanvaard',
    retourcodes,
    aantalClienten: terug.length,
  };
  const { pseudoniemen } = await register.zoek(tx, terug);
  const perClient = new Map(terug.map((t) => [pseudoniemen.get(t.bsn)!, t.retourcodes]));
  return [
    opBericht(heen, 'RetourOntvangen', data),
    ...(verzonden ?? []).map((pseudoniem, i) => {
      const codes = perClient.get(pseudoniem) ?? (geheel ? fouten('Client', 1, [TECHNISCH_AFGEKEURD]) : undefined);
      return opBericht(heen, 'BlokBeantwoord', {
        berichtId: heen,
        blok: i + 1,
        pseudoniem,
        status: codes ? 'afgekeurd' : 'aanvaard',
        fouten: [],
        retourcodes: codes ?? [],
        waarschuwingen: [],
      } satisfies bericht.BlokBeantwoord);
    }),
  ];
}
