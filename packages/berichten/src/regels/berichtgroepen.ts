import type { Heenbericht } from '../catalogus.js';

/*
 * The messages that share their classes and therefore their rules (berichten.md 6). A rule that holds for one message of a
 * group only, or not for one of them, names the messages itself.
 */

/** With allocations: AW33, ZK31, ZK33. */
export const TOEWIJZING: readonly Heenbericht[] = ['AW33', 'ZK31', 'ZK33'];
/** With an indication and its client: the same and IO31. */
export const GROOT: readonly Heenbericht[] = [...TOEWIJZING, 'IO31'];
/** Start of care. */
export const AANVANG: readonly Heenbericht[] = ['AW35', 'ZK35'];
/** Mutation and request. */
export const MUTATIE: readonly Heenbericht[] = ['AW39', 'ZK39'];
/** To the CAK. */
export const CAK: readonly Heenbericht[] = ['CA317', 'CA319'];
/** The waiting list. */
export const WACHTLIJST: readonly Heenbericht[] = ['AW317'];
export const ALLE: readonly Heenbericht[] = [...GROOT, ...AANVANG, ...MUTATIE, ...CAK, ...WACHTLIJST];
