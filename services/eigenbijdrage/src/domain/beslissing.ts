import type { Datum } from '@iwlz/basis';
import type { bijdrage } from '@iwlz/contracts';
import { besluitAlles } from './besluit/besluit.js';
import { teMelden } from './besluit/huisgenoot.js';
import type { Bereken } from './besluit/maanden.js';
import { verschilInBevindingen } from './bevinding/bevindingen.js';
import { evolve } from './evolve.js';
import type { Stand } from './stand.js';

/**
 * The facts that are decided on one event of one client, as they pile up, and the stand with those facts folded in: what is
 * decided next starts from there. It lives for one event only.
 */
export class Beslissing {
  readonly #feiten: bijdrage.BijdrageFeit[] = [];
  #stand: Stand;

  constructor(
    private readonly voor: Stand,
    readonly vandaag: Datum,
    readonly oorzaak: readonly string[],
    private readonly bereken: Bereken,
  ) {
    this.#stand = voor;
  }

  /** The stand after the facts so far. */
  get stand(): Stand {
    return this.#stand;
  }

  /** The facts so far, in order. */
  get feiten(): bijdrage.BijdrageFeit[] {
    return this.#feiten;
  }

  /** Adds facts, in order. */
  neem(...feiten: readonly bijdrage.BijdrageFeit[]): void {
    this.#feiten.push(...feiten);
    this.#stand = feiten.reduce(evolve, this.#stand);
  }

  /** Adds what follows from something new: what partners must know, what does not fit, and what is owed now. */
  neemGevolgen(): void {
    this.neem(...teMelden(this.voor, this.#stand).map((data) => ({ type: 'HuisgenootGemeld' as const, data })));
    this.neem(...verschilInBevindingen(this.#stand, this.vandaag));
    this.neem(...besluitAlles(this.#stand, this, this.bereken));
  }
}
