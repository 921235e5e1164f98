import { isDatum, stelZeker, type Datum, type Tijdstip } from '@iwlz/basis';
import { recordId, type Decoder, type Encoder } from '../envelope.js';
import type { EventLog, LogRecord, Store, StoreTransaction } from '../port.js';
import { faultOf, reasonOf, RETRY_AFTER_MS, Stopped } from './faults.js';
import { operatorFact } from './parking.js';
import { Plan, PARTITION_ROW, type PartitionState } from './plan.js';
import type { Arrived, Processor, Working } from './processor.js';
import { StateCache } from './state-cache.js';
import { topicsOf, type ConsumerSpec } from './spec.js';

/** Where a worker stands, for health and metrics. */
export interface WorkerStatus {
  readonly partition: number;
  readonly state: 'running' | 'waiting' | 'stopped';
  readonly reason: string | null;
  readonly positions: ReadonlyMap<string, number>;
}

/** A day (or run) that begins, as it came in. */
type Tick = Arrived & { readonly dag: Datum };

/** What a worker works with. */
export interface WorkerParts {
  readonly log: EventLog;
  readonly store: Store;
  readonly spec: ConsumerSpec;
  readonly processor: Processor;
  readonly decoder: Decoder;
  readonly encoder: Encoder;
  readonly now: () => Tijdstip;
  readonly batch: number;
  /** Told about every change of state that an operator should know of. */
  readonly report: (partition: number, what: string, details: object) => void;
}

/**
 * Works off one partition of one group: read, decide, and write effect, facts and position in one transaction. One batch at
 * a time; a key that fails loses its own effects only.
 */
export class PartitionWorker {
  #positions = new Map<string, number>();
  #parked = new Set<string>();
  #vandaag: Datum | undefined;
  #cache: StateCache;
  #state: WorkerStatus['state'] = 'running';
  #reason: string | null = null;
  #stopping = false;
  #requests = true;
  #wake: () => void = () => undefined;
  #news = false;
  readonly #done: Promise<void>;

  constructor(
    private readonly parts: WorkerParts,
    readonly partition: number,
  ) {
    this.#cache = this.#newCache();
    this.#done = this.#run();
  }

