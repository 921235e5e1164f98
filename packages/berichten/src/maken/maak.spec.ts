import { slaagtVoorElfproef } from '@iwlz/basis';
import { describe, expect, it } from 'vitest';
import { RETOUR_VAN, type Heenbericht } from '../catalogus.js';
import { schrijf } from '../schrijven.js';
import { oordeelOver } from '../testhulp/voorbeelden.js';
import { FOUTSOORTEN } from './fouten/index.js';
import { maak, meesteClienten, type GeplanteFout, type Maakopdracht } from './maak.js';
import { VERZONNEN_BSNS } from './mensen.js';

const SOORTEN = Object.keys(RETOUR_VAN) as Heenbericht[];

/** The text of a message and the faults that were planted in it. */
async function gemaakt(opdracht: Partial<Maakopdracht>) {
  const { header, blokken } = maak({
    ...{ soort: 'AW39', clienten: 1, fouten: 0, seed: 1, eenheden: 1, vanaf: 0 },
    ...opdracht,
  });
  const geplant: GeplanteFout[] = [];
  function* clienten() {
    for (const { client, fout } of blokken) {
      if (fout) geplant.push(fout);
      yield client;
    }
  }
  let xml = '';
  for await (const tekst of schrijf(opdracht.soort ?? 'AW39', header, clienten())) xml += tekst;
  return { xml, geplant };
}

const ZONDER_ZK31 = SOORTEN.filter((soort) => soort !== 'ZK31');

/** The same finding, as it was planted and as it was found. */
const regel = ({ code, retourcode, pad }: Pick<GeplanteFout, 'code' | 'retourcode' | 'pad'>) =>
  `${code} ${retourcode} ${pad}`;
const codesVan = (soort: Heenbericht) =>
  [...new Set(FOUTSOORTEN.filter((f) => f.berichten.includes(soort)).map((f) => f.code))].sort();

describe('een gemaakt bericht', () => {
  it.each(SOORTEN)('%s: wordt zonder fouten aanvaard, ook met veel per cliënt', async (soort) => {
    for (const eenheden of [1, 4]) {
      const clienten = Math.min(30, meesteClienten(soort));
      const { fouten, oordeel, aantalClienten } = await oordeelOver(
        (await gemaakt({ soort, clienten, eenheden, seed: eenheden })).xml,
      );
      expect(fouten).toEqual([]);
      expect([oordeel, aantalClienten]).toEqual(['aanvaard', clienten]);
    }
  });

  it.each(ZONDER_ZK31)('%s: heeft elke geplante fout precies daar, en geen andere', async (soort) => {
    const { xml, geplant } = await gemaakt({ soort, clienten: 150, fouten: 140, eenheden: 2 });
    expect((await oordeelOver(xml)).fouten.map(regel)).toEqual(geplant.map(regel));
    expect(geplant).toHaveLength(140);
    expect([...new Set(geplant.map((f) => f.code))].sort()).toEqual(codesVan(soort));
  });

  it('ZK31: heeft een cliënt, en in volgende berichten steeds een andere fout', async () => {
    const codes = new Set<string>();
    for (let vanaf = 0; vanaf < 60; vanaf++) {
      const { xml, geplant } = await gemaakt({ soort: 'ZK31', fouten: 1, vanaf });
      expect((await oordeelOver(xml)).fouten.map(regel)).toEqual(geplant.map(regel));
      for (const { code } of geplant) codes.add(code);
    }
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes]).toEqual(expect.arrayContaining(['CD040', 'CD090', 'TR110']));
  });

  it('is bij dezelfde opdracht hetzelfde, en bij een ander zaad een ander', async () => {
    const opdracht = { clienten: 20, fouten: 5, seed: 7 };
    expect(await gemaakt(opdracht)).toEqual(await gemaakt(opdracht));
    expect(await gemaakt(opdracht)).not.toEqual(await gemaakt({ ...opdracht, seed: 8 }));
  });

  it('heeft voor elke cliënt een eigen, verzonnen BSN, tot ze op zijn', () => {
    const { blokken } = maak({
      ...{ soort: 'CA319', clienten: meesteClienten('CA319'), fouten: 0, seed: 3, eenheden: 1, vanaf: 0 },
    });
    const bsns = [...blokken].map(({ client }) => client.bsn);
    expect(new Set(bsns).size).toBe(VERZONNEN_BSNS.length);
    expect(bsns.every((bsn) => bsn.startsWith('9999') && slaagtVoorElfproef(bsn))).toBe(true);
  });

  it('gaat van IO31 tot AW35 over dezelfde mensen en dezelfde zorg', () => {
    const eerste = <B extends Heenbericht>(soort: B) => {
      const { blokken } = maak({ soort, clienten: 1, fouten: 0, seed: 5, eenheden: 2, vanaf: 3 });
      const [blok] = [...blokken];
      return blok!.client;
    };
    const [io31, aw33, aw35] = [eerste('IO31'), eerste('AW33'), eerste('AW35')];
    expect([io31.bsn, io31.indicatie.besluitnummer]).toEqual([aw33.bsn, aw33.indicatie.besluitnummer]);
    const toegewezen = aw33.indicatie.toegewezenZorgzwaartepakketten!;
    expect(aw35.geleverdeZorgzwaartepakketten).toEqual(
      toegewezen.map(
        ({ zzpCode, leveringsvorm, ingangsdatum }) =>
          expect.objectContaining({ zzpCode, leveringsvorm, toewijzingIngangsdatum: ingangsdatum }) as object,
      ),
    );
  });

  it('is er niet bij meer cliënten dan er BSNs zijn, of meer fouten dan cliënten', () => {
    const opdracht = { soort: 'AW35', clienten: 3, fouten: 0, seed: 1, eenheden: 1, vanaf: 0 } as const;
    expect(() => maak({ ...opdracht, clienten: meesteClienten('AW35') + 1 })).toThrow('zoveel cliënten');
    expect(() => maak({ ...opdracht, soort: 'ZK31', clienten: 2 })).toThrow('zoveel cliënten');
    expect(() => maak({ ...opdracht, fouten: 4 })).toThrow('ten hoogste één fout per cliënt');
  });
});
