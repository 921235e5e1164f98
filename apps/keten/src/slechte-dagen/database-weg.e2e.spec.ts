import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from '@iwlz/event-log/embedded/testing';
import { openPostgresEngine, type PostgresEngine } from '@iwlz/event-log/postgres';
import { leesConfig, maakLogger } from '@iwlz/nest-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engineKit, startKeten, type Keten } from '../keten.js';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { fouten, leesfouten } from './controle.js';
import { Doorgeefluik } from './doorgeefluik.js';
import { bestand, bsn, toegewezen } from './post.js';
import { Clientnummers, ronde, type Zending } from './stroom.js';
import { Toeval, zaadVanDezeRun } from './toeval.js';
import { Verzender } from './verzender.js';
import { Volger } from './volger.js';

/** Shorter than in earnest (5 s and 30 s), so that the test need not wait for them. */
const GEDULD = { connectionTimeoutMillis: 500, query_timeout: 500 };
const zaad = zaadVanDezeRun();
const toeval = new Toeval(zaad);
const nummers = new Clientnummers();

describe(`de database is weg (SEED=${zaad})`, () => {
  let database: TestDatabase;
  let luik: Doorgeefluik;
  let map: string;
  let keten: Keten;
  /** Past the hatch and with the patience of earnest: what is checked does not depend on how busy the machine is. */
  let engine: PostgresEngine;
  let verzender: Verzender;
  let volger: Volger;
  let rondes = 0;
  beforeAll(async () => {
    database = await testDatabase();
    luik = new Doorgeefluik(() => database.connection);
    await luik.open();
    map = await mkdtemp(join(tmpdir(), 'iwlz-test-'));
    const postgres = {
      connection: { ...database.connection, ...luik.adres, ...GEDULD },
      stop: () => Promise.resolve(),
    };
    const kit = { ...engineKit, startPostgres: () => Promise.resolve(postgres) };
    keten = await startKeten(leesConfig({ KETEN_DATA: map, PORT: '0' }), maakLogger('silent', 'test'), kit);
    engine = await openPostgresEngine(database.connection);
    verzender = new Verzender(() => keten.url);
    volger = new Volger('iwlz.zorg', () => keten.url);
  });
  afterEach(() => luik.open());
  afterAll(async () => {
    await volger.stop();
    await keten.close();
    await engine.close();
    await luik.dicht();
    await database.drop();
    await rm(map, { recursive: true });
  });

  function zendingen(aantalRondes: number): Zending[] {
    return Array.from({ length: aantalRondes }, () => ronde(rondes++, toeval, nummers)).flat();
  }

  async function allesAf(): Promise<void> {
    const bezoeker = new Bezoeker(keten.url);
    for (const { id, zending } of verzender.aangenomen) {
      await expect.poll(async () => (await bezoeker.bericht(id)).clienten.map((c) => c.status)).toEqual(zending.slot);
    }
  }

  function vragen(): [string, RequestInit?][] {
    const xml = bestand('AW33', 'WEG', [toegewezen(9_000)]);
    const feit = { bsn: bsn(9_000), overlijdensdatum: '2026-05-01' };
    return [
      ['/berichten', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: xml }],
      [
        '/berichten',
        { method: 'POST', headers: { 'content-type': 'application/xml' }, body: Buffer.alloc(2_000_000, 'a') },
      ],
      [
        '/gebeurtenissen',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            specversion: '1.0',
            id: 'w',
            source: 'urn:nld:proef',
            type: 'Overlijden',
            data: feit,
          }),
        },
      ],
      [`/berichten/${verzender.aangenomen[0]!.id}`],
      [`/berichten/${verzender.aangenomen[0]!.id}?wait=30`],
      [`/berichten/${verzender.aangenomen[0]!.id}/retour`],
      ['/events/iwlz.zorg?from=begin'],
      ['/geparkeerd'],
    ];
  }

  /** Every call says so, and none hangs. */
  async function allesZegtHet(): Promise<void> {
    for (const [pad, opties] of vragen()) {
      const antwoord = await fetch(keten.url + pad, opties);
      expect([pad, antwoord.status, antwoord.headers.get('content-type'), antwoord.headers.get('retry-after')]).toEqual(
        [pad, 503, 'application/problem+json; charset=utf-8', '5'],
      );
      expect(((await antwoord.json()) as { detail: string }).detail).toContain('database');
    }
    const gereed = await fetch(`${keten.url}/health/ready`);
    expect([gereed.status, await gereed.json()]).toMatchObject([503, { log: { ok: false } }]);
    expect((await fetch(`${keten.url}/health/live`)).status).toBe(200);
  }

  it('eerst gaat alles goed', async () => {
    await verzender.verzend(zendingen(2));
    await allesAf();
  });

  it('dicht: elke vraag krijgt 503, en daarna gaat alles vanzelf verder', async () => {
    await luik.dicht();
    await allesZegtHet();
    expect((await fetch(`${keten.url}/metrics`)).status).toBe(200);
    await luik.open();
    await verzender.verzend(zendingen(1));
    await allesAf();
  });

  it('stil: een server die niets meer zegt laat niemand eeuwig wachten', async () => {
    luik.stil();
    await allesZegtHet();
    await luik.open();
    await verzender.verzend(zendingen(1));
    await allesAf();
  });

  it(
    'breekt telkens af terwijl berichten binnenkomen: niets kwijt, niets twee keer',
    { timeout: 120_000 },
    async () => {
      const verzonden = verzender.verzend(zendingen(12));
      for (let keer = 0; keer < 20; keer++) {
        await wacht(20 + toeval.onder(150));
        if (toeval.kans(0.8)) {
          luik.breek();
          continue;
        }
        await luik.dicht();
        await wacht(toeval.onder(300));
        await luik.open();
      }
      await verzonden;
      await allesAf();
      expect(await fouten(engine, verzender.aangenomen)).toEqual([]);
    },
  );

  it('luistert weer, heeft elke partitie, en wie meelas miste niets', async () => {
    // The chain and this test; others listen on other databases of this server.
    const luisteraars = async (): Promise<number> =>
      (
        await engine
          .store('intake')
          .transaction((tx) =>
            tx.query(
              `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND (query LIKE 'LISTEN%' OR query LIKE '%pg_backend_pid()')`,
            ),
          )
      ).length;
    await expect.poll(luisteraars).toBe(2);
    await expect.poll(async () => (await fetch(`${keten.url}/health/ready`)).status).toBe(200);
    const staarten = await engine.log.tails('iwlz.zorg');
    await expect.poll(() => volger.gelezen.length).toBe(staarten.reduce((som, n) => som + n, 0));
    expect(await leesfouten(engine, 'wie meelas', volger.gelezen)).toEqual([]);
  });
});
