import { describe, expect, it } from 'vitest';
import { LDT } from './enkelvoudig.js';
import { isXsdDatum, isXsdTijd, samengevouwen, tekens } from './xsd.js';

describe('tekst volgens XML Schema', () => {
  it.each(['2020-09-10', '-1940-05-17', '12020-09-10', '2000-02-29', '-0004-02-29', '9999-12-31'])(
    '%s is een datum',
    (t) => expect(isXsdDatum(t)).toBe(true),
  );
  it.each([
    '0000-01-01',
    '02020-09-10',
    '2020-02-30',
    '1900-02-29',
    '+2020-01-01',
    '2020-1-01',
    '2020-09-10Z',
    '2020-09-10+01:00',
    '',
  ])('%s niet', (t) => expect(isXsdDatum(t)).toBe(false));
  it.each(['08:00:00', '24:00:00', '08:00:00.5', '24:00:00.0'])('%s is een tijd', (t) =>
    expect(isXsdTijd(t)).toBe(true),
  );
  it.each(['24:00:01', '24:00:00.1', '23:59:60', '25:00:00', '8:00:00', '08:00', '08:00:00.', '08:00:00Z'])(
    '%s niet',
    (t) => expect(isXsdTijd(t)).toBe(false),
  );

  it('vouwt alleen de witruimte van XML samen', () => {
    expect(samengevouwen(' \t a \r\n b ')).toBe('a b');
    expect(samengevouwen(' \n ')).toBe('');
    expect(samengevouwen(' ')).toBe('');
    expect(samengevouwen(`a${' '.repeat(1_000_000)}b`)).toBe('a b');
    expect(samengevouwen('\u00a0a\u00a0')).toBe('\u00a0a\u00a0');
  });

  it('telt tekens, geen codedelen', () => expect([tekens('\u{1F600}a'), tekens('é')]).toEqual([2, 1]));
});

describe('enkelvoudige typen', () => {
  it.each<[keyof typeof LDT, string, boolean]>([
    ['BurgerServicenummer', '999900006 ', false],
    ['IdentificatieBericht', '   ', false],
    ['IdentificatieBericht', '\u00a0', true],
    ['IdentificatieBericht', 'a\nb', false],
    ['Huisletter', '\u{1F600}', true],
    ['Huisletter', 'ab', false],
    ['Voorletters', 'ÉL', true],
    ['Voorletters', 'J.P.', false],
    ['Voorletters', 'ABCDEFG', false],
    ['Commentaar', `${' '.repeat(50_000)}\n`, false],
    ['Commentaar', `${'a '.repeat(50_000)}\n`, true],
    ['StoornisCode', '        ', true],
    ['Besluitnummer', '0', false],
    ['Nummer', '0', true],
    ['Nummer', '+5', true],
    ['Nummer', '1000000000', false],
    ['HeelPercentage', '6000', true],
    ['HeelPercentage', '6050', false],
    ['HeelPercentage', '06000', false],
    ['Telefoonnummer', '1'.repeat(16), false],
    ['Leveringsvorm', '4', true],
    ['Leveringsvorm', '04', false],
    ['Klasse', 'ke7', false],
    ['MutatieCode', '02', false],
    ['LeveringsstatusClassificatie', '20', false],
    ['LandCode', 'XK', false],
    ['Versie', '01.0.0', false],
  ])('%s neemt %j: %s', (type, tekst, past) => expect(LDT[type].past(tekst)).toBe(past));
});
