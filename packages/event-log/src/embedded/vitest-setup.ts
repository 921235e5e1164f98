import type { TestProject } from 'vitest/node';
import { temporaryDataDir } from './temporary.js';

/**
 * Global set-up of vitest: says where the PostgreSQL of this run will have its data, for `testDatabase` to start when a
 * test asks for it. The teardown that is returned stops it, if it was started, and removes every file.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await temporaryDataDir();
  project.provide('postgresDataDir', temporary.dataDir);
  return () => temporary.remove();
}
