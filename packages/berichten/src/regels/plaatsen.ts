import { gemaskeerd } from '@iwlz/basis';
import { toonbaar, type Klasseverwijzing } from '../bevindingen.js';
import { LDT, type EnkelType } from '../tabellen/enkelvoudig.js';
import type { Plan } from '../tabellen/plan.js';
import type { Plek } from './regel.js';

/** Where an object or field of a message stands: its official Locatie, its order, and the class that a retour would mark. */
export interface Plaats {
  readonly pad: string;
  /** Sorts as the document does. */
  readonly orde: readonly number[];
  readonly klasse: Klasseverwijzing;
  /** What stands there, as anyone may see it; absent when it is no field or must stay hidden. */
  readonly waarde?: string;
}

interface Knoop extends Plaats {
  readonly plan: Plan;
}

/**
 * The paths of all objects of the Header or of one client block. Made when the first finding in it is written down; from then
 * on each place costs a look-up, however large the block.
 */
export class Plaatsen {
  readonly #knopen = new Map<object, Knoop>();
  readonly #tellers = new Map<string, number>();
  readonly #blok: number | undefined;

  /** `pad` is the path of `waarde` itself; `blok` the number of the client block, absent for the Header. */
  constructor(plan: Plan, waarde: object, pad: string, blok: number | undefined) {
    this.#blok = blok;
    this.#voegToe(plan, waarde, pad, [blok ?? 0], {
      klasse: plan.naam,
      volgnummer: 1,
      ...(blok === undefined ? {} : { blok }),
    });
  }

  /** The place; `undefined` when there is nothing there, or when it is in another part of the message. */
  van({ waarde, sleutel }: Plek): Plaats | undefined {
    const knoop = this.#knopen.get(waarde);
    if (!knoop || sleutel === undefined) return knoop;
    const veld = knoop.plan.velden.find((v) => v.sleutel === sleutel);
    const inhoud = (waarde as Record<string, unknown>)[sleutel];
    if (!veld || inhoud === undefined) return undefined;
    const getoond = veld.type && toonbareWaarde(veld.type, inhoud as string);
    return {
      pad: `${knoop.pad}/${veld.naam}`,
      orde: [...knoop.orde, veld.rang],
      klasse: knoop.klasse,
      ...(getoond === undefined ? {} : { waarde: getoond }),
    };
  }

  /** The classes of the message, each before those within it. */
  *klassen(): Generator<{ readonly eenheid: object; readonly pad: string; readonly klasse: Klasseverwijzing }> {
    for (const [eenheid, { plan, pad, klasse }] of this.#knopen) {
      if (plan.isBerichtklasse) yield { eenheid, pad, klasse };
    }
  }

  #voegToe(plan: Plan, waarde: object, pad: string, orde: readonly number[], klasse: Klasseverwijzing): void {
    this.#knopen.set(waarde, { plan, pad, orde, klasse });
    for (const veld of plan.velden) {
      const kind = (waarde as Record<string, unknown>)[veld.sleutel];
      if (!veld.plan || kind === undefined) continue;
      const kindpad = `${pad}/${veld.naam}`;
      if (veld.plan.isLijst) this.#voegLijstToe(veld.plan, kind as readonly object[], kindpad, [...orde, veld.rang]);
      else this.#voegToe(veld.plan, kind as object, kindpad, [...orde, veld.rang], this.#klasseVan(veld.plan, klasse));
    }
  }

  #voegLijstToe(plan: Plan, lijst: readonly object[], pad: string, orde: readonly number[]): void {
    const [item] = plan.velden;
    if (!item?.plan) return;
    for (const [i, waarde] of lijst.entries()) {
      const nummer = lijst.length > 1 ? `[${i + 1}]` : '';
      this.#voegToe(
        item.plan,
        waarde,
        `${pad}/${item.naam}${nummer}`,
        [...orde, i],
        this.#klasseVan(item.plan, undefined),
      );
    }
  }

  /** A class of the message counts for itself; a composite type belongs to the class around it. */
  #klasseVan(plan: Plan, ouder: Klasseverwijzing | undefined): Klasseverwijzing {
    if (!plan.isBerichtklasse && ouder) return ouder;
    const volgnummer = (this.#tellers.get(plan.naam) ?? 0) + 1;
    this.#tellers.set(plan.naam, volgnummer);
    return { klasse: plan.naam, volgnummer, ...(this.#blok === undefined ? {} : { blok: this.#blok }) };
  }
}

/** The value of a field as anyone may see it: a BSN masked, what else may identify a person not at all. */
function toonbareWaarde(type: EnkelType, tekst: string): string | undefined {
  if (type.naam === LDT.BurgerServicenummer.naam) return gemaskeerd(tekst);
  return type.geheim ? undefined : toonbaar(tekst);
}

/** Compares two places as they stand in the document; the Header comes before every block. */
export function inOrde(a: Plaats, b: Plaats): number {
  for (let i = 0; i < a.orde.length && i < b.orde.length; i++) {
    const verschil = (a.orde[i] ?? 0) - (b.orde[i] ?? 0);
    if (verschil !== 0) return verschil;
  }
  return a.orde.length - b.orde.length;
}
