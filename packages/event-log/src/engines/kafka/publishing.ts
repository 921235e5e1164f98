import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable, type LogReader, type NewRecord } from '../../port.js';
import type { Signals } from '../sql/signals.js';
import type { Transaction } from '../sql/sql.js';
import type { Publishing, Query } from '../sql/store.js';
import type { Lane, Outbox } from './outbox.js';
import type { Relay } from './relay.js';
import { assertFits } from './wire.js';

const PATIENCE_MS = 30_000;
const LOOK_MS = 10;

/** How a transaction of one service writes to a log that is elsewhere: it numbers its records and leaves them for the relay. */
export class OutboxPublishing implements Publishing {
  /** Topics whose counters are known not to be below the log. */
  readonly #raised = new Set<string>();
  readonly #written: Written;

  constructor(
    private readonly outbox: Outbox,
    private readonly relay: Relay,
    private readonly signals: Signals,
    private readonly signal: string,
    private readonly log: Pick<LogReader, 'tails'>,
  ) {
    this.#written = new Written(outbox, log);
  }

  async append(transaction: Transaction, records: readonly NewRecord[]): Promise<void> {
    for (const record of records) assertFits(record);
    for (const topic of [...new Set(records.map((r) => r.topic))].sort()) {
      if (!this.#raised.has(topic)) await this.outbox.raise(transaction, topic, await this.log.tails(topic));
    }
    // Last of all: the counters are then locked for the shortest time.
    transaction.beforeCommit(this.outbox.append(records));
  }

  committed(records: readonly NewRecord[]): void {
    const lanes = new Map<string, Lane>();
    for (const { topic, partition } of records) {
      this.#raised.add(topic);
      lanes.set(`${topic} ${partition}`, { topic, partition });
    }
    if (this.relay.wake([...lanes.values()])) this.signals.tell([this.signal]);
  }

  tails(topic: string, query: Query): Promise<readonly number[]> {
    return this.#written.tails(topic, query);
  }
}

/** How far the log of a service goes: what it wrote counts as soon as it is numbered. */
export class Written implements Pick<Publishing, 'tails'> {
  constructor(
    private readonly outbox: Pick<Outbox, 'counters'>,
    private readonly log: Pick<LogReader, 'tails'>,
  ) {}

  /** So that what was numbered can be read too, this waits until it is published. */
  async tails(topic: string, query: Query): Promise<readonly number[]> {
    // Looked at before the counters: what is written in between is then in neither, or in the counters.
    const without = await this.log.tails(topic);
    const counters = await this.outbox.counters(topic, query);
    if (counters.length === 0) return without;
    const end = Date.now() + PATIENCE_MS;
    while (await this.#isBehind(topic, counters)) {
      if (Date.now() > end) throw new Unavailable(`wat op ${topic} geschreven is wacht nog op publicatie`);
      await sleep(LOOK_MS);
    }
    return counters;
  }

  async #isBehind(topic: string, counters: readonly number[]): Promise<boolean> {
    const tails = await this.log.tails(topic);
    return counters.some((next, p) => tails[p]! < next);
  }
}
