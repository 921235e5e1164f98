import { geenXml } from './leesstop.js';
import * as teksten from './xml-teksten.js';

/** The name of an element or attribute, resolved. */
export interface Naam {
  /** As it stands in the document, with its prefix. */
  readonly tekst: string;
  readonly lokaal: string;
  readonly uri: string;
  /** What prefixes mean where it stands. */
  readonly ruimten: Naamruimten;
}

export const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** A name of XML without a colon (Namespaces in XML 1.0, rule NCName). */
const BEGINTEKENS =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const NAAM = `[${BEGINTEKENS}][${BEGINTEKENS}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040]*`;
// eslint-disable-next-line no-misleading-character-class -- ranges of characters, not characters that belong together
const GEKWALIFICEERD = new RegExp(`^(?:(${NAAM}):)?(${NAAM})$`, 'u');

/** So many names are kept, so that a document of invented ones does not fill the memory. */
const HOOGUIT_ONTHOUDEN = 1_000;

/**
 * What prefixes mean within an element, and the element names that were resolved there: a message repeats a few dozen of them
 * a hundred thousand times.
 */
export class Naamruimten {
  static readonly BEGIN = new Naamruimten(new Map([['xml', XML]]));

  readonly #uris: ReadonlyMap<string, string>;
  readonly #elementen = new Map<string, Naam>();

  private constructor(uris: ReadonlyMap<string, string>) {
    this.#uris = uris;
  }

  /** The name of an element that was seen here before. */
  gezien(tekst: string): Naam | undefined {
    return this.#elementen.get(tekst);
  }

  /** The name of an element; throws `Leesstop` when it is no name, or its prefix means nothing. */
  element(tekst: string): Naam {
    const [voorvoegsel, lokaal] = gesplitst(tekst);
    const naam = { tekst, lokaal, uri: this.#uri(voorvoegsel), ruimten: this };
    if (this.#elementen.size < HOOGUIT_ONTHOUDEN) this.#elementen.set(tekst, naam);
    return naam;
  }

  /** The name of an attribute; without prefix it is in no namespace. Throws as `element` does. */
  attribuut(tekst: string): Naam {
    const [voorvoegsel, lokaal] = gesplitst(tekst);
    const isVerklaring = voorvoegsel === 'xmlns' || tekst === 'xmlns';
    const uri = isVerklaring ? XMLNS : voorvoegsel === '' ? '' : this.#uri(voorvoegsel);
    return { tekst, lokaal, uri, ruimten: this };
  }

  /** What prefixes mean within an element with these attributes, as name and value. */
  met(attributen: readonly (readonly [naam: string, waarde: string])[]): Naamruimten {
    const verklaringen = attributen.filter(([naam]) => naam === 'xmlns' || naam.startsWith('xmlns:'));
    if (verklaringen.length === 0) return this;
    const uris = new Map(this.#uris);
    for (const [naam, uri] of verklaringen) {
      const voorvoegsel = naam.slice('xmlns:'.length);
      if (!magVerklaren(voorvoegsel, uri)) throw geenXml(teksten.NAAMRUIMTE);
      uris.set(voorvoegsel, uri);
    }
    return new Naamruimten(uris);
  }

  #uri(voorvoegsel: string): string {
    const uri = this.#uris.get(voorvoegsel) ?? (voorvoegsel === '' ? '' : undefined);
    if (uri === undefined) throw geenXml(teksten.VOORVOEGSEL);
    return uri;
  }
}

/** Whether it is a name without a prefix. */
export function isEnkeleNaam(tekst: string): boolean {
  return GEKWALIFICEERD.test(tekst) && !tekst.includes(':');
}

function gesplitst(tekst: string): [voorvoegsel: string, lokaal: string] {
  const [, voorvoegsel = '', lokaal] = GEKWALIFICEERD.exec(tekst) ?? [];
  if (lokaal === undefined) throw geenXml(teksten.NAAM);
  return [voorvoegsel, lokaal];
}

/** A prefix cannot be taken back, and `xml` and `xmlns` have their meaning to themselves. */
function magVerklaren(voorvoegsel: string, uri: string): boolean {
  if (voorvoegsel === 'xml') return uri === XML;
  if (voorvoegsel === 'xmlns' || uri === XML || uri === XMLNS) return false;
  return voorvoegsel === '' || uri !== '';
}
