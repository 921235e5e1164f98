import type { bericht, melding, zorg } from '@iwlz/contracts';
import type { RoutedFact, View, ViewEvent } from '@iwlz/event-log';

/**
 * Brings the answers of the zorgkantoor, which stand under the client, to the messages they answer. It remembers nothing:
 * each answer becomes one fact under the id of its message.
 */
export const antwoordView: View<never> = {
  kind: 'view',
  group: 'intake.antwoord',
  input: 'iwlz.zorg',
  outputs: ['iwlz.bericht'],
  rows: () => [],
  evolve: (rij) => {
    throw new Error(`intake.antwoord houdt geen stand bij, ook niet voor ${rij}`);
  },
  forward: (event, partition) => {
    if (event.type === 'DagBegonnen') return [doorgegeven(event, partition)];
    const antwoord = antwoordVan(event);
    return antwoord
      ? [{ topic: 'iwlz.bericht', key: antwoord.berichtId, fact: { type: 'BlokBeantwoord', data: antwoord } }]
      : [];
  },
};

function doorgegeven({ type, data }: ViewEvent, partition: number): RoutedFact {
  return { topic: 'iwlz.bericht', key: null, partition, fact: { type, data } };
}

function antwoordVan({ type, key, data }: ViewEvent): bericht.BlokBeantwoord | undefined {
  const basis = ({ berichtId, blok }: melding.Berichtherkomst) => ({
    berichtId,
    blok,
    pseudoniem: key,
    fouten: [],
    retourcodes: [],
    waarschuwingen: [],
  });
  switch (type) {
    case 'MeldingAanvaard': {
      const { herkomst, waarschuwingen } = data as zorg.MeldingAanvaard;
      return { ...basis(herkomst), status: 'aanvaard', waarschuwingen };
    }
    case 'MeldingAfgekeurd': {
      const { herkomst, fouten } = data as zorg.MeldingAfgekeurd;
      return { ...basis(herkomst), status: 'afgekeurd', retourcodes: fouten };
    }
    case 'MeldingAangehouden': {
      const { herkomst, reden } = data as zorg.MeldingAangehouden;
      return { ...basis(herkomst), status: reden === 'AKKOORD' ? 'wachtOpAkkoord' : 'wachtOpVoorganger' };
    }
    default:
      return undefined;
  }
}
