/**
 * The tables of an engine, as frozen steps: a step that ever landed is never edited, a change is a new step.
 * nest-kit runs them as TypeORM migrations; tests run them as they are.
 */
export interface SqlMigration {
  /** Rising and unique; the first thirteen digits are a timestamp in ms, as TypeORM wants it. */
  readonly name: string;
  readonly up: string;
}

/** Members of groups and their leases, in a schema `log`; part of the first step of every engine on SQL. */
export const GROUP_TABLES = `      CREATE TABLE log.member (
        group_name text NOT NULL,
        member uuid NOT NULL,
        backend_pid integer NOT NULL,
        backend_start timestamptz NOT NULL,
        alive_until timestamptz NOT NULL,
        PRIMARY KEY (group_name, member)
      );
      CREATE TABLE log.lease (
        group_name text NOT NULL,
        partition smallint NOT NULL,
        member uuid,
        PRIMARY KEY (group_name, partition)
      );`;

/** The tables that a store keeps in the schema of its service. */
export function storeMigrations(schema: string): readonly SqlMigration[] {
  return [
    {
      name: `Store_${schema}_1763769600001`,
      up: `
        CREATE SCHEMA IF NOT EXISTS ${schema};
        CREATE TABLE ${schema}.position (
          group_name text NOT NULL,
          partition smallint NOT NULL,
          topic text NOT NULL,
          next bigint NOT NULL,
          PRIMARY KEY (group_name, partition, topic)
        ) WITH (fillfactor = 50);
        CREATE TABLE ${schema}.state (
          group_name text NOT NULL,
          partition smallint NOT NULL,
          key text COLLATE "C" NOT NULL,
          value text NOT NULL,
          due date,
          PRIMARY KEY (group_name, partition, key)
        );
        CREATE INDEX state_due ON ${schema}.state (group_name, partition, due, key) WHERE due IS NOT NULL;
        CREATE TABLE ${schema}.parked (
          group_name text NOT NULL,
          partition smallint NOT NULL,
          key text COLLATE "C" NOT NULL,
          reason text NOT NULL,
          since_ms bigint NOT NULL,
          request text,
          request_reason text,
          PRIMARY KEY (group_name, partition, key)
        );
        CREATE TABLE ${schema}.held (
          group_name text NOT NULL,
          partition smallint NOT NULL,
          key text COLLATE "C" NOT NULL,
          seq bigint GENERATED ALWAYS AS IDENTITY,
          topic text NOT NULL,
          position bigint NOT NULL,
          PRIMARY KEY (group_name, partition, key, seq)
        );`,
    },
    {
      name: `Progress_${schema}_1763856000001`,
      up: `
        CREATE TABLE ${schema}.progress (
          group_name text NOT NULL,
          partition smallint NOT NULL,
          turn bigint NOT NULL,
          version integer NOT NULL,
          PRIMARY KEY (group_name, partition)
        ) WITH (fillfactor = 50);`,
    },
  ];
}
