import { stelZeker } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import { feitAanvaard } from '../domain/feit.js';
import type { Instellingen } from '../domain/instellingen.js';
import { beslis, type Handler } from './handler.js';

/**
 * The CIZ took a besluit (IO31): what was assigned on an earlier one ends the day before it takes effect, and the provider
 * sends nothing (N26). When it came as a message, that message has its answer too.
 */
export function bijIndicatie(instellingen: Instellingen): Handler<melding.Indicatie> {
  return (dossier, { feit, herkomst, indicatie }, context) =>
    beslis(dossier, context, instellingen, (b) => {
      const { besluitnummer, afgiftedatum, ingangsdatum } = indicatie;
      stelZeker(ingangsdatum, 'een besluit zonder ingangsdatum');
      if (herkomst) b.neem(aanvaard(herkomst));
      b.neem(feitAanvaard(feit, { besluit: { besluitnummer, afgiftedatum, ingangsdatum } }));
    });
}

function aanvaard(herkomst: melding.Berichtherkomst): zorg.ZorgFeit {
  return { type: 'MeldingAanvaard', data: { herkomst, waarschuwingen: [] } };
}
