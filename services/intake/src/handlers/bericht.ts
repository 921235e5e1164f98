import { dagInAmsterdam, type Tijdstip } from '@iwlz/basis';
import { RETOUR_VAN, type Heenbericht } from '@iwlz/berichten';
import type { bericht } from '@iwlz/contracts';
import type { RoutedFact, View, ViewEvent } from '@iwlz/event-log';
import {
  bijBeantwoord,
  bijBeoordeeld,
  bijDag,
  bijOntvangen,
  bijRetour,
  bijVerzonden,
  LEGE_STAND,
  retourUiterlijk,
  type Berichtstand,
  type Blokstand,
} from '../domain/berichtstand.js';

type Rij = Berichtstand | Blokstand;

/** Row of a client block; it sorts behind the row of its message, in the order of the message. */
export function blokRij(berichtId: string, blok: number): string {
  return `${berichtId}/${String(blok).padStart(6, '0')}`;
}

/** Follows every message: what `GET /berichten/{id}` shows, and which retour is due when. */
export const berichtView: View<Rij> = {
  kind: 'view',
  group: 'intake.bericht',
  version: 1,
  input: 'iwlz.bericht',
  outputs: ['iwlz.bericht'],
  rows: (event) => {
    switch (event.type) {
      case 'BerichtOntvangen':
      case 'BerichtBeoordeeld':
      case 'RetourOntvangen':
        return [event.key!];
      case 'BerichtVerzonden':
        return [
          event.key!,
          ...(event.data as bericht.BerichtVerzonden).clienten.map((_, i) => blokRij(event.key!, i + 1)),
        ];
      case 'BlokBeantwoord':
        return [event.key!, blokRij(event.key!, (event.data as bericht.BlokBeantwoord).blok)];
      default:
        return [];
    }
  },
  evolve: (rij, stand, event) =>
    rij.includes('/') ? blokstand(rij, event) : vouw((stand as Berichtstand | undefined) ?? LEGE_STAND, event),
  due: (stand) => ('blokken' in stand ? retourUiterlijk(stand) : undefined),
  follow: (rij, voor, na) => ('blokken' in na ? nieuweRetouren(rij, voor as Berichtstand | undefined, na) : []),
};

function vouw(stand: Berichtstand, { type, data, time }: ViewEvent): Berichtstand {
  const opDag = dagInAmsterdam(time as Tijdstip);
  switch (type) {
    case 'BerichtOntvangen':
      return bijOntvangen(stand, data as bericht.BerichtOntvangen);
    case 'BerichtBeoordeeld':
      return bijBeoordeeld(stand, data as bericht.BerichtBeoordeeld, opDag);
    case 'BerichtVerzonden':
      return bijVerzonden(stand, data as bericht.BerichtVerzonden);
    case 'RetourOntvangen':
      return bijRetour(stand, data as bericht.RetourOntvangen);
    case 'BlokBeantwoord':
      return bijBeantwoord(stand, data as bericht.BlokBeantwoord, opDag);
    case 'DagBegonnen':
      return bijDag(stand, (data as bericht.DagBegonnen).dag);
    default:
      throw new Error(`${type} hoort niet bij de stand van een bericht`);
  }
}

function blokstand(rij: string, { type, data }: ViewEvent): Blokstand {
  if (type === 'BerichtVerzonden') {
    const { pseudoniem } = (data as bericht.BerichtVerzonden).clienten[Number(rij.split('/')[1]) - 1]!;
    return { pseudoniem, status: 'in behandeling', fouten: [], retourcodes: [], waarschuwingen: [] };
  }
  const { berichtId: _id, blok: _blok, ...stand } = data as bericht.BlokBeantwoord;
  return stand;
}

function nieuweRetouren(berichtId: string, voor: Berichtstand | undefined, na: Berichtstand): RoutedFact[] {
  return na.retouren.slice(voor?.retouren.length ?? 0).map((retour) => {
    const data: bericht.RetourVerzonden = {
      berichtId,
      volgnummer: retour.volgnummer,
      berichtsoort: RETOUR_VAN[na.oordeel!.berichtsoort as Heenbericht],
      identificatieRetour: identificatieRetour(berichtId, retour.volgnummer),
      dagtekeningRetour: retour.dagtekening,
      blokken: retour.blokken,
    };
    return { topic: 'iwlz.bericht', key: berichtId, fact: { type: 'RetourVerzonden', data } };
  });
}

/** All that eleven signs can say. */
const KENMERKEN = 36n ** 11n;
/** A prime, so that the numbers of one message lie far apart. */
const STAP = 98_764_321_261n;

/**
 * Twelve signs at most (LDT_IdentificatieBericht): `R` and eleven that follow from the random id of the message and the number
 * of the retour. A repeat gives the same.
 */
export function identificatieRetour(berichtId: string, volgnummer: number): string {
  const hex = berichtId.replaceAll('-', '');
  // All but the version, which every id has.
  const bits = BigInt(`0x${hex.slice(0, 12)}${hex.slice(13, 15)}`);
  const kenmerk = (bits + BigInt(volgnummer - 1) * STAP) % KENMERKEN;
  return `R${kenmerk.toString(36).toUpperCase().padStart(11, '0')}`;
}
