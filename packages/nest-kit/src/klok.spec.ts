import { tijdstip } from '@iwlz/basis';
import { expect, it } from 'vitest';
import { VasteKlok } from './klok.js';

it('staat stil, gaat vooruit wanneer dat gevraagd wordt, en nooit terug', () => {
  const klok = new VasteKlok(tijdstip('2026-05-20T21:59:00Z'));
  expect([klok.nu(), klok.vandaag()]).toEqual(['2026-05-20T21:59:00.000Z', '2026-05-20']);
  expect(klok.zet(tijdstip('2026-05-20T22:00:00Z'))).toBe(true);
  expect(klok.vandaag()).toBe('2026-05-21');
  expect(klok.zet(tijdstip('2026-05-20T22:00:00Z'))).toBe(true);
  expect(klok.zet(tijdstip('2026-05-20T21:59:59Z'))).toBe(false);
  expect(klok.nu()).toBe('2026-05-20T22:00:00.000Z');
});
