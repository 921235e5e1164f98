import { ONLEESBAAR, type Positie } from '../bevindingen.js';
import { heeftInhoud } from '../tabellen/xsd.js';
import { eindeVanTag, leesBegintag } from './begintag.js';
import type { Tekstnemer } from './codering.js';
import type { Grenzen } from './grenzen.js';
import { geenXml, Leesstop } from './leesstop.js';
import { isEnkeleNaam, Naamruimten, type Naam } from './naamruimten.js';
import { metVerwijzingen } from './verwijzingen.js';
import * as teksten from './xml-teksten.js';

/** Who listens to the document. */
export interface XmlVolger {
  /** White space counts here; elsewhere it need not be told. */
  readonly hoortRuimte: boolean;
  /** `regel` and `kolom` are the place of the `<`, from 1. */
  open(naam: Naam, attributen: readonly Naam[], regel: number, kolom: number): void;
  tekst(tekst: string): void;
  sluit(): void;
}

const [UITROEPTEKEN, SCHUIN, GROTER, VRAAGTEKEN, SPATIE] = [0x21, 0x2f, 0x3e, 0x3f, 0x20];
const [COMMENTAAR, CDATA, DOCTYPE] = ['<!--', '<![CDATA[', '<!DOCTYPE'];
/** Half a surrogate pair is not looked for: no decoder gives one. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const VERBODEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const DOEL = /^<\?([^ \t\n?]*)(?:[ \t\n]|\?>$)/;
const DECLARATIE =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])1\.\d+\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\3)?[ \t\n]*\?>$/;
const GEEN_ATTRIBUTEN: readonly Naam[] = [];
/** The text or tag is not complete yet. */
const LATER = -1;

/**
 * XML 1.0 with namespaces as a stream of elements and texts, under limits. A DTD is refused where it begins. Takes pieces of any
 * size, never holds more than the limits allow, and throws `Leesstop` only.
 *
 * The document is handled in whole texts and whole tags; what is not complete waits for the next piece. Nearly every tag is a
 * name that was seen before, and then it is enough to find its `<` and `>`.
 */
export class XmlStroom implements Tekstnemer {
  readonly #volger: XmlVolger;
  readonly #grenzen: Grenzen;
  /** What is not handled yet begins at `#i`. Line ends are line feeds. */
  #bron = '';
  #i = 0;
  /** What came after that. It waits until it is as long, so that many small pieces cost no more than a large one. */
  #wacht = '';
  /** The line at hand: its number, where it begins and where it ends in `#bron`. */
  #regel = 1;
  #regelbegin = 0;
  #regeleinde = Infinity;
  /** Where the next `&` and `]]>` stand; looked for when it is before the text at hand. */
  #verwijzing = -1;
  #haken = -1;
  readonly #open: Naam[] = [];
  #isBegin = true;
  #heeftWortel = false;

  constructor(volger: XmlVolger, grenzen: Grenzen) {
    this.#volger = volger;
    this.#grenzen = grenzen;
  }

