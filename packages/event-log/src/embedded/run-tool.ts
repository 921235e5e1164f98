import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ServerUser } from './server-user.js';

/**
 * The environment of every PostgreSQL program we start: of ours only the path. `PGDATA`, `PGPORT` or `PGOPTIONS` of the
 * caller's shell would change the server; `TZ` saves initdb a search through all time zones.
 */
export function toolEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Runs a program to its end and gives its stdout. As `user`, when given; from `/`, as the current folder may be closed
 * to that user. Rejects with the program's own last words (stderr, else stdout), or when `limitMs` have passed.
 */
export async function runTool(file: string, args: string[], user: ServerUser | undefined, limitMs: number) {
  try {
    const { stdout } = await promisify(execFile)(file, args, { ...user, cwd: '/', env: toolEnv(), timeout: limitMs });
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
