import type { Brokers } from './brokers.js';
import { OutOfRange } from './client.js';
import type { Place, Portion } from './requests.js';
import { positionOf } from './wire.js';
import { RELAY_BATCH } from './outbox.js';

/**
 * How far back the highest number is looked for. The last messages may be a late repeat of lower ones; a repeat is at most one
 * batch of a relay, and behind it a whole batch of others is looked at.
 */
const LOOK_BACK = 2 * RELAY_BATCH;

const LIMITS = { maxWaitMs: 0, maxBytes: 512 * 1024 };

/** Where a partition ended when it was looked at: the number its next record will have, and the offset behind the last. */
export interface End {
  readonly next: number;
  readonly offset: number;
}

/** The ends of topics, found by reading their last messages; what was found before is not read again. */
export class Ends {
  readonly #known = new Map<string, readonly End[]>();

  constructor(private readonly brokers: Brokers) {}

  /** The ends of all partitions of a topic as they are now. */
  async of(topic: string): Promise<readonly End[]> {
    try {
      return await this.#look(topic);
    } catch (error) {
      if (!(error instanceof OutOfRange)) throw error;
      this.#known.delete(topic);
      return this.#look(topic);
    }
  }

  async #look(topic: string): Promise<readonly End[]> {
    const known = this.#known.get(topic);
    const [begins, ends] = await Promise.all([
      known?.map((k) => k.offset) ?? this.brokers.offsets(topic, 'begin'),
      this.brokers.offsets(topic, 'end'),
    ]);
    const next = ends.map((_, p) => known?.[p]?.next ?? 0);
    const places = ends.flatMap((end, partition) =>
      begins[partition]! < end ? [{ topic, partition, offset: Math.max(begins[partition]!, end - LOOK_BACK) }] : [],
    );
    await this.#highest(places, ends, next);
    // On a compacted topic the last messages may be gone: then all of them are looked at.
    const unfound = places.filter((p) => next[p.partition] === 0).map((p) => ({ ...p, offset: begins[p.partition]! }));
    await this.#highest(unfound, ends, next);
    const found = ends.map((offset, p) => ({ offset, next: next[p]! }));
    this.#known.set(topic, found);
    return found;
  }

  /** Raises `next` to what follows the highest number between the places and the ends. */
  async #highest(places: readonly Place[], ends: readonly number[], next: number[]): Promise<void> {
    for (let open = places; open.length > 0;) {
      const portions: Portion[] = await this.brokers.fetch(open, LIMITS);
      for (const { topic, partition, messages } of portions) {
        for (const message of messages)
          next[partition] = Math.max(next[partition]!, positionOf(topic, partition, message) + 1);
      }
      open = portions
        .map(({ topic, partition, next: offset }) => ({ topic, partition, offset }))
        .filter(({ partition, offset }) => offset < ends[partition]!);
    }
  }
}
