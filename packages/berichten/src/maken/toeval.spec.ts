import { describe, expect, it } from 'vitest';
import { Toeval } from './toeval.js';

describe('toeval', () => {
  it('herhaalt zich bij hetzelfde zaad, en anders niet', () => {
    const getallen = (...zaad: (string | number)[]) => {
      const toeval = new Toeval(...zaad);
      return Array.from({ length: 5 }, () => toeval.getal());
    };
    expect(getallen('a', 1)).toEqual(getallen('a', 1));
    expect(getallen('a', 1)).not.toEqual(getallen('a', 2));
    expect(getallen('a', 1)).not.toEqual(getallen('b', 1));
    // As it was on the day this was written: what was made once can be made again.
    expect(new Toeval('vast', 1).geheel(0, 999_999_999)).toBe(643_871_694);
  });

  it('trekt elk even vaak, de uitersten meegerekend', () => {
    const toeval = new Toeval('verdeling');
    const keren = [0, 0, 0, 0];
    for (let i = 0; i < 4_000; i++) keren[toeval.geheel(0, 3)]! += 1;
    for (const aantal of keren) expect(Math.abs(aantal - 1_000)).toBeLessThan(150);
  });

  it('schudt zonder iets te verliezen', () => {
    const lijst = Array.from({ length: 20 }, (_, i) => i);
    const geschud = new Toeval('x').geschud(lijst);
    expect(geschud).not.toEqual(lijst);
    expect(geschud.toSorted((a, b) => a - b)).toEqual(lijst);
  });

  it('maakt een UUID van versie 4', () => {
    expect(new Toeval('uuid').uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
