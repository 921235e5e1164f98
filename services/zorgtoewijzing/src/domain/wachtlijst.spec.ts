import { datum } from '@iwlz/basis';
import { codelijsten } from '@iwlz/berichten';
import { describe, expect, it } from 'vitest';
import { dossierMet, maz, mez, mut, SLEUTEL, vastgesteld } from './voorbeelden.js';
import { wachtenden } from './wachtlijst.js';
import { sectorVan, wachtnorm, WACHTNORMEN } from './wachtnormen.js';

const op = (dag: string, ...wat: Parameters<typeof dossierMet>) =>
  wachtenden(dossierMet(vastgesteld(), ...wat), datum(dag));

describe('wie wacht', () => {
  it('is wie een wachtstatus heeft, vanaf de dag dat die ingaat tot de zorg begint', () => {
    const verloop = [mut('18/7', '2026-03-05'), maz('2026-04-10')];
    expect(op('2026-03-04', ...verloop)).toEqual([]);
    expect(op('2026-03-05', ...verloop)).toMatchObject([
      {
        toewijzing: SLEUTEL,
        staat: 'WACHTEND',
        leveringsstatus: '7',
        classificatie: '09',
        sinds: '2026-03-05',
        dagen: 0,
      },
    ]);
    expect(op('2026-04-09', ...verloop)).toMatchObject([{ sinds: '2026-03-05', dagen: 35 }]);
    expect(op('2026-04-10', ...verloop)).toEqual([]);
  });

  it('is niet wie alleen is toegewezen, en niet wie niet meer komt', () => {
    expect(op('2026-03-20')).toEqual([]);
    const weg = [mut('18/7', '2026-03-05'), mut('12/5', '2026-03-20')];
    expect(op('2026-03-20', ...weg)).toHaveLength(1);
    expect(op('2026-03-21', ...weg)).toEqual([]);
  });

  it('begint opnieuw te tellen bij een andere status of classificatie, en onthoudt het verloop', () => {
    const anders = [mut('18/7', '2026-03-05'), mut('18/2', '2026-03-25')];
    expect(op('2026-04-01', ...anders)).toMatchObject([
      { leveringsstatus: '2', sinds: '2026-03-25', dagen: 7, verloop: [{ van: '2026-03-05' }, { van: '2026-03-25' }] },
    ]);
  });

  it('wacht ook wie tussendoor geen zorg heeft', () => {
    expect(op('2026-05-01', maz('2026-03-01'), mez('20/7', '2026-04-10', '2026-03-01'))).toMatchObject([
      { staat: 'AANGEHOUDEN', sinds: '2026-04-11', dagen: 20 },
    ]);
  });
});

describe('de norm', () => {
  // 754 is verpleging en verzorging: zes weken.
  it.each([
    ['2026-04-15', 41, 0],
    ['2026-04-16', 42, 0],
    ['2026-04-17', 43, 1],
  ])('op %s wacht de cliënt %i dagen, %i te lang', (dag, dagen, dagenTeLang) => {
    const [wachtende] = op(dag, mut('18/7', '2026-03-05'));
    expect(wachtende).toMatchObject({ dagen, dagenTeLang, norm: { dagen: 42, sector: 'VV' } });
  });

  it('is er niet voor wie uit voorzorg wacht: dat bouwt geen wachttijd op', () => {
    expect(op('2027-12-31', mut('12/3', '2026-03-05'))).toMatchObject([{ norm: null, dagenTeLang: 0 }]);
  });

  it('geldt vanaf haar eerste dag tot en met haar laatste', () => {
    const [norm] = WACHTNORMEN;
    const normen = [{ ...norm!, tot: datum('2026-06-30') }];
    const zoek = (dag: string) => wachtnorm(normen, '6', '754', datum(dag));
    expect([zoek('2020-12-31'), zoek('2021-01-01'), zoek('2026-06-30'), zoek('2026-07-01')]).toEqual([
      undefined,
      normen[0],
      normen[0],
      undefined,
    ]);
  });

  it('verschilt per sector, en elk zorgprofiel van de codelijst heeft er een', () => {
    expect(['750', '759', '190'].map(sectorVan)).toEqual(['VV', 'VV', 'VV']);
    expect(['760', '772', '860', '888'].map(sectorVan)).toEqual(['GGZ', 'GGZ', 'GGZ', 'GGZ']);
    expect(['780', '790', '800', '832', '840', '856'].map(sectorVan)).toEqual(Array(6).fill('GHZ'));
    const zonder = codelijsten.ZZP_CODE.codes.filter(({ code }) => sectorVan(code) === null).map(({ code }) => code);
    expect(zonder).toEqual(['996', '997', '998', '999']);
  });
});
