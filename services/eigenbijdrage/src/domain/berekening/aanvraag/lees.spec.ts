import { describe, expect, it } from 'vitest';
import { beantwoord } from './beantwoord.js';

const CLIENT = { geboortedatum: '1940-05-20' };

/** `CODE pad` of everything that is wrong with a question, sorted. */
function fouten(soort: unknown, invoer: unknown): string[] {
  return vanRegel(JSON.stringify({ id: 'x', soort, invoer }));
}

function vanRegel(regel: string): string[] {
  const antwoord = beantwoord(regel);
  return 'fouten' in antwoord ? antwoord.fouten.map(({ code, pad }) => `${code} ${pad}`).sort() : [];
}

/** What is wrong with a Wlz question of May 2018 that differs so. */
function wlz(over: object): string[] {
  return fouten('wlz', { van: '2018-05', client: CLIENT, ...over });
}

describe('a line', () => {
  it.each(['{', '[]', '3', 'null', '"tekst"', '\ufffd', ''])('that is no JSON object: %s', (regel) => {
    expect(beantwoord(regel)).toMatchObject({ id: null, fouten: [{ code: 'JSON_ONGELDIG', pad: '' }] });
  });

  it('without anything has three fields too few', () => {
    expect(vanRegel('{}')).toEqual(['VELD_ONTBREEKT id', 'VELD_ONTBREEKT invoer', 'VELD_ONTBREEKT soort']);
    expect(beantwoord('{}')).toMatchObject({ id: null });
    expect(vanRegel('{"id":null,"soort":null,"invoer":null}')).toHaveLength(3);
  });

  it('of an unknown kind is not looked into, but still wants an invoer', () => {
    expect(fouten('wlw', { van: 3 })).toEqual(['SOORT_ONBEKEND soort']);
    expect(fouten('toString', {})).toEqual(['SOORT_ONBEKEND soort']);
    expect(vanRegel('{"id":"x","soort":"wlw"}')).toEqual(['SOORT_ONBEKEND soort', 'VELD_ONTBREEKT invoer']);
  });

  it('says with which id it came, also when it is wrong', () => {
    expect(beantwoord('{"id":"x","soort":"wlw","invoer":{}}')).toMatchObject({ id: 'x' });
    expect(beantwoord('{"id":5,"soort":"wlw","invoer":{}}')).toMatchObject({ id: null });
  });

  it('of wrong types says so of each', () => {
    expect(vanRegel('{"id":5,"soort":3,"invoer":[]}')).toEqual([
      'TYPE_ONJUIST id',
      'TYPE_ONJUIST invoer',
      'TYPE_ONJUIST soort',
    ]);
  });

  it('may have other keys at the top, and no others inside', () => {
    expect(
      vanRegel(JSON.stringify({ id: 'x', soort: 'wlz', bron: 1, invoer: { van: '2018-05', client: CLIENT } })),
    ).toEqual([]);
    expect(
      wlz({
        naam: null,
        client: { ...CLIENT, relatie: 'GEHUWD', zorgperioden: [{ leveringsvorm: 'VB', van: '2018-01-01', x: 1 }] },
      }),
    ).toEqual([
      'VELD_ONBEKEND invoer.client.relatie',
      'VELD_ONBEKEND invoer.client.zorgperioden[0].x',
      'VELD_ONBEKEND invoer.naam',
    ]);
  });

  it('takes null for absent, at every depth', () => {
    expect(
      wlz({ tm: null, partner: null, kinderlast: null, client: { ...CLIENT, bsn: null, inkomens: null } }),
    ).toEqual([]);
    expect(wlz({ client: null })).toEqual(['VELD_ONTBREEKT invoer.client']);
  });
});

