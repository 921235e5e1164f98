import { leesfout, ONLEESBAAR, type Fout, type Positie } from '../bevindingen.js';
import { BERICHTEN, isBerichtnaam, type Berichtnaam } from '../catalogus.js';
import { naamruimte, RELEASE } from '../release.js';
import { planVan, type Berichtplan } from '../tabellen/plan.js';
import { Bouwer, type Blok } from './bouwer.js';
import { Ontcijferaar } from './codering.js';
import { teGroot, type Grenzen } from './grenzen.js';
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
  readonly aantalClienten: number;
}

/** Bytes are handled in pieces of this size, however large the ones are that come in, so that blocks leave as they are read. */
const STUK_BYTES = 65_536;

/**
 * Reads a message as a stream: its Header, then its client blocks one by one, each as soon as it is complete. Blocks come only
 * as long as the structure is right. Never throws for what is in the bytes; what `bytes` itself throws passes through.
 */
export async function* lees(bytes: Bytes, grenzen: Grenzen): AsyncGenerator<Blok, Leesuitslag> {
  const lezer = new Lezer(grenzen);
  for await (const stuk of bytes) {
    for (let i = 0; i < stuk.length && !lezer.gestopt; i += STUK_BYTES) {
      lezer.schrijf(stuk.subarray(i, i + STUK_BYTES));
      yield* lezer.neem();
    }
    if (lezer.gestopt) break;
  }
  lezer.sluit();
  yield* lezer.neem();
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

  constructor(grenzen: Grenzen) {
    this.#grenzen = grenzen;
    this.#bouwer = new Bouwer(zoekPlan, grenzen, (blok) => this.#blokken.push(blok));
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
    const { bericht, aantalClienten } = this.#bouwer;
    const fouten = this.#bouwer.fouten();
    if (this.#stop) fouten.push(leesfout(this.#stop.code, this.#stop.tekst, this.#stop.positie));
    return { ...(bericht ? { bericht } : {}), leesbaar: !this.#stop, fouten, aantalClienten };
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

const RAAD = 'Gelezen worden: ' + Object.keys(BERICHTEN).join(', ') + ` van iWlz-release ${RELEASE.naam}.`;

/** Which message the root element names; stops when it is none that is read. */
function zoekPlan(naam: string, uri: string, positie: Positie): Berichtplan {
  const [, release, bericht] =
    /^http:\/\/www\.istandaarden\.nl\/iwlz\/([0-9_]{1,8})\/([a-z0-9]{1,20})\/schema$/.exec(uri) ?? [];
  if (naam !== 'Bericht' || release === undefined || bericht === undefined) {
    throw new Leesstop(
      ONLEESBAAR.bericht,
      `Dit is geen iWlz-bericht: het hoofdelement is niet <Bericht> in een iWlz-naamruimte. ${RAAD}`,
      positie,
    );
  }
  if (release !== RELEASE.inNaamruimte) {
    throw new Leesstop(
      ONLEESBAAR.bericht,
      `Dit bericht is van iWlz-release ${release.replaceAll('_', '.')}; die wordt niet gelezen. ${RAAD}`,
      positie,
    );
  }
  const bekend = bericht.toUpperCase();
  if (!isBerichtnaam(bekend) || uri !== naamruimte(bekend)) {
    throw new Leesstop(ONLEESBAAR.bericht, `Het bericht ${bekend} wordt niet gelezen. ${RAAD}`, positie);
  }
  return planVan(bekend);
}
