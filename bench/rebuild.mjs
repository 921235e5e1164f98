import { Decoder, foldPartition, PARTITIONS } from '@iwlz/event-log';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, decide, decider, FIRST_DAY, melding, recordMaker, ZORG } from './lib/events.mjs';
import { readBatch, topicNumber } from './lib/floor.mjs';
import { inTurns } from './lib/in-turns.mjs';
import { compared } from './lib/report.mjs';

const FACTS = 240_000;
const PER_PARTITION = FACTS / PARTITIONS;
const CLIENTS = 500;
const PAGE = 1_000;

export const title = 'fold the facts of a log into state rows';
export const notes = [
  `${FACTS / 1_000} thousand facts of ${CLIENTS * PARTITIONS} clients, one partition after another: all of a rebuild but writing the rows.`,
  'Floors: reading the same rows by raw SQL, and decoding bytes that are read already.',
];

export function run(server) {
  return withDatabase(server, 'rebuild', async ({ engine, connect }) => {
    await fill(engine);
    const client = await connect();
    const topic = await topicNumber(client, ZORG);
    const [decoder, inMemory] = await readPartition(engine.log);
    const seconds = await inTurns([
      { name: 'reading', work: () => eachPage((p, from) => readBatch(client, topic, p, from, PAGE)) },
      { name: 'decoding', work: async () => inMemory.forEach((record) => decoder.decodeKnown(record)) },
      { name: 'fold', work: () => foldAll(engine.log) },
    ]);
    const of = (name, events) => ({ events, seconds: seconds.get(name) });
    const fold = of('fold', FACTS);
    const rows = [
      compared('fold beside reading alone', fold, of('reading', FACTS), { perSecond: 100_000 }),
      compared('fold beside decoding alone', fold, of('decoding', inMemory.length)),
    ];
    return { rows };
  });
}

async function foldAll(log) {
  for (let p = 0; p < PARTITIONS; p++) await foldPartition(log, decider('rebuild'), p, { upTo: PER_PARTITION });
}

/** The records of the first partition, with a decoder that has met their schemas. */
async function readPartition(log) {
  const records = await log.read(ZORG, 0, 0, PER_PARTITION);
  const decoder = new Decoder(log);
  for (const record of records) await decoder.decode(record);
  return [decoder, records];
}

async function fill(engine) {
  const make = await recordMaker(engine.log);
  const clients = clientsByPartition(CLIENTS);
  await eachPage((partition, from) => {
    const records = Array.from({ length: PAGE / 2 }, (_, i) => from / 2 + i).flatMap((n) => {
      const key = clients[partition][n % CLIENTS];
      return decide(melding(n).data, FIRST_DAY.data.dag).map((fact) => make(ZORG, partition, key, fact));
    });
    return engine.store(SERVICE).transaction((tx) => tx.publish(records));
  });
}

async function eachPage(work) {
  for (let p = 0; p < PARTITIONS; p++) {
    for (let from = 0; from < PER_PARTITION; from += PAGE) await work(p, from);
  }
}
