import type { Datum } from '@iwlz/basis';

/** One code: what it means and, where known, from when until when (inclusive) it may be used. */
export interface Code {
  readonly code: string;
  readonly betekenis: string;
  readonly vanaf?: Datum;
  readonly tot?: Datum;
}

/** A code list of the standard, with its number in the information model. */
export interface Codelijst {
  /** The name of the list, as the XSD calls its type without `LDT_`. */
  readonly naam: string;
  /** `COD578`. */
  readonly nummer: string;
  readonly bron: string;
  readonly codes: readonly Code[];
}

/** How a list is written down: code to meaning, or to meaning with dates. */
export interface Codetabel {
  readonly [code: string]: string | { readonly betekenis: string; readonly vanaf?: Datum; readonly tot?: Datum };
}

export function codelijst(nummer: string, naam: string, tabel: Codetabel): Codelijst {
  const codes = Object.entries(tabel).map(([code, rij]) =>
    typeof rij === 'string' ? { code, betekenis: rij } : { code, ...rij },
  );
  return {
    naam,
    nummer,
    bron: `codelijst ${nummer}, iWlz-codelijsten; opsomming in Basisschema 2.2 (LDT_${naam})`,
    codes,
  };
}

/** The codes that may be used on that day. */
export function codesOp(lijst: Codelijst, dag: Datum): Code[] {
  return lijst.codes.filter((c) => (c.vanaf === undefined || c.vanaf <= dag) && (c.tot === undefined || dag <= c.tot));
}

/** The row of a code, also of one that may no longer or not yet be used; `undefined` when the list never knew it. */
export function zoekCode(lijst: Codelijst, code: string): Code | undefined {
  return lijst.codes.find((c) => c.code === code);
}
