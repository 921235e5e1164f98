import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogus } from '@iwlz/contracts';
import { Unavailable, type EngineReader } from '@iwlz/event-log';
import { createPool, translated } from '@iwlz/event-log/postgres';
import { engineKit } from '@iwlz/keten';
import { clusterOf, type Cluster } from '../cluster.js';
import { EXIT, Halt } from '../exit.js';
import type { Io } from '../io.js';

type Connection = Parameters<typeof createPool>[0];
type Pool = ReturnType<typeof createPool>;
type Work<T> = (engine: EngineReader) => Promise<T>;

/**
 * Runs the work on the log and stores of a chain that may be running or stopped. The stores are those of `DATABASE_URL`, else of
 * the data folder `KETEN_DATA`, whose server is shared when it runs and started for as long as this takes when it does not; the log
 * is on `KAFKA_BROKERS`, else in that same database. Changes nothing in them. `services` are those whose stores are
 * looked at. Throws `Halt` when there is no chain there.
 */
export async function withLog<T>(env: Io['env'], services: readonly string[], work: Work<T>): Promise<T> {
  const cluster = clusterOf(env);
  const url = env['DATABASE_URL'];
  const onDatabase = async (connection: Connection): Promise<T> => {
    await refuseOther(connection, cluster, services);
    const engine = await open(connection, cluster);
    return work(engine).finally(() => engine.close());
  };
  try {
    return await (url ? onDatabase({ connectionString: url }) : onFolder(env['KETEN_DATA'] || '.keten', onDatabase));
  } catch (error) {
    throw explained(error, cluster);
  }
}

async function onFolder<T>(folder: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const dataDir = join(resolve(folder), 'postgres');
  // Looked at first: the server would make what is not there.
  await access(join(dataDir, 'cluster')).catch(() => {
    throw nothingHere(`In ${resolve(folder)} staan nog geen gegevens.`);
  });
  const server = await engineKit.startPostgres({ dataDir });
  return work(server.connection).finally(() => server.stop());
}

async function open(connection: Connection, cluster: Cluster | undefined): Promise<EngineReader> {
  if (!cluster) return engineKit.postgres.openPostgresEngine(connection);
  const { openKafkaReader } = await engineKit.kafka();
  return openKafkaReader({ connection, ...cluster });
}

/** Refuses a database that holds no chain, or one whose log is elsewhere than it was looked for, or not these services. */
async function refuseOther(
  connection: Connection,
  cluster: Cluster | undefined,
  services: readonly string[],
): Promise<void> {
  const pool = createPool({ ...connection, max: 1 });
  try {
    const there = (table: string): Promise<boolean> => hasTable(pool, table);
    if (cluster) {
      if (await there('log.topic'))
        throw nothingHere('Het log van deze keten staat in de database: laat KAFKA_BROKERS weg.');
    } else if (!(await there('log.topic'))) {
      throw nothingHere(
        (await there('log.lease'))
          ? 'Het log van deze keten staat op Kafka: wijs dat aan met KAFKA_BROKERS en SCHEMA_REGISTRY_URL.'
          : 'In deze database staat nog geen log.',
      );
    } else await refuseOlder(pool);
    for (const service of services) {
      if (!(await there(`${service}.state`)))
        throw nothingHere(
          `In deze database staat geen stand van ${service}; kies met --service een dienst die er staat.`,
        );
      if (!(await there(`${service}.progress`)))
        throw nothingHere(`De stand van ${service} is gemaakt door een oudere versie.`);
    }
  } catch (error) {
    throw translated(error);
  } finally {
    await pool.end();
  }
}

/** Opening the engine makes the topics that are missing; so a database without them is not opened. */
async function refuseOlder(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM log.topic');
  const missing = catalogus.topics.filter((t) => !rows.some((row) => row.name === t.topic)).map((t) => t.topic);
  if (missing.length > 0) throw nothingHere(`Dit log kent ${missing.join(', ')} nog niet.`);
}

async function hasTable(pool: Pool, table: string): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return rows[0]!.there;
}

function nothingHere(what: string): Halt {
  return new Halt(
    EXIT.wrongUse,
    `${what} Start eerst de keten (npm start), of wijs met KETEN_DATA of DATABASE_URL een andere aan.`,
  );
}

/** What went wrong as a person has to hear it. */
function explained(error: unknown, cluster: Cluster | undefined): unknown {
  if (error instanceof Error && error.name === 'TopicsMissing') return new Halt(EXIT.wrongUse, error.message);
  if (!(error instanceof Unavailable)) return error;
  const what = cluster
    ? 'Kafka, het schemaregister of de database antwoordt niet. Controleer KAFKA_BROKERS, SCHEMA_REGISTRY_URL en DATABASE_URL.'
    : 'De database antwoordt niet. Controleer DATABASE_URL, of start haar.';
  return new Halt(EXIT.unreachable, `${what} (${error.message})`);
}
