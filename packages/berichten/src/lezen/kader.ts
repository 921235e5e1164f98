import type { Plan } from '../tabellen/plan.js';
import type { Plekken } from './posities.js';

/** An open element that holds elements. */
export interface Kader {
  readonly plan: Plan;
  readonly ouder: Kader | undefined;
  /** Where it stands in its parent; absent for the root. */
  readonly plek: Elementplek | undefined;
  readonly regel: number;
  readonly kolom: number;
  /** How often each field was seen, by rank. */
  readonly aantallen: number[];
  /** The highest rank seen. */
  laatste: number;
  plekken: Plekken | undefined;
  /** Object or, for a container, array; let go when the element closes. */
  waarde: Record<string, unknown> | unknown[] | undefined;
}

/** A child element within its frame. */
export interface Elementplek {
  readonly naam: string;
  /** Its rank in the table, and how many of its name there were so far, itself included; absent when the table has it not. */
  readonly rang?: number;
  readonly volgnummer?: number;
  readonly regel: number;
  readonly kolom: number;
}

export function nieuwKader(
  plan: Plan,
  ouder: Kader | undefined,
  plek: Elementplek | undefined,
  regel: number,
  kolom: number,
): Kader {
  const aantallen = new Array<number>(plan.velden.length).fill(0);
  return { plan, ouder, plek, regel, kolom, aantallen, laatste: 0, plekken: undefined, waarde: plan.isLijst ? [] : {} };
}

/** The names of fields come from the table only, never from the message: an element called `__proto__` is unknown. */
export function bewaar(kader: Kader, sleutel: string, waarde: unknown): void {
  if (Array.isArray(kader.waarde)) kader.waarde.push(waarde);
  else if (kader.waarde) kader.waarde[sleutel] = waarde;
}
