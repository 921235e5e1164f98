import { describe, expect, it } from 'vitest';
import { leesScenarios } from './lees-scenarios.js';
import { aw33, aw35, maz, mut19 } from './voorbeelden.js';

const OP = '2026-03-02T10:00:00+01:00';
const goed = {
  id: 'T1',
  titel: 'proef',
  stappen: [{ op: OP, bericht: aw35('Z1', '2026-03-02', [maz('2026-03-01')]) }],
};
const fouten = (...regels: unknown[]) =>
  leesScenarios(regels.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n')).fouten;
const fout = (regel: unknown) => fouten(regel)[0]?.fouten;
const metBericht = (anders: object) => ({
  ...goed,
  stappen: [{ op: OP, bericht: { ...goed.stappen[0]!.bericht, ...anders } }],
});

describe('leesScenarios', () => {
  it('leest een scenario, met de instellingen die het niet noemt op hun standaard', () => {
    const [s] = leesScenarios(JSON.stringify({ ...goed, instellingen: { wachtWerkdagen: 3 } })).scenarios;
    expect(s).toMatchObject({ id: 'T1', titel: 'proef', eindstand: [], cak: [] });
    expect(s?.instellingen).toMatchObject({
      antwoordtermijnen: [5, 10],
      wachtWerkdagen: 3,
      goedeVrijdagVrij: true,
      bevrijdingsdagVrij: true,
      eindeInclusief: true,
      correctieDagLater: false,
      sleuteldatumMaxDagen: 14,
    });
    expect(s?.stappen[0]).toMatchObject({ vandaag: '2026-03-02', klok: false });
  });

  it('neemt vandaag in Amsterdam', () => {
    const [s] = leesScenarios(JSON.stringify({ id: 'T1', stappen: [{ op: '2026-05-20T22:30:00Z' }] })).scenarios;
    expect(s?.stappen[0]?.vandaag).toBe('2026-05-21');
  });

  it('slaat lege regels over en telt ze wel', () => {
    const { scenarios, fouten: mis } = leesScenarios(`\n${JSON.stringify(goed)}\r\n\n{`);
    expect(scenarios).toHaveLength(1);
    expect(mis).toEqual([{ regel: 4, fouten: ['dit is geen JSON'] }]);
  });

  it('leest over een byte order mark en regeleinden van Windows heen', () => {
    expect(leesScenarios(`\uFEFF${JSON.stringify(goed)}\r\n\r\n`)).toMatchObject({
      fouten: [],
      scenarios: [{ id: 'T1' }],
    });
  });

  it('leest een veld dat null is als een veld dat er niet is, en gaat voorbij aan wat het niet kent', () => {
    const kaal = leesScenarios(JSON.stringify(goed)).scenarios;
    expect(leesScenarios(JSON.stringify({ ...goed, instellingen: null, cak: null, vreemd: 1 })).scenarios).toEqual(
      kaal,
    );
  });

  it.each<[string, unknown, readonly string[]]>([
    ['geen object', [], ['de regel: hier hoort een object te staan']],
    ['geen id', { stappen: goed.stappen }, ['id: hier hoort een tekst te staan, er staat niets']],
    ['geen stappen', { id: 'T1' }, ['stappen: een scenario heeft ten minste een stap']],
    ['stappen geen lijst', { id: 'T1', stappen: {} }, ['stappen: hier hoort een lijst te staan']],
    [
      'een tijdstip zonder zone',
      { id: 'T1', stappen: [{ op: '2026-03-02T10:00:00' }] },
      ['stappen[0].op: hier hoort een tijdstip met zone te staan, 2026-05-20T10:00:00+02:00'],
    ],
    [
      'een stap terug in de tijd',
      { id: 'T1', stappen: [{ op: OP }, { op: '2026-03-02T09:59:59+01:00' }] },
      ['stappen[1].op: ligt voor de stap ervoor'],
    ],
    [
      'een onbekend bericht',
      { id: 'T1', stappen: [{ op: OP, bericht: { berichtsoort: 'AW99' } }] },
      [
        'stappen[0].bericht.berichtsoort: hier hoort een van AW33, AW35, AW39, ZK31, BRP, IO31, AKKOORD, AATBESLUIT te staan',
      ],
    ],
    [
      'een eigenschap van Object als bericht',
      { id: 'T1', stappen: [{ op: OP, bericht: { berichtsoort: 'constructor' } }] },
      [
        'stappen[0].bericht.berichtsoort: hier hoort een van AW33, AW35, AW39, ZK31, BRP, IO31, AKKOORD, AATBESLUIT te staan',
      ],
    ],
    [
      'een datum die niet bestaat',
      metBericht({ dagtekening: '2026-02-30' }),
      ['stappen[0].bericht.dagtekening: hier hoort een bestaande datum JJJJ-MM-DD te staan'],
    ],
    [
      'een getal als tekst',
      metBericht({ geleverdeZorgzwaartepakketten: [{ ...maz('2026-03-01'), besluitnummer: '700001' }] }),
      ['stappen[0].bericht.geleverdeZorgzwaartepakketten[0].besluitnummer: hier hoort een geheel getal te staan'],
    ],
    [
      'een mutatiecode die er niet is',
      metBericht({
        berichtsoort: 'AW39',
        mutatieZorgzwaartepakketten: [{ ...mut19('2026-03-02', null), mutatiecode: '02' }],
      }),
      [
        'stappen[0].bericht.mutatieZorgzwaartepakketten[0].mutatiecode: hier hoort een van 12, 17, 18, 19, 20, 21 te staan',
      ],
    ],
    [
      'een tijd die niet bestaat',
      metBericht(aw33('T1', '2026-03-02', { toewijzingstijd: '24:00:00' })),
      ['stappen[0].bericht.toegewezenZorgzwaartepakketten[0].toewijzingstijd: hier hoort een tijd UU:MM:SS te staan'],
    ],
    [
      'een klok die ver weg staat',
      {
        id: 'T1',
        stappen: [{ op: '1899-12-31T23:59:59Z' }, { op: '2199-12-31T23:59:59Z' }, { op: '2200-01-01T00:00:00Z' }],
      },
      ['stappen[0].op: de klok loopt van 1900 tot 2200', 'stappen[2].op: de klok loopt van 1900 tot 2200'],
    ],
    [
      'instellingen buiten hun grenzen',
      { ...goed, instellingen: { antwoordtermijnen: [5, 1000], wachtWerkdagen: -1 } },
      [
        'instellingen.antwoordtermijnen[1]: hier hoort een geheel getal van 0 tot en met 999 te staan',
        'instellingen.wachtWerkdagen: hier hoort een geheel getal van 0 tot en met 999 te staan',
      ],
    ],
    [
      'alle fouten tegelijk',
      { id: 1, stappen: [{ op: 1, klok: 'ja' }] },
      [
        'id: hier hoort een tekst te staan',
        'stappen[0].op: hier hoort een tijdstip met zone te staan, 2026-05-20T10:00:00+02:00',
        'stappen[0].klok: hier hoort true of false te staan',
      ],
    ],
  ])('%s', (_, regel, verwacht) => {
    expect(fout(regel)).toEqual(verwacht);
  });

  it('gaat na een onleesbare regel door met de volgende', () => {
    const tekst = ['{', JSON.stringify(goed), '"x"'].join('\n');
    expect(leesScenarios(tekst).scenarios).toHaveLength(1);
    expect(fouten('{', goed, '"x"').map((f) => f.regel)).toEqual([1, 3]);
  });
});
