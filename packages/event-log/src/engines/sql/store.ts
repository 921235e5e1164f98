import type { Datum, Tijdstip } from '@iwlz/basis';
import { epochMs, vanEpochMs } from '@iwlz/basis';
import type pg from 'pg';
import type {
  HeldRecord,
  NewRecord,
  ParkedKey,
  ParkingRequest,
  Progress,
  SqlTransaction,
  StateRow,
  Store,
  StoreReader,
  StoreView,
  Turn,
} from '../../port.js';
import { LostPartition } from '../../port.js';
import { textArray } from './binary-array.js';
import type { Signals } from './signals.js';
import { inTransaction, run, type Transaction } from './sql.js';

const PAGE = 1_000;

/** What differs between engines that keep their stores in SQL: how a transaction writes to the log. */
export interface Publishing {
  /** Readies the transaction to append these records at its commit. */
  append(transaction: Transaction, records: readonly NewRecord[]): Promise<void> | void;
  /** Told after the commit, with all that was appended. */
  committed(records: readonly NewRecord[]): void;
  /** The number that the next record of each partition will get, in the snapshot that `query` asks. */
  tails(topic: string, query: Query): Promise<readonly number[]>;
}

/** Asks on the connection of one transaction. */
export type Query = <R extends pg.QueryResultRow>(text: string, values: unknown[]) => Promise<R[]>;

/** What can be seen of the store of one service: tables in a schema of its own. */
export class SqlStoreReader implements StoreReader {
  constructor(
    protected readonly pool: pg.Pool,
    protected readonly schema: string,
    private readonly written: Pick<Publishing, 'tails'>,
  ) {}

  snapshot<T>(work: (view: StoreView) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', async (transaction) => {
      const query: Query = async <R extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<R[]> =>
        (await transaction.query<R>(text, values)).rows;
      return work({
        progress: (group, partition) => progress(this.schema, query, group, partition),
        parked: (group, partition) => parked(this.schema, query, group, partition),
        allRows: (group, partition) => pages(this.schema, query, group, partition),
        tails: (topic) => this.written.tails(topic, query),
      });
    });
  }
}

/** The store of one service. */
export class SqlStore extends SqlStoreReader implements Store<SqlTransaction> {
  constructor(
    pool: pg.Pool,
    private readonly signals: Signals,
    schema: string,
    private readonly publishing: Publishing,
  ) {
    super(pool, schema, publishing);
  }

  async transaction<T>(work: (tx: SqlTransaction) => Promise<T>): Promise<T> {
    const published: NewRecord[] = [];
    const result = await inTransaction(this.pool, 'BEGIN', (transaction) =>
      work(new StoreSqlTransaction(transaction, this.schema, this.publishing, published)),
    );
    if (published.length > 0) this.publishing.committed(published);
    return result;
  }

  progress(group: string, partition: number): Promise<Progress> {
    return progress(
      this.schema,
      (text, values) => run(this.pool, `progress_${this.schema}`, text, values),
      group,
      partition,
    );
  }

  async rows(group: string, partition: number, keys: readonly string[]): Promise<readonly StateRow[]> {
    if (keys.length === 0) return [];
    return run<StateRow & pg.QueryResultRow>(
      this.pool,
      `rows_${this.schema}`,
      `SELECT key, value, due FROM ${this.schema}.state WHERE group_name = $1 AND partition = $2 AND key = ANY($3)`,
      [group, partition, keys],
    );
  }

  allRows(group: string, partition: number): AsyncIterable<StateRow> {
    return pages(this.schema, (text, values) => run(this.pool, `page_${this.schema}`, text, values), group, partition);
  }

