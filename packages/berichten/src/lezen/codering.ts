import { ONLEESBAAR, type Positie } from '../bevindingen.js';
import { Leesstop } from './leesstop.js';

const BOM_UTF8 = [0xef, 0xbb, 0xbf];
/** Where the XML declaration must have ended: long before this many bytes. */
const LANGSTE_DECLARATIE = 1024;
const ANDERS = 'Sla het bestand op als UTF-8 (of ISO-8859-1) en stuur het opnieuw.';
const BEGIN: Positie = { regel: 1, kolom: 1 };
const GEEN_UTF8 =
  'Hier staan bytes die geen UTF-8 zijn, vaak een letter met een accent of een euroteken uit een ander programma. ' +
  ANDERS;
/** How files begin that are sent by mistake, as hexadecimal digits. */
const ANDERE_BESTANDEN: readonly (readonly [begin: string, naam: string])[] = [
  ['1f8b', 'ingepakt met gzip'],
  ['504b0304', 'een zip-bestand'],
  ['377abcaf271c', 'een 7z-bestand'],
  ['fd377a585a', 'ingepakt met xz'],
  ['28b52ffd', 'ingepakt met zstd'],
  ['25504446', 'een pdf'],
  ['d0cf11e0', 'een Office-document'],
];

/** Who takes the text. */
export interface Tekstnemer {
  schrijf(tekst: string): void;
  /** Where the next of it will stand, when all that was given is handled. */
  hier(): Positie;
}

/**
 * Bytes to text. The encoding is decided from the byte order mark and the XML declaration; UTF-8 and ISO-8859-1 are read,
 * anything else is refused. Works on chunks of any size, also of one byte. Throws `Leesstop` only, and what `naar` throws.
 */
export class Ontcijferaar {
  readonly #naar: Tekstnemer;
  #begin: Uint8Array = new Uint8Array(0);
  #decodeer: ((bytes: Uint8Array, einde: boolean) => void) | undefined;

  constructor(naar: Tekstnemer) {
    this.#naar = naar;
  }

  /** Hands on the text of these bytes, as far as it can be decided; the rest comes with the next call. */
  lees(bytes: Uint8Array): void {
    if (this.#decodeer) {
      this.#decodeer(bytes, false);
    } else {
      this.#begin = Buffer.concat([this.#begin, bytes]);
      if (this.#isBeginCompleet()) this.#open(false);
    }
  }

  /** What was left at the end of the document. */
  sluit(): void {
    if (this.#decodeer) this.#decodeer(new Uint8Array(0), true);
    else this.#open(true);
  }

  #isBeginCompleet(): boolean {
    const begin = this.#begin;
    if (begin.length >= LANGSTE_DECLARATIE) return true;
    const tekst = Buffer.from(begin.subarray(isBom(begin) ? 3 : 0)).toString('latin1');
    return begin.length >= 8 && (!'<?xml'.startsWith(tekst.slice(0, 5)) || tekst.includes('?>'));
  }

  #open(einde: boolean): void {
    const bytes = this.#begin;
    this.#begin = new Uint8Array(0);
    this.#decodeer = gekozenCodering(bytes) === 'utf-8' ? utf8(this.#naar) : latin1(this.#naar);
    this.#decodeer(bytes, einde);
  }
}

/** `utf-8` or `iso-8859-1`; stops at any other. */
function gekozenCodering(bytes: Uint8Array): 'utf-8' | 'iso-8859-1' {
  if (isTweeOfVierBytes(bytes)) throw new Leesstop(ONLEESBAAR.xml, `Het bestand staat in UTF-16 of UTF-32. ${ANDERS}`);
  weigerAnderBestand(bytes);
  const kop = Buffer.from(bytes.subarray(0, LANGSTE_DECLARATIE)).toString('latin1');
  const genoemd = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(kop);
  const naam = (genoemd?.[1] ?? genoemd?.[2] ?? 'UTF-8').toLowerCase();
  if (naam !== 'utf-8' && naam !== 'iso-8859-1') {
    throw new Leesstop(ONLEESBAAR.xml, `De XML-declaratie noemt een codering die niet wordt gelezen. ${ANDERS}`, BEGIN);
  }
  if (naam !== 'utf-8' && isBom(bytes)) {
    throw new Leesstop(
      ONLEESBAAR.xml,
      `Het bestand begint als UTF-8, maar de XML-declaratie noemt ISO-8859-1. ${ANDERS}`,
      BEGIN,
    );
  }
  return naam;
}

/** Stops at what is no XML at all: the parser would only say that it does not understand it. */
function weigerAnderBestand(bytes: Uint8Array): void {
  const begin = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const [, naam] = ANDERE_BESTANDEN.find(([hex]) => begin.startsWith(hex)) ?? [];
  if (naam !== undefined)
    throw new Leesstop(ONLEESBAAR.xml, `Dit is geen XML-bestand maar ${naam}. Stuur het bericht zelf, als XML.`);
  const eerste = bytes.subarray(isBom(bytes) ? 3 : 0).find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte));
  if (eerste !== undefined && eerste !== 0x3c)
    throw new Leesstop(ONLEESBAAR.xml, 'Het bestand begint niet met "<": het is geen XML-bericht.', BEGIN);
}

function isBom(bytes: Uint8Array): boolean {
  return BOM_UTF8.every((byte, i) => bytes[i] === byte);
}

/** Starts with a byte order mark of UTF-16 or UTF-32, or with `<` in one of those without a mark. */
function isTweeOfVierBytes(bytes: Uint8Array): boolean {
  const kop = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return /^(feff|fffe|003c|3c00|0000feff|0000003c)/.test(kop);
}

/** Not TextDecoder: the web's decoder of the name ISO-8859-1 reads windows-1252. */
function latin1(naar: Tekstnemer): (bytes: Uint8Array) => void {
  return (bytes) => naar.schrijf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
}

/** Hands on what is right first, so that the stop knows the place where it goes wrong. */
function utf8(naar: Tekstnemer): (bytes: Uint8Array, einde: boolean) => void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (bytes, einde) => {
    let tekst: string;
    try {
      tekst = decoder.decode(bytes, { stream: !einde });
    } catch {
      const [goed = ''] = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1);
      naar.schrijf(goed);
      throw new Leesstop(ONLEESBAAR.xml, GEEN_UTF8, naar.hier());
    }
    naar.schrijf(tekst);
  };
}
