import type { Site } from './site.js';

/** For every server: one machine, one user of it, a log on disk. Memory as PostgreSQL's own default, 128 MB. */
const EMBEDDED = {
  listen_addresses: '', // Unix socket only
  unix_socket_permissions: '0700',
  // A process takes up to some twenty; several share a server: tests, and the demo with every service twice.
  max_connections: '400',
  shared_buffers: '128MB',
  jit: 'off', // its compile time exceeds every query of ours
  autovacuum: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // LOG and worse, no ERROR: the text of a failed statement may quote a value, such as a BSN. The client gets it anyway.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
} as const;

/** What was committed survives a power cut. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', wal_level: 'replica' } as const;

/** For data that is thrown away. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
} as const;

/** The arguments of `postgres` for this site: `-D`, where the socket goes, then every setting as `-c name=value`. */
export function serverArguments(site: Site): string[] {
  const settings = {
    ...EMBEDDED,
    ...(site.durable ? DURABLE : FAST),
    ...site.settings,
    unix_socket_directories: site.connection.host,
    port: String(site.connection.port),
  };
  return ['-D', site.clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
