import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { bijdrageperiode } from '../kalender/bijdrageperiode.js';
import { inkomen, partner, persoon, zorg } from '../testhulp/wlz.js';
import { berekenWmoPerioden } from './perioden.js';
import type { Levering, Wmoperiode, WmoPeriodeInvoer } from './wmo.js';

const HULP: Levering = {
  levering: 'L1',
  product: 'HH1',
  soort: 'HULP',
  periodeVan: bijdrageperiode('2015-P01'),
  periodeTm: bijdrageperiode('2019-P13'),
  startdatum: datum('2015-01-05'),
  kosten: 1_000_00,
};

type Over = Partial<Omit<WmoPeriodeInvoer, 'van' | 'tm'>>;

/** One period for a single of AOW age with an income of 25,000 in every peiljaar, and 1,000.00 of help. */
function periode(van: string, over: Over = {}): Wmoperiode {
  const inkomens = [2013, 2014, 2015, 2016].map((jaar) => inkomen(jaar, 25_000));
  const client = persoon({ inkomens });
  return berekenWmoPerioden({ van: bijdrageperiode(van), client, leveringen: [HULP], ...over }).perioden[0]!;
}

/** 2018-P06 runs from Monday 21 May up to and including Sunday 17 June 2018. */
const P = '2018-P06';

