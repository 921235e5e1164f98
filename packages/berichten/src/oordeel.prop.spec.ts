import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Berichtnaam } from './catalogus.js';
import { schrijfTekst } from './schrijven.js';
import { goedBericht, type Berichtboom } from './testhulp/goed.js';
import { gemuteerd, mutaties } from './testhulp/mutaties.js';
import { verminkt } from './testhulp/verminking.js';
import { ALLE, oordeelOver } from './testhulp/voorbeelden.js';

/** No input makes the judge throw or hang; whatever it is, it gets one of three verdicts. */

const geschreven = (naam: Berichtnaam, { header, clienten }: Berichtboom) =>
  schrijfTekst(naam, header as never, clienten as never);
const VOORBEELDEN = ALLE.map((naam) => Buffer.from(geschreven(naam, goedBericht(naam))));

async function oordeelt(bytes: Uint8Array, stukken: number): Promise<void> {
  const { oordeel, fouten } = await oordeelOver(bytes, {}, stukken);
  expect(oordeel === 'aanvaard').toBe(fouten.length === 0);
  for (const fout of fouten) expect(fout.tekst).not.toBe('');
}

const voorbeeld = fc.constantFrom(...VOORBEELDEN);
const stukken = fc.integer({ min: 1, max: 4096 });
const STUKJES = [
  '<',
  '>',
  '&',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '<!DOCTYPE',
  ' xmlns=""',
  '\0',
  '\ufeff',
  '"',
  'iwlz:',
  '__proto__',
];

describe('het oordeel', () => {
  it('komt over willekeurige bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), stukken, oordeelt), { numRuns: 200 });
  });

  it('komt over een bericht waarin bytes veranderd zijn', async () => {
    const gewijzigd = fc
      .tuple(voorbeeld, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }))
      .map(([bytes, wijzigingen]) => {
        const kopie = Uint8Array.from(bytes);
        for (const [plaats, byte] of wijzigingen) kopie[plaats % kopie.length] = byte;
        return kopie;
      });
    await fc.assert(fc.asyncProperty(gewijzigd, stukken, oordeelt), { numRuns: 200 });
  });

  it('komt over een bericht waaruit of waarin een stuk is geknipt of geplakt', async () => {
    const geknipt = fc
      .tuple(voorbeeld, fc.nat(), fc.nat(200), fc.array(fc.constantFrom(...STUKJES), { maxLength: 3 }))
      .map(([bytes, plaats, weg, erbij]) => {
        const i = plaats % bytes.length;
        return Buffer.concat([bytes.subarray(0, i), Buffer.from(erbij.join('')), bytes.subarray(i + weg)]);
      });
    await fc.assert(fc.asyncProperty(geknipt, stukken, oordeelt), { numRuns: 300 });
  });

  it('komt over bijna goede berichten van elke soort', async () => {
    const bijnaGoed = fc.tuple(fc.constantFrom(...ALLE), mutaties(6), mutaties(2)).map(([naam, inhoud, tekst]) => {
      const xml = geschreven(naam, gemuteerd(naam, goedBericht(naam), inhoud));
      return Buffer.from(tekst.reduce(verminkt, xml));
    });
    await fc.assert(fc.asyncProperty(bijnaGoed, stukken, oordeelt), { numRuns: 200 });
  });
});
