import type { ConsumerSpec } from '@iwlz/event-log';
import { verify } from '@iwlz/event-log';
import { eigenbijdrage, type Overzicht } from '@iwlz/eigenbijdrage/handlers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesBestand } from '../demo/dag.js';
import { Bezoeker, naamVan } from './bezoeker.js';
import { startTestketen, type Testketen } from './testketen.js';

const CLIENT = '999900006';
const PARTNER = '999900018';
let keten: Testketen;
let bezoeker: Bezoeker;
let pseudoniem: string;
let nummer = 0;

beforeAll(async () => {
  keten = await startTestketen({ KLOK: '2026-03-02T09:00:00+01:00' });
  bezoeker = new Bezoeker(keten.url);
});
afterAll(() => keten.weg());

async function meld(type: string, data: object): Promise<void> {
  await bezoeker.meld({ specversion: '1.0', id: `b-${++nummer}`, source: 'urn:nld:proef:brp', type, data });
}

async function rust(op: string): Promise<Overzicht> {
  await bezoeker.zetKlok(op);
  const antwoord = await fetch(`${keten.url}/bijdrage/${pseudoniem}`);
  expect(antwoord.status).toBe(200);
  return (await antwoord.json()) as Overzicht;
}

const besloten = async () =>
  (await bezoeker.gebeurtenissen('iwlz.bijdrage')).filter(
    (e) => e.key === pseudoniem && naamVan(e).startsWith('Bijdrage'),
  );

describe('de eigen bijdrage, van begin tot eind', () => {
  it('wacht op de geboortedatum zodra de zorg begint', async () => {
    await bezoeker.stuur(await leesBestand('01-aw33-toewijzing.xml'));
    await bezoeker.zetKlok('2026-03-03T09:00:00+01:00');
    const id = await bezoeker.stuur(await leesBestand('04-aw35-aanvang.xml'));
    pseudoniem = (await bezoeker.bericht(id)).clienten[0]!.pseudoniem!;
    const { uitstel, maanden } = await rust('2026-03-03T09:00:00+01:00');
    expect(uitstel).toMatchObject({ reden: 'GEBOORTEDATUM_ONTBREEKT', vanaf: '2026-03' });
    expect(maanden).toEqual([]);
  });

  it('beslist zodra BRP en Belastingdienst het hunne melden, en legt het uit', async () => {
    await meld('Geboortedatum', { bsn: CLIENT, geboortedatum: '1970-05-20' });
    await meld('Inkomen', { bsn: CLIENT, peiljaar: 2024, inkomen: 3_000_000 });
    const { uitstel, maanden, eersteBesluit, uitleg, feiten } = await rust('2026-03-03T09:00:00+01:00');
    expect(uitstel).toBeNull();
    expect(maanden).toMatchObject([{ maand: '2026-03', voorlopig: [], teLaat: false }]);
    expect(eersteBesluit).toMatchObject({ opDag: '2026-03-03' });
    const gebruikt = JSON.stringify(uitleg);
    for (const { id } of feiten.filter((f) => f.wat.startsWith('inkomen'))) expect(gebruikt).toContain(id);
    expect(feiten.map((f) => f.wat)).toContain('geboortedatum');
  });

  it('telt de dagen van begin tot besluit', async () => {
    const metrics = await (await fetch(`${keten.url}/metrics`)).text();
    expect(metrics).toContain('keten_start_tot_beschikking_dagen_count 1');
  });

  it('beslist elke maand, en herziet wat anders blijkt', async () => {
    const voor = await rust('2026-05-02T09:00:00+02:00');
    expect(voor.maanden.map((m) => m.maand)).toEqual(['2026-03', '2026-04', '2026-05']);
    await meld('Huishouden', { bsn: CLIENT, partner: PARTNER, relatie: 'GEHUWD' });
    await meld('Geboortedatum', { bsn: PARTNER, geboortedatum: '1971-03-02' });
    await meld('Inkomen', { bsn: PARTNER, peiljaar: 2024, inkomen: 1_200_000 });
    const na = await rust('2026-05-02T09:00:00+02:00');
    expect(na.maanden[1]).toMatchObject({ verschuldigd: 35000 });
    expect(na.herzieningen.at(-1)).toMatchObject({ opDag: '2026-05-02' });
    const verschillen = na.herzieningen.slice(voor.herzieningen.length).reduce((som, h) => som + h.verschil, 0);
    expect(na.totaal - voor.totaal).toBe(verschillen);
    expect((await besloten()).map(naamVan)).toContain('BijdrageHerzien');
  });

  it('antwoordt 404 voor wie niet bekend is en 400 op een maand die er niet is', async () => {
    const anders = await fetch(`${keten.url}/bijdrage/00000000-0000-4000-8000-000000000000`);
    expect(anders.status).toBe(404);
    expect((await fetch(`${keten.url}/bijdrage/${CLIENT}`)).status).toBe(404);
    expect((await fetch(`${keten.url}/bijdrage/${pseudoniem}?maand=2026-13`)).status).toBe(400);
  });

  it('is uit het log te herbouwen', async () => {
    const spec = eigenbijdrage as unknown as ConsumerSpec;
    const { difference, rows } = await verify(
      keten.platform.engine.log,
      keten.platform.engine.store('eigenbijdrage'),
      spec,
    );
    expect(difference).toBeNull();
    expect(rows).toBeGreaterThan(12);
    const { platform } = keten;
    expect(platform.consumers.flatMap((c) => c.status()).filter((s) => s.state !== 'running')).toEqual([]);
    expect(await platform.engine.store('eigenbijdrage').parked('eigenbijdrage')).toEqual([]);
  });
});
