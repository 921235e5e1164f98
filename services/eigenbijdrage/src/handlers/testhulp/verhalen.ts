import { datum, plusDagen, type Datum } from '@iwlz/basis';
import fc from 'fast-check';
import { perMaand } from '../../domain/besluit/maandrij.js';
import { Verhaal } from '../verhaal.js';

/** Random stories about three people: dense in what decides (ages around 18 and AOW, gaps around 60 days, months out of reach). */

export const PERSONEN = ['a', 'b', 'c'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`);
export const [A, B, C] = PERSONEN as [string, string, string];
/** The day on which a story begins. */
export const BEGIN = datum('2024-11-20');
/** Nothing happens after it: of 2027 there are no amounts yet. */
const EINDE = datum('2026-12-20');

interface Zorgdagen {
  /** Days after the beginning. */
  readonly van: number;
  /** `null`: it still runs. May be negative. */
  readonly duur: number | null;
  readonly vorm: string;
}

/** Something that comes in, `na` days after what came before; `oud` days earlier it was established. */
export type Gebeurtenis = { readonly na: number; readonly wie: string; readonly oud: number } & (
  | { readonly soort: 'zorg'; readonly tijden: readonly Zorgdagen[] }
  | { readonly soort: 'geboren'; readonly dag: string }
  | { readonly soort: 'aow'; readonly van: number }
  | { readonly soort: 'inkomen'; readonly peiljaar: number; readonly euro: number; readonly belasting: number }
  | { readonly soort: 'vermogen'; readonly peiljaar: number; readonly euro: number }
  | { readonly soort: 'dood'; readonly van: number }
  | {
      readonly soort: 'huishouden';
      readonly met: string;
      readonly relatie: string;
      readonly van: number | null;
      readonly duur: number | null;
      readonly vervallen: boolean;
    }
  | {
      readonly soort: 'omstandigheid';
      readonly wat: string;
      readonly van: number;
      readonly duur: number | null;
      readonly vervallen: boolean;
    }
  | { readonly soort: 'elders'; readonly tijd: Zorgdagen; readonly vervallen: boolean }
  | { readonly soort: 'mptVerwacht'; readonly van: number; readonly duur: number | null; readonly uren: number }
  | { readonly soort: 'mptGeleverd'; readonly maand: number; readonly uren: number }
  | {
      readonly soort: 'begin';
      readonly nummer: number;
      readonly van: number;
      readonly vorm: string;
      readonly status: string;
    }
  | { readonly soort: 'einde'; readonly nummer: number; readonly van: number; readonly status: string }
);

const GEBOORTEDAGEN = ['1940-05', '1958-12', '1959-01', '1970-02', '2006-12', '2007-03', '2007-09'];
const OMSTANDIGHEDEN = ['KINDERLAST', 'TERUGKEER_VERWACHT', 'PARTICIPATIEWET', 'TWEE_WEKEN_REGELING', 'NA_GGZ_MAXIMUM'];

const dagen = fc.integer({ min: -500, max: 500 });
const duur = fc.option(fc.oneof(fc.integer({ min: -2, max: 70 }), fc.integer({ min: 70, max: 400 })), { freq: 2 });
const vervallen = fc.constantFrom(false, false, false, true);
const peiljaar = fc.integer({ min: 2020, max: 2024 });
const status = fc.constantFrom('1', '1', '1', '2', '3');
const nummer = fc.integer({ min: 1, max: 4 });
const vorm = fc.constantFrom('4', '4', '5', '7', '8');

const feit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      soort: fc.constant('zorg' as const),
      tijden: fc.array(fc.record({ van: dagen, duur, vorm }), { maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ soort: fc.constant('geboren' as const), dag: fc.constantFrom(...GEBOORTEDAGEN) }),
  },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('aow' as const), van: dagen }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ soort: fc.constant('inkomen' as const), peiljaar, euro: fc.integer({ min: -5_000, max: 90_000 }) },
      belasting: fc.integer({ min: 0, max: 20_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      soort: fc.constant('vermogen' as const),
      peiljaar,
      euro: fc.integer({ min: 0, max: 200_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ soort: fc.constant('dood' as const), van: dagen }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ soort: fc.constant('huishouden' as const), met: fc.constantFrom(...PERSONEN), vervallen },
      relatie: fc.constantFrom('GEHUWD', 'GEHUWD', 'SAMENWONEND', 'GESCHEIDEN_LEVEND'),
      ...{ van: fc.option(fc.constantFrom(-400, -100, 0, 40, 200)), duur },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ soort: fc.constant('omstandigheid' as const), wat: fc.constantFrom(...OMSTANDIGHEDEN) },
      ...{ van: fc.constantFrom(-200, 0, 31, 100), duur, vervallen },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ soort: fc.constant('elders' as const), vervallen },
      tijd: fc.record({ van: fc.constantFrom(-300, -60, 0, 61, 150), duur, vorm: fc.constantFrom('PGB', 'BW', 'VKB') }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ soort: fc.constant('mptVerwacht' as const), van: fc.constantFrom(-200, 0, 90), duur },
      uren: fc.constantFrom(12_00, 20_00, 20_01),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ soort: fc.constant('mptGeleverd' as const), maand: fc.integer({ min: 1, max: 9 }) },
      uren: fc.constantFrom(0, 20_00, 26_00),
    }),
  },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('begin' as const), nummer, van: dagen, vorm, status }) },
  { weight: 2, arbitrary: fc.record({ soort: fc.constant('einde' as const), nummer, van: dagen, status }) },
);

/** One thing that comes in. */
export const gebeurtenis: fc.Arbitrary<Gebeurtenis> = fc
  .tuple(
    fc.record({
      na: fc.constantFrom(0, 0, 0, 3, 20, 45, 200),
      wie: fc.constantFrom(A, A, B, B, C),
      oud: fc.constantFrom(0, 0, 0, 10, 100),
    }),
    feit,
  )
  .map(([wanneer, wat]) => ({ ...wanneer, ...wat }));

const METEEN = { na: 0, oud: 0 };
/** Two people in care and a third, whose birth dates are known: what else comes in makes a difference. */
const IN_ZORG: readonly Gebeurtenis[] = [
  ...PERSONEN.map((wie) => ({ ...METEEN, wie, soort: 'geboren' as const, dag: '1940-05' })),
  ...[A, B].map((wie) => ({ ...METEEN, wie, soort: 'zorg' as const, tijden: [{ van: -30, duur: null, vorm: '4' }] })),
];

/** A story: out of nothing, or of people in care. */
export const gebeurtenissen: fc.Arbitrary<readonly Gebeurtenis[]> = fc
  .tuple(fc.constantFrom([], IN_ZORG, IN_ZORG), fc.array(gebeurtenis, { minLength: 3, maxLength: 14 }))
  .map(([begin, rest]) => [...begin, ...rest]);

/** The day that lies so many days after the beginning of a story. */
export const dagNa = (n: number): Datum => plusDagen(BEGIN, n);
const eind = (van: number, lang: number | null): Datum | null => (lang === null ? null : dagNa(van + lang));
/** Everyone was born on another day of the month, so that it is always known who is the elder. */
export const geboortedag = (maand: string, wie: string): string => `${maand}-1${PERSONEN.indexOf(wie)}`;

/** The days pass, and then it comes in. */
export function speel(v: Verhaal, g: Gebeurtenis): void {
  const dag = plusDagen(v.vandaag, g.na);
  v.dag(dag < EINDE ? dag : EINDE);
  const vastgesteldOp = plusDagen(v.vandaag, -g.oud);
  const { wie } = g;
  switch (g.soort) {
    case 'zorg':
      v.zorg(
        wie,
        ...g.tijden.map((t) => ({
          ...{ van: dagNa(t.van), vorm: t.vorm },
          ...(t.duur !== null && { tot: dagNa(t.van + t.duur) }),
        })),
      );
      break;
    case 'geboren':
      v.meld(wie, 'Geboortedatum', { geboortedatum: datum(geboortedag(g.dag, wie)), vastgesteldOp });
      break;
    case 'aow':
      v.meld(wie, 'AowDatum', { aowDatum: dagNa(g.van), vastgesteldOp });
      break;
    case 'inkomen': {
      const rest = { belasting: g.belasting * 100, bijdrageInkomenZvw: null, zorgtoeslag: false, wuvWubo: null };
      v.meld(wie, 'Inkomen', { peiljaar: g.peiljaar, inkomen: g.euro * 100, ...rest, vastgesteldOp });
      break;
    }
    case 'vermogen': {
      const bedrag = g.euro * 100;
      const rest = { grondslagSparenBeleggen: bedrag, rendementsgrondslag: bedrag, uitgezonderdeUitkering: 0 };
      v.meld(wie, 'Vermogen', { peiljaar: g.peiljaar, ...rest, vastgesteldOp });
      break;
    }
    case 'dood':
      v.meld(wie, 'Overlijden', { overlijdensdatum: dagNa(g.van), vastgesteldOp });
      break;
    case 'huishouden':
      if (g.met === wie) break;
      v.huishouden(wie, g.met, {
        ...{ relatie: g.relatie, vervallen: g.vervallen, vastgesteldOp },
        ...{ van: g.van === null ? null : dagNa(g.van), tm: eind(g.van ?? 0, g.duur) },
      });
      break;
    case 'omstandigheid':
      v.meld(wie, 'Omstandigheid', {
        ...{ soort: g.wat, opAanvraag: false, vervallen: g.vervallen, vastgesteldOp },
        ...{ van: dagNa(g.van), tm: eind(g.van, g.duur) },
      });
      break;
    case 'elders':
      v.meld(wie, 'OverigeZorg', {
        ...{ leveringsvorm: g.tijd.vorm, vervallen: g.vervallen, vastgesteldOp },
        ...{ van: dagNa(g.tijd.van), tm: eind(g.tijd.van, g.tijd.duur) },
      });
      break;
    case 'mptVerwacht':
      v.meld(wie, 'MptVerwachting', {
        ...{ van: dagNa(g.van), tm: eind(g.van, g.duur), vervallen: false, vastgesteldOp },
        ...{ urenHonderdsten: g.uren, dagdelen: 0, etmalen: 0 },
      });
      break;
    case 'mptGeleverd': {
      const omvang = { urenHonderdsten: g.uren, dagdelen: 0, etmalen: 0 };
      v.meld(wie, 'MptLevering', { maand: `2025-0${g.maand}`, ...omvang, vastgesteldOp });
      break;
    }
    case 'begin':
      v.begin(wie, { nummer: g.nummer, startdatum: dagNa(g.van), leveringsvorm: g.vorm, statusAanlevering: g.status });
      break;
    case 'einde':
      v.einde(wie, { nummer: g.nummer, mutatiedatum: dagNa(g.van), statusAanlevering: g.status });
      break;
  }
}

/** A story, all told; what was decided of everyone. */
export function speelAf(verhaal: readonly Gebeurtenis[]): { readonly v: Verhaal; maanden(): unknown } {
  const v = new Verhaal(BEGIN);
  for (const g of verhaal) speel(v, g);
  return {
    v,
    maanden: () =>
      PERSONEN.map((wie) => [...perMaand(v.stand(wie).maanden)].map(([m, s]) => [m, s.bedrag, s.clientdeel, s.teLaat])),
  };
}
