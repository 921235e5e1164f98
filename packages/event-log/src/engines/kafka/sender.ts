import type { LogRecord } from '../../port.js';
import type { Brokers } from './brokers.js';
import { encodeBatch, type Message } from './record-batch.js';
import type { Registry } from './registry.js';
import { toMessage } from './wire.js';

/**
 * Publishes records of one partition in one request. The producer of kafkajs loses what it acknowledged when a request spans
 * partitions and a leader moves (its issue 1303), and its idempotence gives the batch after a failed one the numbers of that
 * one. So neither is used: our own numbers tell a repeat.
 */
export class Sender {
  constructor(
    private readonly brokers: Brokers,
    private readonly registry: Registry,
  ) {}

  /** Resolves once all replicas in sync have all of them. After a throw nobody knows: send the same records again. */
  async send(topic: string, partition: number, records: readonly LogRecord[]): Promise<void> {
    const messages: Message[] = [];
    for (const record of records) {
      const ceType = record.value === null ? undefined : await this.registry.ceType(record.value);
      messages.push(toMessage(record, ceType));
    }
    await this.brokers.produce(topic, partition, encodeBatch(messages));
  }
}
