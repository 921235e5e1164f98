import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../embedded/testing.js';
import { bigintArray, byteaArray, intArray, textArray } from './binary-array.js';

/** What PostgreSQL itself makes of the bytes. */
describe('arrays in binary format', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client(database.connection);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  const received = async <T>(type: string, array: Buffer): Promise<T> =>
    (await client.query<{ a: T }>(`SELECT $1::${type}[] AS a`, [array])).rows[0]!.a;

  it('carries texts, empty ones and nulls, of more than one byte a character', async () => {
    const texts = ['', 'één', null, '"\\{},', '😀', ' '];
    expect(await received('text', textArray(texts))).toEqual(texts);
  });

  it('carries whole numbers up to their limits', async () => {
    const small = [0, -1, 2 ** 31 - 1, -(2 ** 31)];
    expect(await received('int', intArray(small))).toEqual(small);
    const numbers = [0, 1, -1, 2 ** 31, 2 ** 32 - 1, -(2 ** 32) - 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
    expect((await received<string[]>('bigint', bigintArray(numbers))).map(Number)).toEqual(numbers);
  });

  it('carries bytes and nulls', async () => {
    const bytes = [Buffer.from([0, 255, 92, 0]), null, Buffer.alloc(0)];
    expect(await received('bytea', byteaArray(bytes))).toEqual(bytes);
  });

  it('carries an empty array, and then one larger than any before', async () => {
    expect(await received('text', textArray([]))).toEqual([]);
    const large = Buffer.alloc(1_000_000, 7);
    const [first, second] = await received<Buffer[]>('bytea', byteaArray([Buffer.from('klein'), large]));
    expect([String(first), second!.equals(large)]).toEqual(['klein', true]);
    const long = 'é'.repeat(1_000_000);
    expect((await received<string[]>('text', textArray([long])))[0] === long).toBe(true);
  });
});
