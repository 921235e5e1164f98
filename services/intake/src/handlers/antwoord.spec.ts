import { datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { partitionOf, type ViewEvent } from '@iwlz/event-log';
import { describe, expect, it } from 'vitest';
import { antwoordView, cakAntwoordView } from './antwoord.js';

const PSEUDONIEM = '3f1c0006-9990-4000-8000-000000000001';
const herkomst: melding.Berichtherkomst = {
  berichtId: '00000000-0000-4000-8000-000000000001',
  berichtsoort: 'AW35',
  afzender: '99990001',
  ontvanger: '5531',
  identificatie: 'M1',
  dagtekening: datum('2026-04-10'),
  blok: 7,
};
const CODE = { klasse: 'Client', volgnummer: 1, retourcode: '9019', tekst: 'proef' };

const zegt = (type: string, data: object, key: string | null = PSEUDONIEM) =>
  antwoordView.forward!({ type, key, data, time: '2026-04-10T08:00:00.000Z' } satisfies ViewEvent, 5);

describe('antwoorden van het zorgkantoor', () => {
  it.each([
    ['MeldingAanvaard', { herkomst, waarschuwingen: ['ZT-W04'] }, { status: 'aanvaard', waarschuwingen: ['ZT-W04'] }],
    ['MeldingAfgekeurd', { herkomst, fouten: [CODE] }, { status: 'afgekeurd', retourcodes: [CODE] }],
    ['MeldingAangehouden', { herkomst, reden: 'VOORGANGER' }, { status: 'wachtOpVoorganger' }],
    ['MeldingAangehouden', { herkomst, reden: 'AKKOORD' }, { status: 'wachtOpAkkoord' }],
  ])('%s wordt een antwoord onder het bericht', (type, data, verwacht) => {
    expect(zegt(type, data)).toEqual([
      {
        topic: 'iwlz.bericht',
        key: herkomst.berichtId,
        fact: {
          type: 'BlokBeantwoord',
          data: {
            berichtId: herkomst.berichtId,
            blok: 7,
            pseudoniem: PSEUDONIEM,
            fouten: [],
            retourcodes: [],
            waarschuwingen: [],
            ...verwacht,
          },
        },
      },
    ]);
  });

  it('geeft de dag door op dezelfde partitie, en een run aan het CAK niet', () => {
    const dag = { dag: datum('2026-04-10') };
    expect(zegt('DagBegonnen', dag, null)).toEqual([
      { topic: 'iwlz.bericht', key: null, partition: 5, fact: { type: 'DagBegonnen', data: dag } },
    ]);
    expect(zegt('CakRunGevraagd', dag, null)).toEqual([]);
  });

  it.each(['MazAanvaard', 'ZorgverloopGewijzigd', 'FeitAanvaard', 'SleutelHervat', 'SleutelVerworpen'])(
    'zwijgt over %s',
    (type) => {
      expect(zegt(type, {})).toEqual([]);
    },
  );

  it('onthoudt niets', () => {
    const event: ViewEvent = { type: 'MeldingAanvaard', key: PSEUDONIEM, data: { herkomst }, time: '' };
    expect(antwoordView.rows(event)).toEqual([]);
    expect(() => antwoordView.evolve('x', undefined, event)).toThrow('houdt geen stand bij');
    expect(partitionOf(herkomst.berichtId)).not.toBe(partitionOf(PSEUDONIEM));
  });
});

describe('antwoorden van het CAK', () => {
  const zegtCak = (type: string, data: object, key: string | null = PSEUDONIEM) =>
    cakAntwoordView.forward!({ type, key, data, time: '2026-04-10T08:00:00.000Z' }, 5).map((f) => f.fact.data);

  it('komen bij het bericht waar zij op zijn', () => {
    const fout = { ...CODE, retourcode: '0448' };
    expect(zegtCak('ZorgmeldingAanvaard', { herkomst })).toMatchObject([{ blok: 7, status: 'aanvaard' }]);
    expect(zegtCak('ZorgmeldingAfgekeurd', { herkomst, fouten: [fout] })).toMatchObject([
      { berichtId: herkomst.berichtId, blok: 7, pseudoniem: PSEUDONIEM, status: 'afgekeurd', retourcodes: [fout] },
    ]);
  });

  it('de dag komt al van het zorgkantoor', () => {
    expect(zegtCak('DagBegonnen', { dag: '2026-04-10' }, null)).toEqual([]);
    expect(zegtCak('StartGemeld', {})).toEqual([]);
  });
});
