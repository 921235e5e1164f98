import { randomUUID } from 'node:crypto';
import { beoordeel } from '@iwlz/berichten';
import type { bericht } from '@iwlz/contracts';
import type { Datum, Tijdstip } from '@iwlz/basis';
import { dagInAmsterdam, epochMs, stelZeker, vanEpochMs } from '@iwlz/basis';
import { Encoder, partitionOf, type NewRecord, type SqlTransaction, type Store } from '@iwlz/event-log';
import { PLATFORM, type Platform } from '@iwlz/nest-kit';
import type { Dagen } from '../domain/ontvangst.js';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Ontvangst, type Deel, type Slot } from './delen.js';

/** An upload that never ended leaves pieces; after this long they are nobody's. */
const VERLATEN_NA_MS = 24 * 3_600_000;

export type Kanaal = 'http' | 'map';

/** A message that waits to be judged. */
export interface Wachtend {
  readonly id: string;
  readonly ontvangen: Tijdstip;
  readonly opDag: Datum;
  readonly sha256: string;
  /** Client blocks that were published before we were stopped. */
  readonly voortgang: number;
}

/** A message that could not be judged because of a defect. */
export interface Vastgelopen {
  readonly id: string;
  readonly ontvangen: Tijdstip;
  readonly omvangBytes: number;
  readonly reden: string | null;
}

/** What the outside handed us, byte for byte. Nothing is ever taken out of it. */
@Injectable()
export class Inbox implements OnModuleInit {
  readonly store: Store<SqlTransaction>;
  readonly #encoder: Encoder;

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {
    this.store = platform.engine.store('intake');
    this.#encoder = new Encoder(platform.engine.log);
  }

  onModuleInit(): Promise<void> {
    return this.#encoder.prepare('iwlz.bericht');
  }

