import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker, naamVan, type Berichtantwoord } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { leesTopic } from './controle.js';
import { aanvang, bestand, einde, toegewezen } from './post.js';

const MB = 1024 * 1024;
const GOED = bestand('AW33', 'VIJANDIG', [toegewezen(0)]);
const NAAMRUIMTE = 'http://www.istandaarden.nl/iwlz/2_2/aw33/schema';
const STRAAT = /(<\w+:)Straatnaam>.*<\/\w+:Straatnaam>/;
const LACHERS =
  '<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** What nobody can read as a message, and what the finding says of it. */
const ONLEESBAAR: Record<string, { bytes: string | Uint8Array; uitleg: RegExp }> = {
  'geen XML': { bytes: 'Geachte heer, mevrouw', uitleg: /geen XML-bericht/ },
  'uitdijende entiteiten': {
    bytes: GOED.replace('?>', `?>${LACHERS}`).replace('Voorbeeldlaan', '&c;'),
    uitleg: /DTD|DOCTYPE/,
  },
  'een bestand van deze machine': {
    bytes: GOED.replace('?>', '?><!DOCTYPE a SYSTEM "file:///etc/passwd">'),
    uitleg: /DTD|DOCTYPE/,
  },
  '200.000 diep': { bytes: `<Bericht xmlns="${NAAMRUIMTE}">${'<a>'.repeat(200_000)}`, uitleg: /64 elementen/ },
  'tekst zonder eind': { bytes: GOED.replace('Voorbeeldlaan', 'a'.repeat(700_000)), uitleg: /65536 tekens/ },
  'een tag zonder eind': { bytes: `<Bericht ${'a'.repeat(700_000)}`, uitleg: /65536 tekens/ },
  'duizend attributen': {
    bytes: GOED.replace(':Bericht ', `:Bericht ${Array.from({ length: 1_000 }, (_, i) => `a${i}="1"`).join(' ')} `),
    uitleg: /attributen/,
  },
  'een codering die niet klopt': { bytes: GOED.replace('UTF-8', 'UTF-16'), uitleg: /codering/ },
  'een codering die niemand kent': { bytes: GOED.replace('UTF-8', 'ROT-13'), uitleg: /codering/ },
  'geen UTF-8': {
    bytes: Buffer.concat([Buffer.from(GOED.slice(0, 300)), Buffer.from([0xff, 0xfe]), Buffer.from(GOED.slice(300))]),
    uitleg: /geen UTF-8/,
  },
  'NUL in een tekst': { bytes: GOED.replace('Voorbeeldlaan', 'Voor\0beeld'), uitleg: /teken/ },
  'alleen NUL': { bytes: Buffer.alloc(2_000), uitleg: /geen XML-bericht/ },
  afgekapt: { bytes: GOED.slice(0, -200), uitleg: /volledig aangekomen/ },
  '__proto__ als hoofdelement': { bytes: `<__proto__ xmlns="${NAAMRUIMTE}"/>`, uitleg: /geen iWlz-bericht/ },
  'een bericht dat niet bestaat': { bytes: GOED.replace('aw33/schema', 'aw99/schema'), uitleg: /AW99/ },
  'een andere release': { bytes: GOED.replaceAll('2_2', '2_1'), uitleg: /release 2\.1/ },
};

/** What is a message, but not one that the XSD allows. */
const STRUCTUUR: Record<string, string> = {
  '__proto__ als element': GOED.replace(STRAAT, '$1__proto__>x</iwlz:__proto__>'),
  'constructor als element': GOED.replace(STRAAT, '$1constructor>x</iwlz:constructor>'),
  'toString als element': GOED.replace(STRAAT, '$1toString>x</iwlz:toString>'),
  'een dag die niet bestaat': GOED.replace('<aw33:Ingangsdatum>2026-03-01', '<aw33:Ingangsdatum>2026-02-30'),
};

