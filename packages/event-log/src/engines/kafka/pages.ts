import { LRUCache } from 'lru-cache';
import type { LogRecord } from '../../port.js';
import { weight } from './wire.js';

/** All records at hand of a process together, whichever topics it reads and however slow its consumers are. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Small pages that follow each other become one up to this size. */
const JOIN_BYTES = 128 * 1024;
/** Places remembered per partition; a reader that goes on where it was is found by the last ones. */
const MAX_MARKS = 64;

/** Records that stand next to each other on a partition. */
export interface Page {
  /** The number it answers for first: that of its first record, or lower where compaction took records away. */
  readonly first: number;
  readonly records: readonly LogRecord[];
  /** Number behind its last record, and the offset from which that is to be looked for. */
  readonly next: number;
  readonly offset: number;
}

/** A number, and an offset from which it is found by reading on. */
export interface Mark {
  readonly position: number;
  readonly offset: number;
}

interface Shelf {
  readonly pages: Page[];
  readonly marks: Map<number, number>;
}

/** What was fetched, for who reads it next: several groups read the same records, and a fetch brings more than one batch. */
export class Pages {
  readonly #shelves = new Map<string, Shelf>();
  readonly #bytes: LRUCache<Page, Shelf>;

  constructor(maxBytes = MAX_BYTES) {
    this.#bytes = new LRUCache({
      maxSize: maxBytes,
      dispose: (shelf, page) => shelf.pages.splice(shelf.pages.indexOf(page), 1),
    });
  }

  /** What all records at hand weigh together. */
  get bytes(): number {
    return this.#bytes.calculatedSize;
  }

  /** The page that answers for a number. */
  find(topic: string, partition: number, position: number): Page | undefined {
    const page = this.#shelf(topic, partition).pages.findLast((p) => p.first <= position && position < p.next);
    if (page) this.#bytes.get(page);
    return page;
  }

  add(topic: string, partition: number, page: Page): void {
    const shelf = this.#shelf(topic, partition);
    this.#mark(shelf, page.first, undefined);
    this.#mark(shelf, page.next, page.offset);
    const before = shelf.pages.find((p) => p.next === page.first);
    const size = sizeOf(page);
    if (before && this.#bytes.info(before)!.size! + size <= JOIN_BYTES) {
      this.#bytes.delete(before);
      this.#put(shelf, { ...page, first: before.first, records: [...before.records, ...page.records] });
    } else this.#put(shelf, page);
  }

  /** The nearest number at or below this one whose place is known. */
  markBefore(topic: string, partition: number, position: number): Mark | undefined {
    let best: Mark | undefined;
    for (const [at, offset] of this.#shelf(topic, partition).marks)
      if (at <= position && (best === undefined || at > best.position)) best = { position: at, offset };
    return best;
  }

  mark(topic: string, partition: number, { position, offset }: Mark): void {
    this.#mark(this.#shelf(topic, partition), position, offset);
  }

  /** Forgets a partition: what was known of it turned out not to be so. */
  forget(topic: string, partition: number): void {
    const shelf = this.#shelf(topic, partition);
    for (const page of [...shelf.pages]) this.#bytes.delete(page);
    shelf.marks.clear();
  }

  #put(shelf: Shelf, page: Page): void {
    shelf.pages.push(page);
    this.#bytes.set(page, shelf, { size: sizeOf(page) });
  }

  #mark(shelf: Shelf, position: number, offset: number | undefined): void {
    const known = offset ?? shelf.marks.get(position);
    shelf.marks.delete(position);
    if (known !== undefined) shelf.marks.set(position, known);
    if (shelf.marks.size > MAX_MARKS) shelf.marks.delete(shelf.marks.keys().next().value!);
  }

  #shelf(topic: string, partition: number): Shelf {
    const name = `${topic} ${partition}`;
    let shelf = this.#shelves.get(name);
    if (!shelf) this.#shelves.set(name, (shelf = { pages: [], marks: new Map() }));
    return shelf;
  }
}

function sizeOf(page: Page): number {
  return page.records.reduce((sum, r) => sum + weight(r), 64);
}