  async due(group: string, partition: number, day: Datum, max: number, after = ''): Promise<readonly string[]> {
    const rows = await run<{ key: string }>(
      this.pool,
      `due_${this.schema}`,
      `SELECT key FROM ${this.schema}.state s WHERE group_name = $1 AND partition = $2 AND due <= $3 AND key > $5
         AND NOT EXISTS (SELECT 1 FROM ${this.schema}.parked p
                         WHERE p.group_name = s.group_name AND p.partition = s.partition AND p.key = s.key)
       ORDER BY key LIMIT $4`,
      [group, partition, day, max, after],
    );
    return rows.map((r) => r.key);
  }

  parked(group: string, partition?: number): Promise<readonly ParkedKey[]> {
    return parked(
      this.schema,
      (text, values) => run(this.pool, `parked_${this.schema}`, text, values),
      group,
      partition,
    );
  }

  async requestParking(group: string, key: string, request: ParkingRequest): Promise<boolean> {
    const rows = await run(
      this.pool,
      `request_${this.schema}`,
      `UPDATE ${this.schema}.parked SET request = $3, request_reason = $4 WHERE group_name = $1 AND key = $2 RETURNING 1 AS done`,
      [group, key, request.kind, request.kind === 'discard' ? request.reason : null],
    );
    if (rows.length > 0) this.signals.tell([`parking:${group}`]);
    return rows.length > 0;
  }
}

class StoreSqlTransaction implements SqlTransaction {
  constructor(
    private readonly transaction: Transaction,
    private readonly schema: string,
    private readonly publishing: Publishing,
    private readonly published: NewRecord[],
  ) {}

