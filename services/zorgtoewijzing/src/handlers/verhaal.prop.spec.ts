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
import {
  A,
  aanvraag,
  aanvraagregel,
  B,
  HERKOMST,
  maz,
  mez,
  mut,
  regel,
  SLEUTEL,
  wegMaz,
  wegMut,
} from '../domain/voorbeelden.js';
import { zorgverloop } from '../domain/zorgverloop.js';
import { eindstand } from './index.js';
import { ANDER_ZORGKANTOOR, overHetLog, Verhaal } from './verhaal.js';

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
    zorgkantoor: fc.constantFrom('5598', '5598', ANDER_ZORGKANTOOR),
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

/** A request of A for VPT at B and perhaps at A, with an AW33 of that key now and then. */
const nieuweAat = fc.boolean().map((twee) =>
  aanvraag({
    ...{ leveringsvorm: '5', dossierhouder: A, coordinatorZorgThuis: null, doelmatig: null, verantwoord: null },
    regels: [B, ...(twee ? [A] : [])].map((instelling) => aanvraagregel({ instelling, ingangsdatum: START })),
  }),
);

/** A transfer of the file, with or without the wachtstatus of a client. */
const overdracht = fc.record({ dag, status: fc.constantFrom('2', '4', '7'), terug: fc.boolean() }).map(
  ({ dag: d, status, terug }) =>
    (v: Verhaal) =>
      v.overdracht(d, {
        regels: [
          {
            ...{
              volgnummer: 1,
              zzpCode: '754',
              instelling: null,
              leveringsvorm: '4',
              ingangsdatum: null,
              einddatum: null,
            },
            ...{ leveringsstatus: status, leveringsstatusClassificatie: status === '4' ? null : '13' },
          },
        ],
        ...(terug && {
          indicatie: { besluitnummer: 700_002, afgiftedatum: START, ingangsdatum: null, einddatum: null, soort: null },
        }),
      }),
);

type Stap = (v: Verhaal) => zorg.ZorgFeit[];

