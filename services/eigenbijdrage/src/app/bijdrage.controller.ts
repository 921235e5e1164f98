import { partitionOf } from '@iwlz/event-log';
import { magLezen, PLATFORM, ProbleemException, type Platform } from '@iwlz/nest-kit';
import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { eigenbijdrage, isMaand, overzicht, type Overzicht, type Stand } from '../handlers/index.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `GET /bijdrage/{pseudoniem}`: what a client owes, why, since when, what changed and when that was known. */
@Controller('bijdrage')
export class BijdrageController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** `maand` (JJJJ-MM) chooses the month to explain; else it is the last that was decided. */
  @Get(':pseudoniem')
  async toon(
    @Param('pseudoniem') pseudoniem: string,
    @Query('maand') maand: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Overzicht> {
    magLezen(eigenbijdrage.output, request);
    if (maand !== undefined && !isMaand(maand)) {
      const fouten = [{ veld: 'maand', tekst: 'geen bestaande maand (JJJJ-MM)' }];
      throw new ProbleemException({ status: 400, title: 'Onjuiste vraag', detail: 'De vraag klopt niet.', fouten });
    }
    const stand = UUID.test(pseudoniem) ? await this.#stand(pseudoniem) : undefined;
    if (!stand) {
      const detail = 'Over deze client is voor de eigen bijdrage niets bekend.';
      throw new ProbleemException({ status: 404, title: 'Niet gevonden', detail });
    }
    return overzicht(pseudoniem, stand, maand);
  }

  async #stand(pseudoniem: string): Promise<Stand | undefined> {
    const store = this.platform.engine.store('eigenbijdrage');
    const [rij] = await store.rows(eigenbijdrage.group, partitionOf(pseudoniem), [pseudoniem]);
    return rij && (JSON.parse(rij.value) as Stand);
  }
}
