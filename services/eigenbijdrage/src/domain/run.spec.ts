import { datum, GeschondenInvariant, plusDagen, type Datum } from '@iwlz/basis';
import { catalogus, type bijdrage, type zorg } from '@iwlz/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenbijdrage } from '../handlers/index.js';
import { kenmerkVan } from './bericht.js';
import { evolve } from './evolve.js';
import { agenda, opRun } from './run.js';
import { LEEG, type Stand } from './stand.js';

type Anders = Partial<Omit<zorg.Zorgperiode, 'toewijzing'>> & { readonly sleutel?: Partial<zorg.ToewijzingSleutel> };

/** A time in care; without more: verblijf at A under 5598, on a regular toewijzing. */
function zorgtijd(van: string, tot: string | null, einde: string | null, { sleutel, ...anders }: Anders = {}) {
  const toewijzing = {
    besluitnummer: 700_001,
    instelling: '99990001',
    zzpCode: '754',
    leveringsvorm: '4',
    ingangsdatum: datum('2026-03-01'),
    ...sleutel,
  };
  const vast = { toewijzing, zorgkantoor: '5598', soort: '1', etmalen: null, van, tot, einde, reden: null };
  return { ...vast, ...anders } as zorg.Zorgperiode;
}

const B = { sleutel: { instelling: '99990002' } };
const MPT = { sleutel: { leveringsvorm: '7' } };

const CONTEXT = { vandaag: datum('2026-03-20'), record: { topic: 'iwlz.zorg', partition: 0, position: 0 } };

function overgenomen(stand: Stand, ...perioden: zorg.Zorgperiode[]): Stand {
  return eigenbijdrage.on.ZorgverloopGewijzigd(stand, { perioden }, CONTEXT).reduce(evolve, stand);
}

function run(stand: Stand, dag: string): { stand: Stand; gestuurd: string[] } {
  const feiten = opRun(stand, datum(dag));
  return { stand: feiten.reduce(evolve, stand), gestuurd: feiten.map(kort) };
}

function kort({ type, data }: bijdrage.BijdrageFeit): string {
  if (!('leveringsvorm' in data)) return type;
  const code = 'mutatiecode' in data ? ` ${data.mutatiecode}` : '';
  return `${type} ${data.datum} ${data.leveringsvorm} ${data.instelling ?? '-'}${code}`;
}

const gestuurd = (dag: string, ...perioden: zorg.Zorgperiode[]) => run(overgenomen(LEEG, ...perioden), dag).gestuurd;
const starts = (dag: string, ...perioden: zorg.Zorgperiode[]) =>
  gestuurd(dag, ...perioden).filter((s) => s.startsWith('StartGemeld'));
const stops = (dag: string, ...perioden: zorg.Zorgperiode[]) =>
  gestuurd(dag, ...perioden).filter((s) => s.startsWith('StopGemeld'));