  async query<R extends object>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return (await this.transaction.query<R & pg.QueryResultRow>(sql, [...params])).rows;
  }

  async advance(group: string, partition: number, { turn, version, next = {} }: Turn): Promise<void> {
    const { rowCount } = await this.transaction.query({
      name: `advance_${this.schema}`,
      text: `WITH taken AS (
               INSERT INTO ${this.schema}.progress AS p (group_name, partition, turn, version)
               SELECT $1, $2, 1, $4 WHERE $3 = 0::bigint OR EXISTS (
                 SELECT 1 FROM ${this.schema}.progress WHERE group_name = $1 AND partition = $2)
               ON CONFLICT (group_name, partition) DO UPDATE SET turn = p.turn + 1, version = excluded.version
               WHERE p.turn = $3 RETURNING 1
             ), moved AS (
               INSERT INTO ${this.schema}.position (group_name, partition, topic, next)
               SELECT $1, $2, n.topic, n.next FROM taken, unnest($5::text[], $6::bigint[]) AS n(topic, next)
               ON CONFLICT (group_name, partition, topic) DO UPDATE SET next = excluded.next
             ) SELECT 1 FROM taken`,
      values: [group, partition, turn, version, Object.keys(next), Object.values(next)],
    });
    if (rowCount !== 1)
      throw new LostPartition(`${group}: na beurt ${turn} schreef een ander voor partitie ${partition}`);
  }

  async clearRows(group: string, partition: number): Promise<void> {
    const text = `DELETE FROM ${this.schema}.state WHERE group_name = $1 AND partition = $2`;
    await this.transaction.query(text, [group, partition]);
  }

  async put(group: string, partition: number, rows: readonly StateRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.transaction.query({
      name: `put_${this.schema}`,
      text: `INSERT INTO ${this.schema}.state (group_name, partition, key, value, due)
             SELECT $1, $2, r.key, r.value, r.due::date FROM unnest($3::text[], $4::text[], $5::text[]) AS r(key, value, due)
             ON CONFLICT (group_name, partition, key) DO UPDATE SET value = excluded.value, due = excluded.due`,
      values: [
        group,
        partition,
        textArray(rows.map((r) => r.key)),
        textArray(rows.map((r) => r.value)),
        textArray(rows.map((r) => r.due)),
      ],
    });
  }

  async publish(records: readonly NewRecord[]): Promise<void> {
    if (records.length === 0) return;
    if (this.published.length > 0)
      throw new Error('publish mag eenmaal per transactie: anders kunnen twee schrijvers op elkaar wachten');
    this.published.push(...records);
    await this.publishing.append(this.transaction, records);
  }

  async park(
    group: string,
    partition: number,
    key: string,
    reason: string,
    held: readonly HeldRecord[],
    since: Tijdstip,
  ): Promise<void> {
    await this.transaction.query(
      `INSERT INTO ${this.schema}.parked (group_name, partition, key, reason, since_ms) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [group, partition, key, reason, epochMs(since)],
    );
    await this.transaction.query(
      `INSERT INTO ${this.schema}.held (group_name, partition, key, topic, position)
       SELECT $1, $2, $3, h.topic, h.position FROM unnest($4::text[], $5::bigint[]) WITH ORDINALITY AS h(topic, position, n) ORDER BY n`,
      [group, partition, key, held.map((h) => h.topic), held.map((h) => h.position)],
    );
  }

  async unpark(group: string, partition: number, key: string): Promise<void> {
    for (const table of ['held', 'parked']) {
      await this.transaction.query(
        `DELETE FROM ${this.schema}.${table} WHERE group_name = $1 AND partition = $2 AND key = $3`,
        [group, partition, key],
      );
    }
  }
}

async function progress(schema: string, query: Query, group: string, partition: number): Promise<Progress> {
  const rows = await query<ProgressRow>(
    `SELECT turn, version, topic, next FROM (SELECT $1::text AS group_name, $2::smallint AS partition) AS asked
     LEFT JOIN ${schema}.progress USING (group_name, partition) LEFT JOIN ${schema}.position USING (group_name, partition)`,
    [group, partition],
  );
  const { turn, version } = rows[0]!;
  const positions = new Map(rows.flatMap(({ topic, next }) => (topic === null ? [] : [[topic, next!]])));
  return { turn: turn ?? 0, version, positions };
}

async function parked(schema: string, query: Query, group: string, partition?: number): Promise<ParkedKey[]> {
  const rows = await query<ParkedRow>(
    `SELECT p.*, coalesce((SELECT json_agg(json_build_object('topic', h.topic, 'position', h.position) ORDER BY h.seq)
                           FROM ${schema}.held h
                           WHERE h.group_name = p.group_name AND h.partition = p.partition AND h.key = p.key), '[]') AS held
     FROM ${schema}.parked p WHERE group_name = $1 AND ($2::smallint IS NULL OR partition = $2) ORDER BY since_ms, key`,
    [group, partition ?? null],
  );
  return rows.map(parkedKey);
}

async function* pages(
  schema: string,
  query: (text: string, values: unknown[]) => Promise<StateRow[]>,
  group: string,
  partition: number,
): AsyncIterable<StateRow> {
  // The empty text is a key too (the row of the partition itself), so the first page has no lower bound.
  for (let after: string | null = null; ;) {
    const rows: StateRow[] = await query(
      `SELECT key, value, due FROM ${schema}.state WHERE group_name = $1 AND partition = $2 AND ($3::text IS NULL OR key > $3)
       ORDER BY key LIMIT ${PAGE}`,
      [group, partition, after],
    );
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.key;
  }
}

interface ProgressRow {
  readonly turn: number | null;
  readonly version: number | null;
  readonly topic: string | null;
  readonly next: number | null;
}

interface ParkedRow {
  readonly group_name: string;
  readonly partition: number;
  readonly key: string;
  readonly reason: string;
  readonly since_ms: number;
  readonly request: 'resume' | 'discard' | null;
  readonly request_reason: string | null;
  readonly held: HeldRecord[];
}

function parkedKey(row: ParkedRow): ParkedKey {
  const request: ParkingRequest | null =
    row.request === null
      ? null
      : row.request === 'resume'
        ? { kind: 'resume' }
        : { kind: 'discard', reason: row.request_reason ?? '' };
  return {
    group: row.group_name,
    partition: row.partition,
    key: row.key,
    reason: row.reason,
    since: vanEpochMs(row.since_ms),
    held: row.held,
    request,
  };
}
