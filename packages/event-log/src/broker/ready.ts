import { Kafka, logLevel } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../embedded/small.js';

const LIMIT_MS = 120_000;
const PAUSE_MS = 100;
const ANSWER_LIMIT_MS = 2_000;

/**
 * Whether the broker at this address answers, and counts at least `size` brokers in its cluster, itself among them under the
 * address that it advertises.
 */
export async function brokerReady(address: string, advertised: string, size: number): Promise<boolean> {
  const kafka = new Kafka({
    brokers: [address],
    logLevel: logLevel.NOTHING,
    connectionTimeout: ANSWER_LIMIT_MS,
    requestTimeout: ANSWER_LIMIT_MS,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const { brokers } = await admin.describeCluster();
    return brokers.length >= size && brokers.some(({ host, port }) => `${host}:${port}` === advertised);
  } finally {
    await admin.disconnect();
  }
}

/** Whether the registry answers. */
export async function registryReady(registryUrl: string): Promise<boolean> {
  const answer = await fetch(`${registryUrl}/subjects`, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
  await answer.body?.cancel();
  return answer.ok;
}

/** Looks until `ready` says yes; rejects, with what went wrong last, after two minutes or when `ended` says that it will never come. */
export async function untilReady(name: string, ready: () => Promise<boolean>, ended: () => boolean): Promise<void> {
  const deadlineMs = Date.now() + LIMIT_MS;
  for (;;) {
    const answer = await ready().catch(messageOf);
    if (answer === true) return;
    if (ended() || Date.now() > deadlineMs) throw new Error(`${name} is niet gestart: ${answer || 'nog niet gereed'}.`);
    await sleep(PAUSE_MS);
  }
}
