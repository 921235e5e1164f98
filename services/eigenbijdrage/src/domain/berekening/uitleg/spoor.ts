import type { Parameter } from '../parameters/reeks.js';
import type { Regel } from './regel.js';
import type { Stap } from './stap.js';

/** What a step rests on. */
export interface Gronden {
  /** Places in the invoer. */
  readonly feiten?: readonly string[];
  readonly parameters?: readonly Parameter<unknown>[];
  /** The steps that led to this one. */
  readonly onder?: Spoor | undefined;
}

/**
 * Collects the steps of a computation while it computes. A computation takes one or none, and tells it with `spoor?.stap(...)`:
 * without one no sentence is even made, so that it costs no more than itself.
 */
export class Spoor {
  readonly #stappen: Stap[] = [];

  /** The steps so far, in order. */
  get stappen(): readonly Stap[] {
    return this.#stappen;
  }

  /** Adds a step that was told elsewhere: an amount that several parts share. */
  neem(stap: Stap): void {
    this.#stappen.push(stap);
  }

  /** Adds a step: the rule, and one plain Dutch sentence on what came out of it. */
  stap({ code, bron, bewijs }: Regel, tekst: string, { feiten = [], parameters = [], onder }: Gronden = {}): void {
    const verwijzingen = parameters.map((p) => ({
      rij: p.van === p.tm ? `${p.sleutel} ${p.van}` : `${p.sleutel} ${p.van}-${p.tm}`,
      bron: p.bron,
      bewijs: p.bewijs,
    }));
    this.#stappen.push({
      regel: code,
      tekst,
      bron,
      bewijs,
      feiten,
      parameters: verwijzingen,
      stappen: onder?.stappen ?? [],
    });
  }
}

/** A trail for the steps under a step, when there is one above it. */
export function tak(spoor: Spoor | undefined): Spoor | undefined {
  return spoor && new Spoor();
}
