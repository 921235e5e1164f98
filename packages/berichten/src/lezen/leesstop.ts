import type { Positie } from '../bevindingen.js';

/**
 * Why reading cannot go on. Thrown inside the reader, out of the callbacks of the XML parser, and caught by the reader itself:
 * the outside sees a finding.
 */
export class Leesstop extends Error {
  override readonly name = 'Leesstop';

  constructor(
    readonly code: string,
    readonly tekst: string,
    readonly positie?: Positie,
  ) {
    super(tekst);
  }
}
