import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogus } from '@iwlz/contracts';
import type { Consumer, Engine, SqlTransaction } from '@iwlz/event-log';
import { openDataSource, type SqlMigratie } from './database.js';
import type { Config } from './config.js';
import { systeemklok, VasteKlok } from './klok.js';
import type { Logger } from './logger.js';
import { maakMetrics } from './metrics.js';
import type { DatabaseConnection, Platform } from './platform.js';

/** What comes with a log engine: its tables, those of the engine as a whole and those of the store of one service. */
interface Tabellen {
  readonly logMigrations: readonly SqlMigratie[];
  storeMigrations(schema: string): readonly SqlMigratie[];
}

/** How a process reaches Kafka; see `KafkaOptions` of the log. */
interface KafkaToegang {
  readonly connection: object;
  readonly brokers: readonly string[];
  readonly registryUrl: string;
  readonly prefix: string;
  readonly topics: readonly string[];
}

/** The engines a process can run on, handed in by `main.ts`: only there are they known. */
export interface EngineKit {
  /** Starts the embedded PostgreSQL, or comes in at the one that runs on the folder. */
  startPostgres(options: { dataDir: string; log?: (line: string) => void }): Promise<{
    readonly connection: { host: string; port: number; user: string; database: string };
    stop(): Promise<void>;
  }>;
  /** The log in the database itself. */
  readonly postgres: Tabellen & { openPostgresEngine(connection: object): Promise<Engine<SqlTransaction>> };
  /** The log on Kafka; loaded when `KAFKA_BROKERS` asks for it. */
  kafka(): Promise<Tabellen & { openKafkaEngine(toegang: KafkaToegang): Promise<Engine<SqlTransaction>> }>;
}

export interface OpenPlatform extends Platform {
  /** Closes what this opened, the database last. */
  close(): Promise<void>;
}

/**
 * Opens the database (the embedded one unless `DATABASE_URL` says otherwise), the log (in that database unless `KAFKA_BROKERS`
 * says otherwise) and all that services share. `diensten` are the services that will run in this process.
 */
export async function openPlatform(
  config: Config,
  kit: EngineKit,
  logger: Logger,
  diensten: readonly string[],
): Promise<OpenPlatform> {
  const embedded = config.DATABASE_URL === undefined ? await startEmbedded(config, kit, logger) : undefined;
  const closing: (() => Promise<unknown>)[] = embedded ? [() => embedded.stop()] : [];
  try {
    const database: DatabaseConnection = embedded?.connection ?? { url: config.DATABASE_URL! };
    const { tabellen, open } = await kiesLog(config, kit, diensten);
    const log = await openDataSource(database, 'log', tabellen.logMigrations);
    await log.destroy();
    const engine = await open(embedded?.connection ?? { connectionString: config.DATABASE_URL });
    closing.unshift(() => engine.close());
    const consumers: Consumer[] = [];
    const klok = config.KLOK === undefined ? systeemklok : new VasteKlok(config.KLOK);
    return {
      config,
      engine,
      database,
      storeMigrations: (schema) => tabellen.storeMigrations(schema),
      klok,
      logger,
      metrics: maakMetrics(consumers, engine, klok),
      consumers,
      close: () => closeAll(closing),
    };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

/** The log that the settings ask for: its tables, and how to open it on the database once they are there. */
async function kiesLog(
  config: Config,
  kit: EngineKit,
  diensten: readonly string[],
): Promise<{ tabellen: Tabellen; open: (connection: object) => Promise<Engine<SqlTransaction>> }> {
  const { KAFKA_BROKERS: brokers, SCHEMA_REGISTRY_URL: registryUrl, KAFKA_VOORVOEGSEL: prefix } = config;
  if (brokers === undefined || registryUrl === undefined)
    return { tabellen: kit.postgres, open: (connection) => kit.postgres.openPostgresEngine(connection) };
  const kafka = await kit.kafka();
  const topics = catalogus.topics
    .filter(({ schrijver, lezers }) => [schrijver, ...lezers].some((naam) => diensten.includes(naam)))
    .map(({ topic }) => topic);
  return {
    tabellen: kafka,
    open: (connection) => kafka.openKafkaEngine({ connection, brokers, registryUrl, prefix, topics }),
  };
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
