import type { Datum } from '@iwlz/basis';
import type { LogRecord } from '../port.js';
import type { Decoded } from '../envelope.js';
import type { Plan } from './plan.js';
import type { ConsumerSpec, Decider, Fact, HandlerContext, Outcome, RoutedFact, View, ViewEvent } from './spec.js';

/** Calls the handler of an event; the Nest transport puts its own pipeline in between. */
export type Invoke = (
  type: string,
  state: unknown,
  data: unknown,
  context: HandlerContext,
) => Outcome | Promise<Outcome> | undefined;

/** An event with the record it came in. */
export interface Arrived {
  readonly record: LogRecord;
  readonly event: Decoded;
}

/** The states a step may read: those of the plan before those that were stored. */
export interface Working {
  readonly plan: Plan;
  readonly vandaag: Datum | undefined;
  get(key: string): unknown;
}

/** What differs between a decider and a view. */
export interface Processor {
  /** The rows to have at hand before `event`. */
  rowsFor(arrived: Arrived): readonly string[];
  /** Adds to the plan what the event leads to. */
  event(arrived: Arrived, working: Working): Promise<Outcome | void> | void;
  /** What a tick does to a row whose day has come. */
  due(key: string, arrived: Arrived, dag: Datum, working: Working): void;
  /** What follows once all due rows are done. */
  passOn(arrived: Arrived): readonly RoutedFact[];
  /** Whether this keyless event is a tick for this consumer. */
  isTick(name: string): boolean;
  /** Whether clients have something to do when that tick comes; otherwise it is only passed on. */
  hasWork(name: string): boolean;
}

export function processorOf(spec: ConsumerSpec, partition: number, invoke?: Invoke): Processor {
  return spec.kind === 'decider' ? new DecidingProcessor(spec, partition, invoke) : new ViewProcessor(spec, partition);
}

class DecidingProcessor implements Processor {
  constructor(
    private readonly spec: Decider<unknown>,
    private readonly partition: number,
    private readonly invoke: Invoke = (type, state, data, context) => spec.on[type]?.(state, data as never, context),
  ) {}

  rowsFor({ record, event }: Arrived): readonly string[] {
    return record.key !== null && event.type.naam in this.spec.on ? [record.key] : [];
  }

  async event({ record, event }: Arrived, working: Working): Promise<Outcome | void> {
    if (!(event.type.naam in this.spec.on)) return;
    if (working.vandaag === undefined) {
      return { kind: 'stop', reason: `${event.type.naam} kwam voor de eerste DagBegonnen van deze partitie` };
    }
    const state = working.get(record.key!) ?? this.spec.initial;
    const called = this.invoke(event.type.naam, state, event.data, { vandaag: working.vandaag, record });
    const outcome = called instanceof Promise ? await called : called;
    if (outcome === undefined || !isFacts(outcome)) return outcome;
    this.#record(record.key!, state, outcome, record, working.plan);
  }

  due(key: string, { record, event }: Arrived, dag: Datum, working: Working): void {
    const work = this.spec.ticks[event.type.naam];
    if (!work) return;
    const state = working.get(key) ?? this.spec.initial;
    this.#record(key, state, work(state, dag), record, working.plan);
  }

  passOn({ event }: Arrived): readonly RoutedFact[] {
    const fact = { type: event.type.naam, data: event.data };
    return [{ topic: this.spec.output, key: null, partition: this.partition, fact }];
  }

  isTick(name: string): boolean {
    return name in this.spec.ticks;
  }

  hasWork(name: string): boolean {
    return this.spec.ticks[name] != null;
  }

  /** Folds before it publishes: a fact that our own `evolve` cannot take is never recorded. */
  #record(key: string, state: unknown, facts: readonly Fact[], cause: LogRecord, plan: Plan): void {
    if (facts.length === 0) return;
    const after = facts.reduce((s, fact) => this.spec.evolve(s, fact), state);
    const routed = facts.map((fact) => ({ topic: this.spec.output, key, partition: this.partition, fact }));
    plan.apply([[key, after]], routed, cause);
  }
}

class ViewProcessor implements Processor {
  constructor(
    private readonly spec: View<unknown>,
    private readonly partition: number,
  ) {}

  rowsFor(arrived: Arrived): readonly string[] {
    return this.spec.rows(viewEvent(arrived));
  }

  event(arrived: Arrived, working: Working): void {
    const event = viewEvent(arrived);
    this.#fold(this.spec.rows(event), this.spec.forward?.(event, this.partition) ?? [], arrived, working);
  }

  due(key: string, arrived: Arrived, _dag: Datum, working: Working): void {
    this.#fold([key], [], arrived, working);
  }

  passOn(arrived: Arrived): readonly RoutedFact[] {
    return this.spec.forward?.(viewEvent(arrived), this.partition) ?? [];
  }

  isTick(): boolean {
    return this.spec.due !== undefined;
  }

  hasWork(): boolean {
    return true;
  }

  #fold(rows: readonly string[], forwarded: readonly RoutedFact[], arrived: Arrived, working: Working): void {
    const event = viewEvent(arrived);
    const states = rows.map((row) => [row, this.spec.evolve(row, working.get(row), event)] as const);
    const said = states.flatMap(([row, after]) => this.spec.follow?.(row, working.get(row), after, event) ?? []);
    working.plan.apply(states, [...forwarded, ...said], arrived.record);
  }
}

/** The event as views see it. */
export function viewEvent({ record, event }: Arrived): ViewEvent {
  return { type: event.type.naam, key: record.key, data: event.data, time: record.time };
}

function isFacts(outcome: Outcome): outcome is readonly Fact[] {
  return Array.isArray(outcome);
}
