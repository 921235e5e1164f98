import { vanEpochMs, type Tijdstip } from '@iwlz/basis';
import { Decoder, Encoder } from '../envelope.js';
import type { Closable, Engine, Store } from '../port.js';
import { refold } from '../rebuild.js';
import { PartitionWorker, type WorkerStatus } from './partition-worker.js';
import { processorOf, type Invoke } from './processor.js';
import { topicsOf, type ConsumerSpec } from './spec.js';

/** How a consumer is run; everything has a default. */
export interface ConsumerOptions {
  /** Calls handlers; by default those of the spec. The Nest transport puts its pipeline in between. */
  readonly invoke?: Invoke;
  /** Clock of recorded instants. */
  readonly now?: () => Tijdstip;
  /** Largest number of records in one transaction. */
  readonly batch?: number;
  /** Told what an operator should know: parked keys, waits, standstills. Holds no personal data. */
  readonly report?: (what: string, details: object) => void;
}

/** Lag of one partition of one topic: how many records are still to be read. */
export interface Lag {
  readonly topic: string;
  readonly partition: number;
  readonly lag: number;
}

/** One running member of a group. */
export interface Consumer extends Closable {
  readonly spec: ConsumerSpec;
  readonly store: Store;
  status(): readonly WorkerStatus[];
  /** For the partitions that this member has. */
  lags(): Promise<readonly Lag[]>;
}

/** Starts a member of the spec's group; resolves when it has joined. `close` finishes the batch under way and leaves. */
export async function startConsumer(
  engine: Engine,
  store: Store,
  spec: ConsumerSpec,
  options: ConsumerOptions = {},
): Promise<Consumer> {
  const { inputs, outputs } = topicsOf(spec);
  const encoder = new Encoder(engine.log);
  for (const topic of outputs) await encoder.prepare(topic);
  const decoder = new Decoder(engine.log);
  const workers = new Map<number, PartitionWorker>();
  const report = (partition: number, what: string, details: object): void =>
    options.report?.(what, { groep: spec.group, partitie: partition, ...details });
  // One partition at a time: all its rows are in memory meanwhile.
  let refolding = Promise.resolve();
  const refoldInTurn = (partition: number): Promise<void> => {
    const turn = refolding.then(async () => {
      // Given away while it stood in line.
      if (!workers.has(partition)) return;
      const rows = await refold(engine.log, store, spec, partition);
      if (rows.length > 0)
        report(partition, 'stand herbouwd uit het log', { rijen: rows.length, versie: spec.version });
    });
    refolding = turn.catch(() => undefined);
    return turn;
  };

  const membership = await engine.log.join(spec.group, {
    assigned: (partition) => {
      const parts = {
        log: engine.log,
        store,
        spec,
        processor: processorOf(spec, partition, options.invoke),
        decoder,
        encoder,
        now: options.now ?? ((): Tijdstip => vanEpochMs(Date.now())),
        batch: options.batch ?? 500,
        refold: refoldInTurn,
        report,
      };
      workers.set(partition, new PartitionWorker(parts, partition));
    },
    revoked: async (partition) => {
      const worker = workers.get(partition);
      workers.delete(partition);
      await worker?.stop();
    },
  });
  const dispatcher = await wakeOnNews(engine, inputs, workers);
  const requests = await engine.log.watch([`parking:${spec.group}`], () => workers.forEach((w) => w.requests()));

  return {
    spec,
    store,
    status: () => [...workers.values()].map((w) => w.status).sort((a, b) => a.partition - b.partition),
    lags: async () => {
      const lags: Lag[] = [];
      for (const topic of inputs) {
        const tails = await engine.log.tails(topic);
        for (const { partition, positions } of [...workers.values()].map((w) => w.status)) {
          lags.push({ topic, partition, lag: tails[partition]! - (positions.get(topic) ?? 0) });
        }
      }
      return lags;
    },
    close: async () => {
      await requests.close();
      await dispatcher.close();
      await membership.close();
    },
  };
}

/** Wakes those workers whose partition has something new: one look at the tails per round of news, not one per partition. */
async function wakeOnNews(
  engine: Engine,
  inputs: readonly string[],
  workers: ReadonlyMap<number, PartitionWorker>,
): Promise<Closable> {
  let looking: Promise<void> | undefined;
  let again = false;
  const look = async (): Promise<void> => {
    for (again = true; again;) {
      again = false;
      for (const topic of inputs) {
        const tails = await engine.log.tails(topic);
        for (const [partition, worker] of workers) {
          if (tails[partition]! > (worker.status.positions.get(topic) ?? 0)) worker.news();
        }
      }
    }
  };
  const onNews = (): void => {
    again = true;
    // When the tails cannot be read the workers themselves meet the same fault and wait for it to pass.
    looking ??= look()
      .catch(() => workers.forEach((w) => w.news()))
      .finally(() => {
        looking = undefined;
        // Told between the last look and now: nobody would tell again.
        if (again) onNews();
      });
  };
  const watch = await engine.log.watch(inputs, onNews);
  return {
    close: async () => {
      await watch.close();
      await looking;
    },
  };
}
