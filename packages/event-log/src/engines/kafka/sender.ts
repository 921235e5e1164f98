import { Partitioners, type Kafka, type Producer } from 'kafkajs';
import { Unavailable, type LogRecord } from '../../port.js';
import { translated } from './client.js';
import type { Registry } from './registry.js';
import { toMessage } from './wire.js';

const ALL_IN_SYNC = -1;
/** How long a broker may wait for its followers before it says that it could not. */
const BROKER_WAIT_MS = 10_000;

/**
 * Publishes records of one partition in one request. kafkajs loses what it acknowledged when a request spans partitions and a
 * leader moves (its issue 1303), and its idempotence gives the batch after a failed one the numbers of that one. So neither is used:
 * our own numbers tell a repeat.
 */
export class Sender {
  readonly #producer: Producer;

  constructor(
    kafka: Kafka,
    private readonly prefix: string,
    private readonly registry: Registry,
  ) {
    this.#producer = kafka.producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
  }

  async open(): Promise<void> {
    await this.#producer.connect().catch((error: unknown) => {
      throw translated(error);
    });
  }

  /** Resolves once all replicas in sync have all of them. After a throw nobody knows: send the same records again. */
  async send(topic: string, partition: number, records: readonly LogRecord[]): Promise<void> {
    const messages = [];
    for (const record of records) {
      const ceType = record.value === null ? undefined : await this.registry.ceType(record.value);
      messages.push(toMessage(record, ceType));
    }
    try {
      const name = this.prefix + topic;
      const answers = await this.#producer.send({ topic: name, messages, acks: ALL_IN_SYNC, timeout: BROKER_WAIT_MS });
      // An answer that does not name the partition is one about something else.
      if (!answers.some((a) => a.topicName === name && a.partition === partition && a.errorCode === 0))
        throw new Unavailable(`Kafka bevestigt ${topic}, partitie ${partition}, niet`);
    } catch (error) {
      throw translated(error);
    }
  }

  close(): Promise<void> {
    return this.#producer.disconnect();
  }
}
