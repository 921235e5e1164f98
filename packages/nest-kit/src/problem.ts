import { ServerResponse } from 'node:http';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Unavailable } from '@iwlz/event-log';
import type { FastifyReply } from 'fastify';
import { throwError, type Observable } from 'rxjs';
import type { Logger } from './logger.js';

/** Problem details (RFC 9457), with all findings at once where there are several. */
export interface Probleem {
  readonly status: number;
  /** Short and the same for every occurrence. */
  readonly title: string;
  /** What is wrong here and what to do; never personal data. */
  readonly detail: string;
  /** `index`: in which part of what was sent, from 0, when it was a list. */
  readonly fouten?: readonly { readonly index?: number; readonly veld: string; readonly tekst: string }[];
}

/** An answer other than success, as a controller gives it. */
export class ProbleemException extends HttpException {
  constructor(readonly probleem: Probleem) {
    super(probleem.title, probleem.status);
  }
}

const TITELS: Readonly<Record<number, string>> = {
  400: 'Onjuiste vraag',
  401: 'Geen toegang',
  403: 'Geen recht',
  404: 'Niet gevonden',
  405: 'Kan hier niet',
  409: 'Botst met wat er al is',
  413: 'Te groot',
  415: 'Verkeerd soort inhoud',
  503: 'Even niet bereikbaar',
};

/** What Nest and fastify refuse by themselves. Their own words are not passed on: they hold the address, which may hold anything. */
const UITLEG: Readonly<Record<number, string>> = {
  400: 'De inhoud is leeg of geen geldige JSON.',
  404: 'Dit adres is er niet, of niet met deze methode.',
  413: 'De inhoud is groter dan hier wordt gelezen.',
  415: 'Deze soort inhoud wordt hier niet gelezen.',
};

/** Answers with problem details; also from middleware, which runs before fastify has made its reply. */
export function stuurProbleem(reply: FastifyReply | ServerResponse, probleem: Probleem): void {
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(probleem.status === 503 && { 'retry-after': '5' }),
  };
  const tekst = JSON.stringify({ type: 'about:blank', ...probleem });
  if (reply instanceof ServerResponse) reply.writeHead(probleem.status, headers).end(tekst);
  else void reply.status(probleem.status).headers(headers).send(tekst);
}

/**
 * What happens to whatever was thrown. Over HTTP it becomes problem details; what nobody foresaw is logged and told without its
 * insides. In a handler of the log it goes on as it is: the consumer loop chooses its road.
 */
@Catch()
export class ProbleemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): Observable<never> | undefined {
    if (host.getType() !== 'http') return throwError(() => error);
    this.#antwoord(error, host);
    return undefined;
  }

  #antwoord(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply | ServerResponse>();
    if (!('sent' in reply && reply.sent)) stuurProbleem(reply, this.#vertaal(error));
  }

  #vertaal(error: unknown): Probleem {
    if (error instanceof ProbleemException) return error.probleem;
    if (error instanceof Unavailable) {
      return {
        status: 503,
        title: TITELS[503]!,
        detail: 'De database is even niet bereikbaar. Er is niets aangenomen; probeer het straks opnieuw.',
      };
    }
    const status = statusOf(error);
    if (status !== undefined && status < 500) {
      return {
        status,
        title: TITELS[status] ?? 'Onjuiste vraag',
        detail: UITLEG[status] ?? 'Deze vraag wordt hier niet beantwoord.',
      };
    }
    this.logger.error({ err: error }, 'onverwachte fout');
    return {
      status: 500,
      title: 'Fout in het platform',
      detail: 'Er ging iets mis dat niemand voorzag; het staat in het logboek.',
    };
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const code = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof code === 'number' ? code : undefined;
}
