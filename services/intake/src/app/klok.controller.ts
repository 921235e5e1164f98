import { leesTijdstip } from '@iwlz/basis';
import { PLATFORM, ProbleemException, VasteKlok, type Platform } from '@iwlz/nest-kit';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { Dagklok } from './dagklok.js';
import { Inbox } from './inbox.js';
import { totRust } from './rust.js';

/**
 * `POST /klok`: moves the clock of a chain that was started with `KLOK`, and answers when everyone has caught up. On Kafka it
 * moves that of this process, and answers at once.
 */
@Controller('klok')
export class KlokController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Dagklok) private readonly dagklok: Dagklok,
    @Inject(Inbox) private readonly inbox: Inbox,
  ) {}

  @Post()
  @HttpCode(200)
  async zet(@Body() body: unknown): Promise<{ op: string; vandaag: string }> {
    const { klok } = this.platform;
    if (!(klok instanceof VasteKlok)) {
      throw new ProbleemException({
        status: 404,
        title: 'Niet gevonden',
        detail: 'De klok is die van de machine. Start met KLOK=TIJDSTIP om haar zelf te zetten.',
      });
    }
    const { op, cakRun } = (body ?? {}) as { op?: unknown; cakRun?: unknown };
    const naar = typeof op === 'string' ? leesTijdstip(op) : undefined;
    if (naar === undefined || (cakRun !== undefined && typeof cakRun !== 'boolean')) {
      throw new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: 'Stuur {"op": tijdstip met zone, "cakRun": true of false}.',
      });
    }
    if (!klok.zet(naar)) {
      throw new ProbleemException({
        status: 409,
        title: 'Botst met wat er al is',
        detail: `Het is al ${klok.nu()}; de klok gaat niet terug.`,
      });
    }
    await this.dagklok.begin(klok.vandaag());
    await this.#rust();
    if (cakRun === true) {
      await this.dagklok.vraagCakRun(klok.vandaag());
      await this.#rust();
    }
    return { op: klok.nu(), vandaag: klok.vandaag() };
  }

  /** On Kafka the others run elsewhere, and nobody here can tell whether they are done. */
  async #rust(): Promise<void> {
    if (this.platform.config.KAFKA_BROKERS === undefined) await totRust(this.platform, this.inbox);
  }
}
