import { describe, expect, it } from 'vitest';
import { datum, pasen, plusWerkdagen, werkdagenTussen, isWerkdag, ATW } from './index.js';

describe('werkdagen', () => {
  // Test vectors of the rule book zorgtoewijzing, section 5: start, +5, +10.
  it.each([
    ['2025-04-15', '2025-04-24', '2025-05-01'],
    ['2025-12-23', '2026-01-02', '2026-01-09'],
    ['2026-04-01', '2026-04-10', '2026-04-17'],
    ['2026-04-24', '2026-05-04', '2026-05-12'],
    ['2026-05-01', '2026-05-11', '2026-05-19'],
    ['2026-05-12', '2026-05-20', '2026-05-28'],
    ['2026-09-07', '2026-09-14', '2026-09-21'],
    ['2026-09-12', '2026-09-18', '2026-09-25'],
  ])('vanaf %s is de vijfde werkdag %s en de tiende %s', (start, vijfde, tiende) => {
    expect(plusWerkdagen(datum(start), 5)).toBe(vijfde);
    expect(plusWerkdagen(datum(start), 10)).toBe(tiende);
    expect(werkdagenTussen(datum(start), datum(tiende))).toBe(10);
  });

  it('telt Goede Vrijdag mee wanneer die geen vrije dag is', () => {
    expect(plusWerkdagen(datum('2025-04-15'), 5, { ...ATW, goedeVrijdagVrij: false })).toBe('2025-04-23');
  });

  it('telt Bevrijdingsdag mee wanneer die geen vrije dag is', () => {
    expect(isWerkdag(datum('2026-05-05'))).toBe(false);
    expect(isWerkdag(datum('2026-05-05'), { ...ATW, bevrijdingsdagVrij: false })).toBe(true);
  });

  it('viert Koningsdag op 26 april wanneer de 27e een zondag is', () => {
    expect(isWerkdag(datum('2025-04-26'))).toBe(false);
    expect(isWerkdag(datum('2026-04-27'))).toBe(false);
    expect(isWerkdag(datum('2026-12-24'))).toBe(true);
    expect(isWerkdag(datum('2026-12-31'))).toBe(true);
  });

  it.each([
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
  ])('Pasen in %i valt op %s', (jaar, dag) => expect(pasen(jaar)).toBe(dag));
});
