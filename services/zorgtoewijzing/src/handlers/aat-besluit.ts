import type { melding } from '@iwlz/contracts';
import { feitAanvaard } from '../domain/feit.js';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis, type Handler } from './handler.js';

/** The zorgkantoor refused requests. It is kept as a fact; the life of a request (9.6) is not followed yet. */
export function bijAatBesluit(instellingen: Instellingen): Handler<melding.AatBesluit> {
  return (dossier, { feit, bij, besluit }, context) =>
    beslis(dossier, context, instellingen, (b) => b.neem(feitAanvaard(feit, { aatBesluit: { bij, besluit } })));
}
