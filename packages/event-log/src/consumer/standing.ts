import type { Datum } from '@iwlz/basis';
import type { Store } from '../port.js';
import { PARTITION_ROW, type PartitionState } from './plan.js';
import { StateCache } from './state-cache.js';

/**
 * What a worker knows of its partition between two batches. It is true as long as every commit of the worker succeeded; after
 * anything else it is thrown away and read anew.
 */
export interface Standing {
  /** Next position to read, by topic. */
  readonly positions: Map<string, number>;
  readonly parked: Set<string>;
  /** The last day that began; none before the first. */
  vandaag: Datum | undefined;
  readonly states: StateCache;
}

/** Reads where a partition stands. */
export async function readStanding(store: Store, group: string, partition: number): Promise<Standing> {
  const positions = new Map(await store.positions(group, partition));
  const parked = new Set((await store.parked(group, partition)).map((p) => p.key));
  const [row] = await store.rows(group, partition, [PARTITION_ROW]);
  const vandaag = row && (JSON.parse(row.value) as PartitionState).vandaag;
  return { positions, parked, vandaag, states: new StateCache(store, group, partition) };
}
