import type { SaxesAttributeNS } from 'saxes';
import { leesfout, ONLEESBAAR, XSD, type Fout, type Positie } from '../bevindingen.js';
import type { Berichtnaam } from '../catalogus.js';
import type { Plan, Berichtplan, Planveld } from '../tabellen/plan.js';
import { heeftInhoud, samengevouwen } from '../tabellen/xsd.js';
import type { Grenzen } from './grenzen.js';
import { Leesstop } from './leesstop.js';
import { Posities, type Plekken } from './posities.js';
import * as teksten from './structuurteksten.js';
import type { XmlVolger } from './xml.js';

/** What the builder hands over as soon as it is complete: the Header, and each client block. */
export interface Blok {
  readonly soort: 'header' | 'client';
  readonly bericht: Berichtnaam;
  /** Number of the client block, from 1; 0 for the Header. */
  readonly nummer: number;
  /** The object tree that the field table describes. */
  readonly waarde: object;
  readonly posities: Posities;
}

/** Finds the message that the root element names, or throws `Leesstop`. */
export type ZoekPlan = (naam: string, uri: string, positie: Positie) => Berichtplan;

/** An open element that holds elements. */
interface Kader {
  readonly plan: Plan;
  readonly ouder: Kader | undefined;
  readonly rang: number;
  readonly volgnummer: number;
  readonly regel: number;
  readonly kolom: number;
  /** How often each field was seen, by rank. */
  readonly aantallen: number[];
  /** The highest rank seen. */
  laatste: number;
  plekken: Plekken | undefined;
  /** Object or, for a container, array; let go when the element closes. */
  waarde: Record<string, unknown> | unknown[] | undefined;
}

/** A finding whose path is written down at the end, when it is known which elements have siblings of the same name. */
interface Structuurfout {
  readonly kader: Kader;
  readonly naam: string | undefined;
  readonly rang: number;
  readonly volgnummer: number;
  readonly regel: number;
  readonly kolom: number;
  readonly tekst: string;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** A rank that no field has: the element is not in the table. */
const GEEN = -1;

/**
 * Builds values from elements along the plan of the message, and judges the structure as the XSD does. After a wrong element
 * it goes on with what follows, so that all faults come out at once; after the first, no block is handed over any more.
 */
export class Bouwer implements XmlVolger {
  readonly #zoekPlan: ZoekPlan;
  readonly #ontvang: (blok: Blok) => void;
  readonly #grenzen: Grenzen;
  #plan: Berichtplan | undefined;
  #kader: Kader | undefined;
  #posities = new Posities();
  #elementen = 0;
  #clienten = 0;
  /** Depth within an element that is skipped. */
  #overslaan = 0;
  #veld: Planveld | undefined;
  #tekst = '';
  #regel = 0;
  #kolom = 0;
  #veldFout = false;
  readonly #fouten: Structuurfout[] = [];
  #aantalFouten = 0;

  constructor(zoekPlan: ZoekPlan, grenzen: Grenzen, ontvang: (blok: Blok) => void) {
    this.#zoekPlan = zoekPlan;
    this.#grenzen = grenzen;
    this.#ontvang = ontvang;
  }

  get plan(): Berichtplan | undefined {
    return this.#plan;
  }

  get aantalClienten(): number {
    return this.#clienten;
  }

  /** Number of faults found, also those beyond the limit. */
  get aantalFouten(): number {
    return this.#aantalFouten;
  }

  open(
    naam: string,
    uri: string,
    attributen: Readonly<Record<string, SaxesAttributeNS>>,
    regel: number,
    kolom: number,
  ): void {
    if (this.#overslaan > 0) {
      this.#overslaan++;
      return;
    }
    const ouder = this.#kader;
    if (!ouder) {
      this.#plan = this.#zoekPlan(naam, uri, { regel, kolom });
      this.#kader = nieuwKader(this.#plan.wortel, undefined, 0, 1, regel, kolom);
    } else if (this.#veld) {
      this.#meldVeld(teksten.elementInVeld(naam, this.#veld.naam));
      this.#veldFout = true;
      this.#overslaan = 1;
      return;
    } else {
      this.#openIn(ouder, naam, uri, regel, kolom);
    }
    for (const sleutel in attributen) this.#attribuut(attributen[sleutel] as SaxesAttributeNS, naam, regel, kolom);
  }

