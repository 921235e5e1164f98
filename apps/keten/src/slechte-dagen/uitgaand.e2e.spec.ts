import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { RETOUR_CODE, retourClient, retourHeader, schrijfTekst, zoekCode } from '@iwlz/berichten';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Bezoeker, naamVan } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { aanvang, bestand, bsn, toegewezen, ZORGKANTOOR } from './post.js';
import { leesCa317, type GelezenCa317 } from './lees-ca317.js';

const CLIENTEN = [1, 2, 3, 4];

describe('een CAK dat nog bestanden krijgt', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  let uit: string;
  let berichten: GelezenCa317[];

  beforeAll(async () => {
    keten = await startTestketen({ KLOK: '2026-04-10T10:00:00+02:00', CAK_BESTANDEN: ZORGKANTOOR });
    bezoeker = new Bezoeker(keten.url);
    uit = join(keten.map, 'uitwisseling', 'uit');
    await bezoeker.stuur(
      bestand(
        'AW33',
        'T1',
        CLIENTEN.map((n) => toegewezen(n)),
      ),
    );
    await bezoeker.bericht(
      await bezoeker.stuur(
        bestand(
          'AW35',
          'M1',
          CLIENTEN.map((n) => aanvang(n)),
        ),
      ),
    );
    await bezoeker.zetKlok('2026-04-11T00:05:00+02:00', true);
    berichten = await vi.waitFor(async () => {
      const er = await gelegd();
      expect(er.flatMap((b) => b.clienten)).toHaveLength(CLIENTEN.length);
      return er;
    }, 60_000);
  });
  afterAll(() => keten.weg());

  const namen = async (): Promise<string[]> => (await readdir(uit)).filter((n) => n.endsWith('.xml')).sort();
  const gelegd = async (): Promise<GelezenCa317[]> =>
    Promise.all((await namen()).map(async (naam) => leesCa317(await readFile(join(uit, naam), 'utf8'))));

  it('een CA317 per partitie, geldig, met elke client een keer', () => {
    expect(berichten.map((b) => b.oordeel)).toEqual(berichten.map(() => 'aanvaard'));
    expect(berichten.flatMap((b) => b.clienten.map((c) => c.bsn)).sort()).toEqual(CLIENTEN.map(bsn).sort());
    expect(new Set(berichten.map((b) => b.header.afzender))).toEqual(new Set([ZORGKANTOOR]));
  });

  it('de retour van het CAK geeft elke client zijn antwoord', async () => {
    const verzonden = (await bezoeker.gebeurtenissen('iwlz.bericht')).filter((e) => naamVan(e) === 'BerichtVerzonden');
    const idVan = new Map(verzonden.map((e) => [(e.data as { identificatie: string }).identificatie, e.key!]));
    for (const [i, { header, clienten }] of berichten.entries()) {
      const { identificatie } = header.berichtIdentificatie;
      const id = idVan.get(identificatie)!;
      expect((await bezoeker.bericht(id, 0)).status).toBe('in behandeling');
      // The first message comes back with its first client, the others are accepted.
      const terug = i === 0 ? clienten.slice(0, 1) : [];
      const retour = schrijfTekst(
        'CA318',
        retourHeader('CA317', header, {
          identificatieRetour: `R${i}`,
          dagtekeningRetour: '2026-04-11',
          metXsltVersie: false,
          ...(terug.length > 0 && { codes: ['0200'] }),
        }),
        terug.map((c) => retourClient('CA317', c, [{ klasse: 'Client', volgnummer: 1, codes: ['0448'] }]).client),
      );
      expect((await bezoeker.bericht(await bezoeker.stuur(retour))).fouten).toEqual([]);
      const { status, fouten, clienten: blokken } = await bezoeker.bericht(id);
      expect(status).toBe(i === 0 ? 'afgekeurd' : 'aanvaard');
      expect(fouten.map((f) => [f.retourcode, f.tekst])).toEqual(
        i === 0 ? [['0448', zoekCode(RETOUR_CODE, '0448')!.betekenis]] : [],
      );
      expect(blokken.filter((b) => b.status === 'afgekeurd')).toHaveLength(terug.length);
    }
  });

  it('wat uitging komt niet als invoer terug', async () => {
    const voor = (await bezoeker.gebeurtenissen('iwlz.bijdragegegevens')).length;
    const [naam] = await namen();
    const xml = await readFile(join(uit, naam!), 'utf8');
    const { status, fouten, links } = await bezoeker.bericht(await bezoeker.stuur(xml));
    expect([status, fouten.map((f) => f.code), links.retour]).toEqual(['afgekeurd', ['ZT-R02'], undefined]);
    expect((await bezoeker.gebeurtenissen('iwlz.bijdragegegevens')).length).toBe(voor);
  });

  it('wat is opgehaald, ligt er na een herstart niet weer', async () => {
    const [naam, ...rest] = await namen();
    await rename(join(uit, naam!), join(keten.map, naam!));
    await keten.stopServices();
    await keten.startServices();
    bezoeker = new Bezoeker(keten.url);
    await bezoeker.zetKlok('2026-04-12T00:05:00+02:00', true);
    expect(await namen()).toEqual(rest);
  });
});
