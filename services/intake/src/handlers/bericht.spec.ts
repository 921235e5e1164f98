import { datum, type Datum } from '@iwlz/basis';
import type { bericht } from '@iwlz/contracts';
import type { RoutedFact, ViewEvent } from '@iwlz/event-log';
import { describe, expect, it } from 'vitest';
import { statusVan, type Berichtstand, type Blokstand } from '../domain/berichtstand.js';
import { berichtView, blokRij, identificatieRetour } from './bericht.js';

const ID = '00000000-0000-4000-8000-000000000001';
const ANDER = '00000000-0000-4000-8000-000000000002';
/** A Monday. */
const DAG = '2026-04-13';

function event(type: string, data: object, tijd = `${DAG}T08:00:00.000Z`): ViewEvent {
  return { type, key: type === 'DagBegonnen' ? null : ID, data: { berichtId: ID, ...data }, time: tijd };
}

const ONTVANGEN = event('BerichtOntvangen', { sha256: 'ab', omvangBytes: 12, kanaal: 'map' });

function beoordeeld(aantalClienten: number, anders: Partial<bericht.BerichtBeoordeeld> = {}, tijd?: string): ViewEvent {
  const vast = { berichtsoort: 'AW35', afzender: '99990001', ontvanger: '5531', identificatie: 'M1' };
  return event(
    'BerichtBeoordeeld',
    {
      ...vast,
      dagtekening: DAG,
      oordeel: 'aanvaard',
      aantalClienten,
      fouten: [],
      aantalFouten: 0,
      opDag: DAG,
      ...anders,
    },
    tijd,
  );
}

function beantwoord(blok: number, status: string, tijd?: string): ViewEvent {
  const leeg = { pseudoniem: null, fouten: [], retourcodes: [], waarschuwingen: [] };
  return event('BlokBeantwoord', { blok, status, ...leeg }, tijd);
}

const dag = (d: string): ViewEvent => event('DagBegonnen', { dag: d }, `${d}T00:00:00.000Z`);

/** Runs events through the view as the loop does, and gathers what it says. */
function speel(...events: readonly ViewEvent[]): {
  standen: Map<string, Berichtstand | Blokstand>;
  gezegd: RoutedFact[];
} {
  const standen = new Map<string, Berichtstand | Blokstand>();
  const gezegd: RoutedFact[] = [];
  for (const e of events) {
    const dueRijen = [...standen].filter(
      ([, s]) => (berichtView.due!(s) ?? '~') <= ((e.data as { dag?: Datum }).dag ?? ''),
    );
    for (const rij of e.key === null ? dueRijen.map(([k]) => k) : berichtView.rows(e)) {
      const voor = standen.get(rij);
      const na = berichtView.evolve(rij, voor, e);
      standen.set(rij, na);
      gezegd.push(...berichtView.follow!(rij, voor, na, e));
    }
  }
  return { standen, gezegd };
}

const retouren = (...events: readonly ViewEvent[]): unknown[] => speel(...events).gezegd.map((f) => f.fact.data);

describe('waar een bericht staat', () => {
  it('heeft een rij voor het bericht en een per clientblok, in de volgorde van het bericht', () => {
    const { standen } = speel(ONTVANGEN, beoordeeld(2), beantwoord(2, 'aanvaard'), beantwoord(1, 'afgekeurd'));
    expect([...standen.keys()].sort()).toEqual([ID, blokRij(ID, 1), blokRij(ID, 2)]);
    expect(standen.get(blokRij(ID, 1))).toEqual({
      status: 'afgekeurd',
      pseudoniem: null,
      fouten: [],
      retourcodes: [],
      waarschuwingen: [],
    });
  });

  it('zet blok 10 na blok 9, en de blokken van een bericht niet bij een ander', () => {
    expect([blokRij(ID, 10), blokRij(ID, 9), blokRij(ANDER, 1)].sort()).toEqual([
      blokRij(ID, 9),
      blokRij(ID, 10),
      blokRij(ANDER, 1),
    ]);
  });

  it('onthoudt van een blok het laatste antwoord', () => {
    const { standen } = speel(ONTVANGEN, beoordeeld(1), beantwoord(1, 'wachtOpVoorganger'), beantwoord(1, 'aanvaard'));
    expect((standen.get(blokRij(ID, 1)) as Blokstand).status).toBe('aanvaard');
  });

  it.each(['RetourVerzonden', 'SleutelHervat', 'SleutelVerworpen'])('verandert niet door %s', (type) => {
    expect(berichtView.rows(event(type, {}))).toEqual([]);
  });

  it('zegt luid dat een gebeurtenis niet in zijn stand hoort', () => {
    expect(() => berichtView.evolve(ID, undefined, event('MazAanvaard', {}))).toThrow('MazAanvaard');
  });
});

