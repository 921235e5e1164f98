import { createDatabase, startPostgres, temporaryDataDir } from '@iwlz/event-log/embedded';
import { logMigrations, openPostgresEngine, storeMigrations } from '@iwlz/event-log/postgres';
import pg from 'pg';

/** The service whose store the benchmarks use. */
export const SERVICE = 'bench';

/**
 * A temporary PostgreSQL with the settings of production (fsync on), for as long as the work runs.
 * @template T
 * @param {(server: { connection: object }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withServer(work) {
  const folder = await temporaryDataDir();
  try {
    const server = await startPostgres({ dataDir: folder.dataDir });
    return await work(server).finally(() => server.stop());
  } finally {
    await folder.remove();
  }
}

/**
 * An engine on a database of its own with empty tables, and raw connections to the same database for the floors.
 * @template T
 * @param {{ connection: object }} server
 * @param {string} name of the database
 * @param {(place: { engine: import('@iwlz/event-log/postgres').PostgresEngine, connect: () => Promise<pg.Client> }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(server, name, work) {
  const connection = await createDatabase(server.connection, name.replaceAll('-', '_'));
  const clients = [];
  const connect = async () => {
    const client = new pg.Client(connection);
    await client.connect();
    clients.push(client);
    return client;
  };
  const admin = await connect();
  for (const { up } of [...logMigrations, ...storeMigrations(SERVICE)]) await admin.query(up);
  const engine = await openPostgresEngine(connection);
  try {
    return await work({ engine, connect });
  } finally {
    await engine.close();
    for (const client of clients) await client.end();
  }
}

/** The version of the server, `18.4`. */
export async function versionOf(server) {
  const client = new pg.Client(server.connection);
  await client.connect();
  const { rows } = await client.query('SHOW server_version');
  await client.end();
  return rows[0].server_version;
}
