import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficieleSet } from '../../tools/officieel.js';
import { RETOUR_VAN, type Heenbericht } from '../catalogus.js';
import { rapport } from '../rapport/rapport.js';
import { rapportXml } from '../rapport/xml.js';
import { schrijfTekst } from '../schrijven.js';
import { oordeelOver } from '../testhulp/voorbeelden.js';
import { maak, meesteClienten } from './maak.js';

/*
 * Messages that are made, judged by the official set: valid, without a Fout when none was planted, and else with those that
 * were. And our report on them is the official one, but for the words. As `differentieel.int.spec.ts`, with IWLZ_OFFICIEEL.
 */

const MAP = process.env['IWLZ_OFFICIEEL'] ?? '';
const draai = promisify(execFile);

/** The header, text and planted faults of a message. */
function gemaakt(soort: Heenbericht, fouten: number, eenheden: number) {
  const clienten = Math.min(30, meesteClienten(soort));
  const opdracht = { soort, clienten, fouten: Math.min(fouten, clienten), eenheden, seed: 11, vanaf: 0 };
  const { header, blokken } = maak(opdracht);
  const alle = [...blokken];
  const geplant = alle.flatMap(({ fout }) => (fout ? [fout] : []));
  return {
    header,
    geplant,
    xml: schrijfTekst(
      soort,
      header,
      alle.map((b) => b.client),
    ),
  };
}

/** A report without what may differ: our words, and the white space between elements. */
const kaal = (xml: string) => xml.replace(/<r:Details>.*?<\/r:Details>/gs, '').replace(/>\s+/g, '>');

describe.skipIf(MAP === '')('gemaakte berichten en de officiële set (overgeslagen zonder IWLZ_OFFICIEEL)', () => {
  let set: OfficieleSet;
  let map: string;
  beforeAll(async () => {
    set = await OfficieleSet.open(MAP);
    map = await mkdtemp(join(tmpdir(), 'iwlz-maak-'));
  });
  afterAll(() => Promise.all([set.sluit(), rm(map, { recursive: true })]));

  it.each(Object.keys(RETOUR_VAN) as Heenbericht[])(
    '%s',
    async (soort) => {
      const berichten = [gemaakt(soort, 0, 1), gemaakt(soort, 0, 3), gemaakt(soort, 25, 1), gemaakt(soort, 25, 2)];
      const officieel = await set.beoordeel(
        soort,
        berichten.map((b) => b.xml),
        true,
      );
      for (const [i, { geplant, header, xml }] of berichten.entries()) {
        const { isGeldig, fouten } = officieel[i]!;
        expect(isGeldig).toBe(true);
        expect(fouten.map(([code]) => code)).toEqual(geplant.map((f) => f.code));
        expect(fouten.map((fout, j) => fout.includes(geplant[j]!.pad))).toEqual(geplant.map(() => true));

        const [bestand, ons] = [join(map, `${soort}-${i}.xml`), join(map, `${soort}-${i}.rapport.xml`)];
        const eigen = rapportXml(rapport(await oordeelOver(xml), header));
        await Promise.all([writeFile(bestand, xml), writeFile(ons, eigen)]);
        const stylesheets = join(MAP, 'iWlz-Xslt', 'xslt-validatie');
        const { stdout } = await draai('xsltproc', [join(stylesheets, 'wlz', '2_2', `${soort}.xsl`), bestand]);
        expect(kaal(eigen)).toBe(kaal(stdout));
        await draai('xmllint', ['--noout', '--schema', join(stylesheets, 'schema', '1_1', 'rapport.xsd'), ons]);
      }
    },
    120_000,
  );
});
