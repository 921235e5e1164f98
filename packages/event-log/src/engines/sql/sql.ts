import pg from 'pg';
import { Unavailable } from '../../port.js';

const INT8 = 20;
const DATE = 1082;

/**
 * Nobody waits for ever for a server that hangs or a network that swallows everything: a connection that says nothing any more
 * counts as lost. In earnest these are far longer than any statement takes.
 */
const PATIENCE = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 30_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/**
 * A pool whose bigints are numbers (positions and milliseconds stay far below 2^53) and whose dates are text, and whose
 * statements do not wait for the answer to the one before. Nothing is set on the driver as a whole: other users of it in
 * this process keep their own habits.
 */
export function createPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 12, ...PATIENCE, ...connection, types: TYPES, pipeline: true });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** As `createPool`, for one connection of its own (LISTEN). */
export function createClient(connection: pg.ClientConfig): pg.Client {
  return new pg.Client({ ...PATIENCE, ...connection, types: TYPES });
}

const OURS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [DATE, String],
]);

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => OURS.get(oid) ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** The errors that pass by themselves: connection lost or refused, server starting or stopping, out of slots, deadlock, serialization. */
const PASSING_SQLSTATE = /^(08...|57P0[1-4]|53...|40001|40P01|55P03|25006)$/;
const PASSING_NODE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EACCES',
]);
const PASSING_TEXT =
  /Connection terminated|connection timeout|timeout exceeded|Query read timeout|Client has encountered a connection error|not queryable|Cannot use a pool after calling end/;

/** Translates a driver's error: passing faults become `Unavailable`, all others stay what they are. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Unavailable) return error;
  const code = (error as { code?: unknown }).code;
  const passing =
    (typeof code === 'string' && (PASSING_SQLSTATE.test(code) || PASSING_NODE.has(code))) ||
    PASSING_TEXT.test(error.message) ||
    (error instanceof AggregateError && error.errors.some((e) => translated(e) instanceof Unavailable));
  return passing
    ? new Unavailable(`database onbereikbaar of bezet: ${error.message || String(code)}`, { cause: error })
    : error;
}

/** Runs one statement outside a transaction. */
export async function run<R extends pg.QueryResultRow>(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  try {
    return (await pool.query<R>({ name, text, values: [...values] })).rows;
  } catch (error) {
    throw translated(error);
  }
}

/** As `run`, with each row as an array of its columns in order: for many rows. */
export async function runForArrays<R extends unknown[]>(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<R[]> {
  try {
    return (await pool.query<R>({ name, text, values: [...values], rowMode: 'array' })).rows;
  } catch (error) {
    throw translated(error);
  }
}

/** One transaction on one connection. */
export class Transaction {
  #begun = false;
  readonly #last: pg.QueryConfig[] = [];

  constructor(
    private readonly client: pg.ClientBase,
    private readonly begin: string,
  ) {}

  /** Runs a statement. BEGIN goes along with the first: nobody waits for it, and if it fails so does what comes after. */
  query<R extends pg.QueryResultRow>(
    statement: string | pg.QueryConfig,
    values?: unknown[],
  ): Promise<pg.QueryResult<R>> {
    if (!this.#begun) {
      this.#begun = true;
      this.client.query(this.begin).catch(() => undefined);
    }
    return this.client.query<R>(statement, values);
  }

  /** Statements to run last, right before the commit; they are sent together. */
  beforeCommit(statements: readonly pg.QueryConfig[]): void {
    this.#last.push(...statements);
  }

  async commit(): Promise<void> {
    if (!this.#begun && this.#last.length === 1) {
      // A statement alone is a transaction by itself: one way to the server and back instead of two.
      await this.client.query(this.#last[0]!);
      return;
    }
    await Promise.all(this.#last.map((statement) => this.query(statement)));
    if (this.#begun) await this.client.query('COMMIT');
  }

  async rollback(): Promise<void> {
    if (this.#begun) await this.client.query('ROLLBACK');
  }
}

/** Runs the work between `begin` and COMMIT on one connection; a throw rolls back and is passed on, translated. */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw translated(error);
  }
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  const transaction = new Transaction(client, begin);
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    const cause = translated(error);
    if (cause instanceof Unavailable) broken ??= cause;
    else await transaction.rollback().catch((e: unknown) => (broken ??= e as Error));
    throw cause;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
