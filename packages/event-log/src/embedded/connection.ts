/** Where a database is and who to be there. Fits `new pg.Pool(...)` as it is; TypeORM calls `user` `username`. */
export interface PostgresConnection {
  /** The folder of the Unix socket, or a host name. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** The role that initdb makes, and the database that every cluster has. */
export const SUPERUSER = { user: 'postgres', database: 'postgres' } as const;

/**
 * The same as a URL for `DATABASE_URL`: `postgres:///DATABASE?host=FOLDER&port=5432&user=USER`, the form of libpq's own
 * manual; pg, TypeORM and psql read it. A reader that knows no `host=` fails on the empty host, and does not end up
 * on some other server of this machine.
 */
export function connectionUrl(connection: PostgresConnection): string {
  const { host, port, user, database } = connection;
  const parameters = new URLSearchParams({ host, port: String(port), user });
  return `postgres:///${encodeURIComponent(database)}?${parameters.toString()}`;
}
