import { datum, plusDagen } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { berichtkenmerk, isHerhaling, toetsOntvangst, type Bericht, type Dagen } from './ontvangst.js';

const BERICHT: Bericht = {
  berichtsoort: 'AW35',
  afzender: '99990001',
  identificatie: 'Z1',
  dagtekening: datum('2026-03-02'),
  inhoud: 'een',
};
const ANDER: Bericht = { ...BERICHT, inhoud: 'twee' };
const VANDAAG = BERICHT.dagtekening;

const codes = (b: Bericht, eerste: Bericht | undefined, vandaag = VANDAAG) =>
  toetsOntvangst(b, { eerste, vandaag }).map((r) => r.code);

describe('stap 1: herhaling', () => {
  it.each([
    ['eerste bericht', undefined, false],
    ['dezelfde inhoud', BERICHT, true],
    ['andere inhoud', ANDER, false],
  ])('%s', (_, eerste, verwacht) => {
    expect(isHerhaling(BERICHT, eerste)).toBe(verwacht);
  });

  it('kent een bericht aan soort, afzender en identificatie samen', () => {
    const kenmerken = [
      BERICHT,
      { ...BERICHT, berichtsoort: 'AW39' },
      { ...BERICHT, afzender: '99990002' },
      { ...BERICHT, identificatie: 'Z2' },
    ].map(berichtkenmerk);
    expect(new Set(kenmerken).size).toBe(4);
    expect(berichtkenmerk(ANDER)).toBe(berichtkenmerk(BERICHT));
  });
});

describe('stap 3: het bericht zelf', () => {
  it('9056 als er al een bericht met deze identificatie was', () => {
    expect(codes(BERICHT, undefined)).toEqual([]);
    expect(codes(BERICHT, ANDER)).toEqual(['9056']);
  });

  it.each([
    ['de dag ervoor', -1, ['S064']],
    ['de dag zelf', 0, []],
    ['de dag erna', 1, []],
  ])('S064: %s', (_, dagen, verwacht) => {
    expect(codes(BERICHT, undefined, plusDagen(VANDAAG, dagen))).toEqual(verwacht);
  });

  it('meldt alles tegelijk', () => {
    expect(codes(BERICHT, ANDER, plusDagen(VANDAAG, -1))).toEqual(['9056', 'S064']);
  });
});

describe('9080: de periode sluit aan op de vorige', () => {
  const dagen = (van: string, tm: string): Dagen => ({ van: datum(van), tm: datum(tm) });
  const MAART = dagen('2026-03-01', '2026-03-31');
  const op = (periode: Dagen | undefined, vorigePeriode: Dagen | undefined) =>
    toetsOntvangst(
      { ...BERICHT, berichtsoort: 'AW317', ...(periode && { periode }) },
      { eerste: undefined, vandaag: VANDAAG, vorigePeriode },
    ).map((r) => r.code);

  it.each([
    ['de eerste die er is', MAART, undefined, []],
    ['begint op de dag erna', dagen('2026-04-01', '2026-04-30'), MAART, []],
    ['begint een dag te vroeg', dagen('2026-03-31', '2026-04-30'), MAART, ['9080']],
    ['begint een dag te laat', dagen('2026-04-02', '2026-04-30'), MAART, ['9080']],
    ['dezelfde nog eens', MAART, MAART, []],
    ['dezelfde, een dag langer', dagen('2026-03-01', '2026-04-01'), MAART, ['9080']],
    ['een bericht zonder periode', undefined, MAART, []],
  ] as const)('%s', (_, periode, vorige, verwacht) => {
    expect(op(periode, vorige)).toEqual(verwacht);
  });
});
