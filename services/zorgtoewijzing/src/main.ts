import { startPostgres } from '@iwlz/event-log/embedded';
import { logMigrations, openPostgresEngine, storeMigrations } from '@iwlz/event-log/postgres';
import { runService } from '@iwlz/nest-kit';
import { zorgtoewijzingService } from './app/index.js';

await runService(zorgtoewijzingService(), {
  startPostgres,
  openEngine: openPostgresEngine,
  logMigrations,
  storeMigrations,
});