describe('vijandig en kapot door de voordeur', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  let volgnummer = 0;
  beforeAll(async () => {
    keten = await startTestketen({ MAX_BERICHT_MB: '1' });
    bezoeker = new Bezoeker(keten.url);
  });
  afterAll(() => keten.weg());

  /** The next message goes on: a new client, accepted. */
  async function volgendeGaatDoor(): Promise<void> {
    const nummer = ++volgnummer;
    const id = await bezoeker.stuur(bestand('AW33', `V${nummer}`, [toegewezen(1_000 + nummer)]));
    expect((await bezoeker.bericht(id)).status).toBe('aanvaard');
  }

  /** Uploads of which pieces are stored, and not the end. */
  async function binnenkomend(): Promise<number> {
    const [rij] = await keten.platform.engine
      .store('intake')
      .transaction((tx) =>
        tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM intake.inbox WHERE status = 'binnenkomend'`),
      );
    return rij!.n;
  }

  type Inhoud = string | Uint8Array | ReadableStream;

  async function post(body: Inhoud, soort = 'application/xml', meer: Record<string, string> = {}): Promise<Response> {
    const vraag = { method: 'POST', headers: { 'content-type': soort, ...meer }, body, duplex: 'half' } as const;
    return fetch(`${keten.url}/berichten`, vraag);
  }

  async function probleem(antwoord: Response): Promise<{ status: number; detail: string }> {
    expect(antwoord.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const inhoud = (await antwoord.json()) as { status: number; detail: string };
    expect(inhoud.status).toBe(antwoord.status);
    return inhoud;
  }

  it.each(Object.entries(ONLEESBAAR))(
    '%s: bewaard, onleesbaar met reden, zonder retour',
    async (_, { bytes, uitleg }) => {
      const id = await bezoeker.stuur(bytes);
      const { status, fouten } = await bezoeker.bericht(id);
      expect(status).toBe('onleesbaar');
      expect(fouten.map((f) => f.tekst).join()).toMatch(uitleg);
      expect((await probleem(await fetch(`${keten.url}/berichten/${id}/retour`))).detail).toContain('onleesbaar');
      await volgendeGaatDoor();
    },
  );

  it.each(Object.entries(STRUCTUUR))('%s: afgekeurd op de structuur, zonder retour', async (_, xml) => {
    expect(xml).not.toBe(GOED);
    const id = await bezoeker.stuur(xml);
    const { status, fouten, clienten } = await bezoeker.bericht(id);
    expect([status, clienten]).toEqual(['afgekeurd', []]);
    expect(fouten.map((f) => f.retourcode)).toContain('0001');
    expect((await fetch(`${keten.url}/berichten/${id}/retour`)).status).toBe(404);
    await volgendeGaatDoor();
  });

  it('leeg: 400', async () => {
    const leegteInStukken = new ReadableStream({ start: (c) => c.close() });
    for (const body of ['', leegteInStukken]) {
      const { status, detail } = await probleem(await post(body));
      expect([status, detail]).toEqual([400, 'Er kwam geen bericht mee: de inhoud is leeg.']);
    }
    await volgendeGaatDoor();
  });

  it('te groot: 413, ook voor wie in stukken stuurt, en de verbinding doet het daarna nog', async () => {
    const stukken = (): ReadableStream => {
      let nog = 30;
      return new ReadableStream({
        pull: (c) => (nog-- > 0 ? c.enqueue(Buffer.alloc(100_000, 'a')) : c.close()),
      });
    };
    for (const body of [Buffer.alloc(3 * MB, 'a'), stukken(), Buffer.alloc(3 * MB, 'a')]) {
      const { status, detail } = await probleem(await post(body));
      expect([status, detail]).toEqual([413, expect.stringContaining('ten hoogste 1 MB')]);
      await volgendeGaatDoor();
    }
    expect(await binnenkomend()).toBe(0);
  });

  it.each([
    ['application/json', '<a/>'],
    ['application/json', '{}'],
    ['text/plain', GOED],
    ['application/x-www-form-urlencoded', 'a=1'],
    ['multipart/form-data; boundary=x', GOED],
    ['onzin', GOED],
  ])('%s: 415', async (soort, body) => {
    const { status, detail } = await probleem(await post(body, soort));
    expect([status, detail]).toEqual([415, expect.stringContaining('application/xml')]);
    await volgendeGaatDoor();
  });

  it('ingepakt: 415', async () => {
    const antwoord = await post(GOED, 'application/xml', { 'content-encoding': 'gzip' });
    expect((await probleem(antwoord)).status).toBe(415);
  });

  it('halverwege afgebroken: er is niets aangenomen', async () => {
    const voor = new Set((await leesTopic(keten.platform.engine, 'iwlz.bericht')).map((e) => e.id));
    for (const bytes of [100, 700_000]) {
      const { hostname, port } = new URL(keten.url);
      const verbinding = connect(Number(port), hostname);
      verbinding.on('error', () => undefined);
      verbinding.write(
        'POST /berichten HTTP/1.1\r\nHost: x\r\nContent-Type: application/xml\r\nContent-Length: 900000\r\n\r\n',
      );
      await new Promise((klaar) => verbinding.write(Buffer.alloc(bytes, '<'), klaar));
      // Of the longer one a piece is stored before the rest is in.
      await expect.poll(binnenkomend).toBe(bytes > 512 * 1024 ? 1 : 0);
      verbinding.destroy();
      await expect.poll(binnenkomend).toBe(0);
    }
    await volgendeGaatDoor();
    const nieuw = (await leesTopic(keten.platform.engine, 'iwlz.bericht')).filter((e) => !voor.has(e.id));
    // That of the message that went on after it.
    expect(nieuw.filter((e) => e.type === 'BerichtOntvangen')).toHaveLength(1);
  });

  it('zegt niets terug van wat in een adres stond', async () => {
    const adressen = ['/clienten/999900006', '/events/999900006', '/berichten/999900006', '/%E0%A4%A?bsn=999900006'];
    for (const adres of adressen) {
      const antwoord = await fetch(keten.url + adres);
      expect(antwoord.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(await probleem(antwoord))).not.toContain('999900006');
    }
  });

  it('een retour wordt bij zijn bericht gelegd, en krijgt zelf geen antwoord', async () => {
    const id = await bezoeker.stuur(bestand('AW35', 'FOUT', [aanvang(1, { leveringsstatus: '3' })]));
    expect((await bezoeker.bericht(id)).status).toBe('afgekeurd');
    const retour = await bezoeker.retour(id);
    const eigen = await bezoeker.bericht(await bezoeker.stuur(retour));
    expect([eigen.status, eigen.fouten, eigen.links]).toEqual([
      'aanvaard',
      [],
      expect.objectContaining({ opBericht: `/berichten/${id}` }),
    ]);
    expect((await bezoeker.bericht(id)).ontvangenRetouren).toEqual([
      expect.objectContaining({ retourId: eigen.id, berichtsoort: 'AW36', oordeel: 'afgekeurd', aantalClienten: 1 }),
    ]);

    const vreemd = await bezoeker.stuur(retour.replace('>FOUT<', '>ANDER<'));
    const { status, fouten, links } = await bezoeker.bericht(vreemd);
    expect([status, fouten.map((f) => f.code), links.retour]).toEqual(['afgekeurd', ['ZT-R01'], undefined]);
    await volgendeGaatDoor();
  });

  it('twee keer hetzelfde: hetzelfde id, ook tegelijk; dezelfde Identificatie met andere inhoud: 9056', async () => {
    const xml = bestand('AW33', 'DUBBEL', [toegewezen(2)]);
    const ids = await Promise.all(Array.from({ length: 8 }, () => bezoeker.stuur(xml)));
    expect(new Set(ids).size).toBe(1);
    const ander = await bezoeker.bericht(await bezoeker.stuur(bestand('AW33', 'DUBBEL', [toegewezen(3)])));
    expect([ander.status, ander.fouten.map((f) => f.retourcode)]).toEqual(['afgekeurd', ['9056']]);
    expect((await bezoeker.bericht(ids[0]!)).status).toBe('aanvaard');
  });

  it('9056 ook als het eerste bericht zelf was afgekeurd', async () => {
    const eerste = await bezoeker.bericht(
      await bezoeker.stuur(bestand('AW35', 'EERST', [aanvang(4, { leveringsstatus: '3' })])),
    );
    const tweede = await bezoeker.bericht(await bezoeker.stuur(bestand('AW35', 'EERST', [aanvang(4)])));
    expect([eerste, tweede].map((b) => b.fouten.map((f) => f.retourcode))).toEqual([['S062'], ['9056']]);
  });

  it('uit de volgorde: het einde en de aanvang wachten op de toewijzing, en komen dan alsnog goed', async () => {
    const mut = await bezoeker.stuur(bestand('AW39', 'ACHTERUIT', [einde(5)]));
    const maz = await bezoeker.stuur(bestand('AW35', 'ACHTERUIT', [aanvang(5)]));
    expect((await bezoeker.bericht(maz)).clienten[0]?.status).toBe('wachtOpVoorganger');
    await bezoeker.bericht(await bezoeker.stuur(bestand('AW33', 'ACHTERUIT', [toegewezen(5)])));
    for (const id of [maz, mut]) await expect.poll(async () => (await bezoeker.bericht(id)).status).toBe('aanvaard');
  });

  it.each([
    ['voorbij het jaar 9999', 'Dagtekening', '2026-04-10', '10000-01-01'],
    ['voor het jaar 1', 'Dagtekening', '2026-04-10', '-0001-01-01'],
    ['voorbij het jaar 9999', 'Ingangsdatum', '2026-03-01', '10000-01-01'],
    ['voor het jaar 1', 'Datum', '1941-03-14', '-0001-01-01'],
  ])('een dag %s: afgekeurd (%s)', async (_, element, oud, nieuw) => {
    const xml = bestand('AW33', `DAG${++volgnummer}`, [toegewezen(7)]).replace(
      `:${element}>${oud}`,
      `:${element}>${nieuw}`,
    );
    expect(xml).toContain(nieuw);
    const id = await bezoeker.stuur(xml);
    const { status, fouten } = await bezoeker.bericht(id);
    expect([status, fouten.map((f) => f.code)]).toEqual(['afgekeurd', expect.arrayContaining(['ZT-B01'])]);
    expect(await bezoeker.retour(id)).toContain(nieuw);
    await volgendeGaatDoor();
  });

  it('einddatum 9999-12-31 is gewoon de laatste dag', async () => {
    const aw33 = await bezoeker.bericht(
      await bezoeker.stuur(bestand('AW33', 'LAATSTE', [toegewezen(6, { einddatum: '9999-12-31' })])),
    );
    const maz = await bezoeker.bericht(await bezoeker.stuur(bestand('AW35', 'LAATSTE', [aanvang(6)])));
    expect([aw33.status, maz.status]).toEqual(['aanvaard', 'aanvaard']);
    const toekomst = await bezoeker.bericht(
      await bezoeker.stuur(bestand('AW39', 'LAATSTE', [einde(6, { mutatiedatum: '9999-12-31' })])),
    );
    expect([toekomst.status, toekomst.fouten.map((f) => f.retourcode)]).toEqual(['afgekeurd', ['S023']]);
    await volgendeGaatDoor();
  });

  it('tweehonderd tegelijk', async () => {
    const zendingen = Array.from({ length: 200 }, (_, i) => bestand('AW33', `TEGELIJK${i}`, [toegewezen(2_000 + i)]));
    const ids = await Promise.all(zendingen.map((xml) => bezoeker.stuur(xml)));
    expect(new Set(ids).size).toBe(200);
    const statussen = await Promise.all(ids.map(async (id) => (await bezoeker.bericht(id)).status));
    expect(statussen.filter((s) => s !== 'aanvaard')).toEqual([]);
  });

  it('daarna is alles gezond en staat er niets geparkeerd', async () => {
    expect((await fetch(`${keten.url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${keten.url}/geparkeerd`)).json()).toEqual([]);
  });
});

describe('een onbekende client, met de klok erbij', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  beforeAll(async () => {
    keten = await startTestketen({ KLOK: '2026-04-13T09:00:00+02:00' });
    bezoeker = new Bezoeker(keten.url);
  });
  afterAll(() => keten.weg());

  it('wacht tot het eind van de volgende werkdag, en dan 9019 met een retour', async () => {
    // Monday; the term ends with Tuesday.
    const id = await bezoeker.stuur(bestand('AW35', 'ONBEKEND', [aanvang(0)]));
    const nu = async (): Promise<Berichtantwoord> => bezoeker.bericht(id, 0);
    expect((await bezoeker.bericht(id)).clienten[0]?.status).toBe('wachtOpVoorganger');
    await bezoeker.zetKlok('2026-04-14T23:59:00+02:00');
    expect([(await nu()).clienten[0]?.status, (await nu()).links.retour]).toEqual(['wachtOpVoorganger', undefined]);
    await bezoeker.zetKlok('2026-04-15T00:00:00+02:00');
    const { status, fouten } = await nu();
    expect([status, fouten.map((f) => f.retourcode)]).toEqual(['afgekeurd', ['9019']]);
    expect(await bezoeker.retour(id)).toContain('9019');
  });

  it('een bericht vol onbekenden, over alle partities: een retour, met allen erin', async () => {
    await bezoeker.zetKlok('2026-04-16T09:00:00+02:00');
    const id = await bezoeker.stuur(
      bestand(
        'AW35',
        'ONBEKENDEN',
        Array.from({ length: 40 }, (_, i) => aanvang(i)),
      ),
    );
    expect((await bezoeker.bericht(id)).clienten.map((c) => c.status)).toEqual(Array(40).fill('wachtOpVoorganger'));
    // Friday is the werkdag after; the weekend does not count.
    await bezoeker.zetKlok('2026-04-20T09:00:00+02:00');
    const retouren = (await bezoeker.gebeurtenissen('iwlz.bericht')).filter(
      (e) => e.key === id && naamVan(e) === 'RetourVerzonden',
    );
    expect(retouren.map((e) => e.data)).toEqual([
      expect.objectContaining({ volgnummer: 1, blokken: Array.from({ length: 40 }, (_, i) => i + 1) }),
    ]);
  });
});
