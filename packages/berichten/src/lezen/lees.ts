import { leesfout, ONLEESBAAR, type Fout } from '../bevindingen.js';
import type { Berichtnaam } from '../catalogus.js';
import { RELEASES, type Release } from '../release.js';
import { Bouwer, type Blok } from './bouwer.js';
import { Ontcijferaar } from './codering.js';
import { teGroot, type Grenzen } from './grenzen.js';
import { herken } from './herken.js';
import { Leesstop } from './leesstop.js';
import { XmlStroom } from './xml.js';

/** A document as bytes, in pieces of any size. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What is known when the whole document was read, or reading had to stop. */
export interface Leesuitslag {
  /** Which message it is; absent when that could not be seen. */
  readonly bericht?: Berichtnaam;
  /** Whether it could be read to the end. */
  readonly leesbaar: boolean;
  /** Findings on structure and readability, in the order of the document. Empty: the message is as the XSD wants it. */
  readonly fouten: readonly Fout[];
  /** How many there are; more than `fouten` has when not all are listed. */
  readonly aantalFouten: number;
  readonly aantalClienten: number;
}

/** Bytes are handled in pieces of this size, however large the ones are that come in, so that blocks leave as they are read. */
const STUK_BYTES = 65_536;

/**
 * Reads a message as a stream: its Header, then its client blocks one by one, each as soon as it is complete. Blocks come only
 * as long as the structure is right. Never throws for what is in the bytes; what `bytes` itself throws passes through.
 */
export async function* lees(bytes: Bytes, grenzen: Grenzen, releases = RELEASES): AsyncGenerator<Blok, Leesuitslag> {
  const lezer = new Lezer(grenzen, releases);
  for await (const stuk of bytes) {
    for (let i = 0; i < stuk.length && !lezer.gestopt; i += STUK_BYTES) {
      lezer.schrijf(stuk.subarray(i, i + STUK_BYTES));
      // Not `yield*`, which waits three times as often in an asynchronous generator.
      for (const blok of lezer.neem()) yield blok;
    }
    if (lezer.gestopt) break;
  }
  lezer.sluit();
  for (const blok of lezer.neem()) yield blok;
  return lezer.uitslag();
}

/** Bytes in, blocks out: decoder, parser and builder in a row, and the one place where a stop becomes a finding. */
class Lezer {
  readonly #ontcijferaar: Ontcijferaar;
  readonly #bouwer: Bouwer;
  readonly #xml: XmlStroom;
  readonly #grenzen: Grenzen;
  #blokken: Blok[] = [];
  #bytes = 0;
  #stop: Leesstop | undefined;

  constructor(grenzen: Grenzen, releases: readonly Release[]) {
    this.#grenzen = grenzen;
    this.#bouwer = new Bouwer(
      (...wortel) => herken(releases, ...wortel),
      grenzen,
      (blok) => this.#blokken.push(blok),
    );
    this.#xml = new XmlStroom(this.#bouwer, grenzen);
    this.#ontcijferaar = new Ontcijferaar(this.#xml);
  }

  get gestopt(): boolean {
    return this.#stop !== undefined;
  }

  schrijf(bytes: Uint8Array): void {
    this.#probeer(() => {
      this.#bytes += bytes.length;
      if (this.#bytes > this.#grenzen.documentBytes) {
        throw new Leesstop(ONLEESBAAR.grens, teGroot(this.#grenzen.documentBytes));
      }
      this.#ontcijferaar.lees(bytes);
    });
  }

  sluit(): void {
    this.#probeer(() => {
      if (this.#bytes === 0) throw new Leesstop(ONLEESBAAR.xml, 'Het bestand is leeg.');
      this.#ontcijferaar.sluit();
      this.#xml.einde();
    });
  }

  /** The blocks that became complete since the last call. */
  neem(): Blok[] {
    const blokken = this.#blokken;
    this.#blokken = [];
    return blokken;
  }

  uitslag(): Leesuitslag {
    const { bericht, aantalClienten, structuurfouten } = this.#bouwer;
    const stop = this.#stop ? [leesfout(this.#stop.code, this.#stop.tekst, this.#stop.positie)] : [];
    return {
      ...(bericht ? { bericht } : {}),
      leesbaar: !this.#stop,
      fouten: [...structuurfouten.vermeld(), ...stop],
      aantalFouten: structuurfouten.aantal + stop.length,
      aantalClienten,
    };
  }

  #probeer(stap: () => void): void {
    if (this.#stop) return;
    try {
      stap();
    } catch (fout) {
      if (!(fout instanceof Leesstop)) throw fout;
      this.#stop = fout;
    }
  }
}
