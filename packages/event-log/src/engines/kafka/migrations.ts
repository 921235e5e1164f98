import { GROUP_TABLES, storeMigrations as store, type SqlMigration } from '../sql/migrations.js';

/** The schema `log` in the database of a service: groups and leases. The log itself is elsewhere. */
export const logMigrations: readonly SqlMigration[] = [
  { name: 'KafkaLog1763769600000', up: `CREATE SCHEMA IF NOT EXISTS log;\n${GROUP_TABLES}` },
];

/** The tables of a store in the schema of its service, and those of what it still has to publish. */
export function storeMigrations(schema: string): readonly SqlMigration[] {
  return [
    ...store(schema),
    {
      name: `Outbox_${schema}_1763769600002`,
      up: `
        -- Hot: one row per partition, changed by every append. Room on the page keeps its changes on it.
        CREATE TABLE ${schema}.counter (
          topic text COLLATE "C" NOT NULL,
          partition smallint NOT NULL,
          next bigint NOT NULL,
          PRIMARY KEY (topic, partition)
        ) WITH (fillfactor = 10);
        CREATE TABLE ${schema}.outbox (
          topic text COLLATE "C" NOT NULL,
          partition smallint NOT NULL,
          position bigint NOT NULL,
          time_ms bigint NOT NULL,
          key text COLLATE "C",
          value bytea,
          correlation text NOT NULL,
          causation text,
          traceparent text,
          PRIMARY KEY (topic, partition, position)
        );
        ALTER TABLE ${schema}.outbox ALTER COLUMN value SET STORAGE EXTERNAL;`,
    },
  ];
}
