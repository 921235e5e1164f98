import { setTimeout as wacht } from 'node:timers/promises';
import type { CloudEvent } from '@iwlz/nest-kit';

/**
 * A partner that follows a topic over server-sent events and never gives up: when the stream breaks off it comes back with the
 * last cursor that it has seen, as the standard says a reader does.
 */
export class Volger {
  readonly gelezen: CloudEvent[] = [];
  /** How often the stream was opened. */
  keren = 0;
  #cursor: string | undefined;
  readonly #stop = new AbortController();
  readonly #klaar: Promise<void>;

  /** `adres` gives where intake is now; undefined while it is away. */
  constructor(
    private readonly topic: string,
    private readonly adres: () => string | undefined,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {
    this.#klaar = this.#volg();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#klaar;
  }

  async #volg(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#lees().catch(() => undefined);
      await wacht(20);
    }
  }

  async #lees(): Promise<void> {
    const url = this.adres();
    if (url === undefined) return;
    const antwoord = await fetch(`${url}/events/${this.topic}?from=begin`, {
      headers: {
        accept: 'text/event-stream',
        ...this.headers,
        ...(this.#cursor !== undefined && { 'last-event-id': this.#cursor }),
      },
      signal: this.#stop.signal,
    });
    if (!antwoord.ok || !antwoord.body) return;
    this.keren++;
    let rest = '';
    for await (const stuk of antwoord.body.pipeThrough(new TextDecoderStream())) {
      const blokken = (rest + stuk).split('\n\n');
      rest = blokken.pop()!;
      for (const blok of blokken) this.#neem(blok);
    }
  }

  #neem(blok: string): void {
    const velden = new Map(
      blok.split('\n').map((r) => [r.slice(0, r.indexOf(':')), r.slice(r.indexOf(':') + 1).trim()]),
    );
    const data = velden.get('data');
    if (data === undefined) return;
    this.gelezen.push(JSON.parse(data) as CloudEvent);
    this.#cursor = velden.get('id');
  }
}
