import { datum } from '@iwlz/basis';
import { retourcodeIn } from '@iwlz/berichten';
import type { bijdrage, bijdragegegevens } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.js';
import { LEEG, type Stand } from '../stand.js';
import { NIET_GEGEVEN } from './cakregel.js';
import { EINDREGELS } from './eindregels.js';
import { STARTREGELS } from './startregels.js';
import { antwoordOp } from './toets.js';
import { bestandsperioden } from './zorgmelding.js';

const VANDAAG = datum('2026-06-15');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function start(
  n: number,
  dag: string,
  anders: Partial<bijdragegegevens.GeleverdeZorg> = {},
): bijdragegegevens.GeleverdeZorg {
  const vast = {
    zzpCode: '754',
    instelling: '99990001',
    etmalen: null,
    klasse: null,
    leveringsvorm: '4',
    statusAanlevering: '1',
  };
  return { volgnummer: 1, geleverdeZorgId: id(n), startdatum: datum(dag), ...vast, ...anders };
}

function einde(n: number, dag: string, statusAanlevering = '1'): bijdragegegevens.MutatieZorg {
  return { volgnummer: 1, mutatieZorgId: id(n), mutatiecode: '19', mutatiedatum: datum(dag), statusAanlevering };
}

function blok(
  ...records: (bijdragegegevens.GeleverdeZorg | bijdragegegevens.MutatieZorg)[]
): bijdragegegevens.Zorgmelding {
  const herkomst = {
    ...{ berichtId: id(99), berichtsoort: 'CA317', afzender: '5501', ontvanger: null, identificatie: '1' },
    ...{ dagtekening: VANDAAG, blok: 1 },
  };
  return {
    herkomst,
    geleverdeZorg: records.filter((r) => 'geleverdeZorgId' in r),
    mutatiesZorg: records.filter((r) => 'mutatieZorgId' in r),
  };
}

/** The stand after these blocks, each of which must be accepted. */
function na(...blokken: bijdragegegevens.Zorgmelding[]): Stand {
  return blokken.reduce((stand, b) => {
    const antwoord = antwoordOp(stand, b, 'iwlz.bijdragegegevens.0.1', VANDAAG);
    expect(antwoord.type).toBe('ZorgmeldingAanvaard');
    return evolve(stand, antwoord);
  }, LEEG);
}

function codes(stand: Stand, b: bijdragegegevens.Zorgmelding, vandaag = VANDAAG): string[] {
  const antwoord = antwoordOp(stand, b, 'x', vandaag);
  return antwoord.type === 'ZorgmeldingAfgekeurd' ? antwoord.data.fouten.map((f) => f.retourcode) : [];
}

function met(feit: Partial<bijdrage.GegevensOvergenomen>, stand = LEEG): Stand {
  const leeg = {
    geboortedatum: null,
    aowDatum: null,
    overlijdensdatum: null,
    inkomen: null,
    vermogen: null,
    arbeid: null,
  };
  const rest = {
    mptVerwacht: null,
    mptGeleverd: null,
    omstandigheid: null,
    zorg: null,
    maandbedrag: null,
    huishouden: null,
  };
  return evolve(stand, { type: 'GegevensOvergenomen', data: { bekendOp: VANDAAG, ...leeg, ...rest, ...feit } });
}

const dag = (d: string) => ({ bron: 'x', vastgesteldOp: VANDAAG, dag: datum(d) });
const MAZ = na(blok(start(1, '2026-03-10')));
const DICHT = na(blok(start(1, '2026-03-10')), blok(einde(1, '2026-04-10')));
const DTV = { leveringsvorm: '8', etmalen: '3,5' };
const DEELTIJD = na(blok(start(1, '2026-03-10', DTV)));
const OP_MAZ = na(blok(start(1, '2026-03-10')), blok(start(2, '2026-04-10')));
const weg = { statusAanlevering: '3' };

/** Care that others told: PGB and MPT at once, from the first day up to and including the last. */
function metAnderen(van: string, tm: string | null, stand = LEEG): Stand {
  return ['PGB', 'MPT'].reduce(
    (s, leveringsvorm) =>
      met(
        {
          zorg: {
            ...{ bron: leveringsvorm, vastgesteldOp: VANDAAG, leveringsvorm, vervallen: false },
            ...{ van: datum(van), tm: tm === null ? null : datum(tm) },
          },
        },
        s,
      ),
    stand,
  );
}

