import { PARTITIONS } from '@iwlz/event-log';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, melding, MELDING, recordMaker } from './lib/events.mjs';
import { insertRecords, makeFloorTables, Numbering } from './lib/floor.mjs';
import { inTurns } from './lib/in-turns.mjs';
import { compared } from './lib/report.mjs';

const BATCH = 100;
const BATCHES = 100;
const TIMES = { rounds: 9, warmUps: 3 };

export const title = `publish in batches of ${BATCH}, each batch a transaction`;
export const notes = [
  `Floor: one INSERT of ${BATCH} rows per batch into a table of the same shape, positions counted by the client.`,
  'One connection each. Encoded beforehand, for both. Either a batch is for one partition, as a consumer publishes, or for',
  'all of them, as intake publishes a message about many clients.',
];

export function run(server) {
  return withDatabase(server, 'publish_batch', async ({ engine, connect }) => {
    const client = await connect();
    await makeFloorTables(client);
    const make = await recordMaker(engine.log);
    const toOne = makeBatches(make, (batch) => batch % PARTITIONS);
    const toAll = makeBatches(make, (_batch, n) => n % PARTITIONS);
    const numbering = new Numbering(1);
    const log = (batches) => publish(engine.store(SERVICE), batches);
    const floor = (batches) => insert(client, numbering, batches);
    const seconds = await inTurns(
      [
        { name: 'floor of one', work: () => floor(toOne) },
        { name: 'one', work: () => log(toOne) },
        { name: 'floor of all', work: () => floor(toAll) },
        { name: 'all', work: () => log(toAll) },
      ],
      TIMES,
    );
    const of = (name) => ({ events: BATCH * BATCHES, seconds: seconds.get(name) });
    return {
      rows: [
        compared('batches for one partition', of('one'), of('floor of one'), { ratio: 0.75 }),
        compared(`batches for ${PARTITIONS} partitions`, of('all'), of('floor of all'), { ratio: 0.75 }),
      ],
    };
  });
}

async function publish(store, batches) {
  for (const batch of batches) await store.transaction((tx) => tx.publish(batch));
}

async function insert(client, numbering, batches) {
  for (const batch of batches)
    await insertRecords(
      client,
      batch.map((record) => numbering.row(record)),
    );
}

/** @param {(batch: number, n: number) => number} choosePartition */
function makeBatches(make, choosePartition) {
  const clients = clientsByPartition(10);
  return Array.from({ length: BATCHES }, (_, batch) =>
    Array.from({ length: BATCH }, (_, n) => {
      const partition = choosePartition(batch, n);
      return make(MELDING, partition, clients[partition][n % 10], melding(batch * BATCH + n));
    }),
  );
}
