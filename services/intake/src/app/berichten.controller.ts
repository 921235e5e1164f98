import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { setTimeout as wacht } from 'node:timers/promises';
import { reasonOf } from '@iwlz/event-log';
import { PLATFORM, ProbleemException, type Platform } from '@iwlz/nest-kit';
import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Berichtstand } from '../handlers/index.js';
import { Berichten, type Berichtweergave } from './berichten.js';
import { Leeg, TeGroot } from './delen.js';
import { Inbox } from './inbox.js';
import { Retouren } from './retouren.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WACHT_MAX_S = 600;
const UITPRATEN_MS = 5_000;

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
    const body = request.body instanceof Readable ? request.body : Readable.from([]);
    try {
      // Left as it is when we stop halfway: closing it would break the connection before our answer is out.
      const id = await this.inbox.bewaar(body.iterator({ destroyOnReturn: false }), 'http');
      void reply.header('location', `/berichten/${id}`);
      return { id, status: 'ontvangen' };
    } catch (error) {
      if (!body.readableEnded) await laatUitpraten(body, reply);
      throw this.#alsProbleem(error, body);
    }
  }

  #alsProbleem(error: unknown, body: Readable): unknown {
    if (error instanceof Leeg) {
      return new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: 'Er kwam geen bericht mee: de inhoud is leeg.',
      });
    }
    if (error instanceof TeGroot) {
      const mb = this.platform.config.MAX_BERICHT_MB;
      return new ProbleemException({
        status: 413,
        title: 'Te groot',
        detail: `Een bericht mag ten hoogste ${mb} MB zijn; verdeel de clienten over meer berichten.`,
      });
    }
    if (body.destroyed && !body.readableEnded) {
      return new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: 'Het versturen brak halverwege af; er is niets aangenomen. Stuur het bericht opnieuw.',
      });
    }
    return error;
  }

  @Get(':id')
  async toon(
    @Param('id') id: string,
    @Query('wait') wait: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Berichtweergave> {
    const wachttijdS = wait === undefined ? 0 : Number(wait);
    if (!(wachttijdS >= 0 && wachttijdS <= WACHT_MAX_S)) {
      throw new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: `wait is een aantal seconden van 0 tot en met ${WACHT_MAX_S}.`,
      });
    }
    const weg = new AbortController();
    reply.raw.on('close', () => weg.abort());
    return this.berichten.weergave(id, await this.#stand(id, wachttijdS * 1_000, weg.signal));
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
    // The first piece before the headers go: afterwards there is no way left to say what is wrong.
    const eerste = await xml.next();
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' });
    if (!eerste.done) reply.raw.write(eerste.value);
    // Who goes away halfway, or a database that does, ends it; a reader sees that the text is not whole.
    await pipeline(xml, reply.raw).catch((error: unknown) =>
      this.platform.logger.warn({ reden: reasonOf(error), bericht: id }, 'een retour is halverwege afgebroken'),
    );
  }

  async #stand(id: string, wachtMs: number, signal?: AbortSignal): Promise<Berichtstand> {
    const stand = UUID.test(id) ? await this.berichten.afgehandeld(id, wachtMs, signal) : undefined;
    if (!stand)
      throw new ProbleemException({ status: 404, title: 'Niet gevonden', detail: 'Er is geen bericht met dit id.' });
    return stand;
  }
}

/**
 * What is still on its way is read and let go, for a while: a sender that is cut off in the middle of sending never comes to
 * read our answer. After that the connection ends.
 */
async function laatUitpraten(body: Readable, reply: FastifyReply): Promise<void> {
  void reply.header('connection', 'close');
  body.resume();
  const genoeg = new AbortController();
  const klaar = finished(body).catch(() => undefined);
  await Promise.race([klaar, wacht(UITPRATEN_MS, undefined, { signal: genoeg.signal })]);
  genoeg.abort();
}

function waaromGeenRetour(stand: Berichtstand): string {
  if (stand.retouren.length > 0)
    return `Er is geen retour met dit volgnummer; de laatste is nummer ${stand.retouren.length}.`;
  if (!stand.oordeel) return 'Het bericht is nog niet beoordeeld.';
  if (stand.oordeel.oordeel === 'onleesbaar')
    return 'Het bericht is onleesbaar; daarop volgt geen retour. De bevindingen staan bij het bericht.';
  if (stand.oordeel.fouten.some((f) => f.retourcode === '0001')) {
    return 'De structuur van het bericht klopt niet; daarop volgt geen retour. De bevindingen staan bij het bericht.';
  }
  return 'Niet elk clientblok heeft al een antwoord.';
}
