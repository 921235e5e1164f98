import { datum } from '@iwlz/basis';
import type { melding } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { Beslissing } from './beslissing.js';
import type { Dossier } from './dossier.js';
import { STANDAARD } from './instellingen.js';
import { toets } from './toets.js';
import { behandelToewijzing } from './toewijzing.js';
import {
  A,
  aanvraag,
  aanvraagregel,
  B,
  blok,
  C,
  dossierMet,
  HERKOMST,
  maz,
  mez,
  mut,
  regel,
  SLEUTEL,
  vastgesteld,
  wegMut,
} from './voorbeelden.js';
import { AANVRAAGWAARSCHUWINGEN, VERSIEWAARSCHUWINGEN, WAARSCHUWINGEN } from './waarschuwingen.js';

const VANDAAG = datum('2026-06-10');
const T = vastgesteld(regel({ dossierhouder: C }));
const ZORG = maz('2026-03-10');
const overleden = (dossier: Dossier, dag: string): Dossier => ({ ...dossier, overlijdensdatum: datum(dag) });
const bij = (instelling: string, anders: Parameters<typeof regel>[0] = {}, sleutel: Partial<typeof SLEUTEL> = {}) =>
  vastgesteld(regel({ ...anders, toewijzing: { ...SLEUTEL, instelling, ...sleutel } }));

type Geval<W> = readonly [naam: string, dossier: Dossier, wat: W, geraakt: boolean];

/** Per warning of 9.9 on records: what is known, what comes in, whether it is given. The name starts with the code. */
const RECORDS: readonly Geval<Partial<melding.Melding>>[] = [
  ['ZT-W02: eerste MAZ', dossierMet(T), { maz: [ZORG] }, false],
  ['ZT-W02: tweede MAZ in zorg', dossierMet(T, ZORG), { maz: [maz('2026-03-12')] }, true],
  ['ZT-W02: een late MAZ voor de bekende maakt die de tweede', dossierMet(T, ZORG), { maz: [maz('2026-03-05')] }, true],
  [
    'ZT-W02: hervatting',
    dossierMet(T, ZORG, mez('20/7', '2026-04-10', '2026-03-10')),
    { maz: [maz('2026-05-02')] },
    false,
  ],
  [
    'ZT-W03: 20 op administratief',
    dossierMet(vastgesteld(regel({ soort: '5' })), ZORG),
    { mez: [mez('20/7', '2026-04-10', '2026-03-10')] },
    true,
  ],
  [
    'ZT-W03: 19 op administratief',
    dossierMet(vastgesteld(regel({ soort: '5' })), ZORG),
    { mez: [mez('19/5', '2026-04-10', '2026-03-10')] },
    false,
  ],
  ['ZT-W03: 20 op regulier', dossierMet(T, ZORG), { mez: [mez('20/7', '2026-04-10', '2026-03-10')] }, false],
  ['ZT-W04: 19 op de Begindatum', dossierMet(T, ZORG), { mez: [mez('19/5', '2026-03-10', '2026-03-10')] }, true],
  ['ZT-W04: 20 op de Begindatum', dossierMet(T, ZORG), { mez: [mez('20/7', '2026-03-10', '2026-03-10')] }, true],
  ['ZT-W04: 17 op de Begindatum', dossierMet(T, ZORG), { mez: [mez('17/5', '2026-03-10', '2026-03-10')] }, false],
  ['ZT-W04: een dag later', dossierMet(T, ZORG), { mez: [mez('19/5', '2026-03-11', '2026-03-10')] }, false],
  [
    'ZT-W05: de dag voor overlijden',
    overleden(dossierMet(T, ZORG), '2026-05-21'),
    { mez: [mez('19/5', '2026-05-20', '2026-03-10')] },
    false,
  ],
  [
    'ZT-W05: de dag van overlijden',
    overleden(dossierMet(T, ZORG), '2026-05-20'),
    { mez: [mez('19/5', '2026-05-20', '2026-03-10')] },
    true,
  ],
  [
    'ZT-W05: de dag na overlijden',
    overleden(dossierMet(T, ZORG), '2026-05-19'),
    { mez: [mez('20/7', '2026-05-20', '2026-03-10')] },
    true,
  ],
  ['ZT-W05: een 18 na overlijden', overleden(dossierMet(T), '2026-05-19'), { mut: [mut('18/7', '2026-05-20')] }, false],
  ...(
    [
      ['B begint op de Mutatiedatum', '2026-05-20', false],
      ['B begint de dag erna', '2026-05-21', false],
      ['B begint twee dagen erna', '2026-05-22', true],
    ] as const
  ).map(
    ([naam, ingangsdatum, geraakt]) =>
      [
        `ZT-W06: ${naam}`,
        dossierMet(T, ZORG, bij(B, {}, { ingangsdatum: datum(ingangsdatum) })),
        { mez: [mez('17/5', '2026-05-20', '2026-03-10')] },
        geraakt,
      ] as const,
  ),
  ['ZT-W06: B heeft geen toewijzing', dossierMet(T, ZORG), { mez: [mez('17/5', '2026-05-20', '2026-03-10')] }, false],
  [
    'ZT-W06: B heeft andere zorg',
    dossierMet(T, ZORG, bij(B, {}, { leveringsvorm: '5', ingangsdatum: datum('2026-06-01') })),
    { mez: [mez('17/5', '2026-05-20', '2026-03-10')] },
    false,
  ],
  ['ZT-W09: de dag voor de ingangsdatum', dossierMet(T), { mut: [mut('18/7', '2026-02-28')] }, true],
  ['ZT-W09: de ingangsdatum', dossierMet(T), { mut: [mut('18/7', '2026-03-01')] }, false],
  ['ZT-W10: dossierhouder laat los', dossierMet(vastgesteld()), { mut: [mut('12/5', '2026-03-04')] }, true],
  [
    'ZT-W10: coordinator laat los',
    dossierMet(vastgesteld(regel({ dossierhouder: null, coordinatorZorgThuis: A }))),
    { mut: [mut('12/5', '2026-03-04')] },
    true,
  ],
  [
    'ZT-W10: met een aanvraag',
    dossierMet(vastgesteld()),
    { mut: [mut('12/5', '2026-03-04')], aat: [aanvraag()] },
    false,
  ],
  ['ZT-W10: een ander is dossierhouder', dossierMet(T), { mut: [mut('12/5', '2026-03-04')] }, false],
  ['ZT-W10: 12/3', dossierMet(vastgesteld()), { mut: [mut('12/3', '2026-03-04')] }, false],
  [
    'ZT-W12: zonder de instelling',
    dossierMet(T, mut('18/7', '2026-03-04')),
    { mutatieVerwijderingen: [wegMut('2026-03-04')], mut: [mut('18/6', '2026-03-05')] },
    false,
  ],
];

