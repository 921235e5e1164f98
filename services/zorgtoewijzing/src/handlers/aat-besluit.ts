import type { melding } from '@iwlz/contracts';
import { afgewezen } from '../domain/aanvraag.js';
import { feitAanvaard } from '../domain/feit.js';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis, type Handler } from './handler.js';

/** The only decision that is told as a fact: that all is assigned shows from the AW33 (9.6). */
const AFGEWEZEN = 'AFGEWEZEN';

/** The zorgkantoor refused the requests of a message; those that are done already stay as they are. */
export function bijAatBesluit(instellingen: Instellingen): Handler<melding.AatBesluit> {
  return (dossier, { feit, bij, besluit }, context) =>
    beslis(dossier, context, instellingen, (b) => {
      b.neem(feitAanvaard(feit, { aatBesluit: { bij, besluit } }));
      if (besluit === AFGEWEZEN) b.neem(...afgewezen(b.dossier, bij, b.vandaag));
    });
}
