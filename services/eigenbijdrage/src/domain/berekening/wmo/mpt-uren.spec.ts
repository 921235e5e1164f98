import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { bijdrageperiode } from '../kalender/bijdrageperiode.js';
import { inkomen, partner, persoon, zorg } from '../testhulp/wlz.js';
import { berekenMptUren } from './mpt-uren.js';
import type { MptUrenInvoer, MptUrenUitkomst } from './wmo.js';

/** Four hours in 2015-P06 (18 May to 14 June) for a single below AOW age with 25,000: a maximum of 50.20. */
function uren(over: Partial<MptUrenInvoer> = {}): MptUrenUitkomst {
  const client = persoon({ geboortedatum: datum('1970-05-20'), inkomens: [inkomen(2013, 25_000)] });
  return berekenMptUren({ periode: bijdrageperiode('2015-P06'), client, urenHonderdsten: 4_00, ...over });
}

describe('MPT per hour (A9)', () => {
  it('counts parts of an hour, and groups per dagdeel', () => {
    expect(uren({ urenHonderdsten: 1_25 }).kosten).toBe(17_75);
    expect(uren({ urenHonderdsten: 5 }).kosten).toBe(71);
    expect(uren({ urenHonderdsten: 0, groepsdagdelen: 2 })).toMatchObject({ kosten: 28_40, bedrag: 28_40 });
  });

  it('takes the Wmo contributions off after the maximum, and not below nothing', () => {
    expect(uren({ wmoBijdrage: 20_00 }).bedrag).toBe(50_20 - 20_00);
    expect(uren({ urenHonderdsten: 1_00, wmoBijdrage: 20_00 }).bedrag).toBe(0);
  });

  it('is the base amount at most without income data', () => {
    expect(uren({ client: persoon() })).toMatchObject({ maximum: 19_40, bedrag: 19_40, voorlopig: ['GEEN_INKOMEN'] });
  });

  it('is not due beside another contribution on any day of the period', () => {
    const spouse = (van: string): MptUrenUitkomst =>
      uren({ partner: partner({ zorgperioden: [zorg('VB', van)], inkomens: [inkomen(2013, 0)] }) });
    expect(spouse('2015-06-14')).toEqual({ kosten: 56_80, maximum: 0, bedrag: 0, grond: 'WLZ_OF_BW', voorlopig: [] });
    expect(spouse('2015-06-15').grond).toBeNull();
    expect(uren({ client: persoon({ zorgperioden: [zorg('MPT', '2015-01-01')] }) }).grond).toBeNull();
  });

  it('is not due below 18, or after death', () => {
    expect(uren({ client: persoon({ geboortedatum: datum('1997-05-19') }) }).bedrag).toBe(0);
    expect(uren({ client: persoon({ geboortedatum: datum('1997-05-18') }) }).bedrag).toBe(19_40);
    expect(uren({ client: persoon({ overlijdensdatum: datum('2015-05-17') }) }).bedrag).toBe(0);
  });
});
