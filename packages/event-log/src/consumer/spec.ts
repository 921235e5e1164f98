import type { Datum } from '@iwlz/basis';
import type { LogRecord } from '../port.js';

/** Something decided, to be recorded: the name of an event and its data. */
export interface Fact {
  readonly type: string;
  readonly data: unknown;
}

/** A fact with the place where it goes, for consumers that write under another key than the one they read. */
export interface RoutedFact {
  readonly topic: string;
  /** `null` for a record without key; then `partition` is named. */
  readonly key: string | null;
  readonly partition?: number;
  readonly fact: Fact;
}

/** What a handler makes of an event. A list of facts is short for `accept`. */
export type Outcome<F extends Fact = Fact> =
  | readonly F[]
  /** Nothing to do, on purpose. */
  | { readonly kind: 'skip'; readonly reason: string }
  /** A defect with this client only: set its key aside, go on with the others. */
  | { readonly kind: 'park'; readonly reason: string }
  /** Nothing may go on: keep the position, say so in health, call a human. */
  | { readonly kind: 'stop'; readonly reason: string };

/** What a handler may know besides state and event. */
export interface HandlerContext {
  /** The last day that began on this partition. */
  readonly vandaag: Datum;
  readonly record: LogRecord;
}

/** Decides on one event. A throw parks the key: it is a defect, bad input is an outcome. */
export type Handler<S, F extends Fact = Fact, D = never> = (state: S, data: D, context: HandlerContext) => Outcome<F>;

/** What happens to each client whose `due` has come when the day (or run) begins; without it the tick is only passed on. */
export type TickWork<S, F extends Fact = Fact> = (state: S, dag: Datum) => readonly F[];

/**
 * A consumer that decides facts and remembers only those: its state is the fold of its own topic, key by key, partition by
 * partition. Facts go to `output` under the key of the event, in the same partition.
 */
export interface Decider<S, F extends Fact = Fact> {
  readonly kind: 'decider';
  readonly group: string;
  /**
   * Raised whenever `initial`, `evolve` or `due` make another state of the same facts. Rows that were kept under another version
   * are folded anew from the log, when a partition is taken up.
   */
  readonly version: number;
  /** Days (`ticks`) come with the first of these; the others hold none, and are read once the first day began. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly initial: S;
  /** Pure. Loud on a fact it does not know; never rejects one that was recorded. */
  evolve(state: S, fact: F): S;
  /**
   * The first day on which the client wants a tick: the tick of that name, or without a name whichever comes first. Only a
   * decider with work on more than one tick has to look at the name.
   */
  due?(state: S, tick?: string): Datum | undefined;
  /** By name of the event. An event that is not named here is passed over: others may read it. */
  readonly on: Readonly<Record<string, Handler<S, F>>>;
  /** By name of a keyless event that carries a `dag`: the work on it, or `null` when it is only passed on. */
  readonly ticks: Readonly<Record<string, TickWork<S, F> | null>>;
}

/** An event as a view folds it. */
export interface ViewEvent {
  readonly type: string;
  readonly key: string | null;
  readonly data: unknown;
  readonly time: string;
}

/**
 * A consumer whose state is the fold of what it reads, from one topic, and that may say something when a row changes. What it
 * says follows from the change of a row and not from what it said before, so a repeat of nothing is needed to know it.
 */
export interface View<S> {
  readonly kind: 'view';
  readonly group: string;
  /** Raised whenever `rows`, `evolve` or `due` make another state of the same events; see `Decider`. */
  readonly version: number;
  readonly input: string;
  /** The topics it writes to. */
  readonly outputs: readonly string[];
  /** The rows an event belongs in; for a keyless event the due rows are added by the loop. Keys of rows stay in the partition. */
  rows(event: ViewEvent): readonly string[];
  /** Pure; `state` is undefined for a row that does not exist yet. */
  evolve(row: string, state: S | undefined, event: ViewEvent): S;
  due?(state: S): Datum | undefined;
  /** What is to be said now that the row went from `before` to `after`. */
  follow?(row: string, before: S | undefined, after: S, event: ViewEvent): readonly RoutedFact[];
  /** What is to be said for an event as such, without a row. */
  forward?(event: ViewEvent, partition: number): readonly RoutedFact[];
}

export type ConsumerSpec<S = unknown> = Decider<S> | View<S>;

/** The topics a consumer reads, and the one that operators' decisions about parked keys are recorded on. */
export function topicsOf(spec: ConsumerSpec): {
  inputs: readonly string[];
  outputs: readonly string[];
  own: string | undefined;
} {
  return spec.kind === 'decider'
    ? { inputs: spec.inputs, outputs: [spec.output], own: spec.output }
    : { inputs: [spec.input], outputs: spec.outputs, own: spec.outputs[0] };
}

/** Recorded by the loop itself and not part of anyone's state. */
export const OPERATOR_FACTS: ReadonlySet<string> = new Set(['SleutelHervat', 'SleutelVerworpen']);
