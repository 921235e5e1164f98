import { setTimeout as wacht } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from '@iwlz/event-log/embedded/testing';
import { openPostgresEngine, type PostgresEngine } from '@iwlz/event-log/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { fouten } from './controle.js';
import { gegevensmap, Ketenproces, vertaal } from './ketenproces.js';
import { bestand, toegewezen } from './post.js';
import { Clientnummers, groteZending, ronde } from './stroom.js';
import { Toeval, zaadVanDezeRun } from './toeval.js';
import { Verzender } from './verzender.js';

const GROEPEN = ['zorgtoewijzing', 'eigenbijdrage', 'intake.antwoord', 'intake.bericht'];
const SLEUTEL = 'een sleutel die alle processen kennen';
const zaad = zaadVanDezeRun();

beforeAll(vertaal);

describe(`twee processen van de hele keten op een database (SEED=${zaad})`, () => {
  let database: TestDatabase;
  let engine: PostgresEngine;
  let map: Awaited<ReturnType<typeof gegevensmap>>;
  let een: Ketenproces;
  let twee: Ketenproces;
  const toeval = new Toeval(zaad);
  const nummers = new Clientnummers();
  const alles: Verzender['aangenomen'] = [];
  beforeAll(async () => {
    database = await testDatabase();
    map = await gegevensmap();
    // Both at once on an empty database: they make its tables together.
    [een, twee] = [start(1), start(2)];
    await Promise.all([een.gereed(), twee.gereed()]);
    engine = await openPostgresEngine(database.connection);
  });
  afterAll(async () => {
    await Promise.all([een.dood(), twee.dood()]);
    await engine.close();
    await database.drop();
    await map.ruimOp();
  });

  function start(nummer: number): Ketenproces {
    return new Ketenproces({
      DATABASE_URL: database.url,
      PSEUDONIEM_SLEUTEL: SLEUTEL,
      KETEN_DATA: `${map.pad}-${nummer}`,
    });
  }

  /** How many partitions of each group each process has. */
  async function verdeling(): Promise<number[][]> {
    return Promise.all(
      [een, twee].map(async ({ url }) => {
        if (url === undefined) return [];
        const { consumers } = (await (await fetch(`${url}/health/ready`)).json()) as {
          consumers: { groep: string; partities: number }[];
        };
        return GROEPEN.map((groep) => consumers.find((c) => c.groep === groep)!.partities);
      }),
    );
  }

  async function allesAf(verzender: Verzender): Promise<void> {
    const bezoeker = new Bezoeker((een.url ?? twee.url)!);
    for (const { id, zending } of verzender.aangenomen) {
      await expect.poll(async () => (await bezoeker.bericht(id)).clienten.map((c) => c.status)).toEqual(zending.slot);
    }
  }

  it('verdeelt het werk', async () => {
    await expect.poll(verdeling).toEqual([GROEPEN.map(() => 6), GROEPEN.map(() => 6)]);
  });

  it('doet niets twee keer, ook niet als beide deuren hetzelfde bericht krijgen', async () => {
    const verzender = new Verzender(() => (toeval.kans(0.5) ? een.url : twee.url));
    await verzender.verzend(Array.from({ length: 8 }, (_, i) => ronde(i, toeval, nummers)).flat());
    const [client] = nummers.neem(1);
    const dubbel = bestand('AW33', 'BEIDE', [toegewezen(client!)]);
    const ids = await Promise.all(
      [een, twee, een, twee].map(async (p) => new Bezoeker(await p.gereed()).stuur(dubbel)),
    );
    expect(new Set(ids).size).toBe(1);
    verzender.aangenomen.push({ id: ids[0]!, zending: { xml: dubbel, slot: ['aanvaard'] } });
    await allesAf(verzender);
    expect(await fouten(engine, verzender.aangenomen)).toEqual([]);
    alles.push(...verzender.aangenomen);
  });

  it('gaat door als een van beide wordt gedood, en weer samen als die terug is', async () => {
    const verzender = new Verzender(() => een.url);
    const zendingen = [
      groteZending('GROOT', 300, nummers),
      ...Array.from({ length: 8 }, (_, i) => ronde(100 + i, toeval, nummers)).flat(),
    ];
    const verzonden = verzender.verzend(zendingen);
    await wacht(toeval.onder(300));
    await twee.dood();
    await Promise.race([verzonden, een.gevallen]);
    await expect.poll(verdeling).toEqual([GROEPEN.map(() => 12), []]);
    await allesAf(verzender);
    alles.push(...verzender.aangenomen);

    twee = start(2);
    await twee.gereed();
    await expect.poll(verdeling).toEqual([GROEPEN.map(() => 6), GROEPEN.map(() => 6)]);
    expect(await een.stop()).toBe(0);
    const alleen = new Verzender(() => twee.url);
    await alleen.verzend(ronde(200, toeval, nummers));
    await allesAf(alleen);
    alles.push(...alleen.aangenomen);
    expect(await fouten(engine, alles)).toEqual([]);
  });
});

describe('elke dienst in een eigen proces', () => {
  it('doet samen wat de keten in een proces doet', { timeout: 180_000 }, async () => {
    const database = await testDatabase();
    const map = await gegevensmap();
    const omgeving = {
      DATABASE_URL: database.url,
      PSEUDONIEM_SLEUTEL: SLEUTEL,
      KETEN_DATA: map.pad,
      LOG_LEVEL: 'info',
    };
    const [intake, ...anderen] = ['intake', 'zorgtoewijzing', 'eigenbijdrage'].map(
      (dienst) => new Ketenproces(omgeving, [`services/${dienst}/dist/main.js`]),
    ) as [Ketenproces, ...Ketenproces[]];
    try {
      await Promise.all([intake, ...anderen].map((p) => p.gereed()));
      const verzender = new Verzender(() => intake.url);
      await verzender.verzend(ronde(0, new Toeval(zaad), new Clientnummers()));
      const bezoeker = new Bezoeker(intake.url!);
      for (const { id, zending } of verzender.aangenomen) {
        await expect.poll(async () => (await bezoeker.bericht(id)).clienten.map((c) => c.status)).toEqual(zending.slot);
      }
      expect(await Promise.all([intake, ...anderen].map((p) => p.stop()))).toEqual([0, 0, 0]);
    } finally {
      await Promise.all([intake, ...anderen].map((p) => p.dood()));
      await database.drop();
      await map.ruimOp();
    }
  });
});

describe('verkeerde instellingen', () => {
  it('worden bij de start allemaal tegelijk geweigerd, met de naam van de instelling en zonder de waarde', async () => {
    const geheim = 'kort-geheim';
    const keten = new Ketenproces({
      HOST: '0.0.0.0',
      PORT: 'abc',
      KLOK: 'gisteren',
      DATABASE_URL: `mysql://u:${geheim}@x/y`,
      LOG_LEVEL: 'hard',
      MAX_BERICHT_MB: '0',
    });
    await expect(keten.gereed()).rejects.toThrow();
    expect(await keten.stop()).toBe(2);
    for (const naam of [
      'PORT',
      'KLOK',
      'DATABASE_URL',
      'LOG_LEVEL',
      'MAX_BERICHT_MB',
      'PSEUDONIEM_SLEUTEL',
      'TOEGANGSSLEUTELS',
    ])
      expect(keten.log).toContain(`- ${naam}: `);
    expect(keten.log).not.toContain(geheim);
  });
});