  tekst(tekst: string): void {
    if (this.#overslaan > 0) return;
    if (this.#veld) {
      this.#tekst += tekst;
      if (this.#tekst.length > this.#grenzen.tekstTekens) {
        throw new Leesstop(
          ONLEESBAAR.grens,
          `<${this.#veld.naam}> bevat meer dan ${this.#grenzen.tekstTekens} tekens.`,
          {
            regel: this.#regel,
            kolom: this.#kolom,
          },
        );
      }
    } else if (this.#kader && heeftInhoud(tekst)) {
      const { plan, regel, kolom } = this.#kader;
      this.#meld(this.#kader, undefined, GEEN, 1, regel, kolom, teksten.losseTekst(tekst, plan));
    }
  }

  sluit(): void {
    if (this.#overslaan > 0) {
      this.#overslaan--;
    } else if (this.#veld && this.#kader) {
      this.#sluitVeld(this.#veld, this.#kader);
    } else if (this.#kader) {
      this.#sluitKader(this.#kader);
    }
  }

  /** The faults of structure, in the order of the document. */
  fouten(): Fout[] {
    return this.#fouten
      .toSorted((a, b) => a.regel - b.regel || a.kolom - b.kolom)
      .map((f) => leesfout(XSD, f.tekst, { regel: f.regel, kolom: f.kolom }, padVan(f)));
  }

  #openIn(ouder: Kader, naam: string, uri: string, regel: number, kolom: number): void {
    const veld = ouder.plan.opNaam.get(naam);
    if (!veld) {
      this.#meld(ouder, naam, GEEN, 1, regel, kolom, teksten.onbekend(naam, ouder.plan));
      this.#overslaan = 1;
      return;
    }
    const volgnummer = (ouder.aantallen[veld.rang] ?? 0) + 1;
    ouder.aantallen[veld.rang] = volgnummer;
    if (uri !== ouder.plan.uri) {
      this.#meld(ouder, naam, veld.rang, volgnummer, regel, kolom, teksten.andereNaamruimte(naam, uri, ouder.plan.uri));
    }
    if (volgnummer > 1 && !veld.herhaalt) {
      this.#meld(ouder, naam, veld.rang, volgnummer, regel, kolom, teksten.dubbel(naam, ouder.plan));
    } else if (veld.rang < ouder.laatste) {
      this.#meld(ouder, naam, veld.rang, volgnummer, regel, kolom, teksten.volgorde(naam, ouder.plan, ouder.laatste));
    } else {
      ouder.laatste = veld.rang;
    }
    ouder.plekken?.noteer(veld.rang, regel, kolom);
    if (veld.plan) this.#openKader(veld.plan, ouder, veld.rang, volgnummer, regel, kolom);
    else this.#openVeld(veld, regel, kolom);
    this.#tel(regel, kolom);
  }

  #openKader(plan: Plan, ouder: Kader, rang: number, volgnummer: number, regel: number, kolom: number): void {
    if (plan === this.#plan?.header || plan === this.#plan?.client) this.#beginBlok(plan, regel, kolom);
    const kader = nieuwKader(plan, ouder, rang, volgnummer, regel, kolom);
    if (!plan.isLijst && kader.waarde) kader.plekken = this.#posities.voegToe(kader.waarde, plan, regel, kolom);
    this.#kader = kader;
  }

  #openVeld(veld: Planveld, regel: number, kolom: number): void {
    this.#veld = veld;
    this.#tekst = '';
    this.#veldFout = false;
    this.#regel = regel;
    this.#kolom = kolom;
  }

