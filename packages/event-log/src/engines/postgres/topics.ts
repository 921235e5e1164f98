import { catalogus } from '@iwlz/contracts';
import type pg from 'pg';
import { PARTITIONS } from '../../port.js';
import { run } from '../sql/sql.js';

/**
 * The numbers under which the topics of the catalogue stand in the tables. Looked up once, when the engine opens: inside
 * a transaction there may be no connection left to ask with.
 */
export class Topics {
  private constructor(private readonly ids: ReadonlyMap<string, number>) {}

  static async open(pool: pg.Pool): Promise<Topics> {
    await run(
      pool,
      'topics_make',
      `WITH made AS (
         INSERT INTO log.topic (name) SELECT n FROM unnest($1::text[]) n
         WHERE NOT EXISTS (SELECT 1 FROM log.topic WHERE name = n) ON CONFLICT DO NOTHING RETURNING id
       )
       INSERT INTO log.counter (topic, partition) SELECT id, p FROM made, generate_series(0, $2::int - 1) p`,
      [catalogus.topics.map((t) => t.topic), PARTITIONS],
    );
    const rows = await run<{ id: number; name: string }>(pool, 'topics', 'SELECT id, name FROM log.topic');
    return new Topics(new Map(rows.map((r) => [r.name, r.id])));
  }

  /** Throws for a topic that is not in the catalogue. */
  id(name: string): number {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`topic ${name} staat niet in de catalogus`);
    return id;
  }
}
