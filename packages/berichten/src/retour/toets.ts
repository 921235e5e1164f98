import type { Fout, Klacht, Klasseverwijzing, Positie } from '../bevindingen.js';
import { heenVan, type Clientwaarde, type Headerwaarde, type Retourbericht } from '../catalogus.js';
import { TECHNISCH_AFGEKEURD } from '../codelijsten/retourcodes.js';
import { Plaatsen } from '../regels/plaatsen.js';
import { toetstNiets, type Regel } from '../regels/regel.js';
import { Toetser, type Toetsing, type Vindplaats } from '../regels/toetser.js';
import { isEigenCode } from '../regels/zt.js';
import { planVan, type Berichtplan } from '../tabellen/plan.js';
import { heenclient, heenheader, retourCodes } from './lezen.js';

/** A retourcode in a client block that only another block can justify. */
interface Openstaand {
  readonly blok: number;
  readonly fout: Fout;
}

/** Where a retourcode may stand although no rule within the message is broken there: rules across messages (check_errors.xsl). */
const OP_GEZAG: ReadonlySet<string> = new Set(['9077']);

/**
 * Judges a retour that came in, block by block: does it say of a class what is true of it (IV028)? 0001 stands in the Header
 * and alone; the code of a rule within the message stands at a class in which, or below which, that rule is broken. What the
 * sender knows from elsewhere (other messages, lists) is taken on trust.
 */
export class Retourtoetser implements Toetsing {
  readonly #plan: Berichtplan;
  readonly #bericht: Retourbericht;
  readonly #heen: Toetser;
  /** The retourcodes that can be checked. */
  readonly #toetsbaar: ReadonlySet<string>;
  /** Those that another block may justify. */
  readonly #overClienten: ReadonlySet<string>;
  /** Rules that are broken in the Header, or name a place in it. */
  readonly #gebrokenInHeader = new Set<string>();
  readonly #openstaand: Openstaand[] = [];
  #header: { readonly codes: readonly string[]; readonly positie: Positie | undefined } | undefined;
  #blokken = 0;

  constructor(bericht: Retourbericht, regels: readonly Regel[]) {
    const officieel = regels.filter((r) => !isEigenCode(r.code));
    this.#plan = planVan(bericht);
    this.#bericht = bericht;
    this.#heen = new Toetser(heenVan(bericht), regels);
    const gesloten = officieel.filter((r) => !('toets' in r && r.toets === toetstNiets)).map((r) => r.retourcode);
    this.#toetsbaar = new Set(gesloten.filter((code) => !OP_GEZAG.has(code)));
    this.#overClienten = new Set(officieel.filter((r) => 'uniek' in r).map((r) => r.retourcode));
  }

  /** What the Header says can be judged when the clients are known. */
  header(header: object, posities?: Vindplaats): Iterable<Fout> {
    this.#header = { codes: retourCodes(header), positie: posities?.van(header, 'retourCodes') };
    for (const fout of this.#heen.header(heenheader(this.#bericht, header as Headerwaarde<Retourbericht>)))
      this.#onthoud(fout);
    return [];
  }

  *client(client: object, blok: number, enige: boolean, posities?: Vindplaats): Generator<Fout> {
    this.#blokken++;
    const pad = this.#plan.client.pad + (enige ? '' : `[${blok}]`);
    const klassen = [...new Plaatsen(this.#plan.client, client, pad, blok).klassen()];
    const padVan = new Map(klassen.map((k) => [sleutel(k.klasse), k.pad]));
    const gebroken = new Map<string, Paden>();
    for (const fout of this.#heen.client(heenclient(client as Clientwaarde<Retourbericht>), blok, enige)) {
      this.#onthoud(fout);
      const paden = gebroken.get(fout.retourcode) ?? new Paden();
      gebroken.set(fout.retourcode, paden);
      for (const locatie of fout.locaties) paden.voegToe(locatie);
      for (const klasse of fout.klassen) paden.voegToe(padVan.get(sleutel(klasse)) ?? '');
    }
    for (const { eenheid, klasse, pad: klassepad } of klassen) {
      for (const [i, code] of retourCodes(eenheid).entries()) {
        if (code !== TECHNISCH_AFGEKEURD && !this.#toetsbaar.has(code)) continue;
        if (gebroken.get(code)?.heeft(klassepad)) continue;
        const nummer = retourCodes(eenheid).length > 1 ? `[${i + 1}]` : '';
        const fout = iv028(
          code,
          [`${klassepad}/RetourCodes/RetourCode${nummer}`],
          posities?.van(eenheid, 'retourCodes'),
        );
        if (this.#overClienten.has(code) && klasse.klasse === this.#plan.client.naam)
          this.#openstaand.push({ blok, fout });
        else yield fout;
      }
    }
  }

  *einde(): Generator<Fout> {
    for (const fout of this.#heen.einde()) {
      // Pairs of clients come last. They say nothing of the Header, and there may be millions.
      if (fout.klassen.some((k) => k.blok !== undefined)) break;
      this.#onthoud(fout);
    }
    for (const code of this.#header?.codes ?? []) {
      const isOnwaar = this.#toetsbaar.has(code) && !this.#gebrokenInHeader.has(code);
      const isNietAlleen = code === TECHNISCH_AFGEKEURD && this.#blokken > 0;
      const codes = `${this.#plan.header.pad}/RetourCodes`;
      if (isOnwaar) yield iv028(code, [`${codes}/RetourCode`], this.#header?.positie);
      if (isNietAlleen) yield iv028(code, [codes, `/Bericht/${this.#plan.clienten.naam}`], this.#header?.positie);
    }
    for (const { fout } of this.#onwaar()) yield fout;
  }

  opClient(): ReadonlyMap<number, readonly Klacht[]> {
    return new Map(this.#onwaar().map(({ blok, fout }) => [blok, [fout]]));
  }

  /** What no other block justifies. */
  #onwaar(): Openstaand[] {
    const dubbel = this.#heen.opClient();
    return this.#openstaand.filter(({ blok }) => !dubbel.has(blok));
  }

  /** Of a rule that the heenbericht breaks: whether it names the Header. */
  #onthoud({ retourcode, locaties, klassen }: Fout): void {
    const { pad, naam } = this.#plan.header;
    const inHeader = locaties.some((l) => l.startsWith(`${pad}/`)) || klassen.some((k) => k.klasse === naam);
    if (inHeader) this.#gebrokenInHeader.add(retourcode);
  }
}

/** Places, and all that they lie in. However often a place is named, it is kept once: a block may break a rule by the thousands. */
class Paden {
  readonly #paden = new Set<string>();

  voegToe(pad: string): void {
    // What a place that is known lies in, is known too.
    for (let p = pad; p !== '' && !this.#paden.has(p); p = p.slice(0, p.lastIndexOf('/'))) this.#paden.add(p);
  }

  heeft(pad: string): boolean {
    return this.#paden.has(pad);
  }
}

function sleutel({ klasse, volgnummer }: Klasseverwijzing): string {
  return `${klasse} ${volgnummer}`;
}

function iv028(code: string, locaties: readonly string[], positie: Positie | undefined): Fout {
  return {
    ...{ code: 'IV028', retourcode: 'IV028', pad: locaties[0] ?? '', ...positie },
    tekst:
      code === TECHNISCH_AFGEKEURD
        ? `Retourcode ${code} mag alleen in de Header staan, en dan staat er verder niets in de retour.`
        : `Retourcode ${code} staat bij een klasse waarin die regel niet is overtreden. Verwijder de code of zet haar bij de goede klasse.`,
    locaties,
    waarden: locaties.map(() => code),
    klassen: [],
  };
}
