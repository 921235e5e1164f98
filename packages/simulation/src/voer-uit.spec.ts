import { describe, expect, it } from 'vitest';
import type { Json } from './scenario.js';
import { vergelijk } from './vergelijk.js';
import { voerScenarioUit } from './voer-uit.js';
import { ANDERE_BSN, aw33, aw35, aw39, BSN, DERDE_BSN, maz, mut19, scenario } from './voorbeelden.js';

const op = (dag: string, uur = '10') => `${dag}T${uur}:00:00+01:00`;
const IN_ZORG = [
  { op: op('2026-02-27'), bericht: aw33('T1', '2026-02-27') },
  { op: op('2026-03-02'), bericht: aw35('Z1', '2026-03-02', [maz('2026-03-01')]) },
];

describe('voerScenarioUit', () => {
  it('houdt clienten uit elkaar, en zet wat een dag bracht op volgorde: eerst overgangen, dan termijnen, elk op BSN', () => {
    const { stappen, eindstand, cak } = voerScenarioUit(
      scenario([
        { op: op('2026-03-04'), bericht: aw33('T1', '2026-03-04', { einddatum: '2026-03-10' }, ANDERE_BSN) },
        { op: op('2026-03-04', '11'), bericht: aw33('T2', '2026-03-04', { einddatum: '2026-03-09' }, BSN) },
        { op: op('2026-03-04', '12'), bericht: aw33('T3', '2026-03-04', { einddatum: '2026-03-09' }, DERDE_BSN) },
        { op: op('2026-03-04', '13'), bericht: aw35('Z1', '2026-03-04', [maz('2026-03-01')], DERDE_BSN) },
        { op: op('2026-03-10'), klok: true },
      ]),
    );
    expect(stappen[4]?.gebeurtenissen.map((g) => [g['type'], (g['toewijzing'] as Json)['bsn']])).toEqual([
      ['ToewijzingVerlopen', BSN],
      ['ZorgBeeindigd', DERDE_BSN],
      ['TermijnNadert', ANDERE_BSN],
    ]);
    expect(eindstand.map((t) => (t['toewijzing'] as Json)['bsn'])).toEqual([BSN, ANDERE_BSN, DERDE_BSN]);
    expect(cak.map((c) => [c['soort'], c['bsn'], c['datum']])).toEqual([
      ['start', DERDE_BSN, '2026-03-01'],
      ['stop', DERDE_BSN, '2026-03-09'],
    ]);
  });

  it('geeft op een dag de antwoorden op volgorde van aankomst, ook over clienten heen', () => {
    const { stappen } = voerScenarioUit(
      scenario([
        { op: op('2026-03-02'), bericht: aw35('Z1', '2026-03-02', [maz('2026-03-01')], ANDERE_BSN) },
        { op: op('2026-03-02', '11'), bericht: aw35('Z2', '2026-03-02', [maz('2026-03-01')], BSN) },
        { op: op('2026-03-04') },
      ]),
    );
    expect(stappen[2]?.afgehandeld.map((a) => [a['identificatie'], a['retourcodes']])).toEqual([
      ['Z1', ['9019']],
      ['Z2', ['9019']],
    ]);
  });

  it('antwoordt op een herhaling met het antwoord zoals dat nu is', () => {
    const bericht = aw35('Z1', '2026-03-02', [maz('2026-03-01')]);
    const herhaling = (stap: number) =>
      voerScenarioUit(
        scenario([
          { op: op('2026-03-02'), bericht },
          { op: op('2026-03-03'), bericht },
          { op: op('2026-03-04'), bericht },
        ]),
      ).stappen[stap];
    expect(herhaling(1)).toMatchObject({ uitslag: 'herhaling', retourcodes: [] });
    expect(herhaling(2)).toMatchObject({ uitslag: 'herhaling', retourcodes: ['9019'] });
  });

  it('vergelijkt een herhaling met het eerste bericht, niet met een dat met 9056 is geweigerd', () => {
    const een = aw35('Z1', '2026-03-02', [maz('2026-03-01')]);
    const ander = aw35('Z1', '2026-03-02', [maz('2026-03-02')]);
    const { stappen } = voerScenarioUit(
      scenario([een, ander, ander, een].map((bericht, i) => ({ op: op('2026-03-02', `1${i}`), bericht }))),
    );
    expect(stappen.map((s) => s.uitslag)).toEqual(['wachtOpVoorganger', 'afgekeurd', 'afgekeurd', 'herhaling']);
    expect(stappen[2]?.retourcodes).toEqual(['9056']);
  });

  it('kijkt pas naar het bericht zelf als er binnen niets mis is, en dan pas naar wat bekend is', () => {
    const codes = (...bericht: object[]) =>
      voerScenarioUit(scenario([...IN_ZORG, ...bericht.map((b) => ({ op: op('2026-03-20'), bericht: b }))])).stappen.at(
        -1,
      )?.retourcodes;
    expect(codes(aw39('M1', '2026-03-21', [mut19('2026-03-20', null)]))).toEqual(['9066']);
    expect(codes(aw39('M1', '2026-03-21', [mut19('2026-03-20', '2026-03-02')]))).toEqual(['S064']);
    expect(codes(aw39('M1', '2026-03-20', [mut19('2026-03-20', '2026-03-02')]))).toEqual(['9069']);
  });

  it('wijst een record aan op zijn plaats tussen alle records van zijn klasse, verwijderingen meegeteld', () => {
    const bericht = aw39('M1', '2026-03-20', [
      mut19('2026-03-20', '2026-03-01', { statusAanlevering: '3' }),
      mut19('2026-03-19', '2026-03-01'),
    ]);
    const { stappen } = voerScenarioUit(scenario([...IN_ZORG, { op: op('2026-03-20'), bericht }]));
    expect(stappen[2]).toMatchObject({ uitslag: 'afgekeurd', retourcodes: ['9063'] });
  });
});

