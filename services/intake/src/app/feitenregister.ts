import type { Tijdstip } from '@iwlz/basis';
import { Encoder, partitionOf, type NewRecord, type SqlTransaction } from '@iwlz/event-log';
import { PLATFORM, type Platform } from '@iwlz/nest-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gebeurtenis } from './gebeurtenissen.js';
import { Inbox } from './inbox.js';
import { Register } from './register.js';

/** Takes facts from outside in. The same source and id is the same fact: it becomes events once. */
@Injectable()
export class Feitenregister implements OnModuleInit {
  readonly #encoder: Encoder;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(Register) private readonly register: Register,
  ) {
    this.#encoder = new Encoder(platform.engine.log);
  }

  async onModuleInit(): Promise<void> {
    for (const topic of ['iwlz.melding', 'iwlz.bijdragegegevens']) await this.#encoder.prepare(topic);
  }

  /** All of them or none, in their order; resolves to how many were new. Throws `Unavailable` when the database is away. */
  neemAan(feiten: readonly Gebeurtenis[]): Promise<number> {
    return this.inbox.store.transaction(async (tx) => {
      const nieuw = await this.#nieuwe(tx, feiten);
      const bsns = nieuw.flatMap((f) => f.bsns);
      const { pseudoniemen } = await this.register.zoek(
        tx,
        bsns.map((bsn) => ({ bsn })),
      );
      const time = this.platform.klok.nu();
      await tx.publish(nieuw.flatMap((feit) => this.#records(feit, pseudoniemen, time)));
      return nieuw.length;
    });
  }

  /** Those that were not here before; of two that are the same the first. */
  async #nieuwe(tx: SqlTransaction, feiten: readonly Gebeurtenis[]): Promise<Gebeurtenis[]> {
    const uniek = new Map<string, Gebeurtenis>();
    for (const feit of feiten) if (!uniek.has(sleutel(feit))) uniek.set(sleutel(feit), feit);
    // Always in the same order: two lists with the same facts then take turns.
    const opVolgorde = [...uniek.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, feit]) => feit);
    const rijen = await tx.query<{ bron: string; bron_id: string }>(
      'INSERT INTO intake.feit SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING RETURNING bron, bron_id',
      [opVolgorde.map((f) => f.bron), opVolgorde.map((f) => f.bronId)],
    );
    const nieuw = new Set(rijen.map((r) => sleutel({ bron: r.bron, bronId: r.bron_id })));
    return [...uniek.values()].filter((feit) => nieuw.has(sleutel(feit)));
  }

  #records(
    { bronId, publicaties }: Gebeurtenis,
    pseudoniemen: ReadonlyMap<string, string>,
    time: Tijdstip,
  ): NewRecord[] {
    const pseudoniem = (bsn: string): string => pseudoniemen.get(bsn)!;
    return publicaties({ vandaag: this.platform.klok.vandaag(), pseudoniem }).map(({ topic, bsn, feit }) => ({
      topic,
      partition: partitionOf(pseudoniem(bsn)),
      key: pseudoniem(bsn),
      value: this.#encoder.encode(topic, feit),
      time,
      correlationId: bronId,
      causationId: null,
      traceparent: null,
    }));
  }
}

function sleutel({ bron, bronId }: Pick<Gebeurtenis, 'bron' | 'bronId'>): string {
  return JSON.stringify([bron, bronId]);
}
