import { datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { AANVRAAGREGELS } from './aanvraagregels.js';
import type { Dossier } from './dossier.js';
import { STANDAARD } from './instellingen.js';
import { GESLOTEN, REGELS, SLEUTELREGELS, SNIJDT_ZORG_AF } from './regels.js';
import { toets } from './toets.js';
import {
  A,
  aanvraag,
  aanvraagregel,
  B,
  blok,
  dossierMet,
  HERKOMST,
  maz,
  mez,
  mut,
  regel,
  SLEUTEL,
  vastgesteld,
  wegMaz,
  wegMut,
} from './voorbeelden.js';

type Wat = Partial<melding.Melding>;

function oordeel(dossier: Dossier, wat: Wat, instellingen = STANDAARD) {
  return toets(dossier, blok(wat), datum('2026-06-10'), instellingen);
}

const codes = (dossier: Dossier, wat: Wat, instellingen = STANDAARD) =>
  oordeel(dossier, wat, instellingen).fouten.map((f) => f.retourcode);

const T = vastgesteld();
const TOT_JUNI = vastgesteld(regel({ einddatum: '2026-06-30' }));
const ZORG = maz('2026-03-10');
const EINDE = mez('19/5', '2026-05-20', '2026-03-10');
const ONDERBREKING = mez('20/7', '2026-04-10', '2026-03-10');
const ONBEKEND = { ...SLEUTEL, leveringsvorm: '5' };
const DTV = { ...SLEUTEL, leveringsvorm: '8' };

/** One row per code of 9.4 and case: what is known, what comes in, which codes it gets. */
const GEVALLEN: readonly (readonly [naam: string, dossier: Dossier, wat: Wat, verwacht: readonly string[]])[] = [
  ['9063 MAZ: er is er geen', dossierMet(T), { mazVerwijderingen: [wegMaz('2026-03-10')] }, ['9063']],
  ['9063 MAZ: andere Begindatum', dossierMet(T, ZORG), { mazVerwijderingen: [wegMaz('2026-03-11')] }, ['9063']],
  ['9063 MAZ: geen toewijzing', dossierMet(), { mazVerwijderingen: [wegMaz('2026-03-10')] }, ['9063']],
  ['9063 MAZ: zij is er', dossierMet(T, ZORG), { mazVerwijderingen: [wegMaz('2026-03-10')] }, []],
  ['9063 MUT: er is er geen', dossierMet(T, ZORG), { mutatieVerwijderingen: [wegMut('2026-03-10')] }, ['9063']],
  [
    '9063 MUT: zij is er',
    dossierMet(T, mut('18/7', '2026-03-04')),
    { mutatieVerwijderingen: [wegMut('2026-03-04')] },
    [],
  ],
  [
    '9063 tweemaal dezelfde in een blok',
    dossierMet(T, ZORG),
    { mazVerwijderingen: [wegMaz('2026-03-10'), { ...wegMaz('2026-03-10'), volgnummer: 2 }] },
    ['9063'],
  ],

  [
    '9071: er is einde zorg op gemeld',
    dossierMet(T, ZORG, EINDE),
    { mazVerwijderingen: [wegMaz('2026-03-10')] },
    ['9071'],
  ],
  [
    '9071: een onderbreking telt ook',
    dossierMet(T, ZORG, ONDERBREKING),
    { mazVerwijderingen: [wegMaz('2026-03-10')] },
    ['9071'],
  ],
  [
    '9071: einde zorg van andere zorg',
    dossierMet(T, ZORG, ONDERBREKING, maz('2026-05-02')),
    { mazVerwijderingen: [wegMaz('2026-05-02')] },
    [],
  ],

  ['9019 MAZ', dossierMet(T), { maz: [maz('2026-03-10', { toewijzing: ONBEKEND })] }, ['9019']],
  ['9019 MUT', dossierMet(T), { mut: [mut('18/7', '2026-03-10', { toewijzing: ONBEKEND })] }, ['9019']],
  ['9019 MEZ', dossierMet(T), { mez: [{ ...EINDE, toewijzing: ONBEKEND }] }, ['9019']],
  [
    '9019: elk deel van de sleutel telt',
    dossierMet(T),
    { maz: [maz('2026-03-10', { toewijzing: { ...SLEUTEL, ingangsdatum: datum('2026-03-02') } })] },
    ['9019'],
  ],
  ['9019: bekend', dossierMet(T), { maz: [maz('2026-03-10')] }, []],

  ['9017: de dag voor de ingangsdatum', dossierMet(T), { maz: [maz('2026-02-28')] }, ['9017']],
  ['9017: de ingangsdatum', dossierMet(T), { maz: [maz('2026-03-01')] }, []],
  ['9017: de einddatum', dossierMet(TOT_JUNI), { maz: [maz('2026-06-30')] }, []],
  ['9017: de dag na de einddatum', dossierMet(TOT_JUNI), { maz: [maz('2026-07-01')] }, ['9017']],
  [
    '9017: Sleuteldatum voor de ingangsdatum',
    dossierMet(T),
    { maz: [maz('2026-03-05', { sleuteldatum: '2026-02-28' })] },
    ['9017'],
  ],
  [
    '9017: Sleuteldatum op de ingangsdatum',
    dossierMet(T),
    { maz: [maz('2026-03-05', { sleuteldatum: '2026-03-01' })] },
    [],
  ],
  ['9017: na een afsluitende mutatie', dossierMet(T, ZORG, EINDE), { maz: [maz('2026-05-21')] }, ['9017']],
  [
    '9017: na een overlijden dat de aanbieder niet ziet niet',
    { ...dossierMet(T), overlijdensdatum: datum('2026-03-03') },
    { maz: [maz('2026-03-10')] },
    [],
  ],

  ['9074 MAZ: dezelfde Begindatum', dossierMet(T, ZORG), { maz: [maz('2026-03-10')] }, ['9074']],
  ['9074 MAZ: andere Begindatum', dossierMet(T, ZORG), { maz: [maz('2026-03-11')] }, []],
  [
    '9074 MUT: dezelfde Mutatiedatum, andere code',
    dossierMet(T, mut('18/7', '2026-03-12')),
    { mut: [mut('12/3', '2026-03-12')] },
    ['9074'],
  ],
  ['9074 MUT: een dag later', dossierMet(T, mut('18/7', '2026-03-12')), { mut: [mut('12/3', '2026-03-13')] }, []],

  ['9121: de dag voor de periode', dossierMet(T, ZORG, ONDERBREKING), { maz: [maz('2026-03-09')] }, []],
  ['9121: in de periode', dossierMet(T, ZORG, ONDERBREKING), { maz: [maz('2026-04-09')] }, ['9121']],
  ['9121: op de laatste dag', dossierMet(T, ZORG, ONDERBREKING), { maz: [maz('2026-04-10')] }, ['9121']],
  ['9121: de dag erna', dossierMet(T, ZORG, ONDERBREKING), { maz: [maz('2026-04-11')] }, []],

  [
    '9125: Etmalen waar de toewijzing er geen heeft',
    dossierMet(T),
    { maz: [maz('2026-03-10', { etmalen: '35' })] },
    ['9125'],
  ],
  [
    '9125: andere Etmalen',
    dossierMet(vastgesteld(regel({ toewijzing: DTV, etmalen: '40' }))),
    { maz: [maz('2026-03-10', { toewijzing: DTV, etmalen: '35', behandeling: null })] },
    ['9125'],
  ],
  [
    '9125: gelijke Etmalen',
    dossierMet(vastgesteld(regel({ toewijzing: DTV, etmalen: '40' }))),
    { maz: [maz('2026-03-10', { toewijzing: DTV, etmalen: '40', behandeling: null })] },
    [],
  ],

  ['9129: Behandeling bij opname', dossierMet(T), { maz: [ZORG] }, []],
  [
    '9129: Behandeling ontbreekt bij opname',
    dossierMet(T),
    { maz: [maz('2026-03-10', { behandeling: null })] },
    ['9129'],
  ],
  ['9129: Behandeling zonder opname', dossierMet(vastgesteld(regel({ opname: '2' }))), { maz: [ZORG] }, ['9129']],
  [
    '9129: Behandeling bij een andere leveringsvorm',
    dossierMet(vastgesteld(regel({ toewijzing: ONBEKEND }))),
    { maz: [maz('2026-03-10', { toewijzing: ONBEKEND })] },
    ['9129'],
  ],

  ...(['12/3', '12/5', '18/7', '21/5'] as const).flatMap(
    (code) =>
      [
        [
          `9073: ${code} op overbrugging`,
          dossierMet(vastgesteld(regel({ soort: '3' }))),
          { mut: [mut(code, '2026-03-10')] },
          ['9073'],
        ],
        [
          `9073: ${code} op administratief`,
          dossierMet(vastgesteld(regel({ soort: '5' }))),
          { mut: [mut(code, '2026-03-10')] },
          ['9073'],
        ],
        [`9073: ${code} op regulier`, dossierMet(T), { mut: [mut(code, '2026-03-10')] }, []],
      ] as const,
  ),
  ...(['17/5', '19/5', '20/7'] as const).map(
    (code) =>
      [
        `9073: ${code} op overbrugging mag`,
        dossierMet(vastgesteld(regel({ soort: '3' })), ZORG),
        { mez: [mez(code, '2026-05-20', '2026-03-10')] },
        [],
      ] as const,
  ),

  ['9020: de einddatum', dossierMet(TOT_JUNI), { mut: [mut('18/7', '2026-06-30')] }, []],
  ['9020: de dag na de einddatum', dossierMet(TOT_JUNI), { mut: [mut('18/7', '2026-07-01')] }, ['9020']],
  [
    '9020: MEZ na de einddatum',
    dossierMet(TOT_JUNI, ZORG),
    { mez: [mez('19/5', '2026-07-01', '2026-03-10')] },
    ['9020'],
  ],
  ['9020: MEZ op de einddatum', dossierMet(TOT_JUNI, ZORG), { mez: [mez('19/5', '2026-06-30', '2026-03-10')] }, []],

  ...(['12/3', '18/7', '21/5'] as const).map(
    (code) => [`9078: ${code} in zorg`, dossierMet(T, ZORG), { mut: [mut(code, '2026-03-11')] }, ['9078']] as const,
  ),
  ['9078: op de Begindatum', dossierMet(T, ZORG), { mut: [mut('18/7', '2026-03-10')] }, []],
  ['9078: na een onderbreking', dossierMet(T, ZORG, ONDERBREKING), { mut: [mut('18/7', '2026-04-11')] }, []],
  [
    '9078: na een onderbreking en hervatting',
    dossierMet(T, ZORG, ONDERBREKING, maz('2026-05-02')),
    { mut: [mut('18/7', '2026-05-03')] },
    ['9078'],
  ],
  [
    '9078: de onderbreking is van later',
    dossierMet(T, ZORG, mez('20/7', '2026-04-20', '2026-03-10')),
    { mut: [mut('18/7', '2026-04-15')] },
    ['9078'],
  ],

  ['9069: Begindatum van de MAZ', dossierMet(T, ZORG), { mez: [EINDE] }, []],
  ['9069: verkeerde Begindatum', dossierMet(T, ZORG), { mez: [mez('19/5', '2026-05-20', '2026-03-11')] }, ['9069']],
  ['9069: zonder MAZ', dossierMet(T), { mez: [EINDE] }, ['9069']],
  ['9069: een oudere MAZ dan de laatste', dossierMet(T, ZORG, maz('2026-03-12')), { mez: [EINDE] }, ['9069']],
  ['9069: er is al einde zorg op gemeld', dossierMet(T, ZORG, ONDERBREKING), { mez: [EINDE] }, ['9069']],

  [
    'ZT-S01: MAZ op een vervallen toewijzing',
    dossierMet(T, mut('12/5', '2026-03-10')),
    { maz: [maz('2026-03-09')] },
    ['ZT-S01'],
  ],
  [
    'ZT-S01: MAZ op een overgedragen toewijzing',
    dossierMet(T, mut('21/5', '2026-03-10')),
    { maz: [maz('2026-03-10')] },
    ['ZT-S01'],
  ],
  [
    'ZT-S01: niet naast een andere code',
    dossierMet(T, mut('12/5', '2026-03-10')),
    { maz: [maz('2026-03-11')] },
    ['9017'],
  ],
  ['ZT-S01: een late MAZ voor een MEZ mag', dossierMet(T, ZORG, EINDE), { maz: [maz('2026-03-05')] }, []],
  [
    'ZT-S01: 18 op een vervallen toewijzing',
    dossierMet(T, mut('12/5', '2026-03-10')),
    { mut: [mut('18/7', '2026-03-09')] },
    ['ZT-S01'],
  ],
  [
    'ZT-S01: 18 na einde zorg, op een dag ervoor',
    dossierMet(T, ZORG, EINDE),
    { mut: [mut('18/7', '2026-03-04')] },
    ['ZT-S01'],
  ],
  ['ZT-S01: niet na alleen een einddatum', dossierMet(TOT_JUNI), { mut: [mut('18/7', '2026-06-29')] }, []],

  ['ZT-S02: 12/5 voor een MAZ', dossierMet(T, ZORG), { mut: [mut('12/5', '2026-03-09')] }, ['ZT-S02']],
  ['ZT-S02: 12/5 op de dag van een MAZ', dossierMet(T, ZORG), { mut: [mut('12/5', '2026-03-10')] }, ['ZT-S02']],
  ['ZT-S02: 12/5 na een MAZ is 9078', dossierMet(T, ZORG), { mut: [mut('12/5', '2026-03-11')] }, ['9078']],
  ['ZT-S02: 21 voor een MAZ', dossierMet(T, ZORG), { mut: [mut('21/5', '2026-03-09')] }, ['ZT-S02']],
  ['ZT-S02: 18 voor een MAZ mag', dossierMet(T, ZORG), { mut: [mut('18/7', '2026-03-09')] }, []],
  [
    'ZT-S02: 19 voor een latere MAZ',
    dossierMet(T, ZORG, maz('2026-05-02')),
    { mez: [mez('19/5', '2026-05-01', '2026-03-10')] },
    ['ZT-S02'],
  ],
  [
    'ZT-S02: 17 voor een latere MAZ',
    dossierMet(T, ZORG, maz('2026-05-02')),
    { mez: [mez('17/5', '2026-05-01', '2026-03-10')] },
    ['ZT-S02'],
  ],
  [
    'ZT-S02: 20 voor een latere MAZ mag',
    dossierMet(T, ZORG, maz('2026-05-02')),
    { mez: [mez('20/7', '2026-05-01', '2026-03-10')] },
    [],
  ],
  ['ZT-S02: 19 op de eigen Begindatum', dossierMet(T, ZORG), { mez: [mez('19/5', '2026-03-10', '2026-03-10')] }, []],
];

const MPT = { ...SLEUTEL, leveringsvorm: '7' };
const alsMpt = (instelling: string, coordinator: string) =>
  vastgesteld(
    regel({ toewijzing: { ...MPT, instelling }, dossierhouder: null, coordinatorZorgThuis: coordinator, opname: null }),
  );
const dagtekening = (dag: string) => ({ ...HERKOMST, dagtekening: datum(dag) });
const verblijf = aanvraag({ leveringsvorm: '4', dossierhouder: A, coordinatorZorgThuis: null });

const AANVRAGEN: readonly (readonly [naam: string, dossier: Dossier, wat: Wat, verwacht: readonly string[]])[] = [
  ['9107: dossierhouder vraagt verblijf', dossierMet(T), { aat: [verblijf] }, []],
  [
    '9107: dossierhouder is een ander',
    dossierMet(vastgesteld(regel({ dossierhouder: B }))),
    { aat: [verblijf] },
    ['9107'],
  ],
  [
    '9107: alleen op een reguliere toewijzing',
    dossierMet(vastgesteld(regel({ soort: '3' }))),
    { aat: [verblijf] },
    ['9107'],
  ],
  ['9107: ander besluit', dossierMet(T), { aat: [{ ...verblijf, besluitnummer: 700_002 }] }, ['9107']],
  [
    '9107: toewijzing van een ander',
    dossierMet(T),
    { aat: [verblijf], herkomst: { ...HERKOMST, afzender: B } },
    ['9107'],
  ],
  ['9107: tot en met de einddatum', dossierMet(TOT_JUNI), { aat: [verblijf], herkomst: dagtekening('2026-06-30') }, []],
  [
    '9107: de dag na de einddatum',
    dossierMet(TOT_JUNI),
    { aat: [verblijf], herkomst: dagtekening('2026-07-01') },
    ['9107'],
  ],
  ['9107: dossierhouder vraagt de eerste MPT', dossierMet(T), { aat: [aanvraag()] }, []],
  ['9107: er is al MPT met een coordinator', dossierMet(T, alsMpt(B, B)), { aat: [aanvraag()] }, ['9107']],
  ['9107: coordinator vraagt MPT', dossierMet(T, alsMpt(A, A)), { aat: [aanvraag()] }, []],
  ['9107: coordinator vraagt verblijf', dossierMet(alsMpt(A, A)), { aat: [verblijf] }, ['9107']],

  ['9070: zonder MUT', dossierMet(TOT_JUNI), { aat: [aanvraag()] }, []],
  ['9070: binnen de toewijzing', dossierMet(T), { aat: [aanvraag()], mut: [mut('18/7', '2026-03-10')] }, []],
  [
    '9070: op de ingangsdatum',
    dossierMet(T),
    { aat: [aanvraag({ regels: [aanvraagregel({ ingangsdatum: '2026-03-01' })] })], mut: [mut('18/7', '2026-03-10')] },
    [],
  ],
  [
    '9070: de dag voor de ingangsdatum',
    dossierMet(T),
    { aat: [aanvraag({ regels: [aanvraagregel({ ingangsdatum: '2026-02-28' })] })], mut: [mut('18/7', '2026-03-10')] },
    ['9070'],
  ],
  [
    '9070: open bij een toewijzing met einde',
    dossierMet(TOT_JUNI),
    { aat: [aanvraag()], mut: [mut('18/7', '2026-03-10')] },
    ['9070'],
  ],
  [
    '9070: tot en met de einddatum',
    dossierMet(TOT_JUNI),
    { aat: [aanvraag({ regels: [aanvraagregel({ einddatum: '2026-06-30' })] })], mut: [mut('18/7', '2026-03-10')] },
    [],
  ],
  [
    '9070: de dag na de einddatum',
    dossierMet(TOT_JUNI),
    { aat: [aanvraag({ regels: [aanvraagregel({ einddatum: '2026-07-01' })] })], mut: [mut('18/7', '2026-03-10')] },
    ['9070'],
  ],
];

describe('de codes van 9.4', () => {
  it.each(GEVALLEN)('%s', (_, dossier, wat, verwacht) => {
    expect(codes(dossier, wat)).toEqual(verwacht);
  });

  it.each(AANVRAGEN)('%s', (_, dossier, wat, verwacht) => {
    expect(codes(dossier, wat)).toEqual(verwacht);
  });

  it('zijn elk ten minste eenmaal geraakt en eenmaal niet', () => {
    for (const { code } of [...SLEUTELREGELS, ...REGELS, GESLOTEN, SNIJDT_ZORG_AF, ...AANVRAAGREGELS]) {
      const eigen = [...GEVALLEN, ...AANVRAGEN].filter(([naam]) => naam.startsWith(code));
      expect(
        eigen.some(([, , , verwacht]) => verwacht.includes(code)),
        `${code} geraakt`,
      ).toBe(true);
      expect(
        eigen.some(([, , , verwacht]) => !verwacht.includes(code)),
        `${code} niet geraakt`,
      ).toBe(true);
    }
  });

  it('9121 volgt de instelling eindeInclusief', () => {
    const dossier = dossierMet(T, ZORG, ONDERBREKING);
    const exclusief = { ...STANDAARD, eindeInclusief: false };
    expect(codes(dossier, { maz: [maz('2026-04-09')] }, exclusief)).toEqual(['9121']);
    expect(codes(dossier, { maz: [maz('2026-04-10')] }, exclusief)).toEqual([]);
  });
});

describe('een blok als geheel (9.3, stap 4)', () => {
  it('meldt alle codes op alle records, elk met klasse en plaats', () => {
    const uitkomst = oordeel(dossierMet(vastgesteld(regel({ soort: '5' })), ZORG), {
      mut: [mut('18/7', '2026-04-01', { volgnummer: 1 })],
      mez: [mez('19/5', '2026-05-20', '2026-03-11', { volgnummer: 2 })],
    });
    expect(uitkomst.fouten.map(({ tekst: _, ...rest }) => rest)).toEqual([
      { retourcode: '9073', klasse: 'MutatieZorgzwaartepakket', volgnummer: 1 },
      { retourcode: '9078', klasse: 'MutatieZorgzwaartepakket', volgnummer: 1 },
      { retourcode: '9069', klasse: 'MutatieZorgzwaartepakket', volgnummer: 2 },
    ]);
    expect(uitkomst.feiten).toEqual([]);
  });

  it('beoordeelt verwijderingen eerst, en elk record tegen wat ervoor goed was (N20)', () => {
    const uitkomst = oordeel(dossierMet(T, ZORG, EINDE), {
      mez: [mez('19/5', '2026-05-18', '2026-03-10')],
      mutatieVerwijderingen: [wegMut('2026-05-20')],
    });
    expect(uitkomst.fouten).toEqual([]);
    expect(uitkomst.feiten.map((f) => f.type)).toEqual(['MutatieVerwijderd', 'MezAanvaard']);
  });

  it('laat een record met een code niet meetellen voor de volgende', () => {
    const wat = { mut: [mut('18/7', '2026-02-28'), mut('18/6', '2026-02-28', { volgnummer: 2 })] };
    expect(codes(dossierMet(T), wat)).toEqual(['9074']);
    expect(codes(dossierMet(vastgesteld(regel({ soort: '3' }))), wat)).toEqual(['9073', '9073']);
  });

  it('beoordeelt geen aanvraag zolang een voorganger ontbreekt', () => {
    const vreemd = aanvraag({ besluitnummer: 1 });
    expect(codes(dossierMet(T), { mez: [EINDE], aat: [vreemd] })).toEqual(['9069']);
    expect(codes(dossierMet(T, ZORG), { mez: [EINDE], aat: [vreemd] })).toEqual(['9107']);
  });
});

describe('zonder voorganger (9.5)', () => {
  it.each<[string, Dossier, Wat, number, number]>([
    ['geen toewijzing', dossierMet(), { maz: [ZORG] }, 1, 1],
    ['geen MAZ', dossierMet(T), { mez: [EINDE] }, 1, 1],
    [
      'een actuele MAZ met een andere Begindatum',
      dossierMet(T, ZORG),
      { mez: [mez('19/5', '2026-05-20', '2026-03-11')] },
      1,
      0,
    ],
    ['de MAZ is bekend, maar al geeindigd', dossierMet(T, ZORG, ONDERBREKING), { mez: [EINDE] }, 1, 0],
    [
      'de laatste MAZ is geeindigd, deze is nog niet bekend',
      dossierMet(T, ZORG, ONDERBREKING),
      { mez: [mez('19/5', '2026-05-20', '2026-05-02')] },
      1,
      1,
    ],
    ['een verwijdering wacht nooit', dossierMet(), { mazVerwijderingen: [wegMaz('2026-03-10')] }, 1, 0],
    ['naast een andere code', dossierMet(TOT_JUNI), { mez: [mez('19/5', '2026-07-01', '2026-03-10')] }, 2, 1],
  ])('%s', (_, dossier, wat, fouten, zonderVoorganger) => {
    const uitkomst = oordeel(dossier, wat);
    expect(uitkomst.fouten).toHaveLength(fouten);
    expect(uitkomst.zonderVoorganger).toBe(zonderVoorganger);
  });
});
