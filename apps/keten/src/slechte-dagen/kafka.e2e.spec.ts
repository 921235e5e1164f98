import { setTimeout as wacht } from 'node:timers/promises';
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
const GEDULD_MS = 60_000;
const zaad = zaadVanDezeRun();
const TIJD = { timeout: KEREN * 180_000 };

describeCluster(`de keten op drie brokers, elke dienst een proces (SEED=${zaad})`, () => {
  let keten: Kafkaketen;
  const toeval = new Toeval(zaad);
  const nummers = new Clientnummers();
  const alles: Aangenomen[] = [];
  let volgende = 0;

  beforeAll(async () => {
    await vertaal();
    keten = await Kafkaketen.start();
  }, 300_000);
  afterAll(() => keten.ruimOp(), 60_000);

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
      await expect.poll(() => nietAf(verzender.aangenomen), { timeout: GEDULD_MS, interval: 200 }).toEqual([]);
      alles.push(...verzender.aangenomen);
      expect(await keten.fouten(alles)).toEqual([]);
    }
  }

  async function gezond(): Promise<void> {
    await expect.poll(() => keten.klachten(), { timeout: GEDULD_MS, interval: 200 }).toEqual([]);
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
      await expect.poll(() => keten.wachtOpPublicatie('intake'), { timeout: GEDULD_MS }).toBeGreaterThan(0);
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
      await expect.poll(partities, { timeout: GEDULD_MS }).toBe(12);
      slaper.signaal('SIGCONT');
    }),
  );

  it('het register is weg, ook voor een dienst die dan start', TIJD, () =>
    tijdens(async () => {
      await keten.register.dicht();
      const dienst = keten.diensten[toeval.onder(keten.diensten.length)]!;
      await dienst.dood();
      await wacht(1_000 + toeval.onder(2_000));
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
    }),
  );
});
