import type pg from 'pg';
import type { Engine, SqlTransaction, Store } from '../../port.js';
import { Appender } from '../sql/append.js';
import { Signals } from '../sql/signals.js';
import { createPool, run } from '../sql/sql.js';
import { SqlStore, type Publishing } from '../sql/store.js';
import { PostgresLog, tails } from './log.js';
import { Topics } from './topics.js';

export { storeMigrations, type SqlMigration } from '../sql/migrations.js';
export { logMigrations } from './migrations.js';
export { createPool, translated } from '../sql/sql.js';

/** The engine on PostgreSQL, with its pool for the service's own queries. */
export interface PostgresEngine extends Engine<SqlTransaction> {
  readonly pool: pg.Pool;
}

/**
 * Opens log and stores on one database whose migrations have run (`logMigrations`, `storeMigrations` per service).
 * Throws `Unavailable` when the server cannot be reached now.
 */
export async function openPostgresEngine(connection: pg.PoolConfig): Promise<PostgresEngine> {
  const pool = createPool(connection);
  const signals = new Signals(connection, pool);
  let topics: Topics;
  try {
    topics = await Topics.open(pool);
    await signals.open();
  } catch (error) {
    await signals.close();
    await pool.end();
    throw error;
  }
  const publishing = publishingTo(topics, signals);
  return {
    pool,
    log: new PostgresLog(pool, topics, signals),
    store: (service): Store<SqlTransaction> => new SqlStore(pool, signals, service, publishing),
    health: () =>
      run(pool, 'ping', 'SELECT 1').then(
        () => ({ ok: true as const }),
        (error: unknown) => ({ ok: false as const, reason: error instanceof Error ? error.message : String(error) }),
      ),
    unpublished: () => Promise.resolve([]),
    close: async () => {
      await signals.close();
      await pool.end();
    },
  };
}

/** Records go straight to the log, whose tables are in the same database: they are there with the commit. */
function publishingTo(topics: Topics, signals: Signals): Publishing {
  const appender = new Appender({
    name: 'log',
    counter: 'log.counter',
    record: 'log.record',
    topicType: 'smallint',
    topic: (name) => topics.id(name),
  });
  return {
    // Last of all: the counters are then locked for the shortest time.
    append: (transaction, records) => transaction.beforeCommit(appender.statements(records)),
    committed: (records) => signals.tell(new Set(records.map((r) => r.topic))),
    tails: (topic, query) => tails(topics, topic, query),
  };
}
