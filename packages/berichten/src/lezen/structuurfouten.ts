import { leesfout, toonbaar, XSD, type Fout } from '../bevindingen.js';
import type { Elementplek, Kader } from './kader.js';

interface Structuurfout {
  readonly kader: Kader;
  /** The child it is about; absent when it is about the element of the frame itself. */
  readonly plek: Elementplek | undefined;
  readonly regel: number;
  readonly kolom: number;
  readonly tekst: string;
}

/**
 * The faults of structure of one message. Their paths are written down at the end: only then is it known which elements have
 * siblings of the same name.
 */
export class Structuurfouten {
  readonly #hooguit: number;
  readonly #fouten: Structuurfout[] = [];
  #aantal = 0;

  /** Beyond `hooguit` they are counted only. */
  constructor(hooguit: number) {
    this.#hooguit = hooguit;
  }

  get aantal(): number {
    return this.#aantal;
  }

  /** A fault of a child element, or of the element of the frame itself. */
  meld(kader: Kader, plek: Elementplek | undefined, tekst: string): void {
    this.#aantal++;
    if (this.#fouten.length < this.#hooguit)
      this.#fouten.push({ kader, plek, regel: (plek ?? kader).regel, kolom: (plek ?? kader).kolom, tekst });
  }

  /** In the order of the document, each with its path. */
  vermeld(): Fout[] {
    return this.#fouten
      .toSorted((a, b) => a.regel - b.regel || a.kolom - b.kolom)
      .map(({ kader, plek, regel, kolom, tekst }) => leesfout(XSD, tekst, { regel, kolom }, pad(kader, plek)));
  }
}

/** The official Locatie: names from the root, with a number where there is more than one of that name. */
function pad(kader: Kader, plek: Elementplek | undefined): string {
  const totHier = kader.ouder ? pad(kader.ouder, kader.plek) : `/${kader.plan.naam}`;
  if (!plek) return totHier;
  // A name that the tables do not have is a text of the sender.
  if (plek.rang === undefined) return `${totHier}/${toonbaar(plek.naam)}`;
  const meer = (kader.aantallen[plek.rang] ?? 0) > 1;
  return `${totHier}/${plek.naam}${meer ? `[${plek.volgnummer ?? 1}]` : ''}`;
}
