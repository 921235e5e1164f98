import { describe, expect, it } from 'vitest';
import { isIntrekking, versieVan, verschiltInInhoud, vervangt } from './versie.js';
import { regel } from './voorbeelden.js';

const versie = (anders: Parameters<typeof regel>[0] = {}) => versieVan(regel(anders));
const GELDEND = versie({ toewijzingsdatum: '2026-02-20', toewijzingstijd: '08:00:00', einddatum: '2026-06-30' });

describe('welke versie geldt (9.1, IV013)', () => {
  it.each([
    ['een dag eerder', { toewijzingsdatum: '2026-02-19', toewijzingstijd: '23:59:59' }, false],
    ['een seconde eerder', { toewijzingstijd: '07:59:59' }, false],
    ['een seconde later', { toewijzingstijd: '08:00:01' }, true],
    ['een dag later', { toewijzingsdatum: '2026-02-21', toewijzingstijd: '00:00:00' }, true],
    ['hetzelfde moment, kleinere einddatum', { einddatum: '2026-06-29' }, true],
    ['hetzelfde moment, grotere einddatum', { einddatum: '2026-07-01' }, false],
    ['hetzelfde moment, zonder einddatum', { einddatum: null }, false],
    ['geheel gelijk', {}, false],
  ])('%s', (_, anders, wint) => {
    expect(vervangt({ ...GELDEND, ...versie({ einddatum: '2026-06-30', ...anders }) }, GELDEND)).toBe(wint);
  });

  it('laat bij een gelijk moment een einddatum van een open versie winnen', () => {
    expect(vervangt(GELDEND, versie())).toBe(true);
  });
});

describe('verschil in inhoud', () => {
  it('telt het moment van de versie niet', () => {
    expect(verschiltInInhoud(versie(), versie({ toewijzingsdatum: '2026-03-01', toewijzingstijd: '09:00:00' }))).toBe(
      false,
    );
  });

  it.each(['soort', 'percentage', 'einddatum', 'redenIntrekking', 'etmalen', 'opname', 'dossierhouder', 'zorgkantoor'])(
    'telt %s',
    (veld) => {
      expect(verschiltInInhoud(versie(), versie({ [veld]: veld === 'percentage' ? 1 : 'x' }))).toBe(true);
    },
  );
});

it.each([
  [null, null, false],
  ['2026-05-25', null, false],
  [null, '7', false],
  ['2026-05-25', '7', true],
])('intrekking: einddatum %s, reden %s', (einddatum, redenIntrekking, verwacht) => {
  expect(isIntrekking(versie({ einddatum, redenIntrekking }))).toBe(verwacht);
});
