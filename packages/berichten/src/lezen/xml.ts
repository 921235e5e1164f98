import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { ONLEESBAAR } from '../bevindingen.js';
import type { Grenzen } from './grenzen.js';
import { Leesstop } from './leesstop.js';
import { vertaald } from './xml-meldingen.js';

/** Who listens to the document. `regel` and `kolom` are the place of the `<`, from 1. */
export interface XmlVolger {
  open(
    naam: string,
    uri: string,
    attributen: Readonly<Record<string, SaxesAttributeNS>>,
    regel: number,
    kolom: number,
  ): void;
  tekst(tekst: string): void;
  sluit(): void;
}

/** The text is given to the parser in pieces of this many characters, so that a limit is noticed in time. */
const STUK_TEKENS = 16_384;

/**
 * XML as a stream of elements and texts, under limits: a namespace-aware parser that refuses a DTD before anything in it
 * could work, and never holds more than the limits allow. Throws `Leesstop` only.
 */
export class XmlStroom {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #grenzen: Grenzen;
  #laatsteGebeurtenis = 0;
  #diepte = 0;
  #attributen = 0;
  #regel = 1;
  #kolom = 1;

  constructor(volger: XmlVolger, grenzen: Grenzen) {
    this.#grenzen = grenzen;
    const parser = this.#parser;
    const merk = (): void => {
      this.#laatsteGebeurtenis = parser.position;
    };
    parser.on('opentagstart', (tag) => this.#begin(tag.name));
    parser.on('attribute', () => this.#attribuut());
    parser.on('opentag', (tag: SaxesTagNS) => {
      merk();
      volger.open(tag.local, tag.uri, tag.attributes, this.#regel, this.#kolom);
    });
    parser.on('text', (tekst) => {
      merk();
      volger.tekst(tekst);
    });
    parser.on('cdata', (tekst) => {
      merk();
      volger.tekst(tekst);
    });
    parser.on('closetag', () => {
      merk();
      this.#diepte--;
      volger.sluit();
    });
    parser.on('comment', merk);
    parser.on('processinginstruction', merk);
    parser.on('doctype', () => {
      throw this.#stop(
        ONLEESBAAR.xml,
        'Het bestand bevat een DTD (DOCTYPE). Dat is niet toegestaan; verwijder de DOCTYPE-regel.',
      );
    });
    parser.on('error', (fout) => {
      throw this.#stop(ONLEESBAAR.xml, vertaald(fout.message));
    });
  }

  schrijf(tekst: string): void {
    for (let i = 0; i < tekst.length; i += STUK_TEKENS) {
      this.#parser.write(tekst.slice(i, i + STUK_TEKENS));
      if (this.#parser.position - this.#laatsteGebeurtenis > this.#grenzen.tekstTekens) {
        throw this.#stop(
          ONLEESBAAR.grens,
          `Meer dan ${this.#grenzen.tekstTekens} tekens zonder dat er een element begint of eindigt.`,
        );
      }
    }
  }

  einde(): void {
    this.#parser.close();
  }

  /** Where the parser is now: the place of the last thing it took. */
  get positie() {
    return { regel: this.#parser.line, kolom: this.#parser.columnIndex };
  }

  #begin(naam: string): void {
    // The parser has taken one character after the name. If that was the end of the line, it is on the next one already.
    const { line, columnIndex } = this.#parser;
    this.#regel = columnIndex === 0 ? line - 1 : line;
    this.#kolom = Math.max(1, columnIndex - naam.length - 1);
    this.#attributen = 0;
    this.#laatsteGebeurtenis = this.#parser.position;
    if (++this.#diepte > this.#grenzen.diepte) {
      throw this.#stop(
        ONLEESBAAR.grens,
        `Meer dan ${this.#grenzen.diepte} elementen in elkaar; een iWlz-bericht is nooit zo diep.`,
      );
    }
  }

  #attribuut(): void {
    this.#laatsteGebeurtenis = this.#parser.position;
    if (++this.#attributen > this.#grenzen.attributen) {
      throw this.#stop(ONLEESBAAR.grens, `Een element met meer dan ${this.#grenzen.attributen} attributen.`);
    }
  }

  #stop(code: string, tekst: string): Leesstop {
    return new Leesstop(code, tekst, { regel: this.positie.regel, kolom: Math.max(1, this.positie.kolom) });
  }
}
