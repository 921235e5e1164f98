import { epochMs } from '@iwlz/basis';
import type pg from 'pg';
import type { NewRecord } from '../../port.js';
import { bigintArray, byteaArray, intArray, textArray } from './binary-array.js';

/** Where records are numbered and put: a table of counters and one of records, and how a topic stands in them. */
export interface Sequences {
  /** Distinguishes the prepared statements of several of these on one connection. */
  readonly name: string;
  /** Columns topic, partition, next. */
  readonly counter: string;
  /** Columns topic, partition, position, time_ms, key, value, correlation, causation, traceparent. */
  readonly record: string;
  readonly topicType: 'smallint' | 'text';
  topic(name: string): number | string;
}

interface Sequence {
  readonly topic: number | string;
  readonly partition: number;
  readonly records: NewRecord[];
}

/** Makes the statements that number records and store them, to be run in one transaction, as its last. */
export class Appender {
  readonly #append: string;
  readonly #appendOne: string;
  readonly #lock: string;

  constructor(private readonly sequences: Sequences) {
    const { counter, record, topicType } = sequences;
    // Numbering and storing in one statement. A counter row stays locked until the commit, so a number is never visible
    // before the one below it: a reader that sees position n has seen all before it, and rollback leaves no gap.
    // `nr` tells a record which of the counters is its own, `n` how many come before it there.
    this.#append = `
      WITH c AS (
        UPDATE ${counter} AS c SET next = c.next + s.size
        FROM unnest($1::${topicType}[], $2::smallint[], $3::int[]) WITH ORDINALITY AS s(topic, partition, size, nr)
        WHERE c.topic = s.topic AND c.partition = s.partition
        RETURNING s.nr, c.topic, c.partition, c.next - s.size AS first
      )
      INSERT INTO ${record} (topic, partition, position, time_ms, key, value, correlation, causation, traceparent)
      SELECT c.topic, c.partition, c.first + r.n, r.time_ms, r.key, r.value, r.correlation, r.causation, r.traceparent
      FROM unnest($4::int[], $5::int[], $6::bigint[], $7::text[], $8::bytea[], $9::text[], $10::text[], $11::text[])
           AS r(nr, n, time_ms, key, value, correlation, causation, traceparent)
      JOIN c USING (nr)`;
    // The same for one record: most transactions have no more, and arrays would cost the server half as much again.
    this.#appendOne = `
      WITH c AS (UPDATE ${counter} SET next = next + 1 WHERE topic = $1 AND partition = $2 RETURNING next - 1 AS position)
      INSERT INTO ${record} (topic, partition, position, time_ms, key, value, correlation, causation, traceparent)
      SELECT $1, $2, c.position, $3::bigint, $4, $5::bytea, $6, $7, $8 FROM c`;
    this.#lock = `
      SELECT 1 FROM ${counter}
      WHERE (topic, partition) IN (SELECT * FROM unnest($1::${topicType}[], $2::smallint[]))
      ORDER BY topic, partition FOR UPDATE`;
  }

  /** The statements that append the records to their partitions; within a partition in the order given. */
  statements(records: readonly NewRecord[]): pg.QueryConfig[] {
    const [only, ...more] = records;
    if (!only) return [];
    if (more.length === 0) return [this.#one(only)];
    const sequences = this.#bySequence(records);
    const append = this.#all(sequences);
    if (sequences.length === 1) return [append];
    // All locks first and in one order for everyone: two writers that need the same two counters cannot wait for each other.
    return [{ name: `append_lock_${this.sequences.name}`, text: this.#lock, values: counters(sequences) }, append];
  }

  #one(record: NewRecord): pg.QueryConfig {
    const { partition, time, key, value, correlationId, causationId, traceparent } = record;
    const topic = this.sequences.topic(record.topic);
    const values = [topic, partition, epochMs(time), key, value, correlationId, causationId, traceparent];
    return { name: `append_one_${this.sequences.name}`, text: this.#appendOne, values };
  }

  #all(sequences: readonly Sequence[]): pg.QueryConfig {
    const records = sequences.flatMap((s) => s.records);
    const values = [
      ...counters(sequences),
      sequences.map((s) => s.records.length),
      intArray(sequences.flatMap((s, i) => s.records.map(() => i + 1))),
      intArray(sequences.flatMap((s) => s.records.map((_, n) => n))),
      bigintArray(records.map((r) => epochMs(r.time))),
      textArray(records.map((r) => r.key)),
      byteaArray(records.map((r) => r.value)),
      textArray(records.map((r) => r.correlationId)),
      textArray(records.map((r) => r.causationId)),
      textArray(records.map((r) => r.traceparent)),
    ];
    return { name: `append_${this.sequences.name}`, text: this.#append, values };
  }

  #bySequence(records: readonly NewRecord[]): Sequence[] {
    const found = new Map<string, Sequence>();
    for (const record of records) {
      const name = `${record.topic} ${record.partition}`;
      let sequence = found.get(name);
      if (!sequence) {
        sequence = { topic: this.sequences.topic(record.topic), partition: record.partition, records: [] };
        found.set(name, sequence);
      }
      sequence.records.push(record);
    }
    return [...found.values()];
  }
}

/** Two parameters: the topics of the counters, and their partitions. */
function counters(sequences: readonly Sequence[]): [(number | string)[], number[]] {
  return [sequences.map((s) => s.topic), sequences.map((s) => s.partition)];
}
