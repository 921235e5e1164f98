import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { ONLEESBAAR, type Positie } from '../bevindingen.js';
import type { Grenzen } from './grenzen.js';
import { Leesstop } from './leesstop.js';
import { vertaald } from './xml-meldingen.js';

/** Who listens to the document. `regel` and `kolom` are the place of the `<`, from 1; of the `>` when there are attributes. */
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

/**
 * XML as a stream of elements and texts, under limits: a namespace-aware parser that refuses a DTD before anything in it
 * could work, and never holds more than the limits allow. Throws `Leesstop` only.
 *
 * It listens to six events and no more: with some more handlers the engine keeps the parser's fields in a dictionary, and
 * parsing takes four times as long.
 */
export class XmlStroom {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #volger: XmlVolger;
  readonly #grenzen: Grenzen;
  /** Characters given to the parser, and how many of them it had taken at the last event. */
  #tekens = 0;
  #laatsteGebeurtenis = 0;
  #diepte = 0;

  constructor(volger: XmlVolger, grenzen: Grenzen) {
    this.#volger = volger;
    this.#grenzen = grenzen;
    const parser = this.#parser;
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('text', (tekst) => this.#tekst(tekst));
    parser.on('cdata', (tekst) => this.#tekst(tekst));
    parser.on('closetag', () => this.#sluit());
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

  /** Where the next character will stand. Between two writes the parser's `columnIndex` is wrong, its `column` is not. */
  get positie(): Positie {
    return { regel: this.#parser.line, kolom: this.#parser.column + 1 };
  }

  /** A piece of the document. After each piece it is seen whether the parser holds too much; give pieces of limited size. */
  schrijf(tekst: string): void {
    this.#parser.write(tekst);
    this.#tekens += tekst.length;
    if (this.#tekens - this.#laatsteGebeurtenis > this.#grenzen.tekstTekens) {
      const melding = `Meer dan ${this.#grenzen.tekstTekens} tekens zonder dat er een element begint of eindigt.`;
      throw this.#stop(ONLEESBAAR.grens, melding);
    }
  }

  einde(): void {
    this.#parser.close();
  }

  #open(tag: SaxesTagNS): void {
    this.#laatsteGebeurtenis = this.#parser.position;
    if (++this.#diepte > this.#grenzen.diepte) {
      throw this.#stop(
        ONLEESBAAR.grens,
        `Meer dan ${this.#grenzen.diepte} elementen in elkaar; een iWlz-bericht is nooit zo diep.`,
      );
    }
    const aantal = Object.keys(tag.attributes).length;
    if (aantal > this.#grenzen.attributen) {
      throw this.#stop(ONLEESBAAR.grens, `Een element met meer dan ${this.#grenzen.attributen} attributen.`);
    }
    const { line, columnIndex } = this.#parser;
    const lengte = aantal > 0 ? 0 : tag.name.length + (tag.isSelfClosing ? 2 : 1);
    this.#volger.open(tag.local, tag.uri, tag.attributes, line, Math.max(1, columnIndex - lengte));
  }

  #tekst(tekst: string): void {
    this.#laatsteGebeurtenis = this.#parser.position;
    this.#volger.tekst(tekst);
  }

  #sluit(): void {
    this.#laatsteGebeurtenis = this.#parser.position;
    this.#diepte--;
    this.#volger.sluit();
  }

  #stop(code: string, tekst: string): Leesstop {
    return new Leesstop(code, tekst, { regel: this.#parser.line, kolom: Math.max(1, this.#parser.columnIndex) });
  }
}
