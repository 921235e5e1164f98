import { describe, expect, it } from 'vitest';
import { aanvraag, maz, mut, Proef, toewijzing, weg, type Velden } from '../testhulp/proef.js';
import { inStaat, STATEN, T, type Staat } from '../testhulp/staten.js';

/*
 * Table 1.6 of the rule book zorgtoewijzing, a test per cell: what becomes of a toewijzing in each state when something comes
 * in on 20 April 2026, seen on 2 May. `=` is no change; a code is that of the refusal, or after `+` that of a warning. Whatever lacks its
 * predecessor waits before it gets its code (9.5): `wacht`.
 */

const versie = (anders: Velden) => toewijzing({}, { toewijzingsdatum: '2026-04-20', ...anders });
const ZORG = '2026-03-10';
const NU = '2026-04-20';
const LAAT = '2026-04-05';

/** What is deleted in each state: the last record that there is. */
const LAATSTE: Readonly<Partial<Record<Staat, ReturnType<typeof mut>>>> = {
  WACHTEND: mut('18/7', '2026-03-04'),
  AANGEHOUDEN: mut('20/7', '2026-04-10', ZORG),
  BEEINDIGD: mut('19/5', '2026-04-10', ZORG),
  VERVALLEN: mut('12/5', '2026-04-10'),
  OVERGEPLAATST: mut('17/5', '2026-04-10', ZORG),
  OVERGEDRAGEN: mut('21/5', '2026-04-10'),
};

type Wat = (p: Proef, staat: Staat) => Proef;

