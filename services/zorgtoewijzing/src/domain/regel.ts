import type { zorg } from '@iwlz/contracts';

/** What every rule row says of itself, in whatever table it stands. */
export interface Regeltekst {
  /** The retourcode, or the ZT code of the platform. */
  readonly code: string;
  /** Plain Dutch: what is wrong, and what to do instead. */
  readonly tekst: string;
  /** Where the rule comes from: the technische regel of iWlz 2.2 and the place in the rule book. */
  readonly bron: string;
}

/** The finding that a rule is broken, at the `volgnummer`-th record of this class in the block. */
export function fout({ code, tekst }: Regeltekst, klasse: string, volgnummer: number): zorg.Fout {
  return { retourcode: code, klasse, volgnummer, tekst };
}