describe('why nothing is due (B2, B6)', () => {
  const grond = (over: Over, van = P): string | null => periode(van, over).grond;

  it('keeps the cost and shares out nothing', () => {
    const uitkomst = periode(P, { opvang: [{ van: datum('2018-05-21'), tm: datum('2018-05-23') }] });
    expect(uitkomst).toMatchObject({
      maximum: 0,
      kosten: 1_000_00,
      bedrag: 0,
      voorlopig: [],
      verdeling: [{ levering: 'L1', bedrag: 0 }],
    });
  });

  it.each([
    ['2018-05-20', null],
    ['2018-05-21', 'WLZ_OF_BW'],
  ])('Wlz care up to and including %s: %s', (tm, verwacht) => {
    expect(grond({ client: persoon({ zorgperioden: [zorg('VB', '2018-01-01', tm)] }) })).toBe(verwacht);
  });

  it.each([
    ['2018-06-17', 'WLZ_OF_BW'],
    ['2018-06-18', null],
  ])('Wlz care of the spouse from %s: %s', (van, verwacht) => {
    const spouse = partner({ zorgperioden: [zorg('MPT', van)] });
    expect(grond({ partner: spouse })).toBe(verwacht);
  });

  it('looks at the household of the first day', () => {
    const zorgperioden = [zorg('VB', '2018-01-01')];
    expect(grond({ partner: partner({ zorgperioden, van: datum('2018-05-22') }) })).toBeNull();
    expect(grond({ partner: partner({ zorgperioden, van: datum('2018-05-21') }) })).toBe('WLZ_OF_BW');
    expect(grond({ partner: partner({ zorgperioden, relatie: 'EERSTEGRAADS' }) })).toBeNull();
  });

  it('does not count logeren, care before 18, or MPT of 2015', () => {
    const met = (...zorgperioden: ReturnType<typeof zorg>[]): Over => ({ client: persoon({ zorgperioden }) });
    expect(grond(met(zorg('LOGEREN', '2018-01-01')))).toBeNull();
    expect(grond(met(zorg('MPT', '2015-01-01')), '2015-P06')).toBeNull();
    expect(grond(met(zorg('OVERBRUGGING', '2015-01-01')), '2015-P13')).toBeNull();
    expect(grond(met(zorg('MPT', '2015-01-01')), '2016-P01')).toBe('WLZ_OF_BW');
    expect(grond(met(zorg('PGB', '2015-01-01')), '2015-P06')).toBe('WLZ_OF_BW');
    const kind = persoon({ geboortedatum: datum('2000-06-18'), zorgperioden: [zorg('VB', '2018-01-01')] });
    expect(grond({ client: kind })).toBeNull();
    expect(grond({ client: { ...kind, geboortedatum: datum('2000-06-17') } })).toBe('WLZ_OF_BW');
  });

  it.each([
    ['one night', [['2018-05-25', '2018-05-26']], null],
    ['two nights', [['2018-05-25', '2018-05-27']], 'OPVANG'],
    [
      'two nights of two stays',
      [
        ['2018-05-26', '2018-05-27'],
        ['2018-05-25', '2018-05-26'],
      ],
      'OPVANG',
    ],
    [
      'two nights with one between',
      [
        ['2018-05-25', '2018-05-26'],
        ['2018-05-27', '2018-05-28'],
      ],
      null,
    ],
    ['gone on the day of arrival', [['2018-05-25', '2018-05-25']], null],
    ['one night in this period and one in the last', [['2018-05-20', '2018-05-22']], null],
    ['the last two nights of the period', [['2018-06-16', '2018-06-20']], 'OPVANG'],
    ['the last night of the period', [['2018-06-17', '2018-06-20']], null],
  ] as const)('opvang, %s', (_, nachten, verwacht) => {
    expect(grond({ opvang: nachten.map(([van, tm]) => ({ van: datum(van), tm: datum(tm) })) })).toBe(verwacht);
  });

  it('the college’s grounds count on the first day, from 2018, and after its notice', () => {
    const met = (g: 'KINDRISICO' | 'BETAALCAPACITEIT' | 'INTEGRALE_AANPAK', van: string, bekendOp?: string): Over => ({
      vrijstellingen: [{ grond: g, van: datum(van), ...(bekendOp && { bekendOp: datum(bekendOp) }) }],
    });
    expect(grond(met('BETAALCAPACITEIT', '2018-05-21'))).toBe('BETAALCAPACITEIT');
    expect(grond(met('BETAALCAPACITEIT', '2018-05-22'))).toBeNull();
    expect(grond(met('INTEGRALE_AANPAK', '2018-01-01', '2018-05-21'))).toBe('INTEGRALE_AANPAK');
    expect(grond(met('INTEGRALE_AANPAK', '2018-01-01', '2018-05-22'))).toBeNull();
    expect(grond(met('INTEGRALE_AANPAK', '2017-01-01'), '2017-P13')).toBeNull();
    expect(grond(met('KINDRISICO', '2015-01-01', '2019-12-01'), '2015-P06')).toBe('KINDRISICO');
  });

  it('takes the first ground in their order', () => {
    const alles: Over = {
      opvang: [{ van: datum('2018-05-25'), tm: datum('2018-05-29') }],
      vrijstellingen: (['INTEGRALE_AANPAK', 'BETAALCAPACITEIT', 'KINDRISICO'] as const).map((g) => ({
        grond: g,
        van: datum('2015-01-01'),
      })),
      gemeente: { minimagrens: 90_000_00 },
    };
    expect(grond(alles)).toBe('OPVANG');
    expect(grond({ ...alles, opvang: [] })).toBe('KINDRISICO');
    expect(grond({ ...alles, opvang: [], vrijstellingen: alles.vrijstellingen!.slice(0, 2) })).toBe('BETAALCAPACITEIT');
    expect(grond({ gemeente: { minimagrens: 90_000_00 } })).toBe('MINIMABELEID');
  });

  it('minimabeleid is for an income strictly below, in 2018, and not for one that is not known', () => {
    expect(grond({ gemeente: { minimagrens: 25_000_00 } })).toBeNull();
    expect(grond({ gemeente: { minimagrens: 25_000_01 } })).toBe('MINIMABELEID');
    expect(grond({ gemeente: { minimagrens: 25_000_01 } }, '2017-P06')).toBeNull();
    expect(grond({ client: persoon(), gemeente: { minimagrens: 25_000_01 } })).toBeNull();
  });
});

