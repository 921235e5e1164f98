import type { Fout, Klacht, Klasseverwijzing, Positie } from '../bevindingen.js';
import type { Heenbericht } from '../catalogus.js';
import type { Posities } from '../lezen/posities.js';
import { planVan, type Berichtplan } from '../tabellen/plan.js';
import { REGELS } from './index.js';
import { overtredingen, type Overtreding } from './overtredingen.js';
import { inOrde, Plaatsen } from './plaatsen.js';
import { programmasVan, type Programma, type Programmas } from './programma.js';
import type { Clientenregel, Eenheid, Plek, Regel, Slotregel } from './regel.js';
import { DubbeleSleutels } from './sleutels.js';

/** Where the parts of a message stood in the file. */
export type Vindplaats = Pick<Posities, 'van'>;

/** Judges a message part by part, in its order. */
export interface Toetsing {
  /** To be called before the blocks. */
  header(header: Eenheid, posities?: Vindplaats): Iterable<Fout>;
  /** One block. `enige`: the message has no other client, so that its path has no number. */
  client(client: Eenheid, blok: number, enige: boolean, posities?: Vindplaats): Iterable<Fout>;
  /** After the last block: what can be seen only then. */
  einde(): Iterable<Fout>;
  /** After the last block: what `einde` finds on the Client of a block, without making its findings. */
  opClient(): ReadonlyMap<number, readonly Klacht[]>;
}

/** What is known of a part of the message while its findings are written down. */
interface Deel {
  readonly waarde: Eenheid;
  readonly posities: Vindplaats | undefined;
  readonly plaatsen: () => Plaatsen;
}

/**
 * Judges one message by rules within a message: first its Header, then its client blocks one by one, then what concerns them
 * together. Works on values, whether they were read from a file or built in memory. Keeps of a block no more than its keys.
 * Findings come in the order of the official report; those of the platform's own rules stand among them, by their place.
 */
export class Toetser implements Toetsing {
  readonly #plan: Berichtplan;
  readonly #programmas: Programmas;
  readonly #slotregels: readonly Slotregel[];
  readonly #overClienten: readonly { readonly regel: Clientenregel; readonly dubbel: DubbeleSleutels }[];
  readonly #clientPosities: (Positie | undefined)[] = [];
  #header: Deel;

  constructor(bericht: Heenbericht, regels: readonly Regel[] = REGELS) {
    this.#plan = planVan(bericht);
    this.#programmas = programmasVan(bericht, regels);
    const vanBericht = regels.filter((r) => r.berichten.includes(bericht));
    this.#slotregels = vanBericht.filter((r): r is Slotregel => 'slot' in r);
    this.#overClienten = vanBericht
      .filter((r): r is Clientenregel => 'uniek' in r)
      .map((regel) => ({ regel, dubbel: new DubbeleSleutels() }));
    this.#header = this.#headerdeel({}, undefined);
  }

  /** To be called before the blocks: rules on a block look at the Header too. */
  header(header: Eenheid, posities?: Vindplaats): Generator<Fout> {
    this.#header = this.#headerdeel(header, posities);
    return this.#fouten(this.#programmas.header, this.#header);
  }

