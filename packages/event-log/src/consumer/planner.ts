import { isDatum, stelZeker, type Datum, type Tijdstip } from '@iwlz/basis';
import { recordId, type Decoded, type Decoder, type Encoder } from '../envelope.js';
import type { LogRecord } from '../port.js';
import { faultOf, reasonOf, Stopped } from './faults.js';
import { Plan, PARTITION_ROW, type PartitionState } from './plan.js';
import type { Arrived, Processor, Working } from './processor.js';
import type { Standing } from './standing.js';
import type { ConsumerSpec, Outcome } from './spec.js';

/** A day (or run) that begins, as it came in. */
export type Tick = Arrived & { readonly dag: Datum };

/** What planning needs besides the standing of the partition. */
export interface PlannerParts {
  readonly spec: ConsumerSpec;
  readonly processor: Processor;
  readonly decoder: Decoder;
  readonly encoder: Encoder;
  readonly now: () => Tijdstip;
}

/** Works out what records lead to, and changes nothing: what comes of it is a `Plan` for the worker to commit. */
export class Planner {
  constructor(private readonly parts: PlannerParts) {}

  /** What a run of records leads to. A key that fails is parked with what follows behind it; the others go on. */
  async batch(standing: Standing, records: readonly LogRecord[]): Promise<Plan> {
    const plan = this.empty();
    await this.#add(plan, standing, records);
    return plan;
  }

  /** What was held behind a key leads to, in order; when one fails again, it and the rest stay held. */
  async held(standing: Standing, key: string, records: readonly LogRecord[]): Promise<Plan> {
    const free = { ...standing, parked: new Set([...standing.parked].filter((k) => k !== key)) };
    const plan = this.empty();
    for (const record of records) {
      const tick = plan.parked.has(key) ? undefined : await this.tick(record);
      if (tick) this.#dueKey(key, tick, await this.#working(plan, standing, [key]));
      else if (plan.parked.has(key)) plan.park(key, '', record);
      else await this.#add(plan, free, [record]);
    }
    return plan;
  }

  /** The work of clients whose day has come. */
  async due(standing: Standing, keys: readonly string[], tick: Tick): Promise<Plan> {
    const plan = this.empty();
    const working = await this.#working(plan, standing, keys);
    for (const key of keys) this.#dueKey(key, tick, working);
    return plan;
  }

  /** Days that begin for who reads on, and for us. */
  passOn(ticks: readonly Tick[]): Plan {
    const { spec, processor } = this.parts;
    const plan = this.empty();
    for (const tick of ticks) {
      const states: [string, PartitionState][] =
        spec.kind === 'decider' ? [[PARTITION_ROW, { vandaag: tick.dag }]] : [];
      plan.apply(states, processor.passOn(tick), tick.record);
    }
    return plan;
  }

  /** Sets aside the key of a record that the database refused. */
  parked(record: LogRecord, error: unknown): Plan {
    const plan = this.empty();
    plan.park(record.key ?? PARTITION_ROW, reasonOf(error), record);
    return plan;
  }

  /** A plan that changes nothing yet. */
  empty(): Plan {
    return new Plan(this.parts.encoder, this.parts.now);
  }

  /** The tick in a keyless record; undefined when it is none for this consumer. */
  async tick(record: LogRecord): Promise<Tick | undefined> {
    if (record.key !== null) return undefined;
    const event = await this.#decode(record);
    if (event instanceof Error) throw new Stopped(`${recordId(record)} is onleesbaar: ${reasonOf(event)}`);
    if (!event || !this.parts.processor.isTick(event.type.naam)) return undefined;
    const dag = (event.data as { dag?: unknown }).dag;
    stelZeker(typeof dag === 'string' && isDatum(dag), `${recordId(record)} is een tik zonder dag`);
    return { record, event, dag };
  }

  async #add(plan: Plan, standing: Standing, records: readonly LogRecord[]): Promise<void> {
    const events: Reading[] = [];
    for (const record of records) {
      const event = this.#decode(record);
      events.push(event instanceof Promise ? await event : event);
    }
    const keys = records.flatMap((record, i) => {
      const event = events[i];
      return event && !(event instanceof Error) ? this.parts.processor.rowsFor({ record, event }) : [];
    });
    const working = await this.#working(plan, standing, keys);
    for (const [i, record] of records.entries()) {
      const event = events[i];
      const key = record.key ?? PARTITION_ROW;
      if (event === undefined) continue;
      if (standing.parked.has(key) || plan.parked.has(key)) plan.park(key, '', record);
      else if (event instanceof Error) plan.park(key, reasonOf(event), record);
      else await this.#event({ record, event }, key, working);
      if (plan.stop) return;
    }
  }

  async #event(arrived: Arrived, key: string, working: Working): Promise<void> {
    const { plan } = working;
    try {
      const outcome: Outcome | undefined = (await this.parts.processor.event(arrived, working)) ?? undefined;
      if (outcome === undefined || !('kind' in outcome) || outcome.kind === 'skip') return;
      if (outcome.kind === 'park') plan.park(key, outcome.reason, arrived.record);
      else plan.stop = { reason: outcome.reason, at: arrived.record };
    } catch (error) {
      plan.park(key, reasonOf(error), arrived.record);
    }
  }

  #dueKey(key: string, tick: Tick, working: Working): void {
    const { spec, processor } = this.parts;
    const { plan } = working;
    const before = plan.states.get(key);
    const wanted = (): Datum | null => spec.due?.(working.get(key), tick.event.type.naam) ?? null;
    try {
      const first = wanted();
      // It waits for another tick, that does come on this day or later.
      if (first === null || first > tick.dag) return;
      processor.due(key, tick, tick.dag, working);
      const due = wanted();
      // Otherwise the same client would come back for ever and the day never begin.
      stelZeker(due === null || due > tick.dag, `agenda van een sleutel blijft op ${due} na het werk van ${tick.dag}`);
    } catch (error) {
      if (before === undefined) plan.states.delete(key);
      else plan.states.set(key, before);
      plan.park(key, reasonOf(error), tick.record);
    }
  }

  /** At once where the schema is known: waiting for every record would cost more than reading it. */
  #decode(record: LogRecord): Reading | Promise<Reading> {
    if (record.value === null) return undefined;
    try {
      return this.parts.decoder.decodeKnown(record) ?? this.parts.decoder.decode(record).catch(asReading);
    } catch (error) {
      return asReading(error);
    }
  }

  async #working(plan: Plan, standing: Standing, keys: readonly string[]): Promise<Working> {
    const stored = await standing.states.load(keys);
    return { plan, vandaag: standing.vandaag, get: (key) => plan.states.get(key) ?? stored.get(key) };
  }
}

/** What reading a record gave: its event, nothing for a tombstone, or why it cannot be read. */
type Reading = Decoded | Error | undefined;

function asReading(error: unknown): Error {
  if (faultOf(error) === 'passing') throw error;
  return error instanceof Error ? error : new Error(String(error));
}
