import { ONLEESBAAR, type Positie } from '../bevindingen.js';
import type { Berichtnaam } from '../catalogus.js';
import type { Release } from '../release.js';
import type { Berichtplan, Plan, Planveld } from '../tabellen/plan.js';
import { heeftInhoud, samengevouwen } from '../tabellen/xsd.js';
import type { Grenzen } from './grenzen.js';
import { bewaar, nieuwKader, type Elementplek, type Kader } from './kader.js';
import { Leesstop } from './leesstop.js';
import { XMLNS, type Naam } from './naamruimten.js';
import { Posities } from './posities.js';
import { Structuurfouten } from './structuurfouten.js';
import * as teksten from './structuurteksten.js';
import type { XmlVolger } from './xml.js';

/** What the builder hands over as soon as it is complete: the Header, and each client block. */
export interface Blok {
  readonly soort: 'header' | 'client';
  readonly bericht: Berichtnaam;
  readonly release: Release;
  /** Number of the client block, from 1; 0 for the Header. */
  readonly nummer: number;
  /** The object tree that the field table describes. */
  readonly waarde: object;
  readonly posities: Posities;
}

/** Finds the message that the root element names, or throws `Leesstop`. */
export type ZoekPlan = (naam: string, uri: string, positie: Positie) => Berichtplan;

/** A field that is open: where it stands, and its text so far. */
interface OpenVeld {
  readonly veld: Planveld;
  readonly volgnummer: number;
  readonly regel: number;
  readonly kolom: number;
  tekst: string;
  /** Something else than text stands in it: its value is not looked at. */
  mis: boolean;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Builds values from elements along the plan of the message, and judges the structure as the XSD does. After a wrong element
 * it goes on with what follows, so that all faults come out at once; after the first, no block is handed over any more.
 */
export class Bouwer implements XmlVolger {
  readonly #zoekPlan: ZoekPlan;
  readonly #ontvang: (blok: Blok) => void;
  readonly #grenzen: Grenzen;
  readonly #fouten: Structuurfouten;
  #plan: Berichtplan | undefined;
  #kader: Kader | undefined;
  #veld: OpenVeld | undefined;
  #posities = new Posities();
  #elementen = 0;
  #clienten = 0;
  /** Depth within an element that is skipped. */
  #overslaan = 0;

  constructor(zoekPlan: ZoekPlan, grenzen: Grenzen, ontvang: (blok: Blok) => void) {
    this.#zoekPlan = zoekPlan;
    this.#grenzen = grenzen;
    this.#ontvang = ontvang;
    this.#fouten = new Structuurfouten(grenzen.bevindingen);
  }

  /** The message that is read, once its root element was seen. */
  get bericht(): Berichtnaam | undefined {
    return this.#plan?.naam;
  }

  get aantalClienten(): number {
    return this.#clienten;
  }

  get structuurfouten(): Pick<Structuurfouten, 'aantal' | 'vermeld'> {
    return this.#fouten;
  }

  get hoortRuimte(): boolean {
    return this.#veld !== undefined;
  }

