import { describe, expect, it } from 'vitest';
import { eventLine, mainFacts } from './event-line.js';
import { Collected } from './testing/io.js';

const event = {
  topic: 'iwlz.zorg',
  partition: 7,
  position: 3,
  type: 'nl.iwlz.zorg.ZorgAangevangen.v1',
  key: 'f638073f-361b-4102-9a0f-9cd7f51836cd',
  id: 'iwlz.zorg.7.3',
  source: 'urn:nld:iwlz:zorgtoewijzing',
  time: '2026-07-01T22:30:00.000Z',
  correlationid: 'x',
  data: { toewijzing: { besluitnummer: 123456, zzpCode: '754' }, datum: '2020-09-10', herkomst: { berichtId: 'b' } },
};

describe('an event on one line', () => {
  it('says when in Amsterdam, where, what, who and the main facts', () => {
    const io = { stdout: new Collected(), env: {} } as never;
    expect(eventLine(event, io)).toBe(
      '2026-07-02 00:30:00  iwlz.zorg      ZorgAangevangen         f638073f  besluitnummer 123456  zzpCode 754  datum 2020-09-10',
    );
    expect(eventLine({ ...event, key: null, data: { dag: '2026-07-02' } }, io)).toContain('  p7        dag 2026-07-02');
  });

  it('has colours on a terminal, unless NO_COLOR forbids them', () => {
    const line = (env: object): string => eventLine(event, { stdout: new Collected(true), env } as never);
    expect(line({})).toContain('\x1b[');
    expect(line({ NO_COLOR: '1' })).not.toContain('\x1b[');
    expect(line({ TERM: 'dumb' })).not.toContain('\x1b[');
  });

  it('counts lists, keeps values short and never shows a BSN', () => {
    expect(mainFacts({ maz: [{}, {}], leeg: [], bsn: '999900006', tekst: 'x'.repeat(50), niets: null })).toEqual([
      'maz 2x',
      'bsn (niet getoond)',
      `tekst ${'x'.repeat(40)}...`,
    ]);
  });
});
