import type { bericht, bijdrage, melding, zorg } from '@iwlz/contracts';
import type { RoutedFact, View, ViewEvent } from '@iwlz/event-log';

/**
 * Brings the answers of whoever decides about client blocks, which stand under the client, to the messages they answer. It
 * remembers nothing: each answer becomes one fact under the id of its message.
 */
function antwoorden(group: string, input: string, metDagen: boolean): View<never> {
  return {
    kind: 'view',
    group,
    version: 1,
    input,
    outputs: ['iwlz.bericht'],
    rows: () => [],
    evolve: (rij) => {
      throw new Error(`${group} houdt geen stand bij, ook niet voor ${rij}`);
    },
    forward: (event, partition) => {
      if (event.type === 'DagBegonnen') return metDagen ? [doorgegeven(event, partition)] : [];
      const antwoord = antwoordVan(event);
      return antwoord
        ? [{ topic: 'iwlz.bericht', key: antwoord.berichtId, fact: { type: 'BlokBeantwoord', data: antwoord } }]
        : [];
    },
  };
}

/** The answers of the zorgkantoor; the days of `iwlz.bericht` are passed on from there too. */
export const antwoordView = antwoorden('intake.antwoord', 'iwlz.zorg', true);

/** The answers of the CAK on messages of zorgkantoren that still send files. */
export const cakAntwoordView = antwoorden('intake.cakantwoord', 'iwlz.bijdrage', false);

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
    case 'ZorgmeldingAanvaard':
      return { ...basis((data as bijdrage.ZorgmeldingAanvaard).herkomst), status: 'aanvaard' };
    case 'MeldingAfgekeurd':
    case 'ZorgmeldingAfgekeurd': {
      const { herkomst, fouten } = data as zorg.MeldingAfgekeurd | bijdrage.ZorgmeldingAfgekeurd;
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