type Geval<R> = readonly [wat: string, stand: Stand, record: R, codes: readonly string[]];

const STARTEN: readonly Geval<bijdragegegevens.GeleverdeZorg>[] = [
  ['na het overlijden', met({ overlijdensdatum: dag('2026-03-09') }), start(1, '2026-03-10'), ['0328']],
  ['op de dag van overlijden', met({ overlijdensdatum: dag('2026-03-10') }), start(1, '2026-03-10'), []],
  ['GGZ-wonen, de dag voor het bestond', LEEG, start(1, '2020-12-31', { zzpCode: '880' }), ['0692']],
  ['GGZ-wonen, de eerste dag', LEEG, start(1, '2021-01-01', { zzpCode: '888' }), []],
  ['997 op de laatste dag', LEEG, start(1, '2020-12-31', { zzpCode: '997' }), []],
  ['997 de dag erna', LEEG, start(1, '2021-01-01', { zzpCode: '997' }), ['0693']],
  ['996 op de laatste dag', LEEG, start(1, '2020-12-31', { zzpCode: '996' }), []],
  ['996 de dag erna', LEEG, start(1, '2021-01-01', { zzpCode: '996' }), ['0694']],
  ['deeltijdverblijf, de dag voor het bestond', LEEG, start(1, '2019-12-31', DTV), ['0695']],
  ['deeltijdverblijf, de eerste dag', LEEG, start(1, '2020-01-01', DTV), []],
  [
    'een derde leveringsvorm op de laatste dag van de andere',
    metAnderen('2026-01-01', '2026-03-10'),
    start(1, '2026-03-10'),
    ['0696'],
  ],
  ['een derde leveringsvorm de dag erna', metAnderen('2026-01-01', '2026-03-09'), start(1, '2026-03-10'), []],
  [
    'dezelfde leveringsvorm nog eens',
    metAnderen('2026-01-01', null),
    start(1, '2026-03-10', { leveringsvorm: '7' }),
    [],
  ],
  ['voor de geboorte', met({ geboortedatum: dag('2026-03-11') }), start(1, '2026-03-10'), ['0699']],
  ['op de dag van geboorte', met({ geboortedatum: dag('2026-03-10') }), start(1, '2026-03-10'), []],
  [
    'verwijderen van meer dan een jaar geleden',
    na(blok(start(1, '2025-06-14'))),
    start(1, '2025-06-14', weg),
    ['0700'],
  ],
  ['verwijderen van een jaar geleden', na(blok(start(1, '2025-06-15'))), start(1, '2025-06-15', weg), []],
  ['binnen een tijd die is geeindigd', DICHT, start(2, '2026-04-10'), ['0701']],
  ['de dag na het einde', DICHT, start(2, '2026-04-11'), []],
  ['een tweede begin zolang het eerste loopt', MAZ, start(2, '2026-04-10'), []],
  ['andere leveringsvorm', MAZ, start(2, '2026-03-10', { leveringsvorm: '5' }), ['0703']],
  ['andere instelling', MAZ, start(2, '2026-03-10', { instelling: '99990002' }), ['0704']],
  ['ander zorgprofiel', MAZ, start(2, '2026-03-10', { zzpCode: '755' }), ['0705']],
  [
    'alles anders',
    MAZ,
    start(2, '2026-03-10', { ...DTV, zzpCode: '755', instelling: '99990002' }),
    ['0703', '0704', '0705'],
  ],
  ['hetzelfde onder een ander kenmerk', MAZ, start(2, '2026-03-10'), ['0706']],
  ['deeltijdverblijf, andere etmalen', DEELTIJD, start(2, '2026-03-10', { ...DTV, etmalen: '4,0' }), ['0707']],
  ['hetzelfde, een dag later', MAZ, start(2, '2026-03-11'), []],
  ['hetzelfde nog eens', MAZ, start(1, '2026-03-10'), ['0800']],
  ['hetzelfde kenmerk, andere leveringsvorm', MAZ, start(1, '2026-03-10', { leveringsvorm: '5' }), ['0801']],
  ['hetzelfde kenmerk, andere instelling', MAZ, start(1, '2026-03-10', { instelling: '99990002' }), ['0802']],
  ['hetzelfde kenmerk, ander zorgprofiel', MAZ, start(1, '2026-03-10', { zzpCode: '755' }), ['0803']],
  ['hetzelfde kenmerk, andere etmalen', DEELTIJD, start(1, '2026-03-10', { ...DTV, etmalen: '4,0' }), ['0804']],
  ['hetzelfde kenmerk, andere startdatum', MAZ, start(1, '2026-05-10'), ['9074']],
  ['wijzigen', MAZ, start(1, '2026-05-10', { statusAanlevering: '2', zzpCode: '755' }), []],
  ['wijzigen wat niet bekend is', LEEG, start(1, '2026-03-10', { statusAanlevering: '2' }), ['9103']],
  ['verwijderen wat niet bekend is', MAZ, start(2, '2026-03-10', weg), ['9063']],
  ['verwijderen', MAZ, start(1, '2026-03-10', weg), []],
  ['verwijderen wat is geeindigd', DICHT, start(1, '2026-03-10', weg), ['9071']],
];

