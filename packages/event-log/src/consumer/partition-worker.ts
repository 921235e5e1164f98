import type { EventLog, LogRecord, ParkedKey, Store, StoreTransaction } from '../port.js';
import { faultOf, reasonOf, RETRY_AFTER_MS, Stopped } from './faults.js';
import { operatorFact } from './parking.js';
import type { Plan } from './plan.js';
import { Planner, type PlannerParts, type Tick } from './planner.js';
import { takeUp, type Standing } from './standing.js';
import { topicsOf } from './spec.js';

/** Where a worker stands, for health and metrics. */
export interface WorkerStatus {
  readonly partition: number;
  readonly state: 'running' | 'waiting' | 'stopped';
  readonly reason: string | null;
  /** Next position to read, by topic, as far as it is known. */
  readonly positions: ReadonlyMap<string, number>;
}

/** What a worker works with. */
export interface WorkerParts extends PlannerParts {
  readonly log: EventLog;
  readonly store: Store;
  readonly batch: number;
  /** Folds the rows of a partition anew. */
  readonly refold: (partition: number) => Promise<void>;
  /** Told about every change of state that an operator should know of. */
  readonly report: (partition: number, what: string, details: object) => void;
}

const UNKNOWN: ReadonlyMap<string, number> = new Map();

/**
 * Works off one partition of one group: read, decide, and write effect, facts and position in one transaction. One batch at
 * a time; a key that fails loses its own effects only.
 */
export class PartitionWorker {
  readonly #planner: Planner;
  readonly #done: Promise<void>;
  /** What is known of the partition; undefined at the start and after every fault. */
  #standing: Standing | undefined;
  #state: WorkerStatus['state'] = 'running';
  #reason: string | null = null;
  #stopping = false;
  #news = false;
  #requests = true;
  #wake: () => void = () => undefined;

  constructor(
    private readonly parts: WorkerParts,
    readonly partition: number,
  ) {
    this.#planner = new Planner(parts);
    this.#done = this.#run();
  }

  get status(): WorkerStatus {
    const positions = this.#standing?.positions ?? UNKNOWN;
    return { partition: this.partition, state: this.#state, reason: this.#reason, positions };
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
    for (let faults = 0; !this.#stopping;) {
      try {
        const progressed = await this.#step();
        if (faults > 0) this.#say('weer aan het werk', {});
        faults = 0;
        this.#state = 'running';
        this.#reason = null;
        if (!progressed) await this.#idle();
      } catch (error) {
        // A commit may have happened although it failed, or someone else may have moved on: only a fresh look will tell.
        this.#standing = undefined;
        this.#requests = true;
        if (!(await this.#endure(error, faults))) return;
        if (faultOf(error) === 'passing') faults++;
      }
    }
  }

  /** Waits as long as the fault asks for, after `faults` passing ones in a row; false when the partition has to stand still. */
  async #endure(error: unknown, faults: number): Promise<boolean> {
    const fault = faultOf(error);
    this.#reason = reasonOf(error);
    if (fault === 'lost') {
      await this.#sleep(RETRY_AFTER_MS[0]!);
      return true;
    }
    this.#state = fault === 'passing' ? 'waiting' : 'stopped';
    const waitMs = RETRY_AFTER_MS[Math.min(faults, RETRY_AFTER_MS.length - 1)]!;
    this.#say(fault === 'passing' ? 'wacht op herstel' : 'staat stil', { reason: this.#reason, waitMs });
    if (fault === 'passing') await this.#sleep(waitMs);
    return fault === 'passing';
  }

  /** One batch of every input; true when there was something. */
  async #step(): Promise<boolean> {
    const { store, spec, refold } = this.parts;
    const standing = (this.#standing ??= await takeUp(store, spec, this.partition, refold));
    return !this.#stopping && this.#readOn(standing);
  }

  async #readOn(standing: Standing): Promise<boolean> {
    const { log, spec, batch } = this.parts;
    if (this.#requests) {
      this.#requests = false;
      await this.#carryOutRequests(standing);
    }
    this.#news = false;
    let progressed = false;
    for (const [i, topic] of topicsOf(spec).inputs.entries()) {
      if (this.#stopping) break;
      // Days come with the first input; what stands on the others waits for one.
      if (i > 0 && standing.vandaag === undefined) break;
      const from = standing.positions.get(topic) ?? 0;
      const records = await log.read(topic, this.partition, from, batch);
      if (records.length === 0) continue;
      // A reader that skips would lose a fact for ever: better to stand still.
      if (records.some((r, i) => r.position !== from + i)) {
        throw new Stopped(`gat in ${topic}, partitie ${this.partition}, vanaf ${from}`);
      }
      await this.#process(standing, records);
      progressed = true;
    }
    return progressed;
  }

  async #process(standing: Standing, records: readonly LogRecord[]): Promise<void> {
    for (let i = 0; i < records.length && !this.#stopping;) {
      const ticks = await this.#ticks(records, i);
      if (ticks.length > 0) {
        const quiet = await this.#quiet(ticks);
        if (quiet > 0) await this.#passOn(standing, ticks.slice(0, quiet));
        else await this.#day(standing, ticks[0]!);
        i += Math.max(quiet, 1);
        continue;
      }
      const end = records.findIndex((r, n) => n > i && r.key === null);
      const batch = records.slice(i, end < 0 ? undefined : end);
      await this.#batch(standing, batch);
      i += batch.length;
    }
  }

  /** Works off a batch; one that the database refuses is halved until the key that causes it stands alone, and that is parked. */
  async #batch(standing: Standing, records: readonly LogRecord[]): Promise<void> {
    const plan = await this.#planner.batch(standing, records);
    if (plan.stop) {
      const before = records.slice(0, records.indexOf(plan.stop.at));
      if (before.length > 0) await this.#batch(standing, before);
      throw new Stopped(plan.stop.reason);
    }
    const [first, last] = [records[0]!, records.at(-1)!];
    try {
      await this.#commit(standing, plan, { [first.topic]: last.position + 1 });
    } catch (error) {
      if (faultOf(error) !== 'data') throw error;
      if (records.length === 1) {
        await this.#commit(standing, this.#planner.parked(first, error), { [first.topic]: first.position + 1 });
        return;
      }
      const half = Math.ceil(records.length / 2);
      await this.#batch(standing, records.slice(0, half));
      await this.#batch(standing, records.slice(half));
    }
  }