describe('a value', () => {
  it.each([
    [{ van: 201805 }, 'TYPE_ONJUIST invoer.van'],
    [{ van: '2018-5' }, 'MAAND_ONGELDIG invoer.van'],
    [{ van: '2018-13' }, 'MAAND_ONGELDIG invoer.van'],
    [{ van: '2018-05-01' }, 'MAAND_ONGELDIG invoer.van'],
    [{ van: '2014-12' }, 'WAARDE_BUITEN_BEREIK invoer.van'],
    [{ van: '2027-01' }, 'WAARDE_BUITEN_BEREIK invoer.van'],
    [{ client: { geboortedatum: '2019-02-29' } }, 'DATUM_ONGELDIG invoer.client.geboortedatum'],
    [{ client: { geboortedatum: '1899-12-31' } }, 'WAARDE_BUITEN_BEREIK invoer.client.geboortedatum'],
    [{ client: { geboortedatum: '2100-01-01' } }, 'WAARDE_BUITEN_BEREIK invoer.client.geboortedatum'],
    [{ client: { ...CLIENT, bsn: '999900007' } }, 'BSN_ONGELDIG invoer.client.bsn'],
    [{ client: { ...CLIENT, bsn: '000000000' } }, 'BSN_ONGELDIG invoer.client.bsn'],
    [{ client: { ...CLIENT, bsn: 999900006 } }, 'TYPE_ONJUIST invoer.client.bsn'],
    [{ partner: CLIENT }, 'VELD_ONTBREEKT invoer.partner.relatie'],
    [{ partner: { ...CLIENT, relatie: 'gehuwd' } }, 'WAARDE_ONBEKEND invoer.partner.relatie'],
    [{ kinderlast: {} }, 'TYPE_ONJUIST invoer.kinderlast'],
    [{ kinderlast: [null] }, 'TYPE_ONJUIST invoer.kinderlast[0]'],
    [{ maandbedragen: { LAAG: 1.5 } }, 'TYPE_ONJUIST invoer.maandbedragen.LAAG'],
    [{ maandbedragen: { LAAG: '1' } }, 'TYPE_ONJUIST invoer.maandbedragen.LAAG'],
    [{ maandbedragen: { LAAG: -1 } }, 'WAARDE_BUITEN_BEREIK invoer.maandbedragen.LAAG'],
    [{ maandbedragen: { HOOG: 1_000_000_000_001 } }, 'WAARDE_BUITEN_BEREIK invoer.maandbedragen.HOOG'],
    [
      { participatiewet: [{ van: '2018-01-01', opAanvraag: 'ja' }] },
      'TYPE_ONJUIST invoer.participatiewet[0].opAanvraag',
    ],
  ])('%j is refused', (over, fout) => {
    expect(wlz(over)).toEqual([fout]);
  });

  it('is accepted on both ends of its range', () => {
    expect(wlz({ van: '2015-01', tm: '2019-12' })).toEqual([]);
    expect(wlz({ van: '2026-12', client: { geboortedatum: '1900-01-01', aowDatum: '2099-12-31' } })).toEqual([]);
    expect(wlz({ maandbedragen: { LAAG: 0, HOOG: 1_000_000_000_000 } })).toEqual([]);
    expect(wlz({ client: { ...CLIENT, inkomens: [{ peiljaar: 2010, inkomen: -1_000_000_000_000 }] } })).toEqual([]);
    expect(wlz({ client: { ...CLIENT, bsn: '999900006' } })).toEqual([]);
  });

  it('that is a number beyond all doubles is out of range, not of the wrong type', () => {
    expect(
      vanRegel(
        '{"id":"x","soort":"lopendJaar","invoer":{"regeling":"WLZ","jaar":1e400,"bpiPeiljaar":1.0,"bpiVerwacht":2}}',
      ),
    ).toEqual(['WAARDE_BUITEN_BEREIK invoer.jaar']);
  });
});