const MPT = { leveringsvorm: '7' };
const VPT = { leveringsvorm: '5' };
const vpt = (...regels: melding.AatRegel[]) =>
  aanvraag({ leveringsvorm: '5', dossierhouder: A, coordinatorZorgThuis: null, regels });
const tot = (dag: string) => ({ ...HERKOMST, dagtekening: datum(dag) });

const AANVRAGEN: readonly Geval<Partial<melding.Melding>>[] = [
  ['ZT-W07: oude toewijzing blijft open', dossierMet(vastgesteld()), { aat: [aanvraag()] }, true],
  [
    'ZT-W07: dezelfde leveringsvorm',
    dossierMet(vastgesteld(), bij(A, {}, VPT)),
    { aat: [vpt(aanvraagregel())], mut: [] },
    true,
  ],
  ['ZT-W07: alleen dezelfde leveringsvorm', dossierMet(bij(A, {}, VPT)), { aat: [vpt(aanvraagregel())] }, false],
  ['ZT-W07: er is een MAZ op', dossierMet(vastgesteld(), ZORG), { aat: [aanvraag()] }, false],
  ['ZT-W07: er is een MUT op', dossierMet(vastgesteld(), mut('18/7', '2026-03-04')), { aat: [aanvraag()] }, false],
  [
    'ZT-W07: met een MUT in het bericht',
    dossierMet(vastgesteld()),
    { aat: [aanvraag()], mut: [mut('18/7', '2026-03-04')] },
    false,
  ],
  [
    'ZT-W07: op de einddatum',
    dossierMet(vastgesteld(), bij(A, { einddatum: '2026-05-31' }, VPT)),
    { aat: [{ ...aanvraag(), leveringsvorm: '4' }], herkomst: tot('2026-05-31') },
    true,
  ],
  [
    'ZT-W07: na de einddatum',
    dossierMet(vastgesteld(), bij(A, { einddatum: '2026-05-31' }, VPT)),
    { aat: [{ ...aanvraag(), leveringsvorm: '4' }], herkomst: tot('2026-06-01') },
    false,
  ],
  ['ZT-W08: B ontbreekt in de aanvraag', dossierMet(T, bij(B, {}, MPT)), { aat: [aanvraag()] }, true],
  [
    'ZT-W08: B staat erin',
    dossierMet(T, bij(B, {}, MPT)),
    { aat: [aanvraag({ regels: [aanvraagregel(), aanvraagregel({ instelling: B })] })] },
    false,
  ],
  ['ZT-W08: B is administratief', dossierMet(T, bij(B, { soort: '5' }, MPT)), { aat: [aanvraag()] }, false],
  [
    'ZT-W08: B eindigt op de eerste dag',
    dossierMet(T, bij(B, { einddatum: '2026-04-01' }, MPT)),
    { aat: [aanvraag()] },
    true,
  ],
  [
    'ZT-W08: B eindigt de dag ervoor',
    dossierMet(T, bij(B, { einddatum: '2026-03-31' }, MPT)),
    { aat: [aanvraag()] },
    false,
  ],
  ['ZT-W08: bij verblijf niet', dossierMet(T, bij(B)), { aat: [{ ...aanvraag(), leveringsvorm: '4' }] }, false],
  ['ZT-P02: 100 %', dossierMet(T), { aat: [aanvraag()] }, false],
  ['ZT-P02: 99 %', dossierMet(T), { aat: [aanvraag({ regels: [aanvraagregel({ percentage: 9900 })] })] }, true],
  [
    'ZT-P02: samen 100 %',
    dossierMet(T),
    {
      aat: [
        aanvraag({ regels: [aanvraagregel({ percentage: 6000 }), aanvraagregel({ instelling: B, percentage: 4000 })] }),
      ],
    },
    false,
  ],
  [
    'ZT-P02: na het einde van een regel te weinig',
    dossierMet(T),
    {
      aat: [
        aanvraag({
          regels: [
            aanvraagregel({ percentage: 6000 }),
            aanvraagregel({ instelling: B, percentage: 4000, einddatum: '2026-05-31' }),
          ],
        }),
      ],
    },
    true,
  ],
  [
    'ZT-P02: voor het begin van een regel te weinig',
    dossierMet(T),
    {
      aat: [
        aanvraag({
          regels: [
            aanvraagregel({ percentage: 6000 }),
            aanvraagregel({ instelling: B, percentage: 4000, ingangsdatum: '2026-04-02' }),
          ],
        }),
      ],
    },
    true,
  ],
  [
    'ZT-P02: een dag zonder regel telt niet',
    dossierMet(T),
    {
      aat: [
        aanvraag({
          regels: [
            aanvraagregel({ einddatum: '2026-04-30' }),
            aanvraagregel({ ingangsdatum: '2026-06-01', einddatum: '9999-12-31' }),
          ],
        }),
      ],
    },
    false,
  ],
  [
    'ZT-P02: er is pgb',
    dossierMet(T, vastgesteld(regel({ toewijzing: { ...SLEUTEL, leveringsvorm: '2', instelling: null } }))),
    { aat: [aanvraag({ regels: [aanvraagregel({ percentage: 6500 })] })] },
    false,
  ],
  [
    'ZT-P02: bij verblijf niet',
    dossierMet(T),
    { aat: [{ ...aanvraag({ regels: [aanvraagregel({ percentage: 5000 })] }), leveringsvorm: '4' }] },
    false,
  ],
];

