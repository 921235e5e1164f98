import { GeschondenInvariant } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { schrijfTekst } from './schrijven.js';
import { aw35, header, oordeelOver } from './testhulp/voorbeelden.js';

const met = (achternaam: string) => aw35(undefined, { naam: { geslachtsnaam: { achternaam } } });

describe('een geschreven bericht', () => {
  it('is UTF-8 zonder BOM, met CR/LF, en begint met de declaratie', () => {
    const xml = schrijfTekst('AW35', header('AW35'), [aw35()]);
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\r\n<aw35:Bericht ')).toBe(true);
    expect(xml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(xml.endsWith('</aw35:Bericht>\r\n')).toBe(true);
  });

  it.each(['<script>&amp;"\'', ']]>', 'é\u{1F600}', 'a\tb'])('bewaart %j', async (naam) => {
    const { delen } = await oordeelOver(schrijfTekst('AW35', header('AW35'), [met(naam)]));
    expect(delen[1]).toMatchObject({ client: { naam: { geslachtsnaam: { achternaam: naam } } } });
  });

  it.each(['\0', '\u0008', '\ufffe', '\ud800'])('kan %j niet bevatten', (teken) => {
    expect(() => schrijfTekst('AW35', header('AW35'), [met(`a${teken}`)])).toThrow(GeschondenInvariant);
  });

  it('mist geen verplicht veld, en een heenbericht heeft een cliënt', () => {
    expect(() => schrijfTekst('AW35', header('AW35'), [{ ...aw35(), bsn: undefined as never }])).toThrow(
      /Client\/Bsn is verplicht/,
    );
    expect(() => schrijfTekst('AW35', header('AW35'), [])).toThrow(GeschondenInvariant);
  });
});
