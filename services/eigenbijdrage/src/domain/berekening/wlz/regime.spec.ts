import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import type { Leveringsvorm } from '../personen/persoon.js';
import { BEDRAGEN, bereken, inkomen, maandVan, partner, persoon, wisselingen, zorg } from '../testhulp/wlz.js';

/** What holds in June of a year for a household with this care since long: `REGIME BETALER`. */
function regime(
  jaar: number,
  client?: Leveringsvorm,
  spouse?: Leveringsvorm | 'zonder zorg',
  sinds = '2010-01-01',
): string {
  const met = (vorm?: Leveringsvorm): object => (vorm ? { zorgperioden: [zorg(vorm, sinds)] } : {});
  const { delen } = maandVan(`${jaar}-06`, {
    client: persoon(met(client)),
    ...(spouse && { partner: partner(met(spouse === 'zonder zorg' ? undefined : spouse)) }),
    maandbedragen: BEDRAGEN,
  });
  return delen.map((d) => `${d.regime} ${d.betaler}`).join();
}

describe('table A2: care and household decide the regime', () => {
  it.each<[string, string, number, Leveringsvorm | undefined, (Leveringsvorm | 'zonder zorg')?]>([
    ['single, stay past the low phase', 'HOOG CLIENT', 2018, 'VB'],
    ['single, verkeerde bed', 'HOOG CLIENT', 2022, 'VKB'],
    ['single, beschermd wonen', 'HOOG CLIENT', 2022, 'BW'],
    ['single, VPT', 'LAAG CLIENT', 2018, 'VPT'],
    ['single, PGB', 'LAAG CLIENT', 2015, 'PGB'],
    ['single, MPT', 'LAAG CLIENT', 2017, 'MPT'],
    ['single, MPT of 2016 (assumed)', 'LAAG CLIENT', 2016, 'MPT'],
    ['single, MPT of 2015: per hour', 'UREN CLIENT', 2015, 'MPT'],
    ['overbruggingszorg as MPT', 'UREN CLIENT', 2015, 'OVERBRUGGING'],
    ['logeren: nothing', '', 2018, 'LOGEREN'],
    ['DTV as a stay until 2020', 'HOOG CLIENT', 2020, 'DTV'],
    ['DTV from 2021', 'LAAG CLIENT', 2021, 'DTV'],
    ['couple, both DTV', 'LAAG BEIDEN', 2021, 'DTV', 'DTV'],
    ['couple, DTV and stay', 'LAAG BEIDEN', 2021, 'DTV', 'VB'],
    ['couple, one stay and no care: however long', 'LAAG CLIENT', 2018, 'VB', 'zonder zorg'],
    ['couple, no care and one stay', 'LAAG PARTNER', 2018, undefined, 'VB'],
    ['couple, one stay and VPT', 'LAAG BEIDEN', 2018, 'VB', 'VPT'],
    ['couple, VPT and MPT', 'LAAG BEIDEN', 2018, 'VPT', 'MPT'],
    ['couple, both stay', 'HOOG BEIDEN', 2018, 'VB', 'VKB'],
    ['couple, stay and BW', 'HOOG BEIDEN', 2018, 'VB', 'BW'],
    ['couple, both BW', 'HOOG BEIDEN', 2018, 'BW', 'BW'],
    ['couple, BW and no care', 'LAAG CLIENT', 2018, 'BW', 'zonder zorg'],
    ['couple, PGB and BW', 'LAAG BEIDEN', 2018, 'PGB', 'BW'],
    ['couple, DTV and BW', 'LAAG BEIDEN', 2022, 'DTV', 'BW'],
    ['couple of 2015, both MPT', 'UREN BEIDEN', 2015, 'MPT', 'MPT'],
    ['couple of 2015, MPT beside a stay: jointly', 'LAAG BEIDEN', 2015, 'MPT', 'VB'],
    ['couple without care', '', 2018, undefined, 'zonder zorg'],
  ])('%s: %s', (_, verwacht, jaar, client, spouse) => {
    expect(regime(jaar, client, spouse)).toBe(verwacht);
  });

  it('keeps a couple LAAG until both have passed the phase (G4)', () => {
    const uitkomst = bereken('2018-05', '2018-09', {
      client: persoon({ zorgperioden: [zorg('VB', '2018-01-10')] }),
      partner: partner({ zorgperioden: [zorg('VB', '2018-03-10')] }),
      maandbedragen: BEDRAGEN,
    });
    expect(wisselingen(uitkomst)).toEqual(['LAAG 2018-05-01..2018-09-09', 'HOOG 2018-09-10..2018-09-30']);
  });

  it('asks of a stay beside BW only that the stay has passed the phase', () => {
    const huishouden = (vb: string, bw: string): object => ({
      client: persoon({ zorgperioden: [zorg('VB', vb)] }),
      partner: partner({ zorgperioden: [zorg('BW', bw)] }),
      maandbedragen: BEDRAGEN,
    });
    expect(maandVan('2018-06', huishouden('2010-01-01', '2018-05-01') as never).delen[0]?.regime).toBe('HOOG');
    expect(maandVan('2018-06', huishouden('2018-05-01', '2010-01-01') as never).delen[0]?.regime).toBe('LAAG');
  });
});

