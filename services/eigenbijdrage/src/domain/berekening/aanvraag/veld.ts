import type { Bsn, Datum } from '@iwlz/basis';
import type { Bijdrageperiode } from '../kalender/bijdrageperiode.js';
import type { Maand } from '../kalender/maand.js';
import type { Foutcode } from './fout.js';

/**
 * What may stand in a field, as data: `lees.ts` judges by it. `T` is the type that a sound value has, so that a table of fields
 * is checked against the interface that it describes.
 */
export type Veldsoort<T> = Vorm & { readonly _type?: T };

type Vorm =
  | { readonly vorm: 'tekst'; readonly min: number; readonly max: number }
  | { readonly vorm: 'geheel'; readonly min: number; readonly max: number }
  | { readonly vorm: 'waarheid' }
  | { readonly vorm: 'datum' | 'maand' | 'periode'; readonly min: string; readonly max: string }
  | { readonly vorm: 'keuze'; readonly waarden: readonly string[] }
  | { readonly vorm: 'bsn' }
  | { readonly vorm: 'object'; readonly object: Objectsoort }
  | { readonly vorm: 'lijst'; readonly item: Objectsoort; readonly uniek: string | undefined };

/** An object: its fields, the pairs of which the second may not lie before the first, and what else must hold. */
export interface Objectsoort {
  readonly velden: Readonly<Record<string, Veld>>;
  readonly paren: readonly (readonly [eerste: string, tweede: string])[];
  readonly toets: Toets | undefined;
}

/**
 * What must hold between fields. Gets the well-formed fields, whether nothing at all was wrong with the object, and whether a field
 * is there at all, well formed or not; says the faults, each with the field that it hangs on.
 */
export type Toets = (
  waarde: Readonly<Record<string, unknown>>,
  foutloos: boolean,
  aanwezig: (veld: string) => boolean,
) => readonly { readonly code: Foutcode; readonly veld: string; readonly tekst: string }[];

export interface Veld {
  readonly verplicht: boolean;
  readonly soort: Veldsoort<unknown>;
}

/** The fields of `T`: every one of them, each as required as it is in the interface. */
export type Velden<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optioneel<Exclude<T[K], undefined>> : Verplicht<T[K]>;
};

interface Verplicht<T> {
  readonly verplicht: true;
  readonly soort: Veldsoort<T>;
}

interface Optioneel<T> {
  readonly verplicht: false;
  readonly soort: Veldsoort<T>;
}

/** A field that must be there. */
export function verplicht<T>(soort: Veldsoort<T>): Verplicht<T> {
  return { verplicht: true, soort };
}

/** A field that may be absent, or null. */
export function optioneel<T>(soort: Veldsoort<T>): Optioneel<T> {
  return { verplicht: false, soort };
}

const HOOGSTE = 1_000_000_000_000;

/** A text of so many characters. */
export function tekst(min = 1, max = 80): Veldsoort<string> {
  return { vorm: 'tekst', min, max };
}

/** A whole number between two, both included. */
export function geheel(min: number, max: number): Veldsoort<number> {
  return { vorm: 'geheel', min, max };
}

/** An amount in cents, or hundredths. */
export const bedrag = geheel(0, HOOGSTE);

/** An amount that may be negative. */
export const bedragMetTeken = geheel(-HOOGSTE, HOOGSTE);

/** True or false. */
export const waarheid: Veldsoort<boolean> = { vorm: 'waarheid' };

/** A BSN that passes the 11-proef. */
export const bsn: Veldsoort<Bsn> = { vorm: 'bsn' };

/** A day between two, both included. */
export function datum(min = '1900-01-01', max = '2099-12-31'): Veldsoort<Datum> {
  return { vorm: 'datum', min, max };
}

/** A month between two, both included. */
export function maand(min = '1900-01', max = '2099-12'): Veldsoort<Maand> {
  return { vorm: 'maand', min, max };
}

/** A bijdrageperiode between two, both included. */
export function periode(min = '0001-P01', max = '9999-P13'): Veldsoort<Bijdrageperiode> {
  return { vorm: 'periode', min, max };
}

/** One of these texts. */
export function keuze<const W extends string>(...waarden: readonly W[]): Veldsoort<W> {
  return { vorm: 'keuze', waarden };
}

interface Extra {
  readonly paren?: readonly (readonly [string, string])[];
  readonly toets?: Toets;
}

/** An object with these fields. */
export function object<T extends object>(velden: Velden<T>, { paren = [], toets }: Extra = {}): ObjectVan<T> {
  return { vorm: 'object', object: { velden: velden, paren, toets } };
}

type ObjectVan<T> = { readonly vorm: 'object'; readonly object: Objectsoort } & { readonly _type?: T };

/** A list of such objects; `uniek` names the key that no two may share. */
export function lijst<T>(item: ObjectVan<T>, uniek?: keyof T & string): Veldsoort<readonly T[]> {
  return { vorm: 'lijst', item: item.object, uniek };
}
