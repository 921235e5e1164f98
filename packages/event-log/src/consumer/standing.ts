import type { Datum } from '@iwlz/basis';
import type { Progress, Store } from '../port.js';
import { isCurrent } from '../rebuild.js';
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
 * Reads where a partition stands. Rows that are the fold of another version of the spec are first brought up to date by
 * `refold`: from the log, so nothing is decided again.
 */
export async function takeUp(
  store: Store,
  spec: ConsumerSpec,
  partition: number,
  refold: (partition: number) => Promise<void>,
): Promise<Standing> {
  const { group } = spec;
  const progress = await store.progress(group, partition);
  if (isCurrent(progress, spec)) return readStanding(store, group, partition, progress);
  await refold(partition);
  return readStanding(store, group, partition, await store.progress(group, partition));
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