describe('what must hold between values', () => {
  it('has the second of a pair not before the first, both being the same day at the earliest', () => {
    expect(wlz({ tm: '2018-04' })).toEqual(['VOLGORDE_ONJUIST invoer.tm']);
    expect(
      wlz({
        kinderlast: [
          { van: '2018-05-02', tm: '2018-05-02' },
          { van: '2018-05-02', tm: '2018-05-01' },
        ],
      }),
    ).toEqual(['VOLGORDE_ONJUIST invoer.kinderlast[1].tm']);
    expect(wlz({ client: { ...CLIENT, overlijdensdatum: '1940-05-19' } })).toEqual([
      'VOLGORDE_ONJUIST invoer.client.overlijdensdatum',
    ]);
    expect(wlz({ partner: { ...CLIENT, relatie: 'GEHUWD', van: '2018-05-02', tm: '2018-05-01' } })).toEqual([
      'VOLGORDE_ONJUIST invoer.partner.tm',
    ]);
  });

  it('judges a pair also when one of it is out of range', () => {
    expect(wlz({ van: '2018-05', tm: '2014-12' })).toEqual([
      'VOLGORDE_ONJUIST invoer.tm',
      'WAARDE_BUITEN_BEREIK invoer.tm',
    ]);
  });

  it('allows sixty months and no more', () => {
    expect(wlz({ van: '2015-01', tm: '2019-12' })).toEqual([]);
    expect(wlz({ van: '2015-01', tm: '2020-01' })).toEqual(['WAARDE_BUITEN_BEREIK invoer.tm']);
    expect(fouten('wmoMaand', { van: '2020-01', tm: '2025-01', client: CLIENT, startdatum: '2020-01-01' })).toEqual([
      'WAARDE_BUITEN_BEREIK invoer.tm',
    ]);
    expect(fouten('wmoPeriode', { van: '2015-P01', tm: '2019-P08', client: CLIENT, leveringen: [] })).toEqual([]);
    expect(fouten('wmoPeriode', { van: '2015-P01', tm: '2019-P09', client: CLIENT, leveringen: [] })).toEqual([
      'WAARDE_BUITEN_BEREIK invoer.tm',
    ]);
  });

  it('tells each later item with a key that was there before', () => {
    const inkomens = [2016, 2017, 2016, 2016].map((peiljaar) => ({ peiljaar, inkomen: 1 }));
    expect(wlz({ client: { ...CLIENT, inkomens } })).toEqual([
      'DUBBEL invoer.client.inkomens[2].peiljaar',
      'DUBBEL invoer.client.inkomens[3].peiljaar',
    ]);
  });

  it('finds every fault at once', () => {
    const client = { ...CLIENT, inkomens: [{ inkomen: 'x' }], zorgperioden: [{ leveringsvorm: 'VB' }, 3] };
    expect(wlz({ van: '2018-13', tm: 5, client, partner: [] })).toEqual([
      'MAAND_ONGELDIG invoer.van',
      'TYPE_ONJUIST invoer.client.inkomens[0].inkomen',
      'TYPE_ONJUIST invoer.client.zorgperioden[1]',
      'TYPE_ONJUIST invoer.partner',
      'TYPE_ONJUIST invoer.tm',
      'VELD_ONTBREEKT invoer.client.inkomens[0].peiljaar',
      'VELD_ONTBREEKT invoer.client.zorgperioden[0].van',
    ]);
  });
});

