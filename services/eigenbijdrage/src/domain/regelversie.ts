/**
 * Version of rules and parameters of the Wlz contribution. Part of every decision: with the facts it names, the same version
 * gives the same explanation again (ADR 0020). Goes up with every change that may move an amount: `regelversie.json` holds a
 * fingerprint of what each version computes, and `regelversie.spec.ts` fails when another comes out.
 */
export const REGELVERSIE = 'wlz-2026.2';
