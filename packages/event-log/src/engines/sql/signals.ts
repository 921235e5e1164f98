import type pg from 'pg';
import { createClient, run } from './sql.js';

/** The channel on which processes tell each other that there is news: a topic with records, or a group that changed. */
const CHANNEL = 'iwlz_log';
const RECONNECT_MS = 500;
/** A notification that was lost (its sender died between commit and NOTIFY) costs at most this much waiting. */
const SAFETY_MS = 5_000;

/** In a burst there is news all the time: after each notification its name rests, and readers find more at once. */
const REST_MS = 5;

/** Which server process our listening connection has; another member can see from it that we are gone. */
export interface Backend {
  readonly pid: number;
  readonly start: string;
}

/**
 * One listening connection per process, and the sending of notifications. Sending happens after the commit and not in
 * it: NOTIFY inside a transaction makes all committing transactions of the server stand in line.
 */
export class Signals {
  readonly #listeners = new Set<{ names: ReadonlySet<string>; call: () => void }>();
  #client: pg.Client | undefined;
  #backend: Backend | undefined;
  #closed = false;
  #pending = new Set<string>();
  /** Names that were just sent, and whether they were told again since. */
  readonly #resting = new Map<string, boolean>();
  #sending: Promise<void> | undefined;
  readonly #safety: NodeJS.Timeout;
  #reconnect: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly pool: pg.Pool,
  ) {
    this.#safety = setInterval(() => this.#callAll(), SAFETY_MS);
    this.#safety.unref();
  }

  /** The server process of the listening connection; undefined while there is none. */
  get backend(): Backend | undefined {
    return this.#backend;
  }

  /** Opens the listening connection; throws when the server cannot be reached at this moment. */
  async open(): Promise<void> {
    const client = createClient(this.connection);
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', (n) => this.#called(n.payload ?? ''));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    const { rows } = await client.query<Backend>(
      'SELECT pid, backend_start::text AS start FROM pg_stat_activity WHERE pid = pg_backend_pid()',
    );
    this.#client = client;
    this.#backend = rows[0];
    this.#callAll();
  }

  /** Calls back when one of the names is told about, and now and then without reason. Returns how to stop it. */
  on(names: readonly string[], call: () => void): () => void {
    const listener = { names: new Set(names), call };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every process, soon; many calls become few notifications. Failing to tell is repaired by the safety call. */
  tell(names: Iterable<string>): void {
    for (const name of names) {
      if (this.#resting.has(name)) this.#resting.set(name, true);
      else this.#pending.add(name);
    }
    this.#startSending();
  }

  #startSending(): void {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
      // Told between the last look and now: nobody would tell again.
      if (this.#pending.size > 0) this.#startSending();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#safety);
    clearTimeout(this.#reconnect);
    for (const [name, again] of this.#resting) if (again) this.#pending.add(name);
    this.#startSending();
    await this.#sending;
    await this.#client?.end().catch(() => undefined);
  }

  async #send(): Promise<void> {
    while (this.#pending.size > 0) {
      const names = [...this.#pending];
      this.#pending = new Set();
      for (const name of names) this.#rest(name);
      await run(this.pool, 'notify', `SELECT pg_notify('${CHANNEL}', n) FROM unnest($1::text[]) n`, [names]).catch(
        () => undefined,
      );
    }
  }

  #rest(name: string): void {
    this.#resting.set(name, false);
    setTimeout(() => {
      const again = this.#resting.get(name);
      this.#resting.delete(name);
      if (again && !this.#closed) this.tell([name]);
    }, REST_MS).unref();
  }

  #called(name: string): void {
    for (const listener of this.#listeners) if (listener.names.has(name)) listener.call();
  }

  #callAll(): void {
    for (const listener of this.#listeners) listener.call();
  }

  #lost(client: pg.Client): void {
    if (this.#closed || (this.#client !== undefined && this.#client !== client)) return;
    this.#client = undefined;
    this.#backend = undefined;
    clearTimeout(this.#reconnect);
    this.#reconnect = setTimeout(() => {
      this.open().catch(() => this.#lost(client));
    }, RECONNECT_MS);
    this.#reconnect.unref();
  }
}
