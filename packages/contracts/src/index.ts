export * from './catalogus.js';
export { schemaIdOf } from './codec.js';
export type { EventType, Feit, TopicInfo } from './event-type.js';
export * from './fouten.js';
export * from './generated/index.js';
