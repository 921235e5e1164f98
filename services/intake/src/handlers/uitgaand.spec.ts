import { datum } from '@iwlz/basis';
import { beoordeel, schrijfTekst, type Clientwaarde, type Oordeel } from '@iwlz/berichten';
import type { bericht, bijdrage } from '@iwlz/contracts';
import type { ViewEvent } from '@iwlz/event-log';
import { describe, expect, it } from 'vitest';
import type { Uitgaand } from '../domain/uitgaand.js';
import { uitgaandeClient, uitgaandeHeader } from '../domain/uitgaand-bericht.js';
import { maakUitgaandView } from './uitgaand.js';

const EEN = '2f1c0006-9990-4000-8000-000000000001';
const TWEE = '2f1c0006-9990-4000-8000-000000000002';
const TIJD = '2026-05-20T22:30:00.000Z';
const START: bijdrage.StartGemeld = {
  ...{ datum: datum('2026-03-02'), leveringsvorm: '4', zzpCode: '754' },
  ...{ instelling: '99990001', zorgkantoor: '5531', etmalen: null },
};
const STOP: bijdrage.StopGemeld = {
  ...START,
  ...{ datum: datum('2026-05-18'), mutatiecode: '19', begindatum: START.datum },
};

const zegt = (type: string, key: string, data: object): ViewEvent => ({ type, key, data, time: TIJD });
const RUN: ViewEvent = { type: 'CakRunGevraagd', key: null, data: { dag: '2026-05-21' }, time: TIJD };

/** Runs events through the view as the loop does, and gathers the messages that go out. */
function speel(events: readonly ViewEvent[], metBestanden = ['5531', '5532']): bericht.BerichtVerzonden[] {
  const view = maakUitgaandView(new Set(metBestanden));
  const standen = new Map<string, Uitgaand>();
  return events.flatMap((event) => {
    const due = [...standen].filter(([, s]) => view.due!(s) !== undefined).map(([rij]) => rij);
    return (event.key === null ? due : view.rows(event)).flatMap((rij) => {
      const voor = standen.get(rij);
      const na = view.evolve(rij, voor, event);
      standen.set(rij, na);
      return view.follow!(rij, voor, na, event).map((f) => f.fact.data as bericht.BerichtVerzonden);
    });
  });
}

const kort = (b: bericht.BerichtVerzonden) => [
  b.berichtsoort,
  b.afzender,
  b.clienten.map((c) => [...c.geleverdeZorg, ...c.mutatiesZorg].map((r) => r.statusAanlevering).join('')),
];

describe('wat het CAK als bestand krijgt', () => {
  it('niets voor de run voorbij is, en daarna elk soort in een bericht, in de volgorde van de run', () => {
    const run = [
      zegt('StopVerwijderd', EEN, STOP),
      zegt('StartVerwijderd', EEN, START),
      zegt('StartGemeld', EEN, { ...START, datum: '2026-03-03' }),
      zegt('StartGemeld', EEN, { ...START, leveringsvorm: '7', instelling: null }),
      zegt('StartGemeld', TWEE, START),
      zegt('StopGemeld', TWEE, STOP),
    ];
    expect(speel(run)).toEqual([]);
    expect(speel([...run, RUN]).map(kort)).toEqual([
      ['CA319', '5531', ['3']],
      ['CA317', '5531', ['3']],
      ['CA317', '5531', ['11', '1']],
      ['CA319', '5531', ['1']],
    ]);
    expect(speel([...run, RUN, RUN])).toHaveLength(4);
  });

  it('het einde draagt het kenmerk van zijn begin, en een verwijdering dat van wat zij verwijdert', () => {
    const [weg, begin, einde] = speel([
      zegt('StartVerwijderd', EEN, START),
      zegt('StartGemeld', EEN, START),
      zegt('StopGemeld', EEN, STOP),
      RUN,
    ]);
    const id = begin!.clienten[0]!.geleverdeZorg[0]!.geleverdeZorgId;
    expect(weg!.clienten[0]!.geleverdeZorg[0]!.geleverdeZorgId).toBe(id);
    expect(einde!.clienten[0]!.mutatiesZorg[0]!.mutatieZorgId).toBe(id);
    const ander = speel([zegt('StartGemeld', TWEE, START), RUN])[0]!.clienten[0]!.geleverdeZorg[0]!.geleverdeZorgId;
    expect(ander).not.toBe(id);
  });

  it('elk bericht heeft een eigen kenmerk, ook als het hetzelfde zegt', () => {
    const dag = [zegt('StartGemeld', EEN, START), zegt('StopGemeld', EEN, STOP), RUN];
    const alle = speel([...dag, ...dag, zegt('StartGemeld', EEN, { ...START, zorgkantoor: '5532' }), RUN]);
    expect(new Set(alle.map((b) => b.identificatie)).size).toBe(5);
    expect(new Set(alle.map((b) => b.berichtId)).size).toBe(5);
    expect(speel(dag)).toEqual(speel(dag));
  });

  it('alleen van zorgkantoren die bestanden sturen; de stand hangt daar niet van af', () => {
    const events = [zegt('StartGemeld', EEN, START), zegt('StartGemeld', TWEE, { ...START, zorgkantoor: '5532' }), RUN];
    expect(speel(events, ['5532']).map((b) => b.afzender)).toEqual(['5532']);
    expect(speel(events, [])).toEqual([]);
  });

  it('met vijfhonderd aanzeggingen gaat het bericht al uit voor de run voorbij is', () => {
    const events = Array.from({ length: 501 }, (_, i) => zegt('StartGemeld', `${EEN.slice(0, -3)}${100 + i}`, START));
    expect(speel(events).map((b) => b.clienten.length)).toEqual([500]);
    expect(speel([...events, RUN]).map((b) => b.clienten.length)).toEqual([500, 1]);
  });

  it('de dagtekening is de dag in Nederland', () => {
    expect(speel([zegt('StartGemeld', EEN, START), RUN])[0]!.dagtekening).toBe('2026-05-21');
  });

  it('wordt een bericht dat ons eigen oordeel doorstaat', async () => {
    const dtv = { ...START, leveringsvorm: '8', etmalen: '4,0' };
    const events = [zegt('StartGemeld', EEN, START), zegt('StartGemeld', EEN, dtv), zegt('StopGemeld', EEN, STOP), RUN];
    for (const verzonden of speel(events)) {
      const soort = verzonden.berichtsoort as 'CA317';
      const xml = schrijfTekst(
        soort,
        uitgaandeHeader(verzonden),
        verzonden.clienten.map((c) => uitgaandeClient(c, '999900006') as Clientwaarde<typeof soort>),
      );
      expect(await oordeelOver(xml)).toMatchObject({ bericht: soort, oordeel: 'aanvaard', fouten: [] });
    }
  });

  it('wat geen aanzegging is, raakt niets', () => {
    expect(speel([zegt('ZorgverloopOvergenomen', EEN, {}), zegt('BijdrageVastgesteld', EEN, {}), RUN])).toEqual([]);
  });
});

async function oordeelOver(xml: string): Promise<Oordeel> {
  const delen = beoordeel([Buffer.from(xml)]);
  for (;;) {
    const deel = await delen.next();
    if (deel.done) return deel.value;
  }
}
