import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Berichtnaam } from './catalogus.js';
import type { Berichtdeel } from './oordeel.js';
import { schrijf, schrijfTekst } from './schrijven.js';
import { ALLE, oordeelOver } from './testhulp/voorbeelden.js';
import { willekeurigBericht } from './testhulp/willekeurig.js';

/** Of each of the 22 messages. fast-check prints the seed of a run that fails. */
const AANTAL = { numRuns: 12 };

const waarde = (deel: Berichtdeel) => (deel.soort === 'header' ? deel.header : deel.client);
const schrijfBoom = (naam: Berichtnaam, header: object, clienten: readonly object[]) =>
  schrijfTekst(naam, header as never, clienten as never);

describe.each(ALLE)('%s', (naam) => {
  it('is na schrijven en lezen hetzelfde', async () => {
    await fc.assert(
      fc.asyncProperty(willekeurigBericht(naam), async ({ header, clienten }) => {
        const { delen, fouten } = await oordeelOver(schrijfBoom(naam, header, clienten));
        expect(fouten.filter((f) => f.code === 'xsd')).toEqual([]);
        expect(delen.map(waarde)).toEqual([header, ...clienten]);
      }),
      AANTAL,
    );
  });

  it('krijgt hetzelfde oordeel, hoe het ook geknipt, ingesprongen en van voorvoegsels voorzien is', async () => {
    await fc.assert(
      fc.asyncProperty(
        willekeurigBericht(naam),
        fc.integer({ min: 1, max: 200 }),
        async ({ header, clienten }, stukken) => {
          const xml = schrijfBoom(naam, header, clienten);
          const codes = async (tekst: string, grootte?: number) =>
            (await oordeelOver(tekst, {}, grootte)).fouten.map((f) => [f.code, ...f.locaties]);
          const verwacht = await codes(xml);
          expect(await codes(xml, stukken)).toEqual(verwacht);
          expect(await codes(xml.replaceAll(/>\r\n\s*</g, '><'))).toEqual(verwacht);
          expect(await codes(zonderVoorvoegsel(xml, naam))).toEqual(verwacht);
        },
      ),
      AANTAL,
    );
  });

  it('is als stroom dezelfde tekst', async () => {
    await fc.assert(
      fc.asyncProperty(willekeurigBericht(naam), async ({ header, clienten }) => {
        let tekst = '';
        for await (const stuk of schrijf(naam, header as never, clienten as never)) tekst += stuk;
        expect(tekst).toBe(schrijfBoom(naam, header, clienten));
      }),
      { numRuns: 3 },
    );
  });
});

/** The message's own namespace as the default one. */
function zonderVoorvoegsel(xml: string, naam: string): string {
  const p = naam.toLowerCase();
  return xml.replace(`xmlns:${p}=`, 'xmlns=').replaceAll(`<${p}:`, '<').replaceAll(`</${p}:`, '</');
}
