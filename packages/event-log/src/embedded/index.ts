export { type Binaries, findBinaries } from './binaries.js';
export { connectionUrl, type PostgresConnection } from './connection.js';
export { createDatabase, dropDatabase } from './databases.js';
export type { EmbeddedOptions } from './site.js';
export { type EmbeddedPostgres, startPostgres } from './start.js';
export { type TemporaryDataDir, temporaryDataDir } from './temporary.js';
