import { PARTITIONS } from '@iwlz/event-log';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, melding, MELDING, recordMaker } from './lib/events.mjs';
import { insertRecords, makeFloorTables, Numbering } from './lib/floor.mjs';
import { inTurns } from './lib/in-turns.mjs';
import { compared } from './lib/report.mjs';

const EVENTS = 500;
/** Short rounds and many: every event waits for the disk, whose speed changes from second to second. */
const TIMES = { rounds: 20, warmUps: 10 };

export const title = 'publish one by one, each event a transaction of its own';
export const notes = [
  'Floor: an INSERT per event into a table of the same shape, the position counted by the client.',
  'One connection each, and each event on disk before the next. Encoded beforehand, for both.',
];

export function run(server) {
  return withDatabase(server, 'publish_single', async ({ engine, connect }) => {
    const client = await connect();
    await makeFloorTables(client);
    const store = engine.store(SERVICE);
    const records = makeRecords(await recordMaker(engine.log));
    const numbering = new Numbering(1);
    const seconds = await inTurns(
      [
        {
          name: 'floor',
          work: async () => {
            for (const record of records) await insertRecords(client, [numbering.row(record)]);
          },
        },
        {
          name: 'log',
          work: async () => {
            for (const record of records) await store.transaction((tx) => tx.publish([record]));
          },
        },
      ],
      TIMES,
    );
    const [log, floor] = ['log', 'floor'].map((name) => ({ events: EVENTS, seconds: seconds.get(name) }));
    return { rows: [compared('publish one by one', log, floor, { ratio: 0.75 })] };
  });
}

function makeRecords(make) {
  const clients = clientsByPartition(10);
  return Array.from({ length: EVENTS }, (_, n) => {
    const partition = n % PARTITIONS;
    return make(MELDING, partition, clients[partition][n % 10], melding(n));
  });
}
