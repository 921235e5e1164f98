import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ServerUser } from './server-user.js';

/**
 * The environment of every PostgreSQL program we start. Ours is not passed on: `PGDATA`, `PGPORT` or `PGOPTIONS` of
 * the caller's shell would change the server, and `TZ` saves initdb a search through all time zones.
 */
export const TOOL_ENV = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Runs a program to its end and gives its stdout. As `user`, when given; from `/`, as the current folder may be closed
 * to that user. Rejects with the program's own last words (stderr, else stdout), or when `limitMs` have passed.
 */
export async function runTool(file: string, args: string[], user: ServerUser | undefined, limitMs: number) {
  try {
    const { stdout } = await promisify(execFile)(file, args, { ...user, cwd: '/', env: TOOL_ENV, timeout: limitMs });
    return stdout;
  } catch (error) {
    throw new Error(`${file}: ${lastWords(error, limitMs)}`, { cause: error });
  }
}

function lastWords(error: unknown, limitMs: number): string {
  const { killed, stderr, stdout, message } = error as {
    killed?: boolean;
    stderr?: string;
    stdout?: string;
    message: string;
  };
  if (killed) return `niet klaar binnen ${limitMs} ms`;
  return stderr?.trim() || stdout?.trim() || message;
}
