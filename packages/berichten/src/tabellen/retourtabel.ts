import { een, klasse, lijst, type Inhoud, type Klasse, type Lijst, type Veld, type Velden } from './bouwstenen.js';
import { LDT } from './enkelvoudig.js';

/*
 * A retour is the table of its heenbericht with some elements more (berichten.md 3.7), so it is derived from that table and
 * never written down: the types below say the same as the functions, for the compiler.
 */

export const RetourCodes = lijst('RetourCode', LDT.RetourCode);
type RetourCodesVeld = Veld<typeof RetourCodes, 1>;

/** A class of the message as it stands in a retour: RetourCodes last, here and in every class below. */
export type RetourKlasse<K> =
  K extends Klasse<infer V, 'bericht'>
    ? Klasse<RetourVelden<V> & { readonly RetourCodes: RetourCodesVeld }, 'bericht'>
    : never;
type RetourVelden<V extends Velden> = {
  readonly [N in keyof V]: V[N] extends Veld<infer I, infer M> ? Veld<RetourInhoud<I>, M> : never;
};
type RetourInhoud<I extends Inhoud> =
  I extends Lijst<infer N, infer J>
    ? Lijst<N, J extends Klasse ? RetourKlasse<J> : J>
    : I extends Klasse<Velden, 'bericht'>
      ? RetourKlasse<I>
      : I;

export function retourKlasse<K extends Klasse<Velden, 'bericht'>>(heen: K): RetourKlasse<K> {
  const velden: Record<string, Veld> = {};
  for (const [naam, veld] of Object.entries<Veld>(heen.velden))
    velden[naam] = { ...veld, inhoud: retourInhoud(veld.inhoud) };
  velden['RetourCodes'] = een(RetourCodes, 'oordeel over deze klasse');
  return klasse(velden) as Klasse as RetourKlasse<K>;
}

function retourInhoud(inhoud: Inhoud): Inhoud {
  if (inhoud.soort === 'enkel') return inhoud;
  if (inhoud.soort === 'klasse') return isBerichtklasse(inhoud) ? retourKlasse(inhoud) : inhoud;
  const item = inhoud.inhoud;
  return item.soort === 'klasse' && isBerichtklasse(item) ? lijst(inhoud.item, retourKlasse(item) as Klasse) : inhoud;
}

function isBerichtklasse(k: Klasse): k is Klasse<Velden, 'bericht'> {
  return k.ruimte === 'bericht';
}
