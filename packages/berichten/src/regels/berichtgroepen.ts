import type { Heenbericht } from '../catalogus.js';

/*
 * The messages that share their classes and therefore their rules (berichten.md 6). A message that gets its table joins its
 * groups here; rules that hold for one message of a group only name it themselves.
 */

/** With an indication: IO31, AW33, ZK31, ZK33. */
export const GROOT: readonly Heenbericht[] = ['AW33'];
/** With allocations: AW33, ZK31, ZK33. */
export const TOEWIJZING: readonly Heenbericht[] = ['AW33'];
/** Start of care: AW35, ZK35. */
export const AANVANG: readonly Heenbericht[] = ['AW35'];
/** Mutation and request: AW39, ZK39. */
export const MUTATIE: readonly Heenbericht[] = ['AW39'];
