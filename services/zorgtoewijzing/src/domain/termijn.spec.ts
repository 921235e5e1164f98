import { datum } from '@iwlz/basis';
import type { zorg } from '@iwlz/contracts';
import { describe, expect, it } from 'vitest';
import { Verhaal } from '../handlers/verhaal.js';
import { STANDAARD } from './instellingen.js';
import { momenten } from './termijn.js';
import { maz, mut, regel, SLEUTEL, wegMaz } from './voorbeelden.js';

/** As `TermijnNadert 5 2026-05-20`, and how late when that is known. */
function termijnen(feiten: readonly zorg.ZorgFeit[]): string[] {
  return feiten.flatMap(({ type, data }) => {
    if (type !== 'TermijnNadert' && type !== 'TermijnOverschreden') return [];
    const teLaat = 'werkdagenTeLaat' in data && data.werkdagenTeLaat !== null ? ` +${data.werkdagenTeLaat}` : '';
    return [`${type} ${data.termijn} ${data.datum}${teLaat}`];
  });
}

/** A new toewijzing on Tuesday 12 May 2026; 14 May is Hemelvaart. The terms end on 20 and 28 May. */
function nieuw(anders: object = {}, instellingen = STANDAARD): Verhaal {
  const v = new Verhaal('2026-05-12', instellingen);
  v.aw33(regel({ toewijzing: { ...SLEUTEL, ingangsdatum: datum('2026-05-12') }, ...anders }));
  return v;
}
const sleutel = { ...SLEUTEL, ingangsdatum: datum('2026-05-12') };
const ANTWOORD = { mut: [mut('18/7', '2026-05-12', { toewijzing: sleutel })] };

describe('de momenten van een termijn (9.8)', () => {
  // The test vectors of section 5.
  it.each([
    ['2025-04-15', '2025-04-24', '2025-05-01'],
    ['2025-12-23', '2026-01-02', '2026-01-09'],
    ['2026-04-01', '2026-04-10', '2026-04-17'],
    ['2026-04-24', '2026-05-04', '2026-05-12'],
    ['2026-05-01', '2026-05-11', '2026-05-19'],
    ['2026-05-12', '2026-05-20', '2026-05-28'],
    ['2026-09-07', '2026-09-14', '2026-09-21'],
    ['2026-09-12', '2026-09-18', '2026-09-25'],
  ])('vanaf %s eindigen zij op %s en %s', (vanaf, vijf, tien) => {
    const laatste = momenten(datum(vanaf), STANDAARD).filter((m) => m.type === 'TermijnOverschreden');
    expect(laatste.map((m) => m.datum)).toEqual([vijf, tien]);
  });

  it('zijn het begin van de voorlaatste werkdag en van de dag na de laatste', () => {
    expect(momenten(datum('2026-05-12'), STANDAARD).map((m) => `${m.op} ${m.type} ${m.termijn}`)).toEqual([
      '2026-05-19 TermijnNadert 5',
      '2026-05-21 TermijnOverschreden 5',
      '2026-05-27 TermijnNadert 10',
      '2026-05-29 TermijnOverschreden 10',
    ]);
  });

  it('een termijn van een werkdag nadert niet', () => {
    const een = { ...STANDAARD, antwoordtermijnen: [1] };
    expect(momenten(datum('2026-05-12'), een).map((m) => `${m.op} ${m.type}`)).toEqual([
      '2026-05-14 TermijnOverschreden',
    ]);
  });

  it.each([
    ['Goede Vrijdag', '2025-04-15', { goedeVrijdagVrij: false }, '2025-04-23'],
    ['5 mei', '2026-05-01', { bevrijdingsdagVrij: false }, '2026-05-08'],
  ])('%s telt mee als het zorgkantoor die dag werkt', (_, vanaf, anders, einde) => {
    expect(momenten(datum(vanaf), { ...STANDAARD, ...anders })[0]?.datum).toBe(einde);
  });
});

