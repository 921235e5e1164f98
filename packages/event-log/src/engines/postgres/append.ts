import type pg from 'pg';
import type { NewRecord } from '../../port.js';
import { epochMs } from '@iwlz/basis';
import { bigintArray, byteaArray, textArray } from './binary-array.js';
import type { Topics } from './topics.js';

/**
 * Numbering and storing in one statement. The counter row stays locked until the commit, so a number is never visible
 * before the one below it: a reader that sees position n has seen all before it, and rollback leaves no gap.
 */
const APPEND = `
  WITH c AS (
    UPDATE log.counter SET next = next + $3 WHERE topic = $1 AND partition = $2 RETURNING next - $3 AS first
  )
  INSERT INTO log.record (topic, partition, position, time_ms, key, value, correlation, causation, traceparent)
  SELECT $1, $2, c.first + r.n - 1, r.time_ms, r.key, r.value, r.correlation, r.causation, r.traceparent
  FROM c, unnest($4::bigint[], $5::text[], $6::bytea[], $7::text[], $8::text[], $9::text[])
       WITH ORDINALITY AS r(time_ms, key, value, correlation, causation, traceparent, n)`;

const LOCK = `
  SELECT 1 FROM log.counter
  WHERE (topic, partition) IN (SELECT * FROM unnest($1::smallint[], $2::smallint[]))
  ORDER BY topic, partition FOR UPDATE`;

interface Sequence {
  readonly topic: number;
  readonly partition: number;
  readonly records: NewRecord[];
}

/**
 * The statements that append the records to their partitions; within a partition in the order given. To be run in one
 * transaction, as its last.
 */
export function appendStatements(topics: Topics, records: readonly NewRecord[]): pg.QueryConfig[] {
  const sequences = bySequence(topics, records);
  const appends = sequences.map((s) => ({ name: 'append', text: APPEND, values: appendValues(s) }));
  if (sequences.length <= 1) return appends;
  // All locks first and in one order for everyone: two writers that need the same two counters cannot wait for each other.
  const counters = [sequences.map((s) => s.topic), sequences.map((s) => s.partition)];
  return [{ name: 'append_lock', text: LOCK, values: counters }, ...appends];
}

function appendValues({ topic, partition, records: r }: Sequence): unknown[] {
  return [
    topic,
    partition,
    r.length,
    bigintArray(r.map((x) => epochMs(x.time))),
    textArray(r.map((x) => x.key)),
    byteaArray(r.map((x) => x.value)),
    textArray(r.map((x) => x.correlationId)),
    textArray(r.map((x) => x.causationId)),
    textArray(r.map((x) => x.traceparent)),
  ];
}

function bySequence(topics: Topics, records: readonly NewRecord[]): Sequence[] {
  const found = new Map<string, Sequence>();
  for (const record of records) {
    const name = `${record.topic} ${record.partition}`;
    let sequence = found.get(name);
    if (!sequence) {
      sequence = { topic: topics.id(record.topic), partition: record.partition, records: [] };
      found.set(name, sequence);
    }
    sequence.records.push(record);
  }
  return [...found.values()].sort((a, b) => a.topic - b.topic || a.partition - b.partition);
}
