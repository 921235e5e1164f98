import { setTimeout as sleep } from 'node:timers/promises';
import { PARTITION_ROW, PARTITIONS, startConsumer } from '@iwlz/event-log';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, decider, FIRST_DAY, melding, MELDING, recordMaker } from './lib/events.mjs';
import { inTurns, summary } from './lib/in-turns.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const CLIENTS = 500;
const FILL = 1_000;
/** An event on the largest log may cost this many times what it costs on the smallest. */
const FLAT = 1.25;

const SINGLES = 200;
const BATCH = 100;
const BATCHES = 5;
const READ = 500;
const READS = 50;
const CONSUMED = 200;
const TIMES = { rounds: 15, warmUps: 3 };

export const title = 'what an event costs as the log grows';
export const notes = [
  `Microseconds an event, at ${SIZES.map((size) => size.toLocaleString('en')).join(', ')} events in the log; medians.`,
  `Publish one by one and in batches of ${BATCH}, encoding included; read ${READ} at a time, anywhere in the log; consume (as the`,
  `benchmark of that name) the last ${CONSUMED} of each partition. Measuring adds ten thousand to each.`,
];

/** The logs are measured in turns too: nothing else that happens on the machine can bend the curve. */
export function run(server) {
  return withLogs(server, SIZES, async (logs) => {
    const [first, ...others] = logs.map((log) => log.contenders());
    const works = first.map((contender, w) => [contender, ...others.map((contenders) => contenders[w])]);
    const seconds = await inTurns(works.flat(), TIMES);
    return { curves: works.map((sizes) => curve(sizes, seconds)) };
  });
}

/** Logs of these sizes, each in a database of its own. */
function withLogs(server, [size, ...sizes], work, logs = []) {
  if (size === undefined) return work(logs);
  return withDatabase(server, `growth_${size}`, async ({ engine }) => {
    const log = new GrowingLog(engine, await recordMaker(engine.log), size);
    await log.fill();
    return withLogs(server, sizes, work, [...logs, log]);
  });
}

/** The cost at each size, and that of the largest as a multiple of the smallest: round by round, as both met the same machine. */
function curve(contenders, seconds) {
  const micros = contenders.map(({ name, events }) => seconds.get(name).map((s) => (s / events) * 1e6));
  const points = contenders.map(({ size }, i) => ({ at: size, ...summary(micros[i]) }));
  const times = summary(micros.at(-1).map((cost, round) => cost / micros[0][round]));
  return { what: contenders[0].what, unit: 'us', points, times, aim: `at most ${FLAT}`, met: times.median <= FLAT };
}

/** A log of one topic, and the work whose cost is measured on it. */
class GrowingLog {
  #clients = clientsByPartition(CLIENTS);
  #made = 0;
  #groups = 0;

  constructor(engine, make, size) {
    this.engine = engine;
    this.store = engine.store(SERVICE);
    this.make = make;
    this.size = size;
  }

  async fill() {
    while (this.#made < this.size) await this.#publish(this.#records(FILL));
  }

  contenders() {
    const { size } = this;
    return [
      { what: 'publish one by one', events: SINGLES, work: () => this.#publishBatches(SINGLES, 1) },
      {
        what: `publish in batches of ${BATCH}`,
        events: BATCHES * BATCH,
        work: () => this.#publishBatches(BATCHES, BATCH),
      },
      { what: `read ${READ} at a time`, events: READS * READ, work: () => this.#read() },
      {
        what: 'consume',
        events: PARTITIONS * CONSUMED,
        prepare: () => this.#newGroup(),
        work: () => this.#consume(),
      },
    ].map((contender) => ({ ...contender, name: `${contender.what} ${size}`, size }));
  }

  /** The next events of the topic, spread evenly over the partitions. */
  #records(count) {
    return Array.from({ length: count }, () => {
      const n = this.#made++;
      const partition = n % PARTITIONS;
      return this.make(MELDING, partition, this.#clients[partition][Math.floor(n / PARTITIONS) % CLIENTS], melding(n));
    });
  }

  #publish(records) {
    return this.store.transaction((tx) => tx.publish(records));
  }

  async #publishBatches(batches, size) {
    for (let i = 0; i < batches; i++) await this.#publish(this.#records(size));
  }

  /** Reads at places that are the same share of the log at each size. */
  async #read() {
    const tails = await this.engine.log.tails(MELDING);
    for (let i = 0; i < READS; i++) {
      const partition = i % PARTITIONS;
      const from = Math.floor(((i * 0.618) % 1) * (tails[partition] - READ));
      await this.engine.log.read(MELDING, partition, from, READ);
    }
  }

  /** A group that has read all but the last events of each partition, and whose day has begun. */
  async #newGroup() {
    this.group = `group-${this.#groups++}`;
    this.tails = await this.engine.log.tails(MELDING);
    const row = { key: PARTITION_ROW, value: JSON.stringify({ vandaag: FIRST_DAY.data.dag }), due: null };
    for (const [partition, tail] of this.tails.entries()) {
      await this.store.transaction(async (tx) => {
        await tx.advance(this.group, partition, { turn: 0, version: 1, next: { [MELDING]: tail - CONSUMED } });
        await tx.put(this.group, partition, [row]);
      });
    }
  }

  async #consume() {
    const consumer = await startConsumer(this.engine, this.store, decider(this.group));
    const positions = () => consumer.status().map((worker) => worker.positions.get(MELDING) ?? 0);
    while (sum(positions()) < sum(this.tails)) await sleep(2);
    return () => consumer.close();
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
