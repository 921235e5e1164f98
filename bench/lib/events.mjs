import { vanEpochMs } from '@iwlz/basis';
import { Encoder, PARTITIONS, partitionOf } from '@iwlz/event-log';

export const MELDING = 'iwlz.melding';
export const ZORG = 'iwlz.zorg';

const FIRST_MS = Date.UTC(2026, 2, 1, 9);
/** How many records share an instant; a chain that works writes more than ten in a millisecond. */
const PER_MS = 10;
const DAY_ONE = '2026-03-01';

/** A pseudonym, the same one for the same number. */
export function pseudonym(n) {
  const hex = (Math.imul(n + 1, 2654435761) >>> 0).toString(16).padStart(8, '0');
  return `${hex}-5d3c-4b1e-9a70-${n.toString(16).padStart(12, '0')}`;
}

/**
 * Pseudonyms of clients, equally many on each partition.
 * @param {number} perPartition
 * @returns {string[][]} by partition
 */
export function clientsByPartition(perPartition) {
  const clients = Array.from({ length: PARTITIONS }, () => []);
  for (let n = 0, full = 0; full < PARTITIONS; n++) {
    const key = pseudonym(n);
    const own = clients[partitionOf(key)];
    if (own.length === perPartition) continue;
    own.push(key);
    if (own.length === perPartition) full++;
  }
  return clients;
}

/** A start of care as a provider sends it: one block of an AW35 with one MAZ. */
export function melding(n) {
  return { type: 'Melding', data: { ...EMPTY, herkomst: herkomst(n), maz: [maz(n)] } };
}

const EMPTY = { mut: [], mez: [], aat: [], mazVerwijderingen: [], mutatieVerwijderingen: [] };

function herkomst(n) {
  return {
    berichtId: pseudonym(0x1000000 + n),
    berichtsoort: 'AW35',
    afzender: '41000001',
    ontvanger: '5501',
    identificatie: `AW35-2026-${n}`,
    dagtekening: DAY_ONE,
    blok: 1 + (n % 200),
  };
}

function maz(n) {
  return {
    volgnummer: 1,
    toewijzing: {
      besluitnummer: 100_000_000 + n,
      instelling: '41000001',
      zzpCode: '4VV',
      leveringsvorm: '1',
      ingangsdatum: DAY_ONE,
    },
    begindatum: day(n % 300),
    sleuteldatum: null,
    etmalen: null,
    klasse: null,
    leveringsstatus: '4',
    behandeling: '1',
  };
}

function day(n) {
  return new Date(FIRST_MS + n * 86_400_000).toISOString().slice(0, 10);
}

/**
 * What the benchmarks have consumers decide and remember: two facts per `Melding`, and every MAZ of the client.
 * @param {string} group
 * @returns {import('@iwlz/event-log').Decider}
 */
export function decider(group) {
  return {
    kind: 'decider',
    group,
    version: 1,
    inputs: [MELDING],
    output: ZORG,
    initial: { meldingen: 0, mazen: [] },
    evolve: (state, { type, data }) =>
      type === 'MeldingAanvaard'
        ? { ...state, meldingen: state.meldingen + 1 }
        : { ...state, mazen: [...state.mazen, { ...data.maz.toewijzing, begindatum: data.maz.begindatum }] },
    on: { Melding: (_state, data, { vandaag }) => decide(data, vandaag) },
    ticks: { DagBegonnen: null },
  };
}

/** The two facts that follow from a `Melding`. */
export function decide(data, vandaag) {
  return [
    { type: 'MeldingAanvaard', data: { herkomst: data.herkomst, waarschuwingen: [] } },
    { type: 'MazAanvaard', data: { herkomst: data.herkomst, opDag: vandaag, maz: data.maz[0] } },
  ];
}

export const FIRST_DAY = { type: 'DagBegonnen', data: { dag: DAY_ONE } };

/**
 * Makes records of facts, encoded under the schema ids of this log.
 * @param {import('@iwlz/event-log').EventLog} log
 * @param {readonly string[]} topics
 */
export async function recordMaker(log, topics = [MELDING, ZORG]) {
  const encoder = new Encoder(log);
  for (const topic of topics) await encoder.prepare(topic);
  let made = 0;
  return (topic, partition, key, fact) => ({
    topic,
    partition,
    key,
    value: encoder.encode(topic, fact),
    time: vanEpochMs(FIRST_MS + Math.floor(made / PER_MS)),
    correlationId: pseudonym(0x2000000 + made++),
    causationId: topic === ZORG ? `${MELDING}.${partition}.${made}` : null,
    traceparent: null,
  });
}
