export * from './keten.js';
export * from './specs.js';
