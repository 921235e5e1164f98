import type { Rule } from 'eslint';

/** See no-real-bsn.mjs. */
export const noRealBsn: Rule.RuleModule;
