import { CONDITIES } from './cd.js';
import { CONSTRAINTS } from './cs.js';
import type { Regel } from './regel.js';
import { TECHNISCHE_REGELS } from './tr.js';
import { EIGEN_REGELS } from './zt.js';

/** Every rule within a message, the official ones in the order in which the official set judges them at one element. */
export const REGELS: readonly Regel[] = [...CONDITIES, ...CONSTRAINTS, ...TECHNISCHE_REGELS, ...EIGEN_REGELS];
