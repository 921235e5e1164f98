import type { ReadableStream } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { EXIT, Halt } from './exit.js';
import type { Platform } from './platform.js';

/** An event on the log, with the fields that `iwlz events` promises, in their order. */
export interface LogEvent {
  readonly topic: string;
  readonly partition: number;
  readonly position: number;
  /** `nl.iwlz.<context>.<event>.v<N>`. */
  readonly type: string;
  /** Pseudonym of the client, id of the message, or null. */
  readonly key: string | null;
  readonly id: string;
  readonly source: string;
  /** The recorded instant, ISO 8601 in UTC. */
  readonly time: string;
  readonly correlationid: string;
  readonly data: unknown;
}

/** Which events of a topic. */
export interface Selection {
  readonly topic: string;
  /** `begin`, `now`, an instant or a cursor; absent: what the platform takes. */
  readonly from?: string | undefined;
  readonly key?: string | undefined;
}

/** The events up to the end of the log. Throws `Halt` when the platform is not there, refuses, or breaks off. */
export async function* readEvents(platform: Platform, selection: Selection): AsyncGenerator<LogEvent> {
  const { body } = await platform.ask(pathOf(selection), { headers: { accept: 'application/x-ndjson' } });
  let rest = '';
  for await (const text of textOf(body, platform)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield eventOf(line);
  }
}

/** Waits between attempts to come back, in ms. */
const RETRY_MS = [250, 500, 1_000, 2_000, 5_000] as const;

/**
 * The events as they happen, until `signal` aborts. A connection that breaks is made again and goes on after the last event
 * (`Last-Event-ID`); `onBreak` is told. Throws `Halt` when the first connection cannot be made, or the platform refuses.
 */
export async function* followEvents(
  platform: Platform,
  selection: Selection,
  signal: AbortSignal,
  onBreak: () => void,
): AsyncGenerator<LogEvent> {
  let { from } = selection;
  let lastId: string | undefined;
  let connected = false;
  const isOver = (): boolean => signal.aborted;
  for (let failures = 0; !isOver();) {
    try {
      const headers = { accept: 'text/event-stream', ...(lastId !== undefined && { 'last-event-id': lastId }) };
      const openedAt = new Date().toISOString();
      const { body } = await platform.ask(pathOf({ ...selection, from }), { headers, signal });
      // As long as no event came there is no id to go on after: what follows this moment must not be missed.
      if (from === undefined || from === 'now') from = openedAt;
      connected = true;
      failures = 0;
      for await (const { id, data } of serverSentEvents(textOf(body, platform))) {
        lastId = id ?? lastId;
        yield eventOf(data);
      }
    } catch (error) {
      if (isOver()) return;
      if (!connected || !(error instanceof Halt && error.exitCode === EXIT.unreachable)) throw error;
    }
    if (failures === 0 && !isOver()) onBreak();
    await sleep(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)], undefined, { signal }).catch(() => undefined);
  }
}

/** The messages of a stream of server-sent events (WHATWG HTML, section 9.2). */
async function* serverSentEvents(text: AsyncIterable<string>): AsyncGenerator<EventSourceMessage> {
  const ready: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => ready.push(message) });
  for await (const piece of text) {
    parser.feed(piece);
    yield* ready.splice(0);
  }
}

/** The text of an answer as it comes in; a connection that breaks is a `Halt`. */
async function* textOf(body: Response['body'], platform: Platform): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw platform.brokenOff();
      });
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function pathOf({ topic, from, key }: Selection): string {
  const query = new URLSearchParams({ ...(from !== undefined && { from }), ...(key !== undefined && { key }) });
  return `/events/${encodeURIComponent(topic)}?${query.toString()}`;
}

function eventOf(json: string): LogEvent {
  const { topic, partition, position, type, key, id, source, time, correlationid, data } = JSON.parse(json) as LogEvent;
  return { topic, partition, position, type, key, id, source, time, correlationid, data };
}