  /** A piece of the document. */
  schrijf(tekst: string): void {
    this.#wacht += tekst;
    if (this.#wacht.length >= this.#bron.length) this.#verwerk(false);
  }

  /** Where the next character will stand, after all that came in was handled as far as it is complete. */
  hier(): Positie {
    this.#verwerk(true);
    return this.#positie(this.#bron.length);
  }

  einde(): void {
    this.#verwerk(true);
    const slot = this.#positie(this.#bron.length);
    if (this.#open.length > 0 || this.#bron.startsWith('<')) throw geenXml(teksten.AFGEBROKEN, slot);
    if (heeftInhoud(this.#bron)) throw geenXml(teksten.TEKST_BUITEN, slot);
    if (!this.#heeftWortel) throw geenXml(teksten.LEEG, slot);
  }

  #verwerk(alles: boolean): void {
    const gekomen = this.#wacht;
    // A carriage return at the end may be half a line end.
    const aantal = gekomen.length - (!alles && gekomen.endsWith('\r') ? 1 : 0);
    const bron = metRegeleinden(this.#bron + gekomen.slice(0, aantal));
    const verboden = bron.search(VERBODEN);
    this.#wacht = gekomen.slice(aantal);
    this.#bron = verboden < 0 ? bron : bron.slice(0, verboden);
    this.#regeleinde = this.#zoek('\n', 0);
    try {
      this.#lees(this.#bron);
      this.#begrens(this.#bron.length - this.#i);
    } catch (fout) {
      if (!(fout instanceof Leesstop) || fout.positie) throw fout;
      throw new Leesstop(fout.code, fout.tekst, this.#positie(this.#i));
    }
    if (verboden >= 0) throw geenXml(teksten.MISPLAATST, this.#positie(this.#bron.length));
    this.#gaNaar(this.#i);
    this.#bron = this.#bron.slice(this.#i);
    this.#regelbegin -= this.#i;
    this.#regeleinde -= this.#i;
    this.#i = 0;
    this.#verwijzing = this.#haken = -1;
  }

  #lees(bron: string): void {
    for (;;) {
      const begin = bron.indexOf('<', this.#i);
      if (begin < 0) return;
      if (begin > this.#i) this.#tekst(bron, this.#i, begin);
      this.#i = begin;
      const einde = this.#tag(bron, begin);
      if (einde === LATER) return;
      this.#begrens(einde - begin);
      this.#isBegin = false;
      this.#i = einde;
    }
  }

  #tekst(bron: string, van: number, tot: number): void {
    this.#isBegin = false;
    this.#begrens(tot - van);
    if (this.#open.length === 0) {
      if (heeftInhoud(bron.slice(van, tot))) throw geenXml(teksten.TEKST_BUITEN);
      return;
    }
    if (!this.#volger.hoortRuimte && isRuimte(bron, van, tot)) return;
    if (this.#verwijzing < van) this.#verwijzing = this.#zoek('&', van);
    if (this.#haken < van) this.#haken = this.#zoek(']]>', van);
    const eerste = Math.min(this.#verwijzing, this.#haken);
    const tekst = bron.slice(van, tot);
    if (eerste >= tot) {
      this.#volger.tekst(tekst);
      return;
    }
    this.#i = eerste;
    if (this.#haken < tot) throw geenXml(teksten.MISPLAATST);
    this.#volger.tekst(metVerwijzingen(tekst));
  }

  /** Handles the tag that begins here; gives the index behind it, or `LATER`. */
  #tag(bron: string, begin: number): number {
    switch (bron.charCodeAt(begin + 1)) {
      case SCHUIN:
        return this.#eindtag(bron, begin);
      case UITROEPTEKEN:
        return this.#bijzonder(bron, begin);
      case VRAAGTEKEN:
        return this.#instructie(bron, begin);
      default:
        return this.#begintag(bron, begin);
    }
  }

  #begintag(bron: string, begin: number): number {
    const groter = bron.indexOf('>', begin);
    if (groter < 0) return LATER;
    const ruimten = this.#open[this.#open.length - 1]?.ruimten ?? Naamruimten.BEGIN;
    const gezien = ruimten.gezien(bron.slice(begin + 1, groter));
    if (gezien) {
      this.#opent(gezien, GEEN_ATTRIBUTEN, begin);
      return groter + 1;
    }
    const einde = eindeVanTag(bron, begin);
    if (einde < 0) return LATER;
    const { naam, attributen, isLeeg } = leesBegintag(
      bron.slice(begin + 1, einde - 1),
      ruimten,
      this.#grenzen.attributen,
    );
    this.#opent(naam, attributen, begin);
    if (isLeeg) this.#sluit();
    return einde;
  }

  #eindtag(bron: string, begin: number): number {
    const naam = this.#open[this.#open.length - 1]?.tekst ?? '';
    const naNaam = begin + '</'.length + naam.length;
    const past = naam !== '' && bron.startsWith(naam, begin + '</'.length);
    const groter = past && bron.charCodeAt(naNaam) === GROTER ? naNaam : bron.indexOf('>', begin);
    if (groter < 0) return LATER;
    if (!past || heeftInhoud(bron.slice(naNaam, groter))) throw geenXml(teksten.VERKEERD_GESLOTEN);
    this.#sluit();
    return groter + 1;
  }

  #bijzonder(bron: string, begin: number): number {
    if (bron.startsWith(COMMENTAAR, begin)) {
      const streepjes = bron.indexOf('--', begin + COMMENTAAR.length);
      if (streepjes < 0 || streepjes + 2 === bron.length) return LATER;
      if (bron.charCodeAt(streepjes + 2) !== GROTER) throw geenXml(teksten.GEEN_XML);
      return streepjes + '-->'.length;
    }
    if (bron.startsWith(CDATA, begin)) {
      const einde = bron.indexOf(']]>', begin + CDATA.length);
      if (einde < 0) return LATER;
      if (this.#open.length === 0) throw geenXml(teksten.TEKST_BUITEN);
      this.#volger.tekst(bron.slice(begin + CDATA.length, einde));
      return einde + ']]>'.length;
    }
    if (bron.startsWith(DOCTYPE, begin)) throw geenXml(teksten.DTD);
    if (bron.length - begin < CDATA.length) return LATER;
    throw geenXml(teksten.GEEN_XML);
  }

  #instructie(bron: string, begin: number): number {
    const slot = bron.indexOf('?>', begin + '<?'.length);
    if (slot < 0) return LATER;
    const instructie = bron.slice(begin, slot + '?>'.length);
    const doel = DOEL.exec(instructie)?.[1] ?? '';
    if (doel.toLowerCase() === 'xml') {
      if (!this.#isBegin || !DECLARATIE.test(instructie)) throw geenXml(teksten.DECLARATIE);
    } else if (!isEnkeleNaam(doel)) {
      throw geenXml(teksten.GEEN_XML);
    }
    return slot + '?>'.length;
  }

  #opent(naam: Naam, attributen: readonly Naam[], begin: number): void {
    if (this.#open.length === 0 && this.#heeftWortel) throw geenXml(teksten.TWEEDE_WORTEL);
    this.#heeftWortel = true;
    if (this.#open.length >= this.#grenzen.diepte) {
      const melding = `Meer dan ${this.#grenzen.diepte} elementen in elkaar; een iWlz-bericht is nooit zo diep.`;
      throw new Leesstop(ONLEESBAAR.grens, melding);
    }
    this.#open.push(naam);
    this.#gaNaar(begin);
    this.#volger.open(naam, attributen, this.#regel, begin - this.#regelbegin + 1);
  }

  #sluit(): void {
    this.#open.pop();
    this.#volger.sluit();
  }

  #begrens(tekens: number): void {
    if (tekens <= this.#grenzen.tekstTekens) return;
    const melding = `Meer dan ${this.#grenzen.tekstTekens} tekens tussen twee tags of binnen een tag.`;
    throw new Leesstop(ONLEESBAAR.grens, melding);
  }

  #zoek(stuk: string, vanaf: number): number {
    const plaats = this.#bron.indexOf(stuk, vanaf);
    return plaats < 0 ? Infinity : plaats;
  }

  /** Makes the line of this index the line at hand. */
  #gaNaar(index: number): void {
    while (this.#regeleinde < index) {
      this.#regel++;
      this.#regelbegin = this.#regeleinde + 1;
      this.#regeleinde = this.#zoek('\n', this.#regelbegin);
    }
  }

  #positie(index: number): Positie {
    this.#gaNaar(index);
    return { regel: this.#regel, kolom: index - this.#regelbegin + 1 };
  }
}

function metRegeleinden(tekst: string): string {
  const zonderParen = tekst.replace(/\r\n/g, '\n');
  return zonderParen.includes('\r') ? zonderParen.replaceAll('\r', '\n') : zonderParen;
}

/** Whether there is white space only; the characters below it are not in the text. */
function isRuimte(bron: string, van: number, tot: number): boolean {
  for (let i = van; i < tot; i++) if (bron.charCodeAt(i) > SPATIE) return false;
  return true;
}