describe('wat een dag publiceert', () => {
  it.each([
    ['2026-05-18', []],
    ['2026-05-19', ['TermijnNadert 5 2026-05-20']],
    ['2026-05-20', ['TermijnNadert 5 2026-05-20']],
    ['2026-05-21', ['TermijnNadert 5 2026-05-20', 'TermijnOverschreden 5 2026-05-20']],
  ])('tot en met %s: %s', (dag, verwacht) => {
    expect(termijnen(nieuw().dag(dag))).toEqual(verwacht);
  });

  it('elk moment een keer, en na de laatste termijn niets meer', () => {
    const v = nieuw();
    expect(termijnen(v.dag('2026-12-31'))).toHaveLength(4);
    expect(v.service.due(v.dossier)).toBeUndefined();
  });

  it('niets na een antwoord, ook niet als dat weer wordt verwijderd', () => {
    const v = nieuw();
    v.meld({ maz: [maz('2026-05-12', { toewijzing: sleutel })] });
    v.meld({ mazVerwijderingen: [wegMaz('2026-05-12', sleutel)] });
    expect(termijnen(v.dag('2026-12-31'))).toEqual([]);
  });

  it('een melding die is afgekeurd of nog wacht is geen antwoord', () => {
    const v = nieuw();
    v.meld({ maz: [maz('2026-05-11', { toewijzing: sleutel })] });
    expect(termijnen(v.dag('2026-05-21'))).toHaveLength(2);
  });

  it.each([
    ['pgb', { leveringsvorm: '2', instelling: null }, 0],
    ['verblijf', { leveringsvorm: '4' }, 2],
    ['VPT', { leveringsvorm: '5' }, 2],
    ['MPT', { leveringsvorm: '7' }, 2],
    ['DTV', { leveringsvorm: '8' }, 2],
  ])('bij %s: %s', (_, anders, aantal) => {
    expect(termijnen(nieuw({ toewijzing: { ...sleutel, ...anders } }).dag('2026-05-21'))).toHaveLength(aantal);
  });

  it('ook op overbrugging en administratief, en niet opnieuw bij een volgende versie', () => {
    const v = nieuw({ soort: '3' });
    v.dag('2026-05-21');
    v.aw33(regel({ toewijzing: sleutel, toewijzingsdatum: '2026-05-21', percentage: 9000 }));
    expect(termijnen(v.dag('2026-12-31'))).toEqual([
      'TermijnNadert 10 2026-05-28',
      'TermijnOverschreden 10 2026-05-28',
    ]);
  });
});

describe('een toewijzing die eindigt', () => {
  it.each([
    ['de dag ervoor', '2026-05-18', []],
    ['de dag zelf', '2026-05-19', ['TermijnNadert 5 2026-05-20']],
    ['de dag erna', '2026-05-20', ['TermijnNadert 5 2026-05-20']],
  ])('%s', (_, einddatum, verwacht) => {
    expect(termijnen(nieuw({ einddatum }).dag('2026-12-31'))).toEqual(verwacht);
  });

  it('door overlijden, dat alleen wij weten, laat geen termijn meer naderen', () => {
    const v = nieuw();
    v.overlijden('2026-05-18');
    expect(termijnen(v.dag('2026-12-31'))).toEqual([]);
  });

  it('haalt een moment dat voorbij is niet in als zij weer opengaat', () => {
    const v = nieuw({ einddatum: '2026-05-18' });
    v.dag('2026-05-20');
    v.aw33(regel({ toewijzing: sleutel, toewijzingsdatum: '2026-05-20' }));
    expect(termijnen(v.dag('2026-05-21'))).toEqual(['TermijnOverschreden 5 2026-05-20']);
  });
});

describe('een antwoord dat te laat komt', () => {
  it.each([
    ['op de laatste dag', '2026-05-20', []],
    ['een werkdag te laat', '2026-05-21', ['TermijnOverschreden 5 2026-05-20 +1']],
    ['in het weekend erna', '2026-05-23', ['TermijnOverschreden 5 2026-05-20 +2']],
    ['na Pinksteren', '2026-05-26', ['TermijnOverschreden 5 2026-05-20 +3']],
    ['na de langste termijn', '2026-05-29', ['TermijnOverschreden 10 2026-05-28 +1']],
    ['op een zaterdag na de langste', '2026-05-30', ['TermijnOverschreden 10 2026-05-28 +1']],
  ])('%s', (_, dag, verwacht) => {
    const v = nieuw();
    v.dag(dag);
    expect(termijnen(v.meld(ANTWOORD))).toEqual(verwacht);
  });

  it('telt nul werkdagen als er nog geen voorbij is', () => {
    const v = nieuw({}, { ...STANDAARD, antwoordtermijnen: [2] }); // it ends on Friday 15 May
    v.dag('2026-05-16');
    expect(termijnen(v.meld(ANTWOORD))).toEqual(['TermijnOverschreden 2 2026-05-15 +0']);
  });

  it('wordt een keer gemeld, na de overgangen', () => {
    const v = nieuw();
    v.dag('2026-05-21');
    expect(v.meld(ANTWOORD).map((f) => f.type)).toEqual([
      ...['MeldingAanvaard', 'MutAanvaard', 'WachtstatusVastgesteld', 'TermijnOverschreden'],
    ]);
    expect(termijnen(v.meld({ maz: [maz('2026-05-13', { toewijzing: sleutel })] }))).toEqual([]);
  });

  it('noemt de langste termijn, ook als die het eerst in de instelling staat', () => {
    const v = nieuw({}, { ...STANDAARD, antwoordtermijnen: [10, 5] });
    v.dag('2026-05-29');
    expect(termijnen(v.meld(ANTWOORD))).toEqual(['TermijnOverschreden 10 2026-05-28 +1']);
  });
});
