import { withoutBsn } from './bsn.js';
import { EXIT, Halt, WrongUse } from './exit.js';
import type { Io } from './io.js';

/** What is wrong with a field of what was sent. */
export interface FieldFinding {
  /** Of a list: which part of it, from 0. */
  readonly index?: number;
  readonly veld: string;
  readonly tekst: string;
}

/** An answer of the platform other than success. */
export class Refused extends Halt {
  constructor(
    readonly status: number,
    message: string,
    /** What is wrong with what was sent, field by field. */
    readonly findings: readonly FieldFinding[] = [],
  ) {
    super(status >= 502 && status <= 504 ? EXIT.unreachable : status < 500 ? EXIT.wrongUse : EXIT.rejected, message);
  }
}

/** The platform as this command reaches it: over HTTP, at one address, with the access key of `IWLZ_SLEUTEL`. */
export class Platform {
  readonly #key: string | undefined;

  private constructor(
    readonly url: string,
    env: Io['env'],
  ) {
    this.#key = env['IWLZ_SLEUTEL'];
  }

  /** At `to`, else at `IWLZ_URL`, else where `npm start` would be on this machine. */
  static at(to: string | undefined, env: Io['env']): Platform {
    const url = to ?? (env['IWLZ_URL'] || `http://127.0.0.1:${env['PORT'] || 3000}`);
    if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
      throw new WrongUse(`${url} is geen adres van een platform; schrijf het zoals http://127.0.0.1:3000.`);
    }
    return new Platform(url.replace(/\/+$/, ''), env);
  }

  /**
   * Asks and gives the answer, its body still to be read. Throws `Refused` for an answer other than success, `Halt` with exit 3 when
   * nothing answers, and what `signal` aborts with.
   */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#key) headers.set('authorization', `Bearer ${this.#key}`);
    let response: Response;
    try {
      response = await fetch(`${this.url}${path}`, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted === true) throw error;
      throw this.#unreachable();
    }
    if (!response.ok) throw await this.#refused(response);
    return response;
  }

  /** The answer as JSON, of the shape that the interface promises for this call. */
  async askJson<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await this.ask(path, init);
    try {
      return (await response.json()) as T;
    } catch {
      throw this.#stranger();
    }
  }

  /** The connection broke while the answer was coming in. */
  brokenOff(): Halt {
    return new Halt(
      EXIT.unreachable,
      `De verbinding met ${this.url} viel weg; het antwoord is niet volledig. Probeer het opnieuw.`,
    );
  }

  #unreachable(): Halt {
    return new Halt(
      EXIT.unreachable,
      `Het platform antwoordt niet op ${this.url}. Start het met npm start, of wijs een ander adres aan met IWLZ_URL.`,
    );
  }

  #stranger(): Halt {
    return new Halt(
      EXIT.unreachable,
      `Op ${this.url} antwoordt iets anders dan het platform. Wijs het goede adres aan met IWLZ_URL.`,
    );
  }

  async #refused(response: Response): Promise<Halt> {
    const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
    if (typeof problem?.detail !== 'string') return this.#stranger();
    const { fouten = [] } = problem;
    const findings = fouten.map(({ veld, tekst }) => `\n  ${veld}: ${tekst}`);
    const advice = response.status === 401 ? ' Zet de toegangssleutel in IWLZ_SLEUTEL.' : '';
    const text = withoutBsn(`${problem.title}: ${problem.detail}${findings.join('')}${advice}`);
    return new Refused(response.status, text, fouten);
  }
}

/** Problem details (RFC 9457) as the platform writes them. */
interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly fouten?: readonly FieldFinding[];
}
