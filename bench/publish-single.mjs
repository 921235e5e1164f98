import { PARTITIONS } from '@iwlz/event-log';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, melding, MELDING, recordMaker } from './lib/events.mjs';
import { insertRecords, makeFloorTables, Numbering } from './lib/floor.mjs';
import { inTurns } from './lib/in-turns.mjs';
import { compared } from './lib/report.mjs';

const EVENTS = 480;
const WRITERS = 8;
/** Short rounds and many: every event waits for the disk, whose speed changes from second to second. */
const TIMES = { rounds: 20, warmUps: 10 };

export const title = 'publish one by one, each event a transaction of its own';
export const notes = [
  'Floor: an INSERT per event into a table of the same shape, the position counted by the client.',
  `One connection each, and each event on disk before the next. Then the same events by ${WRITERS} writers at the same time, each`,
  'on a connection of its own. Encoded beforehand, for all.',
];

export function run(server) {
  return withDatabase(server, 'publish_single', async ({ engine, connect }) => {
    const clients = await Promise.all(Array.from({ length: WRITERS }, connect));
    await makeFloorTables(clients[0]);
    const store = engine.store(SERVICE);
    const records = makeRecords(await recordMaker(engine.log));
    const shares = clients.map((_, w) => records.filter((_record, n) => n % WRITERS === w));
    const numbering = new Numbering(1);
    const floor = async (client, share) => {
      for (const record of share) await insertRecords(client, [numbering.row(record)]);
    };
    const log = async (share) => {
      for (const record of share) await store.transaction((tx) => tx.publish([record]));
    };
    const seconds = await inTurns(
      [
        { name: 'floor', work: () => floor(clients[0], records) },
        { name: 'log', work: () => log(records) },
        { name: 'floor by all', work: () => together(shares.map((share, w) => floor(clients[w], share))) },
        { name: 'log by all', work: () => together(shares.map((share) => log(share))) },
      ],
      TIMES,
    );
    const of = (name) => ({ events: EVENTS, seconds: seconds.get(name) });
    return {
      rows: [
        compared('one writer', of('log'), of('floor'), { ratio: 0.75 }),
        compared(`${WRITERS} writers`, of('log by all'), of('floor by all')),
      ],
    };
  });
}

async function together(works) {
  await Promise.all(works);
}

function makeRecords(make) {
  const clients = clientsByPartition(10);
  return Array.from({ length: EVENTS }, (_, n) => {
    const partition = n % PARTITIONS;
    return make(MELDING, partition, clients[partition][n % 10], melding(n));
  });
}
