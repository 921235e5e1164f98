import type { Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { Beslissing } from '../domain/beslissing.js';
import { herbeoordeelWachtenden } from '../domain/blok.js';
import type { Dossier } from '../domain/dossier.js';
import type { Instellingen } from '../domain/instellingen.js';

/** What a handler is told beside the event. */
export interface Context {
  /** The last day that began on this partition. */
  readonly vandaag: Datum;
}

/** Decides the facts on one event of one client. */
export type Handler<T> = (dossier: Dossier, data: T, context: Context) => zorg.ZorgFeit[];

/**
 * What every event comes down to: its own answer and consequences, then the blocks that waited for it, then the care as it
 * now stands.
 */
export function beslis(
  dossier: Dossier,
  { vandaag }: Context,
  instellingen: Instellingen,
  eigen: (b: Beslissing) => void,
): zorg.ZorgFeit[] {
  const b = new Beslissing(dossier, vandaag, instellingen);
  eigen(b);
  b.neemGevolgen();
  herbeoordeelWachtenden(b);
  b.neemZorgverloop();
  return b.feiten;
}
