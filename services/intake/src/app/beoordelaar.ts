import { setTimeout as wacht } from 'node:timers/promises';
import type { Clientdeel } from '@iwlz/berichten';
import {
  Encoder,
  partitionOf,
  reasonOf,
  RETRY_AFTER_MS,
  Unavailable,
  type Closable,
  type NewRecord,
  type SqlTransaction,
} from '@iwlz/event-log';
import type { Platform } from '@iwlz/nest-kit';
import type { Kop } from '../domain/blok.js';
import { alsGetoond, beoordeeld, blokfeiten, type Geadresseerd } from './berichtfeiten.js';
import type { Inbox, Wachtend } from './inbox.js';
import type { Register } from './register.js';
import { leesRetour, retourfeiten } from './retour-ontvangen.js';
import { spreekUit, type Uitspraak } from './uitspraak.js';

/** Client blocks that are published in one transaction. */
const BLOKKEN_PER_KEER = 200;
const GROEP = 'intake.oordeel';
const TOPICS = ['iwlz.bericht', 'iwlz.melding', 'iwlz.bijdragegegevens', 'iwlz.client'] as const;

/**
 * Judges what is in the inbox, one message at a time in the order of arrival: one pass for the verdict, a second to publish
 * the blocks that passed, in chunks that a restart takes up where they were left.
 */
export class Beoordelaar {
  readonly #encoder: Encoder;
  #lidmaatschap: Closable | undefined;
  #nieuws: Closable | undefined;
  #werk: Promise<void> = Promise.resolve();
  #stopsein = new AbortController();
  #wek: () => void = () => undefined;

  constructor(
    private readonly platform: Platform,
    private readonly inbox: Inbox,
    private readonly register: Register,
  ) {
    this.#encoder = new Encoder(platform.engine.log);
  }

  /** Joins the group of judges; one of them works at a time. */
  async start(): Promise<void> {
    for (const topic of TOPICS) await this.#encoder.prepare(topic);
    this.#nieuws = await this.platform.engine.log.watch(['iwlz.bericht'], () => this.kijk());
    this.#lidmaatschap = await this.platform.engine.log.join(
      GROEP,
      {
        assigned: () => {
          const { signal } = (this.#stopsein = new AbortController());
          this.#werk = this.#werk.then(() => this.#werkAf(signal));
        },
        revoked: () => this.#stop(),
      },
      1,
    );
  }

  async stop(): Promise<void> {
    await this.#nieuws?.close();
    await this.#lidmaatschap?.close();
    await this.#stop();
  }

  /** There may be something to judge. */
  kijk(): void {
    this.#wek();
  }

  #stop(): Promise<void> {
    this.#stopsein.abort();
    this.#wek();
    return this.#werk;
  }

  async #werkAf(signal: AbortSignal): Promise<void> {
    for (let fouten = 0; !signal.aborted;) {
      let bezig: Wachtend | undefined;
      try {
        // Asked for before looking: what comes in while we look is not missed.
        const wakker = new Promise<void>((klaar) => (this.#wek = klaar));
        bezig = await this.inbox.volgende();
        if (bezig) await this.#behandel(bezig);
        else await wakker;
        fouten = 0;
      } catch (error) {
        if (error instanceof Unavailable || !bezig || !(await this.#zetApart(bezig, error))) {
          const wachtMs = RETRY_AFTER_MS[Math.min(fouten++, RETRY_AFTER_MS.length - 1)]!;
          this.platform.logger.warn({ reden: reasonOf(error), wachtMs }, 'beoordelen wacht op herstel');
          await wacht(wachtMs, undefined, { signal }).catch(() => undefined);
        }
      }
    }
  }

  /** A message that this version cannot handle is a defect: it stays in the inbox, the next one goes on. */
  async #zetApart({ id }: Wachtend, error: unknown): Promise<boolean> {
    const reden = reasonOf(error);
    this.platform.logger.error(
      { bericht: id, reden },
      'bericht vastgelopen; het blijft bewaard en wordt opnieuw geprobeerd op verzoek en bij de volgende start',
    );
    return this.inbox.zetVast(id, reden).then(
      () => true,
      () => false,
    );
  }

  async #behandel(wachtend: Wachtend): Promise<void> {
    const uitspraak = await spreekUit(this.inbox, wachtend);
    if (uitspraak.kop && uitspraak.aantalClienten > 0) {
      await this.#publiceer(wachtend, uitspraak, uitspraak.kop);
      return;
    }
    const terug = uitspraak.retour && (await leesRetour(this.inbox, wachtend, uitspraak, uitspraak.retour));
    await this.#neemTransactie(wachtend, 0, 0, true, async (tx) => [
      beoordeeld(wachtend, uitspraak),
      ...(terug ? await retourfeiten(tx, this.register, terug) : []),
    ]);
  }

  /** The second pass: every block gets its first answer, and those that passed go out as events. */
  async #publiceer(wachtend: Wachtend, uitspraak: Uitspraak, kop: Kop): Promise<void> {
    const { aantalClienten } = uitspraak;
    let vanaf = wachtend.voortgang;
    let groep: Clientdeel[] = [];
    const verzend = async (laatste: boolean): Promise<void> => {
      const tot = vanaf + groep.length;
      const blokken = groep;
      await this.#neemTransactie(wachtend, vanaf, tot, laatste, async (tx) => [
        ...(vanaf === 0 ? [beoordeeld(wachtend, uitspraak)] : []),
        ...(await blokfeiten(tx, this.register, wachtend, uitspraak, kop, blokken)),
      ]);
      vanaf = tot;
      groep = [];
    };
    for await (const deel of this.inbox.beoordeel(wachtend.id)) {
      if (deel.soort !== 'client' || deel.blok <= vanaf) continue;
      groep.push(alsGetoond(deel));
      if (groep.length === BLOKKEN_PER_KEER) await verzend(deel.blok === aantalClienten);
    }
    if (groep.length > 0) await verzend(true);
  }

  /** One chunk: what it publishes and how far we are, together. Whoever lost the message to another judge fails here. */
  #neemTransactie(
    wachtend: Wachtend,
    van: number,
    tot: number,
    laatste: boolean,
    feiten: (tx: SqlTransaction) => Promise<Geadresseerd[]>,
  ): Promise<void> {
    return this.inbox.store.transaction(async (tx) => {
      const [gezet] = await tx.query(
        `UPDATE intake.inbox SET voortgang = $3, status = $4 WHERE id = $1 AND voortgang = $2 AND status = 'bewaard' RETURNING id`,
        [wachtend.id, van, tot, laatste ? 'beoordeeld' : 'bewaard'],
      );
      if (!gezet) throw new Unavailable(`bericht ${wachtend.id} wordt al door een ander beoordeeld`);
      const records = (await feiten(tx)).map((feit) => this.#record(wachtend, feit));
      await tx.publish(records);
    });
  }

  #record(wachtend: Wachtend, { topic, key, fact }: Geadresseerd): NewRecord {
    return {
      topic,
      partition: partitionOf(key),
      key,
      value: this.#encoder.encode(topic, fact),
      time: this.platform.klok.nu(),
      correlationId: wachtend.id,
      causationId: null,
      traceparent: null,
    };
  }
}
