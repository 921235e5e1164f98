import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { maandenVan, type Maand } from '../domain/berekening/index.js';
import { perMaand, totaal } from '../domain/besluit/maandrij.js';
import { overHetLog, Verhaal } from './verhaal.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';

/** What the client owes, by month. */
function bedragen(v: Verhaal, wie = A): Record<string, number> {
  return Object.fromEntries([...perMaand(v.stand(wie).maanden)].map(([m, s]) => [m, s.clientdeel]));
}

/** Care in an institution, 30,000 a year, born 1970. */
function opname(vandaag: string, van: string): Verhaal {
  const v = new Verhaal(vandaag);
  v.geboren(A, '1970-05-20');
  v.inkomen(A, 2024, 3_000_000);
  v.zorg(A, { van });
  return v;
}

describe('wanneer wordt besloten', () => {
  it('zodra de zorg begint, over de dagen die er nog zijn', () => {
    const v = opname('2026-03-16', '2026-03-15');
    const [besluit] = v.van(A, 'BijdrageVastgesteld');
    expect(besluit).toMatchObject({ opDag: '2026-03-16', eersteZorgdag: '2026-03-15', teLaat: [] });
    expect(besluit!.maanden).toMatchObject([
      { maand: '2026-03', bedrag: 13973, clientdeel: 13973, parameterjaar: 2026, peiljaar: 2024, voorlopig: [] },
    ]);
    expect(besluit!.maanden[0]!.delen).toEqual([
      {
        regime: 'LAAG',
        korting: false,
        betaler: 'CLIENT',
        maandbedrag: 25000,
        dagen: 17,
        bedrag: 13973,
        clientdeel: 13973,
      },
    ]);
    expect(besluit!.feiten).toEqual(['iwlz.bijdragegegevens.0.0', 'iwlz.bijdragegegevens.0.1', 'iwlz.zorg.0.2']);
    expect(besluit!.oorzaak).toEqual(['iwlz.zorg.0.2']);
  });

  it('op de eerste dag van elke maand, niet ervoor', () => {
    const v = opname('2026-03-16', '2026-03-15');
    expect(v.dag('2026-03-31')).toEqual([]);
    expect(v.dag('2026-04-01').map((f) => f.type)).toEqual(['BijdrageVastgesteld']);
    expect(v.van(A, 'BijdrageVastgesteld').at(-1)).toMatchObject({
      eersteZorgdag: null,
      oorzaak: ['DagBegonnen 2026-04-01'],
    });
    expect(bedragen(v)).toEqual({ '2026-03': 13973, '2026-04': 25000 });
  });

  it('over alle maanden die een stilstand oversloeg', () => {
    const v = opname('2026-01-10', '2026-01-01');
    v.vandaag = datum('2026-03-31');
    v.dag('2026-04-01');
    expect(bedragen(v)).toEqual({ '2026-01': 25000, '2026-02': 25000, '2026-03': 25000, '2026-04': 25000 });
  });

  it('niet meer na het einde van de zorg', () => {
    const v = opname('2026-03-16', '2026-03-15');
    v.zorg(A, { van: '2026-03-15', tot: '2026-04-15' });
    v.dag('2026-07-01');
    expect(bedragen(v)).toEqual({ '2026-03': 13973, '2026-04': 12329 });
    expect(v.service.due(v.stand(A), 'DagBegonnen')).toBeUndefined();
  });

  it('op 1 januari met de bedragen en het peiljaar van het nieuwe jaar', () => {
    const v = new Verhaal('2025-12-20');
    v.geboren(A, '1970-05-20');
    v.inkomen(A, 2023, 3_000_000);
    v.inkomen(A, 2024, 3_600_000);
    v.zorg(A, { van: '2025-12-01' });
    v.dag('2026-01-01');
    expect(v.van(A, 'BijdrageVastgesteld').at(-1)!.maanden).toMatchObject([
      { maand: '2026-01', bedrag: 30000, parameterjaar: 2026, peiljaar: 2024 },
    ]);
  });

  it('houdt op 1 januari het bedrag van december zolang het inkomen niet bekend is, en herziet het dan', () => {
    const v = new Verhaal('2025-12-20');
    v.geboren(A, '1970-05-20');
    v.inkomen(A, 2023, 3_000_000);
    v.zorg(A, { van: '2025-12-01' });
    v.dag('2026-02-01');
    expect(v.stand(A).maanden.at(-1)).toMatchObject({
      tm: '2026-02',
      clientdeel: 25000,
      voorlopig: ['DECEMBERBEDRAG'],
    });
    v.inkomen(A, 2024, 3_600_000);
    expect(v.van(A, 'BijdrageHerzien')).toMatchObject([
      { verschil: 10_000, maanden: [{ verschil: 5000 }, { verschil: 5000 }] },
    ]);
    expect(v.stand(A).maanden.at(-1)).toMatchObject({ clientdeel: 30000, voorlopig: [] });
  });
});