describe('the maximum (B2)', () => {
  it('counts who has AOW by 31 January of the year of the period', () => {
    const op = (aowDatum: string): number =>
      periode(P, { client: persoon({ aowDatum: datum(aowDatum), inkomens: [inkomen(2016, 25_000)] }) }).maximum;
    expect([op('2018-01-31'), op('2018-02-01')]).toEqual([89_97, 38_05]);
  });

  it('takes the parameters of the year of the period, also on days of another (G14)', () => {
    const [p13, p1] = [periode('2018-P13'), periode('2019-P01')];
    expect([p13.parameterjaar, p13.peiljaar, p13.maximum]).toEqual([2018, 2016, 89_97]);
    expect([p1.parameterjaar, p1.peiljaar, p1.maximum]).toEqual([2019, null, 17_50]);
  });

  it('is not scaled with the five weeks of 2015-P13, nor with one day of care (G13)', () => {
    expect(periode('2015-P13').maximum).toBe(periode('2015-P12').maximum);
  });

  it('is the base amount without income data of one of the two', () => {
    expect(periode(P, { client: persoon() })).toMatchObject({ maximum: 17_60, voorlopig: ['GEEN_INKOMEN'] });
    expect(periode(P, { partner: partner() })).toMatchObject({ maximum: 17_60, voorlopig: ['GEEN_INKOMEN'] });
    const jong = partner({ geboortedatum: datum('1971-03-02') });
    expect(periode(P, { partner: jong })).toMatchObject({ maximum: 0, grond: null, voorlopig: ['GEEN_INKOMEN'] });
  });

  it('marks the assumed thresholds of 2017, unless the municipality set its own', () => {
    const jong = persoon({ geboortedatum: datum('1970-05-20'), inkomens: [inkomen(2015, 20_000)] });
    expect(periode('2017-P06', { client: jong }).voorlopig).toEqual(['AANNAME_PARAMETER']);
    expect(periode('2017-P06', { client: jong, gemeente: { drempel1pNietAow: 30_000_00 } }).voorlopig).toEqual([]);
    expect(periode('2017-P06').voorlopig).toEqual([]);
    expect(periode('2017-P06', { partner: partner({ inkomens: [inkomen(2015, 0)] }) }).voorlopig).toEqual([
      'AANNAME_PARAMETER',
    ]);
  });

  it('takes every parameter from the municipality that sets it; a couple below AOW age keeps base 0', () => {
    const gemeente = { basis1p: 5_00, basisMp: 6_00, drempel1pAow: 24_000_00, percentageMilli: 13_000 };
    expect(periode(P, { gemeente }).maximum).toBe(5_00 + 10_00);
    const jong = partner({ geboortedatum: datum('1971-03-02'), inkomens: [inkomen(2016, 0)] });
    expect(periode(P, { partner: jong, gemeente: { basisMp: 6_00 } }).maximum).toBe(0);
    expect(
      periode('2016-P06', {
        partner: partner({ geboortedatum: datum('1971-03-02'), inkomens: [inkomen(2014, 0)] }),
        gemeente: { basisMp: 6_00 },
      }).maximum,
    ).toBe(6_00);
  });

  it('has no extra exemption of vermogen, and the CVO in 2018 only', () => {
    const met = (peiljaar: number): Over => ({
      client: persoon({ inkomens: [inkomen(peiljaar, 18_000, { grondslagSparenBeleggen: 10_000_00 })] }),
    });
    expect(periode('2018-P06', met(2016)).maximum).toBe(18_81);
    expect(periode('2017-P06', met(2015)).maximum).toBe(17_50 + Math.round(((18_800_00 - 17_033_00) * 0.125) / 13));
    const jong = persoon({
      geboortedatum: datum('1970-05-20'),
      inkomens: [inkomen(2016, 25_000, { grondslagSparenBeleggen: 1_300_00 })],
    });
    expect(periode('2018-P06', { client: jong }).maximum).toBe(38_05 + 1_00);
  });
});

