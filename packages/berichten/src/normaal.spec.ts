import { describe, expect, it } from 'vitest';
import { genormaliseerdeClient, genormaliseerdeHeader } from './normaal.js';
import { aw35, header, PAKKET } from './testhulp/voorbeelden.js';

describe('genormaliseerd', () => {
  it.each([
    ['+007', '7'],
    [' 7 ', '7'],
    ['-0', '0'],
    ['0123456', '123456'],
  ])('getal %j is %j', (besluitnummer, verwacht) => {
    const [pakket] =
      genormaliseerdeClient('AW35', aw35([{ ...PAKKET, besluitnummer }])).geleverdeZorgzwaartepakketten ?? [];
    expect(pakket).toEqual({ ...PAKKET, besluitnummer: verwacht });
  });

  it('datums verliezen hun witruimte, teksten niet', () => {
    const client = aw35([{ ...PAKKET, begindatum: '\t2020-09-10 ' }], {
      naam: { geslachtsnaam: { achternaam: ' a ' } },
    });
    const normaal = genormaliseerdeClient('AW35', client);
    expect(normaal.geleverdeZorgzwaartepakketten?.[0]?.begindatum).toBe('2020-09-10');
    expect(normaal.naam.geslachtsnaam.achternaam).toBe(' a ');
    expect(genormaliseerdeHeader('AW35', { ...header('AW35'), berichtVersie: ' 5 ' }).berichtVersie).toBe('5');
  });
});