// The columns are those of STATEN; from BEEINDIGD on they are the terminal ones (E).
const RIJEN: readonly (readonly [rij: string, wat: Wat, uitkomsten: string])[] = [
  ['AW33 nieuwe sleutel', (p) => p.aw33(toewijzing({ zzpCode: '755' })), '= = = = = = = = = ='],
  [
    'AW33 nieuwere versie',
    (p) => p.aw33(versie({ toewijzingPercentage: 9000 })),
    '= = = = =+ZT-W01 =+ZT-W01 =+ZT-W01 =+ZT-W01 TOEGEWEZEN TOEGEWEZEN+ZT-W01',
  ],
  [
    'AW33 oudere versie',
    (p) => p.aw33(versie({ toewijzingsdatum: '2026-02-19', einddatum: '2026-03-05', redenIntrekking: '7' })),
    '= = = = = = = = = =',
  ],
  [
    'AW33 intrekking, na het einde',
    (p) => p.aw33(versie({ einddatum: '2026-04-15', redenIntrekking: '7' })),
    'INGETROKKEN INGETROKKEN INGETROKKEN+ZT-W11 INGETROKKEN = = = = = INGETROKKEN',
  ],
  [
    'AW33 intrekking, voor het einde',
    (p) => p.aw33(versie({ einddatum: LAAT, redenIntrekking: '7' })),
    'INGETROKKEN INGETROKKEN INGETROKKEN+ZT-W11 INGETROKKEN+ZT-W11 INGETROKKEN+ZT-W11 INGETROKKEN INGETROKKEN+ZT-W11 INGETROKKEN = INGETROKKEN',
  ],
  ['MAZ', (p) => p.aw35(maz(NU)), 'IN_ZORG IN_ZORG =+ZT-W02 IN_ZORG 9017 9017 9017 9017 9017 9017'],
  ['MAZ, te laat', (p) => p.aw35(maz(LAAT)), 'IN_ZORG IN_ZORG =+ZT-W02 9121 9121 ZT-S01 9121 ZT-S01 = BEEINDIGD'],
  [
    'MAZ met een bekende Begindatum',
    (p) => p.aw35(maz(ZORG)),
    'IN_ZORG IN_ZORG 9074 9074,9121 9074,9121 ZT-S01 9074,9121 ZT-S01 = BEEINDIGD',
  ],
  ['MUT-12/3', (p) => p.aw39(mut('12/3', NU)), 'WACHTEND = 9078 = 9020,9078 9020 9020,9078 9020 9020 9020'],
  ['MUT-12/3, te laat', (p) => p.aw39(mut('12/3', LAAT)), 'WACHTEND = 9078 9078 9078 ZT-S01 9078 ZT-S01 = ='],
  [
    'MUT-12/5',
    (p) => p.aw39(mut('12/5', NU)),
    'VERVALLEN+ZT-W10 VERVALLEN+ZT-W10 9078 VERVALLEN+ZT-W10 9020,9078 9020 9020,9078 9020 9020 9020',
  ],
  [
    'MUT-12/5, te laat',
    (p) => p.aw39(mut('12/5', LAAT)),
    'VERVALLEN+ZT-W10 VERVALLEN+ZT-W10 9078 9078 9078 ZT-S01 9078 ZT-S01 VERVALLEN+ZT-W10 VERVALLEN+ZT-W10',
  ],
  ['MUT-18/2', (p) => p.aw39(mut('18/2', NU)), 'WACHTEND = 9078 = 9020,9078 9020 9020,9078 9020 9020 9020'],
  ['MUT-18/6', (p) => p.aw39(mut('18/6', NU)), 'WACHTEND = 9078 = 9020,9078 9020 9020,9078 9020 9020 9020'],
  ['MUT-18/7', (p) => p.aw39(mut('18/7', NU)), 'WACHTEND = 9078 = 9020,9078 9020 9020,9078 9020 9020 9020'],
  [
    'MUT-21',
    (p) => p.aw39(mut('21/5', NU)),
    'OVERGEDRAGEN OVERGEDRAGEN 9078 OVERGEDRAGEN 9020,9078 9020 9020,9078 9020 9020 9020',
  ],
  [
    'MUT-17',
    (p) => p.aw39(mut('17/5', NU, ZORG)),
    'wacht wacht OVERGEPLAATST 9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069',
  ],
  [
    'MUT-19',
    (p) => p.aw39(mut('19/5', NU, ZORG)),
    'wacht wacht BEEINDIGD 9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069',
  ],
  [
    'MUT-20/2',
    (p) => p.aw39(mut('20/2', NU, ZORG)),
    'wacht wacht AANGEHOUDEN 9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069',
  ],
  [
    'MUT-20/3',
    (p) => p.aw39(mut('20/3', NU, ZORG)),
    'wacht wacht AANGEHOUDEN 9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069',
  ],
  [
    'MUT-20/6',
    (p) => p.aw39(mut('20/6', NU, ZORG)),
    'wacht wacht AANGEHOUDEN 9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069',
  ],
  [
    'MUT-20/7',
    (p) => p.aw39(mut('20/7', NU, ZORG)),
    'wacht wacht AANGEHOUDEN 9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069 9020,9069',
  ],
  ['MUT met een verkeerde status', (p) => p.aw39(mut('12/2', NU)), '9046 9046 9046 9046 9046 9046 9046 9046 9046 9046'],
  ['MAZ verwijderen', (p) => p.aw35(weg(maz(ZORG))), '9063 9063 TOEGEWEZEN 9071 9071 9063 9071 9063 9063 9063'],
  [
    'MUT verwijderen',
    (p, staat) => p.aw39(weg(LAATSTE[staat] ?? mut('18/7', '2026-03-04'))),
    '9063 TOEGEWEZEN 9063 IN_ZORG IN_ZORG TOEGEWEZEN IN_ZORG TOEGEWEZEN 9063 9063',
  ],
  [
    'MUT verwijderen die nooit kwam',
    (p) => p.aw39(weg(mut('18/7', LAAT))),
    '9063 9063 9063 9063 9063 9063 9063 9063 9063 9063',
  ],
  ['AAT zonder MUT', (p) => p.aw39(aanvraag('4')), '= = = = 9107 9107 9107 9107 9107 9107'],
  [
    'overlijden, na het einde',
    (p) => p.brp('2026-04-15'),
    'INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN = = = = = =',
  ],
  [
    'overlijden, voor het einde',
    (p) => p.brp(LAAT),
    'INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN = INGETROKKEN',
  ],
  [
    'dossieroverdracht',
    (p) => p.zk31('2026-05-01').dag('2026-05-01'),
    'INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN = = = = = =',
  ],
  [
    'nieuw besluit, na het einde',
    (p) => p.io31(700_002, '2026-04-01', '2026-04-16'),
    'INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN = = = = = =',
  ],
  [
    'nieuw besluit, voor het einde',
    (p) => p.io31(700_002, '2026-04-01', '2026-04-06'),
    'INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN INGETROKKEN = INGETROKKEN',
  ],
  [
    'einddatum verstreken',
    (p) => p.aw33(versie({ einddatum: '2026-04-25' })).dag('2026-04-26'),
    'VERLOPEN VERLOPEN BEEINDIGD VERLOPEN = = = = VERLOPEN =',
  ],
];

const STAATNAMEN = Object.keys(STATEN) as Staat[];

describe('1.6 de overgangen', () => {
  it.each(RIJEN)('1.6 %s', (_, wat, uitkomsten) => {
    const gekregen = STAATNAMEN.map((staat) => uitkomst(wat(inStaat(staat), staat), staat));
    expect(gekregen.join(' ')).toBe(uitkomsten);
  });

  it('1.6 AW33 nieuwe sleutel: een toewijzing erbij, TOEGEWEZEN', () => {
    expect(inStaat('IN_ZORG').aw33(toewijzing({ zzpCode: '755' })).staat).toBe('IN_ZORG, TOEGEWEZEN');
  });

  it('1.6 AW33 intrekking van zorg die loopt: de zorg eindigt dan, zonder MUT', () => {
    const p = inStaat('IN_ZORG').aw33(versie({ einddatum: '2026-04-25', redenIntrekking: '7' }));
    expect(p.dag('2026-04-26').cak).toBe('start 2026-03-10 4, stop 2026-04-25 4 19');
  });

  it('1.6 MUT verwijderen: een eerdere wachtstatus mag weg, en verandert nu niets', () => {
    const p = inStaat('WACHTEND')
      .aw39(mut('12/3', '2026-04-02'))
      .aw39(weg(mut('18/7', '2026-03-04')));
    expect(p.perioden).toBe('TOEGEWEZEN 2026-03-01, WACHTEND 3 19 2026-04-02');
  });

  it('1.6 MUT verwijderen: een latere wachtstatus in AANGEHOUDEN geeft de vorige terug', () => {
    const p = inStaat('AANGEHOUDEN')
      .aw39(mut('18/2', NU))
      .aw39(weg(mut('18/2', NU)));
    expect(p.perioden).toBe('TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10, AANGEHOUDEN 7 09 2026-04-11');
  });
});

