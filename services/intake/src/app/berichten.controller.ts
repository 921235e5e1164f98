import { once } from 'node:events';
import { Readable } from 'node:stream';
import { PLATFORM, ProbleemException, type Platform } from '@iwlz/nest-kit';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Berichtstand } from '../handlers/index.js';
import { Berichten, type Berichtweergave } from './berichten.js';
import { Inbox, Leeg, TeGroot } from './inbox.js';
import { Retouren } from './retouren.js';

const XML = /^(application|text)\/([\w.-]+\+)?xml\b|^application\/octet-stream\b/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WACHT_MAX_S = 600;

/** The front door for messages (interfaces, section 3). */
@Controller('berichten')
export class BerichtenController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(Berichten) private readonly berichten: Berichten,
    @Inject(Retouren) private readonly retouren: Retouren,
  ) {}

  @Post()
  @HttpCode(202)
  async neemAan(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string; status: string }> {
    const soort = request.headers['content-type'];
    const body = request.body;
    if (soort !== undefined && !XML.test(soort)) {
      throw new ProbleemException({
        status: 415,
        title: 'Verkeerd soort inhoud',
        detail: 'Stuur het bericht als application/xml.',
      });
    }
    try {
      const id = await this.inbox.bewaar(body instanceof Readable ? body : Readable.from([]), 'http');
      void reply.header('location', `/berichten/${id}`);
      return { id, status: 'ontvangen' };
    } catch (error) {
      if (error instanceof Leeg)
        throw new ProbleemException({
          status: 400,
          title: 'Onjuiste vraag',
          detail: 'Er kwam geen bericht mee: de inhoud is leeg.',
        });
      if (error instanceof TeGroot) {
        const mb = this.platform.config.MAX_BERICHT_MB;
        throw new ProbleemException({
          status: 413,
          title: 'Te groot',
          detail: `Een bericht mag ten hoogste ${mb} MB zijn; verdeel de clienten over meer berichten.`,
        });
      }
      throw error;
    }
  }

  @Get(':id')
  async toon(
    @Param('id') id: string,
    @Query('wait') wait: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Berichtweergave> {
    const wachtS = wait === undefined ? 0 : Number(wait);
    if (!(wachtS >= 0 && wachtS <= WACHT_MAX_S)) {
      throw new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: `wait is een aantal seconden van 0 tot en met ${WACHT_MAX_S}.`,
      });
    }
    const weg = new AbortController();
    request.raw.on('close', () => {
      if (request.raw.destroyed && !request.raw.complete) weg.abort();
    });
    return this.berichten.weergave(id, await this.#stand(id, wachtS * 1_000, weg.signal));
  }

  @Get(':id/retour')
  @Header('content-type', 'application/xml; charset=utf-8')
  async retour(
    @Param('id') id: string,
    @Query('volgnummer') volgnummer: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stand = await this.#stand(id, 0);
    const retour = this.berichten.retour(stand, volgnummer === undefined ? undefined : Number(volgnummer));
    if (!retour) throw new ProbleemException({ status: 404, title: 'Niet gevonden', detail: waaromGeenRetour(stand) });
    const xml = this.retouren.maak(id, stand, retour);
    const eerste = await xml.next();
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' });
    if (!eerste.done) reply.raw.write(eerste.value);
    for await (const deel of xml) {
      if (!reply.raw.write(deel)) await once(reply.raw, 'drain');
    }
    reply.raw.end();
  }

  async #stand(id: string, wachtMs: number, signal?: AbortSignal): Promise<Berichtstand> {
    const stand = UUID.test(id) ? await this.berichten.afgehandeld(id, wachtMs, signal) : undefined;
    if (!stand)
      throw new ProbleemException({ status: 404, title: 'Niet gevonden', detail: 'Er is geen bericht met dit id.' });
    return stand;
  }
}

function waaromGeenRetour(stand: Berichtstand): string {
  if (!stand.oordeel) return 'Het bericht is nog niet beoordeeld.';
  if (stand.oordeel.oordeel === 'onleesbaar')
    return 'Het bericht is onleesbaar; daarop volgt geen retour. De bevindingen staan bij het bericht.';
  if (stand.oordeel.fouten.some((f) => f.retourcode === '0001')) {
    return 'De structuur van het bericht klopt niet; daarop volgt geen retour. De bevindingen staan bij het bericht.';
  }
  return 'Niet elk clientblok heeft al een antwoord.';
}
