import { LRUCache } from 'lru-cache';
import type { Store } from '../port.js';

/**
 * How much state text one partition keeps at hand; a client that was not seen for long is read again. As objects it takes some
 * five times as much, for each of twelve partitions.
 */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/**
 * The states of one partition, read once and then kept: whoever holds the partition is the only writer. When the
 * partition turns out to be lost the cache goes with its worker.
 */
export class StateCache {
  readonly #states = new LRUCache<string, { state: unknown }>({
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_CHARACTERS,
  });

  constructor(
    private readonly store: Store,
    private readonly group: string,
    private readonly partition: number,
  ) {}

  /** Reads those of the keys that are not at hand. The answer holds a state for every key that has a row. */
  async load(keys: Iterable<string>): Promise<Map<string, unknown>> {
    const found = new Map<string, unknown>();
    const missing: string[] = [];
    for (const key of new Set(keys)) {
      const known = this.#states.get(key);
      if (known === undefined) missing.push(key);
      else if (known.state !== undefined) found.set(key, known.state);
    }
    const rows = new Map((await this.store.rows(this.group, this.partition, missing)).map((r) => [r.key, r.value]));
    for (const key of missing) {
      const value = rows.get(key);
      const state: unknown = value === undefined ? undefined : JSON.parse(value);
      if (state !== undefined) found.set(key, state);
      this.#states.set(key, { state }, { size: 64 + (value?.length ?? 0) });
    }
    return found;
  }

  /** Takes over what was committed. */
  remember(rows: readonly { key: string; value: string }[], states: ReadonlyMap<string, unknown>): void {
    for (const { key, value } of rows) this.#states.set(key, { state: states.get(key) }, { size: 64 + value.length });
  }
}
