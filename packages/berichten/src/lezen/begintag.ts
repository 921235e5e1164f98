import { ONLEESBAAR } from '../bevindingen.js';
import { geenXml, Leesstop } from './leesstop.js';
import type { Naam, Naamruimten } from './naamruimten.js';
import { metVerwijzingen } from './verwijzingen.js';
import * as teksten from './xml-teksten.js';

/** A start tag that has more in it than a name. */
export interface Begintag {
  readonly naam: Naam;
  readonly attributen: readonly Naam[];
  /** The element ends here: `<Bsn/>`. */
  readonly isLeeg: boolean;
}

/** What decides where a tag ends: outside of quotation marks, and within them. */
const HALTES = { '': /[<>"']/g, '"': /["<]/g, "'": /['<]/g };
const ATTRIBUUT = /[ \t\n]+([^ \t\n=/]+)[ \t\n]*=[ \t\n]*(?:"([^"]*)"|'([^']*)')/y;

/** Index behind the `>` of the tag whose `<` stands at `begin`; -1 when that is still to come. Throws `Leesstop` at another `<`. */
export function eindeVanTag(bron: string, begin: number): number {
  let aanhaling: keyof typeof HALTES = '';
  for (let i = begin + 1; ;) {
    const halte: RegExp = HALTES[aanhaling];
    halte.lastIndex = i;
    const teken = halte.exec(bron)?.[0];
    if (teken === undefined) return -1;
    if (teken === '<') throw geenXml(teksten.MISPLAATST);
    if (teken === '>') return halte.lastIndex;
    aanhaling = aanhaling === '' ? (teken as '"' | "'") : '';
    i = halte.lastIndex;
  }
}

/** Reads the tag that this is the inside of: `x:Bericht xmlns:x="..." /`. Throws `Leesstop`. */
export function leesBegintag(tag: string, buiten: Naamruimten, hooguitAttributen: number): Begintag {
  const naam = /^[^ \t\n/]*/.exec(tag)?.[0] ?? '';
  const paren: [string, string][] = [];
  ATTRIBUUT.lastIndex = naam.length;
  let einde = naam.length;
  for (let deel = ATTRIBUUT.exec(tag); deel; deel = ATTRIBUUT.exec(tag)) {
    paren.push([deel[1] as string, waarde(deel[2] ?? deel[3] ?? '')]);
    if (paren.length > hooguitAttributen) {
      throw new Leesstop(ONLEESBAAR.grens, `Een element met meer dan ${hooguitAttributen} attributen.`);
    }
    einde = ATTRIBUUT.lastIndex;
  }
  const slot = /^[ \t\n]*(\/?)$/.exec(tag.slice(einde));
  if (!slot) throw geenXml(teksten.GEEN_XML);
  const ruimten = buiten.met(paren);
  const attributen = paren.map(([tekst]) => ruimten.attribuut(tekst));
  if (new Set(attributen.map(({ uri, lokaal }) => `${uri} ${lokaal}`)).size < attributen.length) {
    throw geenXml(teksten.ATTRIBUUT_DUBBEL);
  }
  return { naam: ruimten.element(naam), attributen, isLeeg: slot[1] === '/' };
}

/** The value as XML reads it: line ends and tabs are spaces, unless they are written as references. */
function waarde(tekst: string): string {
  return metVerwijzingen(tekst.replace(/[\t\n]/g, ' '));
}
