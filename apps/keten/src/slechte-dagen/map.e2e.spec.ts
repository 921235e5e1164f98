import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { catalogus } from '@iwlz/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { leesTopic } from './controle.js';
import { aanvang, bestand, toegewezen } from './post.js';

/** Stands in the name of every file, and must not be found anywhere else. */
const MERK = 'Naam-van-een-client';

describe('de uitwisselmap', () => {
  const log: string[] = [];
  /** Everything that was ever laid in `in/`. */
  const gelegd: string[] = [];
  let keten: Testketen;
  let map: string;
  let nummer = 0;
  beforeAll(async () => {
    keten = await startTestketen({ MAX_BERICHT_MB: '1' }, { write: (regel: string) => void log.push(regel) });
    map = join(keten.map, 'uitwisseling');
  });
  afterAll(() => keten.weg());
  beforeEach(() => {
    nummer++;
  });

  async function leg(naam: string, inhoud: string): Promise<void> {
    gelegd.push(inhoud);
    await writeFile(join(map, 'in', naam), inhoud);
  }

  const lijst = (waar: string): Promise<string[]> => readdir(join(map, waar));
  const lees = (waar: string, naam: string): Promise<string> => readFile(join(map, waar, naam), 'utf8');

  async function inIs(...namen: string[]): Promise<void> {
    await expect.poll(async () => (await lijst('in')).sort()).toEqual(namen.sort());
  }

  async function aantalOntvangen(): Promise<number> {
    const events = await leesTopic(keten.platform.engine, 'iwlz.bericht');
    return events.filter((e) => e.type === 'BerichtOntvangen').length;
  }

  const naam = (wat: string): string => `${MERK} ${nummer} ${wat}.xml`;
  const aw33 = (client = nummer, id = 'MAP'): string => bestand('AW33', `${id}${nummer}`, [toegewezen(client)]);

  it('goed: naar verwerkt/, met een retour', async () => {
    const xml = aw33();
    await leg(naam('goed'), xml);
    await inIs();
    expect(await lees('verwerkt', naam('goed'))).toBe(xml);
    expect(await lees('retour', `${naam('goed')}.retour1.xml`)).toContain('<aw34:IdentificatieRetour>');
  });

  it('afgekeurd: naar afgekeurd/, met de bevindingen ernaast en een retour', async () => {
    await leg(naam('fout'), bestand('AW35', `MAP${nummer}`, [aanvang(nummer, { leveringsstatus: '3' })]));
    await inIs();
    expect(await lees('afgekeurd', `${naam('fout')}.bevindingen.txt`)).toMatch(
      /^status: afgekeurd\n.*\nS062\tCS062\t\d+:\d+\t/s,
    );
    expect(await lees('retour', `${naam('fout')}.retour1.xml`)).toContain('S062');
  });

  it('onleesbaar, te groot: naar afgekeurd/ met de reden, zonder retour', async () => {
    await leg(naam('stuk'), '<x></Bericht>');
    await leg(naam('groot'), `${' '.repeat(1_100_000)}</Bericht>`);
    await inIs();
    expect(await lees('afgekeurd', `${naam('stuk')}.bevindingen.txt`)).toContain('status: onleesbaar');
    expect(await lees('afgekeurd', `${naam('groot')}.bevindingen.txt`)).toContain('groter dan 1 MB');
    expect((await lijst('retour')).filter((n) => n.startsWith(`${MERK} ${nummer} `))).toEqual([]);
  });

  it('half geschreven, of onder een naam van iets dat nog niet af is: blijft liggen tot het af is', async () => {
    const voor = await aantalOntvangen();
    const xml = aw33();
    gelegd.push(xml);
    const onaf = ['.verborgen.xml', 'a.xml.tmp', 'b.filepart', 'c.xml~'].map(
      (n) => `${n.startsWith('.') ? '.' : ''}${MERK}${n}`,
    );
    for (const n of onaf) await leg(n, xml);
    await mkdir(join(map, 'in', 'een map'));
    await writeFile(join(map, 'in', naam('half')), xml.slice(0, 700));
    // More than three looks.
    await wacht(1_800);
    await appendFile(join(map, 'in', naam('half')), xml.slice(700, 1_500));
    await wacht(1_200);
    expect(await lijst('in')).toEqual(expect.arrayContaining([...onaf, naam('half')]));
    expect(await aantalOntvangen()).toBe(voor);
    await appendFile(join(map, 'in', naam('half')), xml.slice(1_500));
    await inIs(...onaf, 'een map');
    expect(await lees('verwerkt', naam('half'))).toBe(xml);
    expect(await aantalOntvangen()).toBe(voor + 1);
  });

  it('twee keer: hetzelfde bestand, hetzelfde onder een andere naam, en een ander onder dezelfde naam', async () => {
    const onaf = await lijst('in');
    const voor = await aantalOntvangen();
    const [een, twee] = [aw33(), aw33(100, 'ANDER')];
    for (const [n, xml] of [
      ['a', een],
      ['a', een],
      ['b', een],
      ['a', twee],
    ] as const) {
      await leg(naam(n), xml);
      await inIs(...onaf);
    }
    const verwerkt = (await lijst('verwerkt')).filter((n) => n.startsWith(`${MERK} ${nummer} `));
    expect((await Promise.all(verwerkt.map((n) => lees('verwerkt', n)))).sort()).toEqual([een, een, een, twee].sort());
    const retouren = (await lijst('retour')).filter((n) => n.startsWith(`${MERK} ${nummer} `));
    expect(retouren.sort()).toEqual(
      [
        `${naam('a')}.${(await berichtOver(100)).slice(0, 8)}.retour1.xml`,
        `${naam('a')}.retour1.xml`,
        `${naam('b')}.retour1.xml`,
      ].sort(),
    );
    expect(await aantalOntvangen()).toBe(voor + 2);
  });

  /** The id of the message about a client. */
  async function berichtOver(client: number): Promise<string> {
    return new Bezoeker(keten.url).stuur(aw33(client, 'ANDER'));
  }

  it('een antwoord dat later komt: de retour wordt alsnog gelegd, ook na een nieuwe start', async () => {
    const onaf = await lijst('in');
    await leg(naam('wacht'), bestand('AW35', `LATER${nummer}`, [aanvang(nummer)]));
    await inIs(...onaf);
    expect(await lijst('verwerkt')).toContain(naam('wacht'));
    expect(await lijst('retour')).not.toContain(`${naam('wacht')}.retour1.xml`);
    await keten.stopServices();
    await keten.startServices();
    await leg(naam('toewijzing'), aw33());
    await expect.poll(() => lijst('retour')).toContain(`${naam('wacht')}.retour1.xml`);
    await expect.poll(() => lijst('.wachtend')).toEqual([]);
  });

  it('een nieuwe start midden in het werk: alles een keer', async () => {
    const onaf = await lijst('in');
    const voor = await aantalOntvangen();
    const bestanden = Array.from({ length: 30 }, (_, i) => bestand('AW33', `HALF${i}`, [toegewezen(200 + i)]));
    for (const [i, xml] of bestanden.entries()) await leg(naam(`herstart ${i}`), xml);
    for (let keer = 0; keer < 3; keer++) {
      await wacht(700);
      await keten.stopServices();
      await keten.startServices();
    }
    await inIs(...onaf);
    expect(await aantalOntvangen()).toBe(voor + 30);
    for (const [i, xml] of bestanden.entries()) expect(await lees('verwerkt', naam(`herstart ${i}`))).toBe(xml);
  });

  it('vreemde namen: lang, met regeleinden en aanhalingstekens', async () => {
    const onaf = await lijst('in');
    const namen = [`${MERK} ${'x'.repeat(230)}`, `${MERK}\n"regel"; rm -rf .xml`, `${MERK} é €.xml`];
    for (const [i, n] of namen.entries())
      await leg(n, bestand('AW35', `VREEMD${i}`, [aanvang(300 + i, { leveringsstatus: '3' })]));
    await inIs(...onaf);
    expect(await lijst('afgekeurd')).toEqual(expect.arrayContaining(namen));
  });

  it('niets is weggegooid', async () => {
    const inhoud = await Promise.all(
      ['in', 'verwerkt', 'afgekeurd'].map(async (waar) =>
        Promise.all((await lijst(waar)).filter((n) => n !== 'een map').map((n) => lees(waar, n))),
      ),
    );
    const over = [...gelegd];
    for (const tekst of inhoud.flat()) {
      const i = over.indexOf(tekst);
      if (i >= 0) over.splice(i, 1);
    }
    // The half-written one is in it twice: as what was meant, and under the names that are not read.
    expect(over.length).toBe(0);
  });

  it('geen naam van een bestand in een logregel of gebeurtenis', async () => {
    expect(log.filter((regel) => regel.includes(MERK))).toEqual([]);
    for (const { topic } of catalogus.topics) {
      const events = await leesTopic(keten.platform.engine, topic);
      expect(events.filter((e) => JSON.stringify(e).includes(MERK))).toEqual([]);
    }
  });
});
