import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { catalogus } from '@iwlz/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { magLezen } from '../toegang.js';
import { PLATFORM, type Platform } from '../platform.js';
import { ProbleemException } from '../problem.js';
import { cursorText, readFrom } from './cursor.js';
import { readEvents } from './event-reader.js';

/** A comment line now and then keeps proxies from closing a quiet stream. */
const HARTSLAG_MS = 15_000;

/** `GET /events/{topic}`: the log for whoever has no client of its own, as a stream that stays open or as lines that end. */
@Controller('events')
export class EventsController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Get(':topic')
  async lees(
    @Param('topic') topic: string,
    @Query('from') from: string | undefined,
    @Query('key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { log } = this.platform.engine;
    if (!catalogus.topics.some((t) => t.topic === topic)) {
      throw new ProbleemException({
        status: 404,
        title: 'Niet gevonden',
        detail: `Dit topic is er niet. Er zijn: ${catalogus.topics.map((t) => t.topic).join(', ')}.`,
      });
    }
    magLezen(topic, request);
    const streaming = (request.headers.accept ?? '').includes('text/event-stream');
    const start = lastEventId(request) ?? from ?? (streaming ? 'now' : 'begin');
    const cursor = await readFrom(start, topic, log);
    if (!cursor) {
      throw new ProbleemException({
        status: 400,
        title: 'Onjuiste vraag',
        detail: 'from is begin, now, een tijdstip met zone, of de cursor die als SSE-id is gegeven.',
      });
    }
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    // The log has to answer before the headers go: afterwards there is no way left to say 503.
    const events = readEvents(log, {
      topic,
      from: cursor,
      ...(key !== undefined && { key }),
      ...(streaming && { follow: gone.signal }),
    });
    const first = streaming ? undefined : await events.next();
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': streaming ? 'text/event-stream' : 'application/x-ndjson',
      'cache-control': 'no-store',
    });
    reply.raw.flushHeaders();
    const hartslag = streaming ? setInterval(() => reply.raw.write(': \n\n'), HARTSLAG_MS) : undefined;
    try {
      if (first && !first.done) await schrijf(reply, `${JSON.stringify(first.value.event)}\n`);
      if (first?.done !== true) {
        for await (const { event, cursor: na } of events) {
          if (gone.signal.aborted) break;
          const json = JSON.stringify(event);
          await schrijf(
            reply,
            streaming ? `id: ${cursorText(na)}\nevent: ${event.type}\ndata: ${json}\n\n` : `${json}\n`,
          );
        }
      }
      reply.raw.end();
    } catch (error) {
      // Breaking off tells the reader that it did not get everything; it resumes from its last cursor.
      this.platform.logger.warn({ err: error, topic }, 'lezen van het log afgebroken');
      reply.raw.destroy();
    } finally {
      clearInterval(hartslag);
    }
  }
}

/** Waits when the reader is slower than the log: memory stays flat. */
async function schrijf({ raw }: FastifyReply, text: string): Promise<void> {
  if (raw.write(text) || raw.destroyed) return;
  await new Promise<void>((klaar) => {
    const verder = (): void => {
      raw.off('drain', verder).off('close', verder);
      klaar();
    };
    raw.on('drain', verder).on('close', verder);
  });
}

function lastEventId(request: FastifyRequest): string | undefined {
  const id = request.headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
