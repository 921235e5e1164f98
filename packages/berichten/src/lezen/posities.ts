import type { Positie } from '../bevindingen.js';
import type { Plan } from '../tabellen/plan.js';

/**
 * Where in the file the parts of one block stood. Kept beside the values, not in them, so that a message that was read and
 * one that was built in memory are the same to the rules.
 */
export class Posities {
  readonly #plekken = new Map<object, Plekken>();

  /** Notes an object of the message; its fields are noted on what is given back. */
  voegToe(waarde: object, plan: Plan, regel: number, kolom: number): Plekken {
    const plekken = new Plekken(plan, regel, kolom);
    this.#plekken.set(waarde, plekken);
    return plekken;
  }

  /** The place of an object, or of one of its fields. */
  van(waarde: object, sleutel?: string): Positie | undefined {
    const plekken = this.#plekken.get(waarde);
    return sleutel === undefined ? plekken?.eigen : plekken?.veld(sleutel);
  }
}

/** The place of one object and of its fields. */
export class Plekken {
  readonly eigen: Positie;
  readonly #plan: Plan;
  /** Line and column of each field, by rank. */
  readonly #velden: number[];

  constructor(plan: Plan, regel: number, kolom: number) {
    this.#plan = plan;
    this.eigen = { regel, kolom };
    this.#velden = new Array<number>(2 * plan.velden.length);
  }

  noteer(rang: number, regel: number, kolom: number): void {
    this.#velden[2 * rang] = regel;
    this.#velden[2 * rang + 1] = kolom;
  }

  veld(sleutel: string): Positie | undefined {
    const rang = this.#plan.velden.find((v) => v.sleutel === sleutel)?.rang ?? NaN;
    const [regel, kolom] = [this.#velden[2 * rang], this.#velden[2 * rang + 1]];
    return regel === undefined || kolom === undefined ? undefined : { regel, kolom };
  }
}
