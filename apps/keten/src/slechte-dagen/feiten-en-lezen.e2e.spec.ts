import { catalogus } from '@iwlz/contracts';
import type { CloudEvent } from '@iwlz/nest-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker, naamVan } from '../voordeur/bezoeker.js';
import { startTestketen, type Testketen } from '../voordeur/testketen.js';
import { leesTopic } from './controle.js';
import { aanvang, bestand, bsn, toegewezen } from './post.js';
import { Volger } from './volger.js';

function overlijden(id: string, nummer: number, anders: object = {}): object {
  const data = { bsn: bsn(nummer), overlijdensdatum: '2026-05-01' };
  return { specversion: '1.0', id, source: 'urn:nld:proef', type: 'Overlijden', data, ...anders };
}

function meld(keten: Testketen, body: unknown, soort = 'application/json'): Promise<Response> {
  const tekst = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${keten.url}/gebeurtenissen`, { method: 'POST', headers: { 'content-type': soort }, body: tekst });
}

interface Probleem {
  readonly status: number;
  readonly detail: string;
  readonly fouten?: readonly { readonly index?: number; readonly veld: string }[];
}

describe('POST /gebeurtenissen', () => {
  let keten: Testketen;
  beforeAll(async () => {
    keten = await startTestketen();
  });
  afterAll(() => keten.weg());

  it('dezelfde source en id is hetzelfde feit, ook tegelijk en met andere inhoud', async () => {
    const id = await new Bezoeker(keten.url).stuur(bestand('AW33', 'FEIT', [toegewezen(1)]));
    await new Bezoeker(keten.url).bericht(id);
    const antwoorden = await Promise.all(Array.from({ length: 6 }, () => meld(keten, overlijden('een', 1))));
    expect(antwoorden.map((a) => a.status)).toEqual(Array(6).fill(202));
    expect(await antwoorden[0]!.json()).toEqual({ id: 'een', source: 'urn:nld:proef' });
    await meld(keten, overlijden('een', 2));
    await meld(keten, overlijden('een', 3, { source: 'urn:nld:andere' }));
    const op = async (topic: string, type: string): Promise<number> =>
      (await leesTopic(keten.platform.engine, topic)).filter((e) => e.type === type).length;
    expect(await op('iwlz.melding', 'Overlijden')).toBe(2);
    await expect.poll(() => op('iwlz.zorg', 'FeitAanvaard')).toBe(2);
  });

  it('leest ook application/cloudevents+json', async () => {
    expect((await meld(keten, overlijden('soort', 4), 'application/cloudevents+json; charset=utf-8')).status).toBe(202);
  });

  describe('een lijst', () => {
    const BATCH = 'application/cloudevents-batch+json';
    const feiten = async (): Promise<number> =>
      (await leesTopic(keten.platform.engine, 'iwlz.melding')).filter((e) => e.type === 'Overlijden').length;

    it('wordt in een keer aangenomen, op volgorde; nog eens sturen verandert niets', async () => {
      const voor = await feiten();
      const lijst = [10, 11, 10, 12].map((nummer, i) => overlijden(`lijst-${i}`, nummer));
      const eerste = await meld(keten, [...lijst, lijst[1]], BATCH);
      expect([eerste.status, await eerste.json()]).toEqual([202, { nieuw: 4, alBekend: 1 }]);
      const tweede = await meld(keten, [...lijst, overlijden('lijst-nieuw', 13)]);
      expect(await tweede.json()).toEqual({ nieuw: 1, alBekend: 4 });
      expect((await feiten()) - voor).toBe(5);
    });

    it('wordt niet aangenomen als er een niet klopt: alle bevindingen op alle feiten, met hun plaats', async () => {
      const voor = await feiten();
      const lijst = [
        overlijden('heel', 14),
        overlijden('', 15),
        1,
        overlijden('fout', 16, { type: 'Onzin', data: {} }),
      ];
      const antwoord = await meld(keten, lijst, BATCH);
      const { detail, fouten = [] } = (await antwoord.json()) as Probleem;
      expect([antwoord.status, detail]).toEqual([400, expect.stringContaining('Er is niets aangenomen')]);
      expect(fouten.map((f) => [f.index, f.veld])).toEqual([
        [1, 'id'],
        [2, ''],
        [3, 'type'],
      ]);
      expect(await feiten()).toBe(voor);
      expect((await meld(keten, lijst.slice(0, 1), BATCH)).status).toBe(202);
      expect((await feiten()) - voor).toBe(1);
    });

    it('die tegelijk en door elkaar komt, wordt een keer aangenomen', async () => {
      const voor = await feiten();
      const lijst = Array.from({ length: 60 }, (_, i) => overlijden(`samen-${i}`, 20 + i));
      const keren = [lijst, lijst.toReversed(), lijst.slice(20), lijst.slice(0, 40).toReversed()];
      const antwoorden = await Promise.all([...keren, ...keren].map((feitenlijst) => meld(keten, feitenlijst, BATCH)));
      expect(antwoorden.map((a) => a.status)).toEqual(Array(8).fill(202));
      const nieuw = await Promise.all(antwoorden.map(async (a) => ((await a.json()) as { nieuw: number }).nieuw));
      expect([nieuw.reduce((som, n) => som + n, 0), (await feiten()) - voor]).toEqual([60, 60]);
    });
  });

  it.each([
    ['geen JSON', '{"data": {"bsn": "999900006" 1}}', 'application/json', 400, []],
    ['leeg', '', 'application/json', 400, []],
    ['een lege lijst', '[]', 'application/json', 400, ['']],
    ['alles fout', '{}', 'application/cloudevents+json', 400, ['specversion', 'id', 'source', 'type', 'data']],
    ['XML', '<a/>', 'application/xml', 415, []],
    ['te groot', `{"a": "${'x'.repeat(2_000_000)}"}`, 'application/json', 413, []],
    ['__proto__', '{"__proto__": {"id": 1}}', 'application/json', 400, []],
  ])('%s: alle bevindingen tegelijk, in het Nederlands', async (_, body, soort, status, velden) => {
    const antwoord = await meld(keten, body, soort);
    const tekst = await antwoord.text();
    const probleem = JSON.parse(tekst) as Probleem;
    expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect((probleem.fouten ?? []).map((f) => f.veld)).toEqual(velden);
    expect(tekst).not.toMatch(/999900006|invalid|expected|body/i);
  });
});

describe('lezen van berichten en gebeurtenissen', () => {
  let keten: Testketen;
  let bezoeker: Bezoeker;
  let ids: string[];
  let alle: CloudEvent[];
  beforeAll(async () => {
    keten = await startTestketen();
    bezoeker = new Bezoeker(keten.url);
    ids = [];
    for (const nummer of [1, 2, 3]) {
      ids.push(await bezoeker.stuur(bestand('AW33', `L${nummer}`, [toegewezen(nummer)])));
      await bezoeker.bericht(ids.at(-1)!);
    }
    alle = await bezoeker.gebeurtenissen('iwlz.zorg');
  });
  afterAll(() => keten.weg());

  async function lees(vraag: string): Promise<CloudEvent[]> {
    const antwoord = await fetch(`${keten.url}/events/iwlz.zorg${vraag}`, {
      headers: { accept: 'application/x-ndjson' },
    });
    expect(antwoord.headers.get('content-type')).toBe('application/x-ndjson');
    return (await antwoord.text())
      .split('\n')
      .flatMap((regel) => (regel === '' ? [] : [JSON.parse(regel) as CloudEvent]));
  }

  /** One SSE block at a time; stops after so many. */
  async function stroom(
    aantal: number,
    from: string,
    headers: Record<string, string> = {},
  ): Promise<{ id: string; event: CloudEvent }[]> {
    const weg = new AbortController();
    const antwoord = await fetch(`${keten.url}/events/iwlz.zorg?from=${from}`, {
      headers: { accept: 'text/event-stream', ...headers },
      signal: weg.signal,
    });
    const gezien: { id: string; event: CloudEvent }[] = [];
    let tekst = '';
    for await (const stuk of antwoord.body!.pipeThrough(new TextDecoderStream())) {
      tekst += stuk;
      const blokken = tekst.split('\n\n').slice(0, -1);
      gezien.splice(0, gezien.length, ...blokken.filter((b) => b.startsWith('id:')).map(alsGebeurtenis));
      if (gezien.length >= aantal) break;
    }
    weg.abort();
    return gezien.slice(0, aantal);
  }

  function alsGebeurtenis(blok: string): { id: string; event: CloudEvent } {
    const veld = (naam: string): string => new RegExp(`^${naam}: (.*)$`, 'm').exec(blok)![1]!;
    return { id: veld('id'), event: JSON.parse(veld('data')) as CloudEvent };
  }

  it('?wait wacht tot er een antwoord is, en op een wachtend blok niet', async () => {
    const goed = await bezoeker.stuur(bestand('AW35', 'W1', [aanvang(1)]));
    const wachtend = await bezoeker.stuur(bestand('AW35', 'W2', [aanvang(50)]));
    expect((await bezoeker.bericht(goed, 30)).status).toBe('aanvaard');
    expect((await bezoeker.bericht(wachtend, 30)).clienten[0]?.status).toBe('wachtOpVoorganger');
    alle = await bezoeker.gebeurtenissen('iwlz.zorg');
  });

  it('honderd wachters op een bericht krijgen allemaal hetzelfde antwoord', async () => {
    const id = await bezoeker.stuur(bestand('AW33', 'W3', [toegewezen(60)]));
    const antwoorden = await Promise.all(Array.from({ length: 100 }, () => bezoeker.bericht(id, 30)));
    expect(new Set(antwoorden.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(antwoorden[0]!.status).toBe('aanvaard');
    alle = await bezoeker.gebeurtenissen('iwlz.zorg');
  });

  it.each(['-1', '601', 'x', 'NaN', '1&wait=2'])('wait=%s: 400', async (wait) => {
    expect((await fetch(`${keten.url}/berichten/${ids[0]!}?wait=${wait}`)).status).toBe(400);
  });

  it('begin geeft alles, now niets, en per partitie op volgorde', async () => {
    expect(alle.length).toBeGreaterThan(20);
    expect((await lees('?from=begin')).map((e) => e.id)).toEqual(alle.map((e) => e.id));
    expect(await lees('?from=now')).toEqual([]);
    for (const partitie of new Set(alle.map((e) => e.partition))) {
      const posities = alle.filter((e) => e.partition === partitie).map((e) => e.position);
      expect(posities).toEqual(posities.map((_, i) => i));
    }
  });

  it('een tijdstip geeft wat toen of later werd vastgelegd', async () => {
    const midden = alle[Math.trunc(alle.length / 2)]!.time;
    const vanaf = await lees(`?from=${encodeURIComponent(midden)}`);
    expect(new Set(vanaf.map((e) => e.id))).toEqual(new Set(alle.filter((e) => e.time >= midden).map((e) => e.id)));
    expect(await lees('?from=2999-01-01T00:00:00Z')).toEqual([]);
  });

  it('een sleutel geeft alleen die client, in dezelfde volgorde', async () => {
    const { pseudoniem } = (await bezoeker.bericht(ids[1]!)).clienten[0]!;
    const zijne = await lees(`?key=${pseudoniem!}`);
    expect(zijne.map(naamVan)).toContain('ToewijzingVastgesteld');
    expect(zijne.map((e) => e.id)).toEqual(alle.filter((e) => e.key === pseudoniem).map((e) => e.id));
  });

  it('een stroom gaat verder na het laatste dat gelezen is, met from en met Last-Event-ID', async () => {
    const eerste = await stroom(5, 'begin');
    const cursor = eerste.at(-1)!.id;
    for (const rest of [
      await stroom(alle.length - 5, cursor),
      await stroom(alle.length - 5, 'begin', { 'last-event-id': cursor }),
    ]) {
      expect([...eerste, ...rest].map((g) => g.event.id).sort()).toEqual(alle.map((e) => e.id).sort());
    }
  });

  it('een stroom blijft open en geeft wat er bij komt', async () => {
    const volger = new Volger('iwlz.bericht', () => keten.url);
    await expect.poll(() => volger.gelezen.length).toBeGreaterThan(0);
    const id = await bezoeker.stuur(bestand('AW33', 'NIEUW', [toegewezen(70)]));
    await expect.poll(() => volger.gelezen.filter((e) => e.key === id).map(naamVan)).toContain('RetourVerzonden');
    await volger.stop();
    expect(volger.keren).toBe(1);
  });

  it.each([
    ['/events/iwlz.zorg?from=gisteren', 400],
    ['/events/iwlz.zorg?from=MCwwLDA', 400],
    ['/events/iwlz.zorg?from=2026-05-01', 400],
    ['/events/iwlz.onbekend', 404],
    ['/events/iwlz.client', 403],
    ['/events/iwlz.client?key=x&from=begin', 403],
  ])('%s: %i', async (pad, status) => {
    const antwoord = await fetch(keten.url + pad, { headers: { accept: 'text/event-stream' } });
    expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });
});

describe('met toegangssleutels', () => {
  const sleutels = {
    zorgkantoor: 'sleutel-van-zorgkantoor',
    intake: 'sleutel-van-de-intake',
    cak: 'sleutel-van-het-cak',
    auditor: 'sleutel-van-de-auditor',
  };
  let keten: Testketen;
  beforeAll(async () => {
    const tekst = Object.entries(sleutels).map(([rol, sleutel]) => `proef:${rol}:${sleutel}`);
    keten = await startTestketen({ TOEGANGSSLEUTELS: tekst.join(',') });
  });
  afterAll(() => keten.weg());

  const met = (sleutel: string | undefined): Record<string, string> =>
    sleutel === undefined ? {} : { authorization: `Bearer ${sleutel}` };

  it.each([
    ['zonder sleutel', 401, undefined],
    ['een verkeerde', 401, 'sleutel-van-niemand-in-het-bijzonder'],
    ['de auditor', 403, sleutels.auditor],
    ['het CAK', 202, sleutels.cak],
    ['het zorgkantoor', 202, sleutels.zorgkantoor],
  ] as const)('insturen, %s: %i', async (wie, status, sleutel) => {
    const antwoord = await fetch(`${keten.url}/berichten`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml', ...met(sleutel) },
      body: bestand('AW33', wie.slice(-12), [toegewezen(1)]),
    });
    expect(antwoord.status).toBe(status);
  });

  it('elke rol leest wat hem toekomt, en niemand anders de persoonsgegevens', async () => {
    for (const { topic, lezers } of catalogus.topics) {
      for (const [rol, sleutel] of Object.entries(sleutels)) {
        const antwoord = await fetch(`${keten.url}/events/${topic}`, {
          headers: { accept: 'application/x-ndjson', ...met(sleutel) },
        });
        expect([topic, rol, antwoord.status]).toEqual([topic, rol, lezers.includes(rol) ? 200 : 403]);
        await antwoord.text();
      }
      expect((await fetch(`${keten.url}/events/${topic}`)).status).toBe(401);
    }
    expect((await fetch(`${keten.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${keten.url}/metrics`)).status).toBe(401);
  });
});
