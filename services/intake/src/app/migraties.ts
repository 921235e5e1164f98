import type { SqlMigratie } from '@iwlz/nest-kit';

/** intake's own tables: what the outside handed us, and the register of pseudonyms. Sources, not views: they are backed up. */
export const migraties: readonly SqlMigratie[] = [
  {
    name: 'Intake1763769600002',
    up: `
      CREATE TABLE intake.inbox (
        id uuid PRIMARY KEY,
        volgnummer bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        sha256 bytea UNIQUE,
        omvang_bytes bigint NOT NULL DEFAULT 0,
        kanaal text NOT NULL,
        ontvangen_ms bigint NOT NULL,
        status text NOT NULL CHECK (status IN ('binnenkomend', 'bewaard', 'beoordeeld', 'vastgelopen')),
        -- Client blocks that have been published, while the judgement is being carried out.
        voortgang integer NOT NULL DEFAULT 0
      );
      CREATE INDEX inbox_te_doen ON intake.inbox (volgnummer) WHERE status = 'bewaard';
      -- The bytes as they came, in pieces: a message may be larger than what one value should be.
      CREATE TABLE intake.inbox_deel (
        bericht uuid NOT NULL,
        nummer integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (bericht, nummer)
      );
      ALTER TABLE intake.inbox_deel ALTER COLUMN bytes SET STORAGE EXTERNAL;
      -- The first message with this kind, Afzender and Identificatie (9056).
      CREATE TABLE intake.kenmerk (
        berichtsoort text NOT NULL,
        afzender text NOT NULL,
        identificatie text NOT NULL,
        bericht uuid NOT NULL,
        PRIMARY KEY (berichtsoort, afzender, identificatie)
      );
      -- Finds a pseudonym by a keyed hash of the BSN; the BSN itself stands on iwlz.client only.
      CREATE TABLE intake.pseudoniem (
        bsn_hash bytea PRIMARY KEY,
        pseudoniem uuid NOT NULL UNIQUE,
        -- Hash of the personal data that were published last.
        client_hash bytea
      );
      CREATE TABLE intake.feit (
        bron text NOT NULL,
        bron_id text NOT NULL,
        PRIMARY KEY (bron, bron_id)
      );
      -- The last day that was begun per partition.
      CREATE TABLE intake.dag (
        partitie smallint PRIMARY KEY,
        dag date NOT NULL
      );`,
  },
  {
    name: 'Intake1763791200003',
    up: `
      -- Why a message could not be judged.
      ALTER TABLE intake.inbox ADD COLUMN reden text;
      -- The days that an accepted message was about; those of one sender follow each other without gap (9080).
      CREATE TABLE intake.periode (
        bericht uuid PRIMARY KEY,
        berichtsoort text NOT NULL,
        afzender text NOT NULL,
        van date NOT NULL,
        tm date NOT NULL
      );
      CREATE INDEX periode_laatste ON intake.periode (berichtsoort, afzender, tm);
      -- A message that the platform sent as a file: the clients in it, in order, to match its retour with.
      CREATE TABLE intake.uitgaand (
        bericht uuid PRIMARY KEY,
        clienten uuid[] NOT NULL
      );
      -- How far the messages to be sent have been laid down, per partition of iwlz.bericht.
      CREATE TABLE intake.uitgaand_positie (
        partitie smallint PRIMARY KEY,
        positie bigint NOT NULL
      );`,
  },
  {
    name: 'Intake1763791200004',
    up: `
      -- Where the person lives, as a message said last: not every message repeats it.
      ALTER TABLE intake.pseudoniem ADD COLUMN woonplaats json;`,
  },
];
