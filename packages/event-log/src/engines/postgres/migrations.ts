import { GROUP_TABLES, type SqlMigration } from '../sql/migrations.js';

/** The schema `log`: topics, their counters and records, registered schemas, groups and leases. */
export const logMigrations: readonly SqlMigration[] = [
  {
    name: 'Log1763769600000',
    up: `
      CREATE SCHEMA IF NOT EXISTS log;
      CREATE TABLE log.topic (
        id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL UNIQUE
      );
      -- Hot: one row per partition, changed by every append. Room on the page keeps its changes on it.
      CREATE TABLE log.counter (
        topic smallint NOT NULL REFERENCES log.topic,
        partition smallint NOT NULL,
        next bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (topic, partition)
      ) WITH (fillfactor = 10);
      CREATE TABLE log.record (
        topic smallint NOT NULL,
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
      ALTER TABLE log.record ALTER COLUMN value SET STORAGE EXTERNAL;
      CREATE TABLE log.schema (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject text NOT NULL,
        schema text NOT NULL,
        UNIQUE (subject, schema)
      );
${GROUP_TABLES}`,
  },
];