  open({ lokaal: naam, uri }: Naam, attributen: readonly Naam[], regel: number, kolom: number): void {
    if (this.#overslaan > 0) {
      this.#overslaan++;
      return;
    }
    if (!this.#kader) {
      this.#plan = this.#zoekPlan(naam, uri, { regel, kolom });
      this.#kader = nieuwKader(this.#plan.wortel, undefined, undefined, regel, kolom);
    } else if (this.#veld) {
      this.#meldVeld(teksten.elementInVeld(naam, this.#veld.veld.naam));
      this.#veld.mis = true;
      this.#overslaan = 1;
    } else {
      this.#openIn(this.#kader, naam, uri, regel, kolom);
    }
    if (this.#overslaan === 0) this.#keurAttributen(attributen, naam);
  }

  tekst(tekst: string): void {
    if (this.#overslaan > 0) return;
    if (this.#veld) {
      this.#veld.tekst += tekst;
      if (this.#veld.tekst.length > this.#grenzen.tekstTekens) {
        const { naam } = this.#veld.veld;
        throw new Leesstop(
          ONLEESBAAR.grens,
          `<${naam}> bevat meer dan ${this.#grenzen.tekstTekens} tekens.`,
          plekVan(this.#veld),
        );
      }
    } else if (this.#kader && heeftInhoud(tekst)) {
      this.#fouten.meld(this.#kader, undefined, teksten.losseTekst(tekst, this.#kader.plan));
    }
  }

  sluit(): void {
    if (this.#overslaan > 0) this.#overslaan--;
    else if (this.#veld && this.#kader) this.#sluitVeld(this.#veld, this.#kader);
    else if (this.#kader) this.#sluitKader(this.#kader);
  }

  #openIn(kader: Kader, naam: string, uri: string, regel: number, kolom: number): void {
    const veld = kader.plan.opNaam.get(naam);
    if (!veld) {
      this.#fouten.meld(kader, { naam, regel, kolom }, teksten.onbekend(naam, kader.plan));
      this.#overslaan = 1;
      return;
    }
    const volgnummer = (kader.aantallen[veld.rang] ?? 0) + 1;
    kader.aantallen[veld.rang] = volgnummer;
    const open = { veld, volgnummer, regel, kolom, tekst: '', mis: false };
    if (uri !== kader.plan.uri)
      this.#fouten.meld(kader, plekVan(open), teksten.andereNaamruimte(naam, uri, kader.plan.uri));
    this.#keurVolgorde(kader, open);
    kader.plekken?.noteer(veld.rang, regel, kolom);
    if (veld.plan) this.#openKader(veld.plan, kader, plekVan(open));
    else this.#veld = open;
    if (++this.#elementen > this.#grenzen.elementenPerClient) {
      throw new Leesstop(ONLEESBAAR.grens, `Meer dan ${this.#grenzen.elementenPerClient} elementen bij één cliënt.`, {
        regel,
        kolom,
      });
    }
  }

  /** All content is a sequence: a field comes once, unless it repeats, and never before one of a lower rank. */
  #keurVolgorde(kader: Kader, open: OpenVeld): void {
    const { veld, volgnummer } = open;
    if (volgnummer > 1 && !veld.herhaalt) {
      this.#fouten.meld(kader, plekVan(open), teksten.dubbel(veld.naam, kader.plan));
    } else if (veld.rang < kader.laatste) {
      this.#fouten.meld(kader, plekVan(open), teksten.volgorde(veld.naam, kader.plan, kader.laatste));
    } else {
      kader.laatste = veld.rang;
    }
  }

  #openKader(plan: Plan, ouder: Kader, plek: Elementplek): void {
    const { regel, kolom } = plek;
    if (plan === this.#plan?.header || plan === this.#plan?.client) this.#beginBlok(plan, plek);
    const kader = nieuwKader(plan, ouder, plek, regel, kolom);
    if (!plan.isLijst && kader.waarde) kader.plekken = this.#posities.voegToe(kader.waarde, plan, regel, kolom);
    this.#kader = kader;
  }

  #beginBlok(plan: Plan, positie: Positie): void {
    this.#posities = new Posities();
    this.#elementen = 0;
    if (plan === this.#plan?.client && ++this.#clienten > this.#grenzen.clienten) {
      const tekst = `Meer dan ${this.#grenzen.clienten} cliënten in één bericht. Verdeel ze over meer berichten.`;
      throw new Leesstop(ONLEESBAAR.grens, tekst, positie);
    }
  }

  /** The XSD declares no attributes; namespaces and the place of a schema may always be said. */
  #keurAttributen(attributen: readonly Naam[], element: string): void {
    for (const { uri, lokaal, tekst: naam } of attributen) {
      const magAltijd =
        uri === XMLNS || (uri === XSI && (lokaal === 'schemaLocation' || lokaal === 'noNamespaceSchemaLocation'));
      if (magAltijd || !this.#kader) continue;
      const tekst = teksten.attribuut(naam, element);
      if (this.#veld) this.#meldVeld(tekst);
      else this.#fouten.meld(this.#kader, undefined, tekst);
    }
  }

  #sluitVeld({ veld, tekst, mis }: OpenVeld, kader: Kader): void {
    const type = veld.type;
    if (type && !mis && !type.past(type.waarde === 'tekst' ? tekst : samengevouwen(tekst))) {
      this.#meldVeld(teksten.onjuisteWaarde(veld.naam, tekst, type));
    }
    bewaar(kader, veld.sleutel, tekst);
    this.#veld = undefined;
  }

  #sluitKader(kader: Kader): void {
    for (const veld of kader.plan.velden) {
      if (veld.verplicht && kader.aantallen[veld.rang] === 0) {
        this.#fouten.meld(kader, undefined, teksten.ontbreekt(veld.naam, kader.plan));
      }
    }
    const { plan, waarde, ouder, plek } = kader;
    // A finding may keep the frame; the value must not be kept with it.
    kader.waarde = undefined;
    this.#kader = ouder;
    if (!waarde || !ouder) return;
    if (plan === this.#plan?.header) this.#lever('header', 0, waarde);
    else if (plan === this.#plan?.client) this.#lever('client', this.#clienten, waarde);
    else bewaar(ouder, ouder.plan.velden[plek?.rang ?? 0]?.sleutel ?? '', waarde);
  }

  /** Hands over what is complete, as long as nothing is wrong with the structure. */
  #lever(soort: Blok['soort'], nummer: number, waarde: object): void {
    if (!this.#plan || this.#fouten.aantal > 0) return;
    const { naam: bericht, release } = this.#plan;
    this.#ontvang({ soort, bericht, release, nummer, waarde, posities: this.#posities });
  }

  /** A fault of the field that is open. */
  #meldVeld(tekst: string): void {
    if (this.#kader && this.#veld) this.#fouten.meld(this.#kader, plekVan(this.#veld), tekst);
  }
}

/** Not kept with each field: it is asked for when something is wrong. */
function plekVan({ veld, volgnummer, regel, kolom }: OpenVeld): Elementplek {
  return { naam: veld.naam, rang: veld.rang, volgnummer, regel, kolom };
}
