import { Encoder, partitionOf } from '@iwlz/event-log';
import { PLATFORM, ProbleemException, type Platform } from '@iwlz/nest-kit';
import { Body, Controller, HttpCode, Inject, Post, type OnModuleInit } from '@nestjs/common';
import { leesGebeurtenis } from './gebeurtenissen.js';
import { Inbox } from './inbox.js';
import { Register } from './register.js';

/** `POST /gebeurtenissen`: facts from outside that are no message, as CloudEvents JSON. The same source and id is the same fact. */
@Controller('gebeurtenissen')
export class GebeurtenissenController implements OnModuleInit {
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

  @Post()
  @HttpCode(202)
  async neemAan(@Body() body: unknown): Promise<{ id: string; source: string }> {
    const gelezen = leesGebeurtenis(body);
    if (!gelezen.ok) {
      throw new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: 'De gebeurtenis klopt niet; alles wat opviel staat in fouten.',
        fouten: gelezen.fouten,
      });
    }
    const { bron, bronId, bsns, publicaties } = gelezen.waarde;
    const { klok } = this.platform;
    await this.inbox.store.transaction(async (tx) => {
      const nieuw = await tx.query(
        'INSERT INTO intake.feit VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1 AS nieuw',
        [bron, bronId],
      );
      if (nieuw.length === 0) return;
      const { pseudoniemen } = await this.register.zoek(
        tx,
        bsns.map((bsn) => ({ bsn })),
      );
      const pseudoniem = (bsn: string): string => pseudoniemen.get(bsn)!;
      await tx.publish(
        publicaties({ vandaag: klok.vandaag(), pseudoniem }).map(({ topic, bsn, feit }) => ({
          topic,
          partition: partitionOf(pseudoniem(bsn)),
          key: pseudoniem(bsn),
          value: this.#encoder.encode(topic, feit),
          time: klok.nu(),
          correlationId: bronId,
          causationId: null,
          traceparent: null,
        })),
      );
    });
    return { id: bronId, source: bron };
  }
}
