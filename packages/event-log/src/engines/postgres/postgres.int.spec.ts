import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { describeEngine } from '../../contract/index.js';
import { testDatabase, type TestDatabase } from '../../embedded/testing.js';
import { logMigrations, openPostgresEngine, storeMigrations } from './index.js';

let template: TestDatabase;

beforeAll(async () => {
  template = await testDatabase();
  const client = new pg.Client(template.connection);
  await client.connect();
  for (const { up } of [...logMigrations, ...storeMigrations('contract')]) await client.query(up);
  await client.end();
});
afterAll(() => template.drop());

describeEngine('postgres', async () => {
  const database = await testDatabase(template.connection.database);
  return { open: () => openPostgresEngine(database.connection), dispose: () => database.drop() };
});
