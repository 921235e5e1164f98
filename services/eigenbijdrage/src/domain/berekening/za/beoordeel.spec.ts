import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { bijdrageperiode } from '../kalender/bijdrageperiode.js';
import { beoordeelZaAanlevering } from './beoordeel.js';
import type { ZaInvoer, ZaRegel } from './za.js';

const REGEL: ZaRegel = {
  recordRef: 'R1',
  bsn: '999900018',
  geboortedatum: datum('1941-02-03'),
  productcode: 'HH1',
  eenheid: 'UUR',
  aantalHonderdsten: 150,
  startdatum: datum('2018-02-26'),
  einddatum: datum('2018-03-25'),
};

const GOED: ZaInvoer = {
  kop: {
    afzender: '00099991',
    gemeentecode: '9999',
    verwerkingsdatum: datum('2018-04-03'),
    volgnummer: 12,
    periode: bijdrageperiode('2018-P03'),
    standaardVersie: 9,
    aantalRecords: 1,
  },
  regels: [REGEL],
  clienten: [{ bsn: '999900018', geboortedatum: datum('1941-02-03') }],
  conversietabel: [{ productcode: 'HH1', van: bijdrageperiode('2015-P01') }],
  producten: [{ productcode: 'HH1', soort: 'ALGEMEEN', tarief: 2400 }],
};

/** The codes of the one record of a file that differs so. */
function codes(over: Partial<ZaRegel>, file: Partial<ZaInvoer> = {}): string[] {
  return beoordeelZaAanlevering({ ...GOED, regels: [{ ...REGEL, ...over }], ...file }).uitval.map((u) => u.code);
}

/** The codes of the one record when it misses a field. */
function codesZonder(sleutel: keyof ZaRegel): string[] {
  const { [sleutel]: _, ...rest } = REGEL;
  return beoordeelZaAanlevering({ ...GOED, regels: [rest as ZaRegel] }).uitval.map((u) => u.code);
}

describe('the file as a whole (C4)', () => {
  const kop = (over: Partial<ZaInvoer['kop']>): Partial<ZaInvoer> => ({ kop: { ...GOED.kop, ...over } });
  const eerder = (dag: string, volgnummer: number): Partial<ZaInvoer> => ({
    eerdereBestanden: [{ verwerkingsdatum: datum(dag), volgnummer }],
  });

  it.each([
    ['another version', kop({ standaardVersie: 8 }), ['EB001']],
    ['an earlier file of a later day', eerder('2018-04-04', 1), ['EB001']],
    ['an earlier file of the same day and number (G18)', eerder('2018-04-03', 12), []],
    ['an earlier file with a higher number', eerder('2018-04-01', 13), ['EB001']],
    ['a wrong count', kop({ aantalRecords: 2 }), ['EB002']],
    ['both', kop({ aantalRecords: 2, standaardVersie: 10 }), ['EB001', 'EB002']],
  ])('%s', (_, over, verwacht) => {
    const uitkomst = beoordeelZaAanlevering({ ...GOED, ...over });
    expect(uitkomst.uitval).toEqual(verwacht.map((code) => ({ recordRef: null, code })));
    expect(uitkomst.bestand).toBe(verwacht.length > 0 ? 'AFGEKEURD' : 'VERWERKT');
    expect(uitkomst.aangenomen).toEqual(verwacht.length > 0 ? [] : ['R1']);
  });

  it('may be empty', () => {
    expect(beoordeelZaAanlevering({ ...GOED, ...kop({ aantalRecords: 0 }), regels: [] })).toEqual({
      bestand: 'VERWERKT',
      uitval: [],
      aangenomen: [],
    });
  });
});