describe('herziening', () => {
  it('geeft per maand het verschil, met zijn oorzaak', () => {
    const v = opname('2026-01-10', '2026-01-01');
    v.dag('2026-03-01');
    v.inkomen(A, 2024, 2_400_000);
    const [herziening] = v.van(A, 'BijdrageHerzien');
    expect(herziening).toMatchObject({ opDag: '2026-03-01', oorzaak: ['iwlz.bijdragegegevens.0.3'], verschil: -11220 });
    expect(herziening!.maanden.map((m) => [m.nieuw.maand, m.oudClientdeel, m.nieuw.clientdeel, m.verschil])).toEqual([
      ['2026-01', 25000, 21260, -3740],
      ['2026-02', 25000, 21260, -3740],
      ['2026-03', 25000, 21260, -3740],
    ]);
    expect(v.stand(A).herzieningen).toEqual([
      { opDag: '2026-03-01', van: '2026-01', tm: '2026-03', verschil: -11220, oorzaak: ['iwlz.bijdragegegevens.0.3'] },
    ]);
  });

  it('zegt niets als er niets verandert', () => {
    const v = opname('2026-01-10', '2026-01-01');
    expect(v.inkomen(A, 2024, 3_000_000).map((f) => f.type)).toEqual(['GegevensOvergenomen']);
    expect(v.inkomen(A, 2019, 1).map((f) => f.type)).toEqual(['GegevensOvergenomen']);
  });

  it('reikt 36 maanden terug: een maand eerder wordt gezegd maar niet verrekend', () => {
    const v = new Verhaal('2022-06-01');
    v.geboren(A, '1970-05-20');
    for (const jaar of [2020, 2021, 2022, 2023]) v.inkomen(A, jaar, 3_000_000);
    v.zorg(A, { van: '2022-06-01', vorm: '5' });
    v.dag('2025-07-31');
    v.inkomen(A, 2020, 6_000_000);
    const [herziening] = v.van(A, 'BijdrageHerzien');
    expect(
      herziening!.maanden.map((m) => [m.nieuw.maand, m.nieuw.buitenTermijn, m.nieuw.berekend, m.verschil]),
    ).toEqual([
      ['2022-06', true, 50000, 0],
      ...['07', '08', '09', '10', '11', '12'].map((m) => [`2022-${m}`, false, 50000, 25000]),
    ]);
    expect(bedragen(v)).toMatchObject({ '2022-06': 25000, '2022-07': 50000 });
    expect(v.inkomen(A, 2019, 1).map((f) => f.type)).toEqual(['GegevensOvergenomen']);
  });

  it('reikt bij een eerste besluit twaalf maanden terug (E33)', () => {
    const v = new Verhaal('2020-11-20');
    v.geboren(A, '1970-05-20');
    v.zorg(A, { van: '2019-06-01', vorm: '5' });
    const [besluit] = v.van(A, 'BijdrageVastgesteld');
    expect(besluit!.maanden[0]!.maand).toBe('2019-11');
    expect(besluit!.teLaat).toEqual(['2019-06', '2019-07', '2019-08', '2019-09', '2019-10']);
    expect(v.stand(A).maanden[0]).toMatchObject({ van: '2019-06', tm: '2019-10', clientdeel: 0, teLaat: true });
  });

  it('laat een maand waarvan de zorg vervalt op nul staan', () => {
    const v = opname('2026-01-10', '2026-01-01');
    v.zorg(A);
    expect(bedragen(v)).toEqual({ '2026-01': 0 });
    expect(v.service.due(v.stand(A), 'DagBegonnen')).toBeUndefined();
  });
});

