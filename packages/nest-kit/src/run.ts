import { startService, type ServiceDefinition } from './bootstrap.js';
import { leesConfig, OngeldigeConfig } from './config.js';
import { maakLogger } from './logger.js';
import { openPlatform, type EngineKit } from './open-platform.js';

/** Runs one service as a process of its own, until SIGINT or SIGTERM. Wrong settings: exit 2, all of them on stderr. */
export async function runService(service: ServiceDefinition, kit: EngineKit): Promise<void> {
  try {
    const config = leesConfig(process.env);
    const logger = maakLogger(config.LOG_LEVEL, service.name);
    const platform = await openPlatform(config, kit, logger, [service.name]);
    const running = await startService(platform, service, { http: true });
    logger.info({ url: running.url }, `${service.name} is gereed`);
    await untilSignal();
    await running.close();
    await platform.close();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof OngeldigeConfig ? 2 : 1;
  }
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}
