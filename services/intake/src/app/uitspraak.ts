import { isDatum } from '@iwlz/basis';
import { genormaliseerdeHeader, heenVan, isRetourbericht, type Headerwaarde, type Oordeel } from '@iwlz/berichten';
import { kopVan, type Kop } from '../domain/blok.js';
import {
  EIGEN_BERICHT,
  RETOUR_ZONDER_BERICHT,
  toetsOntvangst,
  type Bericht,
  type Dagen,
  type Weigering,
} from '../domain/ontvangst.js';
import type { Inbox, Wachtend } from './inbox.js';

/** The verdict on the whole of a message, known before anything of it is published. */
export interface Uitspraak {
  readonly oordeel: Oordeel;
  /** Absent when there is no Header to speak of. */
  readonly kop: Kop | undefined;
  /** Rules on the message itself that it breaks (9.3 step 3), or why it is not taken in. */
  readonly ontvangst: readonly Weigering[];
  /** Client blocks that each get an answer; none when the message as such is not taken in, or is a retour. */
  readonly aantalClienten: number;
  /** Only of a retour that answers a message known here. */
  readonly retour?: Retourkop;
}

/** What a retour says of itself and of the message it answers. */
export interface Retourkop {
  /** The message that it answers. */
  readonly opBericht: string;
  readonly identificatieRetour: string;
  /** Codes on the message as a whole. */
  readonly retourcodes: readonly string[];
}

type Header = Headerwaarde;

/** The first pass: reads the message to its end and judges it, with what is known of the messages before it. */
export async function spreekUit(inbox: Inbox, wachtend: Wachtend): Promise<Uitspraak> {
  const delen = inbox.beoordeel(wachtend.id);
  let header: Header | undefined;
  let deel = await delen.next();
  for (; !deel.done; deel = await delen.next()) {
    if (deel.value.soort === 'header') header = genormaliseerdeHeader(deel.value.bericht, deel.value.header);
  }
  const oordeel = deel.value;
  const { bericht: berichtsoort } = oordeel;
  const niets = { oordeel, kop: undefined, ontvangst: [], aantalClienten: 0 };
  if (!header) return niets;
  const kop = kopVan(header);
  if (!berichtsoort || isTechnischAfgekeurd(oordeel)) return { ...niets, kop };
  if (isRetourbericht(berichtsoort)) {
    return { ...niets, kop, ...(await overRetour(inbox, heenVan(berichtsoort), kop, header)) };
  }
  const ontvangst = await overBericht(inbox, wachtend, oordeel, { berichtsoort, kop, header });
  const aantalClienten = ontvangst.some((f) => f === EIGEN_BERICHT) ? 0 : oordeel.aantalClienten;
  return { oordeel, kop, ontvangst, aantalClienten };
}

/** Unreadable, or a structure that is broken: nothing in it can be relied on. */
function isTechnischAfgekeurd(oordeel: Oordeel): boolean {
  return oordeel.fouten.some((f) => f.retourcode === '0001');
}

async function overRetour(
  inbox: Inbox,
  berichtsoort: string,
  kop: Kop,
  header: Header,
): Promise<Pick<Uitspraak, 'ontvangst' | 'retour'>> {
  const opBericht = await inbox.metKenmerk(berichtsoort, kop);
  if (opBericht === undefined) return { ontvangst: [RETOUR_ZONDER_BERICHT] };
  const { identificatieRetour, retourCodes = [] } = header as Headerwaarde<'CA318'>;
  return {
    ontvangst: [],
    retour: { opBericht, identificatieRetour: identificatieRetour.trim(), retourcodes: retourCodes },
  };
}

interface Gelezen {
  readonly berichtsoort: string;
  readonly kop: Kop;
  readonly header: Header;
}

async function overBericht(
  inbox: Inbox,
  { id, opDag }: Wachtend,
  { geheelAfgekeurd, afgekeurdeBlokken, aantalClienten }: Oordeel,
  { berichtsoort, kop, header }: Gelezen,
): Promise<readonly Weigering[]> {
  // Every message that could be read counts as known, also one that step 2 refuses; step 3 judges what step 2 let pass.
  const eerste = await inbox.eersteMetKenmerk(berichtsoort, kop, id);
  if (eerste !== id && !(await inbox.kent(eerste))) return [EIGEN_BERICHT];
  const ietsOver = !geheelAfgekeurd && afgekeurdeBlokken.size < aantalClienten;
  if (!ietsOver || kop.dagtekening === null) return [];
  const periode = periodeVan(header);
  const zelf: Bericht = {
    ...{ berichtsoort, afzender: kop.afzender, identificatie: kop.identificatie, dagtekening: kop.dagtekening },
    ...{ inhoud: id, ...(periode && { periode }) },
  };
  const fouten = toetsOntvangst(zelf, {
    eerste: eerste === id ? undefined : { ...zelf, inhoud: eerste },
    vandaag: opDag,
    vorigePeriode: periode && (await inbox.vorigePeriode(berichtsoort, kop.afzender, id)),
  });
  if (periode && fouten.length === 0) await inbox.onthoudPeriode(berichtsoort, kop.afzender, id, periode);
  return fouten;
}

/** The days in the Header of an AW317, when a calendar has them. */
function periodeVan(header: Header): Dagen | undefined {
  if (!('periode' in header)) return undefined;
  const { begindatum, einddatum } = header.periode;
  return isDatum(begindatum) && isDatum(einddatum) ? { van: begindatum, tm: einddatum } : undefined;
}