describe('wat een scenario mag weglaten', () => {
  const kop = { dagtekening: '2026-03-02', afzender: '99990001', ontvanger: '5598', bsn: BSN };
  const uitslag = (bericht: object) =>
    voerScenarioUit(scenario([...IN_ZORG, { op: op('2026-03-02'), bericht }])).stappen.at(-1);

  it('de status van een pgb in een ZK31', () => {
    const indicatie = { besluitnummer: 700_001, afgiftedatum: '2026-01-15', overdrachtdatum: '2026-04-01' };
    const pgb = { zzpCode: '754', leveringsvorm: '5', instelling: '99990001' };
    expect(
      uitslag({
        berichtsoort: 'ZK31',
        identificatie: 'O1',
        ...kop,
        afzender: '5598',
        indicatie,
        toegewezenZorgzwaartepakketten: [pgb],
      }),
    ).toMatchObject({ uitslag: 'aanvaard' });
  });

  it('de aanbieders van een aanvraag: dan is er niets toe te wijzen', () => {
    const aanvraag = {
      ...{ besluitnummer: 700_001, afgiftedatum: '2026-01-15', instelling: '99990001', zzpCode: '754' },
      ...{ leveringsvorm: '5', dossierhouder: '99990001' },
    };
    expect(uitslag({ berichtsoort: 'AW39', identificatie: 'Q1', ...kop, aanvragen: [aanvraag] })).toMatchObject({
      uitslag: 'aanvaard',
      gebeurtenissen: [{ type: 'AanvraagOntvangen' }, { type: 'AanvraagToegewezen' }],
    });
  });
});

describe('vergelijk', () => {
  const verwacht = { uitslag: 'aanvaard', retourcodes: [], waarschuwingen: [], afgehandeld: [] };
  const aangevangen = (anders: object = {}) => ({
    type: 'ZorgAangevangen',
    datum: '2026-03-01',
    toewijzing: {
      ...{ bsn: BSN, besluitnummer: 700_001, instelling: '99990001' },
      ...{ zzpCode: '754', leveringsvorm: '4', ingangsdatum: '2026-03-01' },
    },
    ...anders,
  });
  const cak = [
    { soort: 'start', bsn: BSN, datum: '2026-03-01', leveringsvorm: '4', zzpCode: '754', instelling: '99990001' },
  ];
  const met = (stap: object | undefined, einde: object) => {
    const [eerste, tweede] = IN_ZORG;
    const s = scenario([eerste!, { ...tweede, verwacht: stap }], einde);
    return vergelijk(s, voerScenarioUit(s));
  };
  const eindstand = voerScenarioUit(scenario(IN_ZORG)).eindstand;

  it('vindt geen verschil waar er geen is, in welke volgorde de velden ook staan', () => {
    const { toewijzing, ...rest } = aangevangen();
    expect(met({ ...verwacht, gebeurtenissen: [{ toewijzing, ...rest, naar: null }] }, { eindstand, cak })).toEqual([]);
  });

  it('vertelt gegeven, wanneer, verwacht en kreeg', () => {
    expect(met({ ...verwacht, uitslag: 'afgekeurd', gebeurtenissen: [aangevangen()] }, { eindstand, cak })).toEqual([
      {
        scenario: 'T1',
        gegeven: ['AW33 T1 op 2026-02-27T09:00:00.000Z'],
        wanneer: 'stap 2: AW35 Z1 op 2026-03-02T09:00:00.000Z',
        onderdeel: 'uitslag',
        verwacht: '"afgekeurd"',
        kreeg: '"aanvaard"',
      },
    ]);
  });

  it.each<[string, object | undefined, object, readonly string[]]>([
    [
      'een andere waarde',
      { ...verwacht, gebeurtenissen: [aangevangen({ datum: '2026-03-02' })] },
      { eindstand, cak },
      ['gebeurtenissen[0]'],
    ],
    [
      'te weinig',
      { ...verwacht, gebeurtenissen: [aangevangen(), aangevangen()] },
      { eindstand, cak },
      ['gebeurtenissen[1]'],
    ],
    ['te veel: een lijst die er niet staat is leeg', verwacht, { eindstand, cak }, ['gebeurtenissen[0]']],
    ['het einde', { ...verwacht, gebeurtenissen: [aangevangen()] }, {}, ['eindstand[0]', 'cak[0]']],
    [
      'een code te veel verwacht',
      { ...verwacht, retourcodes: ['9019'], gebeurtenissen: [aangevangen()] },
      { eindstand, cak },
      ['retourcodes'],
    ],
    ['een stap zonder verwachting wordt niet vergeleken', undefined, { eindstand, cak }, []],
  ])('%s', (_, stap, einde, onderdelen) => {
    expect(met(stap, einde).map((v) => v.onderdeel)).toEqual(onderdelen);
  });
});