describe('2019 (B3)', () => {
  it('takes AOW and household of the first day of the period', () => {
    const op = (aowDatum: string): string | null =>
      periode('2019-P02', { partner: partner({ aowDatum: datum(aowDatum) }) }).grond;
    expect([op('2019-01-28'), op('2019-01-29')]).toEqual([null, 'MP_NIET_AOW']);
  });

  it('lets a municipality lower the amount', () => {
    expect(periode('2019-P02', { gemeente: { basis1p: 12_00, basisMp: 10_00 } }).maximum).toBe(12_00);
    expect(periode('2019-P02', { partner: partner(), gemeente: { basis1p: 12_00, basisMp: 10_00 } }).maximum).toBe(
      10_00,
    );
  });
});

describe('what it costs (B2)', () => {
  const met = (...over: Partial<Levering>[]): Over => ({
    leveringen: over.map((o, i) => ({ ...HULP, levering: `L${i + 1}`, ...o })),
  });

  it('is the cost when that is lower, half up to the cent for each delivery', () => {
    const { kosten: _, ...zonder } = HULP;
    const leveringen = [
      { ...zonder, levering: 'A', aantalHonderdsten: 150, tarief: 3 },
      { ...zonder, levering: 'B', aantalHonderdsten: 50, tarief: 1 },
    ];
    expect(periode(P, { leveringen }).kosten).toBe(5 + 1);
    expect(periode(P, { leveringen: [{ ...leveringen[0]!, kosten: 2_00 }] }).kosten).toBe(2_00);
  });

  it('leaves wheelchairs out, and under 18 all but a woningaanpassing', () => {
    const leveringen = met({ soort: 'ROLSTOEL' }, { soort: 'HULPMIDDEL' }, { soort: 'WONINGAANPASSING' });
    expect(periode(P, leveringen).verdeling.map((v) => v.levering)).toEqual(['L2', 'L3']);
    const kind = (geboren: string): string[] =>
      periode(P, { ...leveringen, client: persoon({ geboortedatum: datum(geboren) }) }).verdeling.map(
        (v) => v.levering,
      );
    expect(kind('2000-05-21')).toEqual(['L2', 'L3']);
    expect(kind('2000-05-22')).toEqual(['L3']);
  });

  it('counts in the periods of the delivery, by default one', () => {
    const { periodeTm: _, ...zonder } = HULP;
    const een = { leveringen: [{ ...zonder, periodeVan: bijdrageperiode(P) }] };
    expect([periode('2018-P05', een).kosten, periode(P, een).kosten, periode('2018-P07', een).kosten]).toEqual([
      0, 1_000_00, 0,
    ]);
    expect(periode('2018-P07', een).maximum).toBe(89_97);
  });

  it('fills the oldest delivery first, then by product and name, down to nothing', () => {
    const leveringen = met(
      { product: 'B', kosten: 30_00 },
      { product: 'A', kosten: 30_00 },
      { startdatum: datum('2014-12-31'), product: 'Z', kosten: 40_00 },
      { product: 'B', levering: 'K9', kosten: 0 },
    );
    expect(periode(P, leveringen).verdeling).toEqual([
      { levering: 'L3', bedrag: 40_00 },
      { levering: 'L2', bedrag: 30_00 },
      { levering: 'K9', bedrag: 0 },
      { levering: 'L1', bedrag: 19_97 },
    ]);
  });

  it('ends with the client’s death: the period of the death still counts', () => {
    const op = (overlijdensdatum: string): number =>
      periode(P, { client: persoon({ overlijdensdatum: datum(overlijdensdatum), inkomens: [inkomen(2016, 25_000)] }) })
        .bedrag;
    expect([op('2018-05-20'), op('2018-05-21')]).toEqual([0, 89_97]);
  });
});
