import type { LogRecord } from '../../port.js';
import type { Fetched } from './record-batch.js';
import { fromMessage, positionOf } from './wire.js';

/** A number is missing where none may be: the invariant of the log is broken, and going on would lose a fact for ever. */
export class Gap extends Error {
  override readonly name = 'Gap';
}

/** Records in order of their number, and the number and offset behind them. */
export interface Run {
  readonly records: readonly LogRecord[];
  /** Number that the next record will have. */
  readonly next: number;
}

/**
 * The records among these messages from number `from` on. A lower number is a repeat, sent again by a relay that did not know it
 * had arrived, and is skipped. A higher one than expected is a gap; on a compacted topic gaps are what compaction leaves.
 */
export function runFrom(
  topic: string,
  partition: number,
  messages: readonly Fetched[],
  from: number,
  compacted: boolean,
): Run {
  const records: LogRecord[] = [];
  let next = from;
  for (const message of messages) {
    const position = positionOf(topic, partition, message);
    if (position < next) continue;
    if (position > next && !compacted)
      throw new Gap(`gat in ${topic}, partitie ${partition}: na ${next - 1} komt ${position}`);
    records.push(fromMessage(topic, partition, message));
    next = position + 1;
  }
  return { records, next };
}
