import { setTimeout as sleep } from 'node:timers/promises';
import { PARTITIONS, startConsumer } from '@iwlz/event-log';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, decide, decider, FIRST_DAY, melding, MELDING, recordMaker, ZORG } from './lib/events.mjs';
import {
  advance,
  insertRecords,
  makeFloorTables,
  Numbering,
  readBatch,
  topicNumber,
  upsertStates,
} from './lib/floor.mjs';
import { inTurns } from './lib/in-turns.mjs';
import { compared } from './lib/report.mjs';

const BATCH = 500;
const PER_PARTITION = 2_000;
const EVENTS = PARTITIONS * PER_PARTITION;

export const title = `read and work off in batches of ${BATCH}, with a state row, two facts and the position in one transaction`;
export const notes = [
  `A decider takes a Melding, decides two facts and folds them; ${PARTITIONS} partitions side by side in one process.`,
  `Floor: on as many connections the same SELECT of ${BATCH}, upsert of the same state rows, INSERT of the same 1,000 facts and`,
  'UPDATE of the position in a transaction, by raw SQL, without decoding, deciding, folding or encoding anything.',
];

export async function run(server) {
  const rows = [];
  for (const clients of [500, 20]) {
    const seconds = await withDatabase(server, `consume_${clients}`, (place) => measure(place, clients));
    const [log, floor] = ['log', 'floor'].map((name) => ({ events: EVENTS, seconds: seconds.get(name) }));
    const what = `${clients} clients in a batch, ${PER_PARTITION / clients} events each in all`;
    rows.push(compared(what, log, floor, { ratio: 0.5 }));
  }
  return { rows };
}

async function measure({ engine, connect }, clientsPerPartition) {
  const [admin, ...connections] = await Promise.all(Array.from({ length: PARTITIONS + 1 }, connect));
  await makeFloorTables(admin);
  const input = makeInput(await recordMaker(engine.log), clientsPerPartition);
  for (const { records } of input) await engine.store(SERVICE).transaction((tx) => tx.publish(records));
  const topic = await topicNumber(admin, MELDING);
  const numbering = new Numbering(1);
  let round = 0;
  const group = () => `group-${round}`;
  const makePositions = () => {
    round += 1;
    const text = 'INSERT INTO floor.position SELECT $1, p, $2, 0 FROM generate_series(0, $3::int - 1) p';
    return admin.query(text, [group(), MELDING, PARTITIONS]);
  };
  const floor = () =>
    Promise.all(connections.map((client, p) => consumeRaw(client, group(), topic, p, input[p].batches, numbering)));
  return inTurns([
    { name: 'floor', prepare: makePositions, work: () => floor().then(() => undefined) },
    { name: 'log', work: () => consume(engine, group()) },
  ]);
}

/** Works off the whole topic with one consumer that has all partitions; what it gives back ends and checks it. */
async function consume(engine, group) {
  const consumer = await startConsumer(engine, engine.store(SERVICE), decider(group));
  const read = () => consumer.status().reduce((sum, { positions }) => sum + (positions.get(MELDING) ?? 0), 0);
  while (read() < EVENTS) await sleep(2);
  return async () => {
    await consumer.close();
    const parked = await engine.store(SERVICE).parked(group);
    if (parked.length > 0) throw new Error(`${parked.length} keys parked: ${parked[0].reason}`);
  };
}

async function consumeRaw(client, group, topic, partition, batches, numbering) {
  let from = 0;
  for (const { states, facts } of batches) {
    await readBatch(client, topic, partition, from, BATCH);
    from += BATCH;
    await client.query('BEGIN');
    await advance(client, group, partition, MELDING, from);
    await upsertStates(client, group, partition, states);
    await insertRecords(
      client,
      facts.map((fact) => numbering.row(fact)),
    );
    await client.query('COMMIT');
  }
}

/**
 * For each partition its records, the first day first, and what each batch of them leads to: the state rows as they stand
 * after it, and two facts per event.
 */
function makeInput(make, clientsPerPartition) {
  const { evolve, initial } = decider('');
  return clientsByPartition(clientsPerPartition).map((clients, partition) => {
    const events = Array.from({ length: PER_PARTITION - 1 }, (_, n) => ({ key: clients[n % clients.length], n }));
    const records = events.map(({ key, n }) => make(MELDING, partition, key, melding(n)));
    const states = new Map();
    const batches = [];
    for (let start = 0; start < PER_PARTITION; start += BATCH) {
      const changed = new Set();
      const facts = events.slice(start, start + BATCH).flatMap(({ key, n }) => {
        const decided = decide(melding(n).data, FIRST_DAY.data.dag);
        states.set(key, decided.reduce(evolve, states.get(key) ?? initial));
        changed.add(key);
        return decided.map((fact) => make(ZORG, partition, key, fact));
      });
      batches.push({ facts, states: [...changed].map((key) => [key, JSON.stringify(states.get(key))]) });
    }
    return { records: [make(MELDING, partition, null, FIRST_DAY), ...records], batches };
  });
}
