import type { Bewijs } from './stap.js';

/** A rule as an explanation cites it: its code, where it comes from, and how sure that is. */
export interface Regel {
  readonly code: string;
  readonly bron: string;
  readonly bewijs: Bewijs;
}

/** Rules out of a table of code to source and evidence. */
export function regels<C extends string>(
  tabel: Readonly<Record<C, readonly [bron: string, bewijs: Bewijs]>>,
): Readonly<Record<C, Regel>> {
  const paren = Object.entries<readonly [string, Bewijs]>(tabel).map(([code, [bron, bewijs]]) => [
    code,
    { code, bron, bewijs },
  ]);
  return Object.fromEntries(paren) as Record<C, Regel>;
}
