import { startPostgres } from '@iwlz/event-log/embedded';
import * as postgres from '@iwlz/event-log/postgres';
import { runService } from '@iwlz/nest-kit';
import { eigenbijdrageService } from './app/index.js';

await runService(eigenbijdrageService(), { startPostgres, postgres, kafka: () => import('@iwlz/event-log/kafka') });
