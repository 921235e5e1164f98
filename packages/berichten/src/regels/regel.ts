import { isDatum, jaarMaandDag } from '@iwlz/basis';
import type { BERICHTEN, Heenbericht } from '../catalogus.js';
import type { Klasse, Lijst, Velden, Waarde } from '../tabellen/bouwstenen.js';
import type { Planveld } from '../tabellen/plan.js';
import { samengevouwen } from '../tabellen/xsd.js';

/** One rule within a message, as a row. A rule with two checks at different places is two rows with one code. */
export type Regel = Klasseregel | Clientenregel | Slotregel;

interface Regelkop {
  /** `CD051`; a rule of the platform's own begins with `ZT-`. */
  readonly code: string;
  /** What a retour carries for it: `D051`. */
  readonly retourcode: string;
  readonly berichten: readonly Heenbericht[];
  /** One sentence in plain Dutch: what must be so. */
  readonly tekst: string;
  /** Where it comes from. */
  readonly bron: string;
  /** The retour carries the code at every class that a finding names, not only at the one where the rule hangs. */
  readonly paar?: true;
}

/** A rule over the client blocks of a message: no two may have the same key. Only the keys are kept. */
export interface Clientenregel extends Regelkop {
  readonly uniek: (client: Eenheid) => string;
}

/** A rule on the Header that the official set judges at the list of clients, so that its findings come after theirs. */
export interface Slotregel extends Regelkop {
  readonly slot: (header: Eenheid) => Uitkomst;
}

/** A rule within one client block: where it hangs and when it is broken. What the predicate sees are texts as in the message. */
export interface Klasseregel extends Regelkop {
  /**
   * The elements at which it is judged, by the end of their path: a class (`Aanvraag`), a list (`Aanvraag/AanvraagInstellingen`)
   * or a field (`GeleverdZorgzwaartepakket/Sleuteldatum`), where it is judged only if the field is there. Or a test on fields.
   */
  readonly bij: readonly string[] | ((veld: Planveld) => boolean);
  /**
   * `eenheid` is the class at which the rule hangs, or the one that owns the field or list. One entry per finding: the places
   * it names; those that are absent are left out. `omgeving` goes on to the next rule: what is made later must not look at it.
   */
  readonly toets: (eenheid: Eenheid, omgeving: Omgeving) => Uitkomst;
}

/** A place that a finding names: an object of the message, or one of its fields. */
export interface Plek {
  readonly waarde: object;
  readonly sleutel?: string;
}

/** What a predicate finds; `false` or nothing in it: the rule is kept. */
export type Uitkomst = Iterable<readonly Plek[]> | false;

/** The predicate of a rule that the official set names but leaves open: it finds nothing (berichten.md 6.5). */
export const toetstNiets = (): Uitkomst => false;

/** Where a predicate stands: what is around the class it looks at. */
export interface Omgeving {
  readonly header: Eenheid;
  /** The client block; in the Header the Header itself. */
  readonly client: Eenheid;
  /** The class around this one. */
  readonly ouder: Omgeving | undefined;
  readonly eenheid: Eenheid;
  /** The list this class stands in, and its place there, from 0. */
  readonly broers: readonly Eenheid[];
  readonly index: number;
  /** Text of the field, when the rule hangs on a field. */
  readonly waarde: string;
  readonly sleutel: string;
  /** The units, when the rule hangs on a list. */
  readonly lijst: readonly Eenheid[];
}

type KlassenIn<I> =
  I extends Klasse<infer V extends Velden>
    ? I | KlassenIn<V[keyof V]['inhoud']>
    : I extends Lijst<string, infer J>
      ? KlassenIn<J>
      : never;
type Sleutels<U> = U extends unknown ? keyof U : never;
type Veldwaarde<U, K> = U extends unknown ? (K extends keyof U ? Exclude<U[K], undefined> : never) : never;
/** All of the union in one: every field that one of them has, perhaps absent, and so all the way down. */
type Samengenomen<U> = [U] extends [string]
  ? string
  : [U] extends [readonly unknown[]]
    ? readonly Samengenomen<U[number]>[]
    : { readonly [K in Sleutels<U>]?: Samengenomen<Veldwaarde<U, K>> | undefined };

/**
 * Any class of any heenbericht: every field that one of them has, each of them perhaps absent, also further down. A rule hangs
 * on several classes and runs on messages that were built in memory with only some fields; a field that no class has does not
 * compile.
 */
export type Eenheid = Samengenomen<Waarde<KlassenIn<(typeof BERICHTEN)[Heenbericht]['header' | 'client']>>>;

/** The official value of a field: normalised; empty when the field is absent. */
export function n(waarde: string | undefined): string {
  return waarde === undefined ? '' : samengevouwen(waarde);
}

export function gevuld(waarde: string | undefined): boolean {
  return n(waarde) !== '';
}

/** Whether the field has one of these codes; an absent field has none. */
export function isEen(waarde: string | undefined, ...codes: readonly string[]): boolean {
  return waarde !== undefined && codes.includes(n(waarde));
}

/**
 * A date as the official set compares it: the number that is left without hyphens; NaN when absent, so that every comparison
 * with it is false. Also right for the dates that XSD knows and the calendar does not.
 */
export function getal(datum: string | undefined): number {
  if (datum === undefined) return NaN;
  return isDatum(datum) ? jaarMaandDag(datum) : Number(datum.replaceAll('-', ''));
}

/** The places of some fields of an object; of the object itself when no field is named. */
export function op<T extends object>(waarde: T | undefined, ...sleutels: readonly (keyof T & string)[]): Plek[] {
  if (waarde === undefined) return [];
  return sleutels.length === 0 ? [{ waarde }] : sleutels.map((sleutel) => ({ waarde, sleutel }));
}

/** One finding at these places. */
export function fout(...plekken: readonly (readonly Plek[])[]): Uitkomst {
  return [plekken.flat()];
}

/** The findings of several checks of one rule, in order. */
export function samen(...uitkomsten: readonly Uitkomst[]): Uitkomst {
  return uitkomsten.flatMap((u) => (u ? [...u] : []));
}
