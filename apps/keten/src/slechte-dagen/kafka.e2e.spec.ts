import { execFile } from 'node:child_process';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { catalogus } from '@iwlz/contracts';
import { describeCluster } from '@iwlz/event-log/kafka/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { Kafkaketen } from './kafkaketen.js';
import { vertaal } from './ketenproces.js';
import { Clientnummers, ronde } from './stroom.js';
import { Toeval, zaadVanDezeRun } from './toeval.js';
import { Verzender, type Aangenomen } from './verzender.js';

/** `RAMPEN=20 SEED=7 npx vitest run apps/keten/src/slechte-dagen/kafka.e2e` for each of them twenty times, or the same again. */
const KEREN = Number(process.env['RAMPEN'] ?? 1);
const RONDEN = 3;
const GEDULD_MS = 120_000;
const zaad = zaadVanDezeRun();
const TIJD = { timeout: KEREN * 400_000 };

describeCluster(`de keten op drie brokers, elke dienst een proces (SEED=${zaad})`, () => {
  let keten: Kafkaketen;
  const toeval = new Toeval(zaad);
  const nummers = new Clientnummers();
  const alles: Aangenomen[] = [];
  let volgende = 0;

  beforeAll(async () => {
    await vertaal();
    keten = await Kafkaketen.start();
  });
  afterAll(() => keten.ruimOp());

  /** Sends messages while the disaster happens, and sees everything that was taken in come to its end, once, without help. */
  async function tijdens(ramp: () => Promise<void>): Promise<void> {
    for (let keer = 0; keer < KEREN; keer++) {
      const verzender = new Verzender(() => keten.intake.url);
      const zendingen = Array.from({ length: RONDEN }, () => ronde(volgende++, toeval, nummers)).flat();
      const verzonden = verzender.verzend(zendingen);
      await wacht(toeval.onder(600));
      await ramp();
      await verzonden;
      await gezond();
      await expect.poll(() => nietAf(verzender.aangenomen), { interval: 200 }).toEqual([]);
      alles.push(...verzender.aangenomen);
      expect(await keten.fouten(alles)).toEqual([]);
    }
  }

  async function gezond(): Promise<void> {
    await expect.poll(() => keten.klachten(), { interval: 200 }).toEqual([]);
  }

  /** The messages whose client blocks are not yet what they must become. */
  async function nietAf(aangenomen: readonly Aangenomen[]): Promise<string[]> {
    const url = keten.intake.url;
    if (url === undefined) return ['intake start nog'];
    const bezoeker = new Bezoeker(url);
    const standen = await Promise.all(
      aangenomen.map(async ({ id, zending }) => {
        const { clienten } = await bezoeker.bericht(id, 1);
        const nu = clienten.map((c) => c.status).join();
        return nu === zending.slot.join() ? [] : [`${id}: ${nu} in plaats van ${zending.slot.join()}`];
      }),
    );
    return standen.flat();
  }

  it('doet gewoon haar werk', TIJD, () => tijdens(async () => undefined));

  it('kill -9 van een dienst', TIJD, () =>
    tijdens(async () => {
      await keten.diensten[toeval.onder(keten.diensten.length)]!.dood();
    }),
  );

  it('kill -9 van een dienst tussen vastleggen en publiceren', TIJD, () =>
    tijdens(async () => {
      for (const luik of keten.brokers) luik.stil();
      await expect.poll(() => keten.wachtOpPublicatie('intake')).toBeGreaterThan(0);
      await keten.intake.dood();
      expect(await keten.wachtOpPublicatie('intake')).toBeGreaterThan(0);
      for (const luik of keten.brokers) await luik.open();
    }),
  );

  it('kill -9 van een broker, die leider is', TIJD, () =>
    tijdens(async () => {
      const broker = keten.cluster.nodes[toeval.onder(3)]!;
      await broker.kill();
      await wacht(toeval.onder(2_000));
      await broker.start();
    }),
  );

  it('een proces dat slaapt tot een ander zijn partities heeft, en dan verder gaat', TIJD, () =>
    tijdens(async () => {
      const [slaper, ander] = toeval.kans(0.5) ? keten.tweeling : ([...keten.tweeling].reverse() as [never, never]);
      slaper.signaal('SIGSTOP');
      const partities = async (): Promise<number | undefined> =>
        (await ander.gezondheid())?.consumers.find(({ groep }) => groep === 'zorgtoewijzing')?.partities;
      await expect.poll(partities).toBe(12);
      slaper.signaal('SIGCONT');
    }),
  );

  it('het register is weg, ook voor een dienst die dan start', TIJD, () =>
    tijdens(async () => {
      await keten.register.dicht();
      const dienst = keten.diensten[toeval.onder(keten.diensten.length)]!;
      const { starts } = dienst;
      await dienst.dood();
      // It cannot start without, says so and ends; whoever watches it tries again.
      await expect.poll(() => dienst.starts).toBeGreaterThan(starts + 1);
      await keten.register.open();
    }),
  );

  it('de database is weg', TIJD, () =>
    tijdens(async () => {
      await keten.database.dicht();
      await wacht(500 + toeval.onder(1_500));
      await keten.database.open();
    }),
  );

  it('het net breekt telkens af, midden in een verzoek aan een broker', TIJD, () =>
    tijdens(async () => {
      for (let keer = 0; keer < 12; keer++) {
        keten.brokers[toeval.onder(3)]!.breekNa(toeval.onder(4_000));
        await wacht(toeval.onder(250));
      }
      for (const luik of keten.brokers) await luik.open();
    }),
  );

  it('is te lezen voor wie niets van ons kent: elk topic, met zijn headers', TIJD, async () => {
    const topics = catalogus.topics.map(({ topic }) => topic);
    const { brokers, registryUrl } = keten.cluster;
    const gelezen = await leesAlsVreemdeling([brokers.join(), registryUrl, ...topics]);
    expect(alles.length).toBeGreaterThan(0);
    expect(new Set(gelezen.map(({ topic }) => topic))).toEqual(
      new Set(['iwlz.bericht', 'iwlz.melding', 'iwlz.zorg', 'iwlz.bijdrage', 'iwlz.client']),
    );
    const nummers = new Map<string, number>();
    for (const { topic, partition, headers, data } of gelezen) {
      const plaats = `${topic}.${partition}`;
      const nummer = nummers.get(plaats) ?? 0;
      nummers.set(plaats, nummer + 1);
      const type = /^nl\.iwlz\.\w+\.\w+\.v\d+$/;
      expect(headers).toMatchObject({
        'content-type': 'application/avro',
        ce_specversion: '1.0',
        ce_id: `${plaats}.${nummer}`,
        ce_source: expect.stringMatching(/^urn:nld:iwlz:\w+$/) as string,
        ce_type: expect.stringMatching(type) as string,
        ce_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        ce_correlationid: expect.stringMatching(/./) as string,
        traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/) as string,
      });
      expect(Number(headers['ce_sequence'])).toBe(nummer);
      expect(typeof data).toBe('object');
    }
    const aanvaard = gelezen.filter(({ headers }) => headers['ce_type'] === 'nl.iwlz.zorg.MeldingAanvaard.v1');
    expect(aanvaard).toHaveLength(alles.flatMap(({ zending }) => zending.slot).filter((s) => s === 'aanvaard').length);
  });
});

/** What `examples/partner/kafka.mjs` prints of an event. */
interface Gelezen {
  readonly topic: string;
  readonly partition: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: object | null;
}

async function leesAlsVreemdeling(argumenten: readonly string[]): Promise<Gelezen[]> {
  const programma = fileURLToPath(new URL('../../../../examples/partner/kafka.mjs', import.meta.url));
  const grenzen = { timeout: GEDULD_MS, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [programma, ...argumenten], grenzen);
  const regels = stdout.split('\n').filter((regel) => regel !== '');
  return regels.map((regel) => JSON.parse(regel) as Gelezen);
}
