import { datum as dag, type Datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { codec } from './codec.js';
import { bijdrage, client, melding, OngeldigFeit, OnleesbaarFeit, schemaIdOf, zorg } from './index.js';

const persoon: client.Client = {
  bsn: '999900006',
  geboortedatum: dag('1940-02-29'),
  datumGebruik: null,
  geslacht: '2',
  naam: { geslachtsnaam: 'Van den Düin', voorvoegsel: null, voornamen: 'Ægidia 🌊', voorletters: null },
  woonplaats: null,
};

const herkomst: melding.Berichtherkomst = {
  berichtId: '1d2f3a44-0000-4000-8000-000000000001',
  berichtsoort: 'AW39',
  afzender: '99990001',
  ontvanger: '5531',
  identificatie: 'MUTA0006',
  dagtekening: dag('2026-03-09'),
  blok: 1,
};

const fout: zorg.Fout = { retourcode: '9069', klasse: 'Client', volgnummer: 1, tekst: 'een tekst' };

describe('het kader', () => {
  it('zet een 0 en het schemanummer voor de inhoud', () => {
    const bytes = client.Client.encode(0x01020304, persoon);
    expect([...bytes.subarray(0, 5)]).toEqual([0, 1, 2, 3, 4]);
    expect(schemaIdOf(bytes)).toBe(0x01020304);
    expect(schemaIdOf(client.Client.encode(0xffffffff, persoon))).toBe(0xffffffff);
  });

  it.each([[[]], [[0, 0, 0, 1]], [[1, 0, 0, 0, 1, 0]]])('weigert %j', (bytes) => {
    expect(() => schemaIdOf(Buffer.from(bytes))).toThrow(OnleesbaarFeit);
    expect(() => client.Client.decode(Buffer.from(bytes), client.Client.schema)).toThrow(OnleesbaarFeit);
  });
});

describe('uit JSON', () => {
  /** As the platform's HTTP interface gives events: without what has no value. */
  const zonderNull = (data: unknown): unknown =>
    JSON.parse(JSON.stringify(data, (_, value: unknown) => (value === null ? undefined : value)));

  it('komt terug wat als JSON geschreven werd, ook in lijsten en records', () => {
    const uit = client.Client.fromJson(zonderNull(persoon));
    expect(uit).toEqual(persoon);
    expect(uit.naam).toHaveProperty('voorvoegsel', null);
    const afgekeurd = { herkomst: { ...herkomst, ontvanger: null }, fouten: [fout, fout] };
    expect(zorg.MeldingAfgekeurd.fromJson(zonderNull(afgekeurd))).toEqual(afgekeurd);
  });

  it('laat weg wat het schema niet kent', () => {
    expect(bijdrage.DagBegonnen.fromJson({ dag: '2026-01-01', later: 1 })).toEqual({ dag: '2026-01-01' });
  });

  it.each([[undefined], [null], ['tekst'], [[]], [{}], [{ fouten: {} }], [{ herkomst: [], fouten: [{ klasse: 1 }] }]])(
    'weigert %j en noemt de plaatsen, nooit de waarden',
    (json) => {
      expect(() => zorg.MeldingAfgekeurd.fromJson(json)).toThrow(OngeldigFeit);
    },
  );
});

describe('schrijven en lezen', () => {
  it('geeft terug wat geschreven is', () => {
    expect(client.Client.decode(client.Client.encode(1, persoon), client.Client.schema)).toEqual(persoon);
  });

  it('laat een eerder geschreven feit met rust als het volgende geschreven wordt', () => {
    const eerste = client.Client.encode(1, persoon);
    const kopie = Buffer.from(eerste);
    client.Client.encode(2, { ...persoon, bsn: '999900018' });
    expect(eerste).toEqual(kopie);
  });

  it('schrijft ook wat groter is dan de buffer van dat moment', () => {
    for (const lengte of [65_530, 65_536, 200_000, 2_000_000, 10]) {
      const groot = { ...persoon, geslacht: 'x'.repeat(lengte) };
      expect(client.Client.decode(client.Client.encode(1, groot), client.Client.schema)).toEqual(groot);
    }
  });

  it.each(['0001-01-01', '1899-12-31', '1900-01-01', '1970-01-01', '2099-12-31', '2100-01-01', '9999-12-31'])(
    'kent de dag %s',
    (tekst) => {
      const feit = { dag: dag(tekst) };
      const bytes = bijdrage.DagBegonnen.encode(1, feit);
      expect(bijdrage.DagBegonnen.decode(bytes, bijdrage.DagBegonnen.schema)).toEqual(feit);
    },
  );

  it('schrijft een dag als aantal dagen sinds 1970-01-01', () => {
    expect([...bijdrage.DagBegonnen.encode(1, { dag: dag('1970-01-02') }).subarray(5)]).toEqual([2]);
  });
});

describe('een waarde die niet past', () => {
  function weigering(schrijf: () => unknown): OngeldigFeit {
    try {
      schrijf();
    } catch (error) {
      if (error instanceof OngeldigFeit) return error;
    }
    return expect.fail('niet geweigerd');
  }

  it('wordt geweigerd met gebeurtenis en velden, alle tegelijk, en zonder de waarde', () => {
    const feit = { ...persoon, bsn: 999900006, geboortedatum: '1940-02-30', naam: { ...persoon.naam, voornamen: 7 } };
    const { event, velden, message } = weigering(() => client.Client.encode(1, feit as unknown as client.Client));
    expect(event).toBe('iwlz.client Client');
    expect(velden).toEqual([
      'bsn is geen string',
      'geboortedatum is geen date',
      'naam.voornamen is geen null of string',
    ]);
    expect(message).not.toMatch(/9999|1940|7/);
  });

  it('wordt in een lijst aangewezen', () => {
    const feit = {
      herkomst: {},
      opDag: '2026-03-01',
      fouten: [fout, { ...fout, volgnummer: 1.5 }],
      waarschuwingen: [],
    };
    const { velden } = weigering(() => zorg.MeldingAfgekeurd.encode(1, feit as unknown as zorg.MeldingAfgekeurd));
    expect(velden).toContain('fouten.1.volgnummer is geen int');
  });

  it.each([null, undefined, 'tekst', 5])('wordt als geheel geweigerd: %s', (feit) => {
    const { velden } = weigering(() => client.Client.encode(1, feit as unknown as client.Client));
    expect(velden).toEqual(['het geheel is geen nl.iwlz.client.Client']);
  });

  it.each(['2023-02-29', '1900-02-29', '2026-1-1', '10000-01-01', '', null, 20_000, new Date(0)])(
    'is geen dag: %s',
    (waarde) => {
      const feit = { dag: waarde } as unknown as bijdrage.DagBegonnen;
      expect(weigering(() => bijdrage.DagBegonnen.encode(1, feit)).velden).toEqual(['dag is geen date']);
    },
  );

  it.each([2 ** 52 + 1, -(2 ** 52) - 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '7'])(
    'is geen getal van 52 bits: %s',
    (besluitnummer) => {
      const schema = JSON.stringify({
        type: 'record',
        name: 'Proef',
        fields: [{ name: 'besluitnummer', type: 'long' }],
      });
      const proef = codec('iwlz.proef Proef', schema);
      expect(weigering(() => proef.encode(1, { besluitnummer })).velden).toEqual(['besluitnummer is geen long']);
    },
  );

  it('is ook een tekst met een half teken, kort of lang: buiten zou niemand hem kunnen lezen', () => {
    for (const tekst of ['a\ud800', `${'a'.repeat(100)}\udc00b`]) {
      const { velden } = weigering(() => client.Client.encode(1, { ...persoon, geslacht: tekst }));
      expect(velden).toEqual(['geslacht is geen string']);
    }
  });

  it('laat het volgende feit ongemoeid', () => {
    weigering(() => client.Client.encode(1, { ...persoon, naam: null } as unknown as client.Client));
    expect(client.Client.decode(client.Client.encode(1, persoon), client.Client.schema)).toEqual(persoon);
  });
});

describe('onleesbare bytes', () => {
  const geraamte = { type: 'record', name: 'Proef', namespace: 'nl.iwlz.proef' };
  const proef = (...velden: [naam: string, type: unknown][]): string =>
    JSON.stringify({ ...geraamte, fields: velden.map(([name, type]) => ({ name, type })) });
  const lees = (schema: string, ...inhoud: number[]): unknown =>
    codec('iwlz.proef Proef', schema).decode(Buffer.from([0, 0, 0, 0, 1, ...inhoud]), schema);

  it('houden te vroeg op, op welke byte ook', () => {
    const heel = client.Client.encode(1, persoon);
    for (let einde = 0; einde < heel.length; einde++) {
      expect(() => client.Client.decode(heel.subarray(0, einde), client.Client.schema)).toThrow(OnleesbaarFeit);
    }
  });

  it('gaan door na het einde', () => {
    const bytes = Buffer.concat([client.Client.encode(1, persoon), Buffer.from([0])]);
    expect(() => client.Client.decode(bytes, client.Client.schema)).toThrow(/na het einde/);
  });

  it('tellen een lijst langer dan er bytes zijn, en worden dan meteen geweigerd', () => {
    const schema = proef(['lijst', { type: 'array', items: 'long' }]);
    expect(() => lees(schema, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0)).toThrow(OnleesbaarFeit);
    expect(() => lees(schema, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0, 0)).toThrow(OnleesbaarFeit);
    expect(() => lees(schema, ...new Array<number>(400).fill(0xff))).toThrow(OnleesbaarFeit);
    expect(lees(schema, 3, 4, 2, 4, 2, 6, 0)).toEqual({ lijst: [1, 2, 3] });
  });

  it('doen dat ook in een lijst die wij overslaan', () => {
    const ons = proef(['getal', 'int']);
    const schrijver = proef(['getal', 'int'], ['lijst', { type: 'array', items: 'long' }]);
    const proefCodec = codec('iwlz.proef Proef', ons);
    const met = (...inhoud: number[]): Buffer => Buffer.from([0, 0, 0, 0, 1, ...inhoud]);
    expect(proefCodec.decode(met(14, 4, 2, 4, 0), schrijver)).toEqual({ getal: 7 });
    expect(() => proefCodec.decode(met(14, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0), schrijver)).toThrow(
      OnleesbaarFeit,
    );
    // A block that says its size is minus three bytes: who believes it goes round for ever.
    expect(() => proefCodec.decode(met(14, 1, 5, 2), schrijver)).toThrow(OnleesbaarFeit);
  });

  it('hebben een int van meer dan 32 bits, of een dag na 9999', () => {
    expect(() => lees(proef(['getal', 'int']), 0x80, 0x80, 0x80, 0x80, 0x10)).toThrow(OnleesbaarFeit);
    const datum = { type: 'int', logicalType: 'date' };
    expect(() => lees(proef(['dag', datum]), 0xfe, 0xff, 0xff, 0xff, 0x0f)).toThrow(OnleesbaarFeit);
  });

  it('hebben een tekst die geen UTF-8 is', () => {
    const schema = proef(['tekst', 'string']);
    expect(() => lees(schema, 4, 0xc3, 0x28)).toThrow(OnleesbaarFeit);
    expect(lees(schema, 6, 0xef, 0xbf, 0xbd)).toEqual({ tekst: '\ufffd' });
  });

  it('kiezen een mogelijkheid die er niet is', () => {
    const schema = proef(['tekst', ['null', 'string']]);
    expect(() => lees(schema, 4)).toThrow(OnleesbaarFeit);
    expect(() => lees(schema, 1)).toThrow(OnleesbaarFeit);
  });
});

describe('tijdstippen', () => {
  const schema = JSON.stringify({
    type: 'record',
    name: 'Moment',
    fields: [{ name: 'op', type: { type: 'long', logicalType: 'timestamp-millis' } }],
  });
  const moment = codec<{ op: string }>('iwlz.proef Moment', schema);

  it.each([
    '1970-01-01T00:00:00.000Z',
    '2026-05-20T08:00:00.123Z',
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00.000Z',
  ])('kent %s', (op) => expect(moment.decode(moment.encode(1, { op }), schema)).toEqual({ op }));

  it.each([
    '2026-05-20T08:00:00Z',
    '2026-05-20',
    '2026-05-20T08:00:00.123+02:00',
    '+010000-01-01T00:00:00.000Z',
    'gisteren',
  ])('weigert %s', (op) => expect(() => moment.encode(1, { op })).toThrow('op is geen timestamp-millis'));

  it('leest geen moment buiten de kalender', () => {
    const getal = JSON.stringify({ type: 'record', name: 'Moment', fields: [{ name: 'op', type: 'long' }] });
    const ruw = codec<{ op: number }>('iwlz.proef Moment', getal);
    for (const op of [253_402_300_800_000, -62_167_219_200_001, 2 ** 52]) {
      expect(() => moment.decode(ruw.encode(1, { op }), schema)).toThrow(OnleesbaarFeit);
    }
  });
});

describe('een schrijver met een ander schema', () => {
  it('mag velden meer of minder hebben, zolang er een default is', () => {
    const velden = [{ name: 'dag', type: { type: 'int', logicalType: 'date' } }];
    const schema = (...extra: unknown[]): string =>
      JSON.stringify({
        type: 'record',
        name: 'DagBegonnen',
        namespace: 'nl.iwlz.bijdrage',
        fields: [...velden, ...extra],
      });
    const nieuw = schema({ name: 'door', type: ['null', 'string'], default: null });
    const later = codec<{ dag: Datum; door: string | null }>('iwlz.bijdrage DagBegonnen', nieuw);
    const feit = { dag: dag('2026-03-01') };

    const doorNieuw = later.encode(1, { ...feit, door: 'klok' });
    expect(bijdrage.DagBegonnen.decode(doorNieuw, nieuw)).toEqual(feit);
    expect(bijdrage.DagBegonnen.decode(doorNieuw, nieuw)).toEqual(feit);
    expect(later.decode(bijdrage.DagBegonnen.encode(1, feit), bijdrage.DagBegonnen.schema)).toEqual({
      ...feit,
      door: null,
    });
  });

  it.each([
    ['van een ander feit', melding.Overlijden.schema],
    ['met een getal waar wij een dag hebben', bijdrage.DagBegonnen.schema.replace(',"logicalType":"date"', '')],
    ['dat geen schema is', '{"type":"record"}'],
    ['dat geen JSON is', 'DagBegonnen'],
  ])('wordt geweigerd: %s', (_wat, schrijver) => {
    expect(schrijver).not.toBe(bijdrage.DagBegonnen.schema);
    const bytes = bijdrage.DagBegonnen.encode(1, { dag: dag('2026-03-01') });
    expect(() => bijdrage.DagBegonnen.decode(bytes, schrijver)).toThrow(/schema van de schrijver/);
  });
});
