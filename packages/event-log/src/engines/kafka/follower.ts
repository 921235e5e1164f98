import { setTimeout as sleep } from 'node:timers/promises';
import { PARTITIONS } from '../../port.js';
import type { Brokers } from './brokers.js';
import { OutOfRange } from './client.js';
import type { End, Ends } from './ends.js';
import { Gap, runFrom } from './numbers.js';
import type { Pages } from './pages.js';
import type { Portion } from './requests.js';

/** How long a broker holds a question without an answer; a topic that is followed from now on joins after it. */
const FETCH = { maxWaitMs: 500, maxBytes: 256 * 1024 };
const AFTER_FAULT_MS = 200;

interface Followed {
  readonly topic: string;
  readonly listeners: Set<() => void>;
  /** Where each partition goes on; empty until that is known. */
  readonly ends: End[];
}

/**
 * Follows topics at their end, for everyone in the process at once: per broker one question is always open, and whatever comes is
 * put on a page, so that who reads along finds it there. Who is slower than that reads by itself; nothing piles up for it.
 */
export class Follower {
  readonly #topics = new Map<string, Followed>();
  readonly #asking = new Map<number, Promise<void>>();
  readonly #closed = new AbortController();
  /** Brokers that did not answer when they were asked last: as long as there are, what is known may be old. */
  readonly #silent = new Set<number>();

  constructor(
    private readonly brokers: Brokers,
    private readonly pages: Pages,
    private readonly ends: Ends,
    private readonly isCompacted: (topic: string) => boolean,
  ) {}

  /** Calls back after there was something new on the topic. Resolves to how to stop it. */
  async follow(topic: string, onNews: () => void): Promise<() => void> {
    let followed = this.#topics.get(topic);
    if (!followed) this.#topics.set(topic, (followed = { topic, listeners: new Set(), ends: [] }));
    followed.listeners.add(onNews);
    await this.brokers.know([topic]);
    if (followed.ends.length === 0) begin(followed, await this.ends.of(topic));
    this.#askAll();
    return () => {
      followed.listeners.delete(onNews);
      if (followed.listeners.size === 0 && this.#topics.get(topic) === followed) this.#topics.delete(topic);
    };
  }

  /** The numbers that come next on a topic that is followed; undefined when it is not, or not known to be true now. */
  tails(topic: string): readonly number[] | undefined {
    const ends = this.#topics.get(topic)?.ends;
    if (this.#silent.size > 0 || !ends || ends.length < PARTITIONS) return undefined;
    return ends.map((end) => end.next);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#topics.clear();
    await this.brokers.close();
    await Promise.all(this.#asking.values());
  }

  /** Sees to it that every broker that leads something we follow is being asked. */
  #askAll(): void {
    for (const node of this.#places().keys()) {
      if (this.#closed.signal.aborted || this.#asking.has(node)) continue;
      this.#asking.set(
        node,
        this.#ask(node).finally(() => {
          this.#asking.delete(node);
          this.#silent.delete(node);
          // A leader may have moved while it was asked last.
          if (this.#places().has(node)) this.#askAll();
        }),
      );
    }
  }

  async #ask(node: number): Promise<void> {
    while (!this.#closed.signal.aborted) {
      const places = this.#places().get(node);
      if (!places) return;
      try {
        for (const portion of await this.brokers.fetchFrom(node, places, FETCH)) this.#take(portion);
        this.#silent.delete(node);
      } catch (error) {
        this.#silent.add(node);
        if (error instanceof OutOfRange) await this.#beginAnew();
        await sleep(AFTER_FAULT_MS, undefined, { signal: this.#closed.signal }).catch(() => undefined);
        this.#askAll();
      }
    }
  }

  /** Looks for the ends again; when that fails too, the next fault leads here again. */
  async #beginAnew(): Promise<void> {
    for (const { topic, ends } of this.#topics.values()) {
      const found = await this.ends.of(topic).catch(() => undefined);
      if (found) ends.splice(0, ends.length, ...found);
    }
  }

  /** Where to go on, per broker that leads it. */
  #places(): Map<number, { topic: string; partition: number; offset: number }[]> {
    const byNode = new Map<number, { topic: string; partition: number; offset: number }[]>();
    for (const { topic, ends } of this.#topics.values()) {
      ends.forEach((end, partition) => {
        // Without a known leader any broker will do: it answers with an error, and then everyone is asked anew.
        const node = this.brokers.leader(topic, partition) ?? 0;
        const places = byNode.get(node) ?? [];
        places.push({ topic, partition, offset: end.offset });
        byNode.set(node, places);
      });
    }
    return byNode;
  }

  #take({ topic, partition, offset, messages, next }: Portion): void {
    const followed = this.#topics.get(topic);
    const end = followed?.ends[partition];
    if (!followed || end?.offset !== offset || next === offset) return;
    try {
      const run = runFrom(topic, partition, messages, end.next, this.isCompacted(topic));
      followed.ends[partition] = { next: run.next, offset: next };
      if (run.records.length === 0) return;
      this.pages.add(topic, partition, { first: end.next, records: run.records, next: run.next, offset: next });
    } catch (error) {
      if (!(error instanceof Gap)) throw error;
      // Whoever reads here meets the same gap and stops; we only tell that there is something.
      const last = runFrom(topic, partition, messages, end.next, true);
      followed.ends[partition] = { next: last.next, offset: next };
    }
    for (const listener of followed.listeners) listener();
  }
}

/** Whoever follows a topic first finds where it begins; of two that come together the first to know it. */
function begin(followed: Followed, ends: readonly End[]): void {
  if (followed.ends.length === 0) followed.ends.push(...ends);
}
