import { randomUUID } from 'node:crypto';
import { datum, tijdstip, type Datum, type Tijdstip } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { startConsumer, type Consumer, type ConsumerOptions } from '../consumer/consumer.js';
import type { ConsumerSpec, Decider, Fact, View } from '../consumer/spec.js';
import { Decoder, Encoder } from '../envelope.js';
import { partitionOf } from '../partition.js';
import { PARTITIONS, type Engine, type LogRecord, type NewRecord } from '../port.js';

/** What the suite needs of an engine: as many "processes" as it likes on one log, and an end. */
export interface TestCluster {
  /** A new process: an engine of its own on the shared log. */
  open(): Promise<Engine>;
  dispose(): Promise<void>;
}

export const INPUT = 'iwlz.melding';
export const OUTPUT = 'iwlz.zorg';
/** A topic without days of its own to the suite's consumer. */
export const SECOND_INPUT = 'iwlz.bijdrage';
/** All topics that the suite uses. */
export const TOPICS: readonly string[] = [INPUT, OUTPUT, SECOND_INPUT];
/** Service whose store the suite uses. */
export const SERVICE = 'contract';
export const T0 = tijdstip('2026-03-01T09:00:00Z');
export const DAY = datum('2026-03-01');

/** Keys that all fall on one partition. */
export function keysOn(partition: number, count: number): string[] {
  const keys: string[] = [];
  for (let i = 0; keys.length < count; i++) {
    const key = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    if (partitionOf(key) === partition) keys.push(key);
  }
  return keys;
}

/** Writes events to the input topic as intake would. */
export class Writer {
  private constructor(
    private readonly engine: Engine,
    private readonly encoder: Encoder,
  ) {}

  static async on(engine: Engine): Promise<Writer> {
    const encoder = new Encoder(engine.log);
    await encoder.prepare(INPUT);
    return new Writer(engine, encoder);
  }

  /** An event of a client; `id` tells it from the others. */
  event(key: string, id: string, time: Tijdstip = T0): NewRecord {
    const data = { feit: { bron: 'contract', bronId: id }, overlijdensdatum: DAY };
    return this.#record(partitionOf(key), key, this.encoder.encode(INPUT, { type: 'Overlijden', data }), time);
  }

  tick(partition: number, dag: Datum, type: 'DagBegonnen' | 'CakRunGevraagd' = 'DagBegonnen'): NewRecord {
    return this.#record(partition, null, this.encoder.encode(INPUT, { type, data: { dag } }), T0);
  }

  /** Bytes that no schema can read. */
  corrupt(key: string): NewRecord {
    return this.#record(partitionOf(key), key, Buffer.from([0, 0, 0, 0, 1, 255, 255, 255]), T0);
  }

  async write(...records: NewRecord[]): Promise<void> {
    await this.engine.store(SERVICE).transaction((tx) => tx.publish(records));
    await settled(this.engine, INPUT);
  }

  /** The first day of every partition: nothing is decided before it. */
  async firstDay(dag: Datum = DAY): Promise<void> {
    await this.write(...Array.from({ length: PARTITIONS }, (_, p) => this.tick(p, dag)));
  }

  #record(partition: number, key: string | null, value: Buffer, time: Tijdstip): NewRecord {
    return {
      topic: INPUT,
      partition,
      key,
      value,
      time,
      correlationId: randomUUID(),
      causationId: null,
      traceparent: null,
    };
  }
}

/** A record of the output topic, read. */
export interface Said {
  readonly record: LogRecord;
  readonly type: string;
  readonly key: string | null;
  readonly id: string;
}

/** Resolves once everything that was committed to the topic can be read. */
export async function settled(engine: Engine, topic: string): Promise<void> {
  await engine.store(SERVICE).snapshot((view) => view.tails(topic));
}

export async function readAll(engine: Engine, topic: string): Promise<LogRecord[]> {
  await settled(engine, topic);
  const all: LogRecord[] = [];
  for (let p = 0; p < PARTITIONS; p++) {
    for (let from = 0; ;) {
      const records = await engine.log.read(topic, p, from, 500);
      if (records.length === 0) break;
      all.push(...records);
      from = records.at(-1)!.position + 1;
    }
  }
  return all;
}

export async function said(engine: Engine): Promise<Said[]> {
  const decoder = new Decoder(engine.log);
  const all: Said[] = [];
  for (const record of await readAll(engine, OUTPUT)) {
    const { type, data } = await decoder.decode(record);
    const id = (data as Partial<zorg.FeitAanvaard>).feit?.bronId ?? (data as { dag?: string }).dag ?? '';
    all.push({ record, type: type.naam, key: record.key, id });
  }
  return all;
}

/** State of the suite's consumer: what it accepted, in order, and the day on which it wants to be called. */
export interface Seen {
  readonly ids: readonly string[];
  readonly due: Datum | null;
}

interface Accepted extends Fact {
  readonly type: 'FeitAanvaard';
  readonly data: zorg.FeitAanvaard;
}

/** Records a `FeitAanvaard` for every event. Ids say what else happens: `gif` throws, `halt` stops, `wacht` wants a tick. */
export function recorder(
  group = 'contract',
  isPoison: (id: string) => boolean = (id) => id.startsWith('gif'),
): Decider<Seen, Accepted> {
  const accept = (id: string): Accepted => ({
    type: 'FeitAanvaard',
    data: {
      feit: { bron: 'contract', bronId: id },
      overlijdensdatum: DAY,
      akkoord: null,
      aatBesluit: null,
      besluit: null,
    },
  });
  return {
    kind: 'decider',
    group,
    version: 1,
    inputs: [INPUT],
    output: OUTPUT,
    initial: { ids: [], due: null },
    evolve: (state, fact) => {
      const id = fact.data.feit.bronId;
      return { ids: [...state.ids, id], due: id.startsWith('wacht') ? datum('2026-03-05') : null };
    },
    due: (state) => state.due ?? undefined,
    on: {
      Overlijden: (_state, data: { feit: { bronId: string } }) => {
        const id = data.feit.bronId;
        if (isPoison(id)) throw new Error('dit kan deze versie niet aan');
        if (id.startsWith('halt')) return { kind: 'stop', reason: 'gevraagd' };
        if (id.startsWith('over')) return { kind: 'skip', reason: 'niet voor ons' };
        return [accept(id)];
      },
    },
    ticks: { DagBegonnen: (_state, dag) => [accept(`op ${dag}`)], CakRunGevraagd: null },
  };
}

/** A view on the same events: per key their ids. `gif` throws. */
export const reader: View<{ readonly ids: readonly string[] }> = {
  kind: 'view',
  group: 'contract.lezer',
  version: 1,
  input: INPUT,
  outputs: [OUTPUT],
  rows: ({ key }) => (key === null ? [] : [key]),
  evolve: (_row, state, { data }) => {
    const id = (data as { feit: { bronId: string } }).feit.bronId;
    if (id.startsWith('gif')) throw new Error('dit kan deze versie niet aan');
    return { ids: [...(state?.ids ?? []), id] };
  },
};

export function start(
  engine: Engine,
  spec: ConsumerSpec | Decider<Seen, Accepted> | typeof reader = recorder(),
  options: ConsumerOptions = {},
): Promise<Consumer> {
  return startConsumer(engine, engine.store(SERVICE), spec as unknown as ConsumerSpec, { now: () => T0, ...options });
}

/** Waits until the condition holds; fails with the description when it does not within the time. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, timeoutMs = 60_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`niet gebeurd binnen ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
