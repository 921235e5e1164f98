import { createHash } from 'node:crypto';

/** Pieces in which bytes are stored and read back. */
const DEEL_BYTES = 512 * 1024;

/** The message is larger than is taken in. */
export class TeGroot extends Error {
  override readonly name = 'TeGroot';
}

/** Nothing was sent. */
export class Leeg extends Error {
  override readonly name = 'Leeg';
}

/** A piece that became full, and its number. */
export interface Deel {
  readonly nummer: number;
  readonly bytes: Buffer;
}

/** What is known when everything is in. */
export interface Slot {
  readonly sha256: Buffer;
  readonly omvangBytes: number;
  /** Number of pieces, the last one included. */
  readonly delen: number;
  readonly rest: Buffer;
}

/** Cuts a stream of bytes into pieces for storage, and knows its hash and size. */
export class Ontvangst {
  readonly #hash = createHash('sha256');
  #stukken: Uint8Array[] = [];
  #inStukken = 0;
  #omvang = 0;
  #delen = 0;

  constructor(private readonly maxBytes: number) {}

  /** Pieces that became full. */
  get delen(): number {
    return this.#delen;
  }

  /** Takes bytes; gives back the pieces that became full. */
  neem(stuk: Uint8Array): Deel[] {
    this.#omvang += stuk.length;
    if (this.#omvang > this.maxBytes) throw new TeGroot(`groter dan ${this.maxBytes / 1024 / 1024} MB`);
    this.#hash.update(stuk);
    this.#stukken.push(stuk);
    this.#inStukken += stuk.length;
    return this.#inStukken < DEEL_BYTES ? [] : [{ nummer: this.#delen++, bytes: this.#verzameld() }];
  }

  sluit(): Slot {
    if (this.#omvang === 0) throw new Leeg('er is niets gestuurd');
    return { sha256: this.#hash.digest(), omvangBytes: this.#omvang, delen: this.#delen + 1, rest: this.#verzameld() };
  }

  #verzameld(): Buffer {
    const bytes = Buffer.concat(this.#stukken);
    this.#stukken = [];
    this.#inStukken = 0;
    return bytes;
  }
}
