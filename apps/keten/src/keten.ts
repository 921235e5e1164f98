import { eigenbijdrageService } from '@iwlz/eigenbijdrage/app';
import { startPostgres } from '@iwlz/event-log/embedded';
import * as postgres from '@iwlz/event-log/postgres';
import { intakeService } from '@iwlz/intake/app';
import {
  openPlatform,
  startService,
  type Config,
  type EngineKit,
  type Logger,
  type Platform,
  type RunningService,
} from '@iwlz/nest-kit';
import { zorgtoewijzingService } from '@iwlz/zorgtoewijzing/app';

/** The engines of this process. */
export const engineKit = {
  startPostgres,
  postgres,
  kafka: () => import('@iwlz/event-log/kafka'),
} satisfies EngineKit;

/** The whole chain, running. */
export interface Keten {
  /** Address of intake. */
  readonly url: string;
  readonly platform: Platform;
  /** Stops the services, keeping log and state open: for a rebuild. */
  stopServices(): Promise<void>;
  startServices(): Promise<void>;
  close(): Promise<void>;
}

/** Starts every service in this process; resolves once intake takes messages. */
export async function startKeten(config: Config, logger: Logger, kit: EngineKit = engineKit): Promise<Keten> {
  const platform = await openPlatform(config, kit, logger, ['intake', 'zorgtoewijzing', 'eigenbijdrage']);
  let running: readonly RunningService[] = [];
  const start = async (): Promise<void> => {
    const eigenbijdrage = eigenbijdrageService();
    const started = await Promise.allSettled([
      startService(platform, intakeService(), { http: true, voor: [eigenbijdrage] }),
      startService(platform, zorgtoewijzingService(), { http: false }),
      startService(platform, eigenbijdrage, { http: false }),
    ]);
    running = started.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []));
    const failed = started.find((s) => s.status === 'rejected');
    if (failed) throw failed.reason as Error;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((service) => service.close()));
    running = [];
  };
  try {
    await start();
  } catch (error) {
    await stop();
    await platform.close();
    throw error;
  }
  return {
    get url() {
      return running[0]!.url!;
    },
    platform,
    stopServices: stop,
    startServices: start,
    close: async () => {
      await stop();
      await platform.close();
    },
  };
}
