import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import type { ParkedKey } from '@iwlz/event-log';
import type { FastifyReply } from 'fastify';
import { PLATFORM, type Platform } from './platform.js';
import { ProbleemException } from './problem.js';

/** What an operator and their tools ask: does it live, is it ready, how far is it, what stands still. */
@Controller()
export class BeheerController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const engine = await this.platform.engine.health();
    const consumers = this.platform.consumers.map((c) => ({
      groep: c.spec.group,
      partities: c.status().length,
      stil: c
        .status()
        .filter((w) => w.state !== 'running')
        .map(({ partition, state, reason }) => ({ partition, state, reason })),
    }));
    const ok = engine.ok && consumers.every((c) => c.stil.length === 0);
    void reply.status(ok ? 200 : 503);
    return { status: ok ? 'ok' : 'niet gereed', log: engine, consumers };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.platform.metrics.metrics();
  }

  /** Every parked key in this process' services, the longest first. */
  @Get('geparkeerd')
  async geparkeerd(): Promise<readonly ParkedKey[]> {
    const alle = await Promise.all(this.platform.consumers.map((c) => c.store.parked(c.spec.group)));
    return alle.flat();
  }

  @Post('geparkeerd/:groep/:sleutel/hervat')
  @HttpCode(202)
  async hervat(@Param('groep') groep: string, @Param('sleutel') sleutel: string): Promise<{ gevraagd: string }> {
    return this.#vraag(groep, sleutel, { kind: 'resume' });
  }

  @Post('geparkeerd/:groep/:sleutel/verwerp')
  @HttpCode(202)
  async verwerp(
    @Param('groep') groep: string,
    @Param('sleutel') sleutel: string,
    @Body() body: unknown,
  ): Promise<{ gevraagd: string }> {
    const reden = (body as { reden?: unknown } | null)?.reden;
    if (typeof reden !== 'string' || reden.trim() === '') {
      throw new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: 'Verwerpen vraagt om een reden: {"reden": "..."}.',
      });
    }
    return this.#vraag(groep, sleutel, { kind: 'discard', reason: reden.trim() });
  }

  async #vraag(
    groep: string,
    sleutel: string,
    request: { kind: 'resume' } | { kind: 'discard'; reason: string },
  ): Promise<{ gevraagd: string }> {
    const consumer = this.platform.consumers.find((c) => c.spec.group === groep);
    if (!consumer || !(await consumer.store.requestParking(groep, sleutel, request))) {
      throw new ProbleemException({
        status: 404,
        title: 'Niet gevonden',
        detail: 'Bij deze groep staat deze sleutel niet geparkeerd. Wat er staat: GET /geparkeerd.',
      });
    }
    return { gevraagd: request.kind === 'resume' ? 'hervatten' : 'verwerpen' };
  }
}