describe('rules of one kind', () => {
  const LEVERING = { levering: 'L1', product: 'HH1', soort: 'HULP', periodeVan: '2018-P06', startdatum: '2018-01-01' };
  const leveringen = (...items: object[]): string[] =>
    fouten('wmoPeriode', { van: '2018-P06', client: CLIENT, leveringen: items });

  it('a levering has kosten, or a quantity and a tariff, unless something else is wrong with it', () => {
    const tekort = 'VELD_ONTBREEKT invoer.leveringen[0].kosten';
    expect(leveringen({ ...LEVERING, kosten: 0 })).toEqual([]);
    expect(leveringen({ ...LEVERING, aantalHonderdsten: 1, tarief: 1 })).toEqual([]);
    expect(leveringen(LEVERING)).toEqual([tekort]);
    expect(leveringen({ ...LEVERING, tarief: 1 })).toEqual([tekort]);
    expect(leveringen({ ...LEVERING, kosten: null })).toEqual([tekort]);
    expect(leveringen({ ...LEVERING, tarief: 1.5 })).toEqual(['TYPE_ONJUIST invoer.leveringen[0].tarief']);
    expect(leveringen({ ...LEVERING, kosten: 1 }, LEVERING)).toEqual(['DUBBEL invoer.leveringen[1].levering']);
  });

  it('leveringen may be empty, not absent', () => {
    expect(leveringen()).toEqual([]);
    expect(fouten('wmoPeriode', { van: '2018-P06', client: CLIENT })).toEqual(['VELD_ONTBREEKT invoer.leveringen']);
  });

  it('the calendar needs what is asked for, and judges what is given', () => {
    expect(fouten('kalender', { vraag: 'JAAR' })).toEqual(['VELD_ONTBREEKT invoer.jaar']);
    expect(fouten('kalender', { vraag: 'JAAR', jaar: '2015' })).toEqual(['TYPE_ONJUIST invoer.jaar']);
    expect(fouten('kalender', { vraag: 'JAAR', jaar: 2015, periode: '2015-P14' })).toEqual([
      'PERIODE_ONGELDIG invoer.periode',
    ]);
    expect(fouten('kalender', { vraag: 'WEEK' })).toEqual(['WAARDE_ONBEKEND invoer.vraag']);
    expect(fouten('kalender', { vraag: 'DATUM', datum: '2014-12-28' })).toEqual(['WAARDE_BUITEN_BEREIK invoer.datum']);
  });

  it('"lopend jaar" of the Wmo ends in 2018', () => {
    const vraag = { bpiPeiljaar: 1, bpiVerwacht: 1 };
    expect(fouten('lopendJaar', { ...vraag, regeling: 'WMO', jaar: 2018 })).toEqual([]);
    expect(fouten('lopendJaar', { ...vraag, regeling: 'WMO', jaar: 2019 })).toEqual([
      'WAARDE_BUITEN_BEREIK invoer.jaar',
    ]);
    expect(fouten('lopendJaar', { ...vraag, regeling: 'WMO', jaar: 2027 })).toEqual([
      'WAARDE_BUITEN_BEREIK invoer.jaar',
    ]);
    expect(fouten('lopendJaar', { ...vraag, regeling: 'WLZ', jaar: 2019 })).toEqual([]);
  });

  it('a ZA record may hold any text for a bsn, and dates in any order', () => {
    const kop = {
      afzender: 'a',
      gemeentecode: 'b',
      verwerkingsdatum: '2018-05-01',
      volgnummer: 1,
      periode: '2018-P03',
      standaardVersie: 9,
      aantalRecords: 1,
    };
    const regel = {
      recordRef: 'r',
      bsn: '',
      productcode: 'p',
      eenheid: 'UUR',
      startdatum: '2018-03-02',
      einddatum: '2018-03-01',
    };
    expect(fouten('zaAanlevering', { kop, regels: [regel] })).toEqual([]);
    expect(fouten('zaAanlevering', { kop, regels: [regel, regel] })).toEqual(['DUBBEL invoer.regels[1].recordRef']);
    expect(fouten('zaAanlevering', { kop: { ...kop, volgnummer: 0 }, regels: [] })).toEqual([
      'WAARDE_BUITEN_BEREIK invoer.kop.volgnummer',
    ]);
    expect(fouten('zaAanlevering', { kop, regels: [], clienten: [{ bsn: 'x', geboortedatum: '1940-01-01' }] })).toEqual(
      ['BSN_ONGELDIG invoer.clienten[0].bsn'],
    );
  });
});
