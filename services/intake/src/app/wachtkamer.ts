import type { Closable, EventLog } from '@iwlz/event-log';

/** Waits between two looks, in ms, counted from the last news; the last one is repeated. */
const KIJK_NA_MS = [5, 10, 20, 40, 80, 160, 250] as const;

interface Wachtende {
  klaar(): void;
  mislukt(error: unknown): void;
}

/**
 * Where those wait who asked for the verdict on a message. One look is enough for all of them together: soon after news on the
 * log, and then less and less often, because a message can be done without news.
 */
export class Wachtkamer {
  readonly #wachtenden = new Map<string, Set<Wachtende>>();
  #nieuws: Closable | undefined;
  #timer: NodeJS.Timeout | undefined;
  #kijkt = false;
  #keren = 0;

  /** `zijnKlaar` gives those of the ids that need not be waited for any more. */
  constructor(private readonly zijnKlaar: (ids: readonly string[]) => Promise<readonly string[]>) {}

  async open(log: EventLog): Promise<void> {
    this.#nieuws = await log.watch(['iwlz.bericht'], () => {
      this.#keren = 0;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#kijkStraks();
    });
  }

  /** Nobody waits any more. */
  async sluit(): Promise<void> {
    await this.#nieuws?.close();
    for (const bij of this.#wachtenden.values()) bij.forEach((w) => w.klaar());
    this.#wachtenden.clear();
    clearTimeout(this.#timer);
  }

  /** Resolves when the message is done, when the time is over or the signal says stop; rejects when nobody can tell. */
  async tot(id: string, wachttijdMs: number, signal?: AbortSignal): Promise<void> {
    const genoeg = AbortSignal.any([AbortSignal.timeout(wachttijdMs), ...(signal ? [signal] : [])]);
    if (genoeg.aborted) return;
    const bij = this.#wachtenden.get(id) ?? new Set();
    this.#wachtenden.set(id, bij);
    let wachtende: Wachtende | undefined;
    try {
      await new Promise<void>((klaar, mislukt) => {
        bij.add((wachtende = { klaar, mislukt }));
        genoeg.addEventListener('abort', () => klaar());
        this.#kijkStraks();
      });
    } finally {
      bij.delete(wachtende!);
      if (bij.size === 0 && this.#wachtenden.get(id) === bij) this.#wachtenden.delete(id);
    }
  }

  #kijkStraks(): void {
    if (this.#timer !== undefined || this.#kijkt || this.#wachtenden.size === 0) return;
    const overMs = KIJK_NA_MS[Math.min(this.#keren++, KIJK_NA_MS.length - 1)];
    this.#timer = setTimeout(() => void this.#kijk(), overMs);
  }

  async #kijk(): Promise<void> {
    this.#timer = undefined;
    this.#kijkt = true;
    const wie = [...this.#wachtenden.keys()];
    try {
      for (const id of await this.zijnKlaar(wie)) this.#wachtenden.get(id)?.forEach((w) => w.klaar());
    } catch (error) {
      for (const id of wie) this.#wachtenden.get(id)?.forEach((w) => w.mislukt(error));
    } finally {
      this.#kijkt = false;
      this.#kijkStraks();
    }
  }
}