const EINDIGEN: readonly Geval<bijdragegegevens.MutatieZorg>[] = [
  ['zonder begin', LEEG, einde(1, '2026-03-10'), ['1156']],
  ['voor het begin', MAZ, einde(1, '2026-03-09'), ['1156']],
  ['op de dag van het begin', MAZ, einde(1, '2026-03-10'), []],
  ['al geeindigd', DICHT, einde(5, '2026-05-10'), ['1157']],
  ['verwijderen van meer dan een jaar geleden', oudeMez('2025-06-14'), einde(1, '2025-06-14', '3'), ['1160']],
  ['verwijderen van een jaar geleden', oudeMez('2025-06-15'), einde(1, '2025-06-15', '3'), []],
  ['op de dag van een tweede begin', OP_MAZ, einde(1, '2026-04-10'), ['1161']],
  ['de dag voor een tweede begin', OP_MAZ, einde(1, '2026-04-09'), []],
  [
    'verwijderen, waarna drie leveringsvormen samenlopen',
    metAnderen('2026-04-11', null, DICHT),
    einde(1, '2026-04-10', '3'),
    ['1162'],
  ],
  ['verwijderen terwijl zij al samenliepen', metAnderen('2026-04-10', null, DICHT), einde(1, '2026-04-10', '3'), []],
  ['wijzigen wat niet bekend is', MAZ, einde(1, '2026-03-20', '2'), ['9103']],
  ['wijzigen', DICHT, einde(1, '2026-03-20', '2'), []],
  ['verwijderen wat niet bekend is', MAZ, einde(1, '2026-03-20', '3'), ['9063']],
  ['verwijderen', DICHT, einde(1, '2026-04-10', '3'), []],
];

function oudeMez(op: string): Stand {
  return na(blok(start(1, '2025-01-01')), blok(einde(1, op)));
}

describe('CA317', () => {
  it.each(STARTEN)('%s', (_, stand, record, verwacht) => {
    expect(codes(stand, blok(record))).toEqual(verwacht);
  });

  it('weigert het blok als geheel, met alle codes', () => {
    const records = [start(2, '2026-04-01'), { ...start(3, '2026-03-10', { zzpCode: '1' }), volgnummer: 2 }];
    expect(antwoordOp(DICHT, blok(...records), 'x', VANDAAG)).toMatchObject({
      type: 'ZorgmeldingAfgekeurd',
      data: {
        fouten: [
          { retourcode: '0701', volgnummer: 1 },
          { retourcode: '0705', volgnummer: 2 },
        ],
      },
    });
  });

  it('neemt in een blok een begin terug en meldt het anders, in welke volgorde ook', () => {
    const [terug, anders] = [start(1, '2026-03-10', weg), start(2, '2026-03-10', { zzpCode: '755' })];
    expect([blok(terug, anders), blok(anders, terug)].map((b) => codes(MAZ, b))).toEqual([[], []]);
  });

  it('weigert beide van twee die niet samengaan', () => {
    expect(codes(LEEG, blok(start(1, '2026-03-10'), start(2, '2026-03-10', { leveringsvorm: '5' })))).toEqual([
      '0703',
      '0703',
    ]);
  });
});

describe('CA319', () => {
  it.each(EINDIGEN)('%s', (_, stand, record, verwacht) => {
    expect(codes(stand, blok(record))).toEqual(verwacht);
  });
});

