import { stelZeker } from '@iwlz/basis';
import type { Release } from '../release.js';
import { CONDITIES } from './cd.js';
import { CONSTRAINTS } from './cs.js';
import type { Regel } from './regel.js';
import { TECHNISCHE_REGELS } from './tr.js';
import { EIGEN_REGELS } from './zt.js';

/** Every rule within a message of release 2.2, the official ones in the order in which the official set judges them at one element. */
export const REGELS: readonly Regel[] = [...CONDITIES, ...CONSTRAINTS, ...TECHNISCHE_REGELS, ...EIGEN_REGELS];

/** The rules by which a release is judged. A next release has a list of its own: the rows that stay and those that are new. */
export function regelsVan(release: Release): readonly Regel[] {
  const regels = REGELSETS.get(release.naam);
  stelZeker(regels, `release ${release.naam} heeft geen regels`);
  return regels;
}

const REGELSETS: ReadonlyMap<string, readonly Regel[]> = new Map([['2.2', REGELS]]);
