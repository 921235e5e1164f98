/** Random choices that a seed repeats (mulberry32). */
export class Toeval {
  #stand: number;

  constructor(readonly zaad: number) {
    this.#stand = zaad >>> 0;
  }

  /** A number of at least 0 and below 1. */
  getal(): number {
    this.#stand = (this.#stand + 0x6d2b79f5) >>> 0;
    let t = this.#stand;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number of at least 0 and below `n`. */
  onder(n: number): number {
    return Math.floor(this.getal() * n);
  }

  /** True in this part of the cases. */
  kans(deel: number): boolean {
    return this.getal() < deel;
  }
}

/** The seed of a run: `SEED` when a run must be repeated, else a new one. */
export function zaadVanDezeRun(): number {
  return Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
}