const nieuwer = (anders: Parameters<typeof regel>[0]) => regel({ toewijzingsdatum: '2026-06-09', ...anders });
const afgelopen = (einddatum: string, redenIntrekking: string | null = null) =>
  vastgesteld(regel({ einddatum, redenIntrekking }));

const VERSIES: readonly Geval<melding.ToewijzingRegel>[] = [
  ['ZT-W01: einddatum voor vandaag', dossierMet(afgelopen('2026-06-09')), nieuwer({}), true],
  ['ZT-W01: einddatum vandaag', dossierMet(afgelopen('2026-06-10')), nieuwer({}), false],
  ['ZT-W01: gesloten door een MUT', dossierMet(T, mut('12/5', '2026-03-04')), nieuwer({ percentage: 9000 }), true],
  ['ZT-W01: was ingetrokken', dossierMet(afgelopen('2026-06-01', '7')), nieuwer({}), false],
  ['ZT-W01: alleen een nieuw moment', dossierMet(afgelopen('2026-06-09')), nieuwer({ einddatum: '2026-06-09' }), false],
  ['ZT-W01: een oudere versie', dossierMet(afgelopen('2026-06-09')), regel({ toewijzingsdatum: '2026-01-01' }), false],
  [
    'ZT-W11: intrekking over zorg',
    dossierMet(T, ZORG),
    nieuwer({ einddatum: '2026-06-09', redenIntrekking: '3' }),
    true,
  ],
  ['ZT-W11: einddatum vandaag', dossierMet(T, ZORG), nieuwer({ einddatum: '2026-06-10', redenIntrekking: '3' }), false],
  ['ZT-W11: zonder zorg', dossierMet(T), nieuwer({ einddatum: '2026-06-09', redenIntrekking: '3' }), false],
  [
    'ZT-W11: zorg eindigde op die dag',
    dossierMet(T, ZORG, mez('19/5', '2026-05-20', '2026-03-10')),
    nieuwer({ einddatum: '2026-05-20', redenIntrekking: '3' }),
    false,
  ],
  [
    'ZT-W11: zorg eindigde de dag erna',
    dossierMet(T, ZORG, mez('19/5', '2026-05-21', '2026-03-10')),
    nieuwer({ einddatum: '2026-05-20', redenIntrekking: '3' }),
    true,
  ],
  [
    'ZT-W11: overbrugging',
    dossierMet(T, ZORG),
    nieuwer({ soort: '3', einddatum: '2026-06-09', redenIntrekking: '7' }),
    false,
  ],
  ['ZT-W11: geen intrekking', dossierMet(T, ZORG), nieuwer({ einddatum: '2026-06-09' }), false],
];

