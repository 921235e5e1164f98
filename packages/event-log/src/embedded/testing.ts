import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { attach } from './attach.js';
import { connectionUrl, type PostgresConnection } from './connection.js';
import { createDatabase, dropDatabase } from './databases.js';
import { openSite } from './site.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Data folder of the server that all tests of one run share; see `vitest-setup.ts`. */
    postgresDataDir: string;
  }
}

/** An empty database of the test's own. */
export interface TestDatabase {
  readonly connection: PostgresConnection;
  readonly url: string;
  /** Removes it, with connections that are still open. What is not dropped goes with the server at the end of the run. */
  drop(): Promise<void>;
}

let server: Promise<PostgresConnection> | undefined;

/**
 * A fresh database on the one server of this test run (not durable). The first test that asks starts that server, for all
 * workers; a run in which none asks has none. `template` names a database to copy, default an empty one.
 */
export async function testDatabase(template?: string): Promise<TestDatabase> {
  server ??= sharedServer();
  const admin = await server;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const connection = await createDatabase(admin, name, template);
  return { connection, url: connectionUrl(connection), drop: () => dropDatabase(admin, name) };
}

/** Comes in and lets go: the server outlives this worker, and is stopped by the teardown of `vitest-setup.ts`. */
async function sharedServer(): Promise<PostgresConnection> {
  const { keeper, connection } = await attach(await openSite({ dataDir: inject('postgresDataDir'), durable: false }));
  keeper.close();
  return connection;
}
