import type { Consumer, Engine, SqlTransaction } from '@iwlz/event-log';
import type { Registry } from 'prom-client';
import type { Config } from './config.js';
import type { SqlMigratie } from './database.js';
import type { Klok } from './klok.js';
import type { Logger } from './logger.js';

/** What a process has one of, shared by the services in it. */
export interface Platform {
  readonly config: Config;
  readonly engine: Engine<SqlTransaction>;
  /** How TypeORM reaches the same database as the engine. */
  readonly database: DatabaseConnection;
  /** The tables of a service's store on this engine. */
  readonly storeMigrations: (schema: string) => readonly SqlMigratie[];
  readonly klok: Klok;
  readonly logger: Logger;
  readonly metrics: Registry;
  /** Every consumer that runs in this process, for health, metrics and parking. */
  readonly consumers: Consumer[];
}

/** A PostgreSQL server and a database on it: a URL, or the Unix socket of the embedded one. */
export interface DatabaseConnection {
  readonly url?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
}

/** Injection token of the platform. */
export const PLATFORM = Symbol('platform');
