/**
 * One finding about what was handed in: what is wrong, where, and what to do. Findings are values, never exceptions;
 * a reader gets all of them at once. The `tekst` is plain Dutch and holds no BSN.
 */
export interface Bevinding {
  /** The rule: `CD051`, `TR101`, `xsd`, `ZT-W04`; for rules across messages the retourcode itself (`9019`). */
  readonly code: string;
  /** What the retour carries for it: `D051`, `9101`; the same as `code` for a platform's own ZT code. */
  readonly retourcode: string;
  /** The official Locatie, an XPath of local names (`/Bericht/Clienten/Client[2]/Bsn`); empty when there is none. */
  readonly pad: string;
  /** Line and column in the file, from 1; absent when the message was not read from a file. */
  readonly regel?: number;
  readonly kolom?: number;
  readonly tekst: string;
}

/** A defect of this program or of what it stored: stop, keep the position, call a human. Never retried. */
export class GeschondenInvariant extends Error {
  override readonly name = 'GeschondenInvariant';
}

/** Throws `GeschondenInvariant` unless the condition holds. Not for input: bad input is normal here. */
export function stelZeker(voorwaarde: unknown, wat: string): asserts voorwaarde {
  if (!voorwaarde) throw new GeschondenInvariant(wat);
}
