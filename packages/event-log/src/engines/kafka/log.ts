import { epochMs, type Tijdstip } from '@iwlz/basis';
import type pg from 'pg';
import { catalogus } from '@iwlz/contracts';
import type { AssignmentListener, Closable, EventLog, LogReader, LogRecord } from '../../port.js';
import { PARTITIONS } from '../../port.js';
import { Membership } from '../sql/membership.js';
import type { Signals } from '../sql/signals.js';
import type { Brokers } from './brokers.js';
import { Ends } from './ends.js';
import { Follower } from './follower.js';
import { Pages } from './pages.js';
import { Reader } from './reader.js';
import type { Registry } from './registry.js';
import { positionOf } from './wire.js';

/** Topics of which only the last record per key is kept: there numbers are missing, by design. */
const COMPACTED: ReadonlySet<string> = new Set(
  catalogus.topics.filter((t) => t.bewaren.includes('compaction')).map((t) => t.topic),
);
const isCompacted = (topic: string): boolean => COMPACTED.has(topic);

/** What can be seen of the log on Kafka by who does not follow it: the end of a topic is looked for at every question. */
export class KafkaLogReader implements LogReader {
  protected readonly ends: Ends;
  protected readonly pages = new Pages();
  protected readonly reader: Reader;

  constructor(
    protected readonly brokers: Brokers,
    protected readonly registry: Registry,
  ) {
    this.ends = new Ends(brokers);
    this.reader = new Reader(brokers, this.pages, this.ends, isCompacted);
  }

  async tails(topic: string): Promise<readonly number[]> {
    return (await this.ends.of(topic)).map((end) => end.next);
  }

  async read(topic: string, partition: number, from: number, max: number): Promise<readonly LogRecord[]> {
    const page = await this.reader.page(topic, partition, from);
    if (!page) return [];
    const start = isCompacted(topic)
      ? page.records.findIndex((r) => r.position >= from)
      : from - page.records[0]!.position;
    return page.records.slice(start, start + max);
  }

  schema(id: number): Promise<string> {
    return this.registry.schema(id);
  }
}

/**
 * The log as everyone reads it, on Kafka. A position is the number in `ce_sequence`, never an offset. Who has which partition is
 * settled in the database of the service, as is how far it came; the broker keeps records and nothing else.
 */
export class KafkaLog extends KafkaLogReader implements EventLog {
  readonly #follower: Follower;

  /** `brokers` answers questions, `following` holds them: a broker works off one connection in order. */
  constructor(
    brokers: Brokers,
    following: Brokers,
    registry: Registry,
    private readonly pool: pg.Pool,
    private readonly signals: Signals,
  ) {
    super(brokers, registry);
    this.#follower = new Follower(following, this.pages, this.ends, isCompacted);
  }

  override async tails(topic: string): Promise<readonly number[]> {
    return this.#follower.tails(topic) ?? super.tails(topic);
  }

  override async read(topic: string, partition: number, from: number, max: number): Promise<readonly LogRecord[]> {
    const end = this.#follower.tails(topic)?.[partition];
    if (end === from) return [];
    const records = await super.read(topic, partition, from, max);
    const next = (records.at(-1)?.position ?? Infinity) + 1;
    if (end !== undefined && next < end) this.reader.ahead(topic, partition, next);
    return records;
  }

  async positionAt(topic: string, partition: number, instant: Tijdstip): Promise<number> {
    // Recorded instants hardly ever run backwards along a partition; the broker gives the first match all the same.
    const [offset] = await this.brokers.offsets(topic, epochMs(instant), [partition]);
    if (offset === undefined || offset < 0) return (await this.tails(topic))[partition]!;
    const [portion] = await this.brokers.fetch([{ topic, partition, offset }], { maxWaitMs: 0, maxBytes: 1 });
    const found = portion!.messages[0];
    if (!found) return (await this.tails(topic))[partition]!;
    const position = positionOf(topic, partition, found);
    this.pages.mark(topic, partition, { position, offset: found.offset });
    return position;
  }

  schemaId(subject: string, schema: string): Promise<number> {
    return this.registry.schemaId(subject, schema);
  }

  async watch(names: readonly string[], onNews: () => void): Promise<Closable> {
    // What is no topic is told through the database of the service; from there, too, comes a call without reason now and then.
    const stops = [this.signals.on(names, onNews)];
    for (const topic of names.filter((n) => catalogus.topics.some((t) => t.topic === n)))
      stops.push(await this.#follower.follow(topic, onNews));
    // What came before the following began is news too.
    onNews();
    return {
      close: () => {
        for (const stop of stops) stop();
        return Promise.resolve();
      },
    };
  }

  async join(group: string, listener: AssignmentListener, partitions = PARTITIONS): Promise<Closable> {
    const membership = new Membership(this.pool, this.signals, group, partitions, listener);
    await membership.open();
    return membership;
  }

  /** Stops following and closes `following`. */
  close(): Promise<void> {
    return this.#follower.close();
  }
}
