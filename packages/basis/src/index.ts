export * from './bevinding.js';
export * from './bsn.js';
export * from './datum.js';
export * from './periode.js';
export * from './tijdstip.js';
export * from './werkdagen.js';
