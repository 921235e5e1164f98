import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Consumer, Engine, SqlTransaction } from '@iwlz/event-log';
import { openDataSource, type SqlMigratie } from './database.js';
import type { Config } from './config.js';
import { systeemklok, VasteKlok } from './klok.js';
import type { Logger } from './logger.js';
import { maakMetrics } from './metrics.js';
import type { DatabaseConnection, Platform } from './platform.js';

/** The engine a process runs on, handed in by `main.ts`: only there is it chosen. */
export interface EngineKit {
  /** Starts the embedded PostgreSQL, or comes in at the one that runs on the folder. */
  startPostgres(options: { dataDir: string; log?: (line: string) => void }): Promise<{
    readonly connection: { host: string; port: number; user: string; database: string };
    stop(): Promise<void>;
  }>;
  openEngine(connection: object): Promise<Engine<SqlTransaction>>;
  readonly logMigrations: readonly SqlMigratie[];
  storeMigrations(schema: string): readonly SqlMigratie[];
}

export interface OpenPlatform extends Platform {
  /** Closes what this opened, the database last. */
  close(): Promise<void>;
}

/** Opens the database (the embedded one unless `DATABASE_URL` says otherwise), the log and all that services share. */
export async function openPlatform(config: Config, kit: EngineKit, logger: Logger): Promise<OpenPlatform> {
  const embedded = config.DATABASE_URL === undefined ? await startEmbedded(config, kit, logger) : undefined;
  const closing: (() => Promise<unknown>)[] = embedded ? [() => embedded.stop()] : [];
  try {
    const database: DatabaseConnection = embedded?.connection ?? { url: config.DATABASE_URL! };
    const log = await openDataSource(database, 'log', kit.logMigrations);
    await log.destroy();
    const engine = await kit.openEngine(embedded?.connection ?? { connectionString: config.DATABASE_URL });
    closing.unshift(() => engine.close());
    const consumers: Consumer[] = [];
    return {
      config,
      engine,
      database,
      storeMigrations: (schema) => kit.storeMigrations(schema),
      klok: config.KLOK === undefined ? systeemklok : new VasteKlok(config.KLOK),
      logger,
      metrics: maakMetrics(consumers),
      consumers,
      close: () => closeAll(closing),
    };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

async function startEmbedded(config: Config, kit: EngineKit, logger: Logger): ReturnType<EngineKit['startPostgres']> {
  const dataDir = join(resolve(config.KETEN_DATA), 'postgres');
  // The server may run as another user than we do; it must be able to pass through, not to look around.
  await mkdir(config.KETEN_DATA, { recursive: true, mode: 0o711 });
  return kit.startPostgres({ dataDir, log: (regel) => logger.warn(regel) });
}

async function closeAll(closing: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closing) await close();
}
