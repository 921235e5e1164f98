import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EventLog, Store } from '@iwlz/event-log';
import { startPostgres, temporaryDataDir } from '@iwlz/event-log/embedded';
import { leesConfig, maakLogger } from '@iwlz/nest-kit';
import { engineKit, startKeten } from '../keten.js';
import { Bezoeker } from '../voordeur/bezoeker.js';
import type { Opruimer } from './opruimer.js';

/** Where the demo is played: a running chain with a clock that the demo moves, and a view behind its scenes. */
export interface Toneel {
  /** What runs, for people. */
  readonly wat: string;
  /** Address of intake. */
  readonly url: string;
  /** Moves the clock; resolves when every service has caught up. */
  zetKlok(op: string, cakRun?: boolean): Promise<void>;
  readonly log: EventLog;
  store(dienst: string): Store;
  /** Stops the services, keeping log and state: for a rebuild. */
  stopDiensten(): Promise<void>;
}

/** Every service in this process, on an empty embedded PostgreSQL. */
export async function ingebouwdToneel(op: string, opruimer: Opruimer): Promise<Toneel> {
  const tijdelijk = await temporaryDataDir();
  opruimer.add(() => tijdelijk.remove());
  const map = join(dirname(tijdelijk.dataDir), 'keten');
  await mkdir(map);
  const config = leesConfig({ KETEN_DATA: map, PORT: '0', KLOK: op, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error' });
  const kit = { ...engineKit, startPostgres: () => startPostgres({ dataDir: tijdelijk.dataDir }) };
  const keten = await startKeten(config, maakLogger(config.LOG_LEVEL, 'demo'), kit);
  opruimer.add(() => keten.close());
  const { engine } = keten.platform;
  return {
    wat: 'intake, zorgtoewijzing en eigenbijdrage op een lege PostgreSQL',
    url: keten.url,
    zetKlok: (naar, cakRun) => new Bezoeker(keten.url).zetKlok(naar, cakRun),
    log: engine.log,
    store: (dienst) => engine.store(dienst),
    stopDiensten: () => keten.stopServices(),
  };
}
