import type pg from 'pg';
import { PARTITIONS } from '../../port.js';
import { run } from './sql.js';

/** The numbers under which topics stand in the tables; made at first use, the same for every process. */
export class Topics {
  readonly #ids = new Map<string, Promise<number>>();
  constructor(private readonly pool: pg.Pool) {}

  id(name: string): Promise<number> {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.#make(name);
      this.#ids.set(name, id);
      id.catch(() => this.#ids.delete(name));
    }
    return id;
  }

  async #make(name: string): Promise<number> {
    const known = await run<{ id: number }>(this.pool, 'topic_id', 'SELECT id FROM log.topic WHERE name = $1', [name]);
    if (known[0]) return known[0].id;
    const [made] = await run<{ id: number }>(
      this.pool,
      'topic_new',
      `WITH t AS (
         INSERT INTO log.topic (name) VALUES ($1) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id
       ), c AS (
         INSERT INTO log.counter (topic, partition) SELECT id, p FROM t, generate_series(0, $2::int - 1) p ON CONFLICT DO NOTHING
       )
       SELECT id FROM t`,
      [name, PARTITIONS],
    );
    return made!.id;
  }
}
