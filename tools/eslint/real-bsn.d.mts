/** See real-bsn.mjs. */
export function findRealBsns(text: string): { index: number; masked: string }[];
