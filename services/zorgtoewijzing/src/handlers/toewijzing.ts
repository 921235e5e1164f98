import type { melding } from '@iwlz/contracts';
import type { Instellingen } from '../domain/instellingen.js';
import { behandelToewijzing } from '../domain/toewijzing.js';
import { beslis, type Handler } from './handler.js';

/** A client block of an AW33: new toewijzingen, newer versions, intrekkingen. */
export function bijToewijzing(instellingen: Instellingen): Handler<melding.Toewijzing> {
  return (dossier, aw33, context) => beslis(dossier, context, instellingen, (b) => behandelToewijzing(b, aw33));
}