describe('starts (9.7)', () => {
  it.each<[string, zorg.Zorgperiode[], number]>([
    ['een tijd in zorg', [zorgtijd('2026-03-01', null, null)], 1],
    ['pgb telt niet', [zorgtijd('2026-03-01', null, null, { sleutel: { leveringsvorm: '2', instelling: null } })], 0],
    ['administratief telt niet', [zorgtijd('2026-03-01', null, null, { soort: '5' })], 0],
    ['overbrugging telt', [zorgtijd('2026-03-01', null, null, { soort: '3' })], 1],
    [
      'zorg die de volgende dag doorgaat is een tijdvak',
      [zorgtijd('2026-03-01', '2026-04-10', 'EINDDATUM'), zorgtijd('2026-04-11', null, null)],
      1,
    ],
    [
      'een dag ertussen: twee',
      [zorgtijd('2026-03-01', '2026-04-10', 'EINDDATUM'), zorgtijd('2026-04-12', null, null)],
      2,
    ],
    ['overlap is een tijdvak', [zorgtijd('2026-03-01', '2026-04-10', 'MUT19'), zorgtijd('2026-04-05', null, null)], 1],
    ['zorg binnen andere zorg', [zorgtijd('2026-03-01', null, null), zorgtijd('2026-04-05', '2026-04-10', 'MUT19')], 1],
    [
      'een nieuwe sleutel voor dezelfde zorg: geen start',
      [
        zorgtijd('2026-03-01', '2026-04-10', 'INTREKKING'),
        zorgtijd('2026-04-11', null, null, { sleutel: { besluitnummer: 700_002, ingangsdatum: datum('2026-04-11') } }),
      ],
      1,
    ],
    [
      'een andere aanbieder van verblijf',
      [zorgtijd('2026-03-01', null, null), zorgtijd('2026-03-01', null, null, B)],
      2,
    ],
    [
      'een tweede aanbieder van MPT: geen start',
      [
        zorgtijd('2026-03-01', null, null, MPT),
        zorgtijd('2026-03-05', null, null, { sleutel: { leveringsvorm: '7', instelling: '99990002' } }),
      ],
      1,
    ],
    [
      'een ander zorgprofiel',
      [
        zorgtijd('2026-03-01', '2026-04-10', 'HERINDICATIE'),
        zorgtijd('2026-04-11', null, null, { sleutel: { zzpCode: '755' } }),
      ],
      2,
    ],
    [
      'een ander zorgkantoor',
      [
        zorgtijd('2026-03-01', '2026-04-10', 'OVERDRACHT', { reden: '8' }),
        zorgtijd('2026-04-11', null, null, { zorgkantoor: '5599' }),
      ],
      2,
    ],
    [
      'andere etmalen',
      [
        zorgtijd('2026-03-01', '2026-04-10', 'EINDDATUM', { etmalen: '35' }),
        zorgtijd('2026-04-11', null, null, { etmalen: '40' }),
      ],
      2,
    ],
    [
      'tot de laatste dag van de kalender',
      [zorgtijd('2026-03-01', '9999-12-31', 'EINDDATUM'), zorgtijd('2026-04-05', null, null)],
      1,
    ],
  ])('%s', (_, perioden, aantal) => {
    expect(starts('2026-06-10', ...perioden)).toHaveLength(aantal);
    expect(starts('2026-06-10', ...perioden.toReversed())).toHaveLength(aantal);
  });

  it('noemt bij MPT geen instelling', () => {
    expect(starts('2026-06-10', zorgtijd('2026-03-01', null, null, MPT))).toEqual(['StartGemeld 2026-03-01 7 -']);
  });
});

