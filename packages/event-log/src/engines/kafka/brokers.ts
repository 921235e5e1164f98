import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from 'kafkajs';
import { PARTITIONS, Unavailable } from '../../port.js';
import { ask, OutOfRange, translated } from './client.js';
import { fetching, producing, type FetchLimits, type Place, type Portion } from './requests.js';
import { READ_HEADERS } from './wire.js';

/** Waits before a request is sent again after a fault that may be gone by then: a leader that moved, a connection that broke. */
const AGAIN_MS: readonly number[] = [20, 100, 400];

/** Fetches, offsets and what is produced, straight with the leaders of partitions. Passing faults come out as `Unavailable`. */
export class Brokers {
  readonly #topics = new Set<string>();
  #repairing: Promise<void> | undefined;
  #closed = false;
  /** Who comes last in each line. */
  readonly #lines = new Map<string, Promise<unknown>>();
  /** What is being asked now. */
  readonly #asked = new Set<Promise<unknown>>();

  /** `prefix` stands before the name of every topic on this cluster, and nowhere else. */
  constructor(
    private readonly cluster: Cluster,
    private readonly prefix: string,
  ) {}

  /** Finds out who leads these topics, and keeps that up to date. */
  async know(topics: readonly string[]): Promise<void> {
    const unknown = topics.filter((t) => !this.#topics.has(t));
    if (unknown.length === 0) return;
    await this.#tryAgain(() =>
      this.#inTurn(QUESTIONS, async () => {
        await this.cluster.connect();
        await this.cluster.addMultipleTargetTopics(unknown.map((t) => this.prefix + t));
      }),
    );
    for (const topic of unknown) this.#topics.add(topic);
  }

  /** Breaks off what is being asked, too. What fails by that may have connected anew meanwhile, so the end is made twice. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.cluster.disconnect();
    await Promise.allSettled(this.#asked);
    await this.cluster.disconnect();
  }

  /** How many partitions each topic on the cluster has. */
  async partitionCounts(): Promise<ReadonlyMap<string, number>> {
    const { topicMetadata } = await this.#tryAgain(() =>
      this.#inTurn(QUESTIONS, async () => {
        await this.cluster.connect();
        return this.cluster.metadata();
      }),
    );
    return new Map(
      topicMetadata
        .filter((t) => t.topic.startsWith(this.prefix))
        .map((t) => [t.topic.slice(this.prefix.length), t.partitionMetadata.length]),
    );
  }

  /** Whether a broker answers now; throws `Unavailable` when none does. */
  async ping(): Promise<void> {
    await this.#once(() => this.#inTurn(QUESTIONS, () => this.cluster.refreshMetadata()));
  }

  /** Node of the leader, as far as is known. */
  leader(topic: string, partition: number): number | undefined {
    return this.cluster.findTopicPartitionMetadata(this.prefix + topic).find((p) => p.partitionId === partition)
      ?.leader;
  }

  /** What stands at these places, one portion for each; empty when nothing came within the wait. */
  async fetch(places: readonly Place[], limits: FetchLimits): Promise<Portion[]> {
    await this.know(places.map((p) => p.topic));
    return this.#tryAgain(async () => {
      const byLeader = new Map<number, Place[]>();
      for (const place of places) {
        const leader = this.#leaderOf(place.topic, place.partition);
        byLeader.set(leader, [...(byLeader.get(leader) ?? []), place]);
      }
      return (await Promise.all([...byLeader].map(([node, its]) => this.#fetchFrom(node, its, limits)))).flat();
    });
  }

  /** As `fetch`, from one broker and without trying again: for who asks all the time. */
  async fetchFrom(node: number, places: readonly Place[], limits: FetchLimits): Promise<Portion[]> {
    return this.#once(() => this.#fetchFrom(node, places, limits));
  }

  /**
   * Per partition the first offset (`begin`), the one behind the last (`end`), or the first whose timestamp is at or after a
   * number of ms since 1970; -1 when there is none.
   */
  async offsets(topic: string, at: 'begin' | 'end' | number, partitions = ALL): Promise<number[]> {
    await this.know([topic]);
    const asked = partitions.map((partition) => ({ partition }));
    const name = this.prefix + topic;
    const when = typeof at === 'number' ? { fromTimestamp: at } : { fromBeginning: at === 'begin' };
    const [found] = await this.#tryAgain(() =>
      this.#inTurn(QUESTIONS, () => this.cluster.fetchTopicsOffset([{ topic: name, partitions: asked, ...when }])),
    );
    const offsets = new Map(found?.partitions.map((p) => [p.partition, Number(p.offset)]));
    return partitions.map((p) => {
      const offset = offsets.get(p);
      if (offset === undefined) throw new Unavailable(`${topic}, partitie ${p}, heeft nu geen leider`);
      return offset;
    });
  }

  /** Gives a batch to the leader of a partition. Resolves once all replicas in sync have it; after a throw nobody knows. */
  async produce(topic: string, partition: number, batch: Buffer): Promise<void> {
    await this.know([topic]);
    await this.#tryAgain(async () => {
      const node = this.#leaderOf(topic, partition);
      await this.#inTurn(`produce ${node}`, async () => {
        const broker = await this.cluster.findBroker({ nodeId: String(node) });
        await ask(broker, producing(this.prefix + topic, partition, batch));
      });
    });
  }

  #leaderOf(topic: string, partition: number): number {
    const leader = this.leader(topic, partition);
    if (leader === undefined || leader < 0)
      throw new Unavailable(`${topic}, partitie ${partition}, heeft nu geen leider`);
    return leader;
  }

  #fetchFrom(node: number, places: readonly Place[], limits: FetchLimits): Promise<Portion[]> {
    return this.#inTurn(`fetch ${node}`, () => this.#fetchNow(node, places, limits));
  }

  /** kafkajs makes two connections, and loses one, when two ask at a moment at which there is none: so one at a time. */
  #inTurn<T>(line: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#lines.get(line) ?? Promise.resolve()).then(work);
    this.#lines.set(
      line,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async #fetchNow(node: number, places: readonly Place[], limits: FetchLimits): Promise<Portion[]> {
    const broker = await this.cluster.findBroker({ nodeId: String(node) });
    const named = places.map((place) => ({ ...place, topic: this.prefix + place.topic }));
    const portions = await ask(broker, fetching(named, limits, READ_HEADERS));
    return portions.map((portion) => ({ ...portion, topic: portion.topic.slice(this.prefix.length) }));
  }

  async #tryAgain<T>(work: () => Promise<T>): Promise<T> {
    for (const waitMs of AGAIN_MS) {
      try {
        return await this.#once(work);
      } catch (error) {
        if (this.#closed || !(error instanceof Unavailable) || error instanceof OutOfRange) throw error;
        await sleep(waitMs);
      }
    }
    return this.#once(work);
  }

  async #once<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Unavailable('Kafka: de verbinding is gesloten');
    const asked = work();
    this.#asked.add(asked);
    try {
      return await asked;
    } catch (error) {
      await this.#repair(error);
      throw translated(error);
    } finally {
      this.#asked.delete(asked);
    }
  }

  /** Connects anew and asks who leads what: whatever went wrong, that is what there is to do. One does it for all. */
  #repair(error: unknown): Promise<void> {
    return (this.#repairing ??= this.#inTurn(QUESTIONS, async () => {
      if (this.#closed) return;
      const { host, port } = error as { host?: string; port?: number };
      if (host !== undefined && port !== undefined) this.cluster.removeBroker({ host, port });
      if (!this.cluster.isConnected()) await this.cluster.connect();
      await this.cluster.refreshMetadata();
    })
      .catch(() => undefined)
      .finally(() => (this.#repairing = undefined)));
  }
}

const ALL: readonly number[] = Array.from({ length: PARTITIONS }, (_, p) => p);
/** The line of everything but fetches: that has a connection of its own. */
const QUESTIONS = 'questions';