describe('a record (C4)', () => {
  it.each<[string, string[], string[]]>([
    ['EB010: no bsn', codesZonder('bsn'), ['EB010']],
    ['EB010: 000000000', codes({ bsn: '000000000' }), ['EB010']],
    ['EB011: another birth date', codes({ geboortedatum: datum('1941-02-04') }), ['EB011']],
    ['EB011: no birth date', codesZonder('geboortedatum'), ['EB011']],
    ['EB020: a code that is not known', codes({ productcode: 'XX9' }), ['EB020']],
    ['EB031: no start', codesZonder('startdatum'), ['EB031']],
    ['EB031: no end', codesZonder('einddatum'), ['EB031']],
    ['EB031: the end before the start', codes({ einddatum: datum('2018-02-25') }), ['EB031']],
    ['one day', codes({ einddatum: datum('2018-02-26') }), []],
    ['EB032: no quantity', codesZonder('aantalHonderdsten'), ['EB032']],
    ['EB032: zero', codes({ aantalHonderdsten: 0 }), ['EB032']],
    ['EB032: negative', codes({ aantalHonderdsten: -1 }), ['EB032']],
    ['one hundredth', codes({ aantalHonderdsten: 1 }), []],
  ])('%s', (_, kreeg, verwacht) => {
    expect(kreeg).toEqual(verwacht);
  });

  it.each([
    ['2018-02-25', ['EB012']],
    ['2018-02-26', ['EB031']],
    ['2018-03-24', ['EB031']],
    ['2018-03-25', []],
  ])('of a client who died on %s', (dag, verwacht) => {
    expect(codes({}, { clienten: [{ ...GOED.clienten![0]!, overlijdensdatum: datum(dag) }] })).toEqual(verwacht);
  });

  it('knows a code in its periods only', () => {
    const rij = (van: string, tm?: string): Partial<ZaInvoer> => ({
      conversietabel: [{ productcode: 'HH1', van: bijdrageperiode(van), ...(tm && { tm: bijdrageperiode(tm) }) }],
    });
    expect(codes({}, rij('2018-P03', '2018-P03'))).toEqual([]);
    expect(codes({}, rij('2018-P04'))).toEqual(['EB020']);
    expect(codes({}, rij('2015-P01', '2018-P02'))).toEqual(['EB020']);
  });

  it('wants the product opened, to this sender, with a tariff (G16)', () => {
    const product = (over: object): Partial<ZaInvoer> => ({
      producten: [{ productcode: 'HH1', soort: 'SPECIFIEK', tarief: 1, ...over }],
    });
    expect(codes({}, { producten: [] })).toEqual(['EB021']);
    expect(codes({}, product({ agbOfWza: '00099991' }))).toEqual([]);
    expect(codes({}, product({ agbOfWza: '00099992' }))).toEqual(['EB021']);
    expect(codes({}, product({}))).toEqual(['EB021']);
    expect(codes({}, product({ soort: 'ALGEMEEN', agbOfWza: '00099992' }))).toEqual([]);
    expect(codes({}, { producten: [{ productcode: 'HH1', soort: 'ALGEMEEN' }] })).toEqual(['EB022']);
    expect(codes({ productcode: 'XX9' }, { producten: [] })).toEqual(['EB020']);
  });

  it.each([
    ['2018-02-25', ['EB030']],
    ['2018-02-26', []],
  ])('of a period that starts on 26-2-2018, processed on %s', (dag, verwacht) => {
    expect(codes({}, { kop: { ...GOED.kop, verwerkingsdatum: datum(dag) } })).toEqual(verwacht);
  });

  it('that stands there twice is refused from the second on, and the others go through (G18)', () => {
    const regels = [
      REGEL,
      { ...REGEL, recordRef: 'R2' },
      { ...REGEL, recordRef: 'R3', aantalHonderdsten: 151 },
      { ...REGEL, recordRef: 'R4' },
    ];
    expect(beoordeelZaAanlevering({ ...GOED, kop: { ...GOED.kop, aantalRecords: 4 }, regels })).toEqual({
      bestand: 'VERWERKT',
      uitval: [
        { recordRef: 'R2', code: 'EB042' },
        { recordRef: 'R4', code: 'EB042' },
      ],
      aangenomen: ['R1', 'R3'],
    });
  });

  it('gets all codes that apply, ascending', () => {
    expect(codes({ bsn: 'x', productcode: 'x', aantalHonderdsten: 0, einddatum: datum('2000-01-01') })).toEqual([
      'EB010',
      'EB020',
      'EB031',
      'EB032',
    ]);
  });
});
