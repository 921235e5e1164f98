import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { vanEpochMs } from '@iwlz/basis';
import { eigenbijdrage } from '@iwlz/eigenbijdrage/handlers';
import { Encoder, PARTITIONS, rebuild, startConsumer, verify } from '@iwlz/event-log';
import { withDatabase } from './lib/database.mjs';
import { clientsByPartition, ZORG } from './lib/events.mjs';
import { lasting } from './lib/report.mjs';

const CLIENTS = 300_000;
const PER_PARTITION = CLIENTS / PARTITIONS;
/** Clients differ in age, income and form of care; so many kinds there are. */
const KINDS = 1_000;
const CHUNK = 500;
const STORE = 'bench';
const OUTPUT = 'iwlz.bijdrage';
const NIGHT_MS = Date.UTC(2025, 11, 31, 23, 0, 1);
const SECONDS = 60;
const MEGABYTES = 500;

export const title = `the yearly recalculation of ${CLIENTS.toLocaleString('en')} clients, and a rebuild of it`;
export const notes = [
  'Everyone has care since March 2025 and a decision for each month since; then 1 January 2026 begins on all partitions.',
  'From the day on the log until the last decision is on it: the loop, the computation with new amounts and another peiljaar, the rows.',
  'Memory is the most that this process had resident meanwhile. Measured once: it is not repeatable on the same log.',
];

export function run(server) {
  return withDatabase(server, 'bijdrage_jaar', async ({ engine }) => {
    const store = engine.store(STORE);
    const encoder = new Encoder(engine.log);
    for (const topic of [ZORG, OUTPUT]) await encoder.prepare(topic);
    await fill(store, recordMaker(encoder));
    await rebuild(engine.log, store, eigenbijdrage, (p) => say(`standen van partitie ${p + 1} van ${PARTITIONS}`));
    const consumer = await startConsumer(engine, store, eigenbijdrage, { now: () => vanEpochMs(NIGHT_MS) });
    const before = megabytes();
    const begin = performance.now();
    const memory = watchMemory();
    await beginYear(store, recordMaker(encoder));
    await untilAllRead(engine.log, consumer);
    const year = (performance.now() - begin) / 1_000;
    const peak = memory();
    await consumer.close();
    await check(engine.log, store);
    const again = performance.now();
    const { difference, liveHash, rebuiltHash } = await verify(engine.log, store, eigenbijdrage, (p) =>
      say(`herbouw van partitie ${p + 1} van ${PARTITIONS}`),
    );
    if (difference !== null || liveHash !== rebuiltHash)
      throw new Error(`de herbouw verschilt: ${liveHash} ${rebuiltHash}`);
    const rebuilt = (performance.now() - again) / 1_000;
    return {
      rows: [
        lasting('1 January, end to end', [year], SECONDS),
        lasting('rebuilt in memory and compared by hash: equal', [rebuilt]),
        {
          what: 'memory before it, the log just filled',
          unit: 'MB',
          measured: { median: before, low: before, high: before },
        },
        {
          what: 'most memory',
          unit: 'MB',
          measured: { median: peak, low: peak, high: peak },
          aim: `${MEGABYTES} MB`,
          met: peak <= MEGABYTES,
        },
      ],
    };
  });
}

/** Everything that stood on the topic before the night: what was learned of each client, and what was decided in 2025. */
async function fill(store, make) {
  const stories = Array.from({ length: KINDS }, (_, n) => story(n).map((fact) => make(OUTPUT, 0, '', fact)));
  for (const [partition, keys] of clientsByPartition(PER_PARTITION).entries()) {
    say(`feiten van partitie ${partition + 1} van ${PARTITIONS}`);
    await store.transaction((tx) => tx.publish([make(OUTPUT, partition, null, day('2025-12-31'))]));
    for (let from = 0; from < keys.length; from += CHUNK) {
      const records = keys
        .slice(from, from + CHUNK)
        .flatMap((key, i) => stories[(from + i) % KINDS].map((record) => ({ ...record, partition, key })));
      await store.transaction((tx) => tx.publish(records));
    }
  }
}

