import { Socket } from 'node:net';
import pg from 'pg';
import type { PostgresConnection } from './connection.js';
import { hasCode } from './small.js';

/** An advisory lock in the server's own database; the first number spells `iwlz`. */
const IN_USE = '1769434234, 1';

/** How long a leaver waits for the locks of users that were killed this very moment. */
const LAST_USERS_LIMIT_MS = 200;

const CONNECT_LIMIT_MS = 5_000;
const QUERY_LIMIT_MS = 5_000;

const FACTS = `SELECT current_setting('data_directory') AS "clusterDir", current_setting('fsync')::boolean AS durable`;
const TAKE_LOCK = `SELECT WHERE pg_try_advisory_lock_shared(${IN_USE})`;

/** A server that stops, that starts or recovers, that has no place left: worth another try. */
const PASSING = ['57P01', '57P03', '53300'];

/** What a server says of itself. */
export interface ServerFacts {
  /** PostgreSQL's data directory. */
  readonly clusterDir: string;
  readonly durable: boolean;
}

/**
 * One user's foot in the door of a shared server: a connection that holds a shared lock for as long as he uses the
 * server. Who leaves gives it up and asks for the lock alone: only the last one out can get it, and he ends the server.
 * A user that is killed needs no cleaning up: his lock goes with his connection.
 */
export class Keeper {
  readonly #client: pg.Client;
  readonly #socket: Socket;
  #lost = false;
  #onLost = (): void => {};

  private constructor(client: pg.Client, socket: Socket) {
    this.#client = client;
    this.#socket = socket;
    socket.unref(); // a program that is done may end, also when it forgot to stop the server
    socket.once('close', () => {
      this.#lost = true;
      this.#onLost();
    });
  }

  /**
   * Comes in. Rejects with the objection that `objectionTo` has to what the server says of itself. `undefined` when the
   * server takes nobody now, or its last user is closing it.
   */
  static async enter(
    connection: PostgresConnection,
    objectionTo: (facts: ServerFacts) => string | undefined = () => undefined,
  ): Promise<Keeper | undefined> {
    const socket = new Socket();
    const client = newClient(connection, socket);
    let objection: string | undefined;
    try {
      await client.connect();
      const { rows } = await client.query<ServerFacts>(FACTS);
      objection = rows.map(objectionTo).find((text) => text !== undefined);
      if (objection === undefined && (await client.query(TAKE_LOCK)).rowCount === 1) return new Keeper(client, socket);
    } catch (error) {
      socket.destroy();
      if (isLasting(error)) throw error;
    }
    socket.destroy();
    if (objection !== undefined) throw new Error(objection);
    return undefined;
  }

  /** Whether the connection broke. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Calls `onLost` once, when the connection breaks without `close`; at once when it is broken. */
  whenLost(onLost: () => void): void {
    this.#onLost = onLost;
    if (this.#lost) onLost();
  }

  /**
   * Gives up the lock. `true`: nobody else uses the server and nobody can come in any more, so it must be stopped now.
   * `false`: others use it, or somebody else is stopping it.
   */
  async leave(): Promise<boolean> {
    this.#onLost = () => {};
    this.#socket.ref();
    try {
      await this.#client.query(`SELECT pg_advisory_unlock_shared(${IN_USE})`);
      await this.#client.query(`SET lock_timeout = ${LAST_USERS_LIMIT_MS}`);
      await this.#client.query(`SELECT pg_advisory_lock(${IN_USE})`);
      return true;
    } catch {
      return false; // out of patience for the lock, or the connection broke: either way the server is not ours to stop
    }
  }

  /** Breaks the connection, and with it whatever it holds. */
  close(): void {
    this.#onLost = () => {};
    this.#socket.destroy();
  }
}

function newClient(connection: PostgresConnection, socket: Socket): pg.Client {
  const client = new pg.Client({
    ...connection,
    stream: () => socket,
    application_name: 'iwlz-keeper',
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: QUERY_LIMIT_MS,
  });
  client.on('error', () => {}); // told by the socket's close
  return client;
}

/** What the server itself refuses. A connection that fails or breaks off is no refusal: it may be starting or stopping. */
function isLasting(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !hasCode(error, ...PASSING);
}