const codeVan = (naam: string) => naam.slice(0, naam.indexOf(':'));

describe('waarschuwingen op records en aanvragen (9.9)', () => {
  it.each([...RECORDS, ...AANVRAGEN])('%s', (naam, dossier, wat, geraakt) => {
    const { fouten, waarschuwingen } = toets(dossier, blok(wat), VANDAAG, STANDAARD);
    // A warning is about what is accepted; an Aanvraag by someone without the role is looked at all the same.
    expect(fouten.filter((f) => f.klasse !== 'Aanvraag')).toEqual([]);
    expect(waarschuwingen.includes(codeVan(naam))).toBe(geraakt);
  });

  it('ZT-W12 in hetzelfde blok, en in een later blok van dezelfde dag', () => {
    const streng = { ...STANDAARD, correctieDagLater: true };
    const bekend = dossierMet(T, mut('18/7', '2026-03-04'));
    const weg = { mutatieVerwijderingen: [wegMut('2026-03-04')] };
    const nieuw = { mut: [mut('18/6', '2026-03-05')] };
    const waarschuwt = (dossier: Dossier, wat: Partial<melding.Melding>, dag = VANDAAG) =>
      toets(dossier, blok(wat), dag, streng).waarschuwingen.includes('ZT-W12');
    expect(waarschuwt(bekend, { ...weg, ...nieuw })).toBe(true);
    const verwijderd = dossierMet(T, {
      type: 'MutatieVerwijderd',
      data: { herkomst: HERKOMST, opDag: VANDAAG, verwijdering: wegMut('2026-03-04') },
    });
    expect(waarschuwt(verwijderd, nieuw)).toBe(true);
    expect(waarschuwt(verwijderd, nieuw, datum('2026-06-11'))).toBe(false);
    expect(waarschuwt(bekend, nieuw)).toBe(false);
  });
});

describe('waarschuwingen op een AW33 (9.9)', () => {
  it.each(VERSIES)('%s', (naam, dossier, versie, geraakt) => {
    const b = new Beslissing(dossier, VANDAAG, STANDAARD);
    const indicatie = {
      besluitnummer: 700_001,
      afgiftedatum: datum('2026-01-15'),
      ingangsdatum: null,
      einddatum: null,
      soort: null,
    };
    behandelToewijzing(b, { herkomst: HERKOMST, indicatie, regels: [versie] });
    const [antwoord] = b.feiten;
    expect(antwoord?.type === 'MeldingAanvaard' && antwoord.data.waarschuwingen.includes(codeVan(naam))).toBe(geraakt);
  });
});

it('elke waarschuwing is ten minste eenmaal gegeven en eenmaal niet', () => {
  const alle = [...RECORDS, ...AANVRAGEN, ...VERSIES];
  for (const { code } of [...WAARSCHUWINGEN, ...AANVRAAGWAARSCHUWINGEN, ...VERSIEWAARSCHUWINGEN]) {
    const eigen = alle.filter(([naam]) => codeVan(naam) === code);
    expect(eigen.some(([, , , geraakt]) => geraakt) || code === 'ZT-W12', code).toBe(true);
    expect(
      eigen.some(([, , , geraakt]) => !geraakt),
      code,
    ).toBe(true);
  }
});
