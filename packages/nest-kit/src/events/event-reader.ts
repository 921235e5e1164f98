import { Decoder, PARTITIONS, partitionOf, type EventLog, type LogRecord } from '@iwlz/event-log';
import { cloudEvent, type CloudEvent } from './cloud-event.js';
import type { Cursor } from './cursor.js';

const PAGE = 200;

/** An event, and where to go on after it. */
export interface ReadEvent {
  readonly event: CloudEvent;
  readonly cursor: Cursor;
}

export interface ReadOptions {
  readonly topic: string;
  readonly from: Cursor;
  /** Only events of this key. */
  readonly key?: string;
  /** Stay, and give what comes; ends when aborted. Without it the reading ends at the log's end. */
  readonly follow?: AbortSignal;
}

/** Reads a topic over all partitions, by recorded time as far as what is there goes; within a partition always in order. */
export async function* readEvents(log: EventLog, options: ReadOptions): AsyncGenerator<ReadEvent> {
  const decoder = new Decoder(log);
  const cursor = [...options.from];
  const news = options.follow && (await newsOf(log, options.topic, options.follow));
  try {
    do {
      for await (const record of backlog(log, options, cursor)) {
        cursor[record.partition] = record.position + 1;
        if (record.value === null || (options.key !== undefined && record.key !== options.key)) continue;
        yield { event: cloudEvent(record, await decoder.decode(record)), cursor };
      }
    } while (news && (await news.next()));
  } finally {
    await news?.close();
  }
}

/** All there is from the cursor on, merged by time. */
async function* backlog(log: EventLog, { topic, key }: ReadOptions, from: Cursor): AsyncGenerator<LogRecord> {
  const tails = await log.tails(topic);
  const partitions = key === undefined ? Array.from({ length: PARTITIONS }, (_, p) => p) : [partitionOf(key)];
  const queues = new Map<number, LogRecord[]>();
  const next = new Map(partitions.map((p) => [p, from[p]!]));
  for (;;) {
    for (const p of partitions) {
      if ((queues.get(p)?.length ?? 0) > 0 || next.get(p)! >= tails[p]!) continue;
      const records = await log.read(topic, p, next.get(p)!, PAGE);
      queues.set(p, [...records]);
      next.set(p, records.length > 0 ? records.at(-1)!.position + 1 : tails[p]!);
    }
    let first: LogRecord[] | undefined;
    for (const queue of queues.values()) {
      if (queue.length > 0 && (first === undefined || queue[0]!.time < first[0]!.time)) first = queue;
    }
    const record = first?.shift();
    if (!record) return;
    yield record;
  }
}

/** `next` resolves true when there may be more, false once the reader went away. */
async function newsOf(
  log: EventLog,
  topic: string,
  signal: AbortSignal,
): Promise<{ next(): Promise<boolean>; close(): Promise<void> }> {
  let fresh = false;
  let wake: () => void = () => undefined;
  const call = (): void => {
    fresh = true;
    wake();
  };
  const watch = await log.watch([topic], call);
  signal.addEventListener('abort', call);
  return {
    next: async () => {
      if (!fresh && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      fresh = false;
      return !signal.aborted;
    },
    close: async () => {
      signal.removeEventListener('abort', call);
      await watch.close();
    },
  };
}
