import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster } from 'kafkajs';
import { PARTITIONS, Unavailable } from '../../port.js';
import { OutOfRange, READ_COMMITTED, translated } from './client.js';
import type { Fetched } from './wire.js';

/** Waits before a request is sent again after a fault that may be gone by then: a leader that moved, a connection that broke. */
const AGAIN_MS: readonly number[] = [20, 100, 400];

/** A place to fetch from. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** What one fetch gave of one partition. */
export interface Portion extends Place {
  readonly messages: readonly Fetched[];
  /** Where to go on: behind everything that was looked at, also what is no record. */
  readonly next: number;
  /** Offset behind the last message that is there. */
  readonly end: number;
}

export interface FetchLimits {
  /** How long the broker waits when there is nothing. */
  readonly maxWaitMs: number;
  /** Per partition; one batch always comes whole. */
  readonly maxBytes: number;
}

/** Fetches and offsets, straight from the leaders of partitions. Passing faults come out as `Unavailable`. */
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
        const leader = this.leader(place.topic, place.partition);
        if (leader === undefined || leader < 0)
          throw new Unavailable(`${place.topic}, partitie ${place.partition}, heeft nu geen leider`);
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

  async #fetchNow(node: number, places: readonly Place[], { maxWaitMs, maxBytes }: FetchLimits): Promise<Portion[]> {
    const broker = await this.cluster.findBroker({ nodeId: String(node) });
    const topics = new Map<string, Place[]>();
    for (const place of places) topics.set(place.topic, [...(topics.get(place.topic) ?? []), place]);
    const { responses } = (await broker.fetch({
      isolationLevel: READ_COMMITTED,
      maxWaitTime: maxWaitMs,
      minBytes: 1,
      maxBytes: Math.max(maxBytes, MAX_RESPONSE_BYTES),
      topics: [...topics].map(([topic, its]) => ({
        topic: this.prefix + topic,
        partitions: its.map((p) => ({ partition: p.partition, fetchOffset: String(p.offset), maxBytes })),
      })),
    })) as FetchResponse;
    const found = new Map<string, FetchedPartition>();
    for (const { topicName, partitions } of responses)
      for (const p of partitions) found.set(`${topicName} ${p.partition}`, p);
    return places.map((place) => portion(place, found.get(`${this.prefix}${place.topic} ${place.partition}`)));
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
const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

interface FetchResponse {
  readonly responses: readonly { readonly topicName: string; readonly partitions: readonly FetchedPartition[] }[];
}

interface FetchedPartition {
  readonly partition: number;
  readonly highWatermark: string;
  readonly lastStableOffset: string;
  readonly messages: readonly Fetched[];
}

/** A broker answers with whole batches, so with messages before the place too. */
function portion(place: Place, found: FetchedPartition | undefined): Portion {
  if (!found) return { ...place, messages: [], next: place.offset, end: place.offset };
  const { messages } = found;
  const last = messages.at(-1);
  return {
    ...place,
    messages: messages.filter((m) => m.isControlRecord !== true && Number(m.offset) >= place.offset),
    next: last === undefined ? place.offset : Math.max(place.offset, Number(last.offset) + 1),
    end: Number(found.lastStableOffset),
  };
}
