import { setTimeout as wacht } from 'node:timers/promises';
import type { Zending } from './stroom.js';

/** A message that was taken in. */
export interface Aangenomen {
  readonly id: string;
  readonly zending: Zending;
}

/**
 * Sends messages, a few at a time, and goes on with each until it has its 202: what a sender with a queue does. Whether an
 * attempt that broke off was taken in, the sender cannot know.
 */
export class Verzender {
  readonly aangenomen: Aangenomen[] = [];
  /** Attempts that got no answer, or 503. */
  mislukt = 0;

  constructor(private readonly adres: () => string | undefined) {}

  async verzend(zendingen: readonly Zending[], tegelijk = 4): Promise<void> {
    const rij = [...zendingen];
    const werk = async (): Promise<void> => {
      for (let zending = rij.shift(); zending; zending = rij.shift()) await this.#stuur(zending);
    };
    await Promise.all(Array.from({ length: tegelijk }, werk));
  }

  async #stuur(zending: Zending): Promise<void> {
    for (;;) {
      const id = await this.#poging(zending.xml);
      if (id !== undefined) {
        this.aangenomen.push({ id, zending });
        return;
      }
      this.mislukt++;
      await wacht(20);
    }
  }

  async #poging(xml: string): Promise<string | undefined> {
    const url = this.adres();
    if (url === undefined) return undefined;
    const antwoord = await fetch(`${url}/berichten`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: xml,
    }).catch(() => undefined);
    if (antwoord === undefined || antwoord.status === 503) return undefined;
    // The answer itself may break off too: then nobody was told the id.
    const tekst = await antwoord.text().catch(() => undefined);
    if (tekst === undefined) return undefined;
    if (antwoord.status !== 202) throw new Error(`POST /berichten: ${antwoord.status} ${tekst}`);
    return (JSON.parse(tekst) as { id: string }).id;
  }
}
