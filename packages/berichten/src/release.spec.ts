import { datum } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { STANDAARDGRENZEN } from './lezen/grenzen.js';
import { lees } from './lezen/lees.js';
import { regelsVan } from './regels/index.js';
import { RELEASE, RELEASES, type Release } from './release.js';
import { schrijfTekst } from './schrijven.js';
import { aw35, aw39, header, MUTATIE, oordeelOver } from './testhulp/voorbeelden.js';

/** A next release, of which only the header and the day of the code lists differ. */
const VOLGENDE: Release = {
  ...RELEASE,
  ...{ naam: '2.3', inNaamruimte: '2_3', berichtSubversie: '3', peildatum: datum('2023-01-01') },
};
const NIEUWE_CODE = { ...MUTATIE, leveringsstatusClassificatie: '20' };
const OUD = schrijfTekst('AW39', header('AW39'), [aw39([NIEUWE_CODE])]);
const NIEUW = OUD.replaceAll('/2_2/', '/2_3/').replace('>2</aw39:BerichtSubversie', '>3</aw39:BerichtSubversie');

async function gelezen(xml: string, releases: readonly Release[]) {
  const lezing = lees([Buffer.from(xml)], STANDAARDGRENZEN, releases);
  const blokken: string[] = [];
  let stap = await lezing.next();
  for (; !stap.done; stap = await lezing.next()) blokken.push(stap.value.release.naam);
  return { blokken, fouten: stap.value.fouten.map((f) => f.pad.split('/').at(-1)) };
}

describe('releases', () => {
  it('neemt bij elk bericht de release die het noemt, met de codelijsten van toen', async () => {
    expect(await gelezen(NIEUW, [RELEASE, VOLGENDE])).toEqual({ blokken: ['2.3', '2.3'], fouten: [] });
    expect(await gelezen(OUD, [RELEASE, VOLGENDE])).toEqual({
      blokken: ['2.2'],
      fouten: ['LeveringsstatusClassificatie'],
    });
  });

  it('weigert bij naam wat niet wordt gelezen, en zegt wat wel', async () => {
    const { oordeel, fouten } = await oordeelOver(NIEUW);
    expect(oordeel).toBe('onleesbaar');
    expect(fouten[0]?.tekst).toMatch(/iWlz-release 2\.3; die wordt niet gelezen\. .* van iWlz-release 2\.2\.$/);
  });

  it('keurt een bericht van 2.2 met de versie van een andere release af', async () => {
    const xml = schrijfTekst('AW35', { ...header('AW35'), berichtSubversie: '3' }, [aw35()]);
    expect((await oordeelOver(xml)).fouten.map((f) => f.pad)).toEqual(['/Bericht/Header/BerichtSubversie']);
  });

  it('heeft regels bij elke release', () => {
    for (const release of RELEASES) expect(regelsVan(release).length).toBeGreaterThan(0);
    expect(() => regelsVan(VOLGENDE)).toThrow(/2\.3/);
  });
});