describe('wachten', () => {
  it('op de geboortedatum, met een uiterste dag, en beslist zodra zij er is', () => {
    const v = new Verhaal('2026-03-16');
    v.zorg(A, { van: '2026-03-15' });
    expect(v.van(A, 'BijdrageUitgesteld')).toMatchObject([
      { reden: 'GEBOORTEDATUM_ONTBREEKT', vanaf: '2026-03', uiterlijk: '2027-03-31', opnieuwOp: '2026-04-01' },
    ]);
    v.inkomen(A, 2024, 3_000_000);
    v.dag('2026-04-20');
    expect(v.stand(A).uitstel).toMatchObject({
      reden: 'GEBOORTEDATUM_ONTBREEKT',
      sinds: '2026-03-16',
      opnieuwOp: '2026-05-01',
    });
    v.geboren(A, '1970-05-20');
    expect(v.van(A, 'UitstelBeeindigd')).toHaveLength(1);
    expect(v.stand(A).uitstel).toBeNull();
    expect(bedragen(v)).toEqual({ '2026-03': 13973, '2026-04': 25000 });
  });

  it('houdt op als geen maand meer te bereiken is', () => {
    const v = new Verhaal('2025-01-16');
    v.zorg(A, { van: '2025-01-01', tot: '2025-01-31' });
    v.dag('2026-01-31');
    expect(v.stand(A).uitstel).toMatchObject({ vanaf: '2025-01', uiterlijk: '2026-01-31' });
    v.dag('2026-02-01');
    expect(v.stand(A).uitstel).toBeNull();
    expect(v.service.due(v.stand(A), 'DagBegonnen')).toBeUndefined();
    v.geboren(A, '1970-05-20');
    expect(v.van(A, 'BijdrageVastgesteld')).toMatchObject([{ maanden: [], teLaat: ['2025-01'] }]);
  });

  it('op de bedragen van een jaar dat nog niet is ingevoerd', () => {
    const v = opname('2026-12-01', '2026-12-01');
    v.dag('2027-02-10');
    expect(v.stand(A).uitstel).toMatchObject({
      reden: 'PARAMETERJAAR_ONTBREEKT',
      vanaf: '2027-01',
      opnieuwOp: '2027-03-01',
    });
    expect(bedragen(v)).toEqual({ '2026-12': 25000 });
  });

  it('op een partner alleen voor de maanden met die partner: over de andere gaat het door', () => {
    const v = opname('2026-01-10', '2026-01-01');
    v.zorg(A, { van: '2026-01-01', tot: '2026-02-28' });
    v.huishouden(A, B, { van: datum('2026-02-01') });
    v.dag('2026-02-01');
    expect(v.stand(A).uitstel).toMatchObject({ reden: 'PARTNERGEGEVENS_ONTBREKEN', vanaf: '2026-02' });
    v.inkomen(A, 2024, 3_600_000);
    expect(bedragen(v)).toEqual({ '2026-01': 30000 });
    v.geboren(B, '1971-01-01');
    expect(v.stand(A).uitstel).toBeNull();
    expect(Object.keys(bedragen(v))).toEqual(['2026-01', '2026-02']);
  });

  it('niet op wie pas partner werd toen de zorg voorbij was', () => {
    const v = opname('2026-01-10', '2026-01-01');
    v.zorg(A, { van: '2026-01-01', tot: '2026-01-31' });
    v.dag('2026-06-01');
    v.huishouden(A, B, { van: datum('2026-03-01') });
    expect(v.stand(A).uitstel).toBeNull();
    v.inkomen(A, 2024, 3_600_000);
    expect(bedragen(v)).toEqual({ '2026-01': 30000 });
  });

  it('beslist zonder inkomen voorlopig op het minimum', () => {
    const v = new Verhaal('2026-03-01');
    v.geboren(A, '1970-05-20');
    v.zorg(A, { van: '2026-03-01' });
    expect(v.stand(A).maanden).toMatchObject([{ clientdeel: 21260, voorlopig: ['GEEN_INKOMEN'] }]);
  });
});