  /**
   * Stores the bytes and says so on the log, in one transaction; resolves to the id of the message once they are safe. The same
   * bytes give the id they had. Throws `Leeg`, `TeGroot`, and `Unavailable` when the database is away.
   */
  async bewaar(bytes: AsyncIterable<Uint8Array>, kanaal: Kanaal): Promise<string> {
    const id = randomUUID();
    const ontvangst = new Ontvangst(this.platform.config.MAX_BERICHT_MB * 1024 * 1024);
    try {
      for await (const stuk of bytes) {
        for (const deel of ontvangst.neem(stuk)) await this.#bewaarDeel(id, kanaal, deel);
      }
    } catch (error) {
      // Nobody was told that it is safe. When the database is away too, a later start removes the pieces.
      await this.#vergeet(id, ontvangst.delen > 0).catch(() => undefined);
      throw error;
    }
    const slot = ontvangst.sluit();
    const bestaand = await this.#vindt(slot.sha256);
    if (bestaand !== undefined) {
      await this.#vergeet(id, slot.delen > 1);
      return bestaand;
    }
    try {
      await this.store.transaction(async (tx) => {
        await tx.query('INSERT INTO intake.inbox_deel VALUES ($1, $2, $3)', [id, slot.delen - 1, slot.rest]);
        await tx.query(
          `INSERT INTO intake.inbox (id, sha256, omvang_bytes, kanaal, ontvangen_ms, status) VALUES ($1, $2, $3, $4, $5, 'bewaard')
           ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256, omvang_bytes = excluded.omvang_bytes, status = excluded.status`,
          [id, slot.sha256, slot.omvangBytes, kanaal, epochMs(this.platform.klok.nu())],
        );
        await tx.publish([this.#ontvangen(id, slot, kanaal)]);
      });
      return id;
    } catch (error) {
      // Two senders of the same bytes at the same moment: the other was first.
      const ander = (error as { code?: string }).code === '23505' ? await this.#vindt(slot.sha256) : undefined;
      if (ander === undefined) throw error;
      await this.#vergeet(id, slot.delen > 1);
      return ander;
    }
  }

  /** Asks or changes something in intake's own tables. Throws `Unavailable` when the database is away. */
  vraag<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.store.transaction((tx) => tx.query<R>(sql, params));
  }

  /** The bytes of a message, in order, a piece at a time. */
  async *lees(id: string): AsyncGenerator<Uint8Array> {
    for (let nummer = 0, laatste = false; !laatste; nummer++) {
      const [deel] = await this.vraag<{ bytes: Buffer; laatste: boolean }>(
        `SELECT bytes, NOT EXISTS (SELECT 1 FROM intake.inbox_deel WHERE bericht = $1 AND nummer > $2) AS laatste
         FROM intake.inbox_deel WHERE bericht = $1 AND nummer = $2`,
        [id, nummer],
      );
      stelZeker(deel, `van bericht ${id} ontbreekt deel ${nummer}`);
      yield deel.bytes;
      laatste = deel.laatste;
    }
  }

  /** The message judged anew, block by block: the same bytes give the same verdict every time. */
  beoordeel(id: string): ReturnType<typeof beoordeel> {
    return beoordeel(this.lees(id), { documentBytes: this.platform.config.MAX_BERICHT_MB * 1024 * 1024 });
  }

  /** The message that came first of those that are still to be judged. */
  async volgende(): Promise<Wachtend | undefined> {
    const [rij] = await this.vraag<{ id: string; ontvangen_ms: number; voortgang: number; sha256: Buffer }>(
      `SELECT id, ontvangen_ms, voortgang, sha256 FROM intake.inbox WHERE status = 'bewaard' ORDER BY volgnummer LIMIT 1`,
    );
    if (!rij) return undefined;
    const ontvangen = vanEpochMs(rij.ontvangen_ms);
    return {
      id: rij.id,
      ontvangen,
      opDag: dagInAmsterdam(ontvangen),
      voortgang: rij.voortgang,
      sha256: rij.sha256.toString('hex'),
    };
  }

  /** Whether the message is known; what became of it is on the log. */
  async kent(id: string): Promise<boolean> {
    const rijen = await this.vraag(`SELECT 1 FROM intake.inbox WHERE id = $1 AND status <> 'binnenkomend'`, [id]);
    return rijen.length > 0;
  }

  /** When the message came in; undefined when it did not. */
  async ontvangenOp(id: string): Promise<Tijdstip | undefined> {
    const [rij] = await this.vraag<{ ontvangen_ms: number }>('SELECT ontvangen_ms FROM intake.inbox WHERE id = $1', [
      id,
    ]);
    return rij && vanEpochMs(rij.ontvangen_ms);
  }

  /** The id of the first message with this kind, Afzender and Identificatie; this one when there was none before it. */
  async eersteMetKenmerk(
    berichtsoort: string,
    kop: { afzender: string; identificatie: string },
    id: string,
  ): Promise<string> {
    const [eerste] = await this.vraag<{ bericht: string }>(
      `INSERT INTO intake.kenmerk AS k VALUES ($1, $2, $3, $4)
       ON CONFLICT (berichtsoort, afzender, identificatie) DO UPDATE SET bericht = k.bericht RETURNING bericht`,
      [berichtsoort, kop.afzender, kop.identificatie, id],
    );
    return eerste!.bericht;
  }

  /** The id of the message with this kind, Afzender and Identificatie: one that came in, or one that the platform sent. */
  async metKenmerk(
    berichtsoort: string,
    kop: { afzender: string; identificatie: string },
  ): Promise<string | undefined> {
    const [rij] = await this.vraag<{ bericht: string }>(
      'SELECT bericht FROM intake.kenmerk WHERE berichtsoort = $1 AND afzender = $2 AND identificatie = $3',
      [berichtsoort, kop.afzender, kop.identificatie],
    );
    return rij?.bericht;
  }

  /** The last days that an accepted message of this kind and Afzender was about, this message left aside. */
  async vorigePeriode(berichtsoort: string, afzender: string, id: string): Promise<Dagen | undefined> {
    const [rij] = await this.vraag<Dagen>(
      `SELECT van, tm FROM intake.periode WHERE berichtsoort = $1 AND afzender = $2 AND bericht <> $3 ORDER BY tm DESC LIMIT 1`,
      [berichtsoort, afzender, id],
    );
    return rij;
  }

  async onthoudPeriode(berichtsoort: string, afzender: string, id: string, { van, tm }: Dagen): Promise<void> {
    await this.vraag('INSERT INTO intake.periode VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
      ...[id, berichtsoort, afzender, van, tm],
    ]);
  }

