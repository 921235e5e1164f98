import type { Tijdstip } from '@iwlz/basis';
import { epochMs } from '@iwlz/basis';
import type pg from 'pg';
import type { AssignmentListener, Closable, EventLog, LogRecord } from '../../port.js';
import { PARTITIONS } from '../../port.js';
import { Membership } from '../sql/membership.js';
import { RECORD_COLUMNS, recordsOf, type RecordRow } from '../sql/record-row.js';
import type { Signals } from '../sql/signals.js';
import { run, runForArrays } from '../sql/sql.js';
import type { Topics } from './topics.js';

const READ = `
  SELECT ${RECORD_COLUMNS} FROM log.record
  WHERE topic = $1 AND partition = $2 AND position >= $3 ORDER BY position LIMIT $4`;

/** The log as everyone reads it, on PostgreSQL. */
export class PostgresLog implements EventLog {
  readonly #schemas = new Map<number, string>();
  readonly #schemaIds = new Map<string, number>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly topics: Topics,
    private readonly signals: Signals,
  ) {}

  async tails(topic: string): Promise<readonly number[]> {
    return tails(this.topics, topic, (text, values) => run(this.pool, 'tails', text, values));
  }

  async read(topic: string, partition: number, from: number, max: number): Promise<readonly LogRecord[]> {
    const id = this.topics.id(topic);
    const rows = await runForArrays<RecordRow>(this.pool, 'read', READ, [id, partition, from, max]);
    return recordsOf(topic, partition, rows);
  }

  async positionAt(topic: string, partition: number, instant: Tijdstip): Promise<number> {
    const id = this.topics.id(topic);
    // Recorded instants hardly ever run backwards along a partition, but nothing forbids it: the first match is asked for.
    const [found] = await run<{ position: number }>(
      this.pool,
      'position_at',
      'SELECT position FROM log.record WHERE topic = $1 AND partition = $2 AND time_ms >= $3 ORDER BY position LIMIT 1',
      [id, partition, epochMs(instant)],
    );
    return found?.position ?? (await this.tails(topic))[partition]!;
  }

  async schemaId(subject: string, schema: string): Promise<number> {
    const name = `${subject}\n${schema}`;
    const known = this.#schemaIds.get(name);
    if (known !== undefined) return known;
    const [row] = await run<{ id: number }>(
      this.pool,
      'schema_id',
      `WITH made AS (INSERT INTO log.schema (subject, schema) SELECT $1, $2
         WHERE NOT EXISTS (SELECT 1 FROM log.schema WHERE subject = $1 AND schema = $2)
         ON CONFLICT DO NOTHING RETURNING id)
       SELECT id FROM made UNION ALL SELECT id FROM log.schema WHERE subject = $1 AND schema = $2 LIMIT 1`,
      [subject, schema],
    );
    // Another process registered it between our look and our insert: now it is there.
    if (!row) return this.schemaId(subject, schema);
    this.#schemaIds.set(name, row.id);
    return row.id;
  }

  async schema(id: number): Promise<string> {
    const known = this.#schemas.get(id);
    if (known !== undefined) return known;
    const [row] = await run<{ schema: string }>(this.pool, 'schema', 'SELECT schema FROM log.schema WHERE id = $1', [
      id,
    ]);
    if (!row) throw new Error(`schema ${id} is niet geregistreerd`);
    this.#schemas.set(id, row.schema);
    return row.schema;
  }

  watch(topics: readonly string[], onNews: () => void): Promise<Closable> {
    const stop = this.signals.on(topics, onNews);
    return Promise.resolve({
      close: () => {
        stop();
        return Promise.resolve();
      },
    });
  }

  async join(group: string, listener: AssignmentListener, partitions = PARTITIONS): Promise<Closable> {
    const membership = new Membership(this.pool, this.signals, group, partitions, listener);
    await membership.open();
    return membership;
  }
}

/** The tails of a topic, read through any connection. */
export async function tails(
  topics: Topics,
  topic: string,
  query: (text: string, values: unknown[]) => Promise<{ partition: number; next: number }[]>,
): Promise<number[]> {
  const rows = await query('SELECT partition, next FROM log.counter WHERE topic = $1 ORDER BY partition', [
    topics.id(topic),
  ]);
  return rows.map((row) => row.next);
}
