import { AW317 } from './aw317.js';
import { AW33 } from './aw33.js';
import { AW35 } from './aw35.js';
import { AW39 } from './aw39.js';
import { CA317, CA319 } from './cak.js';
import { IO31, ZK31, ZK33, ZK35, ZK39 } from './elders.js';
import type { Geval } from './geval.js';

export type { Geval } from './geval.js';

/** Messages with what the official set says of them: every row of the rules is broken by one of them at least. */
export const GEVALLEN: readonly Geval[] = [
  ...[...IO31, ...AW33, ...AW35, ...AW39, ...CA317, ...CA319, ...ZK31, ...ZK33, ...ZK35, ...ZK39, ...AW317],
];
