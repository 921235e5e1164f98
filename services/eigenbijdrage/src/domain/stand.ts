import type { bijdrage, zorg } from '@iwlz/contracts';

/**
 * What the CAK side knows of one client: the care as zorgtoewijzing told it, and what went to the CAK and was not taken
 * back. A plain value, stored as JSON text and compared by hash: its objects have their fields in one fixed order.
 */
export interface Stand {
  readonly perioden: readonly zorg.Zorgperiode[];
  /** In order of sending. */
  readonly starts: readonly bijdrage.StartGemeld[];
  /** In order of sending. */
  readonly stops: readonly bijdrage.StopGemeld[];
}

/** A client of whom nothing is known. */
export const LEEG: Stand = { perioden: [], starts: [], stops: [] };
