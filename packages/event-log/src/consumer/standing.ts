import type { Datum } from '@iwlz/basis';
import type { EventLog, Progress, Store } from '../port.js';
import { refold } from '../rebuild.js';
import { PARTITION_ROW, type PartitionState } from './plan.js';
import type { ConsumerSpec } from './spec.js';
import { StateCache } from './state-cache.js';

/**
 * What a worker knows of its partition between two batches. It is true as long as every commit of the worker succeeded; after
 * anything else it is thrown away and read anew.
 */
export interface Standing {
  /** The last turn that was taken for the partition, by us or before us. */
  turn: number;
  /** Next position to read, by topic. */
  readonly positions: Map<string, number>;
  readonly parked: Set<string>;
  /** The last day that began; none before the first. */
  vandaag: Datum | undefined;
  readonly states: StateCache;
}

/**
 * Reads where a partition stands. Rows that are the fold of another version of the spec are folded anew first, from the log:
 * nothing is decided again.
 */
export async function takeUp(log: EventLog, store: Store, spec: ConsumerSpec, partition: number): Promise<Standing> {
  const progress = await store.progress(spec.group, partition);
  if (progress.version === spec.version) return readStanding(store, spec.group, partition, progress);
  await refold(log, store, spec, partition);
  return readStanding(store, spec.group, partition, await store.progress(spec.group, partition));
}

async function readStanding(store: Store, group: string, partition: number, progress: Progress): Promise<Standing> {
  const parked = new Set((await store.parked(group, partition)).map((p) => p.key));
  const [row] = await store.rows(group, partition, [PARTITION_ROW]);
  const vandaag = row && (JSON.parse(row.value) as PartitionState).vandaag;
  return {
    turn: progress.turn,
    positions: new Map(progress.positions),
    parked,
    vandaag,
    states: new StateCache(store, group, partition),
  };
}
