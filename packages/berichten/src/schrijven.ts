import { stelZeker } from '@iwlz/basis';
import type { Berichtnaam, Clientwaarde, Headerwaarde } from './catalogus.js';
import { naamruimte } from './release.js';
import { planVan, type Berichtplan, type Plan, type Planveld } from './tabellen/plan.js';
import { EINDE, INSPRINGING, ontsnapt } from './xmltekst.js';

const BASIS = 'iwlz';

/** A value as the field tables describe it: texts, objects and arrays of them. */
type Boom = { readonly [sleutel: string]: unknown };

/**
 * Writes a message as the standard wants it: UTF-8 without BOM, CR/LF, namespaces declared once. Yields text in pieces, one
 * per client, so that a message of any size needs the memory of one client. The values are taken as they are: a required field
 * that is absent, or a character that XML cannot hold, is a defect of the caller and throws `GeschondenInvariant`.
 */
export async function* schrijf<B extends Berichtnaam>(
  naam: B,
  header: Headerwaarde<B>,
  clienten: AsyncIterable<Clientwaarde<B>> | Iterable<Clientwaarde<B>>,
): AsyncGenerator<string> {
  const schrijver = new Schrijver(naam, header);
  for await (const client of clienten) yield schrijver.client(client);
  yield schrijver.einde();
}

/** The same for a message that is small enough to be one text. */
export function schrijfTekst<B extends Berichtnaam>(
  naam: B,
  header: Headerwaarde<B>,
  clienten: Iterable<Clientwaarde<B>>,
): string {
  const schrijver = new Schrijver(naam, header);
  let tekst = '';
  for (const client of clienten) tekst += schrijver.client(client);
  return tekst + schrijver.einde();
}

/** The pieces of one message. What stands around the clients is kept back until it is known whether there is one. */
class Schrijver {
  readonly #plan: Berichtplan;
  readonly #prefix: string;
  /** The element around the clients; empty when the one client stands by itself. */
  readonly #omhulsel: string;
  #begin: string;
  #aantal = 0;

  constructor(naam: Berichtnaam, header: Boom) {
    this.#plan = planVan(naam);
    const { header: kop, clienten } = this.#plan;
    this.#omhulsel = clienten.plan?.isLijst ? clienten.naam : '';
    this.#prefix = naam.toLowerCase();
    const ruimten = `xmlns:${this.#prefix}="${naamruimte(naam)}" xmlns:${BASIS}="${naamruimte('basisschema')}"`;
    this.#begin =
      `<?xml version="1.0" encoding="UTF-8"?>${EINDE}<${this.#prefix}:Bericht ${ruimten}>${EINDE}` +
      this.#element(this.#prefix, kop.naam, kop, header, 1);
  }

  client(waarde: Boom): string {
    stelZeker(this.#omhulsel !== '' || this.#aantal === 0, `een ${this.#plan.naam} gaat over één cliënt`);
    const { client } = this.#plan;
    const tekst = this.#element(this.#prefix, client.naam, client, waarde, this.#omhulsel === '' ? 1 : 2);
    return (this.#aantal++ === 0 ? this.#neemBegin() + this.#omhulselTag('') : '') + tekst;
  }

  einde(): string {
    stelZeker(this.#aantal > 0 || !this.#plan.clienten.verplicht, 'een heenbericht heeft ten minste één cliënt');
    const slot = `</${this.#prefix}:Bericht>${EINDE}`;
    return this.#aantal > 0 ? this.#omhulselTag('/') + slot : this.#neemBegin() + slot;
  }

  #neemBegin(): string {
    const begin = this.#begin;
    this.#begin = '';
    return begin;
  }

  #omhulselTag(sluit: '' | '/'): string {
    return this.#omhulsel === '' ? '' : `${INSPRINGING}<${sluit}${this.#prefix}:${this.#omhulsel}>${EINDE}`;
  }

  #element(prefix: string, naam: string, plan: Plan, waarde: unknown, diepte: number): string {
    const marge = INSPRINGING.repeat(diepte);
    const binnen = plan.uri === this.#plan.client.uri ? this.#prefix : BASIS;
    let inhoud = '';
    for (const veld of plan.velden) {
      const waarden = plan.isLijst ? (waarde as unknown[]) : [(waarde as Boom)[veld.sleutel]];
      for (const kind of waarden) inhoud += this.#veld(binnen, plan, veld, kind, diepte + 1);
    }
    return inhoud === ''
      ? `${marge}<${prefix}:${naam}/>${EINDE}`
      : `${marge}<${prefix}:${naam}>${EINDE}${inhoud}${marge}</${prefix}:${naam}>${EINDE}`;
  }

  #veld(prefix: string, ouder: Plan, veld: Planveld, waarde: unknown, diepte: number): string {
    const leeg = waarde === undefined || (veld.plan?.isLijst === true && (waarde as unknown[]).length === 0);
    if (leeg) {
      stelZeker(!veld.verplicht, `${ouder.naam}/${veld.naam} is verplicht en ontbreekt`);
      return '';
    }
    if (veld.plan) return this.#element(prefix, veld.naam, veld.plan, waarde, diepte);
    return `${INSPRINGING.repeat(diepte)}<${prefix}:${veld.naam}>${ontsnapt(waarde as string)}</${prefix}:${veld.naam}>${EINDE}`;
  }
}