  /** The clients of a message that the platform sent, in its order; undefined when it sent no such message. */
  async verzondenClienten(id: string): Promise<readonly string[] | undefined> {
    const [rij] = await this.vraag<{ clienten: string[] }>('SELECT clienten FROM intake.uitgaand WHERE bericht = $1', [
      id,
    ]);
    return rij?.clienten;
  }

  /** Sets a message aside that cannot be judged because of a defect. */
  async zetVast(id: string, reden: string): Promise<void> {
    await this.vraag(`UPDATE intake.inbox SET status = 'vastgelopen', reden = $2 WHERE id = $1`, [id, reden]);
  }

  /** Messages that were set aside, in order of arrival. */
  async vastgelopen(): Promise<Vastgelopen[]> {
    const rijen = await this.vraag<{ id: string; ontvangen_ms: number; omvang_bytes: number; reden: string | null }>(
      `SELECT id, ontvangen_ms, omvang_bytes, reden FROM intake.inbox WHERE status = 'vastgelopen' ORDER BY volgnummer`,
    );
    return rijen.map((rij) => ({
      id: rij.id,
      ontvangen: vanEpochMs(rij.ontvangen_ms),
      omvangBytes: rij.omvang_bytes,
      reden: rij.reden,
    }));
  }

  /**
   * What got stuck is tried again: one message, or all of them by a new start, which may be a new version. Whether there
   * was any.
   */
  async probeerVastgelopenOpnieuw(id?: string): Promise<boolean> {
    const rijen = await this.vraag(
      `UPDATE intake.inbox SET status = 'bewaard' WHERE status = 'vastgelopen' AND ($1::uuid IS NULL OR id = $1) RETURNING id`,
      [id ?? null],
    );
    return rijen.length > 0;
  }

  async aantalTeBeoordelen(): Promise<number> {
    const [rij] = await this.vraag<{ n: number }>(
      `SELECT count(*)::int AS n FROM intake.inbox WHERE status = 'bewaard'`,
    );
    return rij!.n;
  }

  /** Removes pieces of uploads that were broken off long ago. */
  async ruimOp(): Promise<void> {
    await this.vraag(
      `WITH weg AS (DELETE FROM intake.inbox WHERE status = 'binnenkomend' AND ontvangen_ms < $1 RETURNING id)
       DELETE FROM intake.inbox_deel WHERE bericht IN (SELECT id FROM weg)`,
      [epochMs(this.platform.klok.nu()) - VERLATEN_NA_MS],
    );
  }

  #ontvangen(id: string, slot: Slot, kanaal: Kanaal): NewRecord {
    const data: bericht.BerichtOntvangen = {
      berichtId: id,
      sha256: slot.sha256.toString('hex'),
      omvangBytes: slot.omvangBytes,
      kanaal,
    };
    return {
      topic: 'iwlz.bericht',
      partition: partitionOf(id),
      key: id,
      value: this.#encoder.encode('iwlz.bericht', { type: 'BerichtOntvangen', data }),
      time: this.platform.klok.nu(),
      correlationId: id,
      causationId: null,
      traceparent: null,
    };
  }

  /** A piece of a large message goes to the database while the rest still comes in. */
  async #bewaarDeel(id: string, kanaal: Kanaal, { nummer, bytes }: Deel): Promise<void> {
    await this.store.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO intake.inbox (id, kanaal, ontvangen_ms, status) VALUES ($1, $2, $3, 'binnenkomend') ON CONFLICT DO NOTHING`,
        [id, kanaal, epochMs(this.platform.klok.nu())],
      );
      await tx.query('INSERT INTO intake.inbox_deel VALUES ($1, $2, $3)', [id, nummer, bytes]);
    });
  }

  async #vindt(sha256: Buffer): Promise<string | undefined> {
    const [rij] = await this.vraag<{ id: string }>('SELECT id FROM intake.inbox WHERE sha256 = $1', [sha256]);
    return rij?.id;
  }

  /** What came in twice need not be kept twice. */
  async #vergeet(id: string, isGroot: boolean): Promise<void> {
    if (!isGroot) return;
    await this.store.transaction(async (tx) => {
      await tx.query('DELETE FROM intake.inbox_deel WHERE bericht = $1', [id]);
      await tx.query('DELETE FROM intake.inbox WHERE id = $1', [id]);
    });
  }
}
