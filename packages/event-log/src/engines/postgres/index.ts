import type pg from 'pg';
import type { Engine, SqlTransaction, Store } from '../../port.js';
import { PostgresLog } from './log.js';
import { Signals } from './signals.js';
import { createPool, run } from './sql.js';
import { PostgresStore } from './store.js';
import { Topics } from './topics.js';

export { logMigrations, storeMigrations, type SqlMigration } from './migrations.js';
export { createPool, translated } from './sql.js';

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
  return {
    pool,
    log: new PostgresLog(pool, topics, signals),
    store: (service): Store<SqlTransaction> => new PostgresStore(pool, topics, signals, service),
    health: () =>
      run(pool, 'ping', 'SELECT 1').then(
        () => ({ ok: true as const }),
        (error: unknown) => ({ ok: false as const, reason: error instanceof Error ? error.message : String(error) }),
      ),
    close: async () => {
      await signals.close();
      await pool.end();
    },
  };
}
