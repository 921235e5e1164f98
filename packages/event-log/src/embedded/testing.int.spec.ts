import pg from 'pg';
import { expect, it } from 'vitest';
import { testDatabase } from './testing.js';

it('gives every test an empty database of its own, or a copy', async () => {
  const [one, two] = [await testDatabase(), await testDatabase()];
  const client = new pg.Client(one.url);
  await client.connect();
  await client.query('CREATE TABLE t AS SELECT 1 AS n');
  await client.end();

  const copy = await testDatabase(one.connection.database);
  expect(await tables(one.url)).toEqual(['t']);
  expect(await tables(two.url)).toEqual([]);
  expect(await tables(copy.url)).toEqual(['t']);

  for (const database of [one, two, copy]) await database.drop();
  await expect(tables(one.url)).rejects.toThrow('does not exist');
});

async function tables(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const sql = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const { rows } = await client.query<{ tablename: string }>(sql).finally(() => client.end());
  return rows.map((row) => row.tablename);
}