  get status(): WorkerStatus {
    return { partition: this.partition, state: this.#state, reason: this.#reason, positions: this.#positions };
  }

  /** There may be something to read. */
  news(): void {
    this.#news = true;
    this.#wake();
  }

  /** An operator may have asked something about a parked key. */
  requests(): void {
    this.#requests = true;
    this.news();
  }

  /** Resolves once nothing is done any more; a batch that was under way is finished or rolled back. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#done;
  }

  async #run(): Promise<void> {
    let loaded = false;
    for (let faults = 0; !this.#stopping;) {
      try {
        if (!loaded) await this.#load();
        loaded = true;
        const progressed = await this.#step();
        if (faults > 0) this.#say('weer aan het werk', {});
        faults = 0;
        this.#state = 'running';
        this.#reason = null;
        if (!progressed) await this.#idle();
      } catch (error) {
        this.#reason = reasonOf(error);
        const fault = faultOf(error);
        if (fault === 'lost') {
          // Someone else moved the position: what we know is stale. If the partition still is ours, a fresh look will tell.
          loaded = false;
          this.#cache = this.#newCache();
          await this.#sleep(RETRY_AFTER_MS[0]!);
        } else if (fault === 'passing') {
          this.#state = 'waiting';
          const waitMs = RETRY_AFTER_MS[Math.min(faults++, RETRY_AFTER_MS.length - 1)]!;
          this.#say('wacht op herstel', { reason: this.#reason, waitMs });
          await this.#sleep(waitMs);
        } else {
          this.#state = 'stopped';
          this.#say('staat stil', { reason: this.#reason });
          return;
        }
      }
    }
  }

  async #load(): Promise<void> {
    const { store, spec } = this.parts;
    this.#positions = new Map(await store.positions(spec.group, this.partition));
    this.#parked = new Set((await store.parked(spec.group, this.partition)).map((p) => p.key));
    const [row] = await store.rows(spec.group, this.partition, [PARTITION_ROW]);
    this.#vandaag = row && (JSON.parse(row.value) as PartitionState).vandaag;
    this.#requests = true;
  }

  /** One batch of every input; true when there was something. */
  async #step(): Promise<boolean> {
    if (this.#requests) {
      this.#requests = false;
      await this.#carryOutRequests();
    }
    this.#news = false;
    let progressed = false;
    for (const topic of topicsOf(this.parts.spec).inputs) {
      if (this.#stopping) break;
      const from = this.#positions.get(topic) ?? 0;
      const records = await this.parts.log.read(topic, this.partition, from, this.parts.batch);
      if (records.length === 0) continue;
      // A reader that skips would lose a fact for ever: better to stand still.
      if (records.some((r, i) => r.position !== from + i))
        throw new Stopped(`gat in ${topic}, partitie ${this.partition}, vanaf ${from}`);
      await this.#process(topic, records);
      progressed = true;
    }
    return progressed;
  }

  async #process(topic: string, records: readonly LogRecord[]): Promise<void> {
    for (let i = 0; i < records.length && !this.#stopping;) {
      const ticks = await this.#ticks(records, i);
      if (ticks.length > 0) {
        const quiet = await this.#quiet(ticks);
        if (quiet > 0) await this.#passOn(ticks.slice(0, quiet));
        else await this.#day(ticks[0]!);
        i += Math.max(quiet, 1);
        continue;
      }
      const end = records.findIndex((r, n) => n > i && r.key === null);
      const batch = records.slice(i, end < 0 ? undefined : end);
      await this.#batch(topic, batch);
      i += batch.length;
    }
  }