describe('several forms at once (A2, the order)', () => {
  const ORDE: readonly Leveringsvorm[] = ['VB', 'BW', 'DTV', 'VPT', 'PGB', 'MPT'];

  it.each(ORDE.slice(1).map((lager, i) => [ORDE[i]!, lager] as const))('%s goes before %s', (hoger, lager) => {
    const zorgperioden = [zorg(lager, '2021-01-01'), zorg(hoger, '2021-01-01'), zorg('LOGEREN', '2021-01-01')];
    const alleen = (vorm: Leveringsvorm): object =>
      maandVan('2022-02', { client: persoon({ zorgperioden: [zorg(vorm, '2021-01-01')] }) });
    const samen = maandVan('2022-02', { client: persoon({ zorgperioden }) });
    expect(samen).toEqual(alleen(hoger));
  });

  it('gives no korting for a PGB of which a stay is charged instead', () => {
    const zorgperioden = [zorg('PGB', '2018-01-01'), zorg('VB', '2018-02-10', '2018-02-10')];
    const { delen } = maandVan('2018-02', { client: persoon({ zorgperioden, inkomens: [inkomen(2016, 40_000)] }) });
    expect(delen.map((d) => [d.korting, d.dagen])).toEqual([
      [true, 27],
      [false, 1],
    ]);
  });
});

describe('what takes HOOG away', () => {
  const client = persoon({ zorgperioden: [zorg('VB', '2010-01-01')] });

  it.each(['kinderlast', 'terugkeerVerwacht'] as const)('%s, to the day', (lijst) => {
    const uitkomst = bereken('2018-05', '2018-05', {
      client,
      [lijst]: [{ van: datum('2018-05-10'), tm: datum('2018-05-20') }],
      maandbedragen: BEDRAGEN,
    });
    expect(wisselingen(uitkomst)).toEqual([
      'HOOG 2018-05-01..2018-05-09',
      'LAAG 2018-05-10..2018-05-20',
      'HOOG 2018-05-21..2018-05-31',
    ]);
  });

  it('the Participatiewet: on request until 31-12-2020, by itself from 1-1-2021', () => {
    const nihil = (opAanvraag: boolean): string[] =>
      wisselingen(
        bereken('2020-12', '2021-01', {
          client,
          participatiewet: [{ van: datum('2015-01-01'), opAanvraag }],
          maandbedragen: BEDRAGEN,
        }),
      );
    expect(nihil(false)).toEqual(['HOOG 2020-12-01..2020-12-31', 'NIHIL 2021-01-01..2021-01-31']);
    expect(nihil(true)).toEqual(['NIHIL 2020-12-01..2021-01-31']);
  });

  it('the Participatiewet leaves MPT of 2015 per hour, which is another contribution', () => {
    const { delen } = maandVan('2015-06', {
      client: persoon({ zorgperioden: [zorg('MPT', '2015-01-01')] }),
      participatiewet: [{ van: datum('2015-01-01'), opAanvraag: true }],
    });
    expect(delen.map((d) => d.regime)).toEqual(['UREN']);
  });
});

describe('the household of a day (A1, G3)', () => {
  const VB = [zorg('VB', '2010-01-01')];

  it.each(['EERSTEGRAADS', 'GESCHEIDEN_LEVEND'] as const)('%s is no couple', (relatie) => {
    const uitkomst = maandVan('2018-05', {
      client: persoon({ zorgperioden: VB }),
      partner: partner({ relatie }),
      maandbedragen: BEDRAGEN,
    });
    expect(uitkomst.delen.map((d) => d.regime)).toEqual(['HOOG']);
  });

  it('is a couple from the first to the last day of the relation', () => {
    const uitkomst = bereken('2018-05', '2018-05', {
      client: persoon({ zorgperioden: VB }),
      partner: partner({ van: datum('2018-05-05'), tm: datum('2018-05-10') }),
      maandbedragen: BEDRAGEN,
    });
    expect(wisselingen(uitkomst)).toEqual([
      'HOOG 2018-05-01..2018-05-04',
      'LAAG 2018-05-05..2018-05-10',
      'HOOG 2018-05-11..2018-05-31',
    ]);
  });

  it('is a couple on the day on which the partner dies, single from the next', () => {
    const uitkomst = bereken('2018-05', '2018-05', {
      client: persoon({ zorgperioden: VB }),
      partner: partner({ zorgperioden: [zorg('PGB', '2018-01-01')], overlijdensdatum: datum('2018-05-10') }),
      maandbedragen: BEDRAGEN,
    });
    expect(wisselingen(uitkomst)).toEqual(['LAAG 2018-05-01..2018-05-10', 'HOOG 2018-05-11..2018-05-31']);
    expect(uitkomst.maanden[0]?.delen.map((d) => d.betaler)).toEqual(['BEIDEN', 'CLIENT']);
  });

  it('owes nothing after the client died, also for the partner', () => {
    const uitkomst = bereken('2018-05', '2018-06', {
      client: persoon({ zorgperioden: VB, overlijdensdatum: datum('2018-05-31') }),
      partner: partner({ zorgperioden: VB }),
      maandbedragen: BEDRAGEN,
    });
    expect(uitkomst.maanden.map((m) => m.bedrag)).toEqual([BEDRAGEN.HOOG, 0]);
    expect(uitkomst.maanden[1]?.delen).toEqual([]);
  });

  it('owes from the 18th birthday, the day before nothing; born on 29 February: 28 February', () => {
    const jong = (geboren: string): string[] =>
      wisselingen(
        bereken('2018-02', '2018-03', {
          client: persoon({ geboortedatum: datum(geboren), zorgperioden: [zorg('VPT', '2017-01-01')] }),
        }),
      );
    expect(jong('2000-02-15')).toEqual(['LAAG 2018-02-15..2018-03-31']);
    expect(jong('2000-02-29')).toEqual(['LAAG 2018-02-28..2018-03-31']);
    expect(jong('2000-03-01')).toEqual(['LAAG 2018-03-01..2018-03-31']);
  });
});
