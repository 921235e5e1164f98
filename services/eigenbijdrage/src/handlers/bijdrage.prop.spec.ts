import { datum, plusDagen, type Datum } from '@iwlz/basis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eersteDag, maand, maandenVan, maandVan } from '../domain/berekening/index.js';
import { perMaand } from '../domain/besluit/maandrij.js';
import { overHetLog, Verhaal } from './verhaal.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const WIE = fc.constantFrom(A, B);
const BEGIN = datum('2024-11-20');
const RUNS = { numRuns: 60 };

/** Something that comes in, a number of days after what came before. */
type Gebeurtenis = { readonly na: number } & (
  | {
      readonly soort: 'zorg';
      readonly wie: string;
      readonly tijden: readonly { van: number; dagen: number | null; vorm: string }[];
    }
  | { readonly soort: 'geboren'; readonly wie: string; readonly jaar: number }
  | { readonly soort: 'inkomen'; readonly wie: string; readonly peiljaar: number; readonly euro: number }
  | { readonly soort: 'dood'; readonly wie: string; readonly dag: number }
  | {
      readonly soort: 'huishouden';
      readonly van: number | null;
      readonly tm: number | null;
      readonly vervallen: boolean;
    }
  | { readonly soort: 'kind'; readonly wie: string; readonly van: number; readonly dagen: number | null }
  | { readonly soort: 'mpt'; readonly wie: string; readonly maand: number; readonly uren: number }
);

const dagen = fc.integer({ min: -200, max: 500 });
const duur = fc.option(fc.integer({ min: -5, max: 300 }));
const na = fc.constantFrom(0, 0, 0, 3, 20, 45);
const tijd = fc.record({ van: dagen, dagen: duur, vorm: fc.constantFrom('4', '5', '7', '8') });
const gebeurtenis: fc.Arbitrary<Gebeurtenis> = fc.oneof(
  fc.record({ na, soort: fc.constant('zorg' as const), wie: WIE, tijden: fc.array(tijd, { maxLength: 2 }) }),
  fc.record({ na, soort: fc.constant('geboren' as const), wie: WIE, jaar: fc.constantFrom(1940, 1958, 1970, 2007) }),
  fc.record({
    ...{ na, soort: fc.constant('inkomen' as const), wie: WIE },
    peiljaar: fc.integer({ min: 2021, max: 2024 }),
    euro: fc.integer({ min: -5_000, max: 90_000 }),
  }),
  fc.record({ na, soort: fc.constant('dood' as const), wie: WIE, dag: dagen }),
  fc.record({
    na,
    soort: fc.constant('huishouden' as const),
    van: fc.option(dagen),
    tm: fc.option(dagen),
    vervallen: fc.boolean(),
  }),
  fc.record({ na, soort: fc.constant('kind' as const), wie: WIE, van: dagen, dagen: duur }),
  fc.record({
    na,
    soort: fc.constant('mpt' as const),
    wie: WIE,
    maand: fc.integer({ min: 0, max: 20 }),
    uren: fc.integer({ min: 0, max: 4_000 }),
  }),
);

const dag = (n: number): Datum => plusDagen(BEGIN, n);
const eind = (van: number, lang: number | null): Datum | null => (lang === null ? null : dag(van + lang));

function speel(v: Verhaal, g: Gebeurtenis): void {
  v.dag(plusDagen(v.vandaag, g.na));
  switch (g.soort) {
    case 'zorg':
      v.zorg(
        g.wie,
        ...g.tijden.map(({ van, dagen: lang, vorm }) => ({
          van: dag(van),
          vorm,
          ...(lang !== null && { tot: dag(van + lang) }),
        })),
      );
      break;
    case 'geboren':
      v.geboren(g.wie, `${g.jaar}-05-20`);
      break;
    case 'inkomen':
      v.inkomen(g.wie, g.peiljaar, g.euro * 100);
      break;
    case 'dood':
      v.meld(g.wie, 'Overlijden', { overlijdensdatum: dag(g.dag) });
      break;
    case 'huishouden':
      v.huishouden(A, B, {
        van: g.van === null ? null : dag(g.van),
        tm: g.tm === null ? null : dag(g.tm),
        vervallen: g.vervallen,
      });
      break;
    case 'kind': {
      const rest = { soort: 'KINDERLAST', opAanvraag: false, vervallen: false };
      v.meld(g.wie, 'Omstandigheid', { van: dag(g.van), tm: eind(g.van, g.dagen), ...rest });
      break;
    }
    case 'mpt':
      v.meld(g.wie, 'MptLevering', { maand: '2025-01', urenHonderdsten: g.uren, dagdelen: 0, etmalen: 0 });
      break;
  }
}

