import { setTimeout as wacht } from 'node:timers/promises';
import { Ketenproces, type Omgeving } from './ketenproces.js';

const HERSTART_NA_MS = 300;

/** A service in a process of its own, which is started again whenever it ends, as `restart: unless-stopped` of Compose does. */
export class Bewaakt {
  /** How often it was started. */
  starts = 0;
  #proces: Ketenproces | undefined;
  #klaar = false;
  readonly #bewaking: Promise<void>;

  constructor(
    readonly dienst: string,
    private readonly omgeving: Omgeving,
  ) {
    this.#bewaking = this.#bewaak();
  }

  /** Address of the process that runs now; undefined when none does, or it is still starting. */
  get url(): string | undefined {
    return this.#proces?.url;
  }

  /** What `/health/ready` says now; undefined when nothing answers. */
  async gezondheid(): Promise<Gezondheid | undefined> {
    if (this.url === undefined) return undefined;
    const antwoord = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    return (await antwoord?.json().catch(() => undefined)) as Gezondheid | undefined;
  }

  /** kill -9; someone starts it again. */
  async dood(): Promise<void> {
    await this.#proces?.dood();
  }

  signaal(signaal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#proces?.signaal(signaal);
  }

  /** Ends it for good. */
  async ruimOp(): Promise<void> {
    this.#klaar = true;
    await this.#proces?.dood();
    await this.#bewaking;
  }

  async #bewaak(): Promise<void> {
    while (!this.#klaar) {
      this.starts++;
      this.#proces = new Ketenproces(this.omgeving, [`services/${this.dienst}/dist/main.js`]);
      await this.#proces.weg;
      this.#proces = undefined;
      await wacht(HERSTART_NA_MS);
    }
  }
}

/** The part of `/health/ready` that tests look at. */
export interface Gezondheid {
  readonly status: string;
  readonly consumers: readonly { readonly groep: string; readonly partities: number }[];
}
