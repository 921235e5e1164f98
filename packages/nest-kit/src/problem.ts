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
  readonly fouten?: readonly { readonly veld: string; readonly tekst: string }[];
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
    const probleem = this.#vertaal(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (probleem.status === 503) void reply.header('retry-after', '5');
    void reply
      .status(probleem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify({ type: `about:blank`, ...probleem }));
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
        detail: error instanceof Error ? error.message : TITELS[status]!,
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
