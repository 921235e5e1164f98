import type { melding } from '@iwlz/contracts';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis, type Handler } from './handler.js';

/**
 * A client block of a ZK31: the file goes to another zorgkantoor. No rule across messages refuses it. What the old zorgkantoor
 * assigned ends the day before, and how the client waited goes along (N1, N3).
 */
export function bijDossieroverdracht(instellingen: Instellingen): Handler<melding.Dossieroverdracht> {
  return (dossier, { herkomst, indicatie, overdrachtdatum, regels }, context) =>
    beslis(dossier, context, instellingen, (b) => {
      const { besluitnummer } = indicatie;
      b.neem(
        { type: 'MeldingAanvaard', data: { herkomst, waarschuwingen: [] } },
        {
          type: 'DossierOvergedragen',
          data: { herkomst, opDag: b.vandaag, besluitnummer, datum: overdrachtdatum, regels },
        },
      );
    });
}
