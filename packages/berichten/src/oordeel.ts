import { leesfout, ONLEESBAAR, type Fout } from './bevindingen.js';
import { isHeenbericht, type Berichtnaam, type Clientwaarde, type Headerwaarde } from './catalogus.js';
import type { Blok } from './lezen/bouwer.js';
import { STANDAARDGRENZEN, type Grenzen } from './lezen/grenzen.js';
import { lees, type Bytes, type Leesuitslag } from './lezen/lees.js';
import { regelsVan } from './regels/index.js';
import { isEigenCode } from './regels/zt.js';
import { Toetser, type Toetsing } from './regels/toetser.js';
import { Retourtoetser } from './retour/toets.js';

/** A part of a message with the findings in it: the Header, then each client block as it is read. */
export type Berichtdeel = {
  [B in Berichtnaam]:
    | {
        readonly soort: 'header';
        readonly bericht: B;
        readonly header: Headerwaarde<B>;
        readonly fouten: readonly Fout[];
      }
    | {
        readonly soort: 'client';
        readonly bericht: B;
        /** Number of the block, from 1. */
        readonly blok: number;
        readonly client: Clientwaarde<B>;
        readonly fouten: readonly Fout[];
      };
}[Berichtnaam];

/** The verdict on a whole message. */
export interface Oordeel {
  /** Which message it is; absent when that could not be seen. */
  readonly bericht?: Berichtnaam;
  /** `onleesbaar`: no message that can be read. `afgekeurd`: a known message with at least one finding. */
  readonly oordeel: 'aanvaard' | 'afgekeurd' | 'onleesbaar';
  /** The findings: official ones in the order of the official report, then those of the platform's own rules. */
  readonly fouten: readonly Fout[];
  readonly aantalClienten: number;
  /** The structure is as the XSD wants it, so that the rules were judged. */
  readonly opbouwGoed: boolean;
  /** The whole is refused: unreadable, a fault of structure, a finding in the Header, or too many to list. No block of it counts. */
  readonly geheelAfgekeurd: boolean;
  /** The blocks with a finding in them, also with one that is not listed. */
  readonly afgekeurdeBlokken: ReadonlySet<number>;
}

/**
 * Judges a message while it streams in: structure as the XSD decides it, then the rules within the message, of the release
 * that it names; a retour by what its codes say of the message it answers (IV028). Yields its parts
 * as long as the structure is right, and returns the verdict on the whole. What is known at the end only (structure further
 * on, a client that comes back) is in the verdict: publish nothing before it. The same bytes give the same parts, so a
 * second pass may publish. Never throws for what is in the bytes.
 */
export async function* beoordeel(bytes: Bytes, grenzen: Partial<Grenzen> = {}): AsyncGenerator<Berichtdeel, Oordeel> {
  const alleGrenzen = { ...STANDAARDGRENZEN, ...grenzen };
  const lezing = lees(bytes, alleGrenzen);
  const oordeler = new Oordeler(alleGrenzen.bevindingen);
  try {
    let stap = await lezing.next();
    for (; !stap.done; stap = await lezing.next()) yield* oordeler.deel(stap.value);
    yield* oordeler.rest();
    return oordeler.oordeel(stap.value);
  } finally {
    await lezing.return(undefined as never);
  }
}

function toetsingVan({ bericht, release }: Blok): Toetsing {
  const regels = regelsVan(release);
  return isHeenbericht(bericht) ? new Toetser(bericht, regels) : new Retourtoetser(bericht, regels);
}

/** Gathers what is found in one message. */
class Oordeler {
  readonly #hooguit: number;
  readonly #officieel: Fout[] = [];
  readonly #eigen: Fout[] = [];
  readonly #afgekeurd = new Set<number>();
  #headerAfgekeurd = false;
  #verzwegen = false;
  #toetser: Toetsing | undefined;
  /** The first block waits for the second: its path has a number only when there is one. */
  #eerste: Blok | undefined;

  constructor(hooguit: number) {
    this.#hooguit = hooguit;
  }

  *deel(blok: Blok): Generator<Berichtdeel> {
    if (blok.soort === 'header') {
      this.#toetser = toetsingVan(blok);
      const fouten = this.#neem(this.#toetser.header(blok.waarde, blok.posities));
      this.#headerAfgekeurd = fouten.length > 0;
      yield { soort: 'header', bericht: blok.bericht, header: blok.waarde, fouten } as Berichtdeel;
    } else if (blok.nummer === 1) {
      this.#eerste = blok;
    } else {
      yield* this.#wachtende(false);
      yield this.#client(blok, false);
    }
  }

  /** What still waits when the document is over. */
  rest(): Generator<Berichtdeel> {
    return this.#wachtende(true);
  }

  oordeel(uitslag: Leesuitslag): Oordeel {
    const { leesbaar, fouten: structuur, ...rest } = uitslag;
    if (structuur.length > 0) {
      const oordeel = leesbaar ? 'afgekeurd' : 'onleesbaar';
      const geheel = { opbouwGoed: false, geheelAfgekeurd: true, afgekeurdeBlokken: new Set<number>() };
      return { ...rest, oordeel, fouten: structuur, ...geheel };
    }
    const aanHetEinde = this.#neem(this.#toetser?.einde());
    this.#headerAfgekeurd ||= aanHetEinde.some((f) => f.klassen.some((k) => k.klasse === 'Header'));
    for (const blok of this.#toetser?.blokkenMetDubbelen() ?? []) this.#afgekeurd.add(blok);
    const fouten = [...this.#officieel, ...this.#eigen];
    if (this.#verzwegen)
      fouten.push(leesfout(ONLEESBAAR.grens, `Er zijn meer dan ${this.#hooguit} fouten; de rest is niet vermeld.`));
    return {
      ...rest,
      oordeel: fouten.length > 0 ? 'afgekeurd' : 'aanvaard',
      fouten,
      opbouwGoed: true,
      geheelAfgekeurd: this.#headerAfgekeurd || this.#verzwegen,
      afgekeurdeBlokken: this.#afgekeurd,
    };
  }

  *#wachtende(enige: boolean): Generator<Berichtdeel> {
    const blok = this.#eerste;
    this.#eerste = undefined;
    if (blok) yield this.#client(blok, enige);
  }

  #client(blok: Blok, enige: boolean): Berichtdeel {
    const fouten = this.#neem(this.#toetser?.client(blok.waarde, blok.nummer, enige, blok.posities));
    if (fouten.length > 0) this.#afgekeurd.add(blok.nummer);
    return { soort: 'client', bericht: blok.bericht, blok: blok.nummer, client: blok.waarde, fouten } as Berichtdeel;
  }

  /** Takes findings as long as there is room for them in the verdict, but always the first: it decides about the block. */
  #neem(bron: Iterable<Fout> = []): Fout[] {
    const genomen: Fout[] = [];
    for (const fout of bron) {
      const vol = this.#officieel.length + this.#eigen.length >= this.#hooguit;
      this.#verzwegen ||= vol;
      if (vol && genomen.length > 0) break;
      genomen.push(fout);
      if (!vol) (isEigenCode(fout.code) ? this.#eigen : this.#officieel).push(fout);
    }
    return [...genomen.filter((f) => !isEigenCode(f.code)), ...genomen.filter((f) => isEigenCode(f.code))];
  }
}
