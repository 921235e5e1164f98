import { datum, plusDagen, type Datum } from '@iwlz/basis';
import type { melding, zorg } from '@iwlz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEEG, type Dossier } from '../domain/dossier.js';
import { evolve } from '../domain/evolve.js';
import { HERSTELD, HERSTELT, overgangVan, type Overgangsfeit } from '../domain/overgang.js';
import { perioden } from '../domain/perioden.js';
import { transities } from '../domain/transities.js';
import { verloopVan } from '../domain/verloop.js';
import { B, maz, mez, mut, regel, SLEUTEL, wegMaz, wegMut } from '../domain/voorbeelden.js';
import { zorgverloop } from '../domain/zorgverloop.js';
import { eindstand } from './index.js';
import { overHetLog, Verhaal } from './verhaal.js';

/** Random stories of one client. A failure prints its seed and path, with which fast-check tells the same story again. */

const START = datum('2026-03-01');
const SLEUTELS = [SLEUTEL, { ...SLEUTEL, instelling: B }, { ...SLEUTEL, leveringsvorm: '5' }];

/** A day in a short span, so that records meet. */
const dag = fc.integer({ min: -3, max: 20 }).map((n) => plusDagen(START, n));
const sleutel = fc.constantFrom(...SLEUTELS);

const aw33 = fc
  .record({
    toewijzing: sleutel,
    toewijzingsdatum: dag,
    soort: fc.constantFrom('1', '1', '1', '3', '5'),
    einddatum: fc.oneof(fc.constant(null), dag, fc.constant(datum('9999-12-31'))),
    redenIntrekking: fc.constantFrom(null, null, '3', '7', '8'),
  })
  .map((r) => (v: Verhaal) => v.aw33(regel(r)));

const nieuweMaz = fc
  .record({ toewijzing: sleutel, dag, sleuteldatum: fc.constantFrom(null, 2) })
  .map(({ toewijzing, dag: d, sleuteldatum }) =>
    maz(d, {
      toewijzing,
      sleuteldatum: sleuteldatum === null ? null : plusDagen(d, -sleuteldatum),
      behandeling: toewijzing.leveringsvorm === '4' ? '1' : null,
    }),
  );
const nieuweMut = fc
  .record({ code: fc.constantFrom('12/3', '12/5', '18/2', '18/6', '18/7', '21/5'), toewijzing: sleutel, dag })
  .map(({ code, toewijzing, dag: d }) => mut(code, d, { toewijzing }));
const nieuweMez = fc
  .record({ code: fc.constantFrom('17/5', '19/5', '20/3', '20/7'), toewijzing: sleutel, begin: dag, dagen: fc.nat(8) })
  .map(({ code, toewijzing, begin, dagen }) => mez(code, plusDagen(begin, dagen), begin, { toewijzing }));

const inhoud: fc.Arbitrary<Partial<melding.Melding>> = fc.oneof(
  nieuweMaz.map((m) => ({ maz: [m] })),
  nieuweMaz.map((m) => ({ maz: [m] })),
  nieuweMut.map((m) => ({ mut: [m] })),
  nieuweMez.map((m) => ({ mez: [m] })),
  fc
    .record({ toewijzing: sleutel, dag })
    .map(({ toewijzing, dag: d }) => ({ mazVerwijderingen: [wegMaz(d, toewijzing)] })),
  fc.record({ toewijzing: sleutel, dag, mez: nieuweMez }).map((r) => ({
    mutatieVerwijderingen: [wegMut(r.dag, r.toewijzing)],
    mez: [r.mez],
  })),
);

type Stap = (v: Verhaal) => zorg.ZorgFeit[];

const stap: fc.Arbitrary<Stap> = fc.oneof(
  { weight: 3, arbitrary: aw33 },
  { weight: 8, arbitrary: inhoud.map((i) => (v: Verhaal) => v.meld(i)) },
  { weight: 2, arbitrary: fc.nat(12).map((n) => (v: Verhaal) => v.dag(plusDagen(v.vandaag, n))) },
  { weight: 1, arbitrary: dag.map((d) => (v: Verhaal) => v.overlijden(d)) },
  // A correction that is over a year old, by letting a year pass; and the answer to some message.
  { weight: 1, arbitrary: fc.constant((v: Verhaal) => v.dag(plusDagen(v.vandaag, 370))) },
  {
    weight: 1,
    arbitrary: fc.record({ n: fc.nat(20), ja: fc.boolean() }).map(
      ({ n, ja }) =>
        (v: Verhaal) =>
          v.akkoord(n, ja),
    ),
  },
);

const stappen = fc.array(stap, { minLength: 1, maxLength: 25 });

/** Tells a story that begins with an AW33 of every toewijzing, and looks after each step. */
function vertel(verhaal: readonly Stap[], naElkeStap: (v: Verhaal, feiten: readonly zorg.ZorgFeit[]) => void): Verhaal {
  const v = new Verhaal('2026-03-10');
  for (const s of [(x: Verhaal) => x.aw33(...SLEUTELS.map((toewijzing) => regel({ toewijzing }))), ...verhaal]) {
    naElkeStap(v, s(v));
  }
  return v;
}

/** The fact as a reader of the log gets it. */
function gelezenFeit({ type, data }: zorg.ZorgFeit): zorg.ZorgFeit {
  return { type, data: overHetLog('iwlz.zorg', type, data) } as zorg.ZorgFeit;
}