const stap: fc.Arbitrary<Stap> = fc.oneof(
  { weight: 3, arbitrary: aw33 },
  { weight: 8, arbitrary: inhoud.map((i) => (v: Verhaal) => v.meld(i)) },
  { weight: 2, arbitrary: fc.nat(12).map((n) => (v: Verhaal) => v.dag(plusDagen(v.vandaag, n))) },
  { weight: 1, arbitrary: dag.map((d) => (v: Verhaal) => v.overlijden(d)) },
  { weight: 1, arbitrary: dag.map((d) => (v: Verhaal) => v.besluit(d)) },
  { weight: 1, arbitrary: overdracht },
  { weight: 1, arbitrary: nieuweAat.map((a) => (v: Verhaal) => v.meld({ aat: [a] })) },
  { weight: 1, arbitrary: fc.nat(20).map((n) => (v: Verhaal) => v.aatBesluit(n)) },
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

  it('geeft elke aanvraag een begin en ten hoogste een einde', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        const v = vertel(verhaal, () => undefined);
        const van = (...typen: string[]) =>
          v.feiten.flatMap(({ type, data }) =>
            typen.includes(type) && 'aanvraag' in data ? [`${data.herkomst.berichtId} ${data.volgnummer}`] : [],
          );
        const eind = van('AanvraagToegewezen', 'AanvraagAfgewezen');
        expect(new Set(eind).size).toBe(eind.length);
        expect(van('AanvraagOntvangen')).toHaveLength(v.dossier.aanvragen.length);
        const open = v.dossier.aanvragen.filter((a) => a.status === 'INGEDIEND');
        expect(eind).toHaveLength(v.dossier.aanvragen.length - open.length);
      }),
    );
  });

  it('publiceert elk moment van een termijn ten hoogste een keer, en na een antwoord alleen nog hoeveel te laat', () => {
    fc.assert(
      fc.property(stappen, (verhaal) => {
        const v = vertel(verhaal, () => undefined);
        const gezien = new Set<string>();
        for (const { type, data } of v.feiten) {
          if (type !== 'TermijnNadert' && type !== 'TermijnOverschreden') continue;
          const teLaat = 'werkdagenTeLaat' in data && data.werkdagenTeLaat !== null;
          const kenmerk = JSON.stringify([type, data.toewijzing, teLaat ? 'te laat' : data.termijn]);
          expect(gezien.has(kenmerk)).toBe(false);
          gezien.add(kenmerk);
        }
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
  /** What the outside says in whatever order it comes: messages, and the facts that no message refuses. */
  const los: fc.Arbitrary<{ wat: string; stap: Stap }> = fc.oneof(
    { weight: 6, arbitrary: inhoud.map((i) => ({ wat: JSON.stringify(i), stap: (v: Verhaal) => v.meld(i) })) },
    { weight: 1, arbitrary: dag.map((d) => ({ wat: `overlijden ${d}`, stap: (v: Verhaal) => v.overlijden(d) })) },
    { weight: 1, arbitrary: dag.map((d) => ({ wat: `besluit ${d}`, stap: (v: Verhaal) => v.besluit(d) })) },
    { weight: 1, arbitrary: dag.map((d) => ({ wat: `overdracht ${d}`, stap: (v: Verhaal) => v.overdracht(d) })) },
    {
      weight: 1,
      arbitrary: fc
        .record({ toewijzing: sleutel, tijd: fc.integer({ min: 10, max: 59 }), einddatum: dag })
        .map(({ toewijzing, tijd, einddatum }) => ({
          wat: `versie ${tijd}`,
          stap: (v: Verhaal) => v.aw33(regel({ toewijzing, toewijzingstijd: `09:${tijd}:00`, einddatum })),
        })),
    },
  );
  const uniek = fc.uniqueArray(los, { maxLength: 10, selector: (l) => l.wat.replace(/^(overlijden).*/, '$1') });

  it('doet er niet toe: wat gelijk bekend is, geeft dezelfde perioden, dezelfde overgangen en dezelfde zorg voor het CAK', () => {
    let vergeleken = 0;
    fc.assert(
      fc.property(
        uniek.chain((alles) => fc.tuple(fc.constant(alles), fc.shuffledSubarray(alles, { minLength: alles.length }))),
        ([een, ander]) => {
          const [a, b] = [een, ander].map((volgorde) => {
            const v = new Verhaal('2026-04-01');
            v.aw33(...SLEUTELS.map((toewijzing) => regel({ toewijzing })));
            for (const { stap: s } of volgorde) s(v);
            v.dag('2026-04-10');
            return v;
          });
          const bekend = (v: Verhaal) =>
            JSON.stringify(
              v.dossier.toewijzingen.map(({ sleutel: s, versie, mazzen, mutaties }) => [s, versie, mazzen, mutaties]),
            );
          fc.pre(bekend(a!) === bekend(b!));
          vergeleken++;
          expect(eindstand(b!.dossier, b!.vandaag)).toEqual(eindstand(a!.dossier, a!.vandaag));
          expect(gelezen(b!.feiten)).toEqual(gelezen(a!.feiten));
          expect(b!.dossier.zorgverloop).toEqual(a!.dossier.zorgverloop);
        },
      ),
    );
    expect(vergeleken).toBeGreaterThan(0);
  });

  it('doet er ook niet toe als niets elkaar tegenspreekt: dan wordt alles aanvaard, hoe het ook komt', () => {
    // A whole care history of one toewijzing, each message fit for the others: what lacks its predecessor waits for it.
    const geschiedenis: Stap[] = [
      (v) => v.aw33(regel()),
      (v) => v.meld({ mut: [mut('18/7', '2026-03-04')] }),
      (v) => v.meld({ maz: [maz('2026-03-10')] }),
      (v) => v.meld({ mez: [mez('20/7', '2026-03-20', '2026-03-10')] }),
      (v) => v.meld({ maz: [maz('2026-03-25')] }),
      (v) => v.meld({ mez: [mez('19/5', '2026-03-30', '2026-03-25')] }),
    ];
    const verwacht = ['TOEGEWEZEN', 'WACHTEND', 'IN_ZORG', 'AANGEHOUDEN', 'IN_ZORG', 'BEEINDIGD'];
    fc.assert(
      fc.property(fc.shuffledSubarray(geschiedenis, { minLength: geschiedenis.length }), (volgorde) => {
        const v = new Verhaal('2026-04-01');
        for (const s of volgorde) s(v);
        const geweigerd = v.feiten.filter((f) => f.type === 'MeldingAfgekeurd').length;
        fc.pre(geweigerd === 0);
        expect(eindstand(v.dossier, v.vandaag)[0]?.perioden.map((p) => p.staat)).toEqual(verwacht);
        expect(v.dossier.zorgverloop.map((z) => [z.van, z.tot])).toEqual([
          ['2026-03-10', '2026-03-20'],
          ['2026-03-25', '2026-03-30'],
        ]);
      }),
    );
  });
});

describe('evolve', () => {
  it('weigert geen vastgelegd feit, in welke volgorde records ook werden aanvaard', () => {
    const aanvaard = fc.array(
      fc.oneof(
        nieuweMaz.map((m): zorg.ZorgFeit => ({ type: 'MazAanvaard', data: { ...VAST, maz: m } })),
        nieuweMut.map((m): zorg.ZorgFeit => ({ type: 'MutAanvaard', data: { ...VAST, mut: m } })),
        nieuweMez.map((m): zorg.ZorgFeit => ({ type: 'MezAanvaard', data: { ...VAST, mez: m } })),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(aanvaard, (feiten) => {
        const v = new Verhaal('2026-03-10');
        v.aw33(...SLEUTELS.map((toewijzing) => regel({ toewijzing })));
        const dossier = feiten.reduce(evolve, v.dossier);
        for (const t of dossier.toewijzingen) expect(perioden(t, verloopVan(t, dossier, 'ALLES'))).not.toEqual([]);
        expect(() => v.service.due(dossier)).not.toThrow();
      }),
    );
  });
});

const VAST = { herkomst: HERKOMST, opDag: START };
