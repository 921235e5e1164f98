/**
 * The floors: what plain `pg` does with the same rows, the number of each row counted by the client. Tables have the same
 * columns, keys and storage as those of the log; statements are prepared; values are encoded beforehand.
 */
import { epochMs } from '@iwlz/basis';
import { PARTITIONS } from '@iwlz/event-log';
import { SERVICE } from './database.mjs';

const COLUMNS = 'topic, partition, position, time_ms, key, value, correlation, causation, traceparent';

/** Makes the tables of the floors, next to those of the log. */
export async function makeFloorTables(client) {
  await client.query(`
    CREATE SCHEMA floor;
    CREATE TABLE floor.record (LIKE log.record INCLUDING ALL);
    CREATE TABLE floor.state (LIKE ${SERVICE}.state INCLUDING ALL);
    CREATE TABLE floor.position (LIKE ${SERVICE}.position INCLUDING ALL) WITH (fillfactor = 50)`);
}

/** Gives records their numbers, as the client of a floor must. */
export class Numbering {
  #next = new Array(PARTITIONS).fill(0);

  /** @param {number} topic number that stands in for the topic's name */
  constructor(topic) {
    this.topic = topic;
  }

  /** The values of one row of `floor.record`. */
  row(record) {
    const position = this.#next[record.partition]++;
    const { partition, key, value, time, correlationId, causationId, traceparent } = record;
    return [this.topic, partition, position, epochMs(time), key, value, correlationId, causationId, traceparent];
  }
}

/** One INSERT of as many rows as are given. */
export function insertRecords(client, rows) {
  const text = `INSERT INTO floor.record (${COLUMNS}) VALUES ${placeholders(rows.length, rows[0].length)}`;
  return client.query({ name: `insert_${rows.length}`, text, values: rows.flat() });
}

const texts = new Map();

/** `($1,$2),($3,$4)`: kept, as writing it takes longer than sending it. */
function placeholders(rows, width) {
  const name = `${rows} ${width}`;
  if (!texts.has(name)) {
    const row = (r) => `(${Array.from({ length: width }, (_, c) => `$${r * width + c + 1}`).join()})`;
    texts.set(name, Array.from({ length: rows }, (_, r) => row(r)).join());
  }
  return texts.get(name);
}

/** Reads a batch of the log's own table, as rows of text and bytes. */
export function readBatch(client, topic, partition, from, count) {
  const text = `SELECT position, time_ms, key, value, correlation, causation, traceparent FROM log.record
    WHERE topic = $1 AND partition = $2 AND position >= $3 ORDER BY position LIMIT $4`;
  return client.query({ name: 'read', text, values: [topic, partition, from, count] });
}

/** Writes state rows over what was there. `rows` are `[key, value]`. */
export function upsertStates(client, group, partition, rows) {
  const values = rows.flatMap(([key, value]) => [group, partition, key, value]);
  const text = `INSERT INTO floor.state (group_name, partition, key, value) VALUES ${placeholders(rows.length, 4)}
    ON CONFLICT (group_name, partition, key) DO UPDATE SET value = excluded.value`;
  return client.query({ name: `upsert_${rows.length}`, text, values });
}

/** Moves a reading position that is there already. */
export function advance(client, group, partition, topic, next) {
  const text = 'UPDATE floor.position SET next = $4 WHERE group_name = $1 AND partition = $2 AND topic = $3';
  return client.query({ name: 'advance', text, values: [group, partition, topic, next] });
}

/** The number under which the log's tables know a topic. */
export async function topicNumber(client, name) {
  const { rows } = await client.query('SELECT id FROM log.topic WHERE name = $1', [name]);
  return rows[0].id;
}
