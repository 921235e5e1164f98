import { ONLEESBAAR, type Positie } from '../bevindingen.js';

/**
 * Why reading cannot go on. Thrown inside the reader and caught by the reader itself: the outside sees a finding. One without
 * a place gets that of what is being read.
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

/** The document is no XML. */
export function geenXml(tekst: string, positie?: Positie): Leesstop {
  return new Leesstop(ONLEESBAAR.xml, tekst, positie);
}
