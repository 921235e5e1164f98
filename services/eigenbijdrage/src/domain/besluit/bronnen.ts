import type { bijdrage } from '@iwlz/contracts';
import { eersteDag, jaarVan, laatsteDag, type Maand } from '../berekening/index.js';
import type { Gegeven } from '../gegevens/gegevens.js';
import type { Stand } from '../stand.js';
import { persoonsbeeld } from './huisgenoot.js';

/** Income of a contribution year is that of two years before; for the amount of December, kept over, one more (A8). */
const PEILJAREN_TERUG = { eerste: 3, laatste: 2 };
/** Net earnings count in the year after (A6). */
const ARBEID_TERUG = 1;

/** Ids of the events that a decision about these months rests on, of the client and of whoever was a partner then; sorted. */
export function bronnenVan(stand: Stand, van: Maand, tm: Maand): string[] {
  const ids = new Set(bronnenVanPersoon(persoonsbeeld(stand), van, tm));
  const [eerste, laatste] = [eersteDag(van), laatsteDag(tm)];
  for (const { bron } of stand.gegevens.maandbedragen.filter((m) => raakt(m, eerste, laatste))) ids.add(bron);
  for (const h of stand.gegevens.huishoudens) {
    if (!raakt({ ...h, van: h.van ?? eerste }, eerste, laatste)) continue;
    ids.add(h.bron);
    const beeld = stand.partners.find((p) => p.partner === h.partner)?.persoon;
    for (const id of beeld ? bronnenVanPersoon(beeld, van, tm) : []) ids.add(id);
  }
  ids.delete('');
  return [...ids].sort();
}

function bronnenVanPersoon(beeld: bijdrage.Persoonsbeeld, van: Maand, tm: Maand): string[] {
  const [eerste, laatste] = [eersteDag(van), laatsteDag(tm)];
  const inPeiljaar = ({ peiljaar }: { peiljaar: number }): boolean =>
    peiljaar >= jaarVan(van) - PEILJAREN_TERUG.eerste && peiljaar <= jaarVan(tm) - PEILJAREN_TERUG.laatste;
  const gegevens: (Pick<Gegeven, 'bron'> | null)[] = [
    beeld.geboortedatum,
    beeld.aowDatum,
    beeld.overlijdensdatum,
    ...beeld.inkomens.filter(inPeiljaar),
    ...beeld.vermogens.filter(inPeiljaar),
    ...beeld.arbeid.filter(({ jaar }) => jaar >= jaarVan(van) - ARBEID_TERUG && jaar <= jaarVan(tm) - ARBEID_TERUG),
    ...beeld.mptVerwacht.filter((m) => raakt(m, eerste, laatste)),
    ...beeld.mptGeleverd.filter(({ maand }) => maand >= van && maand <= tm),
    ...beeld.omstandigheden.filter((o) => raakt(o, eerste, laatste)),
    // The whole history of care counts for the low phase.
    ...beeld.zorg.filter((z) => z.van <= laatste),
  ];
  return gegevens.flatMap((g) => (g ? [g.bron] : []));
}

function raakt(t: { readonly van: string; readonly tm: string | null }, eerste: string, laatste: string): boolean {
  return t.van <= laatste && (t.tm === null || t.tm >= eerste);
}
