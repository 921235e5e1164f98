import { startPostgres } from '@iwlz/event-log/embedded';
import { logMigrations, openPostgresEngine, storeMigrations } from '@iwlz/event-log/postgres';
import { runService } from '@iwlz/nest-kit';
import { intakeService } from './app/index.js';

await runService(intakeService(), {
  startPostgres,
  openEngine: openPostgresEngine,
  logMigrations,
  storeMigrations,
});
