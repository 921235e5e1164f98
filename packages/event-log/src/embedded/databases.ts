import pg from 'pg';
import type { PostgresConnection } from './connection.js';

/**
 * Makes a database on the same server, as a copy of `template` (some 40 ms), and gives the way to it. Rejects when the
 * name is taken or when anyone is connected to the template.
 */
export async function createDatabase(
  server: PostgresConnection,
  name: string,
  template = 'template1',
): Promise<PostgresConnection> {
  await execute(server, `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`);
  return { ...server, database: name };
}

/** Removes a database, with the connections that are still open to it. Fine when it is not there. */
export async function dropDatabase(server: PostgresConnection, name: string): Promise<void> {
  await execute(server, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

async function execute(server: PostgresConnection, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
