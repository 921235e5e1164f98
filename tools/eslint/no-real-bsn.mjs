import { findRealBsns } from './real-bsn.mjs';

/**
 * ESLint rule: no number in a source file may look like a real BSN, be it code, string, template or comment.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noRealBsn = {
  meta: {
    type: 'problem',
    docs: { description: 'Reject nine digits that pass the 11-proef and do not begin with 9999' },
    messages: { realBsn: '{{masked}} could be a real BSN: invented ones begin with 9999' },
    schema: [],
  },
  create: ({ sourceCode, report }) => ({
    Program() {
      for (const { index, masked } of findRealBsns(sourceCode.text)) {
        const loc = { start: sourceCode.getLocFromIndex(index), end: sourceCode.getLocFromIndex(index + 9) };
        report({ loc, messageId: 'realBsn', data: { masked } });
      }
    },
  }),
};
