import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@iwlz/event-log/embedded/testing';
import { leesConfig, maakLogger, type DestinationStream } from '@iwlz/nest-kit';
import { engineKit, startKeten, type Keten } from '../keten.js';

/** A running chain on an empty database of its own. */
export interface Testketen extends Keten {
  readonly database: TestDatabase;
  /** Folder for keys and files. */
  readonly map: string;
  /** Stops everything and removes what was made. */
  weg(): Promise<void>;
}

/** Starts the whole chain for a test. `env` are settings over the test's own. */
export async function startTestketen(env: Record<string, string> = {}, log?: DestinationStream): Promise<Testketen> {
  const database = await testDatabase();
  const map = await mkdtemp(join(tmpdir(), 'iwlz-test-'));
  const config = leesConfig({ KETEN_DATA: map, PORT: '0', LOG_LEVEL: log ? 'trace' : 'silent', ...env });
  const kit = {
    ...engineKit,
    startPostgres: () => Promise.resolve({ connection: database.connection, stop: () => Promise.resolve() }),
  };
  const ruimOp = async (): Promise<void> => {
    await database.drop();
    await rm(map, { recursive: true, force: true });
  };
  try {
    const keten = await startKeten(config, maakLogger(config.LOG_LEVEL, 'test', log), kit);
    return {
      get url() {
        return keten.url;
      },
      platform: keten.platform,
      stopServices: () => keten.stopServices(),
      startServices: () => keten.startServices(),
      close: () => keten.close(),
      database,
      map,
      weg: async () => {
        await keten.close();
        await ruimOp();
      },
    };
  } catch (error) {
    await ruimOp();
    throw error;
  }
}
