import { isDatum, type Datum } from '@iwlz/basis';

/**
 * Reads a JSON value into a typed one. What is wrong is added to `fouten`, with its path, and reading goes on, so that a
 * person gets all mistakes of a line at once; what comes out then means nothing. `null` and absent are the same.
 */
export type Lezer<T> = (waarde: unknown, pad: string, fouten: string[]) => T;

/** What a reader gives. */
export type Gelezen<L> = L extends Lezer<infer T> ? T : never;

/** A text. */
export const tekst: Lezer<string> = enkel((w) => typeof w === 'string', 'een tekst');
/** A whole number. */
export const getal: Lezer<number> = enkel((w) => Number.isSafeInteger(w), 'een geheel getal');
/** A whole number from the one up to and including the other. */
export function getalVan(laagste: number, hoogste: number): Lezer<number> {
  const past = (w: unknown) => Number.isSafeInteger(w) && laagste <= (w as number) && (w as number) <= hoogste;
  return enkel(past, `een geheel getal van ${laagste} tot en met ${hoogste}`);
}
/** One of these texts. */
export function een(...waarden: readonly string[]): Lezer<string> {
  return enkel((w) => typeof w === 'string' && waarden.includes(w), `een van ${waarden.join(', ')}`);
}
/** A time of the day. */
export const tijd: Lezer<string> = enkel(
  (w) => typeof w === 'string' && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(w),
  'een tijd UU:MM:SS',
);
/** True or false. */
export const janee: Lezer<boolean> = enkel((w) => typeof w === 'boolean', 'true of false');
/** A day of the calendar. */
export const dag: Lezer<Datum> = enkel((w) => typeof w === 'string' && isDatum(w), 'een bestaande datum JJJJ-MM-DD');

/** A field that may be left out; `null` then. */
export function mag<T>(lezer: Lezer<T>): Lezer<T | null> {
  return (waarde, pad, fouten) => (waarde === null || waarde === undefined ? null : lezer(waarde, pad, fouten));
}

/** A field that has a value of its own when it is left out. */
export function anders<T>(lezer: Lezer<T>, waarde: T): Lezer<T> {
  return (w, pad, fouten) => mag(lezer)(w, pad, fouten) ?? waarde;
}

/** A list; one that is left out is empty. */
export function lijst<T>(lezer: Lezer<T>): Lezer<readonly T[]> {
  return (waarde, pad, fouten) => {
    if (waarde === null || waarde === undefined) return [];
    if (Array.isArray(waarde)) return waarde.map((w, i) => lezer(w, `${pad}[${i}]`, fouten));
    fouten.push(`${pad}: hier hoort een lijst te staan`);
    return [];
  };
}

/** An object with these fields; others are passed over. The result has the fields in the order given here. */
export function object<V extends Record<string, Lezer<unknown>>>(
  velden: V,
): Lezer<{ readonly [K in keyof V]: Gelezen<V[K]> }> {
  const lezers = Object.entries(velden);
  return (waarde, pad, fouten) => {
    const bron = isObject(waarde) ? waarde : {};
    const eigen: string[] = isObject(waarde) ? fouten : []; // one mistake is enough for what is no object at all
    if (!isObject(waarde)) fouten.push(`${pad || 'de regel'}: hier hoort een object te staan`);
    const paren = lezers.map(([naam, lezer]) => {
      const binnen = Object.hasOwn(bron, naam) ? bron[naam] : undefined;
      return [naam, lezer(binnen, pad === '' ? naam : `${pad}.${naam}`, eigen)] as const;
    });
    return Object.fromEntries(paren) as { readonly [K in keyof V]: Gelezen<V[K]> };
  };
}

/** Whether it is an object with named fields. */
export function isObject(waarde: unknown): waarde is Readonly<Record<string, unknown>> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function enkel<T>(klopt: (waarde: unknown) => boolean, wat: string): Lezer<T> {
  return (waarde, pad, fouten) => {
    if (!klopt(waarde)) {
      fouten.push(
        `${pad}: hier hoort ${wat} te staan${waarde === undefined || waarde === null ? ', er staat niets' : ''}`,
      );
    }
    return waarde as T;
  };
}
