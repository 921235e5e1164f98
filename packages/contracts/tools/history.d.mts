/** Types of history.mjs for the specs. */
export interface Landed {
  readonly n: number;
  readonly schema: unknown;
  readonly sample: { readonly value: unknown; readonly bytes: string };
}
export function readHistory(dir: string, id: string): Landed[];
export function landedEvents(dir: string): string[];
