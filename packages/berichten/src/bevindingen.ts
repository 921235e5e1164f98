import type { Bevinding } from '@iwlz/basis';

/** A class within a client block: the `volgnummer`-th of that name in the block, from 1. `Client` is 1; `Header` has no block. */
export interface Klasseverwijzing {
  readonly blok?: number;
  readonly klasse: string;
  readonly volgnummer: number;
}

/** One finding on a message: a `Bevinding` that also knows every place and whom it concerns. */
export interface Fout extends Bevinding {
  /** All official Locaties, in the order of the document; `pad` is the first that is not in the Header. */
  readonly locaties: readonly string[];
  /** What stands at each Locatie, as anyone may see it; undefined where that is no field or must stay hidden. */
  readonly waarden: readonly (string | undefined)[];
  /** Where the retour carries the code. Empty for a finding on structure: such a message gets no retour. */
  readonly klassen: readonly Klasseverwijzing[];
}

/** What a finding says, without where. */
export type Klacht = Pick<Fout, 'code' | 'retourcode' | 'tekst'>;

/** Whether a finding is of a rule of the official set (XSLT); a retour that carries one names the version of that set. */
export function isRegelVanDeSet(code: string): boolean {
  return /^(CD|CS|TR)\d{3}$/.test(code);
}

/** The codes of findings that are no rule of the standard: why a text could not be read, and what the XSD would say. */
export const ONLEESBAAR = {
  /** Not well-formed XML, or not in an encoding that is read, or with a DTD. */
  xml: 'xml',
  /** Larger or deeper than the limits allow. */
  grens: 'grens',
  /** XML, but no message that is known. */
  bericht: 'bericht',
} as const;
export const XSD = 'xsd';

export interface Positie {
  readonly regel: number;
  readonly kolom: number;
}

/** A finding of the structure or of the reading itself: retourcode 0001. */
export function leesfout(code: string, tekst: string, positie?: Positie, pad = ''): Fout {
  const waar = positie ? { regel: positie.regel, kolom: positie.kolom } : {};
  return { code, retourcode: '0001', pad, ...waar, tekst, locaties: pad === '' ? [] : [pad], waarden: [], klassen: [] };
}

const LANGSTE_CITAAT = 40;

/** A piece of the message as it may be shown in a finding, between quotation marks. */
export function citaat(tekst: string): string {
  return `"${toonbaar(tekst)}"`;
}

/**
 * A text of the sender as anyone may see it: short, on one line, without control characters, and with every number of nine
 * digits masked, because it may be a BSN that stands in the wrong place.
 */
export function toonbaar(tekst: string): string {
  // Masked before it is cut, so that no part of a number is left; a number that runs past the cut is masked as well.
  const begin = tekst.slice(0, 2 * LANGSTE_CITAAT).replace(/\d{7,}(?=\d{2})/g, '*******');
  const kort = begin.length > LANGSTE_CITAAT ? `${begin.slice(0, LANGSTE_CITAAT)}...` : begin;
  return kort.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '\u00b7');
}