  /** Works off a batch; one that the database refuses is halved until the key that causes it stands alone, and that is parked. */
  async #batch(topic: string, records: readonly LogRecord[]): Promise<void> {
    const plan = await this.#plan(records);
    if (plan.stop) {
      const before = records.slice(0, records.indexOf(plan.stop.at));
      if (before.length > 0) await this.#batch(topic, before);
      throw new Stopped(plan.stop.reason);
    }
    const [first, last] = [records[0]!.position, records.at(-1)!.position + 1];
    try {
      await this.#commit(plan, topic, first, last);
    } catch (error) {
      if (faultOf(error) !== 'data') throw error;
      if (records.length > 1) {
        const half = Math.ceil(records.length / 2);
        await this.#batch(topic, records.slice(0, half));
        await this.#batch(topic, records.slice(half));
        return;
      }
      const parking = this.#newPlan();
      parking.park(records[0]!.key ?? '', reasonOf(error), records[0]!);
      await this.#commit(parking, topic, first, last);
    }
  }

  async #plan(records: readonly LogRecord[]): Promise<Plan> {
    const plan = this.#newPlan();
    await this.#planInto(plan, records);
    return plan;
  }

  async #planInto(plan: Plan, records: readonly LogRecord[]): Promise<void> {
    const arrived: Arrived[] = [];
    for (const record of records) {
      const decoded = await this.#decode(record, plan);
      if (decoded) arrived.push({ record, event: decoded });
    }
    const working = await this.#working(
      plan,
      arrived.flatMap((a) => this.parts.processor.rowsFor(a)),
    );
    for (const a of arrived) {
      const key = a.record.key ?? PARTITION_ROW;
      if (this.#isHeld(key, plan)) {
        plan.park(key, '', a.record);
        continue;
      }
      try {
        const outcome = await this.parts.processor.event(a, working);
        if (outcome === undefined || !('kind' in outcome) || outcome.kind === 'skip') continue;
        if (outcome.kind === 'park') plan.park(key, outcome.reason, a.record);
        else {
          plan.stop = { reason: outcome.reason, at: a.record };
          break;
        }
      } catch (error) {
        plan.park(key, reasonOf(error), a.record);
      }
    }
  }

  /** The event in a record; one that cannot be read is parked with its key. */
  async #decode(record: LogRecord, plan: Plan): Promise<Arrived['event'] | undefined> {
    if (record.value === null) return undefined;
    try {
      return this.parts.decoder.decodeKnown(record) ?? (await this.parts.decoder.decode(record));
    } catch (error) {
      if (faultOf(error) === 'passing') throw error;
      if (record.key === null) throw new Stopped(`${recordId(record)} is onleesbaar: ${reasonOf(error)}`);
      plan.park(record.key, reasonOf(error), record);
      return undefined;
    }
  }

  /** The tick in a keyless record; undefined when it is none for this consumer. */
  async #tick(record: LogRecord): Promise<Tick | undefined> {
    if (record.key !== null) return undefined;
    const event = await this.#decode(record, this.#newPlan());
    if (!event || !this.parts.processor.isTick(event.type.naam)) return undefined;
    const dag = (event.data as { dag?: unknown }).dag;
    stelZeker(typeof dag === 'string' && isDatum(dag), `${recordId(record)} is een tik zonder dag`);
    return { record, event, dag };
  }

  /** The ticks that follow each other from `start` on. */
  async #ticks(records: readonly LogRecord[], start: number): Promise<Tick[]> {
    const ticks: Tick[] = [];
    for (const record of records.slice(start)) {
      const tick = await this.#tick(record);
      if (!tick) break;
      ticks.push(tick);
    }
    return ticks;
  }

  /** How many of these ticks, from the first on, can be passed on together because no client has anything to do before. */
  async #quiet(ticks: readonly Tick[]): Promise<number> {
    const { store, spec, processor } = this.parts;
    for (let count = ticks.length; count > 0; count = Math.floor(count / 2)) {
      const working = ticks.slice(0, count).findLast((t) => processor.hasWork(t.event.type.naam));
      if (!working || (await store.due(spec.group, this.partition, working.dag, 1)).length === 0) return count;
    }
    return 0;
  }

  /** First the work of every client whose day has come, in chunks, each a transaction of its own; then the tick itself. */
  async #day(tick: Tick): Promise<void> {
    const { store, spec, processor, batch } = this.parts;
    const { topic, position } = tick.record;
    while (processor.hasWork(tick.event.type.naam)) {
      const keys = await store.due(spec.group, this.partition, tick.dag, batch);
      if (keys.length === 0) break;
      const plan = this.#newPlan();
      const working = await this.#working(plan, keys);
      for (const key of keys) this.#dueKey(key, tick, working);
      await this.#commit(plan, topic, position, position);
    }
    await this.#passOn([tick]);
  }

  /** Lets days begin for who reads on, and for us. */
  async #passOn(ticks: readonly Tick[]): Promise<void> {
    const { spec, processor } = this.parts;
    const plan = this.#newPlan();
    for (const tick of ticks) {
      const states: [string, PartitionState][] =
        spec.kind === 'decider' ? [[PARTITION_ROW, { vandaag: tick.dag }]] : [];
      plan.apply(states, processor.passOn(tick), tick.record);
    }
    const [first, last] = [ticks[0]!, ticks.at(-1)!];
    await this.#commit(plan, first.record.topic, first.record.position, last.record.position + 1);
    this.#vandaag = last.dag;
  }

  #dueKey(key: string, tick: Tick, working: Working): void {
    const { spec, processor } = this.parts;
    const { plan } = working;
    const before = plan.states.get(key);
    try {
      processor.due(key, tick, tick.dag, working);
      const due = spec.due?.(working.get(key)) ?? null;
      // Otherwise the same client would come back for ever and the day never begin.
      stelZeker(due === null || due > tick.dag, `agenda van een sleutel blijft op ${due} na het werk van ${tick.dag}`);
    } catch (error) {
      if (before === undefined) plan.states.delete(key);
      else plan.states.set(key, before);
      plan.park(key, reasonOf(error), tick.record);
    }
  }

  async #commit(
    plan: Plan,
    topic: string,
    from: number,
    to: number,
    also?: (tx: StoreTransaction) => Promise<void>,
  ): Promise<void> {
    const { store, spec } = this.parts;
    const rows = plan.rows((state) => spec.due?.(state));
    await store.transaction(async (tx) => {
      await tx.advance(spec.group, this.partition, topic, from, to);
      await also?.(tx);
      await tx.put(spec.group, this.partition, rows);
      for (const [key, { reason, held }] of plan.parked) {
        await tx.park(spec.group, this.partition, key, reason, held, this.parts.now());
      }
      await tx.publish(plan.records);
    });
    this.#positions.set(topic, to);
    this.#cache.remember(rows, plan.states);
    for (const [key, { reason }] of plan.parked) {
      if (!this.#parked.has(key)) this.#say('sleutel geparkeerd', { key, reason });
      this.#parked.add(key);
    }
  }

  /** Carries out what operators asked about parked keys of this partition, each in a transaction of its own. */
  async #carryOutRequests(): Promise<void> {
    const { store, spec, log } = this.parts;
    for (const parked of await store.parked(spec.group, this.partition)) {
      if (parked.request === null) continue;
      const records: LogRecord[] = [];
      for (const h of parked.held) records.push(...(await log.read(h.topic, this.partition, h.position, 1)));
      const plan = this.#newPlan();
      this.#parked.delete(parked.key);
      if (parked.request.kind === 'resume') await this.#planHeld(parked.key, records, plan);
      const { inputs, own } = topicsOf(spec);
      if (own !== undefined && !plan.parked.has(parked.key)) {
        plan.apply([], [{ ...operatorFact(parked, own), partition: this.partition }], records[0]!);
      }
      const at = this.#positions.get(inputs[0]!) ?? 0;
      await this.#commit(plan, inputs[0]!, at, at, (tx) => tx.unpark(spec.group, this.partition, parked.key));
      const what =
        parked.request.kind === 'discard' ? 'verworpen' : plan.parked.has(parked.key) ? 'opnieuw geparkeerd' : 'hervat';
      this.#say(`sleutel ${what}`, { key: parked.key, held: records.length });
    }
  }

  /** What was held behind a key, in order; when one fails again, it and the rest stay held. */
  async #planHeld(key: string, records: readonly LogRecord[], plan: Plan): Promise<void> {
    for (const record of records) {
      const tick = plan.parked.has(key) ? undefined : await this.#tick(record);
      if (tick) this.#dueKey(key, tick, await this.#working(plan, [key]));
      else if (plan.parked.has(key)) plan.park(key, '', record);
      else await this.#planInto(plan, [record]);
    }
  }

  async #working(plan: Plan, keys: readonly string[]): Promise<Working> {
    const stored = await this.#cache.load(keys);
    return { plan, vandaag: this.#vandaag, get: (key) => plan.states.get(key) ?? stored.get(key) };
  }

  #isHeld(key: string, plan: Plan): boolean {
    return this.#parked.has(key) || plan.parked.has(key);
  }

  #newPlan(): Plan {
    return new Plan(this.parts.encoder, this.parts.now);
  }

  #newCache(): StateCache {
    return new StateCache(this.parts.store, this.parts.spec.group, this.partition);
  }

  #say(what: string, details: object): void {
    this.parts.report(this.partition, what, details);
  }

  #idle(): Promise<void> {
    if (this.#news || this.#requests || this.#stopping) return Promise.resolve();
    return new Promise((resolve) => (this.#wake = resolve));
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        if (!this.#stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