  /** One block, in order. `enige`: the message has no other client, so that its path has no number. */
  client(client: Eenheid, blok: number, enige: boolean, posities?: Vindplaats): Generator<Fout> {
    for (const { regel, dubbel } of this.#overClienten) dubbel.voegToe(regel.uniek(client), blok);
    this.#clientPosities[blok] = posities?.van(client);
    const pad = enige ? this.#plan.client.pad : this.#clientPad(blok);
    const plaatsen = eenmaal(() => new Plaatsen(this.#plan.client, client, pad, blok));
    return this.#fouten(this.#programmas.client, { waarde: client, posities, plaatsen });
  }

  /** After the last block: what is judged at the list of clients, then what is wrong between blocks. */
  *einde(): Generator<Fout> {
    const eenheid = this.#header.waarde;
    for (const regel of this.#slotregels) {
      for (const plekken of regel.slot(eenheid) || []) yield this.#fout({ regel, eenheid, plekken }, this.#header);
    }
    for (const { regel, dubbel } of this.#overClienten) {
      for (const paar of dubbel.paren()) yield this.#clientenfout(regel, paar);
    }
  }

  /** After the last block: what `einde` finds on the Client of a block, without making its findings. */
  opClient(): ReadonlyMap<number, readonly Klacht[]> {
    const klachten = new Map<number, readonly Klacht[]>();
    for (const { regel, dubbel } of this.#overClienten) {
      for (const blok of dubbel.groepen.flat()) klachten.set(blok, [...(klachten.get(blok) ?? []), regel]);
    }
    return klachten;
  }

  *#fouten(programma: Programma, deel: Deel): Generator<Fout> {
    for (const overtreding of overtredingen(programma, deel.waarde, this.#header.waarde))
      yield this.#fout(overtreding, deel);
  }

  #fout({ regel, eenheid, plekken }: Overtreding, deel: Deel): Fout {
    const gevonden = plekken
      .flatMap((plek) => this.#zoek(plek, deel) ?? [])
      .toSorted((a, b) => inOrde(a.plaats, b.plaats))
      .filter((p, i, alle) => p.plaats.pad !== alle[i - 1]?.plaats.pad);
    const hoofd = gevonden.find((p) => p.plaats.klasse.klasse !== 'Header') ?? gevonden[0];
    const context = deel.plaatsen().van({ waarde: eenheid });
    const klassen = regel.paar ? gevonden.map((p) => p.plaats.klasse) : context ? [context.klasse] : [];
    return {
      code: regel.code,
      retourcode: regel.retourcode,
      pad: hoofd?.plaats.pad ?? '',
      ...(hoofd ? hoofd.positie : deel.posities?.van(eenheid)),
      tekst: regel.tekst,
      locaties: gevonden.map((p) => p.plaats.pad),
      waarden: gevonden.map((p) => p.plaats.waarde),
      klassen: klassen.filter((k, i) => klassen.findIndex((eerder) => zelfdeKlasse(eerder, k)) === i),
    };
  }

  /** A place in this part of the message or in the Header. */
  #zoek(plek: Plek, deel: Deel) {
    for (const { plaatsen, posities } of [deel, this.#header]) {
      const plaats = plaatsen().van(plek);
      if (plaats) return { plaats, positie: posities?.van(plek.waarde, plek.sleutel) };
    }
    return undefined;
  }

  #clientenfout(regel: Clientenregel, blokken: readonly number[]): Fout {
    const locaties = blokken.map((blok) => this.#clientPad(blok));
    const klassen = blokken.map((blok) => ({ klasse: this.#plan.client.naam, volgnummer: 1, blok }));
    const positie = this.#clientPosities[blokken[0] ?? 0];
    return {
      code: regel.code,
      retourcode: regel.retourcode,
      pad: locaties[0] ?? '',
      ...positie,
      tekst: regel.tekst,
      locaties,
      waarden: [],
      klassen,
    };
  }

  #clientPad(blok: number): string {
    return `${this.#plan.client.pad}[${blok}]`;
  }

  #headerdeel(waarde: Eenheid, posities: Vindplaats | undefined): Deel {
    return {
      waarde,
      posities,
      plaatsen: eenmaal(() => new Plaatsen(this.#plan.header, waarde, this.#plan.header.pad, undefined)),
    };
  }
}

function zelfdeKlasse(a: Klasseverwijzing, b: Klasseverwijzing): boolean {
  return a.blok === b.blok && a.klasse === b.klasse && a.volgnummer === b.volgnummer;
}

/** Makes it when it is first asked for: most blocks have no finding. */
function eenmaal<T>(maak: () => T): () => T {
  let gemaakt: { readonly waarde: T } | undefined;
  return () => (gemaakt ??= { waarde: maak() }).waarde;
}
