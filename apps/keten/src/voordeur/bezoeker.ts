import type { CloudEvent } from '@iwlz/nest-kit';

interface Fout {
  readonly code: string;
  readonly retourcode: string;
  readonly tekst: string;
}

/** What `GET /berichten/{id}` says, as far as a visitor looks at it. */
export interface Berichtantwoord {
  readonly id: string;
  readonly status: string;
  readonly fouten: readonly Fout[];
  readonly aantalFouten: number;
  readonly clienten: readonly {
    readonly pseudoniem?: string;
    readonly status: string;
    readonly fouten: readonly Fout[];
    readonly waarschuwingen: readonly string[];
  }[];
  readonly ontvangenRetouren?: readonly object[];
  readonly links: { readonly retour?: string; readonly opBericht?: string };
}

/** Someone at the front door: speaks HTTP with the running chain and knows nothing of its inside. */
export class Bezoeker {
  constructor(private readonly url: string) {}

  /** Hands in a message; resolves to its id. */
  async stuur(xml: string | Uint8Array): Promise<string> {
    const antwoord = await fetch(`${this.url}/berichten`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: xml,
    });
    if (antwoord.status !== 202) throw new Error(`POST /berichten: ${antwoord.status} ${await antwoord.text()}`);
    return ((await antwoord.json()) as { id: string }).id;
  }

  async meld(gebeurtenis: object): Promise<void> {
    await this.#post('/gebeurtenissen', gebeurtenis, 202);
  }

  async zetKlok(op: string, cakRun = false): Promise<void> {
    await this.#post('/klok', { op, cakRun }, 200);
  }

  async bericht(id: string, wachtS = 110): Promise<Berichtantwoord> {
    const antwoord = await fetch(`${this.url}/berichten/${id}?wait=${wachtS}`);
    if (antwoord.status !== 200) throw new Error(`GET /berichten: ${antwoord.status} ${await antwoord.text()}`);
    return (await antwoord.json()) as Berichtantwoord;
  }

  async retour(id: string): Promise<string> {
    const antwoord = await fetch(`${this.url}/berichten/${id}/retour`);
    if (antwoord.status !== 200) throw new Error(`GET retour: ${antwoord.status} ${await antwoord.text()}`);
    return antwoord.text();
  }

  /** All events of a topic up to now. */
  async gebeurtenissen(topic: string): Promise<CloudEvent[]> {
    const antwoord = await fetch(`${this.url}/events/${topic}?from=begin`, {
      headers: { accept: 'application/x-ndjson' },
    });
    const regels = (await antwoord.text()).split('\n').filter((r) => r !== '');
    return regels.map((r) => JSON.parse(r) as CloudEvent);
  }

  async #post(pad: string, body: object, verwacht: number): Promise<void> {
    const antwoord = await fetch(this.url + pad, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (antwoord.status !== verwacht) throw new Error(`POST ${pad}: ${antwoord.status} ${await antwoord.text()}`);
  }
}

/** The name of an event, without context and version. */
export function naamVan(event: CloudEvent): string {
  return event.type.split('.').at(-2)!;
}
