import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf, RETRY_AFTER_MS } from '../../consumer/faults.js';
import type { AssignmentListener, LogRecord } from '../../port.js';
import type { Lane, Lease, Outbox } from './outbox.js';
import type { Sender } from './sender.js';
import { MAX_RECORD_BYTES, weight } from './wire.js';

/** Never longer than this between two tries: who waits for a fact waits with us. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Publishes what stands in the outbox of one service. Each partition is leased to one process; there every topic goes its own
 * way: in the order of the numbers, one request under way, and the same records again until they are acknowledged. Who was
 * thought dead may still send what it had in hand: readers skip it by its numbers.
 */
export class Relay implements AssignmentListener {
  readonly #held = new Set<number>();
  readonly #lanes = new Map<string, LaneWorker>();
  #isLooking = false;
  #lookAgain = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly sender: Sender,
    private readonly lease: Lease,
  ) {}

  assigned(partition: number): void {
    this.#held.add(partition);
    this.look();
  }

  async revoked(partition: number): Promise<void> {
    this.#held.delete(partition);
    const its = [...this.#lanes].filter(([, lane]) => lane.partition === partition);
    for (const [name] of its) this.#lanes.delete(name);
    await Promise.all(its.map(([, lane]) => lane.stop()));
  }

  /** Something was committed to these. Returns whether another process has to hear of it. */
  wake(lanes: readonly Lane[]): boolean {
    let elsewhere = false;
    for (const lane of lanes) {
      if (this.#held.has(lane.partition)) this.#lane(lane).news();
      else elsewhere = true;
    }
    return elsewhere;
  }

  /** Looks what there is to do on the partitions that we hold, one look at a time. A fault comes back at the next. */
  look(): void {
    this.#lookAgain = true;
    if (!this.#isLooking) void this.#look();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    while (this.#lookAgain) {
      this.#lookAgain = false;
      const held = [...this.#held];
      if (held.length > 0) this.wake(await this.outbox.waiting(held).catch(() => []));
    }
    this.#isLooking = false;
  }

  /** What cannot be published now, and why; undefined when nothing is held up. */
  trouble(): string | undefined {
    for (const { topic, partition, trouble } of this.#lanes.values())
      if (trouble !== undefined) return `publiceren op ${topic}, partitie ${partition}, wacht: ${trouble}`;
    return undefined;
  }

  /** Publishes what was committed up to now, as far as that goes without waiting. */
  async drain(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map((lane) => lane.stop({ drain: true })));
  }

  #lane({ topic, partition }: Lane): LaneWorker {
    const name = `${topic} ${partition}`;
    let lane = this.#lanes.get(name);
    if (!lane) this.#lanes.set(name, (lane = new LaneWorker(topic, partition, this.outbox, this.sender, this.lease)));
    return lane;
  }
}

/** The way of one topic and partition to the log. */
class LaneWorker implements Lane {
  trouble: string | undefined;
  /** What is still there may be sent, what fails is not tried again. */
  #draining = false;
  #news = true;
  readonly #stopped = new AbortController();
  #wake: () => void = () => undefined;
  readonly #done: Promise<void>;

  constructor(
    readonly topic: string,
    readonly partition: number,
    private readonly outbox: Outbox,
    private readonly sender: Sender,
    private readonly lease: Lease,
  ) {
    this.#done = this.#run();
  }

  news(): void {
    this.#news = true;
    this.#wake();
  }

  /** Resolves once nothing is sent any more: at once what was under way, with `drain` when all was sent or something failed. */
  async stop({ drain = false } = {}): Promise<void> {
    this.#draining = true;
    if (!drain || this.trouble !== undefined) this.#stopped.abort();
    this.news();
    await this.#done;
  }

  async #run(): Promise<void> {
    let published = -1;
    while (!this.#stopped.signal.aborted) {
      this.#news = false;
      const waiting = await this.#insist(() => this.outbox.take(this, published, this.lease));
      if (waiting === undefined) return;
      const batch = batchOf(waiting);
      if (batch.length > 0) {
        if ((await this.#insist(() => this.#send(batch))) === undefined) return;
        published = batch.at(-1)!.position;
      } else if (this.#draining) return;
      else await this.#idle();
    }
  }

  #idle(): Promise<void> {
    if (this.#news) return Promise.resolve();
    return new Promise((resolve) => (this.#wake = resolve));
  }

  async #send(batch: readonly LogRecord[]): Promise<true> {
    await this.sender.send(this.topic, this.partition, batch);
    return true;
  }

  /** Does the same thing again until it succeeds; undefined when it has to stop before. */
  async #insist<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (let faults = 0; ; faults++) {
      try {
        const result = await work();
        this.trouble = undefined;
        return result;
      } catch (error) {
        this.trouble = reasonOf(error);
        if (this.#draining) return undefined;
        const waitMs = Math.min(RETRY_AFTER_MS[Math.min(faults, RETRY_AFTER_MS.length - 1)]!, LONGEST_WAIT_MS);
        await sleep(waitMs, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
        if (this.#stopped.signal.aborted) return undefined;
      }
    }
  }
}

/** As many of the first records as one request may hold. */
function batchOf(records: readonly LogRecord[]): readonly LogRecord[] {
  let bytes = 0;
  const beyond = records.findIndex((record, i) => (bytes += weight(record)) > MAX_RECORD_BYTES && i > 0);
  return beyond < 0 ? records : records.slice(0, beyond);
}
