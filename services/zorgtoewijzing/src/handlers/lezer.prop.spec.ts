import { dagErna, datum, plusDagen, type Datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  HERSTELD,
  HERSTELT,
  overgangVan,
  zelfdeOvergang,
  type Overgang,
  type Overgangsfeit,
} from '../domain/overgang.js';
import { perioden, staatOp, type Staat } from '../domain/perioden.js';
import type { Sleutel } from '../domain/sleutel.js';
import { verloopVan } from '../domain/verloop.js';
import { maz, mez, mut, regel, SLEUTEL, wegMaz, wegMut } from '../domain/voorbeelden.js';
import { Verhaal } from './verhaal.js';

/** A partner who reads `iwlz.zorg` from the beginning, and knows nothing but its transitions. */
class Lezer {
  readonly #bekend = new Map<string, Overgang[]>();

  lees(feiten: readonly zorg.ZorgFeit[]): void {
    for (const feit of feiten) {
      if (!isOvergang(feit)) continue;
      const sleutel = JSON.stringify(feit.data.toewijzing);
      const overgang = overgangVan(feit);
      const eerder = this.#bekend.get(sleutel) ?? [];
      const nu = feit.type in HERSTELT ? eerder.filter((o) => !zelfdeOvergang(o, overgang)) : [...eerder, overgang];
      this.#bekend.set(sleutel, nu);
    }
  }

  /** The state on a day, going by what was published. */
  staat(sleutel: Sleutel, dag: Datum): Staat {
    const gebeurd = (this.#bekend.get(JSON.stringify(sleutel)) ?? [])
      .map((o) => ({ ...o, vanaf: LAATSTE_DAG.includes(o.type) ? dagErna(o.datum)! : o.datum }))
      .filter((o) => o.vanaf <= dag)
      .sort((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : RANG.indexOf(a.type) - RANG.indexOf(b.type)));
    let staat: Staat = 'TOEGEWEZEN';
    for (const { type } of gebeurd) staat = WORDT[type](staat);
    return staat;
  }
}

/** The date of these is the last day before they hold. */
const LAATSTE_DAG: readonly string[] = [
  ...['ZorgAangehouden', 'ZorgBeeindigd', 'ZorgOvergeplaatst', 'ToewijzingVervallen', 'ToewijzingOvergedragen'],
  ...['ToewijzingIngetrokken', 'ToewijzingVerlopen'],
];
/** What holds from the same day, in order: what ended the day before, then waiting, then care, then the end of it all. */
const RANG: readonly string[] = [
  ...[
    'ZorgAangehouden',
    'WachtstatusVastgesteld',
    'ZorgAangevangen',
    'ZorgHervat',
    'ZorgBeeindigd',
    'ZorgOvergeplaatst',
  ],
  ...['ToewijzingVervallen', 'ToewijzingOvergedragen', 'ToewijzingIngetrokken', 'ToewijzingVerlopen'],
];
const WORDT: Readonly<Record<Overgang['type'], (staat: Staat) => Staat>> = {
  ZorgAangevangen: () => 'IN_ZORG',
  ZorgHervat: () => 'IN_ZORG',
  ZorgAangehouden: () => 'AANGEHOUDEN',
  WachtstatusVastgesteld: (staat) => (staat === 'AANGEHOUDEN' ? 'AANGEHOUDEN' : 'WACHTEND'),
  ZorgBeeindigd: () => 'BEEINDIGD',
  ZorgOvergeplaatst: () => 'OVERGEPLAATST',
  ToewijzingVervallen: () => 'VERVALLEN',
  ToewijzingOvergedragen: () => 'OVERGEDRAGEN',
  ToewijzingIngetrokken: () => 'INGETROKKEN',
  ToewijzingVerlopen: () => 'VERLOPEN',
};

function isOvergang(feit: zorg.ZorgFeit): feit is Overgangsfeit {
  return feit.type in HERSTELD || feit.type in HERSTELT;
}

const START = datum('2026-03-01');
const dag = fc.integer({ min: 0, max: 20 }).map((n) => plusDagen(START, n));
type Stap = (v: Verhaal) => zorg.ZorgFeit[];
const stap: fc.Arbitrary<Stap> = fc.oneof(
  dag.map((d) => (v: Verhaal) => v.meld({ maz: [maz(d)] })),
  fc
    .record({ code: fc.constantFrom('12/3', '12/5', '18/7', '21/5'), d: dag })
    .map((r) => (v: Verhaal) => v.meld({ mut: [mut(r.code, r.d)] })),
  fc
    .record({ code: fc.constantFrom('17/5', '19/5', '20/7', '20/2'), begin: dag, dagen: fc.nat(6) })
    .map((r) => (v: Verhaal) => v.meld({ mez: [mez(r.code, plusDagen(r.begin, r.dagen), r.begin)] })),
  dag.map((d) => (v: Verhaal) => v.meld({ mazVerwijderingen: [wegMaz(d)] })),
  dag.map((d) => (v: Verhaal) => v.meld({ mutatieVerwijderingen: [wegMut(d)] })),
  fc
    .record({ einddatum: fc.option(dag), tijd: fc.integer({ min: 10, max: 23 }), reden: fc.constantFrom(null, '7') })
    .map(
      ({ einddatum, tijd, reden }) =>
        (v: Verhaal) =>
          v.aw33(regel({ einddatum, toewijzingstijd: `${tijd}:00:00`, redenIntrekking: reden })),
    ),
  dag.map((d) => (v: Verhaal) => v.overlijden(d)),
  dag.map((d) => (v: Verhaal) => v.besluit(d)),
  dag.map((d) => (v: Verhaal) => v.overdracht(d)),
  fc.nat(9).map((n) => (v: Verhaal) => v.dag(plusDagen(v.vandaag, n))),
);

it('wie alleen de overgangen leest, weet van elke dag tot nu toe in welke staat een toewijzing was', () => {
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 25 }), (verhaal) => {
      const v = new Verhaal('2026-03-21');
      const lezer = new Lezer();
      lezer.lees(v.aw33(regel()));
      for (const s of verhaal) {
        lezer.lees(s(v));
        const [t] = v.dossier.toewijzingen;
        const p = perioden(t!, verloopVan(t!, v.dossier, 'ALLES'));
        for (let d = START; d <= v.vandaag; d = plusDagen(d, 1)) {
          expect(`${d} ${lezer.staat(SLEUTEL, d)}`).toBe(`${d} ${staatOp(p, d)}`);
        }
      }
    }),
  );
});
