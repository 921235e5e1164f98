import type { Message } from 'kafkajs';
import type { LogRecord } from '../../../port.js';
import { toMessage } from '../wire.js';

/** A record as our relay sends it, for a producer of kafkajs. */
export function kafkajsMessage(record: LogRecord, ceType: string | undefined): Message {
  const { timestampMs, ...message } = toMessage(record, ceType);
  return { ...message, partition: record.partition, timestamp: String(timestampMs) };
}