describe('een huishouden', () => {
  /** Married, both with care in the same institution; incomes as given. */
  function paar(inkomenA: number, inkomenB: number): Verhaal {
    const v = new Verhaal('2026-03-01');
    v.zorg(A, { van: '2026-03-01' });
    v.geboren(A, '1940-05-20');
    v.inkomen(A, 2024, inkomenA);
    v.zorg(B, { van: '2026-03-01' });
    v.geboren(B, '1941-03-02');
    v.inkomen(B, 2024, inkomenB);
    v.huishouden(A, B);
    return v;
  }

  it('betaalt samen een bijdrage, ieder naar inkomen', () => {
    const v = paar(2_400_000, 1_200_000);
    expect([bedragen(v), bedragen(v, B)]).toEqual([{ '2026-03': 20000 }, { '2026-03': 10000 }]);
    expect(v.stand(A).maanden[0]!.bedrag).toBe(30000);
  });

  it('verdeelt ook een oneven bedrag precies', () => {
    const v = paar(1_500_012, 1_500_012);
    expect(v.stand(A).maanden[0]!.bedrag).toBe(25000);
    const w = paar(1_500_060, 1_500_060);
    expect(w.stand(A).maanden[0]!.bedrag).toBe(25001);
    expect([bedragen(w), bedragen(w, B)]).toEqual([{ '2026-03': 12501 }, { '2026-03': 12500 }]);
  });

  it('hoort ook van elkaar wat later bekend wordt', () => {
    const v = paar(2_400_000, 1_200_000);
    v.inkomen(B, 2024, 2_400_000, '2026-03-02');
    expect([bedragen(v), bedragen(v, B)]).toEqual([{ '2026-03': 20000 }, { '2026-03': 20000 }]);
    expect(v.van(A, 'BijdrageHerzien').at(-1)!.feiten).toContain(v.stand(B).gegevens.inkomens[0]!.bron);
  });

  it('is na het overlijden van een van beiden alleen', () => {
    const v = paar(2_400_000, 1_200_000);
    v.dag('2026-04-20');
    v.meld(B, 'Overlijden', { overlijdensdatum: datum('2026-03-31') });
    expect(bedragen(v, B)).toEqual({ '2026-03': 10000, '2026-04': 0 });
    expect(bedragen(v)).toMatchObject({ '2026-03': 20000 });
    expect(v.stand(A).maanden.at(-1)).toMatchObject({ van: '2026-04', bedrag: 21260, clientdeel: 21260 });
  });

  it('wacht op de geboortedatum van de partner', () => {
    const v = opname('2026-03-01', '2026-03-01');
    v.huishouden(A, B);
    expect(v.stand(A).uitstel).toMatchObject({ reden: 'PARTNERGEGEVENS_ONTBREKEN' });
    expect(bedragen(v)).toEqual({ '2026-03': 25000 });
    v.geboren(B, '1971-01-01');
    expect(v.stand(A).uitstel).toBeNull();
    expect(v.stand(A).maanden).toMatchObject([{ voorlopig: ['GEEN_INKOMEN'] }]);
  });

  it('zegt niets tegen wie gescheiden leeft of familie is', () => {
    const v = opname('2026-03-01', '2026-03-01');
    v.huishouden(A, B, { relatie: 'EERSTEGRAADS' });
    expect(v.stand(A).uitstel).toBeNull();
    expect(bedragen(v)).toEqual({ '2026-03': 25000 });
  });
});

it('is de stand na te vouwen uit het log, byte voor byte', () => {
  const v = new Verhaal('2026-03-01');
  v.zorg(A, { van: '2026-03-01' });
  v.huishouden(A, B);
  v.geboren(A, '1940-05-20');
  v.geboren(B, '1941-03-02');
  v.inkomen(A, 2024, 2_400_000);
  v.inkomen(A, 2024, 2_500_000);
  v.meld(A, 'Omstandigheid', {
    soort: 'KINDERLAST',
    van: datum('2026-01-01'),
    tm: null,
    opAanvraag: false,
    vervallen: false,
  });
  v.dag('2026-06-02');
  v.inkomen(B, 2024, 1);
  for (const wie of [A, B]) {
    const gelezen = v.gezegd
      .filter((g) => g.wie === wie)
      .map(({ feit }) => ({ type: feit.type, data: overHetLog('iwlz.bijdrage', feit.type, feit.data) }) as typeof feit);
    expect(JSON.stringify(gelezen.reduce(v.service.evolve, v.service.initial))).toBe(JSON.stringify(v.stand(wie)));
  }
  expect(totaal(v.stand(A).maanden)).toBe(Object.values(bedragen(v)).reduce((s, b) => s + b, 0));
  expect(maandenVan('2026-03' as Maand, '2026-06' as Maand)).toHaveLength(Object.keys(bedragen(v)).length);
});
