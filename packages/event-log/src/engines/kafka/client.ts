import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import kafkajs, { Kafka, logLevel, type Broker, type Cluster, type ISocketFactory } from 'kafkajs';
import { Unavailable } from '../../port.js';

const KEEP_ALIVE_MS = 60_000;

/** The client of a process. What goes wrong is told by who meets it, so kafkajs itself does not log. */
export function createClient(brokers: readonly string[]): Kafka {
  return new Kafka({
    clientId: 'iwlz',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    // Whoever calls has a timetable of its own; this one only covers what passes at once, such as a leader being chosen.
    retry: { initialRetryTime: 50, maxRetryTime: 400, retries: 4 },
    socketFactory,
  });
}

/** As that of kafkajs, without waiting for a full packet: requests are small and someone waits for each. */
const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const secure = ssl as typeof ssl | undefined;
  const socket = secure ? connectTls({ host, port, ...secure }, onConnect) : connectTcp({ host, port }, onConnect);
  return socket.setKeepAlive(true, KEEP_ALIVE_MS).setNoDelay(true);
};

/**
 * The brokers as kafkajs itself sees them, to fetch from any place of any partition: its public consumer knows only groups and
 * what the group was dealt (docs/adr/0015). The types are public, the way to it is not, so a version that has it no more is refused.
 */
export function openCluster(kafka: Kafka): Cluster {
  const make = within(kafka, kafka, 'private:Kafka:createCluster') as (options: object) => Cluster;
  return make({ allowAutoTopicCreation: false, metadataMaxAge: 60_000, isolationLevel: READ_COMMITTED });
}

export const READ_COMMITTED = 1;

/** A request to a broker and how its answer is read, as a connection of kafkajs takes them. */
export interface Exchange<T> {
  readonly request: {
    readonly apiKey: number;
    readonly apiVersion: number;
    readonly apiName: string;
    /** The bytes, in the shape of an encoder of kafkajs. */
    readonly encode: () => Promise<{ readonly buf: Buffer; readonly buffer: Buffer }>;
  };
  readonly response: { decode(bytes: Buffer): Promise<Answer<T>>; parse(decoded: Answer<T>): Promise<T> };
}

/** What a broker answers, and how many ms it wants to be left alone. */
export interface Answer<T> {
  readonly answer: T;
  readonly clientSideThrottleTime: number;
}

/** Asks a broker what kafkajs has no call for. Throws when the broker is too old for it. */
export async function ask<T>(broker: Broker, exchange: Exchange<T>): Promise<T> {
  const send = within(broker, Object.getPrototypeOf(broker) as object, 'private:Broker:sendRequest');
  const { apiKey, apiVersion, apiName } = exchange.request;
  const { versions } = broker as unknown as { versions: Record<number, { maxVersion: number }> | null };
  if ((versions?.[apiKey]?.maxVersion ?? 0) < apiVersion)
    throw new Error(
      `deze Kafka is te oud: zij kent ${apiName} niet in versie ${apiVersion}; 2.3 is de oudste die past`,
    );
  return (send as (exchange: Exchange<T>) => Promise<T>)(exchange);
}

/** A private function of kafkajs, bound to its object. */
function within(object: object, holder: object, description: string): unknown {
  const name = Object.getOwnPropertySymbols(holder).find((s) => s.description === description);
  const found = name && (holder as Record<symbol, unknown>)[name];
  if (typeof found !== 'function') throw new Error(`deze versie van kafkajs heeft geen ${description}`);
  return (found as (...args: unknown[]) => unknown).bind(object);
}

/** Errors of Kafka that do not pass by waiting: rights, and what can never be accepted. */
const LASTING =
  /AUTHORIZATION_FAILED|SASL_AUTHENTICATION|MESSAGE_TOO_LARGE|INVALID_TIMESTAMP|INVALID_RECORD|UNSUPPORTED|KafkaJSSASL/;

/** The offset is not there any more: the partition lost its beginning since it was looked at. */
export class OutOfRange extends Unavailable {}

/** Translates an error of kafkajs: what passes by itself becomes `Unavailable`, all others stay what they are. */
export function translated(error: unknown): unknown {
  if (!(error instanceof kafkajs.KafkaJSError)) return error;
  const { type } = error as { type?: string };
  const text = `${error.name} ${type ?? ''} ${error.message}`;
  if (LASTING.test(text)) return error;
  if (type === 'OFFSET_OUT_OF_RANGE') return new OutOfRange(error.message, { cause: error });
  return new Unavailable(`Kafka onbereikbaar of bezet: ${error.message}`, { cause: error });
}
