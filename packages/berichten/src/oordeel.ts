import type { Fout, Klacht } from './bevindingen.js';
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
        /** Whether the block was judged to its end; no: it has more findings than are looked for in one block. */
        readonly volledig: boolean;
      };
}[Berichtnaam];

/** A client block with the findings in it. */
export type Clientdeel = Extract<Berichtdeel, { readonly soort: 'client' }>;

/** The verdict on a whole message. */
export interface Oordeel {
  /** Which message it is; absent when that could not be seen. */
  readonly bericht?: Berichtnaam;
  /** `onleesbaar`: no message that can be read. `afgekeurd`: a known message with at least one finding. */
  readonly oordeel: 'aanvaard' | 'afgekeurd' | 'onleesbaar';
  /**
   * The findings: official ones in the order of the official report, then those of the platform's own rules. When there are
   * more than the limit: the first.
   */
  readonly fouten: readonly Fout[];
  /** How many were found; more than `fouten` has when not all are listed. */
  readonly aantalFouten: number;
  readonly aantalClienten: number;
  /** The structure is as the XSD wants it, so that the rules were judged. */
  readonly opbouwGoed: boolean;
  /** The whole is refused: unreadable, a fault of structure, or a finding in the Header. No block of it counts. */
  readonly geheelAfgekeurd: boolean;
  /** The blocks with a finding in them, also with one that is not listed. */
  readonly afgekeurdeBlokken: ReadonlySet<number>;
  /** The retourcodes of what was found in the Header. */
  readonly codesOpHeader: readonly string[];
  /** Per block what is wrong with its Client that only the whole message shows: it does not stand at the part itself. */
  readonly opClient: ReadonlyMap<number, readonly Klacht[]>;
}

/** What a message has of which nothing was judged but its structure. */
export const NIET_GETOETST = {
  opbouwGoed: false,
  geheelAfgekeurd: true,
  afgekeurdeBlokken: new Set<number>(),
  codesOpHeader: [],
  opClient: new Map<number, readonly Klacht[]>(),
} as const satisfies Partial<Oordeel>;

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
    // Not `yield*`: see `lees`.
    for (; !stap.done; stap = await lezing.next()) for (const deel of oordeler.deel(stap.value)) yield deel;
    for (const deel of oordeler.rest()) yield deel;
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
  /** Findings that are looked for in one part, and that are listed of all. */
  readonly #hooguit: number;
  readonly #officieel: Fout[] = [];
  readonly #eigen: Fout[] = [];
  #aantal = 0;
  readonly #afgekeurd = new Set<number>();
  readonly #opHeader = new Set<string>();
  #toetser: Toetsing | undefined;
  /** The first block waits for the second: its path has a number only when there is one. */
  #eerste: Blok | undefined;

  constructor(hooguit: number) {
    this.#hooguit = hooguit;
  }

  *deel(blok: Blok): Generator<Berichtdeel> {
    if (blok.soort === 'header') {
      this.#toetser = toetsingVan(blok);
      const fouten = this.#neemHeader(this.#toetser.header(blok.waarde, blok.posities));
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
    const { leesbaar, ...rest } = uitslag;
    if (rest.aantalFouten > 0) return { ...rest, oordeel: leesbaar ? 'afgekeurd' : 'onleesbaar', ...NIET_GETOETST };
    this.#neemHeader(this.#toetser?.einde());
    const opClient = this.#toetser?.opClient() ?? new Map<number, readonly Klacht[]>();
    for (const blok of opClient.keys()) this.#afgekeurd.add(blok);
    return {
      ...rest,
      oordeel: this.#aantal > 0 ? 'afgekeurd' : 'aanvaard',
      fouten: [...this.#officieel, ...this.#eigen].slice(0, this.#hooguit),
      aantalFouten: this.#aantal,
      opbouwGoed: true,
      geheelAfgekeurd: this.#opHeader.size > 0,
      afgekeurdeBlokken: this.#afgekeurd,
      codesOpHeader: [...this.#opHeader],
      opClient,
    };
  }

  *#wachtende(enige: boolean): Generator<Berichtdeel> {
    const blok = this.#eerste;
    this.#eerste = undefined;
    if (blok) yield this.#client(blok, enige);
  }

  #client(blok: Blok, enige: boolean): Berichtdeel {
    const { waarde: client, nummer, bericht, posities } = blok;
    const gevonden = this.#neem(this.#toetser?.client(client, nummer, enige, posities));
    if (gevonden.fouten.length > 0) this.#afgekeurd.add(nummer);
    return { soort: 'client', bericht, blok: nummer, client, ...gevonden } as Berichtdeel;
  }

  /** As `#neem`, of a part in which the Header may be refused. */
  #neemHeader(bron: Iterable<Fout> | undefined): readonly Fout[] {
    const { fouten } = this.#neem(bron);
    for (const { klassen, retourcode } of fouten)
      if (klassen.some((k) => k.klasse === 'Header')) this.#opHeader.add(retourcode);
    return fouten;
  }

  /** The findings in one part, official ones first, as many as are looked for; they are listed as long as there is room. */
  #neem(bron: Iterable<Fout> = []): { readonly fouten: readonly Fout[]; readonly volledig: boolean } {
    const genomen: Fout[] = [];
    let volledig = true;
    for (const fout of bron) {
      this.#aantal++;
      volledig = genomen.length < this.#hooguit;
      if (!volledig) break;
      genomen.push(fout);
    }
    const officieel = genomen.filter((f) => !isEigenCode(f.code));
    const eigen = genomen.filter((f) => isEigenCode(f.code));
    this.#officieel.push(...officieel.slice(0, this.#hooguit - this.#officieel.length));
    this.#eigen.push(...eigen.slice(0, this.#hooguit - this.#eigen.length));
    return { fouten: [...officieel, ...eigen], volledig };
  }
}
