import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficieleSet, type OfficieelOordeel } from '../tools/officieel.js';
import { isRegelVanDeSet } from './bevindingen.js';
import { isHeenbericht, type Berichtnaam } from './catalogus.js';
import { REGELS } from './regels/index.js';
import { toetstNiets } from './regels/regel.js';
import { isEigenCode } from './regels/zt.js';
import { schrijfTekst } from './schrijven.js';
import { GEVALLEN } from './testhulp/gevallen/index.js';
import { goedBericht, type Berichtboom } from './testhulp/goed.js';
import { gemuteerd, mutaties, type Mutatie } from './testhulp/mutaties.js';
import { verminkt } from './testhulp/verminking.js';
import { ALLE, oordeelOver } from './testhulp/voorbeelden.js';
import { willekeurigBericht } from './testhulp/willekeurig.js';

/*
 * Random messages, judged by the official set and by this package: the same verdict on the structure, and of a valid
 * heenbericht the same list of codes and Locaties in the same order.
 *
 *   IWLZ_OFFICIEEL=DIR [IWLZ_SEED=N] [IWLZ_AANTAL=N] npx vitest run packages/berichten/src/differentieel.int.spec.ts
 *
 * DIR holds checkouts of iStandaarden/XSD-iWlz (1e48e1b) and iStandaarden/iWlz-Xslt (071fe86); xmllint and xsltproc are on
 * the PATH. IWLZ_AANTAL is the number of documents per message. What was run is in `differentieel.txt`.
 */

const MAP = process.env['IWLZ_OFFICIEEL'];
const SEED = Number(process.env['IWLZ_SEED'] ?? '1');
const AANTAL = Number(process.env['IWLZ_AANTAL'] ?? '40');
const TEGELIJK = 20;

interface Geval {
  readonly boom: Berichtboom;
  /** Changes of the written text; none: the structure is right. */
  readonly verminkingen: readonly Mutatie[];
}

/** A third nearly right, a third wrong in many ways, a third with a broken text. */
function gevallen(naam: Berichtnaam): fc.Arbitrary<Geval> {
  const bijnaGoed = mutaties(8).map((reeks) => gemuteerd(naam, goedBericht(naam), reeks));
  const heel = fc.record({ boom: bijnaGoed, verminkingen: fc.constant([]) });
  const wild = fc.record({ boom: willekeurigBericht(naam), verminkingen: fc.constant([]) });
  return fc.oneof(heel, wild, fc.record({ boom: bijnaGoed, verminkingen: mutaties(2) }));
}

function geschreven(naam: Berichtnaam, { boom, verminkingen }: Geval): string {
  return verminkingen.reduce(verminkt, schrijfTekst(naam, boom.header as never, boom.clienten as never));
}

async function eigenOordeel(xml: string) {
  const { fouten, opbouwGoed } = await oordeelOver(xml);
  const officieel = opbouwGoed ? fouten.filter((f) => isRegelVanDeSet(f.code)) : [];
  return { isGeldig: opbouwGoed, fouten: officieel.map((f) => [f.code, ...f.locaties]) };
}

/** What was compared so far, and how often the official set found each code per message. */
const telling = { documenten: 0, geldig: 0, fouten: 0 };
const perRegel = new Map<string, number>();

function tel(naam: Berichtnaam, { isGeldig, fouten }: OfficieelOordeel): void {
  telling.documenten++;
  if (isGeldig) telling.geldig++;
  telling.fouten += fouten.length;
  for (const [code] of fouten) perRegel.set(`${naam} ${code}`, (perRegel.get(`${naam} ${code}`) ?? 0) + 1);
}

/** The rules that can fire in a message and never did. */
function nooitGezien(): string[] {
  const regels = REGELS.filter((r) => !isEigenCode(r.code) && !('toets' in r && r.toets === toetstNiets));
  const paren = new Set(regels.flatMap((r) => r.berichten.map((naam) => `${naam} ${r.code}`)));
  return [...paren].filter((paar) => !perRegel.has(paar));
}

describe.skipIf(MAP === undefined)('als de officiële set (overgeslagen zonder IWLZ_OFFICIEEL)', () => {
  let set: OfficieleSet;
  beforeAll(async () => {
    set = await OfficieleSet.open(MAP as string);
  });
  afterAll(async () => {
    await set.sluit();
    const { documenten, geldig, fouten } = telling;
    console.info(
      `seed ${SEED}: ${documenten} documenten, ${geldig} geldig volgens de XSD, ${fouten} Fouten vergeleken`,
    );
    console.info(`regels die niet afgingen: ${nooitGezien().join(', ') || 'geen'}`);
  });

  async function vergelijk(naam: Berichtnaam, documenten: readonly string[]): Promise<void> {
    const officieel = await set.beoordeel(naam, documenten, isHeenbericht(naam));
    for (const [i, oordeel] of officieel.entries()) {
      const xml = documenten[i] as string;
      expect(await eigenOordeel(xml), xml).toEqual(oordeel);
      tel(naam, oordeel);
    }
  }

  it.each(ALLE)('oordeelt over de vaste gevallen van %s', async (naam) => {
    const documenten = GEVALLEN.filter((g) => g.bericht === naam).map((g) =>
      geschreven(naam, { ...g, verminkingen: [] }),
    );
    if (documenten.length > 0) await vergelijk(naam, documenten);
  });

  it.each(ALLE)(`oordeelt over ${AANTAL} keer %s, seed ${SEED}`, { timeout: 3_600_000 }, async (naam) => {
    const documenten = fc.sample(gevallen(naam), { seed: SEED, numRuns: AANTAL }).map((g) => geschreven(naam, g));
    for (let i = 0; i < documenten.length; i += TEGELIJK) await vergelijk(naam, documenten.slice(i, i + TEGELIJK));
  });
});
