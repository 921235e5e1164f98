import { ONLEESBAAR } from '../bevindingen.js';
import { Leesstop } from './leesstop.js';

const BOM_UTF8 = [0xef, 0xbb, 0xbf];
/** Where the XML declaration must have ended: long before this many bytes. */
const LANGSTE_DECLARATIE = 1024;
const ANDERS = 'Sla het bestand op als UTF-8 (of ISO-8859-1) en stuur het opnieuw.';

/**
 * Bytes to text. The encoding is decided from the byte order mark and the XML declaration; UTF-8 and ISO-8859-1 are read,
 * anything else is refused. Works on chunks of any size, also of one byte. Throws `Leesstop` only.
 */
export class Ontcijferaar {
  #begin: Uint8Array = new Uint8Array(0);
  #decodeer: ((bytes: Uint8Array, einde: boolean) => string) | undefined;

  /** The text of these bytes, as far as it can be decided; the rest comes with the next call. */
  lees(bytes: Uint8Array): string {
    if (this.#decodeer) return this.#decodeer(bytes, false);
    this.#begin = Buffer.concat([this.#begin, bytes]);
    return this.#isBeginCompleet() ? this.#open(false) : '';
  }

  /** What was left at the end of the document. */
  sluit(): string {
    return this.#decodeer ? this.#decodeer(new Uint8Array(0), true) : this.#open(true);
  }

  #isBeginCompleet(): boolean {
    const begin = this.#begin;
    if (begin.length >= LANGSTE_DECLARATIE) return true;
    const tekst = Buffer.from(begin.subarray(isBom(begin) ? 3 : 0)).toString('latin1');
    return begin.length >= 8 && (!'<?xml'.startsWith(tekst.slice(0, 5)) || tekst.includes('?>'));
  }

  #open(einde: boolean): string {
    const bytes = this.#begin;
    this.#begin = new Uint8Array(0);
    this.#decodeer = decodeur(gekozenCodering(bytes));
    return this.#decodeer(bytes, einde);
  }
}

/** `utf-8` or `iso-8859-1`; stops at any other. */
function gekozenCodering(bytes: Uint8Array): 'utf-8' | 'iso-8859-1' {
  if (isTweeOfVierBytes(bytes)) throw new Leesstop(ONLEESBAAR.xml, `Het bestand staat in UTF-16 of UTF-32. ${ANDERS}`);
  const kop = Buffer.from(bytes.subarray(0, LANGSTE_DECLARATIE)).toString('latin1');
  const genoemd = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(kop);
  const naam = (genoemd?.[1] ?? genoemd?.[2] ?? 'UTF-8').toLowerCase();
  if (naam !== 'utf-8' && naam !== 'iso-8859-1') {
    throw new Leesstop(ONLEESBAAR.xml, `De XML-declaratie noemt een codering die niet wordt gelezen. ${ANDERS}`, {
      regel: 1,
      kolom: 1,
    });
  }
  if (naam !== 'utf-8' && isBom(bytes)) {
    throw new Leesstop(
      ONLEESBAAR.xml,
      `Het bestand begint als UTF-8, maar de XML-declaratie noemt ISO-8859-1. ${ANDERS}`,
      { regel: 1, kolom: 1 },
    );
  }
  return naam;
}

function isBom(bytes: Uint8Array): boolean {
  return BOM_UTF8.every((byte, i) => bytes[i] === byte);
}

/** Starts with a byte order mark of UTF-16 or UTF-32, or with `<` in one of those without a mark. */
function isTweeOfVierBytes(bytes: Uint8Array): boolean {
  const kop = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return /^(feff|fffe|003c|3c00|0000feff|0000003c)/.test(kop);
}

function decodeur(codering: 'utf-8' | 'iso-8859-1'): (bytes: Uint8Array, einde: boolean) => string {
  // Not TextDecoder for ISO-8859-1: the web's decoder of that name reads windows-1252.
  if (codering === 'iso-8859-1')
    return (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes, einde) => {
    try {
      return decoder.decode(bytes, { stream: !einde });
    } catch {
      throw new Leesstop(ONLEESBAAR.xml, `Het bestand bevat bytes die geen UTF-8 zijn. ${ANDERS}`);
    }
  };
}
