import { dagErna, plusWerkdagen, type Datum } from '@iwlz/basis';
import { isHeenbericht } from '@iwlz/berichten';
import type { bericht } from '@iwlz/contracts';
import { WEIGERINGEN } from './ontvangst.js';

/**
 * How a message stands: what intake found, what each client block was answered, and which retours went out. Folded from
 * `iwlz.bericht` and from nothing else. One row per message and one per client block.
 */
export interface Berichtstand {
  readonly ontvangen: { readonly omvangBytes: number; readonly kanaal: string } | null;
  readonly oordeel: Oordeel | null;
  /** One sign per client block, in order: see `TEKEN`. */
  readonly blokken: string;
  readonly retouren: readonly Retour[];
  /** The platform sent it, and waits for a retour. Absent: it came in. */
  readonly verzonden?: true;
  /** Retours that came in on it. Absent: none. */
  readonly ontvangenRetouren?: readonly OntvangenRetour[];
}

/** What the retour said that a partner sent. */
export type OntvangenRetour = Omit<bericht.RetourOntvangen, 'berichtId'>;

/** What intake found. `opBericht` is there for a retour only: the message that it answers. */
export type Oordeel = Omit<bericht.BerichtBeoordeeld, 'berichtId' | 'opBericht'> & { readonly opBericht?: string };

export interface Retour {
  readonly volgnummer: number;
  readonly dagtekening: Datum;
  /** The client blocks that go back in it; none when everything was accepted. */
  readonly blokken: readonly number[];
}

/** How one client block stands. */
export type Blokstand = Omit<bericht.BlokBeantwoord, 'berichtId' | 'blok'>;

/** What a message says about itself to those who ask (interfaces, section 3). */
export type Berichtstatus = 'ontvangen' | 'in behandeling' | 'aanvaard' | 'afgekeurd' | 'onleesbaar';

export const LEGE_STAND: Berichtstand = { ontvangen: null, oordeel: null, blokken: '', retouren: [] };

/** No answer yet; `?` also while intake is still publishing. */
const ONBEKEND = '?';
const TEKEN: Readonly<Record<string, string>> = {
  'in behandeling': 'b',
  aanvaard: 'a',
  afgekeurd: 'x',
  wachtOpVoorganger: 'v',
  wachtOpAkkoord: 'k',
};

/** Werkdagen within which a retour is due (OP090); a block that waits longer does not hold it up. */
const RETOURTERMIJN_WERKDAGEN = 1;
/**
 * A block that waits for its predecessor is answered when that same term ends, and the retour waits for that answer. When it
 * stays away for this many werkdagen more, its client must be held by a defect.
 */
const VOORGANGER_WERKDAGEN = 5;

export function bijOntvangen(stand: Berichtstand, { omvangBytes, kanaal }: bericht.BerichtOntvangen): Berichtstand {
  return { ...stand, ontvangen: { omvangBytes, kanaal } };
}

export function bijBeoordeeld(stand: Berichtstand, data: bericht.BerichtBeoordeeld, opDag: Datum): Berichtstand {
  const { berichtId: _, opBericht, ...gevonden } = data;
  const oordeel: Oordeel = { ...gevonden, ...(opBericht !== null && { opBericht }) };
  const blokken = stand.blokken.padEnd(data.aantalClienten, ONBEKEND);
  return metRetour({ ...stand, oordeel, blokken }, opDag);
}

/** A message of the platform itself went out: every client block waits for the retour of who gets it. */
export function bijVerzonden(stand: Berichtstand, data: bericht.BerichtVerzonden): Berichtstand {
  const { berichtsoort, afzender, identificatie, dagtekening, clienten } = data;
  const oordeel: Oordeel = {
    ...{ berichtsoort, afzender, ontvanger: null, identificatie, dagtekening },
    ...{ oordeel: 'aanvaard', aantalClienten: clienten.length, fouten: [], aantalFouten: 0, opDag: dagtekening },
  };
  return { ...stand, oordeel, blokken: stand.blokken.padEnd(clienten.length, ONBEKEND), verzonden: true };
}

/** A retour came in. What it says of the client blocks comes block by block. */
export function bijRetour(stand: Berichtstand, data: bericht.RetourOntvangen): Berichtstand {
  const { berichtId: _, ...retour } = data;
  return { ...stand, ontvangenRetouren: [...(stand.ontvangenRetouren ?? []), retour] };
}

