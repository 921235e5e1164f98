import { isBsn, isDatum, type Datum } from '@iwlz/basis';
import { z } from 'zod';
import { nl } from 'zod/locales';

z.config(nl());

/** What the fields of a fact may hold. No text repeats the value: it may be a BSN. */

export const bsn = z.string().refine(isBsn, 'geen geldig BSN (negen cijfers, 11-proef)');

export const dag = z
  .string()
  .refine(isDatum, 'geen bestaande datum (JJJJ-MM-DD)')
  .transform((d) => d);

export const tekst = z
  .string()
  .min(1, 'is leeg')
  .max(255, 'is langer dan 255 tekens')
  .refine((t) => !/[\p{Cc}\p{Cs}]/u.test(t), 'bevat een teken dat geen tekst is');

export const maand = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'geen maand (JJJJ-MM)');

/** Of the income, the vermogen or the work: as far back as a contribution looks. */
export const jaar = z.int().min(2010).max(2099);

const MAX_CENTEN = 1e12;
/** Cents; never below zero. */
export const bedrag = z.int().min(0).max(MAX_CENTEN);
/** Cents; below zero too. */
export const bedragOfTekort = z.int().min(-MAX_CENTEN).max(MAX_CENTEN);
/** Hours in hundredths. */
export const honderdsten = z.int().min(0).max(1_000_000);

/** What may be left out, or be null: then null. */
export function mag<T>(veld: z.ZodType<T>): z.ZodDefault<z.ZodNullable<z.ZodType<T>>> {
  return veld.nullable().default(null);
}

/** A yes or no that is no when left out. */
export const nee = z.boolean().default(false);

/** Days from `van` to and including `tm`; absent: still so. */
export const dagen = { van: dag, tm: mag(dag) };

/** The object with the rule that its days are in order; judged also when something else is wrong with it. */
export function opVolgorde<T extends { readonly van: Datum | null; readonly tm: Datum | null }>(
  velden: z.ZodType<T>,
): z.ZodType<T> {
  return velden.refine(({ van, tm }) => van === null || tm === null || van <= tm, {
    path: ['tm'],
    error: 'ligt voor van',
    when: ({ value }) => {
      const { van, tm } = (value ?? {}) as { van?: unknown; tm?: unknown };
      return typeof van === 'string' && isDatum(van) && typeof tm === 'string' && isDatum(tm);
    },
  });
}
