import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { AssignmentListener, Closable } from '../../port.js';
import type { Signals } from './signals.js';
import { inTransaction } from './sql.js';

const HEARTBEAT_MS = 2_000;
/** A member that does not show itself for this long is gone, even when its connection still stands (a stopped process). */
const TTL_SECONDS = 8;

/** Members that are dead: silent for too long, or their server process ended (seen at once after kill -9). */
const DEAD = `
  (m.alive_until < now() OR NOT EXISTS (
    SELECT 1 FROM pg_stat_activity a WHERE a.pid = m.backend_pid AND a.backend_start = m.backend_start))`;

/**
 * One member of a group. Every heartbeat it shows that it lives, takes free partitions up to its fair share and gives up
 * what it has above it. Leases only spread the work: that two members never both have effect is up to `advance`.
 */
export class Membership implements Closable {
  readonly #held = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #stopListening: (() => void) | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly signals: Signals,
    private readonly group: string,
    private readonly partitions: number,
    private readonly listener: AssignmentListener,
    private readonly member = randomUUID(),
  ) {}

  async open(): Promise<void> {
    this.#stopListening = this.signals.on([`group:${this.group}`], () => void this.#beat());
    this.#timer = setInterval(() => void this.#beat(), HEARTBEAT_MS);
    await this.#beat();
    this.signals.tell([`group:${this.group}`]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#stopListening?.();
    await this.#beating;
    await Promise.all([...this.#held].map((p) => this.listener.revoked(p)));
    this.#held.clear();
    // When the database is gone the lease ends by itself.
    await inTransaction(this.pool, 'BEGIN', async (client) => {
      await client.query('UPDATE log.lease SET member = NULL WHERE member = $1', [this.member]);
      await client.query('DELETE FROM log.member WHERE group_name = $1 AND member = $2', [this.group, this.member]);
    }).catch(() => undefined);
    this.signals.tell([`group:${this.group}`]);
  }

  /** One heartbeat at a time; a call during one asks for another after it. */
  #beat(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    if (this.#beating) {
      this.#again = true;
      return this.#beating;
    }
    this.#beating = this.#share()
      .catch(() => undefined)
      .finally(() => {
        this.#beating = undefined;
        if (!this.#again) return;
        this.#again = false;
        void this.#beat();
      });
    return this.#beating;
  }

  async #share(): Promise<void> {
    const backend = this.signals.backend;
    if (!backend) return;
    const { mine, fair } = await inTransaction(this.pool, 'BEGIN', async (client) => {
      // Members of one group take turns here, so that two do not count and take at the same moment.
      await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`iwlz:${this.group}`]);
      await client.query(
        `INSERT INTO log.member VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))
         ON CONFLICT (group_name, member) DO UPDATE
         SET backend_pid = excluded.backend_pid, backend_start = excluded.backend_start, alive_until = excluded.alive_until`,
        [this.group, this.member, backend.pid, backend.start, TTL_SECONDS],
      );
      await client.query(
        `INSERT INTO log.lease (group_name, partition) SELECT $1, p FROM generate_series(0, $2::int - 1) p ON CONFLICT DO NOTHING`,
        [this.group, this.partitions],
      );
      await client.query(`DELETE FROM log.member m WHERE group_name = $1 AND ${DEAD}`, [this.group]);
      const counted = await client.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM log.member WHERE group_name = $1',
        [this.group],
      );
      const fairShare = Math.ceil(this.partitions / Math.max(1, counted.rows[0]!.n));
      await client.query(
        `UPDATE log.lease l SET member = $2 FROM (
           SELECT partition FROM log.lease WHERE group_name = $1
             AND (member IS NULL OR member NOT IN (SELECT member FROM log.member WHERE group_name = $1))
           ORDER BY partition
           LIMIT greatest(0, $3 - (SELECT count(*) FROM log.lease WHERE group_name = $1 AND member = $2))
         ) free WHERE l.group_name = $1 AND l.partition = free.partition`,
        [this.group, this.member, fairShare],
      );
      const leased = await client.query<{ partition: number }>(
        'SELECT partition FROM log.lease WHERE group_name = $1 AND member = $2 ORDER BY partition',
        [this.group, this.member],
      );
      return { mine: leased.rows.map((r) => r.partition), fair: fairShare };
    });
    await this.#settle(mine, fair);
  }

  /** Brings what we work on in line with what is leased to us, and hands back what is above our share. */
  async #settle(mine: readonly number[], fair: number): Promise<void> {
    const keep = mine.slice(0, fair);
    const lost = [...this.#held].filter((p) => !keep.includes(p));
    await Promise.all(lost.map((p) => this.listener.revoked(p)));
    for (const p of lost) this.#held.delete(p);
    const surplus = mine.slice(fair);
    if (surplus.length > 0) {
      await inTransaction(this.pool, 'BEGIN', (client) =>
        client.query(
          'UPDATE log.lease SET member = NULL WHERE group_name = $1 AND member = $2 AND partition = ANY($3)',
          [this.group, this.member, surplus],
        ),
      );
      this.signals.tell([`group:${this.group}`]);
    }
    for (const p of keep) {
      if (this.#closed || this.#held.has(p)) continue;
      this.#held.add(p);
      this.listener.assigned(p);
    }
  }
}