export function bijBeantwoord(
  stand: Berichtstand,
  { blok, status }: bericht.BlokBeantwoord,
  opDag: Datum,
): Berichtstand {
  const ruim = stand.blokken.padEnd(blok, ONBEKEND);
  const blokken = ruim.slice(0, blok - 1) + (TEKEN[status] ?? ONBEKEND) + ruim.slice(blok);
  return metRetour({ ...stand, blokken }, opDag);
}

/** A day began: what still waits no longer holds up the retour. */
export function bijDag(stand: Berichtstand, dag: Datum): Berichtstand {
  return metRetour(stand, dag);
}

/**
 * The day on which the retour goes out although a block has no final answer: it waits for agreement, or its client is held by a
 * defect. Undefined when nothing has to wait for a day.
 */
export function retourUiterlijk(stand: Berichtstand): Datum | undefined {
  const { oordeel, retouren, blokken } = stand;
  if (!oordeel || !krijgtRetour(stand) || retouren.length > 0 || isBeslist(stand)) return undefined;
  const uitstel = blokken.includes(TEKEN['wachtOpVoorganger']!) ? VOORGANGER_WERKDAGEN : 0;
  return dagErna(plusWerkdagen(oordeel.opDag, RETOURTERMIJN_WERKDAGEN + uitstel));
}

/**
 * Adds the retour that is due now, if any: the first when every block has its final answer (or its time is over), a further
 * one for the blocks that were refused after it.
 */
function metRetour(stand: Berichtstand, opDag: Datum): Berichtstand {
  const { oordeel, retouren } = stand;
  if (!oordeel || !krijgtRetour(stand)) return stand;
  const uiterlijk = retourUiterlijk(stand);
  if (uiterlijk !== undefined && opDag < uiterlijk) return stand;
  const terug = new Set(retouren.flatMap((r) => r.blokken));
  const blokken = afgekeurdeBlokken(stand).filter((blok) => !terug.has(blok));
  if (retouren.length > 0 && blokken.length === 0) return stand;
  return { ...stand, retouren: [...retouren, { volgnummer: retouren.length + 1, dagtekening: opDag, blokken }] };
}

/** On these findings no retour follows: the structure is broken (berichten.md 7, level 1), or it was not taken in at all. */
const ZONDER_RETOUR: ReadonlySet<string> = new Set(['0001', ...WEIGERINGEN.map((w) => w.code)]);

/** What cannot be read, or breaks the structure, is answered outside the message flow; a retour gets no retour. */
export function krijgtRetour({ oordeel, verzonden }: Berichtstand): boolean {
  return (
    oordeel !== null &&
    verzonden !== true &&
    oordeel.oordeel !== 'onleesbaar' &&
    isHeenbericht(oordeel.berichtsoort ?? '') &&
    !oordeel.fouten.some((f) => ZONDER_RETOUR.has(f.retourcode))
  );
}

export function afgekeurdeBlokken({ blokken }: Berichtstand): number[] {
  return Array.from(blokken, (teken, i) => (teken === TEKEN['afgekeurd'] ? i + 1 : 0)).filter((blok) => blok > 0);
}

/** Whether some block has no answer at all yet. */
function isOpen({ blokken }: Berichtstand): boolean {
  return blokken.includes(ONBEKEND) || blokken.includes(TEKEN['in behandeling']!);
}

/** Whether every block has an answer that stays: no retour will follow any more. */
export function isBeslist(stand: Berichtstand): boolean {
  return stand.oordeel !== null && !isOpen(stand) && !/[vk]/.test(stand.blokken);
}

/** Whether nothing will change any more without something from outside or a new day. */
export function isUitbehandeld(stand: Berichtstand): boolean {
  return stand.oordeel !== null && !isOpen(stand);
}

/** The status of the whole message: refused when any block is refused. */
export function statusVan(stand: Berichtstand): Berichtstatus {
  if (!stand.oordeel) return 'ontvangen';
  if (stand.oordeel.oordeel === 'onleesbaar') return 'onleesbaar';
  if (isOpen(stand)) return 'in behandeling';
  if (stand.oordeel.oordeel === 'afgekeurd' || stand.blokken.includes(TEKEN['afgekeurd']!)) return 'afgekeurd';
  return isBeslist(stand) ? 'aanvaard' : 'in behandeling';
}