function isOvergang(feit: zorg.ZorgFeit): feit is Overgangsfeit {
  return feit.type in HERSTELD || feit.type in HERSTELT;
}

/** Per toewijzing the transitions that a reader holds who started from nothing. */
function gelezen(feiten: readonly zorg.ZorgFeit[]): string[] {
  const bekend = new Set<string>();
  for (const feit of feiten.filter(isOvergang)) {
    const kenmerk = JSON.stringify([feit.data.toewijzing, overgangVan(feit)]);
    const herstel = feit.type in HERSTELT;
    expect(bekend.has(kenmerk)).toBe(herstel);
    if (herstel) bekend.delete(kenmerk);
    else bekend.add(kenmerk);
  }
  return [...bekend].sort();
}

function transitiesNu(dossier: Dossier, vandaag: Datum): string[] {
  return dossier.toewijzingen
    .flatMap((t) => transities(verloopVan(t, dossier, 'ALLES'), vandaag).map((o) => JSON.stringify([t.sleutel, o])))
    .sort();
}

describe('elk verhaal', () => {
  it('is na te vouwen uit de feiten op het log, byte voor byte', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        const v = vertel(verhaal, () => undefined);
        const nagevouwen = v.feiten.map(gelezenFeit).reduce(evolve, LEEG);
        expect(JSON.stringify(nagevouwen)).toBe(JSON.stringify(v.dossier));
      }),
    );
  });

  it('besluit hetzelfde op een dossier dat werd opgeslagen en teruggelezen', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        const eens = vertel(verhaal, () => undefined);
        const opgeslagen = vertel(verhaal, (v) => (v.dossier = JSON.parse(JSON.stringify(v.dossier)) as Dossier));
        expect(opgeslagen.feiten).toEqual(eens.feiten);
      }),
    );
  });

  it('publiceert precies de transities van nu, min wat is teruggenomen', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        vertel(verhaal, (v) => expect(gelezen(v.feiten)).toEqual(transitiesNu(v.dossier, v.vandaag)));
      }),
    );
  });

  it('zegt als laatste hoe de zorg nu loopt, en alleen als dat anders is', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        vertel(verhaal, (v, feiten) => {
          expect(v.dossier.zorgverloop).toEqual(zorgverloop(v.dossier));
          const plaats = feiten.findIndex((f) => f.type === 'ZorgverloopGewijzigd');
          expect([-1, feiten.length - 1]).toContain(plaats);
        });
      }),
    );
  });

  it('geeft elk bericht precies een eindantwoord, tenzij het nog wacht', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        const v = vertel(verhaal, () => undefined);
        const van = (...typen: string[]) =>
          v.feiten.flatMap((f) => (typen.includes(f.type) && 'herkomst' in f.data ? [f.data.herkomst.berichtId] : []));
        const eind = van('MeldingAanvaard', 'MeldingAfgekeurd');
        expect(new Set(eind).size).toBe(eind.length);
        const wachtend = v.dossier.wachtend.map((w) => w.blok.herkomst.berichtId);
        expect(van('MeldingAangehouden').every((id) => eind.includes(id) !== wachtend.includes(id))).toBe(true);
      }),
    );
  });

  it('wil nooit een tik op een dag die al begon', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        vertel(verhaal, (v) => {
          const due = v.service.due(v.dossier);
          expect(due === undefined || due > v.vandaag).toBe(true);
        });
      }),
    );
  });

  it('heeft perioden zonder gat en zonder overlap, met alleen de laatste open of tot 9999-12-31', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        const { dossier } = vertel(verhaal, () => undefined);
        for (const t of dossier.toewijzingen) {
          const p = perioden(t, verloopVan(t, dossier, 'ALLES'));
          expect(p.length).toBeGreaterThan(0);
          p.slice(1).forEach((later, i) => expect(later.van).toBe(plusDagen(p[i]!.tot!, 1)));
          expect([null, '9999-12-31']).toContain(p.at(-1)!.tot);
          expect(p.every((x) => x.tot === null || x.van <= x.tot)).toBe(true);
        }
      }),
    );
  });
});

describe('volgorde van aankomst', () => {
  const losseBerichten = fc.uniqueArray(inhoud, { maxLength: 8, selector: (i) => JSON.stringify(i) });

  it('doet er niet toe voor wat aanvaard werd: dezelfde records geven dezelfde perioden en dezelfde zorg', () => {
    fc.assert(
      fc.property(
        losseBerichten.chain((berichten) =>
          fc.tuple(fc.constant(berichten), fc.shuffledSubarray(berichten, { minLength: berichten.length })),
        ),
        ([een, ander]) => {
          const [a, b] = [een, ander].map((berichten) => {
            const v = new Verhaal('2026-04-01');
            v.aw33(...SLEUTELS.map((toewijzing) => regel({ toewijzing })));
            berichten.forEach((inhoudVan) => v.meld(inhoudVan));
            return v;
          });
          const bekend = (v: Verhaal) =>
            JSON.stringify(v.dossier.toewijzingen.map(({ sleutel: s, mazzen, mutaties }) => [s, mazzen, mutaties]));
          fc.pre(bekend(a!) === bekend(b!));
          expect(eindstand(b!.dossier, b!.vandaag)).toEqual(eindstand(a!.dossier, a!.vandaag));
          expect(b!.dossier.zorgverloop).toEqual(a!.dossier.zorgverloop);
        },
      ),
    );
  });
});
