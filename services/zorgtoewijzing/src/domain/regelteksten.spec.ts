import { expect, it } from 'vitest';
import { REGELTEKSTEN } from './regelteksten.js';

it('elke code heeft een regel, die in gewoon Nederlands zegt wat te doen en waar hij vandaan komt', () => {
  expect(new Set(REGELTEKSTEN.map((r) => r.code)).size).toBe(REGELTEKSTEN.length);
  for (const { tekst, bron } of REGELTEKSTEN) {
    expect(tekst).toMatch(/^[A-Z].{40,}\.$/);
    expect(bron).not.toBe('');
  }
});

it('de codes zijn die van 9.4, 9.5 en 9.9 van het rule book', () => {
  expect(REGELTEKSTEN.map((r) => r.code)).toEqual([
    ...['0700', '1160'],
    ...['9017', '9019', '9020', '9063', '9069', '9070', '9071', '9073', '9074', '9078'],
    ...['9107', '9121', '9125', '9129'],
    ...['ZT-P02', 'ZT-S01', 'ZT-S02'],
    ...['ZT-W01', 'ZT-W02', 'ZT-W03', 'ZT-W04', 'ZT-W05', 'ZT-W06'],
    ...['ZT-W07', 'ZT-W08', 'ZT-W09', 'ZT-W10', 'ZT-W11', 'ZT-W12'],
  ]);
});