  #beginBlok(plan: Plan, regel: number, kolom: number): void {
    this.#posities = new Posities();
    this.#elementen = 0;
    if (plan === this.#plan?.client && ++this.#clienten > this.#grenzen.clienten) {
      throw new Leesstop(
        ONLEESBAAR.grens,
        `Meer dan ${this.#grenzen.clienten} cliënten in één bericht. Verdeel ze over meer berichten.`,
        { regel, kolom },
      );
    }
  }

  #tel(regel: number, kolom: number): void {
    if (++this.#elementen > this.#grenzen.elementenPerClient) {
      throw new Leesstop(ONLEESBAAR.grens, `Meer dan ${this.#grenzen.elementenPerClient} elementen bij één cliënt.`, {
        regel,
        kolom,
      });
    }
  }

  #attribuut(attr: SaxesAttributeNS, element: string, regel: number, kolom: number): void {
    const magAltijd =
      attr.uri === XMLNS ||
      (attr.uri === XSI && (attr.local === 'schemaLocation' || attr.local === 'noNamespaceSchemaLocation'));
    if (magAltijd || this.#overslaan > 0) return;
    if (this.#veld) this.#meldVeld(teksten.attribuut(attr.name, element));
    else if (this.#kader)
      this.#meld(this.#kader, undefined, GEEN, 1, regel, kolom, teksten.attribuut(attr.name, element));
  }

  #sluitVeld(veld: Planveld, kader: Kader): void {
    const type = veld.type;
    const tekst = this.#tekst;
    if (type && !this.#veldFout && !type.past(type.waarde === 'tekst' ? tekst : samengevouwen(tekst))) {
      this.#meldVeld(teksten.onjuisteWaarde(veld.naam, tekst, type));
    }
    bewaar(kader, veld.sleutel, tekst);
    this.#veld = undefined;
  }

  #sluitKader(kader: Kader): void {
    for (const veld of kader.plan.velden) {
      if (veld.verplicht && kader.aantallen[veld.rang] === 0) {
        this.#meld(kader, undefined, GEEN, 1, kader.regel, kader.kolom, teksten.ontbreekt(veld.naam, kader.plan));
      }
    }
    const waarde = kader.waarde;
    kader.waarde = undefined;
    this.#kader = kader.ouder;
    if (!waarde || !kader.ouder) return;
    if (kader.plan === this.#plan?.header) this.#lever('header', 0, waarde);
    else if (kader.plan === this.#plan?.client) this.#lever('client', this.#clienten, waarde);
    else bewaar(kader.ouder, kader.ouder.plan.velden[kader.rang]?.sleutel ?? '', waarde);
  }

  /** Hands over what is complete, as long as nothing is wrong with the structure. */
  #lever(soort: Blok['soort'], nummer: number, waarde: object): void {
    if (this.#plan && this.#aantalFouten === 0)
      this.#ontvang({ soort, bericht: this.#plan.naam, nummer, waarde, posities: this.#posities });
  }

  /** A finding on the field that is open. */
  #meldVeld(tekst: string): void {
    const { kader, veld } = { kader: this.#kader, veld: this.#veld };
    if (kader && veld)
      this.#meld(kader, veld.naam, veld.rang, kader.aantallen[veld.rang] ?? 1, this.#regel, this.#kolom, tekst);
  }

  /** A finding on the child `naam` of a frame, or on the element of the frame itself. */
  #meld(
    kader: Kader,
    naam: string | undefined,
    rang: number,
    volgnummer: number,
    regel: number,
    kolom: number,
    tekst: string,
  ): void {
    this.#aantalFouten++;
    if (this.#fouten.length < this.#grenzen.bevindingen)
      this.#fouten.push({ kader, naam, rang, volgnummer, regel, kolom, tekst });
  }
}

function nieuwKader(
  plan: Plan,
  ouder: Kader | undefined,
  rang: number,
  volgnummer: number,
  regel: number,
  kolom: number,
): Kader {
  const aantallen = new Array<number>(plan.velden.length).fill(0);
  const waarde = plan.isLijst ? [] : {};
  return { plan, ouder, rang, volgnummer, regel, kolom, aantallen, laatste: 0, plekken: undefined, waarde };
}

/** The names of fields come from the table only, never from the message: an element called `__proto__` is unknown. */
function bewaar(kader: Kader, sleutel: string, waarde: unknown): void {
  if (Array.isArray(kader.waarde)) kader.waarde.push(waarde);
  else if (kader.waarde) kader.waarde[sleutel] = waarde;
}

function padVan(fout: Structuurfout): string {
  const ouder = padVanKader(fout.kader);
  return fout.naam === undefined ? ouder : `${ouder}/${fout.naam}${nummer(fout.kader, fout.rang, fout.volgnummer)}`;
}

function padVanKader(kader: Kader): string {
  if (!kader.ouder) return '/Bericht';
  return `${padVanKader(kader.ouder)}/${kader.plan.naam}${nummer(kader.ouder, kader.rang, kader.volgnummer)}`;
}

/** `[2]` where there is more than one of that name. */
function nummer(ouder: Kader, rang: number, volgnummer: number): string {
  return (ouder.aantallen[rang] ?? 0) > 1 ? `[${volgnummer}]` : '';
}