  /** The ticks that follow each other from `start` on. */
  async #ticks(records: readonly LogRecord[], start: number): Promise<Tick[]> {
    const ticks: Tick[] = [];
    for (const record of records.slice(start)) {
      const tick = await this.#planner.tick(record);
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
  async #day(standing: Standing, tick: Tick): Promise<void> {
    const { store, spec, processor, batch } = this.parts;
    // By key, and not until none is left: who waits for another tick stays on the list.
    for (let after = ''; processor.hasWork(tick.event.type.naam);) {
      const keys = await store.due(spec.group, this.partition, tick.dag, batch, after);
      if (keys.length === 0) break;
      await this.#commit(standing, await this.#planner.due(standing, keys, tick), {});
      after = keys.at(-1)!;
    }
    await this.#passOn(standing, [tick]);
  }

  async #passOn(standing: Standing, ticks: readonly Tick[]): Promise<void> {
    const { record, dag } = ticks.at(-1)!;
    await this.#commit(standing, this.#planner.passOn(ticks), { [record.topic]: record.position + 1 });
    standing.vandaag = dag;
  }

  /** Carries out what operators asked about parked keys of this partition, each in a transaction of its own. */
  async #carryOutRequests(standing: Standing): Promise<void> {
    const { store, spec } = this.parts;
    for (const parked of await store.parked(spec.group, this.partition)) {
      if (parked.request !== null) await this.#decided(standing, parked, parked.request.kind);
    }
  }

  async #decided(standing: Standing, parked: ParkedKey, kind: 'resume' | 'discard'): Promise<void> {
    const { spec, log } = this.parts;
    const { key } = parked;
    const records: LogRecord[] = [];
    for (const h of parked.held) records.push(...(await log.read(h.topic, this.partition, h.position, 1)));
    const plan = kind === 'resume' ? await this.#planner.held(standing, key, records) : this.#planner.empty();
    if (plan.stop) throw new Stopped(plan.stop.reason);
    const { own } = topicsOf(spec);
    const again = plan.parked.has(key);
    if (own !== undefined && !again) {
      plan.apply([], [{ ...operatorFact(parked, own), partition: this.partition }], records[0]!);
    }
    await this.#commit(standing, plan, {}, (tx) => tx.unpark(spec.group, this.partition, key));
    if (!again) standing.parked.delete(key);
    const what = kind === 'discard' ? 'verworpen' : again ? 'opnieuw geparkeerd' : 'hervat';
    this.#say(`sleutel ${what}`, { key, held: records.length });
  }

  /** Writes a plan: all of it or nothing, and only if the partition still is ours. */
  async #commit(
    standing: Standing,
    plan: Plan,
    next: Readonly<Record<string, number>>,
    first?: (tx: StoreTransaction) => Promise<void>,
  ): Promise<void> {
    const { store, spec, now } = this.parts;
    const rows = plan.rows((state) => spec.due?.(state));
    await store.transaction(async (tx) => {
      await tx.advance(spec.group, this.partition, { turn: standing.turn, version: spec.version, next });
      await first?.(tx);
      await tx.put(spec.group, this.partition, rows);
      for (const [key, { reason, held }] of plan.parked) {
        await tx.park(spec.group, this.partition, key, reason, held, now());
      }
      await tx.publish(plan.records);
    });
    standing.turn++;
    for (const [topic, position] of Object.entries(next)) standing.positions.set(topic, position);
    standing.states.remember(rows, plan.states);
    for (const [key, { reason }] of plan.parked) {
      if (!standing.parked.has(key)) this.#say('sleutel geparkeerd', { key, reason });
      standing.parked.add(key);
    }
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
