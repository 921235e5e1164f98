import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pause between two looks at something that happens outside this process, in milliseconds. */
export const POLL_MS = 10;

/** Whether `error` is a system or PostgreSQL error with one of these codes (`ENOENT`, `57P03`). */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a process with this id exists, of whatever user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Removes a folder and all in it; fine when it is not there. Retries for a program that dies while it still writes there. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Looks until `holds` says yes; `false` when it still does not after `limitMs`. */
export async function waitUntil(holds: () => Promise<boolean>, limitMs: number): Promise<boolean> {
  const deadlineMs = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadlineMs) return false;
    await sleep(POLL_MS);
  }
  return true;
}
