import { startService, type ServiceDefinition } from './bootstrap.js';
import { leesConfig, OngeldigeConfig } from './config.js';
import { maakLogger } from './logger.js';
import { openPlatform, type EngineKit } from './open-platform.js';
import type { Platform } from './platform.js';

/** What still holds the process so long after its end is given up, so that whoever watches it can start it anew. */
const CLOSE_LIMIT_MS = 10_000;

/**
 * Runs one service as a process of its own, until SIGINT or SIGTERM. Wrong settings: exit 2, all of them on stderr. What it
 * needs to start is away: exit 1.
 */
export async function runService(service: ServiceDefinition, kit: EngineKit): Promise<void> {
  try {
    const config = leesConfig(process.env);
    const platform = await openPlatform(config, kit, maakLogger(config.LOG_LEVEL, service.name), [service.name]);
    await serve(platform, service).catch(failed);
    endSoon();
    await platform.close();
  } catch (error) {
    failed(error);
    endSoon();
  }
}

async function serve(platform: Platform, service: ServiceDefinition): Promise<void> {
  const running = await startService(platform, service, { http: true });
  platform.logger.info({ url: running.url }, `${service.name} is gereed`);
  await untilSignal();
  await running.close();
}

function failed(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof OngeldigeConfig ? 2 : 1;
}

function endSoon(): void {
  setTimeout(() => process.exit(), CLOSE_LIMIT_MS).unref();
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
