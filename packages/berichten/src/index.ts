export * from './bevindingen.js';
export * from './catalogus.js';
export * from './release.js';
export * from './codelijsten/codelijst.js';
export * as codelijsten from './codelijsten/codelijsten.js';
export * from './codelijsten/retourcodes.js';
export * from './lezen/grenzen.js';
export type { Bytes } from './lezen/lees.js';
export * from './schrijven.js';
