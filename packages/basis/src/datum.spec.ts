import { describe, expect, it } from 'vitest';
import * as b from './index.js';

describe('Datum', () => {
  it.each(['2024-02-29', '0001-01-01', '9999-12-31', '2000-02-29'])('kent %s', (t) => expect(b.isDatum(t)).toBe(true));
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-04-31',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '12020-09-10',
    '',
  ])('weigert %s', (t) => expect(b.isDatum(t)).toBe(false));

  it('rekent met dagen over maanden, jaren en de eerste eeuw', () => {
    expect(b.plusDagen(b.datum('2024-02-28'), 1)).toBe('2024-02-29');
    expect(b.plusDagen(b.datum('2026-01-01'), -1)).toBe('2025-12-31');
    expect(b.vanDagnummer(b.dagnummer(b.datum('0050-06-15')))).toBe('0050-06-15');
    expect(b.dagenTussen(b.datum('2026-03-01'), b.datum('2026-05-20'))).toBe(80);
  });

  it('heeft na 9999-12-31 geen dag meer', () => {
    expect(b.dagErna(b.LAATSTE_DATUM)).toBeUndefined();
    expect(b.dagErna(b.datum('9999-12-30'))).toBe('9999-12-31');
    expect(() => b.plusDagen(b.LAATSTE_DATUM, 1)).toThrow(RangeError);
  });

  it('laat 29 februari een jaar later 28 februari zijn', () => {
    expect(b.plusJaren(b.datum('2024-02-29'), -1)).toBe('2023-02-28');
    expect(b.plusJaren(b.datum('2024-02-29'), -4)).toBe('2020-02-29');
    expect(b.plusJaren(b.datum('2026-03-01'), -1)).toBe('2025-03-01');
  });

  it('weet welke dag van de week het is', () => {
    expect(b.weekdag(b.datum('2026-11-22'))).toBe(7);
    expect(b.weekdag(b.datum('1969-12-29'))).toBe(1);
  });

  it('is als getal van acht cijfers wat hij als tekst is', () => {
    expect(b.jaarMaandDag(b.datum('2026-03-01'))).toBe(2026_03_01);
    expect(b.jaarMaandDag(b.datum('0001-12-31'))).toBe(1_12_31);
  });

  it('neemt de eerste van de gegeven data', () => {
    expect(b.eerste(undefined, b.datum('2026-02-01'), b.datum('2026-01-01'))).toBe('2026-01-01');
    expect(b.eerste(undefined)).toBeUndefined();
  });
});

describe('Tijdstip', () => {
  it('kent de dag in Amsterdam, ook vlak voor middernacht UTC', () => {
    expect(b.dagInAmsterdam(b.tijdstip('2026-05-20T22:30:00Z'))).toBe('2026-05-21');
    expect(b.dagInAmsterdam(b.tijdstip('2026-01-20T22:30:00Z'))).toBe('2026-01-20');
  });
  it('weet wanneer een dag begint, in zomer- en wintertijd', () => {
    expect(b.beginVanDag(b.datum('2026-05-20'))).toBe('2026-05-19T22:00:00.000Z');
    expect(b.beginVanDag(b.datum('2026-01-20'))).toBe('2026-01-19T23:00:00.000Z');
    expect(b.beginVanDag(b.datum('2026-03-29'))).toBe('2026-03-28T23:00:00.000Z');
    expect(b.beginVanDag(b.datum('2026-10-25'))).toBe('2026-10-24T22:00:00.000Z');
  });
  it('eist een zone', () => {
    expect(b.leesTijdstip('2026-05-20T10:00:00')).toBeUndefined();
    expect(b.leesTijdstip('2026-05-20T10:00:00+02:00')).toBe('2026-05-20T08:00:00.000Z');
  });
});

describe('Bsn', () => {
  it('past de 11-proef toe zoals CS002', () => {
    expect(b.isBsn('999900006')).toBe(true);
    expect(b.isBsn('999900007')).toBe(false);
    expect(b.isBsn('000000000')).toBe(true);
    expect(b.isBsn('99990000')).toBe(false);
  });
  it('toont alleen de laatste twee cijfers', () => expect(b.gemaskeerd('999900006')).toBe('*******06'));
});

describe('Periode', () => {
  const p = (van: string, tot?: string): b.Periode => ({ van: b.datum(van), ...(tot && { tot: b.datum(tot) }) });
  it('overlapt wanneer er een dag gedeeld wordt', () => {
    expect(b.overlapt(p('2026-01-01', '2026-01-10'), p('2026-01-10'))).toBe(true);
    expect(b.overlapt(p('2026-01-01', '2026-01-10'), p('2026-01-11'))).toBe(false);
  });
  it('sluit aan op de volgende dag, en een open of eeuwige periode altijd', () => {
    expect(b.sluitAan(p('2026-01-01', '2026-01-10'), p('2026-01-11'))).toBe(true);
    expect(b.sluitAan(p('2026-01-01', '2026-01-10'), p('2026-01-12'))).toBe(false);
    expect(b.sluitAan(p('2026-01-01', '9999-12-31'), p('2026-01-12'))).toBe(true);
  });
  it('bevat zijn grenzen', () => {
    expect(b.bevat(p('2026-01-01', '2026-01-10'), b.datum('2026-01-10'))).toBe(true);
    expect(b.bevat(p('2026-01-01', '2026-01-10'), b.datum('2026-01-11'))).toBe(false);
  });
});
