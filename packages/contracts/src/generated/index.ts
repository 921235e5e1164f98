// Generated from schemas/ by packages/contracts/tools/generate.mjs; do not edit.

export * as bericht from './bericht.js';
export * as bijdrage from './bijdrage.js';
export * as bijdragegegevens from './bijdragegegevens.js';
export * as client from './client.js';
export * as huishouden from './huishouden.js';
export * as melding from './melding.js';
export * as zorg from './zorg.js';
