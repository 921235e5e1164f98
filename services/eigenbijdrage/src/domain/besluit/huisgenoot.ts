import type { bijdrage } from '@iwlz/contracts';
import { geordend, type Bekend, type Gegeven } from '../gegevens/gegevens.js';
import type { Stand } from '../stand.js';
import { zorgtijden } from '../zorg/zorgtijd.js';

/** What a contribution needs to know of the client, whole: for the own computation, and for that of the partner. */
export function persoonsbeeld(stand: Stand): bijdrage.Persoonsbeeld {
  const g = stand.gegevens;
  return {
    geboortedatum: g.geboortedatum && kaal(g.geboortedatum),
    aowDatum: g.aowDatum && kaal(g.aowDatum),
    overlijdensdatum: g.overlijdensdatum && kaal(g.overlijdensdatum),
    inkomens: g.inkomens.map(kaal),
    vermogens: g.vermogens.map(kaal),
    arbeid: g.arbeid.map(kaal),
    mptVerwacht: g.mptVerwacht.map(kaal),
    mptGeleverd: g.mptGeleverd.map(kaal),
    omstandigheden: g.omstandigheden.map(kaal),
    zorg: zorgtijden(stand),
  };
}

/**
 * What partners must be told now that the client's stand went from `voor` to `na`: the whole picture, to everyone who is or
 * was a partner, when it is not what they were told before.
 */
export function teMelden(voor: Stand, na: Stand): bijdrage.HuisgenootGemeld[] {
  const wie = partnersVan(na);
  if (wie.length === 0) return [];
  const persoon = persoonsbeeld(na);
  const anders = JSON.stringify(geordend(persoon)) !== JSON.stringify(geordend(persoonsbeeld(voor)));
  const eerder = partnersVan(voor);
  return wie.filter((p) => anders || !eerder.includes(p)).map((partner) => ({ partner, persoon }));
}

/** Everyone the client was ever said to have a household with, also when that was taken back: what they were told must stay true. */
function partnersVan({ gegevens }: Stand): string[] {
  return [...new Set(gegevens.huishoudens.map((h) => h.partner))];
}

function kaal<T extends Gegeven>({ bekendOp: _, tegengesproken: __, ...rest }: Bekend<T>): T {
  return rest as unknown as T;
}