describe('1.6 de noten', () => {
  it('1.6 noot 1: een late wachtstatus op of voor de Begindatum mag, een dag later niet; een einde daar snijdt zorg af', () => {
    expect(inStaat('IN_ZORG').aw39(mut('18/7', ZORG)).antwoord).toBe('aanvaard');
    expect(inStaat('IN_ZORG').aw39(mut('18/7', '2026-03-11')).antwoord).toBe('9078');
    for (const code of ['12/5', '21/5']) expect(inStaat('IN_ZORG').aw39(mut(code, ZORG)).antwoord).toBe('ZT-S02');
  });

  it.each(['17/5', '19/5', '20/7'])(
    '1.6 noot 2: %s wil een Begindatum (9066), die van de lopende MAZ (9069)',
    (code) => {
      expect(inStaat('IN_ZORG').aw39(mut(code, NU)).antwoord).toBe('9066');
      expect(inStaat('IN_ZORG').aw39(mut(code, NU, '2026-03-11')).antwoord).toBe('9069');
      expect(inStaat('IN_ZORG').aw39(mut(code, NU, ZORG)).antwoord).toMatch(/^aanvaard/);
    },
  );

  it.each(['12/3', '18/7', '21/5'])('1.6 noot 2: bij %s blijft Begindatum leeg (9066)', (code) => {
    expect(inStaat('TOEGEWEZEN').aw39(mut(code, NU, ZORG)).antwoord).toBe('9066');
  });

  it('1.6 noot 3: de Mutatiedatum ligt niet voor Begindatum, niet na de einddatum en niet na de Dagtekening', () => {
    expect(inStaat('IN_ZORG').aw39(mut('19/5', '2026-03-09', ZORG)).antwoord).toBe('9018');
    expect(inStaat('IN_ZORG').aw39(mut('19/5', ZORG, ZORG)).antwoord).toBe('aanvaard ZT-W04');
    expect(inStaat('IN_ZORG').aw39(mut('19/5', '2026-04-21', ZORG)).antwoord).toBe('S023');
    expect(inStaat('TOEGEWEZEN').aw35(maz('2026-04-21')).antwoord).toBe('S023');
    const tot = inStaat('IN_ZORG').aw33(versie({ einddatum: '2026-04-19' }));
    expect(tot.aw39(mut('19/5', NU, ZORG)).antwoord).toBe('9020');
    expect(tot.aw39(mut('19/5', '2026-04-19', ZORG)).antwoord).toBe('aanvaard');
  });

  it.each(['12/3', '12/5', '18/7', '19/5', '20/7', '17/5', '21/5'])(
    '1.6 noot 4: InstellingBestemming bij %s (D020)',
    (code) => {
      const moet = ['17/5', '21/5'].includes(code);
      const begindatum = ['17', '19', '20'].includes(code.slice(0, 2)) ? ZORG : null;
      const antwoord = (instellingBestemming: string | null) =>
        inStaat('IN_ZORG').aw39(mut(code, NU, begindatum, T, { instellingBestemming })).antwoord === 'D020';
      expect([antwoord('99990002'), antwoord(null)]).toEqual([!moet, moet]);
    },
  );

  it.each(['12/5', '21/5'])('1.6 noot 5: een einde met %s voor de ingangsdatum eindigt op de ingangsdatum', (code) => {
    const p = new Proef().aw33(T).aw39(mut(code, '2026-02-20'));
    expect(p.einddatum).toBe('2026-03-01');
  });

  it('1.6 noot 5: de Mutatiedatum van een einde is de laatste dag van de zorg', () => {
    const p = inStaat('IN_ZORG').aw39(mut('19/5', '2026-04-18', ZORG));
    expect(p.perioden).toBe('TOEGEWEZEN 2026-03-01, IN_ZORG 2026-03-10, BEEINDIGD 2026-04-19');
  });
});

/** The outcome of the last message in a cell of the table. */
function uitkomst(p: Proef, van: Staat): string {
  const [uitslag = '', ...codes] = p.dag('2026-05-02').antwoordVoor(1).split(' ');
  if (uitslag === 'wachtOpVoorganger') return 'wacht';
  if (uitslag !== 'aanvaard' && uitslag !== 'niets') return [uitslag, ...codes].join();
  const naar = p.staat.split(', ')[0];
  return [naar === van ? '=' : naar, ...codes].join('+');
}
