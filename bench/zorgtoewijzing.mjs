import { readFile } from 'node:fs/promises';
import { foldPartition, PARTITIONS, RowHash } from '@iwlz/event-log';
import { leesScenarios, voerScenarioUit } from '@iwlz/simulation';
import { maakZorgtoewijzing } from '@iwlz/zorgtoewijzing/handlers';
import { SERVICE, withDatabase } from './lib/database.mjs';
import { clientsByPartition, recordMaker, ZORG } from './lib/events.mjs';
import { readBatch, topicNumber } from './lib/floor.mjs';
import { inTurns } from './lib/in-turns.mjs';
import { compared, lasting } from './lib/report.mjs';
import { Client, end, maz, VANDAAG, wait } from './lib/zorg.mjs';

const SCENARIOS = new URL('../packages/simulation/testdata/zorgtoewijzing/scenarios.jsonl', import.meta.url);
const TOEWIJZINGEN = 20;
const DECISIONS = 1_000;
const RUNS = 10_000;
const CLIENTS = 300_000;
const FACTS_EACH = 15;
const PAGE = 1_000;

const service = maakZorgtoewijzing();

export const title = 'decide on messages, run scenarios, and rebuild a whole population';
export const notes = [
  `A decision: a MEZ on a dossier of ${TOEWIJZINGEN} toewijzingen and 100 messages, until the facts are folded in; beside it, reading and`,
  'writing that dossier as JSON, which the store does with each. Scenarios: those of the rule book over and over, beside reading them.',
  `Rebuild: ${CLIENTS / 1_000} thousand clients with ${FACTS_EACH} facts each, all of a rebuild but writing the rows, beside raw SQL that reads the records.`,
];

export async function run(server) {
  const rows = [...(await decisions()), ...(await scenarios()), ...(await population(server))];
  return { rows };
}

async function decisions() {
  const client = busyClient();
  const blocks = Array.from({ length: TOEWIJZINGEN }, (_, n) =>
    client.block({ mez: [end(n, '19', '2026-05-20', '2026-05-10')] }),
  );
  const text = JSON.stringify(client.dossier);
  const seconds = await inTurns([
    { name: 'JSON', work: async () => times(() => JSON.stringify(JSON.parse(text))) },
    { name: 'decide', work: async () => times((i) => decideOn(client.dossier, blocks[i % TOEWIJZINGEN])) },
  ]);
  const of = (name) => ({ events: DECISIONS, seconds: seconds.get(name) });
  return [compared('decisions, beside JSON of the dossier', of('decide'), of('JSON'), { perSecond: 1_000 })];
}

/** Twenty toewijzingen, and on each a wait, a start, an interruption and a start again: a hundred messages. */
function busyClient() {
  const client = new Client(service);
  for (let n = 0; n < TOEWIJZINGEN; n++) {
    client.assign(n);
    client.report({ mut: [wait(n, '2026-02-01')] });
    client.report({ maz: [maz(n, '2026-03-01')] });
    client.report({ mez: [end(n, '20', '2026-04-01', '2026-03-01')] });
    client.report({ maz: [maz(n, '2026-05-10')] });
  }
  return client;
}

function decideOn(dossier, block) {
  const facts = service.on.Melding(dossier, block, { vandaag: VANDAAG });
  if (facts[0].type !== 'MeldingAanvaard') throw new Error(`the message was not accepted: ${facts[0].type}`);
  return facts.reduce(service.evolve, dossier);
}

function times(work) {
  for (let i = 0; i < DECISIONS; i++) work(i);
}

async function scenarios() {
  const text = await readFile(SCENARIOS, 'utf8');
  const { scenarios: book } = leesScenarios(text);
  const lines = Math.ceil(RUNS / book.length);
  const seconds = await inTurns(
    [
      { name: 'read', work: async () => void leesScenarios(text.repeat(lines)) },
      { name: 'run', work: async () => runAll(book) },
    ],
    { rounds: 3 },
  );
  const of = (name) => ({ events: RUNS, seconds: seconds.get(name) });
  return [compared('scenarios, beside reading them', of('run'), of('read'), { perSecond: RUNS / 10 })];
}

function runAll(book) {
  for (let i = 0; i < RUNS; i++) voerScenarioUit(book[i % book.length]);
}

function population(server) {
  return withDatabase(server, 'population', async ({ engine, connect }) => {
    await fill(engine);
    const client = await connect();
    const topic = await topicNumber(client, ZORG);
    const memory = [];
    const seconds = await inTurns(
      [
        { name: 'reading', work: () => readAll(client, topic) },
        { name: 'fold', work: async () => void memory.push(await foldAll(engine.log)) },
      ],
      { rounds: 1, warmUps: 0 },
    );
    const of = (name) => ({ events: CLIENTS * FACTS_EACH, seconds: seconds.get(name) });
    const growth = memory[0].last / memory[0].first;
    return [
      compared('facts folded, beside reading them', of('fold'), of('reading')),
      lasting(
        `the whole population (memory from partition 2 to 12: ${growth.toFixed(2)} times)`,
        seconds.get('fold'),
        60,
      ),
    ];
  });
}

/** Folds every partition; gives the memory in use after the second and after the last. */
async function foldAll(log) {
  const hash = new RowHash();
  const rss = [];
  const tails = await log.tails(ZORG);
  const decider = { ...service, group: 'population' };
  for (let p = 0; p < PARTITIONS; p++) {
    for (const row of await foldPartition(log, decider, p, { upTo: tails[p] })) hash.add(p, row);
    rss.push(process.memoryUsage().rss);
  }
  if (hash.count !== CLIENTS) throw new Error(`${hash.count} rows for ${CLIENTS} clients`);
  return { first: rss[1], last: rss.at(-1) };
}

async function readAll(client, topic) {
  const perPartition = (CLIENTS / PARTITIONS) * FACTS_EACH;
  for (let p = 0; p < PARTITIONS; p++) {
    for (let from = 0; from < perPartition; from += PAGE) await readBatch(client, topic, p, from, PAGE);
  }
}

/** The same fifteen facts for every client, as the service decided them once. */
async function fill(engine) {
  const facts = ordinaryClient().facts.slice(0, FACTS_EACH);
  if (facts.length < FACTS_EACH) throw new Error(`the example gives only ${facts.length} facts`);
  const make = await recordMaker(engine.log, [ZORG]);
  const values = facts.map((fact) => make(ZORG, 0, null, fact));
  for (const [partition, keys] of clientsByPartition(CLIENTS / PARTITIONS).entries()) {
    for (let i = 0; i < keys.length; i += PAGE / 2) {
      const records = keys.slice(i, i + PAGE / 2).flatMap((key) => values.map((v) => ({ ...v, partition, key })));
      await engine.store(SERVICE).transaction((tx) => tx.publish(records));
    }
  }
}

function ordinaryClient() {
  const client = new Client(service);
  client.assign(0);
  client.report({ mut: [wait(0, '2026-02-01')] });
  client.report({ maz: [maz(0, '2026-03-01')] });
  client.report({ mez: [end(0, '20', '2026-04-01', '2026-03-01')] });
  client.report({ maz: [maz(0, '2026-05-10')] });
  client.report({ mez: [end(0, '19', '2026-05-20', '2026-05-10')] });
  return client;
}
