import { dagErvoor, type Datum } from '@iwlz/basis';
import { wie } from '../inkomen/vermogen.js';
import { jaarVan } from '../kalender/maand.js';
import { HOGE_MAX, LAGE_MIN } from '../parameters/wlz-bedragen.js';
import * as P from '../parameters/wlz-regels.js';
import { eenOmvat, inkomenOver, ledenOp, type Huishouden } from '../personen/huishouden.js';
import type { Zorgsoort } from '../personen/zorg.js';
import { Spoor } from '../uitleg/spoor.js';
import { dagtekst, euro } from '../uitleg/tekst.js';
import type { AowStatus } from './aow-status.js';
import { hogeBijdrage } from './hoog.js';
import { lageBijdrage, lageMinimum, metKorting, type Draagkracht } from './laag.js';
import type { Dagregime, Regimes } from './regime.js';
import { WLZ } from './regels.js';
import { urenregelOp, type Urenregel } from './twintig-uur.js';
import type { Voorlopig, WlzInvoer } from './wlz.js';

/** The amount per month of one day, in cents. */
export interface Maandbedrag {
  readonly bedrag: number;
  readonly korting: boolean;
  readonly voorlopig: readonly Voorlopig[];
  /** What was due by the 20-hour rule before the real hours were known; elsewhere `undefined`. */
  readonly eerder: number | undefined;
  /** How it came about, when that was asked. */
  readonly spoor: Spoor | undefined;
}

/** All that the amount of a day depends on. */
interface Stand extends Dagregime {
  readonly dag: Datum;
  readonly jaar: number;
  /** Whether there is a right to the korting, and with it to the deduction from income. */
  readonly kortingsrecht: boolean;
  readonly urenregel: Urenregel;
}

/** The amounts per month of a household (A4 to A8). Days with the same circumstances share one computation. */
export class Maandbedragen {
  readonly #bekend = new Map<string, Maandbedrag>();

  constructor(
    private readonly invoer: WlzInvoer,
    private readonly huishouden: Huishouden,
    private readonly regimes: Regimes,
    private readonly aow: AowStatus,
    private readonly metUitleg: boolean,
  ) {}

  /** The amount of a day with this regime. */
  van(dag: Datum, regime: Dagregime): Maandbedrag {
    return this.#vanStand(this.#stand(dag, regime));
  }

  #stand(dag: Datum, regime: Dagregime): Stand {
    const isLaag = regime.regime === 'LAAG';
    return {
      ...regime,
      dag,
      jaar: jaarVan(dag),
      kortingsrecht: isLaag && this.#heeftKortingsrecht(dag, regime),
      urenregel: isLaag ? urenregelOp(regime.inZorg, dag) : 'GEEN',
    };
  }

  #vanStand(stand: Stand): Maandbedrag {
    const { jaar, regime, betaler, paar, kortingsrecht, urenregel } = stand;
    const kenmerk = `${jaar} ${regime} ${betaler} ${paar} ${kortingsrecht} ${urenregel}`;
    const bekend = this.#bekend.get(kenmerk);
    if (bekend) return bekend;
    const bedrag = this.#bereken(stand, this.metUitleg ? new Spoor() : undefined);
    this.#bekend.set(kenmerk, bedrag);
    return bedrag;
  }

  #bereken(stand: Stand, spoor: Spoor | undefined): Maandbedrag {
    const { regime, jaar, urenregel } = stand;
    if (regime === 'NIHIL' || regime === 'UREN') return uitkomst(0, { spoor });
    const opgegeven = this.invoer.maandbedragen?.[regime];
    if (opgegeven !== undefined) {
      spoor?.stap(WLZ.BEKEND_BEDRAG, `Het maandbedrag was al bekend: ${euro(opgegeven)}.`, {
        feiten: [`maandbedragen.${regime}`],
      });
      return uitkomst(opgegeven, { spoor });
    }
    if (urenregel === 'ONBEKEND' || urenregel === 'BINNEN') return volgensUrenregel(jaar, urenregel, spoor);
    const eerder = urenregel === 'BOVEN' ? metKorting(lageMinimum(jaar), jaar) : undefined;
    return { ...this.#volgensInkomen(stand, spoor), eerder, spoor };
  }

  #volgensInkomen(stand: Stand, spoor: Spoor | undefined): Maandbedrag {
    const draagkracht = this.#draagkracht(stand);
    if (draagkracht === undefined) return this.#decemberbedrag(stand, spoor) ?? zonderInkomen(stand, spoor);
    const { regime, jaar, kortingsrecht } = stand;
    this.#vertelAow(draagkracht, spoor);
    if (regime === 'HOOG') {
      const voorlopig: Voorlopig[] = [...aanname(HOGE_MAX.in(jaar)), ...(jaar === 2015 ? [] : [ZONDER_REGELING])];
      return uitkomst(hogeBijdrage(draagkracht, spoor), { voorlopig, spoor });
    }
    const bedrag = lageBijdrage(draagkracht, kortingsrecht, spoor);
    return uitkomst(bedrag, { korting: kortingsrecht, voorlopig: aanname(LAGE_MIN.in(jaar)), spoor });
  }

  /** `undefined` when of someone whose income counts nothing is known over the peiljaar. */
  #draagkracht({ dag, jaar, inZorg }: Stand): Draagkracht | undefined {
    const leden = ledenOp(this.huishouden, dag);
    const dragers = leden.flatMap((lid) => {
      const gegevens = inkomenOver(lid, jaar - 2);
      return gegevens === undefined ? [] : [{ lid, gegevens, aow: this.aow.van(lid, jaar) }];
    });
    if (dragers.length < leden.length) return undefined;
    const verschuldigdeOnderAow = inZorg.some(({ lid }) => !this.aow.van(lid, jaar));
    return { jaar, dragers, verschuldigdeOnderAow };
  }

  #vertelAow({ jaar, dragers }: Draagkracht, spoor: Spoor | undefined): void {
    for (const d of dragers) {
      const { lid, aow } = d;
      spoor?.stap(
        WLZ.AOW_STATUS,
        `AOW-leeftijd van ${wie(d)} bereikt op of voor ${dagtekst(this.aow.peildag(jaar))}: ${aow ? 'ja' : 'nee'}.`,
        { feiten: [`${lid.rol}.${lid.persoon.aowDatum === undefined ? 'geboortedatum' : 'aowDatum'}`] },
      );
    }
  }

  /** What was due on 31 December stays due while the income is not known yet, as long as the circumstances are the same. */
  #decemberbedrag(stand: Stand, spoor: Spoor | undefined): Maandbedrag | undefined {
    if (stand.jaar <= EERSTE_JAAR) return undefined;
    const dag = dagErvoor(`${stand.jaar}-01-01` as Datum);
    const regime = this.regimes.op(dag);
    if (regime === undefined) return undefined;
    const toen = this.#stand(dag, regime);
    const zelfde = (['regime', 'betaler', 'paar', 'kortingsrecht'] as const).every((k) => toen[k] === stand[k]);
    if (!zelfde) return undefined;
    const { bedrag, korting, spoor: onder } = this.#vanStand(toen);
    spoor?.stap(
      WLZ.DECEMBERBEDRAG,
      `Het inkomen over ${stand.jaar - 2} is nog niet bekend: het bedrag van ${dagtekst(dag)} blijft gelden, ${euro(bedrag)}.`,
      { onder },
    );
    return uitkomst(bedrag, { korting, voorlopig: ['DECEMBERBEDRAG'], spoor });
  }

  #heeftKortingsrecht(dag: Datum, { inZorg, paar }: Dagregime): boolean {
    const heeft = (soort: Zorgsoort): boolean => inZorg.some((z) => z.soort === soort);
    if (P.KORTING_VOOR.in(jaarVan(dag)).waarde === 'PGB_EN_MPT') return heeft('PGB') || heeft('MPT');
    if (!heeft('PGB')) return false;
    const samen = inZorg.length === 2 && inZorg.every(({ soort }) => soort === 'PGB' || soort === 'MPT');
    return !paar || samen || eenOmvat(this.invoer.wmoVoorzieningen, dag);
  }
}