/** The facts of one kind of client, as the service itself decides them. */
function story(n) {
  const { on, ticks, evolve, initial } = eigenbijdrage;
  let state = initial;
  const facts = [];
  const take = (decided) => {
    facts.push(...decided);
    state = decided.reduce(evolve, state);
  };
  const context = (position) => ({
    vandaag: '2025-12-01',
    record: { topic: 'iwlz.bijdragegegevens', partition: 0, position },
  });
  const told = { feit: { bron: 'urn:nld:bench', bronId: String(n) }, vastgesteldOp: '2025-03-01' };
  const inkomen = { belasting: 0, bijdrageInkomenZvw: null, zorgtoeslag: false, wuvWubo: null };
  take(on.Geboortedatum(state, { ...told, geboortedatum: `${1930 + (n % 30)}-0${1 + (n % 9)}-15` }, context(n)));
  for (const peiljaar of [2023, 2024]) {
    take(on.Inkomen(state, { ...told, ...inkomen, peiljaar, inkomen: 1_500_000 + (n % 4_000) * 1_000 }, context(n)));
  }
  take(on.ZorgverloopGewijzigd(state, { perioden: [care(n)] }, context(n)));
  take(ticks.CakRunGevraagd(state, '2025-12-01'));
  return facts;
}

function care(n) {
  const [van, leveringsvorm] = ['2025-03-01', ['4', '5', '7'][n % 3]];
  const toewijzing = { besluitnummer: 1 + n, instelling: '99990001', zzpCode: '754', leveringsvorm, ingangsdatum: van };
  return { toewijzing, zorgkantoor: '5501', soort: '1', etmalen: null, van, tot: null, einde: null, reden: null };
}

async function beginYear(store, make) {
  const days = Array.from({ length: PARTITIONS }, (_, p) => make(ZORG, p, null, day('2026-01-01')));
  await store.transaction((tx) => tx.publish(days));
}

function day(dag) {
  return { type: 'DagBegonnen', data: { dag } };
}

function recordMaker(encoder) {
  return (topic, partition, key, fact) => ({
    topic,
    partition,
    key,
    value: encoder.encode(topic, fact),
    time: vanEpochMs(NIGHT_MS),
    correlationId: '00000000-0000-4000-8000-000000000000',
    causationId: null,
    traceparent: null,
  });
}

async function untilAllRead(log, consumer) {
  const tails = await log.tails(ZORG);
  const before = (await log.tails(OUTPUT)).reduce((a, b) => a + b, 0);
  for (let seconds = 0; ; seconds++) {
    const statuses = consumer.status();
    const stopped = statuses.find((s) => s.state !== 'running');
    if (stopped) throw new Error(stopped.reason);
    if (statuses.length === PARTITIONS && statuses.every((s) => (s.positions.get(ZORG) ?? 0) >= tails[s.partition]))
      return;
    if (seconds % 20 === 0) {
      const now = (await log.tails(OUTPUT)).reduce((a, b) => a + b, 0);
      say(`${(now - before).toLocaleString('nl')} van ${CLIENTS.toLocaleString('nl')} clienten`);
    }
    await sleep(100);
  }
}

/** Every client got one decision in the night. */
async function check(log, store) {
  const parked = await store.parked(eigenbijdrage.group);
  if (parked.length > 0) throw new Error(`${parked.length} sleutels geparkeerd: ${parked[0].reason}`);
  for (let p = 0; p < PARTITIONS; p++) {
    const due = await store.due(eigenbijdrage.group, p, '2026-01-31', 1);
    if (due.length > 0) throw new Error(`partitie ${p}: er is nog iets te doen op 1 januari`);
  }
}

function megabytes() {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}

/** Looks at the memory of this process until it is asked what the most was, in MB. */
function watchMemory() {
  let most = 0;
  const look = () => (most = Math.max(most, megabytes()));
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}

function say(what) {
  console.error(`    ${what}`);
}
