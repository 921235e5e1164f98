import { Socket } from 'node:net';
import pg from 'pg';
import type { PostgresConnection } from './connection.js';
import { hasCode } from './small.js';

/** Advisory locks in the server's own database; the first number spells `iwlz`. */
const IN_USE = '1769434234, 1';
const DOOR = '1769434234, 2';

const CONNECT_LIMIT_MS = 5_000;
const QUERY_LIMIT_MS = 15_000;

/** Not answering, or not now: it starts, stops, recovers, or has no place left. Worth another try. */
const NOT_NOW = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P03', '57P01', '53300'];

/** What a keeper saw of the server when it came in. */
export interface ServerFacts {
  /** PostgreSQL's data directory. */
  readonly clusterDir: string;
  readonly durable: boolean;
}

/**
 * One user's foot in the door of a shared server: a connection that holds a shared lock for as long as he uses the
 * server. Whoever stops leaves under the lock DOOR, one at a time, and the last one out (the only one who can get the lock
 * IN_USE for himself) ends the server. A user that is killed needs no cleaning up: his locks go with his connection.
 */
export class Keeper {
  readonly facts: ServerFacts;
  readonly #client: pg.Client;
  readonly #socket: Socket;
  #lost = false;
  #onLost = (): void => {};

  private constructor(client: pg.Client, socket: Socket, facts: ServerFacts) {
    this.#client = client;
    this.#socket = socket;
    this.facts = facts;
    socket.unref(); // a program that is done may end, also when it forgot to stop the server
    socket.once('close', () => {
      this.#lost = true;
      this.#onLost();
    });
  }

  /** Comes in. `undefined` when the server takes nobody now, or its last user is closing it. */
  static async enter(connection: PostgresConnection): Promise<Keeper | undefined> {
    const socket = new Socket();
    const client = new pg.Client({
      ...connection,
      stream: () => socket,
      application_name: 'iwlz-keeper',
      connectionTimeoutMillis: CONNECT_LIMIT_MS,
      query_timeout: QUERY_LIMIT_MS,
    });
    client.on('error', () => {}); // told by the socket's close
    try {
      await client.connect();
      const { rows } = await client.query<{ cluster_dir: string; fsync: string; entered: boolean }>(
        `SELECT current_setting('data_directory') AS cluster_dir, current_setting('fsync') AS fsync,
                pg_try_advisory_lock_shared(${IN_USE}) AS entered`,
      );
      const [row] = rows;
      if (row?.entered) return new Keeper(client, socket, { clusterDir: row.cluster_dir, durable: row.fsync === 'on' });
      socket.destroy();
      return undefined;
    } catch (error) {
      socket.destroy();
      if (hasCode(error, ...NOT_NOW)) return undefined;
      throw error;
    }
  }

  /** Whether the connection broke. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Calls `onLost` once, when the connection breaks without `close`. */
  whenLost(onLost: () => void): void {
    this.#onLost = onLost;
  }

  /**
   * Gives up the lock. `true`: nobody else uses the server and nobody can come in any more, so it must be stopped now.
   * `false`: others use it, or it fell away just now. Rejects when others hold the door for longer than 15 s.
   */
  async leave(): Promise<boolean> {
    this.#onLost = () => {};
    this.#socket.ref();
    try {
      await this.#client.query(`SELECT pg_advisory_lock(${DOOR})`);
      await this.#client.query(`SELECT pg_advisory_unlock_shared(${IN_USE})`);
      const { rows } = await this.#client.query<{ last: boolean }>(`SELECT pg_try_advisory_lock(${IN_USE}) AS last`);
      return rows[0]?.last === true;
    } catch (error) {
      if (this.#lost || hasCode(error, ...NOT_NOW)) return false;
      throw error;
    }
  }

  /** Breaks the connection, and with it whatever it holds. */
  close(): void {
    this.#onLost = () => {};
    this.#socket.destroy();
  }
}
