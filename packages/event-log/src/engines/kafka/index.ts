import { randomUUID } from 'node:crypto';
import { catalogus } from '@iwlz/contracts';
import type pg from 'pg';
import {
  PARTITIONS,
  Unavailable,
  type Engine,
  type EngineReader,
  type SqlTransaction,
  type StoreReader,
  type Unpublished,
} from '../../port.js';
import { Membership } from '../sql/membership.js';
import { Signals } from '../sql/signals.js';
import { createPool, run } from '../sql/sql.js';
import { SqlStore, SqlStoreReader } from '../sql/store.js';
import { Brokers } from './brokers.js';
import { createClient, openCluster } from './client.js';
import { KafkaLog, KafkaLogReader } from './log.js';
import { Outbox } from './outbox.js';
import { OutboxPublishing, Written } from './publishing.js';
import { Registry } from './registry.js';
import { Relay } from './relay.js';
import { Sender } from './sender.js';

export { logMigrations, storeMigrations } from './migrations.js';

export interface KafkaOptions {
  /** Database of the service: its store, its outbox, and who of its processes does what. */
  readonly connection: pg.PoolConfig;
  /** `host:port`, one or more. */
  readonly brokers: readonly string[];
  /** URL of a registry that speaks Confluent's API. */
  readonly registryUrl: string;
  /** Stands before the names of topics and subjects, so that one cluster can hold several networks. */
  readonly prefix?: string;
  /** The topics that must exist; all of the catalogue when left out. */
  readonly topics?: readonly string[];
}

const ALL_TOPICS: readonly string[] = catalogus.topics.map((t) => t.topic);
const RELAY_CONNECTIONS = 4;
const HEALTH_MS = 3_000;

/** The engine on Kafka, with its pool for the service's own queries. */
export interface KafkaEngine extends Engine<SqlTransaction> {
  readonly pool: pg.Pool;
}

/** A topic is not there, or not as it should be; says what to do. */
export class TopicsMissing extends Error {
  override readonly name = 'TopicsMissing';
}

/**
 * Opens the log on Kafka, and stores on the database of the service, whose migrations have run (`logMigrations`,
 * `storeMigrations`). Throws `Unavailable` when one of them cannot be reached now, `TopicsMissing` when topics are not there.
 */
export async function openKafkaEngine(options: KafkaOptions): Promise<KafkaEngine> {
  const { connection, brokers, registryUrl, prefix = '' } = options;
  const topics = options.topics ?? ALL_TOPICS;
  const pool = createPool(connection);
  const signals = new Signals(connection, pool);
  const kafka = createClient(brokers);
  const registry = new Registry(registryUrl, prefix);
  const asking = new Brokers(openCluster(kafka), prefix);
  const following = new Brokers(openCluster(kafka), prefix);
  const sending = new Brokers(openCluster(kafka), prefix);
  const sender = new Sender(sending, registry);
  const log = new KafkaLog(asking, following, registry, pool, signals);
  // Relays have connections of their own: who waits for them to publish may hold all others.
  const relayPool = createPool({ ...connection, max: RELAY_CONNECTIONS });
  const stores = new Stores(pool, relayPool, signals, sender, log);
  const close = async (): Promise<void> => {
    await stores.close();
    await log.close();
    await Promise.all([sending.close(), asking.close()]);
    await signals.close();
    await Promise.all([pool.end(), relayPool.end()]);
  };
  try {
    await signals.open();
    await checkTopics(asking, topics, prefix);
    await Promise.all([asking.know(topics), following.know(topics), sending.know(topics)]);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    pool,
    log,
    store: (service) => stores.of(service),
    health: () => health({ pool, asking, registry, stores }),
    unpublished: () => stores.unpublished(),
    close,
  };
}

/**
 * Opens only what can be seen: the log on Kafka, and the stores in the database of `connection`. Publishes nothing, follows nothing
 * and joins no group. Throws as `openKafkaEngine` does.
 */