const EERSTE_JAAR = 2015;
const ZONDER_REGELING: Voorlopig = 'HOOG_ZONDER_REGELING';

function uitkomst(bedrag: number, rest: Partial<Omit<Maandbedrag, 'bedrag' | 'eerder'>>): Maandbedrag {
  return { bedrag, korting: false, voorlopig: [], eerder: undefined, spoor: undefined, ...rest };
}

/** The reason that an amounts row with an assumed figure gives. */
function aanname({ bewijs }: { readonly bewijs: string }): Voorlopig[] {
  return bewijs === 'A' ? ['AANNAME_PARAMETER'] : [];
}

function volgensUrenregel(jaar: number, hoe: 'ONBEKEND' | 'BINNEN', spoor: Spoor | undefined): Maandbedrag {
  const grens = P.MPT_URENGRENS.in(jaar);
  const bekend = hoe === 'BINNEN' ? 'dat bleek ook zo' : 'voorlopig, tot de werkelijke uren bekend zijn';
  spoor?.stap(WLZ.TWINTIG_UUR, `Ten hoogste twintig uur mpt per maand (${bekend}): het minimum met korting.`, {
    parameters: [grens, P.UREN_PER_DAGDEEL.in(jaar), P.UREN_PER_ETMAAL.in(jaar)],
  });
  const bedrag = metKorting(lageMinimum(jaar, spoor), jaar, spoor);
  const voorlopig: Voorlopig[] = [
    ...aanname(LAGE_MIN.in(jaar)),
    ...(hoe === 'ONBEKEND' ? (['MPT_20_UUR'] as const) : []),
  ];
  return uitkomst(bedrag, { korting: true, voorlopig, spoor });
}

function zonderInkomen({ regime, jaar, kortingsrecht }: Stand, spoor: Spoor | undefined): Maandbedrag {
  const [hoog, metKortingP] = [P.HOOG_ZONDER_INKOMEN.in(jaar), P.KORTING_ZONDER_INKOMEN.in(jaar)];
  spoor?.stap(
    WLZ.GEEN_INKOMEN,
    `Over ${jaar - 2} is geen inkomen bekend: ${regime === 'HOOG' && hoog.waarde === 'NUL' ? 'er is niets verschuldigd' : 'het minimum geldt'}.`,
    {
      parameters: [regime === 'HOOG' ? hoog : metKortingP],
    },
  );
  if (regime === 'HOOG' && hoog.waarde === 'NUL') return uitkomst(0, { voorlopig: ['GEEN_INKOMEN'], spoor });
  const voorlopig: Voorlopig[] = [...aanname(LAGE_MIN.in(jaar)), 'GEEN_INKOMEN'];
  const minimum = lageMinimum(jaar, spoor);
  const korting = kortingsrecht && metKortingP.waarde;
  return uitkomst(korting ? metKorting(minimum, jaar, spoor) : minimum, { korting, voorlopig, spoor });
}
