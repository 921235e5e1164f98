import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DataSource } from 'typeorm';
import type { DatabaseConnection } from './platform.js';

/** A frozen step of a schema: SQL that ran once and is never edited. */
export interface SqlMigratie {
  /** Ends in a timestamp of thirteen digits, as TypeORM orders by it. */
  readonly name: string;
  readonly up: string;
}

/** One lock for all migrations on a database: two processes that start together take turns. */
const SLOT = 7_411_001;

/**
 * Opens TypeORM on one schema and brings its tables up to date. The data source stays open for the service's own queries
 * and is closed by the caller.
 */
export async function openDataSource(
  connection: DatabaseConnection,
  schema: string,
  migraties: readonly SqlMigratie[],
  entities: readonly (new () => object)[] = [],
): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    ...(connection.url !== undefined ? { url: connection.url } : {}),
    ...(connection.host !== undefined ? { host: connection.host } : {}),
    ...(connection.port !== undefined ? { port: connection.port } : {}),
    ...(connection.user !== undefined ? { username: connection.user } : {}),
    ...(connection.database !== undefined ? { database: connection.database } : {}),
    schema,
    entities: [...entities],
    migrations: migraties.map(migratieKlasse),
    migrationsTableName: 'migratie',
    installExtensions: false,
    extra: { max: 4 },
  });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [SLOT]);
    await runner.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [SLOT]).catch(() => undefined);
    await runner.release();
  }
  return dataSource;
}

function migratieKlasse({ name, up }: SqlMigratie): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(up);
    }
    down(): Promise<void> {
      return Promise.reject(new Error('een stap terug is een nieuwe stap vooruit'));
    }
  };
}
