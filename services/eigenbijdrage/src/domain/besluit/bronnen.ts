import type { bijdrage } from '@iwlz/contracts';
import { eersteDag, jaarVan, laatsteDag } from '../berekening/index.js';
import type { Gegeven } from '../gegevens/gegevens.js';
import type { Vraag } from './vraag.js';

/** Income of a contribution year is that of two years before; for the amount of December, kept over, one more (A8). */
const PEILJAREN_TERUG = { eerste: 3, laatste: 2 };
/** Net earnings count in the year after (A6). */
const ARBEID_TERUG = 1;

/** Ids of the events that the answers rest on, of the client and of whoever was a partner then; sorted. */
export function bronnenVan(vragen: readonly Vraag[]): string[] {
  const ids = new Set<string>();
  for (const vraag of vragen) {
    voegToe(ids, vraag.vast);
    voegToe(ids, bronnenVanPersoon(vraag.client, vraag));
    if (vraag.huishouden) voegToe(ids, [vraag.huishouden]);
    if (vraag.partner) voegToe(ids, bronnenVanPersoon(vraag.partner, vraag));
  }
  return [...ids].sort();
}

function voegToe(ids: Set<string>, gegevens: readonly (Pick<Gegeven, 'bron'> | null)[]): void {
  for (const g of gegevens) if (g && g.bron !== '') ids.add(g.bron);
}

function bronnenVanPersoon(beeld: bijdrage.Persoonsbeeld, { van, tm }: Vraag): (Pick<Gegeven, 'bron'> | null)[] {
  const [eerste, laatste] = [eersteDag(van), laatsteDag(tm)];
  const [eersteJaar, laatsteJaar] = [jaarVan(van), jaarVan(tm)];
  const inPeiljaar = ({ peiljaar }: { peiljaar: number }): boolean =>
    peiljaar >= eersteJaar - PEILJAREN_TERUG.eerste && peiljaar <= laatsteJaar - PEILJAREN_TERUG.laatste;
  return [
    beeld.geboortedatum,
    beeld.aowDatum,
    beeld.overlijdensdatum,
    ...beeld.inkomens.filter(inPeiljaar),
    ...beeld.vermogens.filter(inPeiljaar),
    ...beeld.arbeid.filter(({ jaar }) => jaar >= eersteJaar - ARBEID_TERUG && jaar <= laatsteJaar - ARBEID_TERUG),
    ...beeld.mptVerwacht.filter((m) => raakt(m, eerste, laatste)),
    ...beeld.mptGeleverd.filter(({ maand }) => maand >= van && maand <= tm),
    ...beeld.omstandigheden.filter((o) => raakt(o, eerste, laatste)),
    // The whole history of care counts for the low phase.
    ...beeld.zorg.filter((z) => z.van <= laatste),
  ];
}

function raakt(t: { readonly van: string; readonly tm: string | null }, eerste: string, laatste: string): boolean {
  return t.van <= laatste && (t.tm === null || t.tm >= eerste);
}
