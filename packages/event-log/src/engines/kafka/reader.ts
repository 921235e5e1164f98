import type { Brokers } from './brokers.js';
import { OutOfRange } from './client.js';
import type { Ends } from './ends.js';
import { Gap, runFrom } from './numbers.js';
import type { Mark, Page, Pages } from './pages.js';
import type { Portion } from './requests.js';
import { positionOf } from './wire.js';

const PAGE = { maxWaitMs: 0, maxBytes: 1024 * 1024 };
/** To see which number stands at an offset; the broker gives one whole batch. */
const PROBE = { maxWaitMs: 0, maxBytes: 1 };
/** Closer than this it is found by reading on. */
const NEAR = 1_000;

/**
 * Reads partitions from a number on. Kafka knows offsets only, which run ahead of the numbers by every repeat and, after
 * compaction, stand still: so the place of a number is looked for, from the nearest place that is known.
 */
export class Reader {
  readonly #loading = new Map<string, Promise<Page | undefined>>();

  constructor(
    private readonly brokers: Brokers,
    private readonly pages: Pages,
    private readonly ends: Ends,
    private readonly isCompacted: (topic: string) => boolean,
  ) {}

  /** The page that answers for a number, from memory or fetched; undefined at the end of the partition. */
  page(topic: string, partition: number, from: number): Promise<Page | undefined> {
    const found = this.pages.find(topic, partition, from);
    if (found) return Promise.resolve(found);
    const name = `${topic} ${partition} ${from}`;
    let loading = this.#loading.get(name);
    if (!loading) {
      loading = this.#load(topic, partition, from).finally(() => this.#loading.delete(name));
      this.#loading.set(name, loading);
    }
    return loading;
  }

  /** Fetches what follows already, while who reads is still busy with what it has. A fault is for who really asks. */
  ahead(topic: string, partition: number, from: number): void {
    this.page(topic, partition, from).catch(() => undefined);
  }

  async #load(topic: string, partition: number, from: number): Promise<Page | undefined> {
    try {
      return await this.#scan(topic, partition, from, await this.#placeOf(topic, partition, from));
    } catch (error) {
      if (!(error instanceof Gap || error instanceof OutOfRange)) throw error;
      // A search may have ended in a late repeat of old numbers, behind the place. Only a reading of everything tells.
      this.pages.forget(topic, partition);
      const [begin] = await this.brokers.offsets(topic, 'begin', [partition]);
      return this.#scan(topic, partition, from, begin!);
    }
  }

  /** Reads on from an offset until the number is there. */
  async #scan(topic: string, partition: number, from: number, start: number): Promise<Page | undefined> {
    for (let offset = start; ;) {
      const portion = await this.#fetch({ topic, partition, offset }, PAGE);
      const run = runFrom(topic, partition, portion.messages, from, this.isCompacted(topic));
      if (run.records.length > 0) {
        const page = { first: from, records: run.records, next: run.next, offset: portion.next };
        this.pages.add(topic, partition, page);
        return page;
      }
      if (portion.next >= portion.end) return this.#nothing(topic, partition, from);
      offset = portion.next;
    }
  }

  /** There is nothing at or behind the number: it should be the next one. */
  async #nothing(topic: string, partition: number, from: number): Promise<undefined> {
    const { next } = (await this.ends.of(topic))[partition]!;
    if (from > next && !this.isCompacted(topic))
      throw new Gap(`${topic}, partitie ${partition}, houdt op bij ${next}, terwijl er al tot ${from} van gelezen is`);
  }

  /** An offset from which the number is found by reading on. */
  async #placeOf(topic: string, partition: number, from: number): Promise<number> {
    const mark = this.pages.markBefore(topic, partition, from);
    if (mark && from - mark.position < NEAR) return mark.offset;
    const ends = await Promise.all([
      mark ?? this.#begin(topic, partition),
      this.brokers.offsets(topic, 'end', [partition]).then(([end]) => end!),
    ]);
    let low: Mark = ends[0];
    let high = ends[1];
    while (from - low.position >= NEAR && high - low.offset >= NEAR) {
      // Without repeats or compaction between them, number and offset go up together.
      const straight = low.offset + (from - low.position);
      const guess = straight < high ? straight : Math.floor((low.offset + high) / 2);
      const { messages, next } = await this.#fetch({ topic, partition, offset: guess }, PROBE);
      const there = messages[0];
      if (!there) {
        if (next >= high || next === guess) high = guess;
        else low = { ...low, offset: next };
        continue;
      }
      const position = positionOf(topic, partition, there);
      if (position <= from) low = { position, offset: there.offset };
      else high = guess;
    }
    return low.offset;
  }

  async #begin(topic: string, partition: number): Promise<Mark> {
    const [offset] = await this.brokers.offsets(topic, 'begin', [partition]);
    return { position: 0, offset: offset! };
  }

  async #fetch(place: { topic: string; partition: number; offset: number }, limits: typeof PAGE): Promise<Portion> {
    const [portion] = await this.brokers.fetch([place], limits);
    return portion!;
  }
}