describe('stops (9.7)', () => {
  it.each<[string, zorg.Zorgperiode[], string[]]>([
    ['19', [zorgtijd('2026-03-01', '2026-05-20', 'MUT19')], ['19']],
    ['20', [zorgtijd('2026-03-01', '2026-05-20', 'MUT20')], ['20']],
    ['17: geen stop', [zorgtijd('2026-03-01', '2026-05-20', 'MUT17')], []],
    ['een verstreken einddatum', [zorgtijd('2026-03-01', '2026-05-20', 'EINDDATUM')], ['19']],
    ['intrekking met reden 7', [zorgtijd('2026-03-01', '2026-05-20', 'INTREKKING', { reden: '7' })], ['19']],
    ['intrekking met reden 8: geen stop', [zorgtijd('2026-03-01', '2026-05-20', 'INTREKKING', { reden: '8' })], []],
    ['overlijden: geen stop', [zorgtijd('2026-03-01', '2026-05-20', 'OVERLIJDEN', { reden: '1' })], []],
    [
      'andere zorg gaat door: geen stop',
      [zorgtijd('2026-03-01', '2026-05-20', 'MUT19'), zorgtijd('2026-05-21', null, null, MPT)],
      [],
    ],
    [
      'andere zorg begint een dag te laat',
      [zorgtijd('2026-03-01', '2026-05-20', 'MUT19'), zorgtijd('2026-05-22', null, null, MPT)],
      ['19'],
    ],
    [
      'administratieve zorg houdt een stop niet tegen',
      [zorgtijd('2026-03-01', '2026-05-20', 'MUT19'), zorgtijd('2026-05-01', null, null, { ...B, soort: '5' })],
      ['19'],
    ],
    [
      'twee eindigen op een dag, een aangehouden',
      [zorgtijd('2026-03-01', '2026-05-20', 'MUT20'), zorgtijd('2026-03-02', '2026-05-20', 'MUT19', MPT)],
      ['20', '19'],
    ],
    [
      'twee eindigen op een dag, een met 17: geen stop',
      [zorgtijd('2026-03-01', '2026-05-20', 'MUT17'), zorgtijd('2026-03-02', '2026-05-20', 'MUT19', MPT)],
      [],
    ],
    ['tot de laatste dag van de kalender: zij eindigt niet', [zorgtijd('2026-03-01', '9999-12-31', 'EINDDATUM')], []],
  ])('%s', (_, perioden, codes) => {
    expect(stops('2026-06-10', ...perioden).map((s) => s.split(' ').at(-1))).toEqual(codes);
  });

  it.each([
    ['door een MUT', 'MUT19', ['2026-05-20', '2026-05-21']],
    ['zonder MUT', 'EINDDATUM', ['2026-05-21']],
  ])('tellen %s vanaf de goede dag', (_, einde, dagen) => {
    const perioden = [zorgtijd('2026-03-01', '2026-05-20', einde)];
    expect(['2026-05-20', '2026-05-21'].filter((dag) => stops(dag, ...perioden).length > 0)).toEqual(dagen);
  });
});

describe('runs', () => {
  it('sturen wat veranderde, in de volgorde van 9.7, en daarna niets meer', () => {
    const eerst = run(overgenomen(LEEG, zorgtijd('2026-03-01', '2026-05-20', 'MUT19')), '2026-05-21');
    expect(eerst.gestuurd).toEqual(['StartGemeld 2026-03-01 4 99990001', 'StopGemeld 2026-05-20 4 99990001 19']);
    expect(run(eerst.stand, '2026-05-22').gestuurd).toEqual([]);
    const verschoven = overgenomen(
      eerst.stand,
      zorgtijd('2026-03-05', '2026-05-18', 'MUT19'),
      zorgtijd('2026-03-05', '2026-05-18', 'MUT19', MPT),
    );
    expect(run(verschoven, '2026-05-22').gestuurd).toEqual([
      'StopVerwijderd 2026-05-20 4 99990001 19',
      'StartVerwijderd 2026-03-01 4 99990001',
      'StartGemeld 2026-03-05 4 99990001',
      'StartGemeld 2026-03-05 7 -',
      'StopGemeld 2026-05-18 4 99990001 19',
      'StopGemeld 2026-05-18 7 - 19',
    ]);
  });

  it('zeggen niets over wat tussen twee runs kwam en ging', () => {
    const heen = overgenomen(LEEG, zorgtijd('2026-03-01', null, null));
    expect(run(overgenomen(heen), '2026-06-10').gestuurd).toEqual([]);
  });
});

describe('agenda', () => {
  it.each<[string, zorg.Zorgperiode[], string | undefined]>([
    ['niets te melden', [], undefined],
    ['een start: bij de eerste run', [zorgtijd('2026-03-01', null, null)], '0001-01-01'],
    ['administratief: niets', [zorgtijd('2026-03-01', null, null, { soort: '5' })], undefined],
  ])('%s', (_, perioden, verwacht) => {
    expect(agenda(overgenomen(LEEG, ...perioden))).toBe(verwacht);
  });

  it('een stop zonder MUT: de dag na de laatste dag van zorg', () => {
    const { stand } = run(overgenomen(LEEG, zorgtijd('2026-03-01', '2026-06-30', 'EINDDATUM')), '2026-06-10');
    expect(agenda(stand)).toBe('2026-07-01');
    expect(agenda(run(stand, '2026-07-01').stand)).toBeUndefined();
  });
});