describe('de retour gaat uit', () => {
  it('eenmaal, met kenmerken die bij een herhaling dezelfde zijn', () => {
    const events = [ONTVANGEN, beoordeeld(2), beantwoord(1, 'afgekeurd'), beantwoord(2, 'aanvaard'), dag('2026-04-20')];
    expect(speel(...events).gezegd).toEqual([
      {
        topic: 'iwlz.bericht',
        key: ID,
        fact: {
          type: 'RetourVerzonden',
          data: {
            berichtId: ID,
            volgnummer: 1,
            berichtsoort: 'AW36',
            identificatieRetour: identificatieRetour(ID, 1),
            dagtekeningRetour: DAG,
            blokken: [1],
          },
        },
      },
    ]);
    expect(retouren(...events)).toEqual(retouren(...events));
  });

  it.each([
    ['AW33', 'AW34'],
    ['AW35', 'AW36'],
    ['AW39', 'AW310'],
    ['IO31', 'IO32'],
    ['ZK31', 'ZK32'],
    ['CA317', 'CA318'],
    ['CA319', 'CA320'],
  ])('op een %s is dat een %s', (berichtsoort, retour) => {
    expect(retouren(ONTVANGEN, beoordeeld(1, { berichtsoort }), beantwoord(1, 'aanvaard'))).toMatchObject([
      { berichtsoort: retour },
    ]);
  });

  it('op de dag in Nederland waarop het laatste antwoord kwam', () => {
    const naMiddernacht = '2026-04-13T22:30:00.000Z';
    expect(retouren(ONTVANGEN, beoordeeld(1), beantwoord(1, 'aanvaard', naMiddernacht))).toMatchObject([
      { dagtekeningRetour: '2026-04-14' },
    ]);
  });

  it('op zijn laatst na een werkdag; een tweede als er daarna nog een wordt afgekeurd', () => {
    const begin = [ONTVANGEN, beoordeeld(2), beantwoord(1, 'aanvaard'), beantwoord(2, 'wachtOpAkkoord')];
    expect(retouren(...begin, dag('2026-04-14'))).toEqual([]);
    expect(retouren(...begin, dag('2026-04-14'), dag('2026-04-15'), dag('2026-04-16'))).toMatchObject([
      { volgnummer: 1, dagtekeningRetour: '2026-04-15', blokken: [] },
    ]);
    expect(
      retouren(...begin, dag('2026-04-15'), beantwoord(2, 'afgekeurd', '2026-04-15T08:00:00.000Z'), dag('2026-04-16')),
    ).toMatchObject([
      { volgnummer: 1, blokken: [] },
      { volgnummer: 2, dagtekeningRetour: '2026-04-15', blokken: [2] },
    ]);
  });

  it('niet op wat zelf een antwoord is', () => {
    const fout = { code: '0001', retourcode: '0001', pad: '', regel: null, kolom: null, tekst: 'proef' };
    const events = [
      ONTVANGEN,
      beoordeeld(0, { berichtsoort: 'AW36', oordeel: 'afgekeurd', fouten: [fout] }),
      dag('2026-04-20'),
    ];
    expect(retouren(...events)).toEqual([]);
  });

  it('vraagt een dag zolang er op gewacht wordt, en daarna niet meer', () => {
    const { standen } = speel(ONTVANGEN, beoordeeld(1), beantwoord(1, 'in behandeling'));
    expect(berichtView.due!(standen.get(ID)!)).toBe(datum('2026-04-15'));
    expect(berichtView.due!(standen.get(blokRij(ID, 1))!)).toBeUndefined();
    const daarna = speel(ONTVANGEN, beoordeeld(1), beantwoord(1, 'in behandeling'), dag('2026-04-15'));
    expect(berichtView.due!(daarna.standen.get(ID)!)).toBeUndefined();
  });
});

describe('een bericht van het platform zelf', () => {
  const VERZONDEN = event('BerichtVerzonden', {
    ...{ berichtsoort: 'CA317', afzender: '5531', identificatie: 'C1', dagtekening: DAG },
    clienten: ['een', 'twee'].map((pseudoniem) => ({ pseudoniem, geleverdeZorg: [], mutatiesZorg: [] })),
  });
  const RETOUR = event('RetourOntvangen', {
    ...{ retourId: ANDER, berichtsoort: 'CA318', identificatieRetour: 'R1', oordeel: 'afgekeurd' },
    ...{ retourcodes: ['0200'], aantalClienten: 1 },
  });
  const stand = (...events: readonly ViewEvent[]) => speel(...events).standen.get(ID) as Berichtstand;

  it('wacht op zijn retour, en krijgt van ons geen', () => {
    const { standen, gezegd } = speel(VERZONDEN, dag('2026-05-13'));
    expect([...standen.keys()]).toEqual([ID, blokRij(ID, 1), blokRij(ID, 2)]);
    expect(standen.get(blokRij(ID, 2))).toMatchObject({ pseudoniem: 'twee', status: 'in behandeling' });
    expect([statusVan(stand(VERZONDEN)), gezegd]).toEqual(['in behandeling', []]);
    expect(berichtView.due!(standen.get(ID)!)).toBeUndefined();
  });

  it('de retour geeft elk clientblok zijn antwoord', () => {
    const na = [VERZONDEN, RETOUR, beantwoord(1, 'afgekeurd'), beantwoord(2, 'aanvaard')];
    expect(statusVan(stand(...na))).toBe('afgekeurd');
    expect(stand(...na).ontvangenRetouren).toEqual([
      {
        retourId: ANDER,
        berichtsoort: 'CA318',
        identificatieRetour: 'R1',
        oordeel: 'afgekeurd',
        retourcodes: ['0200'],
        aantalClienten: 1,
      },
    ]);
    expect(retouren(...na)).toEqual([]);
  });
});

describe('de Identificatie van een retour', () => {
  it('past in twaalf tekens en is voor elk bericht en volgnummer een andere', () => {
    const ids = ['7d3f9c1a-5b2e-4c8d-9a01-000000000001', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
    const alle = ids.flatMap((id) => [1, 2, 99_999].map((n) => identificatieRetour(id, n)));
    expect(new Set(alle).size).toBe(6);
    for (const id of alle) expect(id).toMatch(/^R[0-9A-Z]{11}$/);
  });
});
