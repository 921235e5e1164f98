import { datum, plusDagen } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { berichtkenmerk, isAangenomen, isHerhaling, toetsOntvangst, type Bericht } from './ontvangst.js';

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
  toetsOntvangst(b, eerste, vandaag).map((r) => r.code);

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

describe('wat wordt aangenomen', () => {
  it.each([
    ['AW33', true],
    ['AW35', true],
    ['AW39', true],
    ['AW34', false],
    ['AW36', false],
    ['AW310', false],
    ['toString', false],
  ])('%s: %s', (soort, verwacht) => {
    expect(isAangenomen(soort)).toBe(verwacht);
  });
});
