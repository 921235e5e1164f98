import { leesTijdstip } from '@iwlz/basis';
import { PARTITIONS, type EventLog } from '@iwlz/event-log';

/** Next position to read per partition. Outside it is an opaque text. */
export type Cursor = readonly number[];

/** The cursor as the outside keeps it: SSE `id`, `from=`. */
export function cursorText(cursor: Cursor): string {
  return Buffer.from(cursor.join(',')).toString('base64url');
}

/** Where to begin: `begin`, `now`, an instant with zone, or a cursor that was given out; undefined when it is none of these. */
export async function readFrom(from: string, topic: string, log: EventLog): Promise<Cursor | undefined> {
  if (from === 'begin') return Array<number>(PARTITIONS).fill(0);
  if (from === 'now') return log.tails(topic);
  const instant = leesTijdstip(from);
  if (instant !== undefined) {
    return Promise.all(Array.from({ length: PARTITIONS }, (_, p) => log.positionAt(topic, p, instant)));
  }
  const numbers = Buffer.from(from, 'base64url').toString().split(',');
  const valid = numbers.length === PARTITIONS && numbers.every((n) => /^\d{1,15}$/.test(n));
  return valid ? numbers.map(Number) : undefined;
}
