import { describe, expect, it } from 'vitest';
import { B, maz, mut, Proef, toewijzing, type Velden } from '../testhulp/proef.js';
import { begin, T } from '../testhulp/staten.js';

/**
 * Section 5 of the rule book zorgtoewijzing, a test per row that decides an outcome. The other terms publish nothing (9.8);
 * the waiting-list norms are tested in services/zorgtoewijzing (wachtnorm.spec.ts, wachtlijst.spec.ts).
 */

describe('5 termijnen', () => {
  it.each<[string, () => Proef]>([
    ['wachtstatus', () => begin().dag('2026-02-26').aw39(mut('18/7', '2026-02-26'))],
    [
      'MAZ',
      () =>
        new Proef()
          .aw33(toewijzing({ ingangsdatum: '2026-02-20' }))
          .dag('2026-02-26')
          .aw35(maz('2026-02-20', toewijzing({ ingangsdatum: '2026-02-20' }))),
    ],
  ])('5 row 1 en 2: elk antwoord stopt de termijn: %s', (_, antwoord) => {
    expect(antwoord().dag('2026-04-20').alles).not.toContain('TermijnOverschreden');
    expect(begin().dag('2026-04-20').alles).toContain(
      'TermijnOverschreden 5 2026-02-27, TermijnNadert 10 2026-03-06, TermijnOverschreden 10 2026-03-06',
    );
  });

  it('5 row 3: een MAZ komt niet voor de start', () => {
    expect(begin().aw35(maz('2026-03-01')).antwoord).toBe('S023');
    expect(begin().dag('2026-03-01').aw35(maz('2026-03-01')).antwoord).toBe('aanvaard');
  });

  it('5 rows 3 tot 12: over andere termijnen dan het antwoord wordt niets gepubliceerd', () => {
    const p = begin()
      .dag('2026-02-23')
      .aw39(mut('18/7', '2026-02-23'))
      .dag('2026-12-01')
      .aw35(maz('2026-03-10'))
      .aw39(mut('20/7', '2026-06-01', '2026-03-10'));
    expect(p.dag('2027-12-01').alles).not.toContain('Termijn');
  });

  it.each<[string, string]>([
    ['2026-03-09', 'aanvaard'],
    ['2026-03-01', 'aanvaard'],
    ['2026-02-28', '9017'],
    ['2026-03-10', 'S088'],
  ])('5 row 13 Sleuteldatum %s bij Begindatum 10 maart: %s', (sleuteldatum, antwoord) => {
    expect(
      begin()
        .dag('2026-03-20')
        .aw35(maz('2026-03-10', T, { sleuteldatum })).antwoord,
    ).toBe(antwoord);
  });

  it.each<[string, string]>([
    ['2026-03-06', 'aanvaard'],
    ['2026-03-05', 'ZT-D01'],
  ])('5 row 13 Sleuteldatum %s bij Begindatum 20 maart: ten hoogste 14 dagen ervoor', (sleuteldatum, antwoord) => {
    expect(
      begin()
        .dag('2026-03-20')
        .aw35(maz('2026-03-20', T, { sleuteldatum })).antwoord,
    ).toBe(antwoord);
  });

  it.each<[string, string, string, string]>([
    ['in oktober', '2026-10-31', '2027-01-01', '9108'],
    ['in november', '2026-11-01', '2027-01-01', 'aanvaard'],
    ['niet per 1 januari', '2026-11-01', '2027-01-02', '9109'],
    ['op de dag van de Dagtekening', '2026-12-31', '2026-12-31', '9109 9110'],
  ])('5 row 14 dossieroverdracht met pgb, %s', (_, dag, overdracht, antwoord) => {
    expect(new Proef(dag).zk31(overdracht, { leveringsvorm: '2', instelling: null }).antwoord).toBe(antwoord);
  });

  it.each([
    ['2025-04-15', '2025-04-24', '2025-05-01'],
    ['2025-12-23', '2026-01-02', '2026-01-09'],
    ['2026-04-01', '2026-04-10', '2026-04-17'],
    ['2026-04-24', '2026-05-04', '2026-05-12'],
    ['2026-05-01', '2026-05-11', '2026-05-19'],
    ['2026-05-12', '2026-05-20', '2026-05-28'],
    ['2026-09-07', '2026-09-14', '2026-09-21'],
    ['2026-09-12', '2026-09-18', '2026-09-25'],
  ])('5 werkdagen: van %s is de vijfde %s en de tiende %s', (van, vijfde, tiende) => {
    expect(laatsteDagen(van)).toEqual([`5 ${vijfde}`, `10 ${tiende}`]);
  });

  it.each<[string, object, string, string]>([
    ['Goede Vrijdag', { goedeVrijdagVrij: false }, '2025-04-15', '5 2025-04-23'],
    ['5 mei', { bevrijdingsdagVrij: false }, '2026-04-29', '5 2026-05-06'],
  ])('5 werkdagen: %s is een instelling', (_, instelling, van, vijfde) => {
    expect(laatsteDagen(van, { ...instelling })[0]).toBe(vijfde);
    expect(laatsteDagen(van)[0]).not.toBe(vijfde);
  });

  it('5 overlijden stopt de termijn; voor de ingangsdatum telt het als de ingangsdatum', () => {
    expect(begin().dag('2026-02-24').brp('2026-02-22').dag('2026-04-20').alles).toContain('TermijnOverschreden');
    const t = toewijzing({ ingangsdatum: '2026-02-16', instelling: B });
    expect(new Proef().aw33(t).dag('2026-02-24').brp('2026-02-22').dag('2026-04-20').alles).not.toContain('Termijn');
  });
});

/** The last days of the terms that a toewijzing of this day has, as they pass. */
function laatsteDagen(van: string, instellingen: Velden = {}): string[] {
  const p = new Proef(van, instellingen)
    .aw33(toewijzing({ ingangsdatum: van }))
    .dag(`${Number(van.slice(0, 4)) + 1}-03-01`);
  return [...p.alles.matchAll(/TermijnOverschreden (\d+ \S+?)(?:,|$)/g)].map(([, wat = '']) => wat);
}
