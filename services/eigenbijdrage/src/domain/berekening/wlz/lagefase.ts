import { dagenTussen, dagErna, LAATSTE_DATUM, plusDagen, type Datum } from '@iwlz/basis';
import { jaarVan, plusMaanden } from '../kalender/maand.js';
import { DTV_TELT_ALS, LAGE_MAANDEN, ONDERBREKING_DAGEN } from '../parameters/wlz-regels.js';
import type { Lid } from '../personen/huishouden.js';
import type { Leveringsvorm, Zorgperiode } from '../personen/persoon.js';

/** An unbroken stay that builds up the low phase, both days included. */
interface Verblijf {
  readonly van: Datum;
  readonly tm: Datum;
  /** From this day on it follows a Zvw-GGZ stay that reached its maximum. */
  readonly naGgzVanaf: Datum | undefined;
}

/** From when the months of a stay are counted. */
interface Telling {
  readonly begin: Datum;
  /** Days between stays that count as one. */
  readonly onderbroken: number;
  /** There is no low phase: it was passed before. */
  readonly geenFase: boolean;
}

/**
 * The low phase of one person (A3): which days lie past the first N months of stay.
 *
 * All details are assumed readings of the rule book. Whether HOOG was due at the end of an earlier stay depends on the household
 * of that day, and so on phases before it: `hoogVerschuldigd` is asked, for such a last day only.
 */
export class LageFase {
  readonly #verblijven: readonly Verblijf[];
  readonly #tellingen: (Telling | undefined)[] = [];
  readonly #hoogVerschuldigd: (dag: Datum) => boolean;

  constructor(lid: Lid, hoogVerschuldigd: (dag: Datum) => boolean) {
    this.#verblijven = verblijvenVan(lid);
    this.#hoogVerschuldigd = hoogVerschuldigd;
  }

  /** Whether the person stays on this day and has passed the low phase. */
  voorbij(dag: Datum): boolean {
    const i = this.#verblijven.findIndex((v) => v.van <= dag && dag <= v.tm);
    if (i < 0) return false;
    const { naGgzVanaf } = this.#verblijven[i]!;
    const telling = this.#telling(i);
    return telling.geenFase || (naGgzVanaf !== undefined && naGgzVanaf <= dag) || einde(telling, dag) <= dag;
  }

  /** The first day after the low phase, as it is counted on a day of a stay; `undefined` when there is no phase to end. */
  eindeOp(dag: Datum): Datum | undefined {
    const i = this.#verblijven.findIndex((v) => v.van <= dag && dag <= v.tm);
    const telling = i < 0 ? undefined : this.#telling(i);
    return telling === undefined || telling.geenFase ? undefined : einde(telling, dag);
  }

  /** The days between `van` and `tm` on which a phase can end. */
  grenzen(van: Datum, tm: Datum): Datum[] {
    return this.#verblijven.flatMap((v, i) => {
      if (v.tm < van || v.van > tm) return [];
      const telling = this.#telling(i);
      const [eerst, laatst] = [v.van > van ? v.van : van, v.tm < tm ? v.tm : tm];
      return telling.geenFase ? [] : [einde(telling, eerst), einde(telling, laatst)];
    });
  }

  #telling(i: number): Telling {
    return (this.#tellingen[i] ??= this.#tel(i));
  }

  #tel(i: number): Telling {
    const { van } = this.#verblijven[i]!;
    const vorige = this.#verblijven[i - 1];
    if (vorige === undefined) return { begin: van, onderbroken: 0, geenFase: false };
    const ertussen = dagenTussen(vorige.tm, van) - 1;
    if (ertussen <= ONDERBREKING_DAGEN.in(jaarVan(van)).waarde) {
      const { begin, onderbroken, geenFase } = this.#telling(i - 1);
      return { begin, onderbroken: onderbroken + ertussen, geenFase: geenFase || vorige.naGgzVanaf !== undefined };
    }
    const snelTerug = van <= plusMaanden(vorige.tm, LAGE_MAANDEN.in(jaarVan(van)).waarde);
    return { begin: van, onderbroken: 0, geenFase: snelTerug && this.#hoogVerschuldigd(vorige.tm) };
  }
}

/** The first day after the phase, by the number of months that holds on the day that is judged. */
function einde({ begin, onderbroken }: Telling, dag: Datum): Datum {
  return plusDagen(plusMaanden(begin, LAGE_MAANDEN.in(jaarVan(dag)).waarde), onderbroken);
}

/** The stays of a person: times that overlap or touch are one, whatever their form. */
function verblijvenVan(lid: Lid): Verblijf[] {
  const verblijven: Verblijf[] = [];
  for (const v of lid.zorg.flatMap(opbouwend).sort(opEersteDag)) {
    const vorige = verblijven.at(-1);
    if (vorige === undefined || v.van > (dagErna(vorige.tm) ?? LAATSTE_DATUM)) verblijven.push(v);
    else verblijven[verblijven.length - 1] = samen(vorige, v);
  }
  return verblijven;
}

function opEersteDag(a: Verblijf, b: Verblijf): number {
  return a.van < b.van ? -1 : Number(a.van > b.van);
}

function samen(a: Verblijf, b: Verblijf): Verblijf {
  return { van: a.van, tm: a.tm > b.tm ? a.tm : b.tm, naGgzVanaf: a.naGgzVanaf ?? b.naGgzVanaf };
}

/** The last day on which deeltijdverblijf builds up: from the next it no longer counts as verblijf. */
const LAATSTE_DTV = `${DTV_TELT_ALS.rijen.find((r) => r.waarde === 'VERBLIJF')!.tm}-12-31` as Datum;

const OPBOUWEND: readonly Leveringsvorm[] = ['VB', 'VKB', 'BW', 'DTV'];

function opbouwend({ leveringsvorm, van, tm, naGgzMaximum, tweeWekenRegeling }: Zorgperiode): Verblijf[] {
  if (tweeWekenRegeling === true || !OPBOUWEND.includes(leveringsvorm)) return [];
  const einde = tm ?? LAATSTE_DATUM;
  const laatste = leveringsvorm === 'DTV' && einde > LAATSTE_DTV ? LAATSTE_DTV : einde;
  return van > laatste ? [] : [{ van, tm: laatste, naGgzVanaf: naGgzMaximum === true ? van : undefined }];
}
