import { setTimeout as wacht } from 'node:timers/promises';
import { catalogus } from '@iwlz/contracts';
import { PARTITIONS, topicsOf } from '@iwlz/event-log';
import type { Platform } from '@iwlz/nest-kit';
import type { Inbox } from './inbox.js';

const KIJK_MS = 10;

/**
 * Resolves when every service in this process has worked off everything: no message to be judged, nothing to be read. What is
 * parked or stands still does not hold it up. Only meaningful while nothing new is sent in.
 */
export async function totRust(platform: Platform, inbox: Inbox): Promise<void> {
  while (!(await inRust(platform, inbox))) await wacht(KIJK_MS);
}

/**
 * Positions only go up: when everyone stands at the tails, and the tails afterwards are the same as before, there was a moment
 * at which nothing was left to do.
 */
async function inRust(platform: Platform, inbox: Inbox): Promise<boolean> {
  const voor = await staarten(platform);
  if ((await inbox.aantalTeBeoordelen()) > 0) return false;
  for (const consumer of platform.consumers) {
    const status = consumer.status();
    if (status.length < PARTITIONS) return false;
    for (const { partition, positions, state } of status) {
      if (state === 'stopped') continue;
      for (const topic of topicsOf(consumer.spec).inputs) {
        if ((positions.get(topic) ?? 0) < voor.get(topic)![partition]!) return false;
      }
    }
  }
  const na = await staarten(platform);
  return [...voor].every(([topic, tails]) => tails.every((t, p) => t === na.get(topic)![p]));
}

async function staarten(platform: Platform): Promise<Map<string, readonly number[]>> {
  const topics = catalogus.topics.map((t) => t.topic);
  return new Map(await Promise.all(topics.map(async (t) => [t, await platform.engine.log.tails(t)] as const)));
}
