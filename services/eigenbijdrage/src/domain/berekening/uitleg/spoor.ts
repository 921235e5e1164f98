import type { Stap } from './stap.js';

/** Collects the steps of a computation. Without one nothing is collected, and the computation costs no more than itself. */
export class Spoor {
  readonly #stappen: Stap[] = [];

  /** The steps so far, in order. */
  get stappen(): readonly Stap[] {
    return this.#stappen;
  }

  /** Adds a step. */
  zet(stap: Stap): void {
    this.#stappen.push(stap);
  }
}
