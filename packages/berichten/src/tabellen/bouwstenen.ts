import type { EnkelType } from './enkelvoudig.js';

export type Ruimte = 'bericht' | 'basisschema';

/** A class: elements in a fixed order. `ruimte` says in which namespace its children stand (berichten.md chapter 1). */
export interface Klasse<V extends Velden = Velden, R extends Ruimte = Ruimte> {
  readonly soort: 'klasse';
  readonly ruimte: R;
  readonly velden: V;
}

/** A container that holds one element, one or more times: `GeleverdeFuncties` with `GeleverdeFunctie`. Its value is an array. */
export interface Lijst<N extends string = string, I extends EnkelType | Klasse = EnkelType | Klasse> {
  readonly soort: 'lijst';
  readonly item: N;
  readonly inhoud: I;
}

export type Inhoud = EnkelType | Klasse | Lijst;

/** One element of a class: what is in it, whether it must be there, and what it means (in Dutch, for the reference pages). */
export interface Veld<I extends Inhoud = Inhoud, M extends 0 | 1 = 0 | 1> {
  readonly inhoud: I;
  readonly min: M;
  readonly uitleg: string;
}

/** Element names in the order of the wire. */
export interface Velden {
  readonly [element: string]: Veld;
}

/** A class of the message itself; in a retour it carries RetourCodes. */
export function klasse<const V extends Velden>(velden: V): Klasse<V, 'bericht'> {
  return { soort: 'klasse', ruimte: 'bericht', velden };
}

/** A composite type of the Basisschema (CDT): its children stand in the namespace of the Basisschema. */
export function cdt<const V extends Velden>(velden: V): Klasse<V, 'basisschema'> {
  return { soort: 'klasse', ruimte: 'basisschema', velden };
}

export function lijst<const N extends string, I extends EnkelType | Klasse>(item: N, inhoud: I): Lijst<N, I> {
  return { soort: 'lijst', item, inhoud };
}

/** An element that must be there. */
export function een<I extends Inhoud>(inhoud: I, uitleg: string): Veld<I, 1> {
  return { inhoud, min: 1, uitleg };
}

/** An element that may be absent. */
export function optioneel<I extends Inhoud>(inhoud: I, uitleg: string): Veld<I, 0> {
  return { inhoud, min: 0, uitleg };
}

/**
 * The value of what a table describes: text for a simple type, an object for a class, an array for a list. Field names are
 * the element names in lowerCamelCase; texts stand exactly as in the message.
 */
export type Waarde<I> =
  I extends Klasse<infer V> ? Klassewaarde<V> : I extends Lijst<string, infer J> ? readonly Waarde<J>[] : string;

type Klassewaarde<V extends Velden> = Plat<
  { readonly [K in keyof V as V[K]['min'] extends 1 ? Uncapitalize<K & string> : never]: Waarde<V[K]['inhoud']> } & {
    readonly [K in keyof V as V[K]['min'] extends 1 ? never : Uncapitalize<K & string>]?:
      Waarde<V[K]['inhoud']> | undefined;
  }
>;

type Plat<T> = { [K in keyof T]: T[K] };

/** The name of a field in a value: `ToewijzingIngangsdatum` is `toewijzingIngangsdatum`. */
export function sleutelVan(element: string): string {
  return element.charAt(0).toLowerCase() + element.slice(1);
}