describe('een code geldt zolang zij in de codelijst staat', () => {
  const [voor, vanaf] = [datum('2021-12-31'), datum('2022-01-01')];
  const opMaz = na(blok(start(1, '2021-03-10', DTV)));

  it.each<[string, Stand, bijdragegegevens.Zorgmelding, string[], string[]]>([
    ['GGZ-wonen', LEEG, blok(start(1, '2020-12-31', { zzpCode: '880' })), [], ['0692']],
    ['997', LEEG, blok(start(1, '2021-01-01', { zzpCode: '997' })), [], ['0693']],
    ['996', LEEG, blok(start(1, '2021-01-01', { zzpCode: '996' })), [], ['0694']],
    ['deeltijdverblijf', LEEG, blok(start(1, '2019-12-31', DTV)), [], ['0695']],
    ['samenloop', metAnderen('2021-01-01', null), blok(start(1, '2021-03-10')), [], ['0696']],
    ['andere leveringsvorm', opMaz, blok(start(2, '2021-03-10')), ['0702'], ['0703']],
    ['andere instelling', opMaz, blok(start(2, '2021-03-10', { ...DTV, instelling: '99990002' })), ['0702'], ['0704']],
    ['ander zorgprofiel', opMaz, blok(start(2, '2021-03-10', { ...DTV, zzpCode: '755' })), ['0702'], ['0705']],
    ['ander kenmerk', opMaz, blok(start(2, '2021-03-10', DTV)), ['0702'], ['0706']],
    ['andere etmalen', opMaz, blok(start(2, '2021-03-10', { ...DTV, etmalen: '4,0' })), ['0702'], ['0707']],
    ['nog eens', opMaz, blok(start(1, '2021-03-10', DTV)), [], ['0800']],
    ['nog eens, anders', opMaz, blok(start(1, '2021-03-10', { ...DTV, zzpCode: '755' })), [], ['0803']],
  ])('%s, op de dag voor en op 1 januari 2022', (_, stand, b, eerder, later) => {
    expect([codes(stand, b, voor), codes(stand, b, vanaf)]).toEqual([eerder, later]);
  });
});

describe('de codes van het CAK', () => {
  const reeks = (van: number, tm: number): string[] =>
    Array.from({ length: tm - van + 1 }, (_, i) => String(van + i).padStart(4, '0'));
  const gevraagd = ['0328', '0448', ...reeks(692, 707), ...reeks(800, 804), ...reeks(1156, 1162)];
  const regels = [...STARTREGELS, ...EINDREGELS];

  it('hebben elk een regel, of er staat waarom niet', () => {
    const nietGegeven = NIET_GEGEVEN.map((r) => r.code);
    const gegeven = regels.map((r) => r.code);
    expect(gevraagd.filter((c) => !gegeven.includes(c))).toEqual([...nietGegeven].sort());
    expect(nietGegeven.filter((c) => gegeven.includes(c))).toEqual([]);
  });

  it('zijn hier elk gezien, behalve die van voor 2022', () => {
    const gezien = new Set([...STARTEN, ...EINDIGEN].flatMap(([, , , verwacht]) => verwacht));
    expect([...new Set(regels.map((r) => r.code))].filter((c) => !gezien.has(c))).toEqual(['0702']);
  });

  it('gaan in een retour van 2.2 alle uit als een code die de release heeft', () => {
    for (const { code, tekst, bron } of regels) {
      expect(retourcodeIn(code), code).toBeDefined();
      expect([tekst.endsWith('.'), bron]).toEqual([true, expect.stringMatching(/COD910|TR\d{3}/)]);
    }
  });
});

it('maakt er tijden in zorg van; een tweede begin sluit het eerste de dag ervoor', () => {
  const stand = na(
    blok(start(1, '2026-03-10')),
    blok(start(2, '2026-04-10', { leveringsvorm: '5' })),
    blok(einde(2, '2026-05-31')),
  );
  expect(bestandsperioden(stand.zorgmeldingen).map(({ start: s, tm }) => [s.leveringsvorm, s.startdatum, tm])).toEqual([
    ['4', '2026-03-10', '2026-04-09'],
    ['5', '2026-04-10', '2026-05-31'],
  ]);
});
