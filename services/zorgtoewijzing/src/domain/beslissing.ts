import type { Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import type { Dossier } from './dossier.js';
import { evolve } from './evolve.js';
import type { Instellingen } from './instellingen.js';
import { slotfeiten } from './slotfeiten.js';
import { verstreken } from './termijn.js';
import { verschil } from './transities.js';
import { teLangGewacht } from './wachtnorm.js';
import { zelfdeZorgverloop, zorgverloop } from './zorgverloop.js';

/**
 * The facts that are decided on one event, as they pile up, and the dossier with those facts folded in: what is decided
 * next starts from there. It lives for one event only.
 */
export class Beslissing {
  readonly #feiten: zorg.ZorgFeit[] = [];
  #dossier: Dossier;

  constructor(
    dossier: Dossier,
    readonly vandaag: Datum,
    readonly instellingen: Instellingen,
  ) {
    this.#dossier = dossier;
  }

  /** The dossier after the facts so far. */
  get dossier(): Dossier {
    return this.#dossier;
  }

  /** The facts so far, in order. */
  get feiten(): zorg.ZorgFeit[] {
    return this.#feiten;
  }

  /** Adds facts, in order. */
  neem(...feiten: readonly zorg.ZorgFeit[]): void {
    this.#feiten.push(...feiten);
    this.#dossier = feiten.reduce(evolve, this.#dossier);
  }

  /**
   * Adds what follows from what was added before, in the order of 9.6: the transitions that went and came, then the requests
   * that are done and the answers that came too late, these by key; and at last the waits that turn out too long.
   */
  neemGevolgen(): void {
    this.neem(...verschil(this.#dossier, this.vandaag));
    this.neem(...slotfeiten(this.#dossier, this.vandaag, this.instellingen));
    this.neem(...teLangGewacht(this.#dossier, this.vandaag, this.instellingen));
  }

  /** Adds the terms that neared their end or ran out by the beginning of this day (9.8). */
  neemTermijnen(): void {
    this.neem(...verstreken(this.#dossier, this.vandaag, this.instellingen));
  }

  /** Adds the care as it now stands, when that is not what was last published. */
  neemZorgverloop(): void {
    const perioden = zorgverloop(this.#dossier);
    if (zelfdeZorgverloop(perioden, this.#dossier.zorgverloop)) return;
    this.neem({ type: 'ZorgverloopGewijzigd', data: { perioden } });
  }
}
