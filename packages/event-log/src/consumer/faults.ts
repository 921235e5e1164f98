import { LostPartition, Unavailable } from '../port.js';

/** Waits after the first, second ... passing fault in a row; the last one is repeated until it heals. */
export const RETRY_AFTER_MS: readonly number[] = [100, 300, 1_000, 3_000, 10_000, 30_000];

/** A handler asked to stop, or something is broken that going on would make worse. The position stays where it is. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Whose fault an error is: it decides the road (architecture, section 8). */
export type Fault = 'lost' | 'passing' | 'stop' | 'data';

export function faultOf(error: unknown): Fault {
  if (error instanceof LostPartition) return 'lost';
  if (error instanceof Unavailable) return 'passing';
  if (error instanceof Stopped) return 'stop';
  return 'data';
}

/** One line about an error, for an operator. Errors of this program never hold a BSN; those of others are cut short. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/\b\d{9}\b/g, '*********').slice(0, 500);
}
