import type { Datum } from '@iwlz/basis';
import { begin, periodeVan, plusPerioden } from '../kalender/bijdrageperiode.js';
import { eersteDag, jaarVan, maandVan, plusMaand, plusMaanden } from '../kalender/maand.js';
import * as P from '../parameters/termijnen.js';
import type { Spoor } from '../uitleg/spoor.js';
import { dagtekst, euro } from '../uitleg/tekst.js';
import { TERMIJN } from './regels.js';
import type {
  HerzieningInvoer,
  HerzieningUitkomst,
  TerugwerkendeKrachtInvoer,
  TerugwerkendeKrachtUitkomst,
} from './termijnen.js';

/** The first day of the Wmo rules of 2019: that of the first period of that year. */
const WMO_2019_VAN = '2018-12-31' as Datum;
const WMO_2019_TM = '2019-12-31' as Datum;

/** How far back a decision may reach, and from when it counts (rule book A8, B3, B4). */
export function berekenTerugwerkendeKracht(
  invoer: TerugwerkendeKrachtInvoer,
  spoor?: Spoor,
): TerugwerkendeKrachtUitkomst {
  const grens = grensVan(invoer, spoor);
  const vanaf = ingangVan(invoer, spoor);
  return { grens, ingangsdatum: grens > vanaf ? grens : vanaf };
}

/** What a revision charges or pays back: the difference over the months that it may still reach (rule book A8). */
export function berekenHerziening(invoer: HerzieningInvoer, spoor?: Spoor): HerzieningUitkomst {
  const grens = grensVan({ ...invoer, vaststelling: 'HERZIENING' }, spoor);
  const binnen = invoer.maanden.filter(({ maand }) => eersteDag(maand) >= grens);
  const buiten = invoer.maanden.filter(({ maand }) => eersteDag(maand) < grens).map(({ maand }) => maand);
  for (const { maand, oud, nieuw } of binnen) {
    spoor?.stap(
      TERMIJN.HERZIENING,
      `${maand}: ${euro(oud)} wordt ${euro(nieuw)}, een verschil van ${euro(nieuw - oud)}.`,
      {
        feiten: [`maanden[${invoer.maanden.findIndex((m) => m.maand === maand)}]`],
      },
    );
  }
  return { verrekening: binnen.reduce((som, { oud, nieuw }) => som + nieuw - oud, 0), buitenTermijn: buiten.sort() };
}

/** The earliest day that a decision of this day may reach. */
function grensVan(invoer: Omit<TerugwerkendeKrachtInvoer, 'zorgVanaf'>, spoor: Spoor | undefined): Datum {
  const { besluitdatum, vaststelling } = invoer;
  const jaar = jaarVan(besluitdatum);
  if (isWmo2019(invoer)) {
    const perioden = P.TERUG_PERIODEN.in(2019);
    const grens = begin(plusPerioden(periodeVan(besluitdatum), -perioden.waarde));
    spoor?.stap(TERMIJN.TERUG_WMO_2019, `Ten hoogste ${perioden.waarde} perioden terug: tot ${dagtekst(grens)}.`, {
      parameters: [perioden],
    });
    return grens;
  }
  const opDag = P.TERUG_NAAR.in(jaar).waarde === 'DAG';
  const teLaat = opDag && wasTeLaat(invoer);
  const reeks = teLaat ? P.TERUG_TE_LAAT : vaststelling === 'EERSTE' ? P.TERUG_EERSTE : P.TERUG_HERZIENING;
  const maanden = reeks.in(jaar);
  const grens = opDag
    ? plusMaanden(besluitdatum, -maanden.waarde)
    : eersteDag(plusMaand(maandVan(besluitdatum), -maanden.waarde));
  spoor?.stap(
    TERMIJN.TERUG,
    `Ten hoogste ${maanden.waarde} maanden voor het besluit${teLaat ? ' (het CAK was te laat)' : ''}: tot ${dagtekst(grens)}.`,
    { feiten: ['besluitdatum'], parameters: [maanden] },
  );
  return grens;
}

/** The CAK was late when it had been told more than this many months before the decision. */
function wasTeLaat({ besluitdatum, kennisgevingOp }: Omit<TerugwerkendeKrachtInvoer, 'zorgVanaf'>): boolean {
  const termijn = P.TERUG_TE_LAAT.in(jaarVan(besluitdatum)).waarde;
  return kennisgevingOp !== undefined && kennisgevingOp < plusMaanden(besluitdatum, -termijn);
}

/** The day from which care counts: of the Wmo a whole period, or from 2020 the month after it began. */
function ingangVan(invoer: TerugwerkendeKrachtInvoer, spoor: Spoor | undefined): Datum {
  const { regeling, besluitdatum, zorgVanaf } = invoer;
  if (isWmo2019(invoer)) {
    const vanaf = begin(periodeVan(zorgVanaf));
    spoor?.stap(TERMIJN.INGANG_WMO_2019, `De periode waarin de zorg begon, telt geheel: vanaf ${dagtekst(vanaf)}.`);
    return vanaf;
  }
  const maand = maandVan(zorgVanaf);
  if (regeling !== 'WMO' || besluitdatum <= WMO_2019_TM || zorgVanaf === eersteDag(maand)) return zorgVanaf;
  const vanaf = eersteDag(plusMaand(maand, 1));
  spoor?.stap(TERMIJN.INGANG_WMO_2020, `De bijdrage begint met de maand na de start: vanaf ${dagtekst(vanaf)}.`);
  return vanaf;
}

function isWmo2019({ regeling, besluitdatum }: Pick<TerugwerkendeKrachtInvoer, 'regeling' | 'besluitdatum'>): boolean {
  return regeling === 'WMO' && WMO_2019_VAN <= besluitdatum && besluitdatum <= WMO_2019_TM;
}
