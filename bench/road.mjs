import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectionUrl, createDatabase } from '@iwlz/event-log/embedded';
import { openTopics } from '@iwlz/event-log/kafka/topics';
import { startKeten } from '@iwlz/keten';
import { leesConfig, maakLogger } from '@iwlz/nest-kit';
import { followEvents } from '../apps/cli/dist/log-events.js';
import { Platform } from '../apps/cli/dist/platform.js';
import { aanvang, bestand, toegewezen } from '../apps/keten/dist/slechte-dagen/post.js';
import { Bezoeker } from '../apps/keten/dist/voordeur/bezoeker.js';
import { summary } from './lib/in-turns.mjs';
import { withKafka } from './lib/kafka.mjs';

const RATE = 5;
const ROUND_SECONDS = 20;
const ROUNDS = 3;
const PER_ROUND = RATE * ROUND_SECONDS;
/** The topic that the last partner reads. */
const LAST = 'iwlz.bijdrage';
const NOTICE = 'nl.iwlz.bijdrage.ZorgverloopOvergenomen.v1';

export const title = "from the front door to the last partner's read";
export const notes = [
  `${RATE} messages a second, each an AW35 with the start of care of one client, for ${ROUND_SECONDS} s, ${ROUNDS} rounds on each log in turn; a round before that is not counted.`,
  `From before POST /berichten until who follows GET /events/${LAST} has the ZorgverloopOvergenomen of the CAK: three services in a row, all in one process.`,
];

export function run(server) {
  return withKafka(async (kafka) => {
    const chains = [await startChain(server, 'Kafka', kafka), await startChain(server, 'PostgreSQL')];
    try {
      for (let round = 0; round <= ROUNDS; round++) {
        for (const chain of chains) {
          const ms = await chain.round(round);
          if (round > 0) chain.rounds.push(ms);
        }
      }
      return { rows: chains.flatMap(rowsOf) };
    } finally {
      for (const chain of chains) await chain.close();
    }
  });
}

function rowsOf({ where, rounds }) {
  const row = (what, part) => ({
    what: `POST to the read of its ZorgverloopOvergenomen at ${RATE} /s, on ${where}, ${what}`,
    unit: 'ms',
    measured: summary(rounds.map((ms) => ms[Math.min(ms.length - 1, Math.floor(part * ms.length))])),
  });
  return [row('p50', 0.5), row('p99', 0.99)];
}

/** The whole chain in this process, on an empty database and, where it is given, empty topics. */
async function startChain(server, where, kafka) {
  const folder = await mkdtemp(join(tmpdir(), 'iwlz-bench-'));
  const connection = await createDatabase(server.connection, `road_${where.toLowerCase()}`);
  const config = leesConfig({
    DATABASE_URL: connectionUrl(connection),
    KETEN_DATA: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    PSEUDONIEM_SLEUTEL: randomUUID(),
    ...(kafka && (await onKafka(kafka))),
  });
  const keten = await startKeten(config, maakLogger('silent', 'bench'));
  const visitor = new Bezoeker(keten.url);
  const reader = follow(keten.url);
  return {
    where,
    rounds: [],
    round: (n) => oneRound(visitor, reader, n),
    close: async () => {
      await reader.close();
      await keten.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function onKafka({ brokers, registryUrl }) {
  const prefix = `bench-${randomUUID().slice(0, 8)}.`;
  const topics = await openTopics({ brokers, registryUrl, prefix });
  await topics.apply(await topics.plan());
  await topics.close();
  return { KAFKA_BROKERS: brokers.join(','), SCHEMA_REGISTRY_URL: registryUrl, KAFKA_VOORVOEGSEL: prefix };
}

/** Milliseconds from front door to reader, ascending. The clients' toewijzingen are there before the clock runs. */
async function oneRound(visitor, reader, round) {
  const clients = Array.from({ length: PER_ROUND }, (_, n) => round * PER_ROUND + n);
  await visitor.bericht(
    await visitor.stuur(
      bestand(
        'AW33',
        `T${round}`,
        clients.map((c) => toegewezen(c)),
      ),
    ),
  );
  const sent = [];
  const begun = performance.now();
  for (const [n, client] of clients.entries()) {
    await sleep(Math.max(0, begun + (n * 1_000) / RATE - performance.now()));
    const xml = bestand('AW35', `M${client}`, [aanvang(client)]);
    const at = performance.now();
    sent.push(visitor.stuur(xml).then((id) => ({ id, at })));
  }
  const messages = await Promise.all(sent);
  while (messages.some(({ id }) => !reader.arrived.has(id))) await sleep(20);
  return messages.map(({ id, at }) => reader.arrived.get(id) - at).sort((a, b) => a - b);
}

/** Follows the last topic as a partner does; `arrived` tells by message when its notice was read. */
function follow(url) {
  const stop = new globalThis.AbortController();
  const arrived = new Map();
  const events = followEvents(Platform.at(url, {}), { topic: LAST, from: 'begin' }, stop.signal, () => undefined);
  const reading = (async () => {
    for await (const { type, correlationid } of events)
      if (type === NOTICE) arrived.set(correlationid, performance.now());
  })();
  const close = () => {
    stop.abort();
    return reading;
  };
  return { arrived, close };
}
