/** How much a document may be before it is refused unread. Crossing one is a finding, never an error of the program. */
export interface Grenzen {
  /** Elements within each other. */
  readonly diepte: number;
  /** Characters between two tags, and within one tag. */
  readonly tekstTekens: number;
  /** Attributes of one element. */
  readonly attributen: number;
  /** Bytes of the whole document. */
  readonly documentBytes: number;
  /** Client blocks. */
  readonly clienten: number;
  /** Elements within one client block: bounds memory, and the rules that compare units with each other. */
  readonly elementenPerClient: number;
  /** Findings that are listed; those after it are counted only. */
  readonly bevindingen: number;
}

export const STANDAARDGRENZEN: Grenzen = {
  diepte: 64,
  tekstTekens: 65_536,
  attributen: 32,
  documentBytes: 256 * 1024 * 1024,
  clienten: 100_000,
  elementenPerClient: 5_000,
  bevindingen: 10_000,
};
