import type { melding } from '@iwlz/contracts';
import { feitAanvaard } from '../domain/feit.js';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis, type Handler } from './handler.js';

/** The client died: every toewijzing that ran then is withdrawn, and the provider sends nothing (4, point 8). */
export function bijOverlijden(instellingen: Instellingen): Handler<melding.Overlijden> {
  return (dossier, { feit, overlijdensdatum }, context) =>
    beslis(dossier, context, instellingen, (b) => b.neem(feitAanvaard(feit, { overlijdensdatum })));
}
