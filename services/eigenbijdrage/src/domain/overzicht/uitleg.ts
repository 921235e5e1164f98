import { Spoor, type Maand, type Stap } from '../berekening/index.js';
import type { Bereken } from '../besluit/maanden.js';
import { bronnenPerZorgperiode, rijen } from '../besluit/persoon.js';
import { ontbreekt } from '../besluit/uitstel.js';
import { vragen, type Vraag } from '../besluit/vraag.js';
import type { Stand } from '../stand.js';

/**
 * How the amount of a month came about: the steps of the computation, each with the ids of the events that it used. With a
 * stand as it was after a decision, and the rule version of that decision, it is the explanation of that decision again.
 * Empty when nothing can be computed for the month.
 */
export function uitlegVan(stand: Stand, m: Maand, bereken: Bereken): Stap[] {
  if (ontbreekt(stand, [m])) return [];
  return vragen(stand, [m]).flatMap((vraag) => {
    const spoor = new Spoor();
    bereken(vraag.invoer, spoor);
    return spoor.stappen.map((stap) => metBronnen(stap, vraag));
  });
}

function metBronnen(stap: Stap, vraag: Vraag): Stap {
  const feiten = [...new Set(stap.feiten.flatMap((plek) => bronnenOp(plek, vraag)))].filter((id) => id !== '');
  return { ...stap, feiten, stappen: stap.stappen.map((s) => metBronnen(s, vraag)) };
}

const PLEK = /^(?:(client|partner)\.)?(\w+)(?:\[(\d+)\])?/;

/** The circumstances that the household shares, as the invoer calls them. */
const SOORT: Readonly<Record<string, string>> = {
  kinderlast: 'KINDERLAST',
  terugkeerVerwacht: 'TERUGKEER_VERWACHT',
  wmoVoorzieningen: 'WMO_VOORZIENING',
  participatiewet: 'PARTICIPATIEWET',
  afwezigheden: 'AFWEZIGHEID',
};

/** The ids of the events that told what stands at a place of the invoer, such as `client.inkomens[0]`. */
export function bronnenOp(plek: string, { client, partner, huishouden, vast }: Vraag): string[] {
  const [, wie, veld = '', index] = PLEK.exec(plek) ?? [];
  const i = Number(index ?? 0);
  const beeld = wie === 'partner' ? partner : client;
  if (!wie) {
    const beelden = partner ? [client, partner] : [client];
    if (veld === 'maandbedragen') return vast.map((m) => m.bron);
    return [rijen(beelden, SOORT[veld] ?? '')[i]?.bron ?? ''];
  }
  if (!beeld) return [];
  switch (veld) {
    case 'zorgperioden':
      return bronnenPerZorgperiode(beeld)[i] ?? [];
    case 'inkomens': {
      const inkomen = beeld.inkomens[i];
      const vermogen = beeld.vermogens.find((v) => v.peiljaar === inkomen?.peiljaar);
      return [inkomen?.bron ?? '', vermogen?.bron ?? ''];
    }
    case 'arbeid':
      return [beeld.arbeid[i]?.bron ?? ''];
    case 'geboortedatum':
    case 'aowDatum':
    case 'overlijdensdatum':
      return [beeld[veld]?.bron ?? ''];
    default:
      return [huishouden?.bron ?? ''];
  }
}
