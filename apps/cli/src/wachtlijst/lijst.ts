import type { Datum, Tijdstip } from '@iwlz/basis';
import type { client, melding, zorg } from '@iwlz/contracts';
import { maakZorgtoewijzing, wachtenden, type Dossier, type Wachtende } from '@iwlz/zorgtoewijzing/handlers';
import { factOf } from '../event-fact.js';
import { readEvents, type LogEvent } from '../log-events.js';
import type { Platform } from '../platform.js';

/** A client who waits, on one toewijzing. */
export interface Regel extends Wachtende {
  /** Pseudonym. */
  readonly client: string;
}

/** Told now and then how many events were read. */
export type OpGelezen = (topic: string, aantal: number) => void;

/** Between two steps of progress. */
const STAP = 10_000;

/** Who waits on a day, longest over the norm first, then longest waiting; with what was recorded up to `bekendOp` when given. */
export async function wachtlijst(
  platform: Platform,
  dag: Datum,
  bekendOp: Tijdstip | undefined,
  opGelezen: OpGelezen,
): Promise<Regel[]> {
  const { evolve, initial } = maakZorgtoewijzing();
  const dossiers = new Map<string, Dossier>();
  for await (const event of gelezen(platform, 'iwlz.zorg', opGelezen)) {
    if (event.key === null || (bekendOp !== undefined && event.time > bekendOp)) continue;
    dossiers.set(event.key, evolve(dossiers.get(event.key) ?? initial, factOf(event) as zorg.ZorgFeit));
  }
  const regels = [...dossiers].flatMap(([client, dossier]) => wachtenden(dossier, dag).map((w) => ({ client, ...w })));
  return regels.sort((a, b) => b.dagenTeLang - a.dagenTeLang || b.dagen - a.dagen || (a.client < b.client ? -1 : 1));
}

/** The besluiten of clients as the newest toewijzing told them, by client and number. */
export async function besluiten(
  platform: Platform,
  clienten: ReadonlySet<string>,
  opGelezen: OpGelezen,
): Promise<ReadonlyMap<string, ReadonlyMap<number, melding.Indicatiebesluit>>> {
  const bekend = new Map<string, Map<number, melding.Indicatiebesluit>>();
  for await (const event of gelezen(platform, 'iwlz.melding', opGelezen)) {
    if (event.key === null || !clienten.has(event.key)) continue;
    const { type, data } = factOf(event) as melding.MeldingFeit;
    if (type !== 'Toewijzing') continue;
    const eerder = bekend.get(event.key) ?? new Map<number, melding.Indicatiebesluit>();
    bekend.set(event.key, eerder.set(data.indicatie.besluitnummer, data.indicatie));
  }
  return bekend;
}

/** The personal data of clients as they were told last. Only who has the right to `iwlz.client` gets them. */
export async function personen(
  platform: Platform,
  clienten: ReadonlySet<string>,
  opGelezen: OpGelezen,
): Promise<ReadonlyMap<string, client.Client>> {
  const bekend = new Map<string, client.Client>();
  for await (const event of gelezen(platform, 'iwlz.client', opGelezen)) {
    if (event.key !== null && clienten.has(event.key)) bekend.set(event.key, factOf(event).data as client.Client);
  }
  return bekend;
}

async function* gelezen(platform: Platform, topic: string, opGelezen: OpGelezen): AsyncGenerator<LogEvent> {
  let aantal = 0;
  for await (const event of readEvents(platform, { topic, from: 'begin' })) {
    if (aantal++ % STAP === 0) opGelezen(topic, aantal);
    yield event;
  }
}