const dag = fc.integer({ min: 0, max: 30 }).map((n) => plusDagen(datum('2026-03-01'), n));
const tijd = fc
  .record({
    van: dag,
    duur: fc.option(fc.nat(10)),
    einde: fc.constantFrom('MUT17', 'MUT19', 'MUT20', 'EINDDATUM', 'INTREKKING'),
    lv: fc.constantFrom('4', '5', '7'),
    instelling: fc.constantFrom('99990001', '99990002'),
    soort: fc.constantFrom('1', '3', '5'),
  })
  .map(({ van, duur, einde, lv, instelling, soort }) =>
    zorgtijd(van, duur === null ? null : plusDagen(van, duur), duur === null ? null : einde, {
      soort,
      reden: duur !== null && einde === 'INTREKKING' ? '7' : null,
      sleutel: { leveringsvorm: lv, instelling },
    }),
  );
const geschiedenis = fc.array(fc.record({ perioden: fc.array(tijd, { maxLength: 5 }), dag: fc.nat(45) }), {
  maxLength: 8,
});

function beleef(stappen: readonly { perioden: zorg.Zorgperiode[]; dag: number }[]): { stand: Stand; vandaag: Datum } {
  let stand = LEEG;
  let vandaag = datum('2026-03-01');
  for (const s of stappen) {
    vandaag = plusDagen(vandaag, s.dag);
    stand = run(overgenomen(stand, ...s.perioden), vandaag).stand;
  }
  return { stand, vandaag };
}

describe('na elke geschiedenis', () => {
  it('heeft het CAK hetzelfde als wanneer het alles in een keer had gehoord', () => {
    fc.assert(
      fc.property(geschiedenis, fc.array(tijd, { maxLength: 5 }), (stappen, laatste) => {
        const { stand, vandaag } = beleef([...stappen, { perioden: laatste, dag: 1 }]);
        const ineens = run(overgenomen(LEEG, ...laatste), vandaag).stand;
        // What a stop says of its start is what was true when it was sent: a start that moves is no reason to send it again.
        const als = (s: Stand) => [...s.starts, ...s.stops].map(kenmerkVan).sort();
        expect(als(stand)).toEqual(als(ineens));
      }),
    );
  });

  it('stuurt een run niets voor de dag die de agenda noemt, en op die dag wel', () => {
    fc.assert(
      fc.property(geschiedenis, (stappen) => {
        const { stand, vandaag } = beleef(stappen);
        const wanneer = agenda(stand);
        expect(wanneer === undefined || wanneer > vandaag).toBe(true);
        if (wanneer === undefined) expect(opRun(stand, datum('9999-12-31'))).toEqual([]);
        else {
          expect(opRun(stand, plusDagen(wanneer, -1))).toEqual([]);
          expect(opRun(stand, wanneer)).not.toEqual([]);
        }
      }),
    );
  });

  it('is de stand na te vouwen uit het log, byte voor byte', () => {
    const lees = ({ type, data }: bijdrage.BijdrageFeit) => {
      const soort = catalogus.vind('iwlz.bijdrage', type)!;
      return { type, data: soort.decode(soort.encode(1, data), soort.schema) } as bijdrage.BijdrageFeit;
    };
    fc.assert(
      fc.property(fc.array(tijd, { maxLength: 5 }), (perioden) => {
        const feiten: bijdrage.BijdrageFeit[] = eigenbijdrage.on.ZorgverloopGewijzigd(LEEG, { perioden }, CONTEXT);
        feiten.push(...opRun(feiten.reduce(evolve, LEEG), datum('2026-03-20')));
        expect(JSON.stringify(feiten.map(lees).reduce(evolve, LEEG))).toBe(JSON.stringify(feiten.reduce(evolve, LEEG)));
      }),
    );
  });
});

it('is luid bij een feit dat in geen stand hoort', () => {
  expect(() => evolve(LEEG, { type: 'DagBegonnen', data: { dag: datum('2026-03-01') } })).toThrow(GeschondenInvariant);
});
