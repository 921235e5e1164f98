import { vanEpochMs, type Tijdstip } from '@iwlz/basis';
import type pg from 'pg';
import type { LogRecord, NewRecord } from '../../port.js';
import { Appender } from '../sql/append.js';
import { bigintArray } from '../sql/binary-array.js';
import { RECORD_COLUMNS, recordsOf, type RecordRow } from '../sql/record-row.js';
import { run, runForArrays, type Transaction } from '../sql/sql.js';
import type { Query } from '../sql/store.js';

/** Largest number of records that a relay sends at once. */
export const RELAY_BATCH = 500;

/** A sequence of numbers. */
export interface Lane {
  readonly topic: string;
  readonly partition: number;
}

/** Which member of which group may empty a partition; see `Membership`. */
export interface Lease {
  readonly group: string;
  readonly member: string;
}

/** What one service has numbered and still has to publish; and the counters that number it. */
export class Outbox {
  readonly #appender: Appender;

  constructor(
    private readonly pool: pg.Pool,
    private readonly schema: string,
  ) {
    this.#appender = new Appender({
      name: schema,
      counter: `${schema}.counter`,
      record: `${schema}.outbox`,
      topicType: 'text',
      topic: (name) => name,
    });
  }

  /** The statements that number records and put them here, to be run as the last of a transaction. */
  append(records: readonly NewRecord[]): pg.QueryConfig[] {
    return this.#appender.statements(records);
  }

  /** Makes counters, or raises them to what stands on the log already; they never go down. */
  async raise(transaction: Transaction, topic: string, tails: readonly number[]): Promise<void> {
    await transaction.query(
      `INSERT INTO ${this.schema}.counter AS c (topic, partition, next)
       SELECT $1, n - 1, tail FROM unnest($2::bigint[]) WITH ORDINALITY AS t(tail, n) ORDER BY n
       ON CONFLICT (topic, partition) DO UPDATE SET next = excluded.next WHERE c.next < excluded.next`,
      [topic, bigintArray(tails)],
    );
  }

  /** The counters of a topic, by partition; empty when this service never wrote to it. */
  async counters(topic: string, query: Query): Promise<number[]> {
    const rows = await query<{ next: number }>(
      `SELECT next FROM ${this.schema}.counter WHERE topic = $1 ORDER BY partition`,
      [topic],
    );
    return rows.map((r) => r.next);
  }

  /** Where something waits, of these partitions. */
  waiting(partitions: readonly number[]): Promise<Lane[]> {
    return run<Lane & pg.QueryResultRow>(
      this.pool,
      `waiting_${this.schema}`,
      `SELECT DISTINCT topic, partition FROM ${this.schema}.outbox WHERE partition = ANY($1)`,
      [partitions],
    );
  }

  /** How many records wait, and when the oldest was recorded. */
  async size(): Promise<{ records: number; oldest: Tijdstip | null }> {
    const [row] = await run<{ records: number; oldest: number | null }>(
      this.pool,
      `size_${this.schema}`,
      `SELECT count(*) AS records, min(time_ms) AS oldest FROM ${this.schema}.outbox`,
    );
    const { records, oldest } = row!;
    return { records, oldest: oldest === null ? null : vanEpochMs(oldest) };
  }

  /**
   * Removes what was published, up to and including number `published`, and gives what follows, in order. Gives nothing and
   * removes nothing when the lease went to another: he is publishing now.
   */
  async take({ topic, partition }: Lane, published: number, { group, member }: Lease): Promise<LogRecord[]> {
    const rows = await runForArrays<RecordRow>(
      this.pool,
      `take_${this.schema}`,
      `WITH mine AS (SELECT 1 FROM log.lease WHERE group_name = $4 AND partition = $2 AND member = $5),
       gone AS (DELETE FROM ${this.schema}.outbox
                WHERE topic = $1 AND partition = $2 AND position <= $3 AND EXISTS (SELECT 1 FROM mine))
       SELECT ${RECORD_COLUMNS} FROM ${this.schema}.outbox
       WHERE topic = $1 AND partition = $2 AND position > $3 AND EXISTS (SELECT 1 FROM mine)
       ORDER BY position LIMIT ${RELAY_BATCH}`,
      [topic, partition, published, group, member],
    );
    return recordsOf(topic, partition, rows);
  }
}
