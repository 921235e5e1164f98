import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import kafkajs, { Kafka, logLevel, type Cluster, type ISocketFactory } from 'kafkajs';
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
  const name = Object.getOwnPropertySymbols(kafka).find((s) => s.description === 'private:Kafka:createCluster');
  const make = name && (kafka as unknown as Record<symbol, unknown>)[name];
  if (typeof make !== 'function') throw new Error('deze versie van kafkajs geeft geen toegang tot het cluster');
  return (make as (options: object) => Cluster)({
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    isolationLevel: READ_COMMITTED,
  });
}

export const READ_COMMITTED = 1;

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
