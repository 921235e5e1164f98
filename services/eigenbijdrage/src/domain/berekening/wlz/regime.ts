import type { Datum } from '@iwlz/basis';
import { jaarVan } from '../kalender/maand.js';
import { MPT_REGIME, NIHIL_OP_AANVRAAG } from '../parameters/wlz-regels.js';
import { eenOmvat, ledenOp, omvat, type Huishouden, type Lid } from '../personen/huishouden.js';
import { zorgOp, type Zorgsoort } from '../personen/zorg.js';
import { LageFase } from './lagefase.js';
import type { Betaler, Regime, WlzInvoer } from './wlz.js';

/** A person in care, and what it is charged as. */
export interface LidInZorg {
  readonly lid: Lid;
  readonly soort: Zorgsoort;
}

/** The regime of one day. */
export interface Dagregime {
  readonly regime: Regime;
  readonly betaler: Betaler;
  readonly paar: boolean;
  /** Who has care that counts: one or two. */
  readonly inZorg: readonly LidInZorg[];
}

/** Which regime holds on which day (table A2): that of the household as it is on that day. */
export class Regimes {
  readonly fase: Readonly<Record<Lid['rol'], LageFase | undefined>>;

  constructor(
    readonly huishouden: Huishouden,
    private readonly invoer: WlzInvoer,
  ) {
    const { client, partner } = huishouden;
    this.fase = { client: this.#faseVan(client), partner: partner && this.#faseVan(partner) };
  }

  /** The regime of a day; `undefined` when nobody has care, or the client has died. */
  op(dag: Datum): Dagregime | undefined {
    if (dag > this.huishouden.client.laatsteDag) return undefined;
    return this.#van(ledenOp(this.huishouden, dag), dag);
  }

  /** Whether the person has passed the low phase on a day of stay. */
  faseVoorbij(lid: Lid, dag: Datum): boolean {
    return this.fase[lid.rol]?.voorbij(dag) ?? false;
  }

  #faseVan(lid: Lid): LageFase {
    // Of a day on which the two were no couple, the person alone decides what was due.
    return new LageFase(lid, (dag) => {
      const leden = ledenOp(this.huishouden, dag);
      return this.#van(leden.includes(lid) ? leden : [lid], dag)?.regime === 'HOOG';
    });
  }

  #van(leden: readonly Lid[], dag: Datum): Dagregime | undefined {
    const inZorg = leden.flatMap((lid) => {
      const soort = zorgOp(lid, dag);
      return soort === undefined ? [] : [{ lid, soort }];
    });
    if (inZorg.length === 0) return undefined;
    const paar = leden.length === 2;
    return { regime: this.#regime(inZorg, paar, dag), betaler: betalerVan(inZorg), paar, inZorg };
  }

  #regime(inZorg: readonly LidInZorg[], paar: boolean, dag: Datum): Regime {
    const alleenMpt = inZorg.every(({ soort }) => soort === 'MPT');
    if (alleenMpt && MPT_REGIME.in(jaarVan(dag)).waarde === 'UREN') return 'UREN';
    if (this.#isNihil(dag)) return 'NIHIL';
    if (!this.#isHoog(inZorg, paar, dag)) return 'LAAG';
    const { kinderlast, terugkeerVerwacht } = this.invoer;
    return eenOmvat(kinderlast, dag) || eenOmvat(terugkeerVerwacht, dag) ? 'LAAG' : 'HOOG';
  }

  #isNihil(dag: Datum): boolean {
    const perioden = this.invoer.participatiewet?.filter((p) => omvat(p, dag)) ?? [];
    return perioden.some((p) => p.opAanvraag === true || !NIHIL_OP_AANVRAAG.in(jaarVan(dag)).waarde);
  }

  /** HOOG is for stays past the low phase: of a couple both stay; beside BW the stay in an instelling decides. */
  #isHoog(inZorg: readonly LidInZorg[], paar: boolean, dag: Datum): boolean {
    if (paar && inZorg.length === 1) return false;
    if (!inZorg.every(({ soort }) => soort === 'VERBLIJF' || soort === 'BW')) return false;
    const inInstelling = inZorg.filter(({ soort }) => soort === 'VERBLIJF');
    const beslissend = inInstelling.length > 0 ? inInstelling : inZorg;
    return beslissend.every(({ lid }) => this.faseVoorbij(lid, dag));
  }
}

function betalerVan(inZorg: readonly LidInZorg[]): Betaler {
  if (inZorg.length === 2) return 'BEIDEN';
  return inZorg[0]!.lid.rol === 'client' ? 'CLIENT' : 'PARTNER';
}