/** Two people in care: what else comes in makes a difference. */
function inZorg(vandaag: string): Verhaal {
  const v = new Verhaal(vandaag);
  for (const wie of [A, B]) {
    v.geboren(wie, wie === A ? '1940-05-20' : '1941-05-20');
    v.zorg(wie, { van: '2024-11-01' });
  }
  return v;
}

describe('wat er ook binnenkomt, in welke volgorde ook', () => {
  it('betalen twee partners samen wat hun huishouden verschuldigd is, en nooit minder dan niets', () => {
    fc.assert(
      fc.property(fc.array(gebeurtenis, { minLength: 4, maxLength: 14 }), (verhaal) => {
        const v = inZorg(BEGIN);
        v.huishouden(A, B);
        for (const g of verhaal.filter((x) => x.soort !== 'huishouden' && x.soort !== 'dood')) speel(v, g);
        const [a, b] = [A, B].map((wie) => perMaand(v.stand(wie).maanden));
        for (const m of maandenVan(maand('2024-06'), maandVan(v.vandaag))) {
          const [x, y] = [a!.get(m), b!.get(m)];
          if (x) expect(x.clientdeel).toBeGreaterThanOrEqual(0);
          if (!x || !y || x.teLaat || y.teLaat || x.bedrag === 0 || y.bedrag === 0) continue;
          expect([eersteDag(m), x.bedrag, x.clientdeel + y.clientdeel]).toEqual([eersteDag(m), y.bedrag, x.bedrag]);
        }
      }),
      RUNS,
    );
  });

  it('geeft dezelfde dag dezelfde stand, in welke volgorde de feiten ook kwamen', () => {
    const losse = fc.uniqueArray(
      gebeurtenis.filter((g) => g.soort !== 'huishouden'),
      {
        minLength: 3,
        maxLength: 8,
        selector: (g) => JSON.stringify({ ...g, na: 0, tijden: 0, jaar: 0, euro: 0, dag: 0, dagen: 0, uren: 0 }),
      },
    );
    fc.assert(
      fc.property(losse, fc.infiniteStream(fc.nat()), (verhaal, kans) => {
        const geschud = [...verhaal].map((g) => ({ g, k: kans.next().value as number })).sort((x, y) => x.k - y.k);
        const amounts = [verhaal, geschud.map((x) => x.g)].map((volgorde) => {
          const v = inZorg('2025-09-20');
          for (const g of volgorde) speel(v, { ...g, na: 0 });
          return [A, B].map((wie) =>
            [...perMaand(v.stand(wie).maanden)]
              .map(([m, s]) => [m, s.clientdeel, s.voorlopig])
              .filter(([, bedrag]) => bedrag !== 0),
          );
        });
        expect(amounts[1]).toEqual(amounts[0]);
      }),
      RUNS,
    );
  });

  it('is de stand na te vouwen uit het log, byte voor byte, en komt de agenda steeds vooruit', () => {
    fc.assert(
      fc.property(fc.array(gebeurtenis, { minLength: 2, maxLength: 10 }), (verhaal) => {
        const v = inZorg(BEGIN);
        for (const g of verhaal) speel(v, g);
        for (const wie of [A, B]) {
          const gelezen = v.gezegd
            .filter((g) => g.wie === wie)
            .map(
              ({ feit }) =>
                ({ type: feit.type, data: overHetLog('iwlz.bijdrage', feit.type, feit.data) }) as typeof feit,
            );
          expect(JSON.stringify(gelezen.reduce(v.service.evolve, v.service.initial))).toBe(
            JSON.stringify(v.stand(wie)),
          );
          const due = v.service.due(v.stand(wie), 'DagBegonnen');
          if (due !== undefined) expect(due > v.vandaag).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
