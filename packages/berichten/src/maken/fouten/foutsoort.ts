import type { Datum } from '@iwlz/basis';
import type { Heenbericht } from '../../catalogus.js';
import type { Eenheid, Plek } from '../../regels/regel.js';

/** A class of a message that may be changed: a copy of what was made right. */
export type Boom = Wijzigbaar<Eenheid>;
type Wijzigbaar<T> = T extends readonly (infer U)[]
  ? Wijzigbaar<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Wijzigbaar<T[K]> }
    : T;

/** One way to make a client break exactly one rule, exactly once. */
export interface Foutsoort {
  readonly code: string;
  readonly berichten: readonly Heenbericht[];
  /** The units that it can be planted in, of one client. */
  readonly bij: (client: Boom) => readonly (Boom | undefined)[] | undefined;
  /** Which of them will do; any when absent. */
  readonly als?: (eenheid: Boom) => boolean;
  readonly plant: (eenheid: Boom, dagtekening: Datum) => unknown;
  /** Field of the unit that the finding names first; absent: the unit itself. Or another place. */
  readonly plek?: keyof Boom | ((eenheid: Boom, client: Boom) => Plek);
}

/** The client itself. */
export function client(c: Boom): readonly Boom[] {
  return [c];
}

/** Whether the unit has one of these forms of delivery. */
export function vorm(...vormen: readonly string[]): (eenheid: Boom) => boolean {
  return (k) => vormen.includes(k.leveringsvorm ?? '');
}

/** Adds a unit to its list that is the same, but for what is said. */
export function verdubbel(lijst: Boom[] | undefined, k: Boom, anders: Partial<Boom> = {}): void {
  lijst?.push({ ...k, ...anders });
}