export async function openKafkaReader(options: KafkaOptions): Promise<EngineReader> {
  const { connection, registryUrl, prefix = '' } = options;
  const pool = createPool(connection);
  const brokers = new Brokers(openCluster(createClient(options.brokers)), prefix);
  const log = new KafkaLogReader(brokers, new Registry(registryUrl, prefix));
  const close = async (): Promise<void> => {
    await brokers.close();
    await pool.end();
  };
  try {
    await checkTopics(brokers, options.topics ?? ALL_TOPICS, prefix);
  } catch (error) {
    await close();
    throw error;
  }
  const store = (service: string): StoreReader =>
    new SqlStoreReader(pool, service, new Written(new Outbox(pool, service), log));
  return { log, store, close };
}

/** The stores of a process, each with the relay that publishes for it. */
class Stores {
  readonly #open = new Map<
    string,
    { store: SqlStore; outbox: Outbox; relay: Relay; membership: Membership; stop: () => void }
  >();

  constructor(
    private readonly pool: pg.Pool,
    private readonly relayPool: pg.Pool,
    private readonly signals: Signals,
    private readonly sender: Sender,
    private readonly log: KafkaLog,
  ) {}

  of(service: string): SqlStore {
    const known = this.#open.get(service);
    if (known) return known.store;
    const lease = { group: `relay.${service}`, member: randomUUID() };
    const outbox = new Outbox(this.relayPool, service);
    const relay = new Relay(outbox, this.sender, lease);
    const membership = new Membership(this.relayPool, this.signals, lease.group, PARTITIONS, relay, lease.member);
    const signal = `outbox:${service}`;
    const publishing = new OutboxPublishing(outbox, relay, this.signals, signal, this.log);
    const store = new SqlStore(this.pool, this.signals, service, publishing);
    this.#open.set(service, { store, outbox, relay, membership, stop: this.signals.on([signal], () => relay.look()) });
    // It beats until it succeeds; facts wait in the outbox meanwhile.
    void membership.open();
    return store;
  }

  unpublished(): Promise<Unpublished[]> {
    return Promise.all([...this.#open].map(async ([service, { outbox }]) => ({ service, ...(await outbox.size()) })));
  }

  trouble(): string | undefined {
    return [...this.#open.values()].map(({ relay }) => relay.trouble()).find((t) => t !== undefined);
  }

  async close(): Promise<void> {
    for (const { relay, membership, stop } of this.#open.values()) {
      stop();
      await relay.drain();
      await membership.close();
    }
  }
}

async function checkTopics(brokers: Brokers, topics: readonly string[], prefix: string): Promise<void> {
  const counts = await brokers.partitionCounts();
  const missing = topics.filter((t) => !counts.has(t)).map((t) => prefix + t);
  const other = topics.filter((t) => counts.has(t) && counts.get(t) !== PARTITIONS);
  const wrong = other.map((t) => `${prefix + t} heeft ${counts.get(t)} partities in plaats van ${PARTITIONS}`);
  if (missing.length > 0)
    throw new TopicsMissing(`op Kafka ontbreken ${missing.join(', ')}; maak ze met: npx iwlz topics apply`);
  if (wrong.length > 0) throw new TopicsMissing(`op Kafka klopt een topic niet: ${wrong.join(', ')}`);
}

/** Whoever asks for health does not wait for long: who says nothing is away. */
async function answer(who: string, asked: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`${who} zwijgt`)), HEALTH_MS);
  });
  await Promise.race([asked, silence]).finally(() => clearTimeout(timer));
}

/** Everything that is away, in one line. */
async function health(parts: {
  pool: pg.Pool;
  asking: Brokers;
  registry: Registry;
  stores: Stores;
}): Promise<{ ok: true } | { ok: false; reason: string }> {
  const { pool, asking, registry, stores } = parts;
  const answers = await Promise.allSettled([
    answer('de database', run(pool, 'ping', 'SELECT 1')),
    answer('Kafka', asking.ping()),
    answer('het schemaregister', registry.ping()),
  ]);
  const reasons = answers.flatMap((a) => (a.status === 'rejected' ? [(a.reason as Error).message] : []));
  const trouble = stores.trouble();
  if (trouble !== undefined) reasons.push(trouble);
  return reasons.length === 0 ? { ok: true } : { ok: false, reason: reasons.join('; ') };
}
