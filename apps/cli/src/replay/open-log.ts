import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogus } from '@iwlz/contracts';
import { Unavailable } from '@iwlz/event-log';
import { createPool, translated, type PostgresEngine } from '@iwlz/event-log/postgres';
import { engineKit } from '@iwlz/keten';
import { EXIT, Halt } from '../exit.js';
import type { Io } from '../io.js';

type Connection = Parameters<typeof createPool>[0];

/**
 * Runs the work on the log and stores of a chain that may be running or stopped: those of `DATABASE_URL`, else of the data folder
 * `KETEN_DATA`, whose server is shared when it runs and started for as long as this takes when it does not. Changes nothing
 * in it. Throws `Halt` when there is no chain there.
 */
export async function withLog<T>(env: Io['env'], work: (engine: PostgresEngine) => Promise<T>): Promise<T> {
  try {
    const url = env['DATABASE_URL'];
    return await (url ? onDatabase({ connectionString: url }, work) : onFolder(env['KETEN_DATA'] || '.keten', work));
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    throw new Halt(
      EXIT.unreachable,
      `De database antwoordt niet. Controleer DATABASE_URL, of start haar. (${error.message})`,
    );
  }
}

async function onFolder<T>(folder: string, work: (engine: PostgresEngine) => Promise<T>): Promise<T> {
  const dataDir = join(resolve(folder), 'postgres');
  // Looked at first: the server would make what is not there.
  await access(join(dataDir, 'cluster')).catch(() => {
    throw nothingHere(`In ${resolve(folder)} staan nog geen gegevens.`);
  });
  const server = await engineKit.startPostgres({ dataDir });
  try {
    return await onDatabase(server.connection, work);
  } finally {
    await server.stop();
  }
}

async function onDatabase<T>(connection: Connection, work: (engine: PostgresEngine) => Promise<T>): Promise<T> {
  await refuseOther(connection);
  const engine = await engineKit.postgres.openPostgresEngine(connection);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** Opening the engine makes the topics that are missing; so a database without them is not opened. */
async function refuseOther(connection: Connection): Promise<void> {
  const pool = createPool({ ...connection, max: 1 });
  try {
    const { rows: log } = await pool.query<{ there: boolean }>(`SELECT to_regclass('log.topic') IS NOT NULL AS there`);
    if (!log[0]!.there) throw nothingHere('In deze database staat nog geen log.');
    const { rows } = await pool.query<{ name: string }>('SELECT name FROM log.topic');
    const missing = catalogus.topics.filter((t) => !rows.some((row) => row.name === t.topic)).map((t) => t.topic);
    if (missing.length > 0) throw nothingHere(`Dit log kent ${missing.join(', ')} nog niet.`);
  } catch (error) {
    throw translated(error);
  } finally {
    await pool.end();
  }
}

function nothingHere(what: string): Halt {
  return new Halt(
    EXIT.wrongUse,
    `${what} Start eerst de keten (npm start), of wijs met KETEN_DATA of DATABASE_URL een andere aan.`,
  );
}
