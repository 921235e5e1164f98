import { setTimeout as wacht } from 'node:timers/promises';
import { startPostgres } from '@iwlz/event-log/embedded';
import { openPostgresEngine } from '@iwlz/event-log/postgres';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bezoeker } from '../voordeur/bezoeker.js';
import { fouten, leesfouten } from './controle.js';
import { doodPostgres, gegevensmap, Ketenproces, vertaal } from './ketenproces.js';
import { Clientnummers, groteZending, ronde } from './stroom.js';
import { Toeval, zaadVanDezeRun } from './toeval.js';
import { Verzender, type Aangenomen } from './verzender.js';
import { Volger } from './volger.js';

/** `CRASHES=200 SEED=7 npx vitest run apps/keten/src/slechte-dagen/kill-9` for a longer run, or the same one again. */
const KEREN = Number(process.env['CRASHES'] ?? 20);
const zaad = zaadVanDezeRun();

describe(`kill -9 van de hele keten, ${KEREN} keer (SEED=${zaad})`, () => {
  let map: Awaited<ReturnType<typeof gegevensmap>>;
  let keten: Ketenproces;
  beforeAll(async () => {
    await vertaal();
    map = await gegevensmap();
    keten = new Ketenproces({ KETEN_DATA: map.pad });
    await keten.gereed();
  });
  afterAll(async () => {
    await keten.dood();
    await map.ruimOp();
  });

  it(
    'verliest niets, doet niets twee keer, en elke dienst is gelijk aan zijn herbouw',
    { timeout: 120_000 + KEREN * 30_000 },
    async () => {
      const toeval = new Toeval(zaad);
      const nummers = new Clientnummers();
      const adres = (): string | undefined => keten.url;
      const verzender = new Verzender(adres);
      const volger = new Volger('iwlz.zorg', adres);

      for (let keer = 0; keer < KEREN; keer++) {
        const zendingen = [
          ...ronde(keer, toeval, nummers),
          ...(keer % 10 === 4 ? [groteZending(`GROOT${keer}`, 250, nummers)] : []),
        ];
        const verzonden = verzender.verzend(zendingen);
        // Mostly in the middle of the work, sometimes while the chain is still starting after the kill before.
        if (toeval.kans(0.8)) await keten.gereed();
        await wacht(toeval.onder(400));
        await keten.dood();
        if (toeval.kans(0.25)) await doodPostgres(map.pad);
        keten = new Ketenproces({ KETEN_DATA: map.pad });
        await Promise.race([verzonden, keten.gevallen]);
      }

      const bezoeker = new Bezoeker(await keten.gereed());
      // What waits for a predecessor gets its answer a little later than that.
      await expect.poll(() => nietZoGeeindigd(bezoeker, verzender.aangenomen), { interval: 250 }).toEqual([]);

      const postgres = await startPostgres({ dataDir: join(map.pad, 'postgres') });
      const engine = await openPostgresEngine(postgres.connection);
      try {
        expect(postgres.adopted).toBe(true);
        expect(await fouten(engine, verzender.aangenomen)).toEqual([]);
        const nieuw = await bezoeker.gebeurtenissen('iwlz.zorg');
        expect(await leesfouten(engine, 'een nieuwe lezer', nieuw)).toEqual([]);
        while (volger.gelezen.length < nieuw.length) await wacht(20);
        await volger.stop();
        expect(await leesfouten(engine, 'wie alles meemaakte', volger.gelezen)).toEqual([]);
      } finally {
        await volger.stop();
        await engine.close();
        await postgres.stop();
      }
      expect(volger.keren).toBeGreaterThan(1);
      expect(await keten.stop()).toBe(0);
    },
  );
});

/** The messages whose blocks do not end as they must. */
async function nietZoGeeindigd(bezoeker: Bezoeker, aangenomen: readonly Aangenomen[]): Promise<object[]> {
  const nu = await Promise.all(
    aangenomen.map(async ({ id, zending: { slot } }) => {
      const { clienten, fouten } = await bezoeker.bericht(id, 60);
      return { id, slot, nu: clienten.map((c) => c.status), fouten };
    }),
  );
  return nu.filter((b) => String(b.slot) !== String(b.nu));
}
