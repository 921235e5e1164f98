import { op, type Eenheid, type Omgeving, type Plek, type Uitkomst } from './regel.js';
import { DubbeleSleutels, sleutelVan, SLEUTELS } from './sleutels.js';

/** Rules that look at two units at a time: one finding per pair, which names both. */

/** Whether two units have the same in these fields; absent on both sides is the same. */
export function gelijk(a: Eenheid, b: Eenheid, ...velden: readonly (keyof Eenheid)[]): boolean {
  return sleutelVan(a, velden) === sleutelVan(b, velden);
}

/** The earlier units of the same list for which the condition holds. */
export function metEerdere(k: Eenheid, o: Omgeving, mis: (eerder: Eenheid) => boolean): Uitkomst {
  if (o.index === 0) return false;
  const eerdere = o.broers.slice(0, o.index);
  return eerdere.some(mis) && metElk(k, eerdere, mis);
}

/** Made as they are asked for: n units that all break a rule are n x n findings. */
function* metElk(k: Eenheid, eerdere: readonly Eenheid[], mis: (eerder: Eenheid) => boolean): Generator<Plek[]> {
  for (const eerder of eerdere) {
    if (mis(eerder)) yield [...op(k), ...op(eerder)];
  }
}

/** TR101 within a client: units of one list with equal keys. */
export function dubbeleSleutels(_: Eenheid, { sleutel, lijst }: Omgeving): Uitkomst {
  if (lijst.length < 2) return false;
  const velden = SLEUTELS.find((s) => s.sleutel === sleutel)?.velden ?? [];
  const dubbel = new DubbeleSleutels();
  lijst.forEach((eenheid, i) => dubbel.voegToe(sleutelVan(eenheid, velden), i));
  return dubbel.groepen.length > 0 && metDubbele(lijst, dubbel);
}

function* metDubbele(lijst: readonly Eenheid[], dubbel: DubbeleSleutels): Generator<Plek[]> {
  for (const [i, j] of dubbel.paren()) yield [...op(lijst[i]), ...op(lijst[j])];
}

/** TR106 in a request: the lines before this one, of this and of earlier requests of the client, that ask for the same. */
export function eerdereAanvraagInstellingen(k: Eenheid, o: Omgeving): Eenheid[] {
  const aanvraag = o.ouder;
  if (!aanvraag || (aanvraag.index === 0 && o.index === 0)) return [];
  const eerdereAanvragen = aanvraag.broers
    .slice(0, aanvraag.index)
    .filter((a) => gelijk(a, aanvraag.eenheid, 'leveringsvorm', 'zzpCode'));
  const eerder: Eenheid[] = [
    ...eerdereAanvragen.flatMap((a) => a.aanvraagInstellingen ?? []),
    ...o.broers.slice(0, o.index),
  ];
  return eerder.filter((e) => gelijk(e, k, 'instelling', 'soort'));
}
